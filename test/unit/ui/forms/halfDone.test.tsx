/** @jest-environment jsdom */
import '../textEncoder';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Outcome } from '../../../../src/decisions/decide';
import type { Drafts } from '../../../../src/decisions/draft';
import { baseHashOf } from '../../../../src/domain/ledger/decisionHash';
import { ANA, findingsOf, KEEP, Life, MIRA } from '../../domain/ledger/life';
import { deciding, done, error, someDrafts, type Decided } from './deciding';
import { showForm } from './someForm';

const press = (name: string | RegExp) => userEvent.click(screen.getByRole('button', { name }));

describe('a split of which half is done', () => {
  const two = () => new Life().shown(['policy-1', 'policy-2']);
  const half = (into: string, life: Life, given: Extract<Outcome, { kind: 'half' }>['given']): Outcome => ({ kind: 'half', act: 'split', into, state: life.state, given });
  const sendSplit = async (write: Decided, drafts?: Drafts): Promise<string> => {
    showForm(ANA, 'split', two(), { work: write.work, drafts });
    await userEvent.click(screen.getAllByRole('checkbox')[0] as HTMLElement);
    await userEvent.type(screen.getByLabelText('Why', { selector: 'textarea' }), 'Another owner.');
    await press('Split it');
    await press('Yes. Split it');
    return (write.intents[0]?.body as { into: string }).into;
  };

  it('says what stands and what is missing, and does the rest on what others decided, under the same key', async () => {
    const write = deciding();
    const into = await sendSplit(write);
    const later = two().does(MIRA, 'keep', { ...KEEP, findings: findingsOf(['policy-1', 'policy-2']) });
    await write.answer(half(into, later, { kind: 'changed', state: later.state, unseen: later.state.entries.slice(-1), reason: { code: 'alreadyDecided', by: later.state.newest[0] ?? '' } }));
    const told = screen.getByRole('alert');
    expect(document.activeElement).toBe(told);
    expect(told.textContent).toContain('Only half of it is done');
    expect(told.textContent).toContain('both cover them');
    expect(told.textContent).toContain('Mira Okafor decided it first');
    expect(screen.queryByText(/Nothing of yours was sent/)).toBeNull();
    await press('Do the other half');
    const [first, second] = write.intents;
    expect(second).toEqual({ ...first, base: later.state.newest, baseHash: baseHashOf(later.decisions) });
    expect(write.options[1]?.sentBefore).toBe(true);
    const given = later.does(ANA, 'split', first?.body as object);
    await write.answer(done(given));
    expect(screen.queryByText('Only half of it is done')).toBeNull();
  });

  it('goes out under another key where its own stands without effect', async () => {
    const write = deciding();
    const into = await sendSplit(write);
    const later = two().does(MIRA, 'keep', { ...KEEP, findings: findingsOf(['policy-1', 'policy-2']) });
    await write.answer(half(into, later, { kind: 'void', state: later.state, reason: { code: 'alreadyDecided', by: later.state.newest[0] ?? '' } }));
    await press('Do the other half');
    expect(write.intents[1]).toMatchObject({ base: later.state.newest, body: write.intents[0]?.body });
    expect(write.intents[1]?.key).not.toBe(write.intents[0]?.key);
  });

  it('is taken back where the rest can no longer be done, and says why where that cannot be done either', async () => {
    const taken: unknown[] = [];
    const answers: Outcome[] = [{ kind: 'refused', state: two().state, reasons: [{ code: 'verifyFirst' }] }, done(two())];
    const write = deciding({
      takeBack: (_desk, intent, { act, into }) => {
        taken.push([intent.key, act, into]);
        return Promise.resolve(answers.shift() as Outcome);
      },
    });
    const into = await sendSplit(write);
    await write.answer(half(into, two(), { kind: 'failed', error: error('throttled') }));
    await press('Take it back');
    expect(screen.getByRole('alert').textContent).toMatch(/Why it could not be taken back:No report shows it/);
    await press('Take it back');
    expect(screen.queryByText('Only half of it is done')).toBeNull();
    expect(taken).toEqual([[write.intents[0]?.key, 'split', into], [write.intents[0]?.key, 'split', into]]);
  });

  it('is found again by its key in another tab', async () => {
    const drafts = someDrafts();
    const write = deciding();
    const into = await sendSplit(write, drafts.open());
    write.step('saving');
    await write.answer(half(into, two(), { kind: 'failed', error: error('throttled') }));
    expect(screen.getByRole('alert').textContent).toContain('SharePoint is too busy');
    await press('Close');
    expect(drafts.open().open('x1', 'split')).toMatchObject({ sent: write.intents[0] });
  });
});

/** @jest-environment jsdom */
import '../textEncoder';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Outcome } from '../../../../src/decisions/decide';
import type { Drafts } from '../../../../src/decisions/draft';
import { EvidenceRefused } from '../../../../src/decisions/evidence';
import { baseHashOf } from '../../../../src/domain/ledger/decisionHash';
import { deciding, done, error, someDrafts, type Decided } from './deciding';
import { showForm, STRINGS } from './someForm';
import { ANA, DAY_0, findingsOf, JON, KEEP, Life, MIRA } from '../../domain/ledger/life';

const found = () => new Life().shown(['policy-1']);
const assigned = () => found().does(ANA, 'assign', { controlOwner: MIRA });
const removed = () => found().on(1).does(MIRA, 'keep', { ...KEEP, findings: findingsOf(['policy-1']) }).does(MIRA, 'reportRemoved', { onDay: DAY_0 + 1, text: 'Gone.', gone: true });
const comment = () => screen.getByLabelText('Comment', { selector: 'textarea' }) as HTMLTextAreaElement;
const press = (name: string | RegExp) => userEvent.click(screen.getByRole('button', { name }));

async function sendComment(write: Decided, drafts?: Drafts, text = 'The vendor called.') {
  const shown = showForm(JON, 'comment', found(), { work: write.work, drafts });
  await userEvent.type(comment(), text);
  await press('Add the comment');
  return shown;
}

describe('sending a form', () => {
  it('says each step, takes no second press, and hands over what was kept', async () => {
    const write = deciding();
    const shown = await sendComment(write);
    expect(screen.getByRole('status').textContent).toBe('Checking that nobody decided meanwhile');
    expect(screen.queryByRole('button', { name: 'Add the comment' })).toBeNull();
    fireEvent.submit(document.querySelector('form') as HTMLFormElement);
    await userEvent.type(comment(), ' More.');
    write.step('saving');
    expect(screen.getByRole('status').textContent).toBe('Saving your decision');
    write.step('confirming');
    expect(screen.getByRole('status').textContent).toBe('Saved. Reading it back');
    expect(write.intents).toHaveLength(1);
    expect(comment().value).toBe('The vendor called.');
    const outcome = done(found().does(JON, 'comment', { text: 'The vendor called.' }));
    await write.answer(outcome);
    expect(shown.done).toEqual([outcome]);
    expect(shown.said).toEqual(['Saved.']);
  });

  it.each(['done', 'failed'] as const)('tells whoever shows the register that it ended (%s) where the form was left meanwhile', async (kind) => {
    const write = deciding();
    let late = 0;
    const shown = showForm(JON, 'comment', found(), { work: write.work, onLate: () => (late += 1) });
    await userEvent.type(comment(), 'The vendor called.');
    await press('Add the comment');
    write.step('saving');
    shown.unmount();
    expect(late).toBe(0);
    await write.answer(kind === 'done' ? done(found().does(JON, 'comment', { text: 'The vendor called.' })) : { kind, error: error('throttled') });
    expect([late, shown.done, shown.said]).toEqual([1, [], kind === 'done' ? ['Saved.'] : []]);
  });

  it('tells the page from the first step to the last that it is on its way', async () => {
    const write = deciding();
    const told: boolean[] = [];
    showForm(JON, 'comment', found(), { work: write.work, onBusy: (isBusy) => told.push(isBusy) });
    await userEvent.type(comment(), 'The vendor called.');
    expect(told).toEqual([]);
    await press('Add the comment');
    write.step('saving');
    expect(told).toEqual([true]);
    await write.answer({ kind: 'failed', error: error('throttled') });
    expect(told).toEqual([true, false]);
  });

  it('asks once more before a final act, and sends nothing until then', async () => {
    const write = deciding();
    showForm(ANA, 'verifyRemoved', removed(), { work: write.work });
    await userEvent.type(screen.getByLabelText('How you know'), 'I looked.');
    await press('It is gone: close it');
    const again = screen.getByRole('alertdialog', { name: 'This is final' });
    expect(again.textContent).toContain('It closes the exception');
    expect(document.activeElement).toBe(again);
    expect(write.intents).toEqual([]);
    await press('Not yet');
    expect(screen.queryByRole('alertdialog')).toBeNull();
    await press('It is gone: close it');
    await press('Yes. It is gone: close it');
    expect(write.intents).toHaveLength(1);
  });

  it('leaves the focus with whoever goes on typing after a failure', async () => {
    const write = deciding();
    showForm(ANA, 'proposeDismissal', found(), { work: write.work });
    await userEvent.click(screen.getByRole('radio', { name: 'It is by design' }));
    const explain = screen.getByLabelText('Explain it', { selector: 'textarea' }) as HTMLTextAreaElement;
    await userEvent.type(explain, 'The relay');
    await press('Propose it');
    await write.answer({ kind: 'failed', error: error('unavailable') });
    expect(document.activeElement?.textContent).toContain('It was not kept');
    await userEvent.type(explain, ' is the design.');
    expect(explain.value).toBe('The relay is the design.');
    expect(document.activeElement).toBe(explain);
    expect(screen.queryByText('It was not kept')).toBeNull();
  });

  it('asks again after a change in between', async () => {
    const write = deciding();
    showForm(ANA, 'verifyRemoved', removed(), { work: write.work });
    await userEvent.type(screen.getByLabelText('How you know'), 'I looked.');
    await press('It is gone: close it');
    await userEvent.type(screen.getByLabelText('How you know'), ' Twice.');
    expect(screen.queryByRole('alertdialog')).toBeNull();
  });

  it('shows what a rule refused where it belongs, and keeps what was entered', async () => {
    const write = deciding();
    showForm(MIRA, 'remove', assigned(), { work: write.work });
    await press('Have it removed by then');
    await write.answer({ kind: 'refused', reasons: [{ code: 'dayTooLate', field: 'byDay', latestDay: DAY_0 + 3, because: 'grant' }, { code: 'emergencyUsed', againOnDay: DAY_0 + 9 }], state: assigned().state });
    expect(screen.getByText(/The latest day is Jun 5, 2026/)).toBeTruthy();
    expect(screen.getByText('It was not sent, because of these 2 things:')).toBeTruthy();
    expect(screen.getByText(/An emergency was declared for it lately/)).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Have it removed by then' })).toBeTruthy();
  });

  it('tells what others decided meanwhile, and decides again on that, with what was typed', async () => {
    const write = deciding();
    const life = assigned();
    showForm(MIRA, 'remove', life, { work: write.work });
    await userEvent.type(screen.getByLabelText(/How will it be removed/), 'Next week.');
    await press('Have it removed by then');
    const later = assigned().does(ANA, 'rateSeverity', { severity: 'high', reason: '' });
    const unseen = later.state.entries.slice(-1);
    await write.answer({ kind: 'changed', state: later.state, unseen, reason: { code: 'outOfDate', part: 'standing', by: unseen[0]?.decision.key ?? '' } });
    expect(screen.getByRole('heading', { name: 'It changed while you were filling this in' })).toBeTruthy();
    expect(screen.getByText(/Ana Ruiz changed where it stands meanwhile/)).toBeTruthy();
    expect(screen.getByText(/Ana Ruiz, Jun 2, 2026/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Have it removed by then' })).toBeNull();
    await press('Decide again');
    expect((screen.getByLabelText(/How will it be removed/) as HTMLTextAreaElement).value).toBe('Next week.');
    await press('Have it removed by then');
    const [first, second] = write.intents;
    expect(second?.key).toBe(first?.key);
    expect(second).toMatchObject({ base: later.state.newest, baseHash: baseHashOf(later.decisions) });
    expect(second?.base).not.toEqual(first?.base);
  });

  it('says that it was kept without effect and why, before it goes back to the exception', async () => {
    const write = deciding();
    const shown = await sendComment(write);
    const outcome: Outcome = { kind: 'void', state: found().state, reason: { code: 'notNow', lifecycle: 'closed' } };
    await write.answer(outcome);
    expect(screen.getByRole('alert').textContent).toContain('It was kept, but has no effect');
    expect(screen.getByText('Not possible while the exception is closed.')).toBeTruthy();
    expect(shown.done).toEqual([]);
    await press('Show the exception');
    expect(shown.done).toEqual([outcome]);
  });

  it('asks again under the same key where it is not known whether it arrived', async () => {
    const write = deciding();
    await sendComment(write);
    write.step('saving');
    await write.answer({ kind: 'unconfirmed', error: error('unknownOutcome') });
    expect(screen.getByRole('heading', { name: 'Not confirmed yet' })).toBeTruthy();
    await press('Ask again');
    expect(write.intents[1]).toEqual(write.intents[0]);
    expect(write.options.map(({ sentBefore }) => sentBefore)).toEqual([false, true]);
  });

  it('says what failed and what is kept, and tries again', async () => {
    const write = deciding();
    await sendComment(write, someDrafts().open());
    await write.answer({ kind: 'failed', error: error('throttled') });
    expect(screen.getByRole('alert').textContent).toContain('SharePoint is too busy');
    expect(screen.getByText('What you entered is kept in this browser.')).toBeTruthy();
    expect(comment().value).toBe('The vendor called.');
    await press('Add the comment');
    expect(write.intents).toHaveLength(2);
    expect(write.intents[1]?.key).toBe(write.intents[0]?.key);
  });
});

describe('the draft of a form', () => {
  it('is back with its time and its key when the form opens again, and can be thrown away', async () => {
    const drafts = someDrafts();
    const write = deciding();
    const first = showForm(JON, 'comment', found(), { work: write.work, drafts: drafts.open() });
    await userEvent.type(comment(), 'The vendor cal');
    first.unmount();

    showForm(JON, 'comment', found(), { work: write.work, drafts: drafts.open() });
    expect(comment().value).toBe('The vendor cal');
    expect(screen.getByText(`Your unfinished form of ${STRINGS.formats.instant(Date.UTC(2026, 5, 2, 14, 5))} is back.`)).toBeTruthy();
    await press('Start afresh');
    expect(comment().value).toBe('');
    expect(screen.queryByText(/is back/)).toBeNull();
    expect(drafts.open().list()).toEqual([]);
  });

  it('is kept when the page is closed while it is filled in', async () => {
    const drafts = someDrafts();
    showForm(JON, 'comment', found(), { drafts: drafts.open() });
    await userEvent.type(comment(), 'Half');
    window.dispatchEvent(new Event('pagehide'));
    expect(drafts.open().list()).toMatchObject([{ act: 'comment', exceptionKey: 'x1', values: { entered: { text: 'Half' } } }]);
  });

  it('leaves nothing where nothing was entered', async () => {
    const drafts = someDrafts();
    const { cancelled } = showForm(JON, 'comment', found(), { drafts: drafts.open() });
    await press('Cancel');
    expect(cancelled()).toBe(1);
    expect(drafts.open().list()).toEqual([]);
  });

  it('stays when the form is cancelled with something in it', async () => {
    const drafts = someDrafts();
    const { unmount } = showForm(JON, 'comment', found(), { drafts: drafts.open() });
    await userEvent.type(comment(), 'Half');
    await press('Cancel');
    unmount();
    expect(drafts.open().list()).toHaveLength(1);
  });

  it('says how many decisions were made since', async () => {
    const drafts = someDrafts();
    const first = showForm(JON, 'comment', found(), { drafts: drafts.open() });
    await userEvent.type(comment(), 'Half');
    first.unmount();
    showForm(JON, 'comment', found().does(ANA, 'assign', { controlOwner: MIRA }), { drafts: drafts.open() });
    expect(screen.getByText(/Since then 1 more decision was made/)).toBeTruthy();
  });

  it('is marked as sent before the request leaves, and a tab that was closed finds out what became of it', async () => {
    const drafts = someDrafts();
    const write = deciding();
    const first = await sendComment(write, drafts.open());
    expect(drafts.open().list()[0]?.sentAtMs).toBeUndefined();
    write.step('saving');
    expect(drafts.open().list()[0]).toMatchObject({ sentAtMs: Date.UTC(2026, 5, 2, 14, 5), sent: { key: write.intents[0]?.key, body: { text: 'The vendor called.' } } });
    first.unmount();

    const shown = showForm(JON, 'comment', found(), { work: write.work, drafts: drafts.open() });
    expect(screen.getByText(/You sent it on .* it is not known whether it arrived/)).toBeTruthy();
    await press('Ask again');
    expect(write.intents[1]).toEqual(write.intents[0]);
    expect(write.options[1]?.sentBefore).toBe(true);
    await write.answer(done(found().does(JON, 'comment', { text: 'The vendor called.' })));
    expect(shown.done).toHaveLength(1);
    expect(drafts.open().list()).toEqual([]);
  });

  it('is no longer marked as sent when SharePoint refused it', async () => {
    const drafts = someDrafts();
    const write = deciding();
    await sendComment(write, drafts.open());
    write.step('saving');
    await write.answer({ kind: 'failed', error: error('denied') });
    expect(drafts.open().list()[0]?.sentAtMs).toBeUndefined();
  });
});

describe('files of a form', () => {
  const file = (name: string, text = 'seen') => {
    const made = new File([text], name, { type: 'text/plain' });
    // jsdom has no arrayBuffer of files.
    return Object.assign(made, { arrayBuffer: () => Promise.resolve(new TextEncoder().encode(text).buffer) });
  };
  const kept = (name: string, n: number) => ({ name: `k-${n}-${name}`, title: name, size: 4, chosen: 'a'.repeat(64), stored: 'b'.repeat(64) });
  const input = () => screen.getByLabelText('Choose a file') as HTMLInputElement;

  it('are added when it is sent, under its key, and recorded in its decision', async () => {
    const asked: unknown[] = [];
    const write = deciding({ uploadEvidence: (_site, key, n, { name }) => (asked.push([key, n, name]), Promise.resolve(kept(name, n))) });
    showForm(JON, 'comment', found(), { work: write.work });
    await userEvent.type(comment(), 'See the log.');
    await userEvent.upload(input(), [file('a.txt'), file('b.txt')]);
    expect(asked).toEqual([]);
    await press('Add the comment');
    await waitFor(() => expect(write.intents).toHaveLength(1));
    const key = write.intents[0]?.key;
    expect(asked).toEqual([[key, 1, 'a.txt'], [key, 2, 'b.txt']]);
    expect(write.intents[0]?.body).toEqual({ text: 'See the log.', evidence: [kept('a.txt', 1), kept('b.txt', 2)] });
  });

  it('can be dropped and pasted, and taken away again', async () => {
    showForm(JON, 'comment', found());
    fireEvent.drop(input(), { dataTransfer: { files: [file('dropped.txt')], types: ['Files'] } });
    fireEvent.paste(comment(), { clipboardData: { files: [file('pasted.txt')] } });
    expect(screen.getByText(/^dropped.txt/)).toBeTruthy();
    await press('Take “pasted.txt” away again');
    expect(screen.queryByText(/^pasted.txt/)).toBeNull();
    expect(screen.getByText(/^dropped.txt/)).toBeTruthy();
  });

  it('that cannot be evidence are refused before anything is sent', async () => {
    const write = deciding();
    showForm(JON, 'comment', found(), { work: write.work });
    await userEvent.type(comment(), 'See.');
    await userEvent.upload(input(), file('run.exe'));
    expect(screen.getByText(/cannot be evidence/)).toBeTruthy();
    await press('Add the comment');
    expect(write.intents).toEqual([]);
  });

  it('are no more than one decision may bring: the form says how many, and adds none', async () => {
    const asked: string[] = [];
    const write = deciding({ uploadEvidence: (_site, _key, n, { name }) => (asked.push(name), Promise.resolve(kept(name, n))) });
    showForm(JON, 'comment', found(), { work: write.work });
    expect(screen.getByText(/Up to 20 files of at most 100 MB each/)).toBeTruthy();
    await userEvent.type(comment(), 'See.');
    fireEvent.drop(input(), { dataTransfer: { files: Array.from({ length: 21 }, (_, at) => file(`${at}.txt`)), types: ['Files'] } });
    await press('Add the comment');
    expect(screen.getByText(/A decision brings at most 20 files/)).toBeTruthy();
    expect([asked, write.intents]).toEqual([[], []]);
    await press('Take “0.txt” away again');
    await press('Add the comment');
    await waitFor(() => expect(asked).toHaveLength(20));
  });

  it('that could not be added leave the form as it is, and those that were are not added twice', async () => {
    const asked: string[] = [];
    let fails = true;
    const write = deciding({
      uploadEvidence: (_site, _key, n, { name }) => {
        asked.push(`${n} ${name}`);
        if (name === 'b.txt' && fails) return Promise.reject(error('unavailable'));
        return Promise.resolve(kept(name, n));
      },
    });
    showForm(JON, 'comment', found(), { work: write.work });
    await userEvent.type(comment(), 'See.');
    await userEvent.upload(input(), [file('a.txt'), file('b.txt')]);
    await press('Add the comment');
    expect(await screen.findByText(/“b.txt” was not kept: SharePoint does not answer/)).toBeTruthy();
    expect(write.intents).toEqual([]);
    expect(comment().value).toBe('See.');
    fails = false;
    await press('Add the comment');
    await waitFor(() => expect(write.intents).toHaveLength(1));
    expect(asked).toEqual(['1 a.txt', '2 b.txt', '2 b.txt']);
    expect(write.intents[0]?.body).toMatchObject({ evidence: [kept('a.txt', 1), kept('b.txt', 2)] });
  });

  it('that the library refuses are named with the reason', async () => {
    const write = deciding({ uploadEvidence: () => Promise.reject(new EvidenceRefused({ code: 'empty' })) });
    showForm(JON, 'comment', found(), { work: write.work });
    await userEvent.type(comment(), 'See.');
    await userEvent.upload(input(), file('a.txt'));
    await press('Add the comment');
    expect(await screen.findByText(/“a.txt” is empty/)).toBeTruthy();
  });
});

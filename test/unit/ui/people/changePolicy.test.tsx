/** @jest-environment jsdom */
import '../textEncoder';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { registerRowOf } from '../../../../src/domain/exception/registerRow';
import { DEFAULT_POLICY } from '../../../../src/domain/policy/defaults';
import type { HeldRow } from '../../../../src/lists/codec/heldRow';
import { recordPolicy } from '../../../../src/decisions/recordFact';
import { LIVES } from '../../domain/ledger/states';
import { policyItem, policyWith } from '../../domain/policy/policies';
import { error, showScreen, TODAY } from './somePeople';

jest.mock('../../../../src/decisions/recordFact');
const record = jest.mocked(recordPolicy);
const user = userEvent.setup();

/** Approved until day 40, of which today is long gone, and found without anybody who answers. */
const ROWS: readonly HeldRow[] = (['approved', 'unassigned'] as const).map((state, at) => ({ ...(registerRowOf(LIVES[state]().state) as Omit<HeldRow, 'id'>), id: at + 1, exceptionKey: `x${at + 1}`, title: `Exception ${at + 1}` }));

async function open(): Promise<HTMLElement> {
  await showScreen({}, {}, false, ROWS);
  await user.click(screen.getByRole('button', { name: 'Change the policy' }));
  return screen.findByRole('region', { name: 'Change the policy' });
}
/** `Setting, severity` */
const field = (name: string): HTMLElement => {
  const [, setting = '', severity = ''] = /^(.*), (\w+)$/.exec(name) ?? [];
  return within(screen.getByRole('group', { name: setting })).getByRole('textbox', { name: new RegExp(severity, 'i') });
};
const enter = async (name: string, text: string): Promise<void> => {
  await user.clear(field(name));
  if (text !== '') await user.type(field(name), text);
};
const effects = (form: HTMLElement): string[] => within(form).getAllByRole('listitem').map(({ textContent }) => textContent ?? '');

describe('changing the policy', () => {
  beforeEach(() => record.mockReset());

  it('shows what it would make of the open exceptions before it is written, what waits apart', async () => {
    const form = await open();
    expect(effects(form)).toEqual(['Nothing is changed yet.']);
    await enter('A found exception is answered within, medium', '1');
    await enter('A security review at least every, medium', '5');
    await enter('Tolerance after a missed end date, drill, review or answer, medium', '99');
    expect(await within(form).findByText(/Only when risk leadership has adopted it/)).toBeTruthy();
    const said = effects(form).join(' | ');
    expect(said).toContain('At once, since it is stricter:');
    expect(said).toContain('A security review at least every, medium: 5 days instead of 60 days');
    expect(said).toMatch(/In 30 days, if nobody acts: \d+ exceptions? (is|are) past tolerance/);
    expect(said).toContain('Tolerance after a missed end date, drill, review or answer, medium: 99 days instead of 7 days');
    expect(said).toContain('From the next decision on only');
  });

  it('says the same of what counts at once and of what waits, where both leave it the same', async () => {
    const said = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    const form = await open();
    await enter('A found exception is answered within, medium', '1');
    await enter('Tolerance after a missed end date, drill, review or answer, medium', '99');
    await within(form).findByText(/Only when risk leadership has adopted it/);
    expect(within(form).getAllByText(/^From the next decision on only/)).toHaveLength(2);
    expect(said).not.toHaveBeenCalled();
    said.mockRestore();
  });

  it('says what is wrong with a field once it was left, and writes nothing then', async () => {
    const form = await open();
    await enter('Longest single grant, low', 'many');
    await user.tab();
    await user.tab();
    expect(within(form).getByText('Give a whole number that makes sense here.')).toBeTruthy();
    await user.click(within(form).getByRole('button', { name: 'Write this policy' }));
    expect(record).not.toHaveBeenCalled();
  });

  it('writes one whole policy, and says what of it counts', async () => {
    const form = await open();
    await enter('Longest single grant, low', '60');
    record.mockImplementation((_site, key, _seen, next) => Promise.resolve({ kind: 'done', fact: { ...policyItem(7, next.policy), key, effectiveDay: next.effectiveDay }, crossed: [] }));
    await user.click(within(form).getByRole('button', { name: 'Write this policy' }));
    await user.click(within(form).getByRole('button', { name: 'Yes. Write this policy' }));
    expect(record.mock.calls[0]?.slice(2, 4)).toEqual([undefined, { title: 'Longest single grant, low: 60 days instead of 90 days', effectiveDay: TODAY, policy: policyWith({ longestGrantDays: { ...DEFAULT_POLICY.longestGrantDays, low: 60 } }) }]);
    expect((await screen.findByText('Written. It counts from now on.')).textContent).toBeTruthy();
  });

  it('that somebody else wrote meanwhile is not written over unseen', async () => {
    const form = await open();
    await enter('Longest single grant, low', '60');
    record.mockResolvedValue({ kind: 'changed', newest: policyItem(9, DEFAULT_POLICY) });
    await user.click(within(form).getByRole('button', { name: 'Write this policy' }));
    await user.click(within(form).getByRole('button', { name: 'Yes. Write this policy' }));
    expect(await within(form).findByText(/Somebody wrote a policy since this form was opened/)).toBeTruthy();
  });

  it('that could not be sent keeps what was entered', async () => {
    const form = await open();
    await enter('Longest single grant, low', '60');
    record.mockResolvedValue({ kind: 'failed', error: error('unavailable') });
    await user.click(within(form).getByRole('button', { name: 'Write this policy' }));
    await user.click(within(form).getByRole('button', { name: 'Yes. Write this policy' }));
    expect(await within(form).findByRole('alert')).toBeTruthy();
    expect((field('Longest single grant, low') as HTMLInputElement).value).toBe('60');
  });

  it('puts the form away and gives the focus back', async () => {
    const form = await open();
    await user.click(within(form).getByRole('button', { name: 'Cancel' }));
    expect(document.activeElement?.textContent).toBe('Change the policy');
  });
});

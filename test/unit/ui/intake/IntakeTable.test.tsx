/** @jest-environment jsdom */
import '../textEncoder';
import * as React from 'react';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { readTable } from '../../../../src/discovery/spreadsheet/readTable';
import type { RowRules } from '../../../../src/discovery/spreadsheet/rows';
import type { Table } from '../../../../src/discovery/spreadsheet/table';
import { IntakeTable } from '../../../../src/ui/intake/IntakeTable';
import { intakeStringsFor } from '../../../../src/ui/strings/intakeStringsFor';
import { stringsFor } from '../../../../src/ui/strings/stringsFor';

const strings = stringsFor('en-US');
const words = intakeStringsFor(strings.formats).table;
const user = userEvent.setup();

async function show(...lines: readonly string[]): Promise<(RowRules | undefined)[]> {
  const table = (await readTable({ name: 'register.csv', bytes: new TextEncoder().encode(lines.join('\n')) })) as Table;
  const chosen: (RowRules | undefined)[] = [];
  render(<IntakeTable table={table} strings={strings} words={words} onChosen={(rules) => chosen.push(rules)} />);
  return chosen;
}
const shown = (label: string): string | undefined => screen.getByRole<HTMLSelectElement>('combobox', { name: label }).selectedOptions[0]?.text;
const status = (): string | null => screen.getByRole('status').textContent;

describe('how a register of one’s own is to be read', () => {
  it('shows the columns that were guessed from headings, each with what stands in its first row', async () => {
    await show('Account;Policy;Type;Expires;Approved by', 'ann@lamna.example;Require MFA;MFA;2026-12-31;Mira Okafor');
    expect(shown('Who or what is excepted')).toBe('Account (ann@lamna.example)');
    expect(shown('Ends')).toBe('Expires (2026-12-31)');
    expect(shown('Reason')).toBe('Not in this table');
    expect(document.activeElement?.textContent).toBe('How is register.csv to be read?');
  });

  it('shows the first rows as they would be kept, before anything is', async () => {
    await show('Account;Policy;Type;Expires;Approved by', 'ann@lamna.example;Require MFA;MFA;31.12.2026;Mira Okafor');
    const [, row] = within(screen.getByRole('table', { name: words.first })).getAllByRole('row');
    expect([...(row?.children ?? [])].map(({ textContent }) => textContent)).toEqual(['ann@lamna.example', 'Require MFA', strings.families.conditionalAccess, strings.formats.day(20_818), 'Mira Okafor']);
  });

  it('a wrong guess is corrected, and the column is taken from the field that had it', async () => {
    const chosen = await show('Name;Owner;Type;Reason', 'ann@lamna.example;Require MFA;MFA;Old scanner');
    expect(shown('From what: policy, role, rule')).toBe('Name (ann@lamna.example)');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Who or what is excepted' }), 'Name (ann@lamna.example)');
    expect(shown('From what: policy, role, rule')).toBe('Not in this table');
    await user.selectOptions(screen.getByRole('combobox', { name: 'From what: policy, role, rule' }), 'Owner (Require MFA)');
    await user.click(screen.getByRole('button', { name: 'Go on' }));
    expect(chosen[0]?.mapping).toEqual({ principal: 0, setting: 1, family: 2, reason: 3 });
  });

  it('names a bad row by its number and field, and counts the good ones apart', async () => {
    await show('Account;Type;Expires', 'ann;MFA;2026-12-31', 'ben;MFA;soon', 'cid;MFA;2026-11-30');
    expect(status()).toBe('2 open exceptions and 1 row with something wrong');
    expect(screen.getByText('1 row is left out')).toBeTruthy();
    expect(screen.getByText('Row 3, Expires: “soon” is no day.')).toBeTruthy();
  });

  it('a long table is read while the page goes on answering, and nobody can go on before it is', async () => {
    await show('Account;Type;Expires', ...Array.from({ length: 3000 }, (_, index) => `u${index};MFA;2026-12-31`));
    expect(status()).toBe('The rows are being read');
    expect(screen.queryByRole('button', { name: 'Go on' })).toBeNull();
    expect(await screen.findByRole('button', { name: 'Go on' })).toBeTruthy();
    expect(status()).toBe('3,000 open exceptions');
  });

  it('many bad rows are a number until somebody asks for them', async () => {
    await show('Account;Type;Expires', 'ann;MFA;2026-12-31', ...Array.from({ length: 60 }, (_, index) => `u${index};MFA;soon`));
    const details = screen.getByText('60 rows are left out').closest('details');
    expect([details?.open, within(details as HTMLElement).getAllByRole('listitem', { hidden: true }).length]).toEqual([false, 50]);
    expect(screen.getByText('and 10 more')).toBeTruthy();
  });

  it('where there is no room for columns, each row is a sentence', async () => {
    jest.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(300);
    await show('Account;Policy;Type;Expires;Approved by', 'ann;Require MFA;MFA;2026-12-31;Mira Okafor');
    jest.restoreAllMocks();
    expect(screen.queryByRole('table')).toBeNull();
    expect(screen.getByText(/^ann, from “Require MFA”\./).textContent).toContain('Approved by: Mira Okafor.');
  });

  it('says nothing of ends where no column tells them', async () => {
    await show('Account;Type;Reason', 'ann;MFA;x');
    expect(within(screen.getByRole('table')).queryByText('no end')).toBeNull();
  });

  it('asks whether the day or the month stands first only where the table does not tell', async () => {
    const chosen = await show('Account;Type;Expires', 'ann;MFA;03/04/2026');
    expect(screen.queryByRole('button', { name: 'Go on' })).toBeNull();
    await user.selectOptions(screen.getByRole('combobox', { name: 'Days like 03/04/2026' }), 'The month stands first');
    expect(status()).toBe('1 open exception');
    await user.click(screen.getByRole('button', { name: 'Go on' }));
    expect(chosen[0]?.dateOrder).toBe('monthFirst');
  });

  it('does not ask for it where a day above twelve tells', async () => {
    await show('Account;Type;Expires', 'ann;MFA;13/04/2026');
    expect(screen.queryByRole('combobox', { name: 'Days like 03/04/2026' })).toBeNull();
  });

  it('asks for the kind of exception of rows that do not tell it', async () => {
    const chosen = await show('Account;Reason', 'ann;Old scanner');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Rows that do not tell what kind of exception they are' }), strings.families.privilegedRoles);
    await user.click(screen.getByRole('button', { name: 'Go on' }));
    expect(chosen[0]?.family).toBe('privilegedRoles');
  });

  it('says what is lacking, and goes on with nothing while it is', async () => {
    await show('Account;Policy', 'ann;MFA');
    expect(status()).toBe('At least one of these needs a column: Ends, Reason, Who approved it, and Who asked for it.');
    expect(screen.queryByRole('button', { name: 'Go on' })).toBeNull();
  });

  it('leaves the file out when told to', async () => {
    const chosen = await show('Account;Type;Reason', 'ann;MFA;x');
    await user.click(screen.getByRole('button', { name: 'Leave this file out' }));
    expect(chosen).toEqual([undefined]);
  });

  it('shows hostile cells as the text that they are', async () => {
    await show('Account;Policy;Type;Approved by', '=HYPERLINK("http://x");<img src=x onerror=alert(1)>;MFA;<script>x</script>');
    expect(screen.getByText('=HYPERLINK("http://x")')).toBeTruthy();
    expect(document.querySelector('img, script')).toBeNull();
  });
});

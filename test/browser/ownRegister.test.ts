import type { Page } from 'playwright-core';
import { PEOPLE } from '../sharepoint/people';
import { xlsx } from '../seed/xlsx';
import { focused, press, tabTo } from './support/keyboard';
import { usePortal, WEB_URL } from './support/portal';
import type { View } from './support/view';
import { EVERY_VIEW } from './support/views';

const TENANT = '11111111-2222-4333-8444-555555555555';
/** Headings of which two say nothing to a machine. */
const CSV = [
  'Ticket;Account;Policy;Type;Last day;Signed by',
  'EX-1;nina@contoso.example;Require MFA for all users;MFA;31.12.2026;Lena Fischer',
  'EX-2;Mira Okafor;Require MFA for all users;MFA;2027-01-31;Lena Fischer',
  'EX-3;svc-scan;Require MFA for all users;MFA;soon;Lena Fischer',
  'EX-4;Somebody Unknown;Block legacy authentication;MFA;28.02.2027;=HYPERLINK("http://x")',
].join('\r\n');
const WORKBOOK = xlsx({ Ausnahmen: [['Konto', 'Richtlinie', 'Ausnahmetyp', 'Gültig bis', 'Genehmigt von'], ['tom@contoso.example', 'Require MFA for all users', 'Bedingter Zugriff', { day: 46_752 }, 'Lena Fischer']] });

const portal = usePortal();

async function isSound(view: View, state: string): Promise<void> {
  expect(await view.axe('.web-part')).toEqual([]);
  expect(await view.overflow()).toBe(0);
  await view.picture(state);
}
const panel = (page: Page) => page.getByRole('region', { name: 'Read a report' });
const heading = (page: Page, name: string): Promise<void> => panel(page).getByRole('heading', { name }).waitFor();
const objectId = (person: string): string => PEOPLE.find(({ name }) => name === person)?.objectId ?? '';

async function choose(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Read a report' }).click();
  await panel(page).locator('input[type="file"]').setInputFiles({ name: 'exceptions.csv', mimeType: 'text/csv', buffer: Buffer.from(CSV) });
  await heading(page, 'How is exceptions.csv to be read?');
}

async function drop(page: Page, files: readonly { readonly name: string; readonly bytes: Uint8Array }[]): Promise<void> {
  const transfer = await page.evaluateHandle((given) => {
    const data = new DataTransfer();
    for (const { name, bytes } of given) data.items.add(new File([new Uint8Array(bytes)], name));
    return data;
  }, files.map(({ name, bytes }) => ({ name, bytes: [...bytes] })));
  await page.locator('.web-part h2').first().dispatchEvent('drop', { dataTransfer: transfer });
}

/** Sets the field that has the focus to the option that begins so, as a keyboard does. */
async function pick(page: Page, field: RegExp, option: string): Promise<void> {
  await tabTo(page, field);
  await page.keyboard.type(option);
}

interface KeptRow {
  readonly Title: string;
  readonly PrincipalId: string;
  readonly ExpiresDay: number | null;
}
async function keptRows(page: Page): Promise<readonly KeptRow[]> {
  const response = await page.request.get(`${portal.url}${WEB_URL}/_api/web/getList('${WEB_URL}/Lists/Register')/items?$select=Title,PrincipalId,ExpiresDay&$top=100`, { headers: { accept: 'application/json;odata=nometadata' } });
  return ((await response.json()) as { value: readonly KeptRow[] }).value;
}

describe('a register of one’s own', () => {
  test.each(EVERY_VIEW)('is asked how it is to be read and whom its names stand for, without faults: %s, %i px', async (theme, width) => {
    const view = await portal.open({ person: 'ana', theme, width, ready: '.web-part h2' });
    const { page } = view;
    await choose(page);
    await isSound(view, 'columnsUntold');
    await page.getByRole('combobox', { name: 'Ends' }).selectOption({ label: 'Last day (31.12.2026)' });
    await page.getByText('Row 4, Last day: “soon” is no day.').waitFor();
    await isSound(view, 'columns');
    await page.getByRole('button', { name: 'Go on' }).click();
    await heading(page, 'Which account is meant?');
    await isSound(view, 'accounts');
  });

  test('CSV and Excel file, dropped together and worked by keyboard alone, become exceptions; a bad row is named and no other lost', async () => {
    const view = await portal.open({ person: 'ana', ready: '.web-part h2' });
    const { page } = view;
    await drop(page, [{ name: 'exceptions.csv', bytes: new TextEncoder().encode(CSV) }, { name: 'ausnahmen.xlsx', bytes: WORKBOOK }]);

    await heading(page, 'How is exceptions.csv to be read?');
    expect(await focused(page)).toBe('heading "How is exceptions.csv to be read?" [level=3]');
    await pick(page, /^combobox "Who approved it"/, 'Signed');
    await pick(page, /^combobox "Ends"/, 'Last');
    await page.getByText('3 open exceptions and 1 row with something wrong').waitFor();
    await page.getByText('Row 4, Last day: “soon” is no day.').waitFor();
    await tabTo(page, /button "Go on"/);
    await press(page, 'Enter');

    await heading(page, 'Which account is meant?');
    await tabTo(page, /^combobox "Mira Okafor"/);
    await press(page, 'ArrowDown', 'ArrowDown');
    expect(await page.locator(':focus').evaluate((field) => (field as HTMLSelectElement).selectedOptions[0]?.text)).toBe('Mira Okafor (mira@contoso.example)');
    await tabTo(page, /button "Go on"/);
    await press(page, 'Enter');

    await heading(page, 'How is ausnahmen.xlsx to be read?');
    await tabTo(page, /button "Go on"/);
    await press(page, 'Enter');

    const tenant = panel(page).getByRole('textbox', { name: 'Id of the tenant' });
    await tenant.waitFor();
    await tenant.fill(TENANT);
    await press(page, 'Enter');

    await page.getByText('This would add 4 exceptions to the register').waitFor();
    await page.getByText('3 parts of the report could not be looked at').click();
    await page.getByText('row 4, Last day: “soon” is no day').waitFor();
    await isSound(view, 'ownRegisterPreview');
    await page.getByRole('button', { name: 'Keep 4 exceptions' }).click();
    await page.getByText('Next: a security reviewer gives each one to a control owner.').waitFor();
    await isSound(view, 'ownRegisterKept');

    const rows = await keptRows(page);
    expect(rows.map(({ PrincipalId }) => PrincipalId).sort()).toEqual([objectId('nina'), objectId('mira'), objectId('tom'), 'Somebody Unknown'].sort());
    expect(rows.every(({ ExpiresDay }) => ExpiresDay !== null)).toBe(true);
  });

  test('the same again, with a row that is new, adds that one alone', async () => {
    const { page } = await portal.open({ person: 'ana', ready: '[data-cell]' });
    await drop(page, [{ name: 'again.csv', bytes: new TextEncoder().encode(['Account;Policy;Type;Expires', 'tom@contoso.example;Require MFA for all users;MFA;31.12.2027', 'priya@contoso.example;Require MFA for all users;MFA;31.12.2026'].join('\n')) }]);
    await heading(page, 'How is again.csv to be read?');
    await page.getByRole('button', { name: 'Go on' }).click();
    await panel(page).getByRole('radio').first().waitFor();
    await page.getByRole('button', { name: 'Go on' }).click();
    await page.getByRole('button', { name: /^Keep/ }).waitFor();
    expect(await panel(page).getByRole('table').innerText()).toMatch(/1\s+[–1]\s+[–1]/);
  });

  test('a file that is left out leaves the others', async () => {
    const { page } = await portal.open({ person: 'ana', ready: '.web-part h2' });
    await choose(page);
    await page.getByRole('button', { name: 'Leave this file out' }).click();
    await panel(page).locator('input[type="file"]').waitFor();
  });

  test('reading a large one can be cancelled', async () => {
    const { page } = await portal.open({ person: 'ana', ready: '.web-part h2' });
    await page.getByRole('button', { name: 'Read a report' }).click();
    const large = ['Account;Policy;Type;Expires', ...Array.from({ length: 80_000 }, (_, index) => `user${index}@contoso.example;Require MFA for all users;MFA;31.12.2026`)].join('\n');
    // As soon as it is there: a fast machine is done before a pointer gets to it.
    const cancelled = page.getByRole('button', { name: 'Cancel' }).dispatchEvent('click');
    await panel(page).locator('input[type="file"]').setInputFiles({ name: 'large.csv', mimeType: 'text/csv', buffer: Buffer.from(large) });
    await cancelled;
    await panel(page).locator('input[type="file"]').waitFor();
    await page.waitForTimeout(2000);
    expect(await page.getByRole('heading', { name: /to be read/ }).count()).toBe(0);
  });
});

import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import Papa from 'papaparse';
import type { Page } from 'playwright-core';
import { itemsPath } from '../../src/lists/rest/listPath';
import { api } from '../../src/lists/rest/quote';
import { register } from '../../src/lists/schema/register';
import type { Theme } from '../page/pageOptions';
import { deskOf } from '../seed/play';
import { focused, press, tabTo } from './support/keyboard';
import { OPEN_EXCEPTIONS } from './support/openExceptions';
import { usePortal, WEB_URL } from './support/portal';
import type { View, ViewOptions } from './support/view';

/** Each theme and each width. */
const VIEWS: readonly (readonly [Theme, number])[] = [['light', 320], ['dark', 768], ['contrast', 1440]];

const portal = usePortal({ sample: OPEN_EXCEPTIONS });

/** Everything that comes after first paint is there. */
async function open(options: ViewOptions = {}): Promise<View> {
  const view = await portal.open({ person: 'vic', page: 'register', ready: '.web-part h2', ...options });
  await view.page.waitForFunction(() => document.querySelector('.web-part [aria-busy="true"]') === null);
  await view.page.waitForLoadState('networkidle');
  return view;
}
const heading = (page: Page): Promise<string> => page.locator('.web-part h2').first().innerText();
const address = (page: Page): Readonly<Record<string, string>> => Object.fromEntries([...new URL(page.url()).searchParams].filter(([name]) => name.startsWith('register.')).map(([name, value]) => [name.slice('register.'.length), value]));
const shownCount = async (page: Page): Promise<number> => Number((await heading(page)).replace(/[.,](?=\d{3})/g, '').match(/\d+/)?.[0] ?? 0);

interface Row {
  readonly Title: string;
  readonly ExceptionKey: string;
  readonly ControlOwnerName: string | null;
}
/** The last of the rows that are open and have a control owner: far down in any list. */
async function someRow(): Promise<Row> {
  const { gate } = await deskOf(`${portal.url}${WEB_URL}`, 'vic');
  const { value } = await gate.get<{ value: readonly Row[] }>(api`${itemsPath(gate.webUrl, register)}?$select=Title,ExceptionKey,ControlOwnerName&$filter=Lifecycle eq 'approved'&$orderby=Id desc&$top=1`);
  const [row] = value;
  if (!row) throw new Error('Nothing is approved');
  return row;
}

/** What the browser is handed to keep. */
async function exported(page: Page, button: string): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: button, exact: true }).click()]);
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
}

describe('the register', () => {
  test.each(VIEWS)('is sound, grouped, exporting and saving a view too: %s, %i px', async (theme, width) => {
    const view = await open({ theme, width });
    const { page } = view;
    expect(await heading(page)).toMatch(new RegExp(`^${OPEN_EXCEPTIONS.toLocaleString('en-US')} exceptions are open, [\\d,]+ of them past tolerance, and nobody answers for \\d+$`));
    expect(await view.axe('.web-part')).toEqual([]);
    expect(await view.overflow()).toBe(0);
    await view.picture('all');
    // In a narrow window the filters wait behind their name.
    const filters = page.locator('.web-part details').filter({ has: page.getByLabel('Group by') });
    if ((await filters.count()) > 0) await filters.locator('summary').first().press('Enter');
    await page.getByLabel('Group by').selectOption({ label: 'control owner' });
    await page.getByRole('button', { name: 'Export what is shown' }).click();
    await page.getByRole('button', { name: 'Excel workbook' }).waitFor();
    await page.getByRole('button', { name: 'Save this view' }).click();
    await page.getByLabel('Name of the view').waitFor();
    expect(await view.axe('.web-part')).toEqual([]);
    expect(await view.overflow()).toBe(0);
    await view.picture('grouped');
  });

  test('gives one of hundreds to somebody at the keyboard, and the same place back afterwards', async () => {
    const row = await someRow();
    const { page } = await open();
    await tabTo(page, /^searchbox "Find"/);
    await page.keyboard.type(row.Title.toUpperCase());
    await page.getByRole('heading', { name: /match/ }).waitFor();
    await page.waitForFunction(() => location.search.includes('register.find='));
    await tabTo(page, new RegExp(`^link "${row.Title.slice(0, 20).replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`));
    await press(page, 'ArrowRight');
    expect(await focused(page)).toContain(row.ControlOwnerName ?? '');
    await press(page, 'ArrowLeft', 'Enter');
    await page.getByRole('heading', { name: row.Title }).waitFor();
    expect(new URL(page.url()).searchParams.get('exception')).toBe(row.ExceptionKey);
    await page.locator('[data-accountability]').first().waitFor();
    await page.goBack();
    await page.getByRole('searchbox', { name: 'Find' }).waitFor();
    expect(await page.getByRole('searchbox', { name: 'Find' }).inputValue()).toBe(row.Title.toUpperCase());
    expect(await focused(page)).toContain(row.Title.slice(0, 20));
  });

  test('leads to every row of the list by keys, and draws only what is near', async () => {
    const { page } = await open({ query: { 'register.state': 'all', 'register.group': 'family' } });
    const rows = Number(await page.getByRole('grid').getAttribute('aria-rowcount'));
    expect(rows).toBeGreaterThan(OPEN_EXCEPTIONS);
    await page.locator('[data-cell="0:0"]').focus();
    await press(page, 'PageDown', 'ArrowDown', 'Control+End');
    const focusedRow = (): Promise<number> => page.evaluate(() => Number(document.activeElement?.closest('tr')?.getAttribute('aria-rowindex')));
    await page.waitForFunction((last) => Number(document.activeElement?.closest('tr')?.getAttribute('aria-rowindex')) === last, rows);
    expect(await page.locator('.web-part tbody tr[aria-rowindex]').count()).toBeLessThan(200);
    await press(page, 'Control+Home');
    expect(await focusedRow()).toBe(2);
    await press(page, 'Enter');
    expect(await page.getByRole('grid').getAttribute('aria-rowcount')).not.toBe(String(rows));
  });

  test('shows what its address asks for, keeps it as a view, and gives the view back in another visit', async () => {
    const { page } = await open({ query: { 'register.state': 'past', 'register.owner': '' } });
    expect(await heading(page)).toMatch(/^[\d,]+ exceptions? match(es)?, [\d,]+ of them past tolerance, and nobody answers for [\d,]+$/);
    await page.getByRole('button', { name: 'Save this view' }).click();
    await page.locator('input:focus').waitFor();
    await press(page, 'Enter');
    await page.getByText('Give the view a name.').waitFor();
    await page.keyboard.type('Late and nobody’s');
    await press(page, 'Enter');
    await page.getByText('The view “Late and nobody’s” is saved.').waitFor({ state: 'attached' });
    const plain = new URL(page.url());
    for (const name of [...plain.searchParams.keys()]) if (name.startsWith('register.')) plain.searchParams.delete(name);
    await page.goto(plain.href);
    await page.getByRole('button', { name: 'Late and nobody’s' }).click();
    expect(address(page)).toEqual({ state: 'past', owner: '' });
    await page.getByRole('button', { name: 'Delete the view “Late and nobody’s”' }).click();
    expect(await page.getByRole('button', { name: 'Late and nobody’s' }).count()).toBe(0);
  });

  test('hands what is shown over as three kinds of files, each as many as are shown', async () => {
    const { page } = await open({ query: { 'register.state': 'past' } });
    const count = await shownCount(page);
    await page.getByRole('button', { name: 'Export what is shown' }).click();
    await page.getByRole('button', { name: 'CSV', exact: true }).waitFor();

    const csv = await exported(page, 'CSV');
    const [head = [], ...lines] = Papa.parse(csv.bytes.toString('utf8').replace(/^\ufeff/, ''), { delimiter: ',' }).data;
    expect([csv.name, lines.length]).toEqual([expect.stringMatching(/^trust-exceptions-\d{4}-\d\d-\d\d\.csv$/), count]);
    expect(new Set(lines.map((line) => line[head.indexOf('Past tolerance since')] !== ''))).toEqual(new Set([true]));

    const xlsx = unzipSync(new Uint8Array((await exported(page, 'Excel workbook')).bytes));
    const sheet = strFromU8(xlsx['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    expect([[...sheet.matchAll(/<row /g)].length, /<f[ >]/.test(sheet)]).toEqual([count + 1, false]);

    const json = JSON.parse((await exported(page, 'JSON with all decisions')).bytes.toString('utf8')) as { exceptions: { key: string; decisions: readonly unknown[] }[] };
    expect(json.exceptions.map(({ key }) => key)).toEqual(lines.map((line) => line[head.indexOf('Key')]));
    expect(json.exceptions.every(({ decisions }) => decisions.length > 0)).toBe(true);
    await page.getByText(/^The file “trust-exceptions-.*\.json” with/).first().waitFor();
  });
});

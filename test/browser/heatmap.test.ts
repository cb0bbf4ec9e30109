import type { Page } from 'playwright-core';
import { focused, press, tabTo } from './support/keyboard';
import { usePortal, WEB_URL } from './support/portal';
import { readSample } from './support/register';
import { EVERY_VIEW } from './support/views';

/** Days between the reading of the sample and the day on which the tests look. */
const DAYS_AGO = 20;
/** The frame is drawn at once; the numbers are there when a cell can be pressed. */
const READY = '.web-part [data-cell]';

const portal = usePortal({ prepare: (sharePoint) => readSample(sharePoint, DAYS_AGO) });

const open = (given: Parameters<typeof portal.open>[0] = {}) => portal.open({ person: 'ana', ready: READY, ...given });
const heading = (page: Page): Promise<string> => page.locator('.web-part h2').first().innerText();
const cell = (page: Page, row: number, column: number) => page.locator(`[data-cell="${row}:${column}"]`);
const numbers = (page: Page): Promise<number[][]> =>
  page.locator('.web-part tbody').first().locator('tr').evaluateAll((rows) => rows.map((row) => [...row.querySelectorAll('button')].map((button) => Number(button.textContent?.replace('–', '0')))));
async function openFirstEntry(page: Page): Promise<void> {
  await cell(page, 10, 6).click();
  await page.locator('.web-part section button[aria-expanded]').first().click();
  await page.getByText('What it covers').waitFor();
}

describe('the heatmap of the sample register', () => {
  test.each(EVERY_VIEW)('has no accessibility fault and nothing that scrolls sideways outside its frame: %s, %i px', async (theme, width) => {
    const view = await open({ theme, width });
    expect(await view.axe('.web-part')).toEqual([]);
    expect(await view.overflow()).toBe(0);
    await view.picture('ready');
  });

  test.each(EVERY_VIEW)('its list and an opened entry have no accessibility fault: %s, %i px', async (theme, width) => {
    const view = await open({ theme, width });
    await openFirstEntry(view.page);
    expect(await view.axe('.web-part')).toEqual([]);
    expect(await view.overflow()).toBe(0);
    await view.picture('opened');
  });

  test('counts what the register’s rows say, and its totals add up', async () => {
    const { page } = await open();
    const response = await page.request.get(`${portal.url}${WEB_URL}/_api/web/getList('${WEB_URL}/Lists/Register')/items?$select=Id,Family,Lifecycle,SinceDay,ExpiresDay&$top=5000`, {
      headers: { accept: 'application/json;odata=nometadata' },
    });
    const { value } = (await response.json()) as { value: { Family: string; Lifecycle: string; ExpiresDay: number | null }[] };
    const opened = value.filter(({ Lifecycle }) => Lifecycle === 'unassigned');
    const rows = await numbers(page);
    expect(rows).toHaveLength(11);
    for (const row of rows) expect(row[6]).toBe(row.slice(0, 6).reduce((sum, count) => sum + count, 0));
    for (let column = 0; column < 9; column += 1) expect(rows[10]?.[column]).toBe(rows.slice(0, 10).reduce((sum, row) => sum + (row[column] ?? 0), 0));
    expect(rows[10]?.[6]).toBe(opened.length);
    expect(rows[10]?.[8]).toBe(opened.filter(({ ExpiresDay }) => ExpiresDay === null).length);
    expect(await heading(page)).toBe(`${rows[10]?.[7]} of ${opened.length} open exceptions are past tolerance, and nobody answers for any of them`);
    expect(rows[10]?.[7]).toBeGreaterThan(0);
  });

  test('a cell lists as many exceptions as it says, and an entry tells its facts', async () => {
    const { page } = await open();
    const [count] = [await cell(page, 0, 6).innerText()];
    await cell(page, 0, 6).click();
    await page.getByRole('table', { name: `${count} open exceptions: Conditional access exclusions` }).waitFor();
    const rows = page.locator('.web-part section tbody tr');
    expect(await rows.count()).toBe(Number(count));
    const title = rows.first().getByRole('button');
    await expect(title.innerText()).resolves.toMatch(/excluded from/);
    await title.click();
    await page.getByText('Nobody yet is control owner: it falls to the service owner').waitFor();
    await page.getByText('The baseline says').first().waitFor();
    await page.getByText('The tenant has').first().waitFor();
    expect(await page.locator('.web-part section').innerText()).toMatch(/at least [\d,]+ days, since/);
  });

  test('everything is reached and worked by keyboard alone', async () => {
    const { page } = await open();
    await tabTo(page, /combobox "Tenant"/);
    await tabTo(page, /Conditional access exclusions, 0–30 days/);
    await press(page, 'ArrowDown', 'End', 'Home', 'Control+End');
    expect(await focused(page)).toMatch(/All families: \d+ without an end date/);
    await press(page, 'Control+Home', 'End', 'ArrowLeft', 'ArrowLeft');
    expect(await focused(page)).toMatch(/Conditional access exclusions, all: \d+ open/);
    await press(page, 'Enter');
    await page.locator('.web-part section th button[aria-expanded]').first().waitFor();
    await tabTo(page, /button "Close the list"/);
    await tabTo(page, /excluded from/);
    await press(page, 'Enter');
    await page.getByText('What it covers').waitFor();
    await press(page, 'Enter');
    expect(await page.getByText('What it covers').count()).toBe(0);
    await tabTo(page, /button "Close the list"/, 'Shift+Tab');
    await press(page, 'Enter');
    expect(await focused(page)).toMatch(/Conditional access exclusions, all: \d+ open/);
  });

  test('filters count again, say so, and are cleared in one step', async () => {
    const { page } = await open();
    const before = await heading(page);
    await page.getByLabel('Severity').selectOption({ label: 'Critical' });
    const filtered = await heading(page);
    expect(filtered).not.toBe(before);
    expect(await page.locator('.web-part [aria-live="polite"]').innerText()).toBe(filtered);
    await page.getByLabel('Category').selectOption({ label: 'tenant migration' });
    expect(await heading(page)).toBe('No trust exception is open');
    await page.getByText('No open exception matches these filters.').waitFor();
    await page.getByRole('button', { name: 'Clear filters' }).click();
    expect(await heading(page)).toBe(before);
  });

  test('the second lens says what security never reviewed', async () => {
    const view = await open();
    await view.page.getByRole('button', { name: 'Age and last review' }).click();
    expect(await heading(view.page)).toMatch(/security has never reviewed any of them$/);
    expect(await view.axe('.web-part')).toEqual([]);
    await view.picture('lens');
  });

  test('a narrow screen keeps the first column in sight while the heatmap scrolls in its frame', async () => {
    const { page } = await open({ width: 320 });
    const frame = page.locator('.web-part table').first().locator('xpath=..');
    await frame.evaluate((element) => element.scrollTo({ left: 200 }));
    const row = await page.getByRole('rowheader', { name: 'Admin consent' }).boundingBox();
    expect(row?.x).toBeGreaterThanOrEqual(0);
    expect(row?.x).toBeLessThan(40);
  });

  test('at 400 % zoom the answer is still in sight', async () => {
    const view = await open({ width: 320, height: 256 });
    expect(await view.page.locator('.web-part h2').first().isVisible()).toBe(true);
    expect(await view.overflow()).toBe(0);
  });

  test('follows the theme of the page without a reload', async () => {
    const { page } = await open();
    const colour = (): Promise<string> => cell(page, 0, 0).evaluate((element) => getComputedStyle(element).backgroundColor);
    const light = await colour();
    await page.getByRole('button', { name: 'Dark' }).click();
    await page.waitForFunction((before) => getComputedStyle(document.querySelector('[data-cell="0:0"]') as Element).backgroundColor !== before, light);
  });

  test('tells every weight apart without colour where the reader’s colours are forced', async () => {
    const { page } = await open({ theme: 'contrast' });
    const bars = await page.locator('[data-shade]').evaluateAll((cells) => cells.map((element) => [element.getAttribute('data-shade'), getComputedStyle(element, '::after').width] as const));
    const widths = new Map(bars.filter(([shade]) => shade !== null));
    const shades = [...widths.keys()].sort();
    const pixels = shades.map((shade) => parseFloat(widths.get(shade) ?? ''));
    expect(shades.length).toBeGreaterThan(2);
    expect([...pixels].sort((a, b) => a - b)).toEqual(pixels);
    expect(new Set(pixels).size).toBe(pixels.length);
  });

  test('the property pane changes title, lens and bands in people’s words', async () => {
    const { page } = await open({ options: { edit: true } });
    await page.getByRole('button', { name: /^Edit properties/ }).click();
    await page.getByLabel('Title above it').fill('Our tenant');
    await page.getByLabel('Title above it').press('Tab');
    await page.getByText('Our tenant').waitFor();
    await page.getByLabel('Age bands').fill('10, 20');
    await page.getByLabel('Age bands').press('Tab');
    await page.getByRole('columnheader', { name: 'over 20' }).waitFor();
    await page.getByLabel('Show first').selectOption({ label: 'Age and last review' });
    await page.getByRole('rowheader', { name: 'never reviewed' }).waitFor();
  });
});

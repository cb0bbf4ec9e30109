import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { Theme } from '../page/pageOptions';
import { deskOf, todayOf } from '../seed/play';
import { isoFromDay } from '../../src/domain/day/day';
import { PEOPLE } from '../sharepoint/people';
import { STAFF } from '../sharepoint/staff';
import { ROOT } from './support/chromium';
import { fillIn, outcomeIn, sendForm } from './support/forms';
import { press, tabTo } from './support/keyboard';
import { Lists } from './support/lists';
import { OPEN_EXCEPTIONS } from './support/openExceptions';
import { usePortal, WEB_URL } from './support/portal';
import type { View, ViewOptions } from './support/view';

/** Each theme and each width. */
const VIEWS: readonly (readonly [Theme, number])[] = [['light', 320], ['dark', 768], ['contrast', 1440]];
const DAY_MS = 86_400_000;

const portal = usePortal({ sample: OPEN_EXCEPTIONS });
const lists = new Lists(portal);

/** Everything that comes after first paint is there. */
async function open(person: string, options: ViewOptions = {}): Promise<View> {
  const view = await portal.open({ person, page: 'leadership', ready: '[data-tile]', ...options });
  await view.page.waitForLoadState('networkidle');
  return view;
}
async function isSound(view: View, state: string): Promise<void> {
  expect(await view.axe('.web-part')).toEqual([]);
  expect(await view.overflow()).toBe(0);
  await view.picture(state);
}
const numberIn = (text: string): number => Number(text.replace(/,/g, '').match(/\d+/)?.[0] ?? NaN);
const shown = (count: number): string => count.toLocaleString('en-US');
const tile = (page: Page, name: string) => page.locator(`[data-tile="${name}"]`);
const tileNumber = async (page: Page, name: string): Promise<number> => numberIn((await tile(page, name).locator('span').nth(1).innerText()));
/** The exception of the first that waits of one kind; the list is shown as far as that. */
async function firstWaiting(page: Page, what: string): Promise<string> {
  const item = page.locator(`[data-waiting="${what}"]`).first();
  const more = page.locator('section').filter({ has: page.locator('[data-waiting]') }).last().getByRole('button', { name: /^Show \d+ more$/ });
  while ((await item.count()) === 0) await more.click();
  return (await item.locator('[data-exception]').getAttribute('data-exception')) ?? '';
}

describe('the leadership dashboard', () => {
  test.each(VIEWS)('is sound, as it opens and with a list and an answer open: %s, %i px', async (theme, width) => {
    const view = await open('lena', { theme, width });
    await isSound(view, 'lena');
    await view.page.getByRole('searchbox').fill('mfa');
    await tile(view.page, 'pastTolerance').click();
    await view.page.getByRole('heading', { name: /^Past tolerance: / }).waitFor();
    await isSound(view, 'lena-open');
  });

  test('answers by keyboard alone who is accountable, and shows the exceptions behind a number', async () => {
    const { page } = await open('lena');
expect(await page.locator('.web-part h2').first().innerText()).toContain(`${shown(await tileNumber(page, 'pastTolerance'))} of ${shown(OPEN_EXCEPTIONS)} open exceptions are past tolerance`);
    await tabTo(page, /^button "Past tolerance/);
    await press(page, 'Enter');
    const heading = page.getByRole('heading', { name: /^Past tolerance: / });
    await heading.waitFor();
    expect(numberIn(await heading.innerText())).toBe(await tileNumber(page, 'pastTolerance'));
    await tabTo(page, /^button "Close the list"/);
    await press(page, 'Enter');
    expect(await tile(page, 'pastTolerance').evaluate((button) => button === document.activeElement)).toBe(true);

    await tabTo(page, /^searchbox/);
    await page.keyboard.type('require mfa');
    const answer = page.locator('[data-accountability]').first();
    await answer.waitFor();
    expect((await answer.innerText()).replace(/\s+/g, ' ')).toMatch(/answers for it.*answers for watching it/);
    await page.keyboard.press('Control+a');
    await page.keyboard.type('no such thing');
    await page.getByText('Nothing that is open or accepted has to do with “no such thing”.').waitFor();
  });

  test('shows two years as a drawing and as a table that ends with today’s numbers', async () => {
    const { page } = await open('lena');
    await page.locator('summary').filter({ hasText: /^As a table$/ }).first().press('Enter');
    const rows = page.getByRole('table', { name: 'Open at the end of each month' }).locator('tbody tr');
    expect(await rows.count()).toBe(25);
    const today = (await rows.first().locator('th, td').allInnerTexts()).map((text) => text.replace(/,/g, ''));
    expect(today).toEqual(['today', String(OPEN_EXCEPTIONS), String(await tileNumber(page, 'pastTolerance')), String(await tileNumber(page, 'acceptedRisks'))]);
  });

  test('lets risk leadership acknowledge an escalation and accept a risk where they stand, and the lists say so', async () => {
    const { page } = await open('lena');
    const today = todayOf(await deskOf(`${portal.url}${WEB_URL}`, 'lena'));

    const escalated = await firstWaiting(page, 'acknowledge');
    await page.locator('[data-waiting="acknowledge"] [data-act="acknowledge"]').first().press('Enter');
    const form = page.locator('[data-waiting] form');
    await form.waitFor();
    await fillIn(form, { 'Who does something about it': { person: 'Mira Okafor' }, What: { text: 'Removes it with the vendor.' }, 'By which day?': { day: isoFromDay(today + 10) } });
    await sendForm(form, 'Acknowledge');
    expect(await outcomeIn(page).evaluate((said) => said === document.activeElement)).toBe(true);
    // Earlier escalations of it may have been acknowledged before.
    expect((await lists.decided('riskDecisions', 'acknowledge', escalated)).slice(-1)).toMatchObject([{ Author: { Title: 'Lena Fischer' } }]);
    await page.locator(`[data-waiting="acknowledge"] [data-exception="${escalated}"]`).waitFor({ state: 'detached' });

    const accepted = await tileNumber(page, 'acceptedRisks');
    const asked = await firstWaiting(page, 'decideRisk');
    await page.locator('[data-waiting="decideRisk"] [data-act="acceptRisk"]').first().press('Enter');
    await form.waitFor();
    await fillIn(form, { 'What risk is left?': { text: 'A stolen password opens the mailbox.' }, 'Why is it accepted?': { text: 'The vendor ends the product in spring.' } });
    await sendForm(form, 'Accept the risk');
    expect(await lists.row(asked, 'Lifecycle')).toEqual({ Lifecycle: 'acceptedRisk' });
    await page.waitForFunction((count) => document.querySelector('[data-tile="acceptedRisks"] span:nth-child(2)')?.textContent === count, shown(accepted + 1));
  });

  test('shows whoever may only read what waits, and offers nothing', async () => {
    const { page } = await open('vic');
    await page.getByText('Only risk leadership can acknowledge, accept, refuse or sign.').waitFor();
    expect(await page.locator('[data-waiting]').count()).toBeGreaterThan(0);
    expect(await page.locator('[data-waiting] button').count()).toBe(0);
  });

  test('prints a board paper of A4 pages, in black and white, without a name of a person', async () => {
    const view = await open('lena', { width: 794 });
    const { page } = view;
    const answer = await page.locator('.web-part h2').first().innerText();
    await page.evaluate(() => Object.assign(window, { print: () => undefined }));
    await page.getByRole('button', { name: 'Print for the board' }).click();
    await page.emulateMedia({ media: 'print' });
    const paper = page.locator('[data-paper]');
    expect(await paper.isVisible()).toBe(true);
    expect(await page.locator('header').first().isVisible()).toBe(false);
    expect(await page.getByRole('searchbox').isVisible()).toBe(false);
    const said = await paper.innerText();
    expect(said).toContain(answer);
    expect([...PEOPLE, ...STAFF].filter(({ title }) => said.includes(title))).toEqual([]);
    const inks = await paper.evaluate((element) => [...new Set([element, ...element.querySelectorAll('*')].flatMap((each) => [getComputedStyle(each).color, getComputedStyle(each).stroke]))].filter((ink) => ink !== 'none'));
    expect(inks.filter((ink) => new Set(ink.match(/\d+/g)).size !== 1)).toEqual([]);
    await page.screenshot({ path: join(ROOT, '.local', 'screenshots', 'leadership-paper.png'), fullPage: true });
    const pdf = await page.pdf({ format: 'A4', margin: { top: '15mm', bottom: '15mm', left: '15mm', right: '15mm' } });
    writeFileSync(join(ROOT, '.local', 'screenshots', 'leadership-paper.pdf'), pdf);
    expect(pdf.toString('latin1').match(/\/Type \/Page\b/g)).toHaveLength(3);
  });

  test('says what changed since the last visit, and shows what it is', async () => {
    const view = await open('lena');
    const { page } = view;
    expect(await page.getByText(/^Since your last visit/).count()).toBe(0);
    portal.sharePoint.control.clock.advance(7 * DAY_MS);
    await page.reload();
    await page.getByText(/^Since your last visit on .*: .*\d+ more past tolerance/).waitFor();
    await page.getByRole('button', { name: /^\d+ more past tolerance$/ }).click();
    await page.getByRole('heading', { name: /^\d+ more past tolerance$/ }).waitFor();
    await isSound(view, 'lena-since');
  });
});

import type { Page } from 'playwright-core';
import type { Theme } from '../page/pageOptions';
import { outcomeIn } from './support/forms';
import { focused, press, tabTo } from './support/keyboard';
import { Lists } from './support/lists';
import { OPEN_EXCEPTIONS } from './support/openExceptions';
import { usePortal } from './support/portal';
import type { View, ViewOptions } from './support/view';

/** Each theme and each width. */
const VIEWS: readonly (readonly [Theme, number])[] = [['light', 320], ['dark', 768], ['contrast', 1440]];
/** So many of a list are drawn at once. */
const DRAWN = 100;

const portal = usePortal({ sample: OPEN_EXCEPTIONS });
const lists = new Lists(portal);

const open = (person: string, options: ViewOptions = {}): Promise<View> => portal.open({ person, page: 'review', ready: '[data-queue]', ...options });
async function isSound(view: View, state: string): Promise<void> {
  expect(await view.axe('.web-part')).toEqual([]);
  expect(await view.overflow()).toBe(0);
  await view.picture(state);
}
const listButton = (page: Page, list: string) => page.getByRole('group', { name: 'What to work on' }).getByRole('button', { name: list });
const opened = async (page: Page): Promise<void> => {
  await page.locator('.web-part form').first().waitFor();
  await page.waitForFunction(() => document.activeElement?.closest('form') !== null);
};
const itemAt = async (page: Page): Promise<string> => (await page.locator(':focus').getAttribute('data-item')) ?? '';

describe('the review desk', () => {
  test.each(VIEWS)('is sound as a queue, with a review open, and with many chosen: %s, %i px', async (theme, width) => {
    const view = await open('ana', { theme, width });
    const { page } = view;
    await page.locator('[data-item]').first().waitFor();
    await isSound(view, 'queue');
    await page.locator('[data-item]').first().click();
    await opened(page);
    await isSound(view, 'open');
    await listButton(page, 'Found').click();
    await page.locator('[data-at="0"]').click();
    await page.locator('[data-at="2"]').click();
    await isSound(view, 'found');
    await page.locator('[data-answer]').first().click();
    await page.getByText(/can(not)? be recorded/).waitFor();
    await isSound(view, 'many');
  });

  test('counts in its heading what its lists hold', async () => {
    const { page } = await open('ana');
    const heading = await page.locator('.web-part h2').first().innerText();
    const [late = 0, soon = 0] = (heading.match(/\d+/g) ?? []).map(Number);
    expect(await page.locator('[data-item]').count()).toBe(Math.min(DRAWN, late + soon));
    await page.getByLabel('Due').selectOption({ label: 'late' });
    await page.waitForFunction((count) => document.querySelectorAll('[data-item]').length === count, Math.min(DRAWN, late));
    expect(new URL(page.url()).searchParams.get('review.when')).toBe('late');
    await page.reload();
    await page.locator('[data-item]').first().waitFor();
    expect(await page.locator('[data-item]').count()).toBe(Math.min(DRAWN, late));
  });

  test('is worked through by keyboard alone: from item to item, a review recorded, then the next', async () => {
    const { page } = await open('ana');
    await tabTo(page, /^button .*(late|due)/);
    const first = await itemAt(page);
    await press(page, 'j', 'j', 'k');
    const second = await itemAt(page);
    expect(second).not.toBe(first);
    expect(new URL(page.url()).searchParams.get('review.item')).toBeNull();
    await press(page, 'o');
    await opened(page);
    expect(new URL(page.url()).searchParams.get('review.item')).toBe(second);
    await press(page, 'Escape');
    expect(await itemAt(page)).toBe(second);
    await press(page, 'Enter');
    await opened(page);
    const before = (await lists.decided('reviews', 'review', second)).length;
    await press(page, 'Space', 'Tab', 'Space', 'Tab', 'ArrowDown', 'Space');
    await tabTo(page, /^textbox "What you saw/);
    await page.keyboard.type('Signed in every night; nothing else.');
    await tabTo(page, /^button "Record the review"/);
    await press(page, 'Enter');
    await outcomeIn(page).waitFor();
    expect(await focused(page)).toMatch(/Ana Ruiz|ecorded/);
    const all = await lists.decided('reviews', 'review', second);
    expect(all).toHaveLength(before + 1);
    expect(all[before]).toMatchObject({ Author: { Title: 'Ana Ruiz' } });
    expect(JSON.parse(all[before]?.Body ?? '{}')).toMatchObject({ needed: 'yes', end: 'right', text: 'Signed in every night; nothing else.' });
    await tabTo(page, /^button "Next: /);
    await press(page, 'Enter');
    await opened(page);
    expect(new URL(page.url()).searchParams.get('review.item')).not.toBe(second);
  });

  test('has letters as keys only while its list has the focus, and only where they are not switched off', async () => {
    const { page } = await open('ana');
    await page.locator('summary').filter({ hasText: 'keys' }).first().click();
    await page.getByLabel(/^Single letters/).uncheck();
    await page.locator('[data-item]').first().focus();
    const first = await itemAt(page);
    await press(page, 'j');
    expect(await itemAt(page)).toBe(first);
    await press(page, 'ArrowDown');
    expect(await itemAt(page)).not.toBe(first);
    await page.reload();
    await page.locator('[data-item]').first().focus();
    await press(page, 'j');
    expect(await itemAt(page)).toBe(first);
  });

  test('takes evidence by paste and by drop, and keeps what was entered as a draft that leads back', async () => {
    const { page } = await open('raj');
    await page.locator('[data-item]').nth(3).click();
    await opened(page);
    await page.getByText('It is not shown', { exact: true }).click();
    await page.getByLabel(/^What you saw/).fill('The sign-in log is missing.');
    await page.getByLabel(/^What you saw/).evaluate((field) => {
      const clipboardData = new DataTransfer();
      clipboardData.items.add(new File(['a,b'], 'signins.csv', { type: 'text/csv' }));
      field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    });
    await page.getByText(/^signins\.csv, /).waitFor();
    await page.getByRole('group', { name: /^A file that shows it/ }).evaluate((area) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File(['c'], 'policy.txt', { type: 'text/plain' }));
      area.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    });
    await page.getByText(/^policy\.txt, /).waitFor();
    await page.waitForTimeout(600);
    await page.goto(page.url().replace(/&?review\.item=[^&]*/, ''));
    await page.getByRole('heading', { name: '1 form is not finished' }).waitFor();
    await page.getByRole('link', { name: /^Go on: / }).click();
    await page.getByLabel(/^What you saw/).waitFor();
    expect(await page.getByLabel(/^What you saw/).inputValue()).toBe('The sign-in log is missing.');
  });

  test('verifies a removal, and the register closes it', async () => {
    const { page } = await open('raj');
    await listButton(page, 'Removed?').focus();
    await press(page, 'Enter');
    await page.locator('[data-item]').first().waitFor();
    // The first that no report has shown since, and that is nobody's own.
    const isGone = page.getByRole('button', { name: 'It is gone', pressed: true });
    await page.locator('[data-item]').first().focus();
    for (let at = 0; at < 20 && !(await isGone.isVisible()); at += 1) {
      await press(page, ...(at === 0 ? [] : ['Escape', 'j']), 'Enter');
      await page.locator('.web-part dl:visible').first().waitFor();
      await page.waitForTimeout(500);
    }
    const key = new URL(page.url()).searchParams.get('review.item') ?? '';
    await opened(page);
    await tabTo(page, /^textbox "How you know/);
    await page.keyboard.type('Read in the policy of today.');
    await tabTo(page, /^button "It is gone: close it"/);
    await press(page, 'Enter');
    await page.getByRole('alertdialog').waitFor();
    await tabTo(page, /^button "Yes\./);
    await press(page, 'Enter');
    await outcomeIn(page).waitFor();
    expect(await lists.row(key, 'Lifecycle')).toEqual({ Lifecycle: 'closed' });
    expect(await lists.decided('reviews', 'verifyRemoved', key)).toHaveLength(1);
  });

  test('gives several found items to control owners by keyboard alone, and says of the others why not', async () => {
    const before = await lists.newest('reviews');
    const { page } = await open('ana', { query: { 'review.list': 'found' } });
    await tabTo(page, /^checkbox "All \d+"/);
    await tabTo(page, /^checkbox "(?!All )/);
    await press(page, 'Space', 'Shift+ArrowDown', 'Shift+ArrowDown', 'j', 'j', 'x');
    const keys = await page.locator('[data-at]:checked').count();
    expect(keys).toBe(4);
    await press(page, 'Control+a');
    expect(await page.locator('[data-at]:checked').count()).toBe(await page.locator('[data-at]').count());
    // A long list shows its first part: all of it is chosen.
    const [total = 0] = ((await page.locator('label', { hasText: /^All [\d,]+/ }).innerText()).replace(/,/g, '').match(/\d+/g) ?? []).map(Number);
    await tabTo(page, /^button "Give to control owners"/, 'Shift+Tab');
    await press(page, 'Enter');
    const status = page.getByText(/^\d+ of \d+ can be recorded\.$/);
    await status.waitFor();
    const [can = 0] = ((await status.innerText()).match(/\d+/g) ?? []).map(Number);
    await tabTo(page, new RegExp(`^button "Ask for ${can} answers?"`));
    await press(page, 'Enter');
    const heading = page.getByRole('heading', { name: /recorded/ });
    await heading.waitFor({ timeout: 30_000 });
    expect(await heading.innerText()).toBe(`${can} recorded, ${total - can} not`);
    expect(await focused(page)).toMatch(/^heading "\d+ recorded/);
    const recorded = await lists.decidedAfter('reviews', before, 'assign');
    expect(recorded).toHaveLength(can);
    await press(page, 'Tab');
    await tabTo(page, /^button "Back to the list"/);
    await press(page, 'Enter');
    await page.locator('[data-at]').first().waitFor();
  });

  test('says to each visitor what they may do, and offers nothing else', async () => {
    const reader = await open('vic', { query: { 'review.list': 'found' } });
    await reader.page.getByText('You can read this list. Security reviewers and control owners decide here.').waitFor();
    expect(await reader.page.locator('[data-answer]').count()).toBe(0);
    await isSound(reader, 'reader');
    const owner = await open('mira', { query: { 'review.list': 'found' } });
    await owner.page.locator('[data-at="0"]').click();
    await owner.page.locator('[data-answer="keep"]').waitFor();
    expect(await owner.page.locator('[data-answer="assign"]').count()).toBe(0);
    const approver = await open('mira');
    await approver.page.locator('[data-item]').filter({ hasText: 'you answer for this one: another reviewer must' }).first().click();
    await approver.page.getByText('Security reviewers record reviews and verify removals.').waitFor();
  });
});

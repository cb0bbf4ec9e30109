import type { Page } from 'playwright-core';
import { createGate } from '../../src/lists/rest/gate';
import { idOf } from '../seed/reports/northwind';
import { laterReport } from '../seed/reports/laterReport';
import { SAMPLE_MEMBERS } from '../seed/sample/cast';
import { personSend } from '../start/personSend';
import { seatPeople } from '../start/seatPeople';
import { focused, press, tabTo } from './support/keyboard';
import { Lists } from './support/lists';
import { OPEN_EXCEPTIONS } from './support/openExceptions';
import { usePortal, WEB_URL } from './support/portal';
import { readReport, SiteDays } from './support/site';

const FOUND = 300;
/** Some minutes of somebody's work, and of a machine that is busy. */
const LONGEST_MS = 600_000;
const LONGEST_RUN_MS = 240_000;

/** The first report of a company that was bought comes into a register of three years. */
const portal = usePortal({
  sample: OPEN_EXCEPTIONS,
  prepare: async (sharePoint) => {
    // One person answers for its controls and looks at what was found. The set-up says that this should not last.
    await seatPeople(createGate({ webUrl: `${sharePoint.url}${WEB_URL}`, send: personSend('ada') }), { ...SAMPLE_MEMBERS, securityReviewers: [...SAMPLE_MEMBERS.securityReviewers, 'mira'] });
    days.begin();
    const users = Array.from({ length: FOUND }, (_, at) => idOf(`Till ${at + 1}`));
    await readReport(sharePoint, laterReport({ ranOn: days.iso(0), more: { policy: 'Block legacy authentication', users } }));
  },
});
const days = new SiteDays(() => portal.sharePoint);
const lists = new Lists(portal);

const boxes = (page: Page) => page.locator('[data-at]');
const numberIn = (text: string, at = 0): number => Number((text.replace(/,/g, '').match(/\d+/g) ?? [])[at] ?? NaN);

/** Chooses boxes by keys, from the place of the first to the place of the last. */
async function choose(page: Page, first: number, last: number): Promise<void> {
  await tabTo(page, /^checkbox "All \d+"/);
  // The answers to those that are chosen stand between the box for all and the list.
  for (let presses = 0; presses < 20 && !(await page.locator(':focus[data-at]').count()); presses += 1) await press(page, 'Tab');
  await press(page, 'Home');
  for (let at = 0; at < first; at += 1) await press(page, 'j');
  await press(page, 'Space');
  for (let at = first; at < last; at += 1) await press(page, 'Shift+ArrowDown');
}

/** Gives one answer to all that are chosen: opens its form, fills it in, sends it, reads the result and goes back. */
async function answer(page: Page, button: string, submit: RegExp, fill: () => Promise<void>): Promise<number> {
  await tabTo(page, new RegExp(`^button "${button}"`), 'Shift+Tab');
  await press(page, 'Enter');
  await page.getByText(/^(It|All \d+) can be recorded\.$/).waitFor({ timeout: 60_000 });
  await page.waitForFunction(() => document.activeElement?.closest('form') !== null);
  await fill();
  await tabTo(page, submit);
  await press(page, 'Enter');
  const result = page.getByRole('heading', { name: /recorded/ });
  await result.waitFor({ timeout: LONGEST_RUN_MS });
  expect(await result.innerText()).toMatch(/^\d+ recorded$/);
  expect(await focused(page)).toMatch(/^heading/);
  const recorded = numberIn(await result.innerText());
  await tabTo(page, /^button "Back to the list"/);
  await press(page, 'Enter');
  await boxes(page).first().waitFor();
  return recorded;
}

test('a first report of 300 findings and more is triaged by one person, by keyboard alone, with four answers', async () => {
  const { page } = await portal.open({ person: 'mira', page: 'review', ready: '[role="group"] button' });
  const marks = { approvals: await lists.newest('approvals'), reviews: await lists.newest('reviews') };
  const began = Date.now();
  await tabTo(page, /^button "Found \d+"/);
  await press(page, 'Enter');
  await tabTo(page, /^combobox "Tenant/);
  await page.keyboard.type('Northwind');
  await page.waitForFunction(() => new URLSearchParams(location.search).has('review.tenant'));
  const total = numberIn(await tabTo(page, /^checkbox "All \d+"/));
  expect(total).toBeGreaterThan(FOUND);
  const sentence = async (label: RegExp, text: string): Promise<void> => {
    await tabTo(page, label);
    await page.keyboard.type(text);
  };

  const titles = await boxes(page).evaluateAll((all) => all.map((box) => box.getAttribute('aria-label') ?? ''));
  const glass = titles.findIndex((title) => title.startsWith('Break glass'));
  await choose(page, glass, glass);
  const emergency = await answer(page, 'Emergency account', /^button "Keep 1 as/, () => sentence(/^textbox "How will it be removed/, 'It stays: the baseline is to be changed.'));

  await choose(page, 0, 29);
  const dismissed = await answer(page, 'Not a departure', /^button "Propose 30/, async () => {
    await press(page, 'Space');
    await sentence(/^textbox "/, 'The tills cannot sign in to anything else.');
  });

  await choose(page, 30, 129);
  const kept = await answer(page, 'Keep until a day', /^button "Keep 100/, () => sentence(/^textbox "How will it be removed/, 'The tills are replaced in spring.'));

  // All the others: the first thirty stay in the list until a control owner confirms that they are no departure.
  await choose(page, 0, 0);
  await press(page, 'Control+a', 'Space');
  for (let at = 0; at < dismissed - 1; at += 1) await press(page, 'j');
  await press(page, 'Shift+Space');
  const removed = await answer(page, 'Remove by a day', /^button "Have \d+ removed/, () => sentence(/^textbox "How will it be removed/, 'The till is taken out of the exclusion.'));
  const seconds = Math.round((Date.now() - began) / 1000);

  expect([emergency, dismissed, kept]).toEqual([1, 30, 100]);
  expect(removed).toBe(total - emergency - dismissed - kept);
  expect(await boxes(page).count()).toBe(dismissed);
  expect(await lists.decidedAfter('approvals', marks.approvals, 'keep')).toHaveLength(emergency + kept);
  expect(await lists.decidedAfter('approvals', marks.approvals, 'remove')).toHaveLength(removed);
  expect(await lists.decidedAfter('reviews', marks.reviews, 'proposeDismissal')).toHaveLength(dismissed);
  console.info(`${total} found items in ${seconds} s`);
}, LONGEST_MS);

import type { Page } from 'playwright-core';
import { OPEN_LIFECYCLES } from '../../src/domain/exception/lifecycle';
import type { Theme } from '../page/pageOptions';
import { deskOf, todayOf } from '../seed/play';
import { person } from '../seed/sample/cast';
import { fillIn, sendForm } from './support/forms';
import { focused, press, tabTo } from './support/keyboard';
import { Lists } from './support/lists';
import { OPEN_EXCEPTIONS } from './support/openExceptions';
import { usePortal, WEB_URL } from './support/portal';
import type { View, ViewOptions } from './support/view';

const VIEWS: readonly (readonly [Theme, number])[] = [['light', 320], ['dark', 768], ['contrast', 1440]];

const portal = usePortal({ sample: OPEN_EXCEPTIONS });
const lists = new Lists(portal);

/** Everything that comes after first paint is there. */
async function open(person: string, options: ViewOptions = {}): Promise<View> {
  const view = await portal.open({ person, page: 'owner', ready: '.web-part h2', ...options });
  await view.page.waitForFunction(() => document.querySelector('.web-part [aria-busy="true"]') === null);
  await view.page.waitForLoadState('networkidle');
  return view;
}

async function isSound(view: View, state: string): Promise<void> {
  expect(await view.axe('.web-part')).toEqual([]);
  expect(await view.overflow()).toBe(0);
  await view.picture(state);
}
const heading = (page: Page): Promise<string> => page.locator('.web-part h2').first().innerText();
const numbersIn = (text: string): readonly number[] => (text.replace(/(\d),(?=\d{3})/g, '$1').match(/\d+/g) ?? []).map(Number);
/** As many go in one run. */
const MOST_AT_ONCE = 500;
const LONGEST_RUN_MS = 240_000;
const DAY_MS = 86_400_000;
const DAYS_TO_NEXT_QUARTER = 92;

interface HeldKey {
  readonly key: string;
  /** Login of whom the seat is offered to. */
  readonly offeredTo: string | undefined;
}
/**
 * Everything with a control owner that is open or an accepted risk today, by their login, as the list itself says. A
 * dismissal is open again after its due day (365 days), which its row says by that day alone: no state depends on today.
 */
async function heldByLogin(): Promise<ReadonlyMap<string, readonly HeldKey[]>> {
  const today = todayOf(await deskOf(`${portal.url}${WEB_URL}`, 'vic'));
  const held = new Map<string, HeldKey[]>();
  for (const { ExceptionKey, ControlOwnerLogin, Lifecycle, DueDay, Brief } of await lists.rowsIn([...OPEN_LIFECYCLES, 'acceptedRisk', 'dismissed'], 'ExceptionKey', 'ControlOwnerLogin', 'Lifecycle', 'DueDay', 'Brief')) {
    if (ControlOwnerLogin === null || (Lifecycle === 'dismissed' && !(DueDay !== null && Number(DueDay) < today))) continue;
    const { offers } = JSON.parse(String(Brief)) as { offers: { controlOwner?: { to: { login: string } } } };
    held.set(String(ControlOwnerLogin), [...(held.get(String(ControlOwnerLogin)) ?? []), { key: String(ExceptionKey), offeredTo: offers.controlOwner?.to.login }]);
  }
  return held;
}
const heldBy = async (name: string): Promise<readonly HeldKey[]> => (await heldByLogin()).get(person(name).login) ?? [];
/** Opens the form for many by the button that has the focus, fills it in, sends it and goes back to the list. @returns how many were recorded, and how many not */
async function forMany(page: Page, submit: RegExp, fill: () => Promise<void> = () => Promise.resolve()): Promise<readonly [number, number]> {
  await press(page, 'Enter');
  await page.getByText(/can(not)? be recorded\.$/).waitFor();
  await fill();
  await page.getByText(/[1-9]\d* (of [\d,]+ )?can be recorded\.$|It can be recorded/).waitFor();
  await tabTo(page, submit);
  await press(page, 'Enter');
  const results = page.getByRole('heading', { name: /recorded/ });
  await results.waitFor({ timeout: LONGEST_RUN_MS });
  const [recorded = 0, not = 0] = numbersIn(await results.innerText());
  await tabTo(page, /^button "Back to the list"/);
  await press(page, 'Enter');
  return [recorded, not];
}

describe('the owner view on a register of three years', () => {
  test.each(VIEWS)('is sound for who answers for many: %s, %i px', async (theme, width) => {
    const view = await open('mira', { theme, width });
    expect(await heading(view.page)).toMatch(/^You answer for [\d,]+ open exceptions, and [\d,]+ exceptions? needs? something from you$/);
    await isSound(view, 'many');
  });

  test('leads from a duty to its form, and the lists say what was decided', async () => {
    const { page } = await open('mira');
    const duties = page.getByRole('link', { name: /^Keep until …: / });
    const duty = duties.first();
    while ((await duties.count()) === 0) await page.getByRole('button', { name: /^Show \d+ more$/ }).first().click();
    const key = (await duty.getAttribute('data-exception')) ?? '';
    expect(await lists.row(key, 'Lifecycle')).toEqual({ Lifecycle: 'assigned' });
    await duty.focus();
    await press(page, 'Enter');
    const form = page.locator('.web-part form').first();
    await form.waitFor();
    await fillIn(form, { 'How will it be removed': { text: 'The supplier moves to modern sign-in.' } });
    await sendForm(form, 'Keep it until then');
    expect(await lists.row(key, 'Lifecycle', 'ControlOwnerName')).toEqual({ Lifecycle: 'approved', ControlOwnerName: 'Mira Okafor' });
    expect(await lists.decided('approvals', 'keep', key)).toMatchObject([{ Author: { Title: 'Mira Okafor' } }]);
    await page.getByRole('link', { name: 'Back' }).first().click();
    // Others move up in its place.
    await page.locator(`[data-duty] a[data-exception="${key}"][aria-label^="Keep until …: "]`).waitFor({ state: 'detached' });
    expect(await page.locator('[data-duty]').count()).toBeGreaterThan(0);
  });

  test('by keyboard alone a manager hands over all that a leaver holds, and the new owner takes it together', async () => {
    const left = await heldBy('mira');
    const before = (await heldBy('jon')).length;
    const marks = { requests: await lists.newest('requests'), approvals: await lists.newest('approvals') };
    const ana = await portal.open({ person: 'ana', page: 'owner', ready: '.web-part h3', query: { people: '1' } });
    await ana.page.getByRole('button', { name: 'Record something about Mira Okafor', exact: true }).click();
    await ana.page.getByText('No, it is gone', { exact: true }).click();
    await ana.page.getByLabel('Where did you learn this?').fill('Leavers of November');
    await ana.page.getByRole('button', { name: 'Record it' }).click();
    await ana.page.getByText(/^Recorded/).first().waitFor();
    // Facts count from the second after they were written.
    portal.sharePoint.control.clock.advance(2000);

    const { page } = await open('lena');
    await tabTo(page, /^button "My people/);
    await press(page, 'Enter');
    await tabTo(page, /^button "Hand over what Mira Okafor holds"/);
    await press(page, 'Enter');
    await page.getByRole('heading', { name: /^Mira Okafor holds \d+ seats/ }).waitFor();
    let [rest, refused] = [left.filter(({ offeredTo }) => offeredTo === undefined).length, 0];
    while (rest > refused) {
      const many = Math.min(rest, MOST_AT_ONCE);
      await page.getByRole('button', { name: new RegExp(`^Offer ${many} seats? to somebody`) }).waitFor();
      await tabTo(page, /^button "Offer \d+ seats? to somebody"/);
      const [recorded, not] = await forMany(page, /^button "Offer \d+ seats?"/, async () => {
        await page.waitForFunction(() => document.activeElement?.getAttribute('role') === 'combobox');
        await page.keyboard.type('Jon');
        await page.getByRole('option').first().waitFor();
        await press(page, 'ArrowDown', 'Enter');
      });
      expect(recorded + not).toBe(many);
      [rest, refused] = [rest - recorded, not];
    }
    const offered = left.length - left.filter(({ offeredTo }) => offeredTo !== undefined).length - rest;
    expect(await lists.decidedAfter('requests', marks.requests, 'offerSeat')).toHaveLength(offered);

    // He was offered some by others before.
    const offers = [...(await heldByLogin()).values()].flat().filter(({ offeredTo }) => offeredTo === person('jon').login).length;
    const jon = await open('jon');
    await jon.page.getByText(/^\d+ seats are offered to you\./).waitFor();
    await tabTo(jon.page, /^button "Look through and take them together"/);
    await press(jon.page, 'Enter');
    for (let waits = offers; waits > 0; waits -= MOST_AT_ONCE) {
      await jon.page.getByRole('button', { name: new RegExp(`^Take ${Math.min(waits, MOST_AT_ONCE)} seats? as control owner`) }).waitFor();
      if (waits === offers) await isSound(jon, 'offered');
      await tabTo(jon.page, /^button "Take \d+ seats? as control owner"/);
      expect(await forMany(jon.page, /^button "Take \d+ seats?"/)).toEqual([Math.min(waits, MOST_AT_ONCE), 0]);
    }
    expect(await lists.decidedAfter('approvals', marks.approvals, 'takeControlSeat')).toHaveLength(offers);
    expect(await heldBy('mira')).toHaveLength(left.length - offered);
    expect(await heldBy('jon')).toHaveLength(before + offers);
  });

  test('by keyboard alone an owner signs for all that they hold, and leadership reads the same number', async () => {
    // The next quarter: nobody has signed in it.
    portal.sharePoint.control.clock.advance(DAYS_TO_NEXT_QUARTER * DAY_MS);
    const held = await heldBy('dmitri');
    const mark = await lists.newest('requests');
    const view = await open('dmitri');
    const { page } = view;
    await tabTo(page, /^link "Look through and sign"/, 'Tab', 200);
    await press(page, 'Enter');
    await page.getByText(`You answer for ${held.length.toLocaleString('en-US')} exceptions and have signed for none of them`).first().waitFor();
    await isSound(view, 'sign-off');
    for (let rest = held.length; rest > 0; rest -= MOST_AT_ONCE) {
      await tabTo(page, /^button "Sign for \d+"/);
      expect(await forMany(page, /^button "Sign for \d+"/)).toEqual([Math.min(rest, MOST_AT_ONCE), 0]);
    }
    await page.getByText(`You have signed for all ${held.length.toLocaleString('en-US')} exceptions that you answer for`).first().waitFor();
    expect(await focused(page)).not.toBe('');
    expect((await lists.decidedAfter('requests', mark, 'signOff')).map(({ ExceptionKey }) => ExceptionKey).sort()).toEqual(held.map(({ key }) => key).sort());
    const leadership = await portal.open({ person: 'lena', page: 'leadership', ready: '[data-tile]' });
    const all = [...(await heldByLogin()).values()].flat().length;
    await leadership.page.getByText(new RegExp(`signed for quarter .*: ${held.length.toLocaleString('en-US')} of ${all.toLocaleString('en-US')} exceptions`)).first().waitFor();
  });
});

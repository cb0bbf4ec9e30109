import type { Page } from 'playwright-core';
import { appendPersonFact } from '../../src/decisions/appendFacts';
import { openException } from '../../src/decisions/openException';
import type { ExceptionState } from '../../src/domain/ledger/fold';
import type { Theme } from '../page/pageOptions';
import { deskOf, mustPlay, personOf, todayOf } from '../seed/play';
import { focused, press, tabTo } from './support/keyboard';
import { usePortal, WEB_URL } from './support/portal';
import { readSample } from './support/register';
import { keyOf } from './support/site';
import type { View, ViewOptions } from './support/view';

/** Each theme and each width, two themes at the narrowest. */
const VIEWS: readonly (readonly [Theme, number])[] = [['light', 320], ['contrast', 320], ['dark', 768], ['contrast', 1440], ['light', 1440]];

/** Two that Mira holds and Jon may take, and one that Jon needs as its business owner. */
const keys = { first: '', second: '', jons: '' };
let webUrl = '';

/** Mira Okafor has left: her account is gone, and Lena Fischer was her manager. */
const portal = usePortal({
  prepare: async (sharePoint) => {
    await readSample(sharePoint, 0);
    webUrl = `${sharePoint.url}${WEB_URL}`;
    keys.first = await keyOf(sharePoint, 'svc-legacy-erp');
    keys.second = await keyOf(sharePoint, 'svc-scanner-mail');
    keys.jons = await keyOf(sharePoint, 'Licence reports');
    const keep = (days: number) => ({ parts }: ExceptionState, day: number): object => ({ findings: parts.seen?.findings ?? [], endDay: day + days, controls: [{ id: 'c1', text: 'Named location only', how: 'the sign-in log' }], plan: 'The vendor moves.' });
    for (const key of [keys.first, keys.second]) {
      await mustPlay(webUrl, 'ana', key, 'assign', { controlOwner: personOf('mira') });
      await mustPlay(webUrl, 'mira', key, 'keep', keep(20));
    }
    await mustPlay(webUrl, 'jon', keys.jons, 'request', (state, day) => ({
      tenantId: state.parts.subject?.tenantId, family: state.parts.subject?.family, principal: state.parts.subject?.principal, setting: 'Consent',
      why: 'Licences are counted with it.', stops: 'Licences are not counted.', untilDay: day + 30, category: 'operational', businessOwner: personOf('jon'),
    }));
    await mustPlay(webUrl, 'mira', keys.jons, 'approve', (state, day) => ({ ...keep(30)(state, day), answersForIt: true }));
    const ana = await deskOf(webUrl, 'ana');
    const { login, name } = personOf('mira');
    await appendPersonFact(ana, 'left', { login, name, sameHumanAs: '', manager: personOf('lena').login, state: 'gone', source: 'the directory', onDay: todayOf(ana) });
    // Facts count from the second after they were written.
    sharePoint.control.clock.advance(2000);
  },
});

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
/** Everything that Mira left behind, as her manager sees it. */
async function leaver(view: View): Promise<void> {
  await view.page.getByRole('button', { name: /^My people/ }).click();
  await view.page.getByRole('button', { name: 'Hand over what Mira Okafor holds' }).click();
  await view.page.getByRole('heading', { name: 'Mira Okafor holds 3 seats' }).waitFor();
}
const stateOf = async (key: string): Promise<ExceptionState> => (await openException(await deskOf(webUrl, 'vic'), key)).state;
/** What was said last to those who do not see that the screen changed. */
const said = (page: Page): Promise<string> => page.locator('.web-part [aria-live="polite"]').first().innerText();

describe('what somebody leaves behind', () => {
  test.each(VIEWS)('is sound to look at and to offer: %s, %i px', async (theme, width) => {
    const view = await open('lena', { theme, width });
    await leaver(view);
    await isSound(view, 'leaver');
    await view.page.getByRole('button', { name: 'Offer 3 seats to somebody' }).click();
    await view.page.getByRole('combobox', { name: /^To whom/ }).fill('Jon');
    await view.page.getByRole('option', { name: /Jon Bell/ }).first().click();
    await view.page.getByText('2 of 3 can be recorded.').waitFor();
    await isSound(view, 'leaver-offer');
  });

  test.each<readonly [Theme, number]>([['light', 320], ['dark', 1440]])('is told to whoever may not hand it over, and who may: %s, %i px', async (theme, width) => {
    const view = await open('ada', { theme, width });
    await view.page.getByRole('button', { name: 'Hand over, or be away' }).click();
    await view.page.getByRole('combobox', { name: /^Whose seats/ }).fill('Mira');
    await view.page.getByRole('option', { name: /^Mira Okafor(?! \(admin\))/ }).first().click();
    await view.page.getByText(/These can be offered by the manager/).waitFor();
    expect(await view.page.getByRole('button', { name: /^Offer/ }).count()).toBe(0);
    await isSound(view, 'leaver-not-mine');
  });
});

describe('by keyboard alone', () => {
  test('a manager hands over in one go what a leaver holds, is told what is left and why, and the new holder takes each', async () => {
    const { page } = await open('lena');
    await tabTo(page, /button "My people/);
    await press(page, 'Enter');
    await tabTo(page, /button "Hand over what Mira Okafor holds"/);
    await press(page, 'Enter');
    await page.getByRole('heading', { name: 'Mira Okafor holds 3 seats' }).waitFor();
    expect(await focused(page)).not.toBe('');
    await tabTo(page, /button "Offer 3 seats to somebody"/);
    await press(page, 'Enter');
    await page.waitForFunction(() => document.activeElement?.getAttribute('role') === 'combobox');
    await page.keyboard.type('Jon');
    await page.getByRole('option').first().waitFor();
    await press(page, 'ArrowDown', 'Enter');
    await page.getByText('2 of 3 can be recorded.').waitFor();
    await tabTo(page, /button "Offer 2 seats"/);
    await press(page, 'Enter');
    await page.getByRole('heading', { name: '2 recorded, 1 not' }).waitFor();
    expect(await focused(page)).toMatch(/heading "2 recorded, 1 not"/);
    expect(await said(page)).toBe('2 recorded, 1 not');
    // Who needs it cannot answer for it as well.
    expect(await page.locator('.web-part').innerText()).toMatch(/Jon Bell .*(asked for it|requester|business)/i);
    for (const key of [keys.first, keys.second]) expect((await stateOf(key)).parts).toMatchObject({ controlOwner: { person: { name: 'Mira Okafor' } }, offers: { controlOwner: { to: { name: 'Jon Bell' }, by: { name: 'Lena Fischer' } } } });
    expect((await stateOf(keys.jons)).parts.offers).toEqual({});
    await tabTo(page, /button "Back to the list"/);
    await press(page, 'Enter');
    await page.waitForFunction(() => /holds 3 seats/.test(document.activeElement?.textContent ?? ''));
    await page.getByText('offered to Jon Bell already').nth(1).waitFor();

    const jon = await open('jon');
    for (const left of [1, 0]) {
      await tabTo(jon.page, /link "Take the seat: /);
      await press(jon.page, 'Enter');
      await tabTo(jon.page, /button "Take the seat"/);
      await press(jon.page, 'Enter');
      await jon.page.locator('.web-part p[role="status"][tabindex="-1"]').first().waitFor();
      await tabTo(jon.page, /link "Back"/, 'Shift+Tab');
      await press(jon.page, 'Enter');
      await jon.page.waitForFunction((count) => document.querySelectorAll('.web-part [data-opens="takeControlSeat"]').length === count, left);
      expect(await focused(jon.page)).not.toBe('');
    }
    for (const key of [keys.first, keys.second]) expect((await stateOf(key)).parts).toMatchObject({ controlOwner: { person: { name: 'Jon Bell' }, how: 'accepted' }, offers: {} });
  });

  test('whoever goes away names one deputy for all that they hold', async () => {
    const view = await open('jon');
    const { page } = view;
    await tabTo(page, /button "Name a deputy for everything"/);
    await press(page, 'Enter');
    await tabTo(page, /button "Name a deputy for 3"/);
    await press(page, 'Enter');
    await page.waitForFunction(() => document.activeElement?.getAttribute('role') === 'combobox');
    await page.keyboard.type('Wren');
    await page.getByRole('option').first().waitFor();
    await press(page, 'ArrowDown', 'Enter');
    await page.getByText('All 3 can be recorded.').waitFor();
    await isSound(view, 'deputy');
    await tabTo(page, /button "Name the deputy for 3"/);
    await press(page, 'Enter');
    await page.getByRole('heading', { name: '3 recorded' }).waitFor();
    expect(await said(page)).toBe('3 recorded');
    await tabTo(page, /button "Back to the list"/);
    await press(page, 'Enter');
    await tabTo(page, /button "Mine"/, 'Shift+Tab');
    await press(page, 'Enter');
    await page.getByText(/^Wren Ashford acts for you until .*, as control owner of 2 exceptions\. You stay accountable\.$/).waitFor();
    for (const key of [keys.first, keys.second]) expect((await stateOf(key)).parts.deputies.controlOwner?.person.name).toBe('Wren Ashford');
    expect((await stateOf(keys.jons)).parts.deputies.businessOwner?.person.name).toBe('Wren Ashford');
  });
});

import type { Page } from 'playwright-core';
import { openException } from '../../src/decisions/openException';
import type { ExceptionState } from '../../src/domain/ledger/fold';
import type { Theme } from '../page/pageOptions';
import { deskOf, mustPlay, personOf } from '../seed/play';
import { ExceptionPage } from './support/exceptionPage';
import { focused, press, tabTo } from './support/keyboard';
import { usePortal, WEB_URL } from './support/portal';
import { readSample } from './support/register';
import { keyOf } from './support/site';
import type { View, ViewOptions } from './support/view';

/** Each theme and each width, two themes at the narrowest. */
const VIEWS: readonly (readonly [Theme, number])[] = [['light', 320], ['contrast', 320], ['dark', 768], ['contrast', 1440], ['light', 1440]];
const DAY_MS = 86_400_000;

/** What Mira answers for: one that ended, one whose control is shown, one that she approved for Priya. */
const keys = { ended: '', shown: '', asked: '' };
let webUrl = '';

const portal = usePortal({
  prepare: async (sharePoint) => {
    await readSample(sharePoint, 0);
    webUrl = `${sharePoint.url}${WEB_URL}`;
    keys.ended = await keyOf(sharePoint, 'svc-legacy-erp');
    keys.shown = await keyOf(sharePoint, 'svc-scanner-mail');
    keys.asked = await keyOf(sharePoint, 'Licence reports');
    const keep = (days: number) => ({ parts }: ExceptionState, day: number): object => ({ findings: parts.seen?.findings ?? [], endDay: day + days, controls: [{ id: 'c1', text: 'Named location only', how: 'the sign-in log' }], plan: 'The vendor moves.' });
    for (const [key, days] of [[keys.ended, 3], [keys.shown, 25]] as const) {
      await mustPlay(webUrl, 'ana', key, 'assign', { controlOwner: personOf('mira') });
      await mustPlay(webUrl, 'mira', key, 'keep', keep(days));
    }
    await mustPlay(webUrl, 'priya', keys.asked, 'request', (state, day) => ({
      tenantId: state.parts.subject?.tenantId, family: state.parts.subject?.family, principal: state.parts.subject?.principal, setting: 'Consent',
      why: 'Licences are counted with it.', stops: 'Licences are not counted.', untilDay: day + 30, category: 'operational', businessOwner: personOf('priya'),
    }));
    await mustPlay(webUrl, 'mira', keys.asked, 'approve', (state, day) => ({ ...keep(30)(state, day), answersForIt: true }));
    sharePoint.control.clock.advance(5 * DAY_MS);
    await mustPlay(webUrl, 'ana', keys.shown, 'review', { needed: 'yes', end: 'right', controls: 'work', text: 'Seen in the report.' });
    await mustPlay(webUrl, 'mira', keys.shown, 'confirmControl', (_state, day) => ({ control: 'c1', works: 'yes', onDay: day }));
  },
});

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
const signedBy = async (key: string): Promise<string | undefined> => (await openException(await deskOf(webUrl, 'vic'), key)).state.parts.signedOff?.by.name;
const said = (page: Page): Promise<string> => page.locator('.web-part [aria-live="polite"]').first().innerText();

describe('the page of the sign-off', () => {
  test.each(VIEWS)('is sound with everything chosen, and with one left out: %s, %i px', async (theme, width) => {
    const view = await open('mira', { theme, width, query: { signOff: '1' } });
    await view.page.locator('p', { hasText: 'You answer for 3 exceptions and have signed for none of them' }).waitFor();
    await isSound(view, 'sign-off');
    await view.page.getByRole('checkbox', { name: /^svc-legacy-erp/ }).click();
    await view.page.getByRole('link', { name: /^Report as removed: svc-legacy-erp/ }).waitFor();
    await isSound(view, 'sign-off-left-out');
  });

  test('says to whoever answers for nothing that there is nothing to sign for', async () => {
    const view = await open('ana', { theme: 'dark', width: 320, query: { signOff: '1' } });
    await view.page.locator('p', { hasText: 'You answer for no exception, so there is nothing to sign for.' }).waitFor();
    await isSound(view, 'sign-off-nothing');
  });
});

test('by keyboard alone an owner leaves out what is not right, signs for the rest in one go, and leadership sees how far it is', async () => {
  const view = await open('mira');
  const { page } = view;
  await page.getByText(/^3 of 3 that you answer for are not signed for/).waitFor();
  await tabTo(page, /link "Look through and sign"/);
  await press(page, 'Enter');
  await page.getByText('3 of 3 chosen').waitFor();
  expect(await focused(page)).toMatch(/heading "Sign-off of the quarter"/);

  // What ended stands in front; whoever follows its way out and comes back finds it left out.
  await tabTo(page, /checkbox "svc-legacy-erp/);
  await press(page, 'Space');
  await page.getByText('2 of 3 chosen').waitFor();
  await tabTo(page, /link "Report as removed: svc-legacy-erp/);
  await press(page, 'Enter');
  await page.getByRole('heading', { name: 'Report it as removed' }).waitFor();
  await page.waitForLoadState('networkidle');
  await page.goBack();
  await page.getByText('2 of 3 chosen').waitFor();

  await tabTo(page, /button "Sign for 2"/);
  await press(page, 'Enter');
  await page.getByText('All 2 can be recorded.').waitFor();
  await isSound(view, 'sign-off-form');
  await tabTo(page, /button "Sign for 2"/);
  await press(page, 'Enter');
  await page.getByRole('heading', { name: '2 recorded' }).waitFor();
  expect(await said(page)).toBe('2 recorded');
  await tabTo(page, /button "Back to the list"/);
  await press(page, 'Enter');
  await page.locator('p', { hasText: /^You answer for 3 exceptions, and 1 is not signed for: quarter/ }).waitFor();
  expect(await focused(page)).not.toBe('');
  await isSound(view, 'sign-off-done');
  expect([await signedBy(keys.shown), await signedBy(keys.asked), await signedBy(keys.ended)]).toEqual(['Mira Okafor', 'Mira Okafor', undefined]);

  await tabTo(page, /link "Back"/, 'Shift+Tab');
  await press(page, 'Enter');
  await page.getByText(/^1 of 3 that you answer for are not signed for/).waitFor();

  const leadership = await open('lena', { page: 'leadership' });
  await leadership.page.getByText(/signed for quarter .*: 2 of 3 exceptions/).first().waitFor();
});

describe('a word of the register', () => {
  test.each(VIEWS)('explains itself where it stands, by keyboard: %s, %i px', async (theme, width) => {
    const { view, page } = await ExceptionPage.open(portal, 'mira', keys.shown, { page: 'owner', theme, width });
    await tabTo(page, /button "What it covers"|button "Scope/);
    await press(page, 'Enter');
    await page.getByText(/^The findings that an exception covers/).waitFor();
    await isSound(view, 'term');
    await press(page, 'Escape');
    expect(await page.getByText(/^The findings that an exception covers/).count()).toBe(0);
    expect(await focused(page)).toMatch(/^button/);
  });
});

import type { Page } from 'playwright-core';
import { appendPersonFact } from '../../src/decisions/appendFacts';
import { openException } from '../../src/decisions/openException';
import type { ExceptionState } from '../../src/domain/ledger/fold';
import type { Theme } from '../page/pageOptions';
import { deskOf, mustPlay, personOf, todayOf } from '../seed/play';
import { ExceptionPage } from './support/exceptionPage';
import { focused, press, tabTo } from './support/keyboard';
import { usePortal, WEB_URL } from './support/portal';
import { readSample } from './support/register';
import { keyOf } from './support/site';
import type { View, ViewOptions } from './support/view';

/** Each theme and each width, two themes at the narrowest. */
const VIEWS: readonly (readonly [Theme, number])[] = [['light', 320], ['contrast', 320], ['dark', 768], ['contrast', 1440], ['light', 1440]];
const DAY_MS = 86_400_000;

/** Keys: one that Mira should have removed, one that she must answer, one that Jon offers her, one that Priya asked for. */
const keys = { late: '', found: '', offered: '', asked: '' };
let webUrl = '';

const portal = usePortal({
  prepare: async (sharePoint) => {
    await readSample(sharePoint, 0);
    webUrl = `${sharePoint.url}${WEB_URL}`;
    keys.late = await keyOf(sharePoint, 'svc-legacy-erp');
    keys.found = await keyOf(sharePoint, 'svc-scanner-mail');
    keys.offered = await keyOf(sharePoint, 'Wim de Boer');
    const ana = await deskOf(webUrl, 'ana');
    const today = todayOf(ana);
    for (const [at, name] of ['mira', 'jon'].entries()) {
      const { login, name: title } = personOf(name);
      await appendPersonFact(ana, `fact-${at}`, { login, name: title, sameHumanAs: '', manager: personOf('lena').login, state: 'present', source: 'the directory', onDay: today });
    }
    const keep = (days: number) => ({ parts }: ExceptionState, day: number): object => ({ findings: parts.seen?.findings ?? [], endDay: day + days, controls: [{ id: 'c1', text: 'Named location only', how: 'the sign-in log' }], plan: 'The vendor moves.' });
    await mustPlay(webUrl, 'ana', keys.late, 'assign', { controlOwner: personOf('mira') });
    await mustPlay(webUrl, 'mira', keys.late, 'keep', keep(20));
    await mustPlay(webUrl, 'ana', keys.late, 'review', { needed: 'partly', end: 'right', controls: 'work', text: 'Half of it moved.' });
    await mustPlay(webUrl, 'mira', keys.late, 'confirmControl', (_state, day) => ({ control: 'c1', works: 'yes', onDay: day }));
    await mustPlay(webUrl, 'mira', keys.late, 'nameDeputy', (_state, day) => ({ seat: 'controlOwner', person: personOf('jon'), fromDay: day, toDay: day + 29 }));
    await mustPlay(webUrl, 'ana', keys.offered, 'assign', { controlOwner: personOf('jon') });
    await mustPlay(webUrl, 'jon', keys.offered, 'keep', keep(28));
    const asked = await keyOf(sharePoint, 'Licence reports');
    keys.asked = asked;
    await mustPlay(webUrl, 'priya', asked, 'request', (state, day) => ({
      tenantId: state.parts.subject?.tenantId, family: state.parts.subject?.family, principal: state.parts.subject?.principal, setting: 'Consent',
      why: 'Drivers cannot enter a code.', stops: 'Deliveries are not tracked.', untilDay: day + 30, category: 'operational', businessOwner: personOf('priya'),
    }));
    await mustPlay(webUrl, 'jon', asked, 'approve', (state, day) => ({ ...keep(30)(state, day), answersForIt: true }));
    sharePoint.control.clock.advance(26 * DAY_MS);
    await mustPlay(webUrl, 'ana', keys.late, 'escalate', { level: 'manager', reason: 'It should be gone.' });
    await mustPlay(webUrl, 'ana', keys.found, 'assign', { controlOwner: personOf('mira') });
    await mustPlay(webUrl, 'jon', keys.offered, 'offerSeat', { seat: 'controlOwner', to: personOf('mira') });
  },
});

/** Everything that comes after first paint is there. */
async function open(person: string, options: ViewOptions = {}): Promise<View> {
  const view = await portal.open({ person, page: 'owner', ready: '.web-part h2', ...options });
  await view.page.waitForFunction(() => document.querySelector('.web-part [aria-busy="true"]') === null);
  await view.page.waitForLoadState('networkidle');
  return view;
}
const heading = (page: Page): Promise<string> => page.locator('.web-part h2').first().innerText();
async function isSound(view: View, state: string): Promise<void> {
  expect(await view.axe('.web-part')).toEqual([]);
  expect(await view.overflow()).toBe(0);
  await view.picture(state);
}
/** What became of an act is said where the focus is, so that it is heard and the next key goes on from there. */
async function wasTold(page: Page): Promise<void> {
  const message = page.locator('.web-part p[role="status"][tabindex="-1"]').first();
  await message.waitFor();
  await page.waitForFunction(() => document.activeElement?.matches('p[role="status"]'));
  expect((await message.innerText()).trim()).not.toBe('');
}
const stateOf = async (key: string): Promise<ExceptionState> => (await openException(await deskOf(webUrl, 'vic'), key)).state;
/** The state once the lists say so; as it is after a while, for the test to say what is amiss. */
async function stateOnce(key: string, is: (state: ExceptionState) => boolean): Promise<ExceptionState> {
  for (let tries = 0; tries < 40; tries += 1) {
    const state = await stateOf(key);
    if (is(state)) return state;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  return stateOf(key);
}

describe('the owner view', () => {
  test.each(VIEWS)('is sound for a control owner: %s, %i px', async (theme, width) => {
    const view = await open('mira', { theme, width });
    expect(await heading(view.page)).toBe('You answer for 1 open exception, and 3 exceptions need something from you');
    await isSound(view, 'mira');
  });

  test.each<readonly [Theme, number]>([['light', 320], ['contrast', 1440]])('is sound for whoever only asked, and never says that they answer for it: %s, %i px', async (theme, width) => {
    const view = await open('priya', { theme, width });
    expect(await heading(view.page)).toBe('You asked for 1 exception, and it ends in 4 days');
    expect(await view.page.locator('.web-part').innerText()).not.toMatch(/[Yy]ou answer for/);
    await isSound(view, 'priya');
  });

  test.each<readonly [Theme, number]>([['light', 320], ['dark', 1440]])('is sound for a manager and for whom the register does not name: %s, %i px', async (theme, width) => {
    const lena = await open('lena', { theme, width });
    await lena.page.getByRole('heading', { name: '1 exception escalated to you', level: 2 }).waitFor();
    await isSound(lena, 'lena');
    await lena.page.getByRole('button', { name: /^My people/ }).click();
    await lena.page.getByRole('button', { name: /^Show what Mira Okafor holds/ }).click();
    await isSound(lena, 'lena-people');
    const vic = await open('vic', { theme, width });
    await vic.page.getByText('You hold no seat, asked for nothing').waitFor();
    await isSound(vic, 'vic');
  });
});

describe('by keyboard alone', () => {
  test('a control owner answers what was found and hands a seat over, and the new holder takes it in their own view', async () => {
    const { page } = await open('mira');
    await tabTo(page, /link "Keep until …: svc-scanner-mail/);
    await press(page, 'Enter');
    await page.getByRole('heading', { name: 'Keep it until a day' }).waitFor();
    await page.waitForFunction(() => document.activeElement?.closest('form') !== null);
    await tabTo(page, /More, if you know it/);
    await press(page, 'Enter');
    await tabTo(page, /textbox "How will it be removed/);
    await page.keyboard.type('The scanner is replaced.');
    await tabTo(page, /button "Keep it until then"/);
    await press(page, 'Enter');
    await wasTold(page);
    const kept = await stateOnce(keys.found, ({ parts }) => parts.standing?.lifecycle === 'approved');
    expect([kept.parts.standing?.lifecycle, kept.parts.controlOwner?.person.name]).toEqual(['approved', 'Mira Okafor']);
    await tabTo(page, /link "Back"/, 'Shift+Tab');
    await press(page, 'Enter');
    await page.getByRole('heading', { name: 'You answer for 2 open exceptions, and 2 exceptions need something from you' }).waitFor();
    // The duty is done and its link gone: the heading has the focus.
    expect(await focused(page)).toMatch(/^(heading|link) "/);

    await tabTo(page, /link "Hand on: svc-legacy-erp/);
    await press(page, 'Enter');
    await page.waitForFunction(() => document.activeElement?.getAttribute('role') === 'combobox');
    await page.keyboard.type('Jon');
    await page.getByRole('option').first().waitFor();
    await press(page, 'ArrowDown', 'Enter');
    await tabTo(page, /button "Hand it on"/);
    await press(page, 'Enter');
    await wasTold(page);
    expect((await stateOnce(keys.late, ({ parts }) => parts.offers.controlOwner !== undefined)).parts).toMatchObject({ controlOwner: { person: { name: 'Mira Okafor' } }, offers: { controlOwner: { to: { name: 'Jon Bell' } } } });
    await page.goBack();
    await page.getByText('is offered to Jon Bell; it is yours until they take it.').waitFor({ timeout: 30_000 });

    const jon = await open('jon');
    await tabTo(jon.page, /link "Take the seat: svc-legacy-erp/);
    await press(jon.page, 'Enter');
    await tabTo(jon.page, /button "Take the seat"/);
    await press(jon.page, 'Enter');
    await wasTold(jon.page);
    const taken = (await stateOnce(keys.late, ({ parts }) => parts.offers.controlOwner === undefined)).parts;
    expect([taken.controlOwner?.person.name, taken.offers]).toEqual(['Jon Bell', {}]);
  });

  test('an address with a form opens it, and says why where it is not theirs', async () => {
    const { page } = await ExceptionPage.open(portal, 'ana', keys.asked, { query: { act: 'reportRemoved' } });
    await page.getByText(/^You cannot do this now: .*control owner may, and that is Jon Bell/).waitFor();
  });
});

import { newDecisionKey } from '../../src/decisions/decisionKey';
import { uploadEvidence } from '../../src/decisions/evidence';
import { api } from '../../src/lists/rest/quote';
import { deskOf, mustPlay, personOf } from '../seed/play';
import { ExceptionPage } from './support/exceptionPage';
import { focused, press, tabTo } from './support/keyboard';
import { usePortal, WEB_URL } from './support/portal';
import { readSample } from './support/register';
import { keyOf } from './support/site';
import { EVERY_VIEW } from './support/views';

const DAY_MS = 86_400_000;

/** Keys of one exception that was found, one that is late in everything, and one that is over. */
const keys = { found: '', late: '', over: '' };
/** Name in the library of the file that shows a control of the late one. */
let file = '';

const portal = usePortal({
  prepare: async (sharePoint) => {
    await readSample(sharePoint, 0);
    const webUrl = `${sharePoint.url}${WEB_URL}`;
    keys.found = await keyOf(sharePoint, 'svc-scanner-mail');
    keys.late = await keyOf(sharePoint, 'svc-legacy-erp');
    keys.over = await keyOf(sharePoint, 'Links that work for anyone allow');
    await mustPlay(webUrl, 'ana', keys.over, 'proposeDismissal', { reason: 'byDesign', text: 'The board decided so.' });
    await mustPlay(webUrl, 'jon', keys.over, 'confirmDismissal', {});
    await mustPlay(webUrl, 'mira', keys.late, 'keep', ({ parts }, today) => ({ findings: parts.seen?.findings ?? [], endDay: today + 20, controls: [{ id: 'c1', text: 'Named location only', how: 'the sign-in log' }], plan: 'The vendor moves.' }));
    await mustPlay(webUrl, 'ana', keys.late, 'review', { needed: 'partly', end: 'right', controls: 'work', text: 'Half of it moved.' });
    const shown = await uploadEvidence(await deskOf(webUrl, 'mira'), newDecisionKey(), 1, { name: 'sign-ins.csv', bytes: new TextEncoder().encode('day,address\n2026-11-24,10.0.0.1\n') });
    file = shown.name;
    await mustPlay(webUrl, 'mira', keys.late, 'confirmControl', (_state, today) => ({ control: 'c1', works: 'yes', onDay: today, evidence: [shown] }));
    await mustPlay(webUrl, 'mira', keys.late, 'handOn', { to: personOf('jon') });
    sharePoint.control.clock.advance(40 * DAY_MS);
  },
});

describe('the page of an exception', () => {
  test.each(EVERY_VIEW)('has no accessibility fault and nothing that scrolls sideways: %s, %i px', async (theme, width) => {
    const { view } = await ExceptionPage.open(portal, 'mira', keys.late, { theme, width });
    expect(await view.axe('.web-part')).toEqual([]);
    expect(await view.overflow()).toBe(0);
    await view.picture('exception');
  });

  test.each([
    ['found', 'light', 320],
    ['found', 'contrast', 1440],
    ['over', 'light', 320],
    ['over', 'dark', 1440],
  ] as const)('has neither in other states: %s, %s, %i px', async (state, theme, width) => {
    const { view } = await ExceptionPage.open(portal, 'jon', keys[state], { theme, width });
    expect(await view.axe('.web-part')).toEqual([]);
    expect(await view.overflow()).toBe(0);
    await view.picture(`exception-${state}`);
  });

  test('says who answers, what is late, and offers whoever answers the way out', async () => {
    const mira = await ExceptionPage.open(portal, 'mira', keys.late);
    expect(await mira.sentence()).toMatch(/^Mira Okafor answers for it: control owner since .+ The seat is offered to Jon Bell, who has not answered yet\. Ana Ruiz answers for watching it/);
    expect(await mira.sentence()).toMatch(/Mira Okafor: remove it now: it ended on .+, 20 days ago\./);
    expect((await mira.offered())[0]).toBe('Report as removed');
  });

  test('says, where a report names who can change the settings, that no service owner is named for them', async () => {
    const mira = await ExceptionPage.open(portal, 'mira', keys.found);
    await mira.page.getByText(/\d people can change the setting and no service owner is named: name one\./).waitFor();
    await mira.view.picture('exception-surroundings');
  });

  test('tells others who may, and who may only read that they may', async () => {
    const ana = await ExceptionPage.open(portal, 'ana', keys.late);
    await ana.page.getByText(/: only the control owner may, and that is Mira Okafor\.$/).waitFor();
    const vic = await ExceptionPage.open(portal, 'vic', keys.late);
    expect(await vic.offered()).toEqual([]);
    await vic.page.getByText('You may read it.').waitFor();
  });

  test('opens from the list under an address of its own; Back leads to the link that opened it, in the list as it was', async () => {
    const { page } = await portal.open({ person: 'ana', ready: '.web-part [data-cell]' });
    await page.locator('[data-cell="0:6"]').click();
    await page.getByRole('button', { name: /^svc-scanner-mail/ }).click();
    await tabTo(page, /link "Open its page"/);
    await press(page, 'Enter');
    await page.getByRole('heading', { name: /^svc-scanner-mail is excluded/ }).waitFor();
    expect(new URL(page.url()).searchParams.get('exception')).toBe(keys.found);
    expect(await focused(page)).toMatch(/svc-scanner-mail is excluded/);
    await page.goBack();
    await page.getByRole('link', { name: 'Open its page' }).waitFor();
    expect(new URL(page.url()).searchParams.get('exception')).toBeNull();
    expect(await focused(page)).toMatch(/link "Open its page"/);
  });

  test('says what to do where an address names no exception', async () => {
    const { page, view } = await ExceptionPage.open(portal, 'ana', 'x-nothing');
    await page.getByRole('heading', { name: 'No exception has this key' }).waitFor();
    expect(await view.axe('.web-part')).toEqual([]);
    await page.getByRole('link', { name: 'Back' }).click();
    await page.locator('.web-part [data-cell]').first().waitFor();
  });

  test('looks whether evidence is still what it was, and says so where it is gone', async () => {
    const { page } = await ExceptionPage.open(portal, 'mira', keys.late, { expected: [/404/] });
    expect(await page.getByRole('link', { name: 'sign-ins.csv' }).getAttribute('href')).toContain('/sites/register/Evidence/');
    const check = page.getByRole('button', { name: 'Check whether the files are unchanged' });
    await check.click();
    await page.getByText('unchanged: It is just as SharePoint kept it').waitFor();
    const owner = await deskOf(`${portal.sharePoint.url}${WEB_URL}`, 'ada');
    await owner.gate.post(api`web/GetFileByServerRelativePath(decodedUrl=${`${WEB_URL}/Evidence/${file}`})/recycle()`, {});
    await check.click();
    await page.getByText('missing: It is not there, and no decision says who took it away').waitFor();
  });
});

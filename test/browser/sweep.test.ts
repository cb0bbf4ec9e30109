import { mustPlay, personOf } from '../seed/play';
import { press, tabTo } from './support/keyboard';
import { usePortal, WEB_URL } from './support/portal';
import { EVERY_VIEW } from './support/views';

const MS_PER_DAY = 86_400_000;

/** Requested by Priya, approved by Mira until the tenth day; then 25 days in which nobody did anything. */
const portal = usePortal({
  prepare: async (sharePoint) => {
    const webUrl = `${sharePoint.url}${WEB_URL}`;
    await mustPlay(webUrl, 'priya', 'x1', 'request', (_state, today) => ({
      tenantId: 't', family: 'federation', principal: { type: 'domain', id: 'partner.example', name: 'partner.example' }, why: 'w', stops: 's', untilDay: today + 10, category: 'operational', businessOwner: personOf('priya'),
    }));
    await mustPlay(webUrl, 'mira', 'x1', 'approve', (_state, today) => ({ findings: [], endDay: today + 10, controls: [], plan: 'The partner leaves.', answersForIt: true }));
    sharePoint.control.clock.advance(25 * MS_PER_DAY);
  },
});

describe('sweeping in the portal', () => {
  test('a visitor reads that no sweep has run, and who may sweep', async () => {
    const view = await portal.open({ person: 'vic' });
    await view.page.getByText('No sweep has run yet: nobody is reminded and nothing is escalated.').waitFor();
    await view.page.getByRole('link', { name: 'Sweep' }).click();
    await view.page.getByText(/Security reviewers sweep, and the account of the scheduled run/).waitFor();
    expect(await view.page.getByRole('button', { name: /Sweep/ }).count()).toBe(0);
  });

  test('a reviewer sweeps by keyboard alone, reads what was done, and no screen says any more that it is missing', async () => {
    // Reviewers may not see who may use which list.
    const view = await portal.open({ person: 'ana', query: { sweep: '1' }, ready: '.web-part h2', expected: [/403/] });
    await view.page.getByText('No sweep was complete yet.').waitFor();
    await tabTo(view.page, /Sweep now/);
    await press(view.page, 'Enter');
    await view.page.getByRole('heading', { name: 'The sweep is complete: one open exception was looked at' }).waitFor();
    expect(await view.page.locator('.web-part').innerText()).toContain('2 escalations were recorded, 3 notices were written.');
    expect(await view.page.evaluate(() => document.activeElement?.textContent)).toBe('Sweep again');
    await view.page.getByRole('link', { name: 'Back', exact: true }).click();
    await view.page.locator('.web-part table').first().waitFor();
    await view.page.getByText('No sweep has run yet').waitFor({ state: 'detached' });
  });

  test('whoever must act reads what waits, and comes from there to the exception', async () => {
    const view = await portal.open({ person: 'mira' });
    await view.page.getByRole('link', { name: 'For you' }).click();
    await view.page.getByRole('heading', { name: 'One thing waits for you' }).waitFor();
    expect(await view.page.locator('.web-part li').innerText()).toMatch(/Remove it now: it ended on .*, 15 days ago\./);
    await view.page.locator('.web-part li a').click();
    await view.page.getByRole('heading', { level: 2 }).filter({ hasText: 'partner.example' }).waitFor();
  });

  test('risk leadership reads the escalation, until it is acknowledged', async () => {
    const view = await portal.open({ person: 'lena', query: { notices: '1' }, ready: '.web-part li' });
    expect(await view.page.locator('.web-part li').innerText()).toMatch(/Escalated to risk leadership: removal was due on .*, 15 days ago\./);
    await mustPlay(`${portal.url}${WEB_URL}`, 'lena', 'x1', 'acknowledge', (_state, today) => ({ who: personOf('mira'), what: 'Ends the federation.', byDay: today + 7 }));
    const again = await portal.open({ person: 'lena', query: { notices: '1' }, ready: '.web-part h2' });
    await again.page.getByRole('heading', { name: 'Nothing waits for you' }).waitFor();
  });

  test.each(EVERY_VIEW)('in %s at %i px both screens have no violation and nothing scrolls sideways', async (theme, width) => {
    // Somebody swept in this hour: the claim is refused as a duplicate, which is how a second sweep learns of the first.
    const swept = await portal.open({ person: 'raj', theme, width, query: { sweep: '1' }, ready: '.web-part h2', expected: [/403/, /Sweeps'\)\/items/] });
    await swept.page.getByRole('button', { name: 'Sweep now' }).click();
    // Complete, or who began one in this hour.
    await swept.page.locator('.web-part h3').waitFor();
    expect({ axe: await swept.axe('.web-part'), overflow: await swept.overflow() }).toEqual({ axe: [], overflow: 0 });
    await swept.picture('sweep');
    const mine = await portal.open({ person: 'mira', theme, width, query: { notices: '1' }, ready: '.web-part li' });
    expect({ axe: await mine.axe('.web-part'), overflow: await mine.overflow() }).toEqual({ axe: [], overflow: 0 });
    await mine.picture('notices');
  });
});

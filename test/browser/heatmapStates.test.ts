import type { Page } from 'playwright-core';
import { usePortal } from './support/portal';
import type { View } from './support/view';
import { readSample } from './support/register';
import { EVERY_VIEW } from './support/views';

const REFUSED = [/Failed to load resource/, /^\w+ request failed/, /(40[134]|429|50[034])/];
const REGISTER_ITEMS = "Lists/Register')/items";

const portal = usePortal({ prepare: (sharePoint) => readSample(sharePoint, 0) });
afterEach(() => portal.sharePoint.control.clearFaults());

async function isSound(view: View, state: string): Promise<void> {
  expect(await view.axe('.web-part')).toEqual([]);
  expect(await view.overflow()).toBe(0);
  await view.picture(state);
}
const heading = (page: Page): Promise<string> => page.locator('.web-part h2').first().innerText();

describe('while the register is read', () => {
  test.each(EVERY_VIEW)('the frame of the heatmap stands there without faults: %s, %i px', async (theme, width) => {
    portal.sharePoint.control.setLatency(1500);
    const view = await portal.open({ person: 'ana', theme, width, ready: '.web-part h2' });
    expect(await heading(view.page)).toBe('Reading the register');
    await isSound(view, 'loading');
  });

  test('nothing moves when the numbers come', async () => {
    portal.sharePoint.control.setLatency(1500);
    const { page } = await portal.open({ person: 'ana', ready: '.web-part h2' });
    const place = () => page.locator('.web-part table').first().boundingBox();
    const before = await place();
    await page.locator('[data-cell]').first().waitFor();
    expect(await place()).toEqual(before);
  });
});

describe('when the register cannot be read', () => {
  test.each(EVERY_VIEW)('it says why, what was kept, and offers to try again: %s, %i px', async (theme, width) => {
    portal.sharePoint.control.addFault({ effect: 'failBefore', url: REGISTER_ITEMS, status: 500, times: 1000 });
    const view = await portal.open({ person: 'ana', theme, width, ready: '.web-part [role="alert"]', expected: REFUSED });
    expect(await heading(view.page)).toBe('The register could not be read');
    await isSound(view, 'failed');
    portal.sharePoint.control.clearFaults();
    await view.page.getByRole('button', { name: 'Try again' }).click();
    await view.page.locator('[data-cell]').first().waitFor();
  });

  test.each(EVERY_VIEW)('whoever may not read it is told whom to ask: %s, %i px', async (theme, width) => {
    portal.sharePoint.control.addFault({ effect: 'failBefore', url: REGISTER_ITEMS, status: 403, times: 1000 });
    const view = await portal.open({ person: 'ana', theme, width, ready: '.web-part h2', expected: REFUSED });
    await view.page.getByText('You may not read the register').waitFor();
    await isSound(view, 'denied');
  });

  test('a copy from the last visit stays in sight, with a word that it may be old', async () => {
    const view = await portal.open({ person: 'ana', ready: '[data-cell]', expected: REFUSED });
    const before = await heading(view.page);
    portal.sharePoint.control.addFault({ effect: 'failBefore', url: "Lists/Register')", status: 500, times: 1000 });
    await view.page.reload();
    await view.page.getByText('What you see is from the last time it could be read.').waitFor();
    expect(await heading(view.page)).toBe(before);
    await isSound(view, 'stale');
    portal.sharePoint.control.clearFaults();
    await view.page.getByRole('button', { name: 'Try again' }).click();
    await view.page.getByText('What you see is from the last time it could be read.').waitFor({ state: 'detached' });
  });

  test('while SharePoint asks to wait, the seconds are counted down and the register comes by itself', async () => {
    const view = await portal.open({ person: 'ana', ready: '[data-cell]', expected: REFUSED });
    let asked = 0;
    await view.page.route(/Lists%2FRegister/, async (route) => {
      asked += 1;
      await (asked === 1 ? route.fulfill({ status: 429, headers: { 'retry-after': '8' }, body: 'Too many requests' }) : route.continue());
    });
    await view.page.reload();
    await view.page.getByText('SharePoint is busy and asked us to wait').waitFor();
    await view.page.getByText(/^Trying again in \d+ seconds?\.$/).waitFor();
    await isSound(view, 'throttled');
    await view.page.getByText(/up to date/).waitFor();
    expect(await view.page.getByText('SharePoint is busy and asked us to wait').count()).toBe(0);
  });
});

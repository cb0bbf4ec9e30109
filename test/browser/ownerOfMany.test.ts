import type { Theme } from '../page/pageOptions';
import { fillIn, sendForm } from './support/forms';
import { press } from './support/keyboard';
import { Lists } from './support/lists';
import { OPEN_EXCEPTIONS } from './support/openExceptions';
import { usePortal } from './support/portal';
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

describe('the owner view on a register of three years', () => {
  test.each(VIEWS)('is sound for who answers for many: %s, %i px', async (theme, width) => {
    const view = await open('mira', { theme, width });
    expect(await view.page.locator('.web-part h2').first().innerText()).toMatch(/^You answer for [\d,]+ open exceptions, and [\d,]+ exceptions? needs? something from you$/);
    expect(await view.axe('.web-part')).toEqual([]);
    expect(await view.overflow()).toBe(0);
    await view.screenshot('many');
  });

  test('leads from a duty to its form, and the lists say what was decided', async () => {
    const { page } = await open('mira');
    const duties = page.getByRole('link', { name: /^Keep until …: / });
    const duty = duties.first();
    while ((await duties.count()) === 0) await page.getByRole('button', { name: /^Show \d+ more$/ }).first().click();
    const key = (await duty.getAttribute('data-exception')) ?? '';
    expect(await lists.row(key, 'Lifecycle')).toEqual({ Lifecycle: 'assigned' });
    const before = await duties.count();
    await duty.focus();
    await press(page, 'Enter');
    const form = page.locator('.web-part form').first();
    await form.waitFor();
    await fillIn(form, { 'How will it be removed': { text: 'The supplier moves to modern sign-in.' } });
    await sendForm(form, 'Keep it until then');
    expect(await lists.row(key, 'Lifecycle', 'ControlOwnerName')).toEqual({ Lifecycle: 'approved', ControlOwnerName: 'Mira Okafor' });
    expect(await lists.decided('approvals', 'keep', key)).toMatchObject([{ Author: { Title: 'Mira Okafor' } }]);
    await page.getByRole('link', { name: 'Back' }).first().click();
    await page.waitForFunction((count) => [...document.querySelectorAll('a[aria-label^="Keep until …: "]')].filter((link) => (link as HTMLElement).offsetParent !== null).length < count, before);
  });
});

import { REGISTER } from '../unit/domain/ledger/anyLife';
import { DAY_0, Life } from '../unit/domain/ledger/life';
import { ExceptionPage } from './support/exceptionPage';
import { Lists } from './support/lists';
import { outcomeIn } from './support/forms';
import { usePortal } from './support/portal';
import { EVERY_VIEW } from './support/views';
import { noonOf, writeLife } from './support/writtenLife';

const HALVES = EVERY_VIEW.map(([theme, width], at) => ({ theme, width, key: `x-half-${at}` }));
const REFUSED = [/403/];

const portal = usePortal({
  prepare: async (sharePoint) => {
    for (const { key } of HALVES) await writeLife(sharePoint, key, new Life('x1', REGISTER).shown(['policy-1', 'policy-2']));
    sharePoint.control.clock.freeze(noonOf(DAY_0) + 3_600_000);
  },
});

/** How many are open that began by a split. */
async function begun(): Promise<number> {
  const rows = await new Lists(portal).openRows('ExceptionKey');
  return rows.filter(({ ExceptionKey }) => HALVES.every(({ key }) => key !== ExceptionKey)).length;
}

describe('a split of which SharePoint took only one half', () => {
  test.each(HALVES)('says what stands and why, and is taken back: everything shows where it was ($theme, $width px)', async ({ theme, width, key }) => {
    const opened = await ExceptionPage.open(portal, 'ana', key, { theme, width, expected: REFUSED });
    const { page, view } = opened;
    const form = await opened.start('Split');
    await form.getByRole('checkbox').first().focus();
    await page.keyboard.press('Space');
    await form.getByLabel('Why').fill('Another owner.');
    // The other exception and its row are written first; what gives away is a decision of this one.
    portal.sharePoint.control.addFault({ effect: 'accessDenied', operation: 'items.add', nth: 3 });
    await form.getByRole('button', { name: 'Split it', exact: true }).click();
    await form.getByRole('button', { name: 'Yes. Split it' }).click();
    const told = page.getByRole('alert').filter({ hasText: 'Only half of it is done' });
    await told.waitFor();
    expect(await begun()).toBe(1);
    portal.sharePoint.control.clearFaults();
    expect(await told.innerText()).toContain('You may not write it.');
    expect(await told.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await view.axe('.web-part section:has(> form), .web-part [data-outcome]')).toEqual([]);
    expect(await view.overflow()).toBe(0);
    await view.picture('half-done');

    await told.getByRole('button', { name: 'Take it back' }).click();
    await outcomeIn(page).waitFor();
    await view.picture('taken-back');
    expect(await begun()).toBe(0);
    expect((await page.locator('.web-part').first().innerText()).match(/Policy policy-[12]/g)?.length).toBeGreaterThanOrEqual(2);
  });
});

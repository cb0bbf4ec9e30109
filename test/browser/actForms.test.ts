import type { Act } from '../../src/domain/ledger/acts/acts';
import { DAY_0 } from '../unit/domain/ledger/life';
import { ExceptionPage } from './support/exceptionPage';
import { formLooks } from './support/formLooks';
import { usePortal } from './support/portal';
import { noonOf, writeLife } from './support/writtenLife';

const LOOKS = formLooks().map((look, at) => ({ ...look, key: `x-form-${at}`, name: `${look.acts.join(', ')}: by ${look.person}` }));

/** Lives are written without their files. */
const NO_FILE = /404.*Evidence/;

const portal = usePortal({
  prepare: async (sharePoint) => {
    sharePoint.control.clock.freeze(noonOf(DAY_0));
    for (const { key, life } of LOOKS) await writeLife(sharePoint, key, life);
  },
});

describe('each form in a narrow window', () => {
  test.each(LOOKS.map((look) => [look.name, look] as const))('is opened, heard, read and left by keyboard: %s', async (_name, { person, key, life, acts, areOffered }) => {
    portal.sharePoint.control.clock.freeze(noonOf(life.today) + 60_000);
    const opened = await ExceptionPage.open(portal, person, key, { width: 320, query: areOffered ? {} : { act: String(acts[0]) }, expected: life.state.parts.evidence.length > 0 ? [NO_FILE] : [] });
    for (const act of acts) {
      if (areOffered) await openByKey(opened, act);
      expect([act, await lookAt(opened)]).toEqual([act, { isFocusInside: true, overflow: 0, axe: [] }]);
      expect([act, await leaveByKey(opened)]).toEqual([act, areOffered ? act : 'somewhere']);
    }
  });

  test('is opened, heard and read from scratch', async () => {
    const asking = await ExceptionPage.open(portal, 'priya', 'new', { width: 320 });
    expect(await lookAt(asking)).toEqual({ isFocusInside: true, overflow: 0, axe: [] });
  });
});

/** By its button, also where that stands behind "More". */
async function openByKey({ page }: ExceptionPage, act: Act): Promise<void> {
  const button = page.locator(`.web-part [data-act="${act}"]`);
  if (!(await button.isVisible())) {
    await page.locator('.web-part details:not([open])').filter({ has: page.locator(`[data-act="${act}"]`) }).locator('summary').focus();
    await page.keyboard.press('Enter');
  }
  await button.focus();
  await page.keyboard.press('Enter');
}

/** The focus goes to the first field, or where there is none to what the form has. All that can be opened in it is open then. */
async function lookAt({ page, view }: ExceptionPage): Promise<{ isFocusInside: boolean; overflow: number; axe: readonly string[] }> {
  const form = page.locator('.web-part form');
  await form.waitFor();
  const isFocusInside = await page
    .waitForFunction(() => (document.querySelector('.web-part form [data-field]:has(input, textarea, button, [role="combobox"])') ?? document.querySelector('.web-part form'))?.contains(document.activeElement), undefined, { timeout: 5000 })
    .then(() => true, () => false);
  await form.evaluate((element) => element.querySelectorAll('details').forEach((details) => (details.open = true)));
  return { isFocusInside, overflow: await view.overflow(), axe: await view.axe('.web-part section:has(> form)') };
}

/** @returns the act whose button has the focus afterwards, or whether anything has it. */
async function leaveByKey({ page }: ExceptionPage): Promise<string> {
  const form = page.locator('.web-part form');
  await form.getByRole('button', { name: 'Cancel', exact: true }).focus();
  await page.keyboard.press('Enter');
  await form.waitFor({ state: 'detached' });
  return page.evaluate(() => {
    const focus = document.activeElement;
    return focus?.getAttribute('data-act') ?? (focus === document.body || focus === null ? 'nowhere' : 'somewhere');
  });
}

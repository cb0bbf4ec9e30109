import type { Page } from 'playwright-core';
import { readContext } from '../../src/decisions/readContext';
import { policyStanding } from '../../src/domain/policy/standing';
import { createGate } from '../../src/lists/rest/gate';
import { api } from '../../src/lists/rest/quote';
import type { Theme } from '../page/pageOptions';
import { deskOf, todayOf } from '../seed/play';
import { personSend } from '../start/personSend';
import { EVERYONE } from '../sharepoint/claims';
import { changeList } from './support/changeList';
import { focused, press, tabTo } from './support/keyboard';
import { OPEN_EXCEPTIONS } from './support/openExceptions';
import { usePortal, WEB_URL } from './support/portal';
import type { View, ViewOptions } from './support/view';

/** Each theme and each width. */
const VIEWS: readonly (readonly [Theme, number])[] = [['light', 320], ['dark', 768], ['contrast', 1440]];
let webUrl = '';

const portal = usePortal({
  sample: OPEN_EXCEPTIONS,
  prepare: async ({ url }) => {
    webUrl = `${url}${WEB_URL}`;
    const ada = createGate({ webUrl, send: personSend('ada') });
    // What somebody who means well does to a site: everybody may look, and the list takes attachments.
    await ada.post(api`web/sitegroups/getbyname(${'Register readers'})/users`, { LoginName: EVERYONE.loginName });
    await changeList(webUrl, 'Approvals', { EnableAttachments: true, NoCrawl: false });
  },
});

/** Everything that comes after first paint is there. */
async function open(person: string, options: ViewOptions = {}): Promise<View> {
  const view = await portal.open({ person, page: 'administration', ready: '.web-part h3', ...options });
  await view.page.waitForLoadState('networkidle');
  return view;
}
const heading = (page: Page): Promise<string> => page.locator('.web-part h2').first().innerText();
async function isSound(view: View, state: string): Promise<void> {
  expect(await view.axe('.web-part')).toEqual([]);
  expect(await view.overflow()).toBe(0);
  await view.picture(state);
}

describe('the set-up', () => {
  test.each(VIEWS)('is sound for the administrator, with the policy being changed and the site checked: %s, %i px', async (theme, width) => {
    const view = await open('ada', { theme, width });
    const { page } = view;
    await isSound(view, 'ada');
    await page.getByRole('heading', { name: /^\d+ things differ/ }).waitFor();
    await page.getByRole('button', { name: 'Change the policy' }).click();
    await page.getByRole('group', { name: 'A security review at least every' }).getByRole('textbox', { name: 'Low' }).fill('7');
    await page.getByText(/In 90 days, if nobody acts/).waitFor();
    await isSound(view, 'checked');
  });

  test.each<readonly [Theme, number]>([['light', 320], ['contrast', 1440]])('is sound for a mere visitor, who is told what they may not: %s, %i px', async (theme, width) => {
    const view = await open('vic', { theme, width, expected: [/403/] });
    await view.page.getByText('You are no owner of this site').waitFor();
    await view.page.getByText('Register admins change the policy. Ask one of them.').waitFor();
    await isSound(view, 'vic');
  });

  test('checks lists and rights without being asked, moves no focus by it, and names them as not looked at until then', async () => {
    const { page } = await portal.open({ person: 'ada', page: 'administration', ready: '.web-part h3' });
    await page.getByRole('heading', { name: /^\d+ things differ/ }).waitFor();
    await page.getByText(/^\d+ things on this site differ from what the register needs\.$/).waitFor();
    expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
  });

  test('tells a mere visitor that lists and rights were not looked at', async () => {
    const { page } = await open('vic', { expected: [/403/] });
    expect(await heading(page)).toContain('Not looked at: lists and rights');
  });

  test('tells the administrator who may read what they should not, and what is late', async () => {
    const { page } = await open('ada');
    // Lists and rights are named there until they are looked at.
    await page.locator('.web-part h2', { hasText: /want(s)? attention\. Not looked at: the record itself$/ }).waitFor();
    await page.getByText('Everyone may read the whole register, by the group “Register readers”, guests too.').waitFor();
    expect(await page.locator('[data-state]').count()).toBe(5);
  });

  test('shows what a wrong setting breaks and what a run would change, and mends it', async () => {
    const { page } = await open('ada');
    await page.getByRole('button', { name: 'Check again' }).click();
    await page.getByText('What stands in it is found by search, with the names of those who are excepted.').waitFor();
    expect(await focused(page)).toMatch(/^heading "\d+ things differ/);
    await page.getByRole('heading', { name: 'A run of the set-up would do 1 thing' }).waitFor();
    await page.getByText('Set up list “Approvals”').waitFor();
    await page.getByRole('button', { name: 'Run the set-up' }).click();
    await page.getByRole('heading', { name: 'Everything is as the register needs it. A run of the set-up would change nothing.' }).waitFor();
    const { NoCrawl, EnableAttachments } = await createGate({ webUrl, send: personSend('ada') }).get<{ NoCrawl: boolean; EnableAttachments: boolean }>(api`web/lists/getbytitle(${'Approvals'})?$select=NoCrawl,EnableAttachments`);
    expect([NoCrawl, EnableAttachments]).toEqual([true, false]);
  });

  test('lets the administrator change the policy by keyboard alone, once it is seen what that makes of the open exceptions', async () => {
    const { page } = await open('ada');
    await tabTo(page, /^button "Change the policy"/);
    await press(page, 'Enter');
    await page.getByRole('heading', { name: 'Change the policy' }).waitFor();
    const field = page.getByRole('group', { name: 'A security review at least every' }).getByRole('textbox', { name: 'Low' });
    await field.waitFor();
    for (let count = 0; count < 60 && !(await field.evaluate((element) => element === document.activeElement)); count += 1) await press(page, 'Tab');
    await press(page, 'Control+a');
    await page.keyboard.type('14');
    const said = page.getByText(/^Security reviews that are late today: [\d,]+ instead of [\d,]+\.$/);
    await said.waitFor();
    const [after = 0, before = 0] = ((await said.innerText()).replace(/,/g, '').match(/\d+/g) ?? []).map(Number);
    expect(after).toBeGreaterThan(before);
    await press(page, 'Enter');
    await page.getByRole('alertdialog').waitFor();
    await tabTo(page, /^button "Yes. Write this policy"/);
    await press(page, 'Enter');
    await page.getByText(/^Written\. It counts from now on\./).first().waitFor();
    expect(await focused(page)).toContain('Written');
    const ada = await deskOf(webUrl, 'ada');
    const { policies } = await readContext(ada);
    expect(policyStanding(policies, todayOf(ada), ada.zone.dayOfInstant).policy.reviewEveryDays.low).toBe(14);
  });
});

import type { Page } from 'playwright-core';
import { createGate } from '../../src/lists/rest/gate';
import { laterReport } from '../seed/reports/laterReport';
import { idOf } from '../seed/reports/northwind';
import { personSend } from '../start/personSend';
import { seatPeople } from '../start/seatPeople';
import { press, tabTo } from './support/keyboard';
import { Lists } from './support/lists';
import { OPEN_EXCEPTIONS } from './support/openExceptions';
import { usePortal } from './support/portal';
import { SiteDays } from './support/site';
import type { View } from './support/view';

const EMPTY_SITE = '/sites/empty';
/** A site without lists answers so. */
const NOT_THERE = [/Failed to load resource/, /404/];
const LONGEST_MS = 600_000;
/** Fewer are recorded after a report than this. */
const AFTER_REPORT = 100;

const portal = usePortal();
const days = new SiteDays(() => portal.sharePoint);
const lists = new Lists(portal, EMPTY_SITE);

const setUp = (): Promise<View> => portal.open({ person: 'ada', page: 'administration', options: { site: EMPTY_SITE }, ready: '.web-part h2', expected: NOT_THERE });
const heading = (page: Page): Promise<string> => page.locator('.web-part h2').first().innerText();
const step = (page: Page, name: string) => page.locator('[data-state]').filter({ has: page.getByRole('heading', { name }) });
async function isSound(view: View, state: string): Promise<void> {
  expect(await view.axe('.web-part')).toEqual([]);
  expect(await view.overflow()).toBe(0);
  await view.picture(`first-run-${state}`);
}

test('an administrator makes a register out of an empty site: lists, people, who answers where nobody does, policy, first report, first sweep', async () => {
  days.begin();
  const report = laterReport({ ranOn: days.iso(0), more: { policy: 'Block legacy authentication', users: Array.from({ length: OPEN_EXCEPTIONS }, (_, at) => idOf(`Till ${at + 1}`)) } });
  const view = await setUp();
  const { page } = view;
  await tabTo(page, /^button "Set up the register here"/);
  await press(page, 'Enter');
  await page.getByText('The register is set up').waitFor({ timeout: 60_000 });
  await isSound(view, 'lists');
  await tabTo(page, /^button "Show the register"/);
  await press(page, 'Enter');
  await page.getByRole('heading', { name: /^3 steps are still to be done/ }).waitFor();
  await page.getByText('Everything is as the register needs it.').waitFor();
  await isSound(view, 'begun');

  // SharePoint's own page does this.
  expect(await page.getByRole('link', { name: 'Put people into the groups' }).getAttribute('href')).toBe(`${portal.url}${EMPTY_SITE}/_layouts/15/groups.aspx`);
  await seatPeople(createGate({ webUrl: `${portal.url}${EMPTY_SITE}`, send: personSend('ada') }));
  await page.reload();
  await page.getByText('Every group that the register needs has somebody in it.').waitFor();

  await tabTo(page, /^link "Name service owners"/);
  await press(page, 'Enter');
  await page.getByText('falls to nobody').waitFor();
  await isSound(view, 'owners');
  await tabTo(page, /button "Name somebody: All the rest"/);
  await press(page, 'Enter');
  await page.waitForFunction(() => document.activeElement?.getAttribute('role') === 'combobox');
  await page.keyboard.type('Jon');
  await page.getByRole('option').first().waitFor();
  await press(page, 'ArrowDown', 'Enter');
  await tabTo(page, /^button "Name as service owner"/);
  await press(page, 'Enter');
  await page.getByText(/^What nobody else answers for falls to Jon Bell, since/).waitFor();
  await tabTo(page, /^link "Back"/, 'Shift+Tab');
  await press(page, 'Enter');
  await step(page, 'Who answers where nobody does').getByText('falls to Jon Bell').waitFor();

  await tabTo(page, /^button "Change the policy"/);
  await press(page, 'Enter');
  const field = page.getByRole('group', { name: 'A security review at least every' }).getByRole('textbox', { name: 'Medium' });
  await field.waitFor();
  for (let count = 0; count < 60 && !(await field.evaluate((element) => element === document.activeElement)); count += 1) await press(page, 'Tab');
  await press(page, 'Control+a');
  await page.keyboard.type('45');
  await isSound(view, 'policy');
  await press(page, 'Enter');
  await page.getByRole('alertdialog').waitFor();
  await tabTo(page, /^button "Yes. Write this policy"/);
  await press(page, 'Enter');
  await step(page, 'Policy').getByText('A policy of your own is in force.').waitFor();

  await page.getByRole('button', { name: 'Read a report' }).click();
  await page.locator('input[type="file"]').setInputFiles(report);
  const keep = page.getByRole('button', { name: /^Keep [\d,]+ exceptions$/ });
  await keep.waitFor();
  const found = Number((await keep.innerText()).replace(/\D/g, ''));
  await isSound(view, 'report');
  await keep.click();
  await page.getByText('Next: a security reviewer gives each one to a control owner.').waitFor({ timeout: LONGEST_MS });
  await isSound(view, 'kept');
  await page.getByRole('button', { name: 'Done', exact: true }).click();
  await page.getByRole('heading', { name: /^The register is set up, and 1 thing wants attention/ }).waitFor();
  await page.getByText('Northwind Traders: a service owner for 0 of 10 families.').waitFor();

  const { page: sweep } = await portal.open({ person: 'ana', page: 'administration', options: { site: EMPTY_SITE }, ready: '.web-part h3', expected: [/403/] });
  await sweep.getByRole('link', { name: 'Open Sweep' }).click();
  await sweep.getByRole('button', { name: 'Sweep now' }).click();
  await sweep.getByRole('heading', { name: /^The sweep is complete/ }).waitFor({ timeout: LONGEST_MS });
  await page.reload();
  await page.getByRole('heading', { name: /^The register is set up, and nothing that was looked at wants attention/ }).waitFor();
  await page.getByText('Nothing that can be seen from here is wrong.').waitFor();
  await page.getByText('Everything is as the register needs it. A run of the set-up would change nothing.').waitFor();
  await isSound(view, 'green');

  expect(await lists.openRows('ControlOwnerLogin')).toEqual(Array.from({ length: found }, () => ({ Lifecycle: 'unassigned', ControlOwnerLogin: null })));
  // Last of the report's own; thousands stand before it.
  expect(await lists.decidedAfter('observations', (await lists.newest('observations')) - AFTER_REPORT, 'reportRead')).toMatchObject([{ Author: { Title: 'Ada Lindqvist' } }]);
  const { page: heatmap } = await portal.open({ person: 'vic', options: { site: EMPTY_SITE }, ready: '[data-cell]' });
  expect(await heading(heatmap)).toContain(`${found.toLocaleString('en-US')} trust exceptions are open`);
}, LONGEST_MS);

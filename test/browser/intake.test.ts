import type { Page } from 'playwright-core';
import { focused, press, tabTo } from './support/keyboard';
import { usePortal } from './support/portal';
import { SAMPLE } from './support/register';
import { ROOT } from './support/chromium';
import type { View } from './support/view';
import { EVERY_VIEW } from './support/views';

const NOT_THERE = [/Failed to load resource/, /404/];
/** A file that was kept before the stop is found by the refusal of a second one. */
const KEPT_BEFORE = [/Failed to load resource/, /status 400: POST .*AddUsingPath/];
const EMPTY_SITE = '/sites/empty';

const portal = usePortal();
afterEach(() => portal.sharePoint.control.clearFaults());

async function isSound(view: View, state: string): Promise<void> {
  expect(await view.axe('.web-part')).toEqual([]);
  expect(await view.overflow()).toBe(0);
  await view.picture(state);
}
const panel = (page: Page) => page.getByRole('region', { name: 'Read a report' });
async function choose(page: Page, file: string): Promise<void> {
  await page.getByRole('button', { name: 'Read a report' }).click();
  await panel(page).locator('input[type="file"]').setInputFiles(file);
}

describe('a site without a register', () => {
  test.each(EVERY_VIEW)('offers to set it up to an owner, without faults: %s, %i px', async (theme, width) => {
    const view = await portal.open({ person: 'ada', theme, width, options: { site: EMPTY_SITE }, ready: '.web-part h2', expected: NOT_THERE });
    await view.page.getByRole('button', { name: 'Set up the register here' }).waitFor();
    await isSound(view, 'notProvisioned');
  });

  test('tells others whom to ask', async () => {
    portal.sharePoint.control.addFault({ effect: 'failBefore', url: "Lists/Register')", status: 404, times: 1000 });
    const view = await portal.open({ person: 'mira', ready: '.web-part h2', expected: NOT_THERE });
    await view.page.getByText('Ask an owner of this site to open this page').waitFor();
    expect(await view.page.getByRole('button', { name: 'Set up the register here' }).count()).toBe(0);
    await isSound(view, 'mayNotProvision');
  });

  test('is set up from the page, step by step, and then asks for the first report', async () => {
    const view = await portal.open({ person: 'ada', options: { site: EMPTY_SITE }, ready: '.web-part h2', expected: NOT_THERE });
    await view.page.getByRole('button', { name: 'Set up the register here' }).click();
    await view.page.getByRole('progressbar', { name: 'Setting up the register' }).waitFor();
    await view.picture('settingUp');
    await view.page.getByText('The register is set up').waitFor({ timeout: 50_000 });
    await isSound(view, 'setUp');
    await view.page.getByRole('button', { name: 'Show the register' }).click();
    await view.page.getByText('No report has been read yet').waitFor();
  });
});

describe('an empty register', () => {
  test.each(EVERY_VIEW)('says what it means and how to begin, without faults: %s, %i px', async (theme, width) => {
    const view = await portal.open({ person: 'ana', theme, width, ready: '.web-part h2' });
    await view.page.getByText('No report has been read yet').waitFor();
    await isSound(view, 'empty');
  });
});

describe('reading a report in the portal', () => {
  test('a file that is no report is refused with what is wrong and what is needed', async () => {
    const view = await portal.open({ person: 'ana', ready: '.web-part h2' });
    await choose(view.page, `${ROOT}/package.json`);
    await view.page.getByText('package.json could not be read').waitFor();
    await view.page.getByText('Nothing was kept from it.').waitFor();
    expect(await view.page.getByRole('button', { name: /^Keep/ }).count()).toBe(0);
    await isSound(view, 'unreadable');
  });

  test('a configuration does not name its tenant, so it is asked for, by keyboard too', async () => {
    const view = await portal.open({ person: 'ana', ready: '.web-part h2', width: 320 });
    await view.page.getByRole('button', { name: 'Read a report' }).click();
    const text = 'ProductNames: [aad]\nAad:\n  MS.AAD.3.2v2:\n    CapExclusions:\n      Users:\n        - bbbbbbbb-0000-4000-8000-000000000001\n';
    await panel(view.page).locator('input[type="file"]').setInputFiles({ name: 'scuba.yaml', mimeType: 'application/yaml', buffer: Buffer.from(text) });
    await panel(view.page).getByText('scuba.yaml does not name its tenant.').waitFor();
    await isSound(view, 'tenantAsked');
    await panel(view.page).getByRole('textbox', { name: 'Id of the tenant' }).fill('contoso');
    await press(view.page, 'Enter');
    await panel(view.page).getByText('This is no id of a tenant.', { exact: false }).waitFor();
    await isSound(view, 'tenantWrong');
    await panel(view.page).getByRole('textbox', { name: 'Id of the tenant' }).fill('11111111-2222-4333-8444-555555555555');
    await press(view.page, 'Enter');
    await panel(view.page).getByText('This would add 1 exception to the register').waitFor();
    await isSound(view, 'configurationPreview');
  });

  test('whoever may not keep it sees what it holds and is told whom to ask', async () => {
    const view = await portal.open({ person: 'mira', ready: '.web-part h2' });
    await choose(view.page, SAMPLE);
    await view.page.getByText('You may look at a report here, but not keep it').waitFor();
    expect(await view.page.getByRole('button', { name: /^Keep/ }).count()).toBe(0);
    await isSound(view, 'mayNotKeep');
  });

  test.each(EVERY_VIEW)('the preview says what would be kept, without faults: %s, %i px', async (theme, width) => {
    const view = await portal.open({ person: 'ana', theme, width, ready: '.web-part h2' });
    await choose(view.page, SAMPLE);
    await view.page.getByRole('button', { name: /^Keep \d+ exceptions$/ }).waitFor();
    await view.page.getByText('Which ones').click();
    await isSound(view, 'preview');
  });

  test('stopped half-way it keeps what was kept, goes on without doing anything twice, and shows the heatmap', async () => {
    portal.sharePoint.control.setLatency(60);
    const view = await portal.open({ person: 'ana', ready: '.web-part h2', expected: KEPT_BEFORE });
    const { page } = view;
    await choose(page, SAMPLE);
    const keep = page.getByRole('button', { name: /^Keep \d+ exceptions$/ });
    const count = Number(/\d+/.exec(await keep.innerText())?.[0]);
    await keep.click();
    await page.getByRole('progressbar', { name: 'Keeping what the report says' }).waitFor();
    await page.getByText(/^([5-9]|1\d) of \d+ steps done$/).waitFor();
    await view.picture('keeping');
    await page.getByRole('button', { name: 'Stop' }).click();
    await page.getByText(/^Stopped after \d+ of \d+ steps$/).waitFor();
    await isSound(view, 'stopped');
    portal.sharePoint.control.clearFaults();
    await page.getByRole('button', { name: 'Go on' }).click();
    await page.getByText('Next: a security reviewer gives each one to a control owner.').waitFor();
    await isSound(view, 'kept');
    await page.getByRole('button', { name: 'Done', exact: true }).click();
    await page.locator('[data-cell="10:6"]').waitFor();
    expect(await page.locator('[data-cell="10:6"]').innerText()).toBe(String(count));
    expect(await page.locator('.web-part h2').first().innerText()).toContain(`${count} trust exceptions are open`);
  });

  test('the same report again, dropped on the page, adds nothing', async () => {
    const view = await portal.open({ person: 'raj', ready: '[data-cell]' });
    const { page } = view;
    const before = await page.locator('.web-part h2').first().innerText();
    const { readFile } = await import('node:fs/promises');
    const text = await readFile(SAMPLE, 'utf8');
    const transfer = await page.evaluateHandle((content) => {
      const data = new DataTransfer();
      data.items.add(new File([content], 'renamed.json', { type: 'application/json' }));
      return data;
    }, text);
    const area = page.locator('.web-part h2').first();
    await area.dispatchEvent('dragover', { dataTransfer: transfer });
    await page.getByText('Drop the report here').waitFor();
    await area.dispatchEvent('drop', { dataTransfer: transfer });
    await page.getByText('The register already knows every exception in this report').waitFor();
    expect(await page.getByRole('button', { name: /^Keep/ }).count()).toBe(0);
    await page.getByRole('button', { name: 'Close' }).first().click();
    expect(await page.locator('.web-part h2').first().innerText()).toBe(before);
  });

  test('is opened, worked and closed by keyboard alone, and gives the focus back', async () => {
    const { page } = await portal.open({ person: 'ana', ready: '[data-cell]' });
    await tabTo(page, /button "Read a report"/);
    await press(page, 'Enter');
    await panel(page).waitFor();
    expect(await focused(page)).toMatch(/heading "Read a report"/);
    await tabTo(page, /button "Close"/);
    await press(page, 'Enter');
    expect(await focused(page)).toMatch(/button "Read a report"/);
  });
});

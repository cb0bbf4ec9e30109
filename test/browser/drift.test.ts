import { laterReport } from '../seed/reports/laterReport';
import { usePortal } from './support/portal';
import { reading, SAMPLE } from './support/register';
import { EVERY_VIEW } from './support/views';

/** Left out of the policy against legacy sign-in alone, and of that for all users. */
const GONE = '44fb2f1e-c323-4afe-a026-7e066725bb88';
const NEW = '0a4c1b7e-52b7-4d52-8a39-1f6d2f3a9c11';

/** The sample report, and one of four days later: somebody is no longer left out, somebody else is, and a policy is gone. */
const later = (): string => laterReport({ ranOn: '2026-11-24', without: [GONE], lacking: 'Block high-risk sign-ins', more: { policy: 'Require MFA for all users', users: [NEW] } });

describe('what changed between two reports', () => {
  const portal = usePortal({ prepare: reading(SAMPLE, later()) });

  test('a reader finds it from any web part, and reads how much changed, what cannot be told and what is documented', async () => {
    const view = await portal.open({ person: 'vic' });
    await view.page.getByRole('link', { name: 'What changed' }).click();
    const answer = await view.page.getByRole('heading', { level: 3 }).filter({ hasText: 'between' }).innerText();
    expect(answer).toMatch(/^2 findings changed between .*20, 2026 and .*24, 2026; of 3 nobody can tell$/);
    await view.page.getByText('Cannot tell: 3').click();
    await view.page.getByText(/the policy itself is no longer in the tenant/).first().waitFor();
    const coverage = view.page.getByRole('table').last();
    expect(await coverage.innerText()).toMatch(/ScubaGear, .*\s+0\s?% \(0 of \d+\)/);
    await view.page.getByRole('button', { name: 'Policy or setting' }).click();
    await view.page.getByRole('rowheader', { name: 'Block high-risk sign-ins' }).waitFor();
  });

  test('any two days can be chosen: what lies before the first report cannot be compared, and says so', async () => {
    const view = await portal.open({ person: 'vic', query: { drift: '1' }, ready: '.web-part h3' });
    await view.page.getByLabel('From').fill('2026-11-22');
    await view.page.getByText(/ScubaGear for .*: the report of .*20, 2026 and the one of .*24, 2026\./).waitFor();
    await view.page.getByLabel('From').fill('2026-10-01');
    await view.page.getByRole('heading', { level: 3, name: /^Between .*1, 2026 and .*24, 2026 there is nothing to compare$/ }).waitFor();
    await view.page.getByText(/ScubaGear for .*: no report by .*1, 2026; the first one is of .*20, 2026\./).waitFor();
    expect({ axe: await view.axe('.web-part'), overflow: await view.overflow() }).toEqual({ axe: [], overflow: 0 });
  });

  test('settings that have no name in the tenant are called in the language of the page, those of the tenant as it calls them', async () => {
    const view = await portal.open({ person: 'vic', options: { locale: 'de-DE' }, query: { drift: '1' }, ready: '.web-part h3' });
    await view.page.getByRole('button', { name: 'Richtlinie oder Einstellung' }).click();
    const names = await view.page.locator('.web-part section table').first().getByRole('rowheader').allInnerTexts();
    expect(names).toEqual(expect.arrayContaining(['Externe Freigabe von SharePoint', 'Wer Gäste einladen darf', 'Require MFA for all users']));
    expect(names.filter((name) => /External sharing|Teams external|Admin consent|may invite|tenant isolation/.test(name))).toEqual([]);
  });

  test.each(EVERY_VIEW)('in %s at %i px it has no violation and nothing scrolls sideways', async (theme, width) => {
    const view = await portal.open({ person: 'vic', theme, width, query: { drift: '1' }, ready: '.web-part h3' });
    for (const change of await view.page.locator('.web-part section details').filter({ has: view.page.locator('ul') }).locator('> summary').all()) await change.click();
    expect({ axe: await view.axe('.web-part'), overflow: await view.overflow() }).toEqual({ axe: [], overflow: 0 });
    await view.picture('drift');
  });
});

describe('before anything can be compared', () => {
  const portal = usePortal();

  test('it says what to do first', async () => {
    const view = await portal.open({ person: 'vic', query: { drift: '1' }, ready: '.web-part h2' });
    await view.page.getByText(/No report has been read yet\. Read one/).waitFor();
    expect(await view.axe('.web-part')).toEqual([]);
  });
});

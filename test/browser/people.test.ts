import type { Locator, Page } from 'playwright-core';
import { appendPersonFact, appendPolicy, appendServiceOwner } from '../../src/decisions/appendFacts';
import { readContext } from '../../src/decisions/readContext';
import { peopleAt, type PersonFact } from '../../src/domain/people/people';
import { DEFAULT_POLICY } from '../../src/domain/policy/defaults';
import { api } from '../../src/lists/rest/quote';
import { createGate } from '../../src/lists/rest/gate';
import { deskOf, mustPlay, personOf } from '../seed/play';
import { NORTHWIND_TENANT } from '../seed/reports/northwind';
import { personSend } from '../start/personSend';
import { focused, press, tabTo } from './support/keyboard';
import { usePortal, WEB_URL } from './support/portal';
import { reading, SAMPLE } from './support/register';
import { keyOf } from './support/site';
import type { View, ViewOptions } from './support/view';
import { EVERY_VIEW } from './support/views';

let webUrl = '';
let kept = '';

const portal = usePortal({
  prepare: async (sharePoint) => {
    await reading(SAMPLE)(sharePoint);
    webUrl = `${sharePoint.url}${WEB_URL}`;
    kept = await keyOf(sharePoint, 'svc-legacy-erp');
    await mustPlay(webUrl, 'ana', kept, 'assign', { controlOwner: personOf('mira') });
    await mustPlay(webUrl, 'mira', kept, 'keep', ({ parts }, today) => ({ findings: parts.seen?.findings ?? [], endDay: today + 20 }));
    const [ana, ada] = [await deskOf(webUrl, 'ana'), await deskOf(webUrl, 'ada')];
    const today = ada.zone.dayOfInstant(ada.gate.clock.now());
    const otto = personOf('otto');
    await appendPersonFact(ana, 'fact-otto', { login: otto.login, name: otto.name, sameHumanAs: '', manager: personOf('lena').login, state: 'gone', source: 'list of leavers of October', onDay: today - 20 });
    await appendServiceOwner(ada, 'owner-1', { title: 'Mail flow: Jon Bell', tenantId: NORTHWIND_TENANT, family: 'mailFlow', owner: personOf('jon'), sinceDay: today });
    await appendServiceOwner(ada, 'owner-2', { title: 'Federation: Otto Brandt', tenantId: NORTHWIND_TENANT, family: 'federation', owner: otto, sinceDay: today });
    await appendPolicy(ada, { key: 'policy-1', title: 'Longer grants', effectiveDay: today, policy: { ...DEFAULT_POLICY, verifyWithinDays: 20, longestGrantDays: { critical: 30, high: 60, medium: 90, low: 90 }, deputyAtMostDays: 14 } });
    // Mira's second account is put among those who review what her first one owns.
    await createGate({ webUrl, send: personSend('ada') }).post(api`web/sitegroups/getbyname(${'Register security reviewers'})/users`, { LoginName: personOf('adm-mira').login });
  },
});
afterEach(() => portal.sharePoint.control.clearFaults());

const open = async (person: string, options: ViewOptions = {}): Promise<View> => {
  const view = await portal.open({ person, ready: '.web-part h3', ...options, query: { people: '1' } });
  await view.page.getByText('Counting the exceptions').waitFor({ state: 'detached' });
  return view;
};
async function isSound(view: View, state: string): Promise<void> {
  expect(await view.axe('.web-part')).toEqual([]);
  expect(await view.overflow()).toBe(0);
  await view.picture(`people-${state}`);
}
const heading = (page: Page): Promise<string> => page.locator('.web-part h2').first().innerText();
const row = (page: Page, name: string): Locator => page.getByRole('row').filter({ has: page.getByRole('rowheader').filter({ hasText: new RegExp(`^${name.replace(/[()]/g, '\\$&')}`) }) });
const told = (page: Page): Locator => page.locator('.web-part p[role="status"][tabindex="-1"]:not([data-outcome])');
async function pick(page: Page, label: RegExp, name: string): Promise<void> {
  const field = page.getByRole('combobox', { name: label });
  await field.fill(name);
  await page.getByRole('option', { name: new RegExp(`^${name.replace(/[()]/g, '\\$&')}`) }).first().click();
}
const newest = async (name: string): Promise<PersonFact | undefined> => (await readContext(await deskOf(webUrl, 'vic'))).people.facts.filter(({ login }) => login === personOf(name).login).pop();

describe('the screen of people and policy', () => {
  test.each(EVERY_VIEW)('is sound for a reviewer, with a form open: %s, %i px', async (theme, width) => {
    const view = await open('ana', { theme, width });
    await isSound(view, 'ana');
    await view.page.getByRole('button', { name: 'Record something about Otto Brandt' }).click();
    await view.page.getByRole('heading', { name: 'What you learnt about Otto Brandt' }).waitFor();
    await view.page.getByRole('button', { name: 'Record it' }).click();
    await view.page.getByText('Say where you learnt it.').waitFor();
    await isSound(view, 'fact');
  });

  test.each(EVERY_VIEW)('is sound for an administrator, with a form open: %s, %i px', async (theme, width) => {
    const view = await open('ada', { theme, width });
    await view.page.getByRole('button', { name: 'Name somebody: All the rest' }).click();
    await view.page.getByRole('heading', { name: 'Service owner: All the rest' }).waitFor();
    await isSound(view, 'ada');
  });

  test.each(EVERY_VIEW)('is sound for a mere visitor: %s, %i px', async (theme, width) => {
    const view = await open('vic', { theme, width });
    await isSound(view, 'vic');
    expect(await view.page.locator('.web-part button:not([data-term]):visible').count()).toBe(0);
    await view.page.getByText('Security reviewers and register admins record what is learnt about people.').waitFor();
    await view.page.getByText('Register admins name service owners. Ask one of them.').waitFor();
    await view.page.getByText('Only risk leadership can adopt it.').waitFor();
  });

  test('is reached from the heatmap and from an exception, and leads back to each', async () => {
    const { page } = await portal.open({ person: 'vic', ready: '[data-cell]' });
    await page.getByRole('link', { name: 'People and policy' }).click();
    await page.getByRole('heading', { name: /people are known/ }).waitFor();
    expect(await focused(page)).toMatch(/heading .*people are known/);
    await page.getByRole('link', { name: 'Back' }).click();
    await page.locator('[data-cell]').first().waitFor();
    expect(await focused(page)).toMatch(/link "People and policy"/);

    const exception = await portal.open({ person: 'vic', ready: '.web-part h3', query: { exception: kept } });
    await exception.page.getByRole('link', { name: 'What the register knows of people' }).click();
    await exception.page.getByRole('heading', { name: 'Service owners' }).waitFor();
    await exception.page.getByRole('link', { name: 'Back' }).click();
    await exception.page.getByRole('heading', { name: /^svc-legacy-erp/ }).waitFor();
  });

  test('tells who somebody is, what they hold, and what the directory cannot have told', async () => {
    const { page } = await open('vic');
    expect(await row(page, 'Mira Okafor').first().innerText()).toMatch(/control owner of 1/);
    expect(await row(page, 'Gus Partner').innerText()).toMatch(/guest/);
    expect((await row(page, 'Otto Brandt').innerText()).replace(/\s+/g, ' ')).toMatch(/gone list of leavers of October, .* Lena Fischer/);
    await page.getByText('The account is gone and still is a service owner: have somebody else named.').waitFor();
  });
});

describe('what is recorded', () => {
  test('by a reviewer, that two accounts are one human, is seen at once, counts, and names who checks themselves', async () => {
    const view = await open('ana');
    const { page } = view;
    expect(await heading(page)).toContain('nobody is in two groups that check each other');
    await page.getByRole('button', { name: 'Record something about Mira Okafor (admin)' }).click();
    await pick(page, /^Same human as/, 'Mira Okafor');
    await page.getByLabel('Where did you learn this?').fill('told by Lena Fischer');
    await page.getByText('Mira Okafor (admin) and Mira Okafor count as one human').waitFor();
    await page.getByRole('button', { name: 'Record it' }).click();
    await told(page).waitFor();
    expect(await told(page).innerText()).toMatch(/^Recorded\. Mira Okafor \(admin\) and Mira Okafor count as one human/);
    expect(await focused(page)).toMatch(/Recorded/);
    await page.getByRole('heading', { name: /1 is in two groups that check each other/ }).waitFor();
    await page.getByText('By Mira Okafor and Mira Okafor (admin) in 2 groups that check each other: control owners and security reviewers.').first().waitFor();
    await isSound(view, 'recorded');
    expect(await newest('adm-mira')).toMatchObject({ sameHumanAs: personOf('mira').login, source: 'told by Lena Fischer' });
  });

  test('about somebody whom the register does not know, by keyboard alone', async () => {
    const { page } = await open('raj');
    await tabTo(page, /button "Record somebody else"/);
    await press(page, 'Enter');
    await page.getByRole('heading', { name: 'Record something about somebody' }).waitFor();
    await page.waitForFunction(() => document.activeElement?.getAttribute('role') === 'combobox');
    await page.keyboard.type('Nina');
    await page.getByRole('option').first().waitFor();
    await press(page, 'ArrowDown', 'Enter', 'Tab', 'ArrowUp');
    await tabTo(page, /textbox "Where did you learn this\?"/);
    await page.keyboard.type('asked her');
    await tabTo(page, /button "Record it"/);
    await press(page, 'Enter');
    await told(page).waitFor();
    expect(await newest('nina')).toMatchObject({ name: 'Nina Sato', source: 'asked her' });
    expect(await row(page, 'Nina Sato').innerText()).toMatch(/asked her/);
  });

  test('and did not get an answer is not confirmed, and settled when asked again', async () => {
    // Asked again, it is sent again, and SharePoint refuses the second one as a duplicate with 500.
    const { page } = await open('ana', { expected: [/50[034]/, /Failed to load resource/] });
    await page.getByRole('button', { name: 'Record something about Vic Moreau' }).click();
    await page.getByText('Yes, it is there', { exact: true }).click();
    await page.getByLabel('Where did you learn this?').fill('asked him');
    portal.sharePoint.control.addFault({ effect: 'failAfter', operation: 'items.add', status: 504 });
    portal.sharePoint.control.addFault({ effect: 'failBefore', method: 'GET', url: 'FactKey eq', times: 1000, status: 503 });
    await page.getByRole('button', { name: 'Record it' }).click();
    await page.getByRole('heading', { name: 'Not confirmed yet' }).waitFor({ timeout: 55_000 });
    portal.sharePoint.control.clearFaults();
    await page.getByRole('button', { name: 'Ask again' }).click();
    await told(page).waitFor();
    const facts = (await readContext(await deskOf(webUrl, 'vic'))).people.facts.filter(({ login }) => login === personOf('vic').login);
    expect(facts.map(({ state, source }) => [state, source])).toEqual([['present', 'asked him']]);
  });

  test('by an administrator, who answers for a family, is shown and falls to them', async () => {
    const view = await open('ada');
    const { page } = view;
    await page.getByRole('button', { name: /^Change: Federation/ }).click();
    await page.getByText(/^Until now: Otto Brandt, since/).waitFor();
    await page.getByRole('combobox', { name: /^Who answers/ }).fill('Gus');
    await page.getByRole('option', { name: /A guest may not be chosen here/ }).waitFor();
    await pick(page, /^Who answers/, 'Jon Bell');
    await page.getByRole('button', { name: 'Name as service owner' }).click();
    await told(page).waitFor();
    await page.getByText('2 of 10 control families have a service owner').waitFor();
    await isSound(view, 'named');
    expect(peopleAt((await readContext(await deskOf(webUrl, 'vic'))).people).serviceOwnerOf(NORTHWIND_TENANT, 'federation')?.name).toBe('Jon Bell');
  });

  test('by risk leadership, that a looser policy counts, after it was asked once more', async () => {
    const view = await open('lena');
    const { page } = view;
    expect((await row(page, 'Longest single grant').innerText()).replace(/\s+/g, ' ')).toMatch(/30 days 45 days 90 days 90 days the start/);
    await page.getByText('Longest single grant, high: 60 days instead of 45 days').waitFor();
    await page.getByRole('button', { name: 'Adopt this policy' }).click();
    await page.getByLabel('Why is this acceptable?').fill('Two people are on leave until January.');
    await page.getByRole('button', { name: 'Adopt this policy' }).click();
    await page.getByRole('alertdialog', { name: 'This is final' }).waitFor();
    await isSound(view, 'adopting');
    await page.getByRole('button', { name: 'Yes. Adopt this policy' }).click();
    await told(page).waitFor();
    expect(await told(page).innerText()).toBe('Adopted. It counts from now on.');
    await page.getByText('waits for adoption').waitFor({ state: 'detached' });
    expect((await row(page, 'Longest single grant').innerText()).replace(/\s+/g, ' ')).toMatch(/30 days 60 days 90 days 90 days/);
    await page.getByRole('heading', { name: 'Settings that do not fit together' }).waitFor();
    await isSound(view, 'adopted');
  });
});

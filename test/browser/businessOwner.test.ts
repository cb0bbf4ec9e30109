import type { Page } from 'playwright-core';
import { CATEGORIES } from '../../src/domain/exception/category';
import { isoFromDay } from '../../src/domain/day/day';
import type { Severity } from '../../src/domain/exception/severity';
import { DEFAULT_POLICY } from '../../src/domain/policy/defaults';
import { deskOf, todayOf } from '../seed/play';
import { KNOWN_ACCOUNTS, person } from '../seed/sample/cast';
import { escaped, fillIn, outcomeIn, sendForm } from './support/forms';
import { focused, press, tabTo } from './support/keyboard';
import { Lists } from './support/lists';
import { OPEN_EXCEPTIONS } from './support/openExceptions';
import { usePortal, WEB_URL } from './support/portal';
import type { View, ViewOptions } from './support/view';

/** So many days before its end whoever needs an exception is asked whether they still do. */
const ASKED_AGAIN_DAYS = 30;
/** So much longer they ask for it. */
const LONGER_DAYS = 20;
/** For these nothing but the day and what changed is asked. */
const PLAIN = CATEGORIES.filter((category) => category !== 'thirdParty' && category !== 'migration') as readonly string[];

/** In CSS pixels. */
const TELEPHONE = 320;

const portal = usePortal({ sample: OPEN_EXCEPTIONS });
const lists = new Lists(portal);

/** Everything that comes after first paint is there. */
async function open(who: string, options: ViewOptions = {}): Promise<View> {
  const view = await portal.open({ person: who, page: 'owner', ready: '.web-part h2', ...options });
  await settled(view.page);
  return view;
}
async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => document.querySelector('.web-part [aria-busy="true"]') === null);
  await page.waitForLoadState('networkidle');
}
const heading = (page: Page): Promise<string> => page.locator('.web-part h2').first().innerText();
/** In the list of what they need, which its heading names; what waits for others stands in a list of its own besides. */
const line = (page: Page, title: string) => page.getByRole('region', { name: /^You (asked for|need) / }).locator('li').filter({ has: page.getByRole('link', { name: title, exact: true }) });
/** A list is drawn so far, and further when asked. */
async function shown(page: Page, title: string): Promise<void> {
  while ((await line(page, title).count()) === 0) {
    await tabTo(page, /^button "Show \d+ more"/, 'Tab', 200);
    await press(page, 'Enter');
  }
}
async function isSound(view: View, state: string): Promise<void> {
  expect(await view.axe('.web-part')).toEqual([]);
  expect(await view.overflow()).toBe(0);
  await view.picture(`business-${state}`);
}
/** Who only needs exceptions answers for none, whatever the screen says of others. */
async function neverAccountable(page: Page): Promise<void> {
  expect(await page.locator('.web-part').innerText()).not.toMatch(/\byou (answer|are accountable|stay accountable)/i);
}

interface Needed {
  /** Short name of who needs it. */
  readonly who: string;
  readonly login: string;
  readonly key: string;
  readonly title: string;
  readonly endDay: number;
  /** How many open exceptions they need. */
  readonly open: number;
}
/** Nobody asks for more than its longest life. */
function hasLifeLeft(severity: string, endDay: number, brief: string): boolean {
  const firstApprovalDay = Number(/"firstApprovalDay":(\d+)/.exec(brief)?.[1]);
  return endDay + LONGER_DAYS <= firstApprovalDay + DEFAULT_POLICY.longestTotalLifeDays[severity as Severity];
}
/** An approved exception that ends soon and may be extended, as the list itself says, and whoever needs it. */
async function endingSoon(today: number): Promise<Needed> {
  const rows = await lists.openRows('ExceptionKey', 'Title', 'BusinessOwnerLogin', 'ExpiresDay', 'Severity', 'Category', 'Lifecycle', 'Brief');
  const found = rows.find(
    ({ BusinessOwnerLogin, ExpiresDay, Severity, Category, Lifecycle, Brief }) =>
      BusinessOwnerLogin !== null && Lifecycle === 'approved' && Severity !== 'critical' && PLAIN.includes(String(Category)) && Number(ExpiresDay) >= today && Number(ExpiresDay) <= today + ASKED_AGAIN_DAYS && !/"ask":\{/.test(String(Brief)) && /"extensionsUsed":0/.test(String(Brief)) && hasLifeLeft(String(Severity), Number(ExpiresDay), String(Brief)),
  );
  const who = KNOWN_ACCOUNTS.find((name) => person(name).login === found?.BusinessOwnerLogin);
  if (!found || who === undefined) throw new Error('Nothing ends soon');
  return { who, login: person(who).login, key: String(found.ExceptionKey), title: String(found.Title), endDay: Number(found.ExpiresDay), open: rows.filter(({ BusinessOwnerLogin }) => BusinessOwnerLogin === found.BusinessOwnerLogin).length };
}

test('a business owner asks on a telephone for longer and from scratch, sees how each stands, withdraws what is not needed, and is never called accountable', async () => {
  const today = todayOf(await deskOf(`${portal.url}${WEB_URL}`, 'vic'));
  const needed = await endingSoon(today);
  const view = await open(needed.who, { width: TELEPHONE });
  const { page } = view;
  expect(await heading(page)).toMatch(new RegExp(`^You (asked for|need) ${needed.open} exceptions?[ ,]`));
  await neverAccountable(page);
  await isSound(view, 'mine');

  await shown(page, needed.title);
  await tabTo(page, new RegExp(`^link "Ask for longer: ${escaped(needed.title.slice(0, 20))}`), 'Tab', 200);
  await press(page, 'Enter');
  const form = page.locator('.web-part form').first();
  await form.waitFor();
  await page.waitForFunction(() => document.activeElement?.closest('form') !== null);
  await fillIn(form, { 'Until when?': { day: isoFromDay(needed.endDay + LONGER_DAYS) }, 'What changed since it was approved?': { text: 'The supplier delivers later.' } });
  await isSound(view, 'longer');
  await sendForm(form, 'Ask for the extension');
  expect(await outcomeIn(page).evaluate((said) => said === document.activeElement)).toBe(true);
  await neverAccountable(page);
  await tabTo(page, /^link "Back"/, 'Shift+Tab');
  await press(page, 'Enter');
  await shown(page, needed.title);
  await line(page, needed.title).getByText('You asked for longer, and that waits for an answer.').waitFor();
  const asked = await lists.decided('requests', 'askExtension', needed.key);
  expect(asked.map(({ Body }) => JSON.parse(Body) as object).pop()).toMatchObject({ untilDay: needed.endDay + LONGER_DAYS, changed: 'The supplier delivers later.' });

  await tabTo(page, /^link "Ask for an exception"/, 'Tab', 200);
  await press(page, 'Enter');
  await form.waitFor();
  await fillIn(form, {
    'Who or what needs it': { choose: 'User' },
    'Which person?': { person: 'Nina Sato' },
    'What it must be excepted from': { choose: 'Conditional access exclusions' },
    'Which setting': { text: 'Require MFA for all users' },
    Tenant: { choose: 'Contoso' },
    'Why is it needed?': { text: 'The buyers’ terminal cannot show a prompt.' },
    'What stops without it?': { text: 'Orders are not placed.' },
    'Until when?': { day: isoFromDay(today + 30) },
    'What kind is it?': { choose: 'Operational' },
  });
  await isSound(view, 'asking');
  await sendForm(form, 'Send the request');
  const key = new URL(page.url()).searchParams.get('exception') ?? '';
  const title = await heading(page);
  expect(title).toMatch(/Nina Sato/);
  await neverAccountable(page);
  await isSound(view, 'asked');
  await tabTo(page, /^link "Back"/, 'Shift+Tab');
  await press(page, 'Enter');
  await page.getByRole('heading', { name: new RegExp(`^You (asked for|need) ${needed.open + 1} exceptions`) }).waitFor();
  await shown(page, title);
  await line(page, title).getByText('It waits for a decision.').waitFor();
  expect(await lists.row(key, 'Lifecycle', 'BusinessOwnerLogin', 'ControlOwnerLogin')).toEqual({ Lifecycle: 'requested', BusinessOwnerLogin: needed.login, ControlOwnerLogin: null });

  await tabTo(page, new RegExp(`^link "${escaped(title.slice(0, 20))}`), 'Tab', 200);
  await press(page, 'Enter');
  await page.getByRole('heading', { name: title }).waitFor();
  const withdraw = page.locator('.web-part [data-act="withdraw"]').first();
  if (!(await withdraw.isVisible())) await page.locator('.web-part details summary').filter({ hasText: 'More' }).first().click();
  await withdraw.press('Enter');
  await form.waitFor();
  await fillIn(form, { Why: { text: 'The terminal was replaced.' } });
  await sendForm(form, 'Withdraw it');
  await isSound(view, 'withdrawn');
  expect(await lists.decided('requests', 'withdraw', key)).toMatchObject([{ Author: { Title: person(needed.who).name } }]);
  await tabTo(page, /^link "Back"/, 'Shift+Tab');
  await press(page, 'Enter');
  await page.getByRole('heading', { name: new RegExp(`^You (asked for|need) ${needed.open} exceptions?[ ,]`) }).waitFor();
  expect(await focused(page)).not.toBe('');

  // What its requester may not write into the row is known to every screen.
  const { page: register } = await portal.open({ person: 'vic', page: 'register', ready: '.web-part h2' });
  await register.getByRole('heading', { name: new RegExp(`^${OPEN_EXCEPTIONS.toLocaleString('en-US')} exceptions are open`) }).waitFor();
});

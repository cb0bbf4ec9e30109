import type { Page, Route } from 'playwright-core';
import type { Lifecycle } from '../../src/domain/exception/lifecycle';
import type { Act } from '../../src/domain/ledger/acts/acts';
import type { ViewOptions } from '../browser/support/view';

/** A web part or a screen as somebody finds it, or as they get it with a few steps. */
export interface State extends Pick<ViewOptions, 'query' | 'ready' | 'expected' | 'before' | 'options'> {
  /** Web part of the page that it stands on. */
  readonly page: string;
  /** Of its files. */
  readonly name: string;
  readonly person: string;
  readonly steps?: (page: Page) => Promise<void>;
  /** Something is still being waited for in the picture. */
  readonly isBusy?: boolean;
  /** A sheet of paper has one width. */
  readonly widths?: readonly number[];
}

/** Key of the first exception in a state, of those that somebody sits in a seat of where one is named. */
export type ExceptionIn = (lifecycle: Lifecycle, of?: { readonly controlOwner?: string; readonly businessOwner?: string }) => string;

/** Who opens which web part, and by what they know that it is there. */
const WEB_PARTS = [
  ['heatmap', 'ana', '[data-cell]'],
  ['owner', 'mira', '.web-part h2'],
  ['review', 'ana', '[data-item]'],
  ['leadership', 'lena', '[data-tile]'],
  ['register', 'vic', '[data-cell], .web-part ul[data-queue], .web-part h2'],
  ['administration', 'ada', '.web-part h3'],
] as const;

/** A4 at 96 dots an inch. */
const PAPER_WIDTH = 794;

const REGISTER_ITEMS = /Lists(\/|%2F)Register/;
const REFUSED = [/Failed to load resource/, /status (403|429|500)/, /^\w+ request failed/];
const NOT_SET_UP = [/404/];
const answered = (status: number, headers: Readonly<Record<string, string>> = {}) => (window: Page): Promise<unknown> =>
  window.route(REGISTER_ITEMS, (route: Route) => route.fulfill({ status, headers: { 'content-type': 'application/json', ...headers }, body: '{}' }));

const click = (selector: string) => async (page: Page): Promise<void> => page.locator(selector).first().click();
const press = (name: string) => async (page: Page): Promise<void> => page.getByRole('button', { name }).first().click();
const inOrder = (...steps: readonly ((page: Page) => Promise<void>)[]) => async (page: Page): Promise<void> => {
  for (const step of steps) await step(page);
};
const drop = (name: string, text: string) => async (page: Page): Promise<void> => page.getByRole('region', { name: 'Read a report' }).locator('input[type="file"]').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
const choose = (field: string, label: string) => async (page: Page): Promise<void> => void (await page.getByRole('combobox', { name: field }).selectOption({ label }));
const shown = (selector: string) => async (page: Page): Promise<void> => page.locator(selector).first().waitFor();

/** What every web part shows while the register is read, and when it cannot be, may not be, or does not exist yet. */
const common: readonly State[] = WEB_PARTS.flatMap(([page, person]): readonly State[] => [
  { page, name: 'loading', isBusy: true, person, before: (window) => window.route(REGISTER_ITEMS, () => undefined) },
  { page, name: 'failed', person, ready: '.web-part [role="alert"]', expected: REFUSED, before: answered(500) },
  { page, name: 'denied', person, ready: '.web-part [role="alert"], .web-part h2', expected: REFUSED, before: answered(403) },
  { page, name: 'throttled', isBusy: true, person, ready: '.web-part [role="status"]', expected: REFUSED, before: answered(429, { 'retry-after': '90' }) },
  { page, name: 'not-set-up', person: 'ada', options: { site: '/sites/empty' }, ready: '.web-part h2', expected: NOT_SET_UP },
]);

/** The languages that the register speaks, and one that is written from right to left. */
const inLanguages: readonly State[] = ['de-DE', 'fr-FR', 'he-IL'].flatMap((locale) => WEB_PARTS.map(([page, person, ready]): State => ({ page, name: `ready-${locale}`, person, ready, options: { locale } })));

const ready: readonly State[] = WEB_PARTS.map(([page, person, selector]) => ({ page, name: 'ready', person, ready: selector }));

/** A register of one's own: a heading that says nothing to a machine, a day that is none, and an account that nobody knows. */
const OWN_REGISTER = [
  'Ticket;Account;Policy;Type;Last day;Signed by',
  'EX-1;nina@contoso.example;Require MFA for all users;MFA;31.12.2026;Lena Fischer',
  'EX-2;svc-scan;Require MFA for all users;MFA;soon;Lena Fischer',
  'EX-3;Somebody Unknown;Block legacy authentication;MFA;28.02.2027;Lena Fischer',
].join('\r\n');
const ownRegister = inOrder(press('Read a report'), drop('exceptions.csv', OWN_REGISTER), shown('text=How is exceptions.csv to be read?'));

const further: readonly State[] = [
  { page: 'heatmap', name: 'report-columns', person: 'ana', ready: '[data-cell]', steps: ownRegister },
  { page: 'heatmap', name: 'report-preview', person: 'ana', ready: '[data-cell]', steps: inOrder(ownRegister, choose('Ends', 'Last day (31.12.2026)'), press('Go on'), shown('text=Which tenant is this of?'), press('Go on'), shown('text=This would add')) },
  { page: 'heatmap', name: 'report-unknown', person: 'ana', ready: '[data-cell]', steps: inOrder(press('Read a report'), drop('notes.txt', 'Minutes of the meeting\n\nNothing was decided.'), shown('.web-part [role="alert"], .web-part [role="status"] ~ *')) },
  { page: 'heatmap', name: 'list', person: 'ana', ready: '[data-cell]', steps: inOrder(click('[data-cell="10:7"]'), click('.web-part section button[aria-expanded]'), shown('.web-part section dl, .web-part section h4')) },
  { page: 'owner', name: 'asked', person: 'priya', ready: '.web-part h2' },
  { page: 'owner', name: 'manager', person: 'lena', ready: '.web-part h2' },
  { page: 'owner', name: 'nobody', person: 'vic', ready: '.web-part h2' },
  { page: 'owner', name: 'hand-over', person: 'mira', ready: '.web-part h2', steps: inOrder(press('Hand over, or be away'), shown('.web-part [role="combobox"]')) },
  { page: 'review', name: 'open', person: 'ana', ready: '[data-item]', steps: inOrder(click('[data-item]'), shown('.web-part form')) },
  { page: 'review', name: 'removed', person: 'ana', ready: '[data-item]', query: { 'review.list': 'removed' }, steps: inOrder(click('[data-item]'), shown('.web-part form')) },
  { page: 'review', name: 'chosen', person: 'ana', ready: '[data-at]', query: { 'review.list': 'found' }, steps: inOrder(click('[data-at="0"]'), click('[data-at="2"]')) },
  { page: 'review', name: 'many', person: 'ana', ready: '[data-at]', query: { 'review.list': 'found' }, steps: inOrder(click('[data-at="0"]'), click('[data-at="2"]'), click('[data-answer]'), shown('.web-part form')) },
  { page: 'leadership', name: 'searched', person: 'lena', ready: '[data-tile]', steps: async (page) => page.getByRole('searchbox').fill('mfa') },
  { page: 'leadership', name: 'numbers', person: 'lena', ready: '[data-tile]', steps: inOrder(click('[data-tile="pastTolerance"]'), click('[data-number="age"] summary')) },
  { page: 'leadership', name: 'deciding', person: 'lena', ready: '[data-tile]', steps: inOrder(click('[data-waiting="decideRisk"] [data-act]'), shown('[data-waiting] form')) },
  { page: 'leadership', name: 'paper', person: 'lena', ready: '[data-tile]', widths: [PAPER_WIDTH], steps: async (page) => page.emulateMedia({ media: 'print' }) },
  { page: 'register', name: 'grouped', person: 'vic', ready: '.web-part h2', query: { 'register.group': 'owner' }, steps: press('Export what is shown') },
  { page: 'register', name: 'ask', person: 'priya', ready: '.web-part form', query: { exception: 'new' } },
  { page: 'administration', name: 'checked', person: 'ada', ready: '.web-part h3', steps: shown('.web-part h4[tabindex="-1"]') },
  { page: 'administration', name: 'policy', person: 'ada', ready: '.web-part h3', steps: inOrder(press('Change the policy'), shown('.web-part form')) },
  { page: 'administration', name: 'reader', person: 'vic', ready: '.web-part h3', expected: REFUSED },
  { page: 'heatmap', name: 'people', person: 'ana', ready: '.web-part h3', query: { people: '1' } },
  { page: 'heatmap', name: 'integrity', person: 'ana', ready: '.web-part h3', query: { integrity: '1' } },
  { page: 'heatmap', name: 'integrity-checked', person: 'ana', ready: '.web-part h3', query: { integrity: '1' }, expected: REFUSED, steps: inOrder(press('Check now'), shown('button:has-text("Check again")')) },
  { page: 'heatmap', name: 'sign-off', person: 'mira', ready: '.web-part h2', query: { signOff: '1' } },
  { page: 'heatmap', name: 'sweep', person: 'ana', ready: '.web-part h2', query: { sweep: '1' } },
  { page: 'heatmap', name: 'notices', person: 'mira', ready: '.web-part li', query: { notices: '1' } },
  { page: 'heatmap', name: 'drift', person: 'ana', ready: '.web-part h2', query: { drift: '1' } },
  { page: 'heatmap', name: 'scanners', person: 'ana', ready: '.web-part h2', query: { scanners: '1' } },
];

/** Pages of single exceptions: who looks, and which one. */
const ofException = (exceptionIn: ExceptionIn): readonly State[] =>
  (
    [
      ['approved', 'mira', exceptionIn('approved')],
      ['mine', 'mira', exceptionIn('approved', { controlOwner: 'Mira Okafor' })],
      ['found', 'ana', exceptionIn('unassigned')],
      ['requested', 'ana', exceptionIn('requested')],
      ['lapsed', 'ana', exceptionIn('lapsed')],
      ['removed', 'ana', exceptionIn('removalReported')],
      ['accepted', 'lena', exceptionIn('acceptedRisk')],
      ['closed', 'vic', exceptionIn('closed')],
    ] as const
  ).map(([name, person, exception]): State => ({ page: 'heatmap', name: `exception-${name}`, person, ready: '.web-part [data-is]', query: { exception } }));

/** A form of each kind, open on the page of an exception. */
const forms = (exceptionIn: ExceptionIn): readonly State[] => {
  const held = exceptionIn('approved', { controlOwner: 'Mira Okafor' });
  const waiting = exceptionIn('assigned', { controlOwner: 'Mira Okafor' });
  const opened: readonly (readonly [Act, string, string])[] = [
    ['keep', 'mira', waiting],
    ['remove', 'mira', waiting],
    ['reportRemoved', 'mira', held],
    ['handOn', 'mira', held],
    ['confirmControl', 'mira', held],
    ['nameDeputy', 'mira', held],
    ['assign', 'ana', exceptionIn('unassigned')],
    ['split', 'ana', waiting],
    ['merge', 'ana', waiting],
    ['askRenewal', 'priya', exceptionIn('approved', { businessOwner: 'Priya Nair' })],
  ];
  return opened.map(([act, person, exception]): State => ({ page: 'heatmap', name: `form-${act}`, person, ready: '[data-accountability]', query: { exception, act }, steps: shown('.web-part form') }));
};

/** Further screens, pages and forms that are reached without a word of English, in the languages written from left to right. */
const furtherInLanguages = (states: readonly State[]): readonly State[] =>
  ['de-DE', 'fr-FR'].flatMap((locale) => states.filter(({ steps, query, options }) => query && !options && (!steps || query['act'])).map((state): State => ({ ...state, name: `${state.name}-${locale}`, options: { locale } })));

/** All states of which pictures are taken. */
export function statesOf(exceptionIn: ExceptionIn): readonly State[] {
  const more = [...further, ...ofException(exceptionIn), ...forms(exceptionIn)];
  return [...ready, ...common, ...inLanguages, ...more, ...furtherInLanguages(more)];
}

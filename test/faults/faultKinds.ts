import type { FaultRule } from '../sharepoint/faults';

/** What goes wrong at one request: at SharePoint or on the way, or in the browser itself. */
export type FaultKind = { readonly name: string } & (
  | { readonly rule: FaultRule; /** The outcome may be another than without the fault: days have changed. */ readonly days?: true }
  /** The browser gives up after 30 s; the request is done at once, after the next one, or when all is over. */
  | { readonly givesUp: 'doneAtOnce' | 'doneAfterNext' | 'doneAtEnd' }
  /** The tab is gone before or after the request was done; the person goes on in another one, or never. */
  | { readonly killed: 'before' | 'after'; readonly goesOn: boolean }
  /** Before the request leaves: another tab does it all with the same draft, a colleague with a form of their own, or somebody takes the key. */
  | { readonly meanwhile: 'sameDraft' | 'colleague' | 'stranger' }
);

const rule = (name: string, of: FaultRule, days?: true): FaultKind => ({ name, rule: of, ...(days ? { days } : {}) });
const failed = (status: number): FaultKind[] => [rule(`${status}`, { effect: 'failBefore', status }), rule(`${status}, done`, { effect: 'failAfter', status })];
const MS_PER_DAY = 86_400_000;

/** Title of the list that is renamed in the midst of a request. */
export const RENAMED = 'Exception register';

export const FAULT_KINDS: readonly FaultKind[] = [
  rule('429, seconds', { effect: 'throttle', retryAfter: '2' }),
  rule('429, date', { effect: 'throttle', retryAfter: '2', retryAfterAsDate: true }),
  rule('429, no time', { effect: 'throttle' }),
  rule('429, ten in a row', { effect: 'throttle', retryAfter: '1', times: 10 }),
  rule('503 throttled', { effect: 'throttle', status: 503, retryAfter: '2' }),
  ...[408, 500, 502, 503, 504].flatMap(failed),
  rule('reset', { effect: 'resetBefore' }),
  rule('reset, done', { effect: 'resetAfter' }),
  rule('cut short', { effect: 'truncate' }),
  rule('wrong JSON', { effect: 'wrongJsonBefore' }),
  rule('wrong JSON, done', { effect: 'wrongJsonAfter' }),
  rule('login page', { effect: 'loginPageBefore' }),
  rule('login page, done', { effect: 'loginPageAfter' }),
  rule('expired digest', { effect: 'expiredDigest' }),
  rule('401', { effect: 'failBefore', status: 401 }),
  rule('403', { effect: 'accessDenied' }),
  rule('412', { effect: 'staleEtag' }),
  rule('save conflict', { effect: 'saveConflict' }),
  rule('duplicate', { effect: 'duplicate' }),
  rule('list renamed', { effect: 'renameList', list: RENAMED }),
  rule('clock a day on', { effect: 'jumpClock', jumpMs: MS_PER_DAY }, true),
  rule('clock a day back', { effect: 'jumpClock', jumpMs: -MS_PER_DAY }, true),
  { name: '30 s, done', givesUp: 'doneAtOnce' },
  { name: '30 s, done later', givesUp: 'doneAfterNext' },
  { name: '30 s, done at last', givesUp: 'doneAtEnd' },
  { name: 'tab gone, not done', killed: 'before', goesOn: true },
  { name: 'tab gone, done', killed: 'after', goesOn: true },
  { name: 'gone for good', killed: 'before', goesOn: false },
  { name: 'gone for good, done', killed: 'after', goesOn: false },
  { name: 'two tabs, one draft', meanwhile: 'sameDraft' },
  { name: 'two people', meanwhile: 'colleague' },
  { name: 'key taken by a stranger', meanwhile: 'stranger' },
];

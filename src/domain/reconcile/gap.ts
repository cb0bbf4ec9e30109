import { count, decodeCoded, flag, listOf, membersOf, oneOf, text, type AsWritten, type Coded, type Codes, type Fact, type PlainCodeOf } from '../coded/coded';
import { canonicalText, type Json } from '../ledger/canonical';
import { whereKey, type Where } from './where';

/** What JSON holds in a place where something else was expected. */
export const JSON_KINDS = ['list', 'object', 'text', 'number', 'flag'] as const;
export type JsonKind = (typeof JSON_KINDS)[number];

/** What is wrong with one field of one row of an organisation's own register. */
export const ROW_DEFECTS = ['cells', 'quotes', 'cutOff', 'missing', 'noDay', 'ambiguousDay', 'endBeforeStart', 'noFamily', 'unknownSeverity', 'severalPrincipals', 'noTenant'] as const;
export type RowDefect = (typeof ROW_DEFECTS)[number];

/** Parts of an export without which an absence proves nothing. */
export const EXPORT_PARTS = ['family', 'ownPermissions', 'delegatedPermissions', 'crossTenantDefault', 'partners', 'synchronisation'] as const;
export type ExportPart = (typeof EXPORT_PARTS)[number];

/** Why a test that was asked says nothing: it is not in the run, ran and names nothing, or did not run. */
export const SILENCES = ['absent', 'failedEmpty', 'failedNameless', 'passedEmpty', 'skipped', 'error', 'notRun'] as const;
export interface SilentTest {
  readonly id: string;
  readonly is: (typeof SILENCES)[number];
  /** In the tool's own words; empty where it says none. */
  readonly said: string;
}

const silentTest: Fact<SilentTest> = (value) => {
  const { id, is, said } = membersOf(value);
  const [named, known, words] = [text(id), oneOf(SILENCES)(is), text(said)];
  return named !== undefined && known !== undefined && words !== undefined ? { id: named, is: known, said: words } : undefined;
};

/**
 * Why a report could not look, by code, with the facts that its wording needs. A text among the facts is the report's own
 * (a name, an id, what stands in a place), never a sentence of ours: these are in `ui/strings` (`gapStrings`), for every
 * language.
 */
const GAPS = {
  // Any report
  notTold: {},
  memberNotTold: { member: text },
  nameAlone: {},
  severalOfName: {},
  neitherNameNorId: {},
  someWithoutId: {},
  listEmpty: {},
  sectionEmpty: {},
  neverTold: { tool: text },
  endNoDay: { written: text },
  otherKind: { found: oneOf(JSON_KINDS), expected: oneOf(JSON_KINDS) },
  cutByPowerShell: { instead: text },
  fewerThanCounted: { counted: count, held: count },
  settingUnread: { setting: text },
  // Where tenant and day come from
  tenantUnnamed: {},
  /** `file` is the one that is silent, where it is one; else their number counts. */
  tenantGiven: { files: count, file: text, tenant: text },
  tenantFrom: { files: count, file: text, tenant: text, from: text },
  dayOfFile: {},
  dayInFile: {},
  noEndMark: { format: text },
  mayBeCut: {},
  // Conditional access, roles, applications, whoever exported them
  policyNameless: {},
  membersNotHeld: {},
  assignmentNameless: {},
  applicationNameless: {},
  applicationIdAlone: {},
  objectIdAlone: {},
  consentNotTold: {},
  // ScubaGear
  noSection: { version: text },
  notAssessed: { product: text },
  unknownVersion: { version: text },
  commandFailed: { command: text },
  domainExpected: {},
  onlyWholeTenant: {},
  onlyRisky: {},
  roleNotListed: {},
  holdersUnasked: { unlicensed: flag },
  holdersUnaskedOf: { silent: count, roles: count, unlicensed: flag },
  holdersUnnamed: { unnamed: count, holders: count },
  membersMixed: {},
  notEmbedded: {},
  isolationEmpty: {},
  // Configurations of scanners
  configurationOnly: {},
  noneInConfiguration: {},
  notUnderstood: {},
  controlsExpected: {},
  noControlId: { id: text },
  nothingUnderControl: {},
  noExclusionList: {},
  unknownList: {},
  notForThisList: { entry: text },
  leftOutOfPreset: { who: listOf(text), more: count },
  takenForUser: {},
  severityUntold: {},
  // Maester
  testsSilent: { tests: listOf(silentTest) },
  strangeRow: { row: text },
  strangeLine: { line: text },
  onlySomeHolders: {},
  onlyHighlyPrivileged: {},
  onlyWithoutFallback: {},
  fallbackNotListed: {},
  someRulesNotListed: {},
  consentOfWhom: { permissions: listOf(text) },
  takenToBeOn: {},
  leftOutEverywhere: {},
  leftOutNotListed: {},
  emergencyNotListed: {},
  addressesUntold: {},
  rulesCounted: { rules: count },
  policyUntold: {},
  sharingUntold: { what: oneOf(['contacts', 'calendars'] as const) },
  // Microsoft Graph
  notExported: { part: oneOf(EXPORT_PARTS) },
  pageMissing: {},
  partExported: {},
  membersCut: { most: count },
  memberNameless: {},
  manyMembers: { most: count },
  partnerNameless: {},
  changeWithout: { activity: text, lacks: oneOf(['time', 'policy'] as const) },
  changeCut: { activity: text, on: text, side: oneOf(['old', 'new'] as const) },
  endsNotTold: {},
  definitionsMissing: {},
  secretsAlone: {},
  assignmentsMissing: {},
  onlyAttempts: { principals: count },
  permissionWithout: { member: text },
  applicationIdsUntold: { unknown: count, of: count },
  nothingReadFrom: { paths: listOf(text), more: count },
  // Prowler
  noCheck: {},
  onlyPickedOut: {},
  idAndStateUntold: {},
  endsUntold: {},
  mutedUntold: {},
  noneInResults: {},
  mutedOrAbsent: {},
  undecided: { said: text },
  otherProvider: {},
  namelessFindings: { findings: count },
  noFindings: { objects: count },
  // An organisation's own register
  onlyAgreed: {},
  row: { defect: oneOf(ROW_DEFECTS), found: text },
  moreRows: { rows: count },
  closedRows: { rows: listOf(count), more: count },
  doubledRows: { rows: listOf(count), more: count },
  otherSheet: {},
} as const satisfies Codes;

export type GapCode = keyof typeof GAPS;

/** One reason why a report could not look. Readers of reports make these and nothing else. */
export type Gap = Coded<typeof GAPS>;
export type GapOf<Code extends GapCode> = Extract<Gap, { readonly code: Code }>;

/** What was kept: a gap, or a sentence of before 2026-11-27, which is shown as it was written. */
export type Why = Gap | AsWritten;

/** Codes that need no facts to be worded. */
export type PlainCode = PlainCodeOf<typeof GAPS>;

/** A place in a report that could not be looked at. */
export interface Unread {
  readonly where: Where;
  readonly why: Gap;
}

export const GAP_CODES = Object.keys(GAPS) as readonly GapCode[];

/** Equal for equal reasons, whatever the order of their facts. */
export function gapKey(why: Why): string {
  return canonicalText(why as unknown as Json);
}

/** Each reason once, in an order that is the same for every order of reading. */
export function distinctWhys<W extends Why>(whys: readonly W[]): W[] {
  const byKey = new Map(whys.map((why) => [gapKey(why), why]));
  return [...byKey].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, why]) => why);
}

/** Each place with each reason once, in the order in which they were found. */
export function distinctUnread(unread: readonly Unread[]): Unread[] {
  return [...new Map(unread.map((part) => [`${whereKey(part.where)}\n${gapKey(part.why)}`, part])).values()];
}

/** Reads kept reasons back: total. What a later version has more to say of is left out; a text is what earlier ones wrote. */
export function decodeWhys(value: unknown): Why[] {
  if (typeof value === 'string') return value === '' ? [] : [{ code: 'asWritten', text: value }];
  return Array.isArray(value) ? value.flatMap((each: unknown) => decodeCoded(GAPS, each) ?? []) : [];
}

/** Reasons that one finding keeps in the ledger, entries of a list in one of them, and characters of a text: more nobody reads. */
const MOST_KEPT = 5;
const MOST_ENTRIES = 10;
const MOST_CHARACTERS = 120;

/** Reasons as one finding of an exception keeps them; the file of the report holds them whole. */
export function shortWhys(whys: readonly Why[]): Why[] {
  return whys.slice(0, MOST_KEPT).map((why) => shortened(why) as Why);
}

function shortened(value: unknown): unknown {
  if (typeof value === 'string') return value.slice(0, MOST_CHARACTERS);
  if (Array.isArray(value)) return value.slice(0, MOST_ENTRIES).map(shortened);
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value).map(([name, each]) => [name, shortened(each)])) : value;
}

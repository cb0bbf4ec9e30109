import { dayFromIso, type Day } from '../day/day';
import { FAMILIES, type Family } from '../exception/family';
import { PRINCIPAL_TYPES, type Finding, type Principal } from '../exception/finding';
import { decodeSaid, type KeptSaid } from '../exception/said';
import { SEVERITIES, type Severity } from '../exception/severity';
import { REASONS, VERDICTS, type Doubt, type Reason, type Verdict } from '../reconcile/answers';
import { decodeWhys } from '../reconcile/gap';
import { canonicalText, type Json } from './canonical';
import { hashText } from './hash';

/** A finding as an answer keeps it: what its exception covers and how to say it. Dates are `yyyy-mm-dd`. */
export interface CoveredFinding {
  readonly key: string;
  readonly kind: string;
  readonly settingId: string;
  readonly settingName: string;
  readonly extent: readonly string[];
  readonly severity: Severity;
  readonly since: string | null;
  readonly endsOn: string | null;
  /** Ids of the baseline controls that it departs from. Bodies of before 2026-11-26 have them once for all their findings: read back, each has those. */
  readonly controls?: readonly string[];
  /** Left out where the answer would not fit into one column (see ANSWER_MAX_CHARACTERS). */
  readonly expected?: KeptSaid;
  readonly actual?: KeptSaid;
}

/** A finding that the same tool showed before and that its report can tell nothing of. */
export interface UntoldFinding extends Doubt {
  readonly key: string;
}

/** Body of `answerChanged`: what a report says of one exception (design §5). */
export interface Answer {
  readonly verdict: Verdict;
  /** The tool whose report it is; left out before 2026-11-26. */
  readonly source?: string;
  readonly reportKey: string;
  readonly ranOn: string;
  readonly tenantId: string;
  readonly family: Family;
  readonly principal: Principal;
  readonly title: string;
  readonly severity: Severity;
  readonly controls: readonly string[];
  /** What it shows in force; empty where it shows nothing of it any more. */
  readonly findings: readonly CoveredFinding[];
  /** Keys of what the same tool showed before, looked for again and did not find. */
  readonly gone?: readonly string[];
  readonly untold?: readonly UntoldFinding[];
  /** When the last secret or certificate of the application ends (`SecretEnds`); null: nothing bounds it, left out where it is not told. */
  readonly secretEndsOn?: string | null;
  /** Keys of those that went to another exception by a split or a merge, which never took them in: they are here again. */
  readonly untaken?: readonly string[];
}

/** Whom and what an answer is about. */
export type About = Pick<Answer, 'tenantId' | 'family' | 'principal' | 'title' | 'controls'>;

/**
 * Longest body that we write, in UTF-16 units. A multi-line text column of a list holds more, but forms and exports
 * stop at 63,999 (https://support.microsoft.com/office/list-and-library-column-types-and-options, read 2026-11-24).
 */
export const ANSWER_MAX_CHARACTERS = 60_000;

/** The part of a finding that its exception keeps. */
export function coveredFinding(finding: Finding): CoveredFinding {
  const { key, kind, setting, extent, severity, since, endsOn, controls, expected, actual } = finding;
  return { key, kind, settingId: setting.id, settingName: setting.name, extent: [...extent].sort(), severity, since, endsOn, controls: [...controls].sort(), expected, actual };
}

/** Body to write: findings in key order, without the wording of the settings where it would be too long. */
export function encodeAnswer(answer: Answer): Json {
  const findings = [...answer.findings].sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  const whole = { ...answer, findings } as unknown as Json;
  if (canonicalText(whole).length <= ANSWER_MAX_CHARACTERS) return whole;
  return { ...answer, findings: findings.map(({ expected: _expected, actual: _actual, ...kept }) => kept) } as unknown as Json;
}

/** Reads a body back; undefined where it is no answer (a foreign or damaged item has no effect). */
export function decodeAnswer(body: Json): Answer | undefined {
  if (!isRecord(body)) return undefined;
  const { verdict, source = '', reportKey, ranOn, tenantId, family, principal, title, severity, controls, findings, gone = [], untold = [], untaken = [], secretEndsOn } = body;
  if (!isOneOf(VERDICTS, verdict) || typeof source !== 'string' || typeof reportKey !== 'string' || !isIsoDay(ranOn) || typeof tenantId !== 'string') return undefined;
  if (!isOneOf(FAMILIES, family) || !isOneOf(SEVERITIES, severity) || typeof title !== 'string') return undefined;
  if (!isPrincipal(principal) || !isTexts(controls)) return undefined;
  if (!Array.isArray(findings) || !findings.every(isCoveredFinding) || !isTexts(gone) || !Array.isArray(untold) || !untold.every(isUntold) || !isTexts(untaken)) return undefined;
  if (findings.length + gone.length + untold.length === 0) return undefined;
  return { verdict, source, reportKey, ranOn, tenantId, family, principal, title, severity, controls, findings: findings.map((finding) => ({ ...keptFinding(finding), controls: finding.controls ?? controls })), gone, untold: untold.map(({ key, reason, why }) => ({ key, reason, why: decodeWhys(why) })), untaken, ...(secretEndsOn === null || isIsoDay(secretEndsOn) ? { secretEndsOn } : {}) };
}

/** Day of a finding's date, or of the report where the tenant proves none. */
export function dayOr(iso: string | null, otherwise: Day): Day {
  return (iso === null ? undefined : dayFromIso(iso)) ?? otherwise;
}

type JsonRecord = { readonly [name: string]: Json | undefined };

function isRecord(value: unknown): value is JsonRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isOneOf<T extends string>(values: readonly T[], value: unknown): value is T {
  return (values as readonly unknown[]).includes(value);
}

function isIsoDay(value: unknown): value is string {
  return typeof value === 'string' && dayFromIso(value) !== undefined;
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((text) => typeof text === 'string');
}

function isPrincipal(value: unknown): value is Principal {
  return isRecord(value) && isOneOf(PRINCIPAL_TYPES, value['type']) && typeof value['id'] === 'string' && typeof value['name'] === 'string';
}

/** Reasons that it cannot read are left out: that it cannot be told stands all the same. */
function isUntold(value: unknown): value is { readonly key: string; readonly reason: Reason; readonly why?: unknown } {
  return isRecord(value) && typeof value['key'] === 'string' && isOneOf(REASONS, value['reason']);
}

export function isCoveredFinding(value: unknown): value is CoveredFinding {
  if (!isRecord(value)) return false;
  const texts = [value['key'], value['kind'], value['settingId'], value['settingName']];
  const days = [value['since'], value['endsOn']];
  return (
    texts.every((text) => typeof text === 'string') &&
    days.every((day) => day === null || isIsoDay(day)) &&
    isTexts(value['extent']) &&
    (value['controls'] === undefined || isTexts(value['controls'])) &&
    isOneOf(SEVERITIES, value['severity'])
  );
}

/** A finding as it is read back: its two sayings are sentences where an earlier version kept them. */
export function keptFinding({ expected: says, actual: has, ...finding }: CoveredFinding): CoveredFinding {
  const [expected, actual] = [decodeSaid(says), decodeSaid(has)];
  return { ...finding, ...(expected && { expected }), ...(actual && { actual }) };
}

/** What a report shows of one exception, as far as it can be compared with another report. */
type Shown = Pick<Answer, 'severity'> & { readonly findings: readonly Pick<CoveredFinding, 'key' | 'extent' | 'severity' | 'endsOn'>[] };

/**
 * Hash of what is there: severity, and the findings' keys, extents, severities and ends. Two reports with equal hashes
 * show the same hole, so the later one changes no answer. Settings' last changes are not in it: editing a policy opens
 * no new hole.
 */
export function findingsHashOf({ severity, findings }: Shown): string {
  const facts = findings.map((finding) => [finding.key, [...finding.extent].sort(), finding.severity, finding.endsOn] as const);
  return hashText(canonicalText([severity, [...facts].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))]));
}

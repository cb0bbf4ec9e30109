import type { Day } from '../domain/day/day';
import type { Category } from '../domain/exception/category';
import type { Family } from '../domain/exception/family';
import type { Principal } from '../domain/exception/finding';
import type { Seated } from '../domain/exception/seat';
import type { Severity } from '../domain/exception/severity';
import type { ExceptionState } from '../domain/ledger/fold';
import type { Person } from '../domain/people/person';

/** One approved finding, as the newest report names its setting. */
export interface ExportedFinding {
  readonly key: string;
  readonly kind: string;
  readonly settingId: string;
  readonly settingName: string;
  readonly extent: readonly string[];
}

/** An exception that scanners may be told of. */
export interface ExportedException {
  readonly exceptionKey: string;
  readonly title: string;
  readonly tenantId: string;
  readonly family: Family;
  readonly severity: Severity;
  readonly category: Category;
  readonly state: 'approved' | 'acceptedRisk';
  readonly principal: Principal;
  /** Ids of the baseline controls, sorted. */
  readonly controls: readonly string[];
  /** In key order. */
  readonly findings: readonly ExportedFinding[];
  readonly businessOwner: Seated | undefined;
  readonly controlOwner: Seated | undefined;
  readonly securityReviewer: Seated | undefined;
  readonly sinceDay: Day | undefined;
  /** Last day on which it holds: the end date, of an accepted risk the day to sign again. */
  readonly untilDay: Day;
}

/** Why an open exception is in no file. */
export type LeftOutReason = 'notApproved' | 'lapsed' | 'ended' | 'noEnd' | 'signatureDue' | 'scopeNotConfirmed' | 'notSeen' | 'removalReported';

export interface LeftOut {
  readonly exceptionKey: string;
  readonly title: string;
  readonly tenantId: string;
  readonly reason: LeftOutReason;
}

export interface Exportable {
  readonly exceptions: readonly ExportedException[];
  readonly leftOut: readonly LeftOut[];
}

const OVER = ['closed', 'dismissed', 'withdrawn', 'declined', 'merged'];

/** What scanners may be told of on a day, in order of keys (design §5: approved, unexpired, unlapsed). */
export function exportableOf(states: readonly ExceptionState[], today: Day): Exportable {
  const exceptions: ExportedException[] = [];
  const leftOut: LeftOut[] = [];
  for (const state of [...states].sort((a, b) => compare(a.exceptionKey, b.exceptionKey))) {
    const { subject, standing } = state.parts;
    if (!subject || !standing || OVER.includes(standing.lifecycle)) continue;
    const reason = reasonAgainst(state, today);
    if (reason) leftOut.push({ exceptionKey: state.exceptionKey, title: subject.title, tenantId: subject.tenantId, reason });
    else exceptions.push(exported(state));
  }
  return { exceptions, leftOut };
}

function reasonAgainst({ parts }: ExceptionState, today: Day): LeftOutReason | undefined {
  const lifecycle = parts.standing?.lifecycle;
  if (lifecycle === 'lapsed') return 'lapsed';
  if (lifecycle === 'removalReported') return 'removalReported';
  if (lifecycle === 'acceptedRisk') {
    if (!parts.risk || parts.risk.signAgainDay < today) return 'signatureDue';
  } else if (lifecycle !== 'approved') return 'notApproved';
  else if (!parts.end) return 'noEnd';
  else if (parts.end.day < today) return 'ended';
  if (!parts.scope || parts.scope.findings.length === 0) return parts.seen && parts.seen.findings.length > 0 ? 'scopeNotConfirmed' : 'notSeen';
  return undefined;
}

function exported({ exceptionKey, parts, severity }: ExceptionState): ExportedException {
  const { subject, scope, seen, standing, end, risk } = parts;
  if (!subject || !scope) throw new RangeError(`${exceptionKey} was approved without a scope`);
  const seenByKey = new Map((seen?.findings ?? []).map((finding) => [finding.key, finding]));
  const findings = scope.findings.map(({ key, extent }) => {
    const shown = seenByKey.get(key);
    return { key, kind: shown?.kind ?? '', settingId: shown?.settingId ?? '', settingName: shown?.settingName ?? '', extent: [...extent].sort(compare) };
  });
  return {
    exceptionKey,
    title: subject.title,
    tenantId: subject.tenantId,
    family: subject.family,
    severity,
    category: parts.category,
    state: standing?.lifecycle === 'acceptedRisk' ? 'acceptedRisk' : 'approved',
    principal: subject.principal,
    controls: [...new Set(subject.controls)].sort(compare),
    findings: findings.sort((a, b) => compare(a.key, b.key)),
    businessOwner: seated(parts.businessOwner?.person),
    controlOwner: seated(parts.controlOwner?.person),
    securityReviewer: seated(parts.securityReviewer?.person),
    sinceDay: parts.since?.day,
    untilDay: standing?.lifecycle === 'acceptedRisk' ? (risk?.signAgainDay ?? 0) : (end?.day ?? 0),
  };
}

function seated(person: Person | undefined): Seated | undefined {
  return person && { login: person.login, name: person.name };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

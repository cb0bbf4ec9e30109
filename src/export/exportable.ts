import type { Day } from '../domain/day/day';
import type { Category } from '../domain/exception/category';
import type { Family } from '../domain/exception/family';
import type { Principal } from '../domain/exception/finding';
import type { Seated } from '../domain/exception/seat';
import type { Severity } from '../domain/exception/severity';
import type { ExceptionState } from '../domain/ledger/fold';
import type { Person } from '../domain/people/person';

/** One approved finding that reports still show, as the newest one names its setting. */
export interface ExportedFinding {
  readonly key: string;
  readonly kind: string;
  readonly settingId: string;
  readonly settingName: string;
  /** Ids of the baseline controls, sorted. */
  readonly controls: readonly string[];
  /** What was approved of it and is still shown. */
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
  /** Ids of the baseline controls that its findings depart from, sorted. */
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

/** Why an open exception is in no file; `cannotSay`: why it is not in that of one format. */
export type LeftOutReason = 'notApproved' | 'lapsed' | 'ended' | 'noEnd' | 'signatureDue' | 'scopeNotConfirmed' | 'notSeen' | 'removalReported' | 'cannotSay';

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

/** What scanners may be told of on a day, in order of keys (design §5: approved, unexpired, unlapsed, and still there). */
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
  return stillThere(parts).length === 0 ? 'notSeen' : undefined;
}

/** Of what was approved that which no report says is gone: a hole that was closed needs no exception. In key order. */
function stillThere({ scope, seen, subject }: ExceptionState['parts']): ExportedFinding[] {
  const approved = new Map((scope?.findings ?? []).map(({ key, extent }) => [key, extent]));
  return (seen?.findings ?? []).flatMap(({ key, kind, settingId, settingName, controls, extent }) => {
    const granted = approved.get(key);
    return granted ? [{ key, kind, settingId, settingName, controls: sorted(controls ?? subject?.controls ?? []), extent: sorted(extent.filter((each) => granted.includes(each))) }] : [];
  });
}

function exported({ exceptionKey, parts, severity }: ExceptionState): ExportedException {
  const { subject, standing, end, risk } = parts;
  if (!subject) throw new RangeError(`${exceptionKey} was approved without a subject`);
  const findings = stillThere(parts);
  return {
    exceptionKey,
    title: subject.title,
    tenantId: subject.tenantId,
    family: subject.family,
    severity,
    category: parts.category,
    state: standing?.lifecycle === 'acceptedRisk' ? 'acceptedRisk' : 'approved',
    principal: subject.principal,
    controls: sorted(findings.flatMap(({ controls }) => controls)),
    findings,
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

function sorted(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)].sort(compare);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

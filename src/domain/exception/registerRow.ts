import type { Day } from '../day/day';
import type { Brief } from '../brief/brief';
import { briefOf } from '../brief/briefOf';
import type { Duty } from '../judge/duties';
import { pastToleranceFrom } from '../judge/later';
import { isOver } from '../ledger/acts/effects';
import type { ExceptionState } from '../ledger/fold';
import type { Seen, SeenBySource } from '../ledger/parts';
import type { Category } from './category';
import type { Family } from './family';
import type { Principal } from './finding';
import { isExceptionKey } from './isExceptionKey';
import type { Lifecycle } from './lifecycle';
import type { Seated, SeatName } from './seat';
import { SEVERITIES, type Severity } from './severity';
import type { Titled } from './titleFacts';
import type { Source } from './source';

/** The folded state of one exception as one list item holds it: a projection, never the truth (design §2.6). */
export interface RegisterRow extends Titled {
  readonly exceptionKey: string;
  readonly tenantId: string;
  readonly family: Family;
  readonly severity: Severity;
  readonly category: Category;
  readonly lifecycle: Lifecycle;
  readonly source: Source;
  /** Kind of its worst finding, by which screens say what is excepted. */
  readonly kind: string;
  readonly principal: Principal;
  /** The setting, where all findings are of one; empty where there are several. */
  readonly settingName: string;
  readonly findingCount: number;
  readonly controls: readonly string[];
  readonly findingsHash: string;
  readonly businessOwner: Seated | undefined;
  readonly controlOwner: Seated | undefined;
  readonly securityReviewer: Seated | undefined;
  readonly controlOwnerSinceDay: Day | undefined;
  readonly sinceDay: Day;
  readonly sinceAtLeast: boolean;
  readonly reviewedDay: Day | undefined;
  readonly expiresDay: Day | undefined;
  readonly reviewDueDay: Day | undefined;
  readonly triageDueDay: Day | undefined;
  /** Earliest of the days by which something is due: end, review, triage. */
  readonly dueDay: Day | undefined;
  /** First day on which it is past tolerance if nobody acts. */
  readonly pastToleranceDay: Day | undefined;
  readonly brief: Brief;
  readonly revision: number;
  readonly lastDecisionKey: string;
}

/** Of the newest own answer. */
function newestHash(seen: Seen | undefined, exceptionKey: string): string {
  const own = Object.values(seen?.sources ?? {}).filter(({ from }) => from === exceptionKey);
  return own.reduce<SeenBySource | undefined>((newest, next) => (newest && newest.ranOnDay > next.ranOnDay ? newest : next), undefined)?.hash ?? '';
}

/** The row that a state is written as; undefined while nothing that counts was decided, and under a text that is no key. */
export function registerRowOf(state: ExceptionState): RegisterRow | undefined {
  const { parts, severity, policy } = state;
  const { standing, subject, seen } = parts;
  if (!standing || !subject || !isExceptionKey(state.exceptionKey)) return undefined;
  const findings = seen?.findings ?? [];
  const worst = [...findings].sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity))[0];
  const settings = new Set(findings.map(({ settingName }) => settingName));
  const brief = briefOf(state);
  const past = pastToleranceFrom(brief, severity, policy);
  const dayOf = (duty: Duty): Day | undefined => brief.dues.find((due) => due.duty === duty)?.day;
  const seated = (seat: SeatName): Seated | undefined => {
    const held = parts[seat];
    return held && { login: held.person.login, name: held.person.name };
  };
  return {
    exceptionKey: state.exceptionKey,
    title: subject.title,
    titled: subject.titled,
    tenantId: subject.tenantId,
    family: subject.family,
    severity,
    category: parts.category,
    lifecycle: standing.lifecycle,
    source: subject.source,
    kind: worst?.kind ?? '',
    principal: subject.principal,
    settingName: settings.size === 1 ? (worst?.settingName ?? '') : findings.length === 0 ? (parts.need?.setting ?? '') : '',
    findingCount: findings.length,
    controls: subject.controls,
    // Nothing to compare with once it is over: what a report shows then is news, be it the same as before.
    findingsHash: isOver(standing) && standing.lifecycle !== 'dismissed' ? '' : newestHash(seen, state.exceptionKey),
    businessOwner: seated('businessOwner'),
    controlOwner: seated('controlOwner'),
    securityReviewer: seated('securityReviewer'),
    controlOwnerSinceDay: parts.controlOwner?.sinceDay,
    sinceDay: parts.since?.day ?? standing.onDay,
    sinceAtLeast: parts.since?.atLeast ?? false,
    reviewedDay: parts.review?.onDay,
    expiresDay: parts.end?.day,
    reviewDueDay: dayOf('review'),
    triageDueDay: dayOf('triage'),
    dueDay: brief.dues[0]?.day,
    pastToleranceDay: past === Infinity ? undefined : past,
    brief,
    revision: state.revision,
    lastDecisionKey: state.lastDecisionKey,
  };
}

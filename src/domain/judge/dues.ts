import type { Day } from '../day/day';
import { OVER_LIFECYCLES } from '../exception/lifecycle';
import { SEATS } from '../exception/seat';
import type { Severity } from '../exception/severity';
import { scopeRefusal } from '../ledger/acts/asSeen';
import { isOver, isSeen } from '../ledger/acts/effects';
import { owedHere } from '../ledger/acts/owed';
import { reviewedSince } from '../ledger/acts/reviewedSince';
import type { CompensatingControl, Parts, Standing } from '../ledger/parts';
import { dismissedUntil } from '../ledger/partsOn';
import { isInWords } from '../ledger/scope';
import { PLAYBOOKS } from '../playbooks/playbooks';
import type { Policy } from '../policy/defaults';
import { byDay, type Due, type Duty, type DutyOf } from './duties';

/** What a state of today's policy needs to know. */
export interface DuesOf {
  readonly parts: Parts;
  readonly severity: Severity;
  readonly policy: Policy;
}

/** Everything that is due on an exception, each with its day, earliest first; nothing here depends on today. */
export function duesOf(state: DuesOf): readonly Due[] {
  const { standing } = state.parts;
  const ofStanding = standing ? withOwed(state, standing, [...standingDues(state, standing), ...review(state, standing)]) : [];
  return [...ofStanding, ...offerDues(state.parts), ...askDues(state.parts), ...acknowledgedDue(state.parts, ofStanding)].sort(byDay);
}

/** Of one duty the earliest day counts, here or where findings came from. */
function withOwed({ parts, severity, policy }: DuesOf, { lifecycle }: Standing, dues: readonly Due[]): Due[] {
  if (OVER_LIFECYCLES.includes(lifecycle)) return [...dues];
  const days = { remove: 0, triage: 0, review: policy.reviewEveryDays[severity], drill: policy.drillEveryDays };
  return owedHere(parts).reduce<Due[]>((all, { duty, day: from }) => {
    const day = from + days[duty];
    const of = duty === 'review' || (duty === 'triage' && lifecycle === 'unassigned') ? 'securityReviewer' : 'controlOwner';
    const same = all.filter((due) => due.duty === duty);
    return same.some((due) => due.day <= day) ? all : [...all.filter((due) => due.duty !== duty), { duty, of, day }];
  }, [...dues]);
}

function standingDues(state: DuesOf, standing: Standing): Due[] {
  const { parts } = state;
  const { answerDueDay } = standing;
  const answer = (duty: Duty, of: DutyOf): Due[] => (answerDueDay === undefined ? [] : [{ duty, of, day: answerDueDay }]);
  switch (standing.lifecycle) {
    case 'unassigned':
      return [...answer('triage', 'securityReviewer'), ...dismissalDue(parts), ...end(parts)];
    case 'assigned':
      return [...answer('triage', 'controlOwner'), ...dismissalDue(parts), ...end(parts)];
    case 'requested':
      // What was found is not answered by asking for it.
      return [...answer('decideRequest', 'controlOwner'), ...(standing.before ? standingDues(state, standing.before) : [])];
    case 'emergency':
      return [...answer('approveEmergency', 'controlOwner'), ...end(parts), ...beforeEmergency(state, standing)];
    case 'approved':
      return [...end(parts), ...drill(state, standing.onDay), ...unneeded(state), ...controlDues(state), ...unconfirmedScope(state), ...emptySeat(state, standing.onDay)];
    case 'lapsed':
      return [approveAgain(state, standing.onDay), ...end(parts), ...drill(state, standing.onDay), ...unneeded(state), ...controlDues(state), ...emptySeat(state, standing.onDay)];
    case 'refused':
      return end(parts);
    case 'removalReported':
      return answer('verify', 'securityReviewer');
    case 'acceptedRisk':
      return [
        ...(parts.risk ? [{ duty: 'sign', of: 'riskLeadership', day: parts.risk.signAgainDay } as const] : []),
        ...drill(state, standing.onDay),
        ...unneeded(state),
        ...controlDues(state),
        ...emptySeat(state, standing.onDay),
      ];
    case 'dismissed':
      return dismissalEnds(state);
    case 'closed':
    case 'withdrawn':
    case 'declined':
    case 'merged':
      return [];
  }
}

/** Declaring it gives no new time for what was due already. */
function beforeEmergency(state: DuesOf, { before }: Standing): Due[] {
  return before ? standingDues({ ...state, parts: { ...state.parts, end: before.end } }, before) : [];
}

function end({ end: ends }: Parts): Due[] {
  return ends ? [{ duty: 'remove', of: 'controlOwner', day: ends.day }] : [];
}

/** An accepted risk that lapsed is signed again by risk leadership; an approval is the control owner's. */
function approveAgain({ parts, severity, policy }: DuesOf, lapsedOnDay: Day): Due {
  if (parts.lapse?.of === 'acceptance') return { duty: 'sign', of: 'riskLeadership', day: lapsedOnDay + policy.decideRiskWithinDays };
  return { duty: 'approveAgain', of: 'controlOwner', day: lapsedOnDay + policy.decideWithinDays[severity] };
}

/** Where there is no end date, a drill takes its place among what is due (design §4, playbooks). */
function drill({ parts, policy }: DuesOf, standsOnDay: Day): Due[] {
  if (!PLAYBOOKS[parts.category].drills) return [];
  const from = parts.drillDay ?? parts.grants.firstApprovalDay ?? standsOnDay;
  return [{ duty: 'drill', of: 'controlOwner', day: from + policy.drillEveryDays }];
}

/** Counted from the last review, else from the first answer; while it was over nobody had to review it. */
function review({ parts, severity, policy }: DuesOf, standing: Standing): Due[] {
  const since = reviewedSince(standing);
  if (since === undefined) return [];
  const from = Math.max(parts.review?.onDay ?? parts.grants.firstAnswerDay ?? since, backOnDay(parts));
  return [{ duty: 'review', of: 'securityReviewer', day: from + policy.reviewEveryDays[severity] }];
}

function backOnDay({ occurrences }: Parts): Day {
  return occurrences[occurrences.length - 1]?.backOnDay ?? 0;
}

/**
 * A playbook wants somebody in the business seat and nobody took it: whoever answers for it sees to that. Counted from its
 * approval, so that offering it again gives no time.
 */
function emptySeat({ parts, policy }: DuesOf, standsOnDay: Day): Due[] {
  if (!PLAYBOOKS[parts.category].needsBusinessOwner || parts.businessOwner) return [];
  const from = Math.max(parts.grants.firstApprovalDay ?? standsOnDay, backOnDay(parts));
  return [{ duty: 'fillSeat', of: 'controlOwner', day: from + policy.answerOfferWithinDays, what: 'businessOwner' }];
}

/** Last day on which what was shown of a control still counts; undefined where it was never shown to work. */
export function controlValidUntil(control: CompensatingControl, { severity, policy }: Pick<DuesOf, 'severity' | 'policy'>): Day | undefined {
  if (control.shownOnDay === undefined || control.works !== true || control.doubt) return undefined;
  return control.shownOnDay + (policy.evidenceValidDays || policy.reviewEveryDays[severity]);
}

function controlDues(state: DuesOf): Due[] {
  const { parts, severity, policy } = state;
  const from = parts.scope?.onDay ?? parts.standing?.onDay ?? 0;
  return parts.controls.map(({ doubt, ...control }) => {
    const day = controlValidUntil(control, state) ?? (control.shownOnDay === undefined ? from + (policy.evidenceValidDays || policy.reviewEveryDays[severity]) : control.shownOnDay);
    // A review that does not find it to work gives no more time than there was.
    return { duty: 'showControl', of: 'controlOwner', day: doubt ? Math.min(day, doubt.onDay + policy.decideWithinDays[severity]) : day, what: control.id };
  });
}

/** A review says that it is not needed: it goes, or whoever answers for it says why it stays. */
function unneeded({ parts, severity, policy }: DuesOf): Due[] {
  const since = parts.review?.unneededSinceDay;
  return since === undefined ? [] : [{ duty: 'answerReview', of: 'controlOwner', day: since + policy.decideWithinDays[severity] }];
}

/** Approved in words before any report, and now shown by one: the control owner says whether this is it. */
function unconfirmedScope({ parts, severity, policy }: DuesOf): Due[] {
  const { seen, scope } = parts;
  if (!isScopeUnconfirmed(parts) || !seen || !scope) return [];
  return [{ duty: 'confirmScope', of: 'controlOwner', day: Math.max(seen.ranOnDay, scope.onDay) + policy.triageWithinDays[severity] }];
}

/** "Probably this one": in neither count until its scope is confirmed (design §5). */
export function isScopeUnconfirmed(parts: Parts): boolean {
  const { standing, scope } = parts;
  return standing?.lifecycle === 'approved' && scope !== undefined && isInWords(scope) && isSeen(parts);
}

function dismissalEnds({ parts, policy }: DuesOf): Due[] {
  const day = dismissedUntil(parts, policy);
  return day === undefined ? [] : [{ duty: 'dismissalEnds', of: 'securityReviewer', day }];
}

/** What shows otherwise by now than it was proposed for cannot be confirmed: it is proposed anew, and its triage is due. */
function dismissalDue(parts: Parts): Due[] {
  const { dismissal } = parts;
  return dismissal && !scopeRefusal({ parts }, dismissal.findings) ? [{ duty: 'confirmDismissal', of: 'controlOwner', day: dismissal.dueDay }] : [];
}

function offerDues({ offers }: Parts): Due[] {
  return SEATS.flatMap((seat) => {
    const offer = offers[seat];
    return offer ? [{ duty: 'answerOffer', of: 'named', day: offer.dueDay, what: seat } as const] : [];
  });
}

function askDues({ ask }: Parts): Due[] {
  if (!ask) return [];
  if (ask.kind === 'riskAcceptance') return [{ duty: 'decideRisk', of: 'riskLeadership', day: ask.dueDay }];
  return [{ duty: ask.kind === 'extension' ? 'decideExtension' : 'decideRenewal', of: 'controlOwner', day: ask.dueDay }];
}

/** What was promised is due while that about which it was promised is: of an escalation by hand, until the next review. */
function acknowledgedDue({ acknowledgement, escalations, review: last, standing }: Parts, dues: readonly Due[]): Due[] {
  if (!acknowledgement || isOver(standing)) return [];
  const { onDay, byDay: day, escalations: count } = acknowledgement;
  const isOpen = escalations.slice(0, count).some(({ duty, dueDay }) => (duty === '' ? last === undefined || last.onDay < onDay : dues.some((due) => due.duty === duty && due.day <= (dueDay ?? 0))));
  return isOpen ? [{ duty: 'doAcknowledged', of: 'named', day }] : [];
}

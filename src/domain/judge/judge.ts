import type { Day } from '../day/day';
import { OPEN_LIFECYCLES } from '../exception/lifecycle';
import { itemOf } from '../ledger/decision';
import type { ExceptionState } from '../ledger/fold';
import type { Parts } from '../ledger/parts';
import { partsOn } from '../ledger/partsOn';
import { meantBy } from '../ledger/stamps';
import { latestEnd } from '../ledger/acts/limits';
import { peopleNow } from '../people/peopleNow';
import type { Policy } from '../policy/defaults';
import { duesOf, isScopeUnconfirmed, type DuesOf } from './dues';
import { byDay, mostPressingFirst, TOLERATED, type Due, type DutyOf } from './duties';
import { laterDues } from './later';
import { reseatDues } from './reseat';
import { pastToleranceOn, pausedUntil, rungsDue, rungsOf, type Rung } from './ladder';

/** What a state means on one day. */
export interface Judgement {
  readonly today: Day;
  readonly dues: readonly Due[];
  /** Dues whose day has passed. */
  readonly overdue: readonly Due[];
  readonly pastTolerance: boolean;
  readonly pastToleranceSinceDay: Day | undefined;
  /** What everybody must do next: of what is late the most pressing (order of DUTIES), else the earliest. */
  readonly next: Readonly<Partial<Record<DutyOf, Due>>>;
  /** Rungs of the ladder that are due today and not recorded. */
  readonly levelsDue: readonly Rung[];
  readonly override: Override | undefined;
  /** Days since the first approval or the earliest proof. */
  readonly ageDays: number;
  readonly isOpen: boolean;
  /** In neither count until somebody confirms that this is it. */
  readonly scopeUnconfirmed: boolean;
  /** A dismissal that is older than it may be: open again until somebody answers. */
  readonly dismissalExpired: boolean;
  /** Decisions that an export of the audit log contradicts and risk leadership has not settled. */
  readonly suspended: readonly string[];
}

/** Why it is a permanent override: no end date, or still open after the last one that policy allows (design §1). */
export type Override = 'noEnd' | 'pastLastEnd';

/** What a state means today, by today's policy: pure and total. */
export function judge(state: ExceptionState, today: Day, policy: Policy = state.policy): Judgement {
  const { parts, severity } = state;
  const dismissalExpired = partsOn(parts, today, policy) !== parts;
  const dues = [...duesToday({ parts, severity, policy }, today), ...stampDues(state, policy), ...reseatDues(state, policy, peopleNow(state.known.people))].sort(byDay);
  const overdue = dues.filter(({ day }) => day < today);
  const tolerated = overdue.filter(({ duty }) => TOLERATED.includes(duty)).map(({ day }) => pastToleranceOn(day, severity, policy));
  // Infinity: nothing is late.
  const since = Math.min(...tolerated);
  const rungs = [...overdue.filter((due) => today > (pausedUntil(parts, due) ?? -Infinity)).flatMap((due) => rungsOf(due, severity, policy, today)), ...stampRungs(state, policy)];
  return {
    today,
    dues,
    overdue,
    pastTolerance: since <= today,
    pastToleranceSinceDay: since <= today ? since : undefined,
    next: nextOf(dues, today),
    levelsDue: rungsDue(rungs, parts),
    override: overrideOf(parts, severity, policy, today),
    ageDays: parts.since ? Math.max(0, today - parts.since.day) : 0,
    isOpen: dismissalExpired || (parts.standing !== undefined && OPEN_LIFECYCLES.includes(parts.standing.lifecycle)),
    scopeUnconfirmed: isScopeUnconfirmed(parts),
    dismissalExpired,
    suspended: state.entries.filter(({ stamp }) => stamp === 'contradicted').map(({ decision }) => decision.key),
  };
}

function duesToday(state: DuesOf, today: Day): readonly Due[] {
  const later = laterDues(state);
  return later && today > later.afterDay ? [...duesOf(state), ...later.dues] : duesOf(state);
}

/** A contradicted stamp suspends its decision until risk leadership settles it (design §2). */
function contradictedOn({ entries }: ExceptionState): readonly Day[] {
  const meant = meantBy(entries.map(({ decision }) => decision));
  const items = entries.filter(({ stamp }) => stamp === 'contradicted').map(({ decision }) => itemOf(decision));
  return [...new Set(items.flatMap((item) => contradictedSince(item, entries, meant) ?? []))];
}

function contradictedSince(item: string, entries: ExceptionState['entries'], meant: ReturnType<typeof meantBy>): Day | undefined {
  const said = entries.filter(({ decision, void: reason }) => !reason && meant(decision) === item);
  return said.reduce<Day | undefined>((since, { decision: { act, createdDay } }) => (act === 'stampContradicted' ? (since ?? createdDay) : act === 'stampConfirmed' ? undefined : since), undefined);
}

export function stampDues(state: ExceptionState, policy: Policy): readonly Due[] {
  return contradictedOn(state).map((day) => ({ duty: 'settleStamp', of: 'riskLeadership', day: day + policy.decideRiskWithinDays }));
}

/** Escalated at once. */
function stampRungs(state: ExceptionState, policy: Policy): readonly Rung[] {
  return contradictedOn(state).map((day) => ({ level: 'risk', duty: 'settleStamp', dueDay: day + policy.decideRiskWithinDays, day }));
}

function nextOf(dues: readonly Due[], today: Day): Judgement['next'] {
  const next: Partial<Record<DutyOf, Due>> = {};
  for (const due of mostPressingFirst(dues, today)) next[due.of] ??= due;
  return next;
}

export function overrideOf(parts: Parts, severity: ExceptionState['severity'], policy: Policy, today: Day): Override | undefined {
  const { end, grants } = parts;
  // Neither asking for it nor reporting it as removed changes what it is.
  const standing = parts.standing?.before ?? parts.standing;
  if (!standing || !OPEN_LIFECYCLES.includes(standing.lifecycle) || standing.lifecycle === 'requested') return undefined;
  if (!end) return 'noEnd';
  if (grants.firstApprovalDay === undefined) return undefined;
  // The longest life ends it, however late its end is.
  if (today > grants.firstApprovalDay + policy.longestTotalLifeDays[severity]) return 'pastLastEnd';
  if (today <= end.day) return undefined;
  const noMore = grants.extensionsUsed >= policy.extensions[severity];
  return noMore || latestEnd({ parts, policy, startDay: today }).day < today ? 'pastLastEnd' : undefined;
}

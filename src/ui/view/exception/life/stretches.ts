import type { Day } from '../../../../domain/day/day';
import type { Entry } from '../../../../domain/ledger/fold';
import type { Lapse } from '../../../../domain/ledger/parts';
import type { Stretch } from '../../../strings/lifeStrings';

/** A part of the life that stood in one way, from its first day to before its last. */
export interface LifeStretch {
  readonly from: Day;
  readonly to: Day;
  readonly stretch: Stretch;
}

interface Ends {
  readonly since: Day;
  readonly today: Day;
  readonly endDay: Day | undefined;
  /** Undefined where it is not past tolerance today. */
  readonly pastToleranceSinceDay: Day | undefined;
}

const GRANTS: readonly string[] = ['approve', 'keep', 'grantExtension', 'grantRenewal'];
const OVER: readonly string[] = ['verifyRemoved', 'confirmDismissal', 'merge', 'withdraw'];

/** How the life stood from its beginning to today, and how far it is granted beyond. */
export function stretchesOf(entries: readonly Entry[], { since, today, endDay, pastToleranceSinceDay }: Ends): readonly LifeStretch[] {
  const stretches: LifeStretch[] = [];
  let stands: Stretch = 'unapproved';
  let end: Day | undefined;
  let from = since;
  const upTo = (to: Day): void => {
    const lasts = stands === 'approved' && end !== undefined ? Math.min(to, end + 1) : to;
    if (lasts > from) stretches.push({ from, to: lasts, stretch: stands });
    if (to > Math.max(lasts, from)) stretches.push({ from: Math.max(lasts, from), to, stretch: 'ended' });
    from = Math.max(from, to);
  };
  for (const { decision, changed, after } of entries) {
    const next = standsAfter(decision.act, changed, after.lapse, stands);
    if (next !== stands || changed.includes('end')) upTo(decision.createdDay);
    stands = next;
    if (changed.includes('end')) end = endIn(decision.body) ?? end;
  }
  end = endDay ?? end;
  upTo(today);
  if (stands === 'approved' && endDay !== undefined && endDay > today) stretches.push({ from: today, to: endDay, stretch: 'ahead' });
  return pastToleranceSinceDay === undefined || stands === 'over' ? stretches : withPast(stretches, Math.max(pastToleranceSinceDay, since), today);
}

function standsAfter(act: string, changed: readonly string[], lapse: Lapse | undefined, before: Stretch): Stretch {
  if (!changed.includes('standing')) return before;
  if (GRANTS.includes(act)) return 'approved';
  if (act === 'acceptRisk' || act === 'signAgain') return 'accepted';
  if (OVER.includes(act) && changed.includes('occurrences')) return 'over';
  // Nothing was approved of what was dismissed.
  if (act === 'answerChanged') return changed.includes('lapse') && lapse?.of !== 'dismissal' ? 'lapsed' : 'unapproved';
  return ['remove', 'refuse', 'refuseRisk', 'revokeRisk', 'reopen'].includes(act) ? 'unapproved' : before;
}

function endIn(body: unknown): Day | undefined {
  if (typeof body !== 'object' || body === null) return undefined;
  const { endDay, byDay, untilDay } = body as Readonly<Record<string, unknown>>;
  return [endDay, byDay, untilDay].find((day): day is Day => typeof day === 'number');
}

/** From a day on everything up to today is past tolerance, whatever it was before. */
function withPast(stretches: readonly LifeStretch[], pastFrom: Day, today: Day): LifeStretch[] {
  const before = stretches.flatMap((each) => (each.from >= pastFrom ? (each.stretch === 'ahead' ? [each] : []) : [{ ...each, to: Math.min(each.to, pastFrom) }]));
  return [...before.filter(({ stretch }) => stretch !== 'ahead'), ...(today > pastFrom ? [{ from: pastFrom, to: today, stretch: 'pastTolerance' as const }] : []), ...before.filter(({ stretch }) => stretch === 'ahead')];
}

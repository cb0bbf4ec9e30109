import type { Day } from '../day/day';
import type { Lineage } from '../ledger/acts/recordFields';
import { grantedUntil } from '../ledger/acts/grantedBefore';
import { owedWith } from '../ledger/acts/owed';
import { daysPaused } from '../ledger/acts/pause';
import { isRefused, mustGoBy, promisedDay } from '../ledger/acts/removals';
import { sidesOf } from '../ledger/acts/separation';
import type { Origin, Owed, Parts } from '../ledger/parts';
import { severityOf } from '../ledger/severityOf';
import { loginKey, type Person } from '../people/person';
import type { Policy } from '../policy/defaults';
import { duesOf } from './dues';
import type { Duty } from './duties';
import { laterDues } from './later';

/** A state as far as it says what its findings bring along. */
export interface Leaving {
  readonly parts: Parts;
  /** By which its days are counted. */
  readonly policy: Policy;
}

/**
 * What findings bring along to another exception. @param moved keys of the findings that go; undefined: all, and what
 * reports show later where they came from.
 */
export function lineageOf(leaving: Leaving, moved: readonly string[] | undefined): Lineage {
  const { parts } = leaving;
  const { firstApprovalDay, extensionsUsed, twoPerson, emergencyDays } = parts.grants;
  const narrowed = ({ from, only }: Origin): Origin => ({ from, only: moved === undefined ? only : moved.filter((key) => only?.includes(key) ?? true) });
  return { origins: parts.origins.map(narrowed), firstApprovalDay, extensionsUsed, twoPerson, emergencyDays, pausedDays: daysPaused(parts), actors: sidesOf(parts), owed: owedBy(leaving, moved), acknowledged: parts.acknowledged, severity: severityOf(parts), ...ownersIn(parts), ...(parts.category !== 'unclassified' && { category: parts.category }), ...(parts.askedAs && { askedAs: parts.askedAs }) };
}

/** Who answers for it there is asked where it goes, and so is who did where that came from and has not said there whether they do. Of several the first is whoever sits there, the last who was only offered it. */
function ownersIn({ controlOwner, offers, formerOwners }: Parts): Pick<Lineage, 'owner' | 'formerOwners'> {
  const sits = controlOwner?.person;
  const offered = sits ? undefined : offers.controlOwner?.to;
  const all = [sits, ...formerOwners.map(({ to }) => to), offered].filter((each): each is Person => each !== undefined);
  const [owner, ...others] = all.filter(({ login }, at) => all.findIndex((each) => loginKey(each.login) === loginKey(login)) === at);
  return { ...(owner && { owner }), ...(others.length > 0 && { formerOwners: others }) };
}

/**
 * What is due and counts against tolerance, late or not, also where a reported removal only pauses it, and by when what was
 * asked for had to be answered: to split or to merge it is no answer. Of each duty the earliest day.
 * @param moved as in `lineageOf`.
 */
export function owedBy({ parts: all, policy }: Leaving, moved: readonly string[] | undefined): Owed[] {
  const parts = { ...all, owed: owedWith(all, moved) };
  const severity = severityOf(parts);
  const dues = [...duesOf({ parts, severity, policy }), ...(laterDues({ parts, severity, policy })?.dues ?? [])];
  const days = new Map<Owed['duty'], Day>();
  for (const { duty, day } of dues) {
    const owed = owedOf(duty, day, policy.reviewEveryDays[severity], policy.drillEveryDays);
    if (owed) days.set(owed.duty, Math.min(days.get(owed.duty) ?? owed.day, owed.day));
  }
  const isCovered = wasApproved(parts, moved);
  const own = isCovered && !isRefused(parts) ? promisedDay({ ...parts, owed: [] }) : undefined;
  const granted = Math.min(own ?? Infinity, grantedUntil(parts) ?? Infinity);
  const gone = mustGoBy(parts);
  const signed = [...(isCovered && parts.risk ? [parts.risk.signAgainDay, ...dues.flatMap(({ duty, day }) => (duty === 'sign' ? [day] : []))] : []), ...parts.owed.flatMap(({ end, day }) => (end === 'accepted' ? [day] : []))];
  return [
    ...[...days].map(([duty, day]): Owed => ({ duty, day })),
    ...(signed.length === 0 ? [] : [{ duty: 'triage', day: Math.min(...signed), end: 'accepted' } as const]),
    ...(granted === Infinity ? [] : [{ duty: 'remove', day: granted, end: 'granted' } as const]),
    ...(gone === undefined ? [] : [{ duty: 'remove', day: gone, end: 'refused' } as const]),
  ];
}

/** What it got more was never granted: split off, it is found for the first time (design §5, scope grew). */
function wasApproved({ scope }: Parts, moved: readonly string[] | undefined): boolean {
  const keys = scope?.findings.map(({ key }) => key) ?? [];
  return moved === undefined || keys.length === 0 || keys.some((key) => moved.includes(key));
}

function owedOf(duty: Duty, day: Day, reviewEveryDays: number, drillEveryDays: number): Owed | undefined {
  switch (duty) {
    case 'review':
      return { duty, day: day - reviewEveryDays };
    case 'drill':
      return { duty, day: day - drillEveryDays };
    case 'remove':
    case 'triage':
      return { duty, day };
    case 'decideRequest':
      return { duty: 'triage', day };
    default:
      return undefined;
  }
}

import type { Day } from '../day/day';
import { SEATS, type SeatName } from '../exception/seat';
import { isOver } from '../ledger/acts/effects';
import { ACTORS_OF_ROLE, ROLE_OF_SEAT, ROLES, sidesOf } from '../ledger/acts/separation';
import { guestRefusal, sameHuman } from '../ledger/acts/who';
import type { Entry, ExceptionState } from '../ledger/fold';
import type { Parts } from '../ledger/parts';
import type { Role } from '../ledger/voidReason';
import type { Person } from '../people/person';
import type { PeopleNow } from '../people/peopleNow';
import type { Policy } from '../policy/defaults';
import { offSince } from '../policy/offSince';
import type { Due, DutyOf } from './duties';

/** Who may offer a seat that its holder can do nothing in any more: whoever sits in another one (`acts/offering.ts`). */
const GIVEN_BY: Readonly<Record<SeatName, DutyOf>> = { businessOwner: 'controlOwner', controlOwner: 'securityReviewer', securityReviewer: 'controlOwner' };

type Judged = Pick<ExceptionState, 'entries' | 'parts' | 'known'>;

/**
 * Seats that somebody else must get: their holder is on another side too, is gone, or is a guest who may not hold it any more
 * (design §3). Counted from the day on which that began, so that offering it again gives no time.
 * @param now who is whom; a row says it as of its last decision, since nothing writes it when somebody else is learnt of.
 */
export function reseatDues(state: Judged, policy: Policy, now: PeopleNow): readonly Due[] {
  if (!state.parts.standing || isOver(state.parts.standing)) return [];
  return SEATS.flatMap((seat): Due[] => {
    const person = state.parts[seat]?.person;
    const since = person ? Math.min(...wrongSince(state, seat, person, policy, now)) : Infinity;
    return since === Infinity ? [] : [{ duty: 'reseat', of: GIVEN_BY[seat], day: since + policy.answerOfferWithinDays, what: seat }];
  });
}

/** Of each reason the day since which it holds: it began with a decision, with what was learnt of people, or with a policy. */
function wrongSince({ entries, parts, known }: Judged, seat: SeatName, person: Person, policy: Policy, now: PeopleNow): readonly Day[] {
  const own = ROLE_OF_SEAT[seat];
  const holds = (is: (after: Parts) => boolean): Day => sinceOf(entries, (after) => after[seat]?.person.login === person.login && is(after));
  const barred = ROLES.filter((role) => role !== own && !(policy.twoPersonMode && isAskingPair(own, role))).flatMap((role) => {
    const on = (after: Parts): readonly Person[] => (role === 'requester' && isStoodIn(after, seat) ? [] : sidesOf(after)[ACTORS_OF_ROLE[role]]);
    return on(parts).filter((each) => sameHuman(now, each, person)).map(({ login }) => {
      const onBoth = holds((after) => on(after).some((each) => each.login === login));
      return Math.max(onBoth, now.oneSince(login, person.login) ?? onBoth, (isAskingPair(own, role) ? offSince(known.policies, 'twoPersonMode') : undefined) ?? onBoth);
    });
  });
  const goneDay = isStoodIn(parts, seat) ? undefined : now.goneSince(person.login);
  const gone = goneDay === undefined ? [] : [Math.max(goneDay, holds((after) => !isStoodIn(after, seat)))];
  const guest = guestRefusal({ policy }, person, seat) ? [Math.max(holds(() => true), offSince(known.policies, 'guestsMayReview') ?? 0)] : [];
  return [...barred, ...gone, ...guest];
}

/** Two people are enough, where policy says so. */
function isAskingPair(a: Role, b: Role): boolean {
  return [a, b].every((role) => role === 'requester' || role === 'approver');
}

/** Who declared an emergency, or is gone, may not answer it: the service owner does meanwhile, and takes the seat by that. It is one until its removal is verified. */
function isStoodIn({ standing }: Parts, seat: SeatName): boolean {
  return seat === 'controlOwner' && [standing, standing?.before].some((each) => each?.lifecycle === 'emergency');
}

/** Day of the decision since which something holds of what is open. What was over meanwhile asks nobody: it is due anew when that comes back. */
function sinceOf(entries: ExceptionState['entries'], is: (after: Parts) => boolean): Day {
  const holds = ({ after }: Entry): boolean => after.standing !== undefined && !isOver(after.standing) && is(after);
  let since = entries.length - 1;
  while (since > 0 && entries.slice(since - 1, since).every(holds)) since -= 1;
  return entries[since]?.decision.createdDay ?? 0;
}

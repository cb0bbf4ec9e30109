import { SEATS, type SeatName } from '../exception/seat';
import { isOver } from '../ledger/acts/effects';
import { ROLE_OF_SEAT, ROLES } from '../ledger/acts/separation';
import type { ExceptionState } from '../ledger/fold';
import type { Parts } from '../ledger/parts';
import { loginKey } from '../people/person';
import type { Policy } from '../policy/defaults';
import type { Due, DutyOf } from './duties';

/** Who may offer a seat that its holder can do nothing in any more: whoever sits in another one (`acts/offering.ts`). */
const GIVEN_BY: Readonly<Record<SeatName, DutyOf>> = { businessOwner: 'controlOwner', controlOwner: 'securityReviewer', securityReviewer: 'controlOwner' };

/**
 * Seats that somebody else must get: their holder acted on another side, so that they can do nothing in them (design §3). Counted
 * from the decision since which that is so, so that offering it again gives no time. By accounts, as the ledger alone knows them.
 */
export function reseatDues({ entries, parts }: Pick<ExceptionState, 'entries' | 'parts'>, policy: Policy): readonly Due[] {
  if (!parts.standing || isOver(parts.standing)) return [];
  return SEATS.flatMap((seat): Due[] => {
    const holder = parts[seat]?.person.login;
    if (holder === undefined || !isBarredIn(parts, seat, policy)) return [];
    let since = entries.length - 1;
    while (since > 0 && isBarredAlready(entries[since - 1]?.after, seat, holder, policy)) since -= 1;
    const day = entries[since]?.decision.createdDay ?? parts.standing?.onDay ?? 0;
    return [{ duty: 'reseat', of: GIVEN_BY[seat], day: day + policy.answerOfferWithinDays, what: seat }];
  });
}

/** What was over meanwhile asks nobody: it is due anew when that comes back. */
function isBarredAlready(before: Parts | undefined, seat: SeatName, holder: string, policy: Policy): boolean {
  return before?.standing !== undefined && !isOver(before.standing) && before[seat]?.person.login === holder && isBarredIn(before, seat, policy);
}

function isBarredIn({ actors, standing, ...parts }: Parts, seat: SeatName, { twoPersonMode }: Policy): boolean {
  const login = loginKey(parts[seat]?.person.login ?? '');
  const did = { requester: actors.requesters, approver: actors.approvers, reviewer: actors.reviewers, acceptor: actors.acceptors };
  const own = ROLE_OF_SEAT[seat];
  return ROLES.some((role) => {
    const isWaived = twoPersonMode && own !== 'reviewer' && (role === 'requester' || role === 'approver');
    // Whoever declared an emergency may not approve it: the service owner answers meanwhile, and takes the seat by that.
    const isStoodIn = seat === 'controlOwner' && role === 'requester' && standing?.lifecycle === 'emergency';
    return role !== own && !isWaived && !isStoodIn && did[role].some((each) => loginKey(each.login) === login);
  });
}

import type { Day } from '../day/day';
import type { Lifecycle } from '../exception/lifecycle';
import type { SeatName } from '../exception/seat';
import type { LedgerList } from './decision';
import type { Ask, Part } from './parts';

/** Whose part in an exception stands in the way of a second one (design §3). */
export type Role = 'requester' | 'approver' | 'reviewer' | 'acceptor';

/**
 * Why a decision has no effect, or why somebody cannot decide so now: one rule, one code, with the facts of its
 * sentence (`ui/strings` says it). The same codes validate a form while it is filled in.
 */
export type VoidReason =
  | { readonly code: 'unknownAct' }
  /** Its body is no JSON, or nested deeper than anything that the register writes. */
  | { readonly code: 'unreadable' }
  /** Its exception key is none, or is spelt otherwise than the register spells it: it is of no exception. */
  | { readonly code: 'notAKey' }
  | { readonly code: 'wrongList'; readonly list: LedgerList }
  | { readonly code: 'notAPerson' }
  | { readonly code: 'forged' }
  /** Confirms a stamp that is contradicted, by who wrote it as the stamp or the log says. */
  | { readonly code: 'ownStamp' }
  | { readonly code: 'field'; readonly field: string; readonly problem: 'missing' | 'malformed' | 'tooLong' | 'tooMany' }
  | { readonly code: 'outOfDate'; readonly part: Part; readonly by: string }
  | { readonly code: 'alreadyDecided'; readonly by: string }
  | { readonly code: 'notNow'; readonly lifecycle: Lifecycle | undefined }
  | { readonly code: 'notYours'; readonly seats: readonly SeatName[]; readonly holder: string | undefined }
  | { readonly code: 'offeredToAnother'; readonly name: string }
  | { readonly code: 'separation'; readonly wanted: Role; readonly has: Role; readonly name: string }
  | { readonly code: 'guest'; readonly seat: SeatName }
  | { readonly code: 'gone'; readonly name: string }
  | { readonly code: 'dayPassed'; readonly field: string }
  | { readonly code: 'dayTooLate'; readonly field: string; readonly latestDay: Day; readonly because: DayLimit }
  | { readonly code: 'dayTooEarly'; readonly field: string; readonly earliestDay: Day }
  | { readonly code: 'noExtensionLeft'; readonly used: number; readonly allowed: number }
  | { readonly code: 'lifeUsedUp'; readonly lastDay: Day }
  | { readonly code: 'reviewFirst'; readonly withinDays: number; readonly afterDay: Day | undefined }
  | { readonly code: 'reviewSaysNo'; readonly says: ReviewNo }
  | { readonly code: 'notAsked'; readonly kind: Ask['kind'] }
  /** It was asked for as a category with rules of its own, and is kept as none with others. */
  | { readonly code: 'askedAs' }
  | { readonly code: 'askedAlready'; readonly kind: Ask['kind'] }
  | { readonly code: 'endedRenew'; readonly endDay: Day }
  /** It was approved where it came from, and that end has passed. */
  | { readonly code: 'endedElsewhere'; readonly endDay: Day }
  /** It was an accepted risk where it came from: nothing answers that but its removal, or risk leadership. */
  | { readonly code: 'acceptedElsewhere' }
  | { readonly code: 'notEndedExtend'; readonly endDay: Day }
  | { readonly code: 'scopeNotAsSeen' }
  | { readonly code: 'nothingSeen' }
  /** Of a review: nobody granted it until a day, so nothing could end earlier. */
  | { readonly code: 'nothingEnds'; readonly field: 'end' }
  /** Reports showed it and do so no more, so that an approval or a signature would cover nothing, or whatever comes. */
  | { readonly code: 'shownNoMore' }
  /** A control that the last review doubted is left out, with no other in its place. */
  | { readonly code: 'controlDoubted'; readonly control: string }
  /** What was found or refused ends by a verification, however little reports show of it. */
  | { readonly code: 'verifyFirst' }
  /** Of a split: nothing would stay. */
  | { readonly code: 'oneFinding' }
  /** An export contradicts how it was opened, and risk leadership has not settled that: nothing ends it meanwhile but that it is gone. */
  | { readonly code: 'settleFirst' }
  | { readonly code: 'reportShowsIt'; readonly ranOnDay: Day }
  /** Something is shown that the removal was not reported of. */
  | { readonly code: 'showsMore' }
  /** Nothing comes to an exception that waits to be verified as removed: it would be verified with it. */
  | { readonly code: 'beingVerified' }
  /** Whoever answered for it where it came from can still say what becomes of it, up to that day: nobody else ends it before. */
  | { readonly code: 'formerOwnerFirst'; readonly name: string; readonly untilDay: Day }
  | { readonly code: 'notOffered'; readonly seat: SeatName }
  /** A playbook wants somebody in the business seat, and who was offered it could not take it any more. */
  | { readonly code: 'offerInVain'; readonly name: string }
  | { readonly code: 'emergencyUsed'; readonly againOnDay: Day }
  | { readonly code: 'noControlOwner' }
  /** Of what was merged: the other exception took its findings in. */
  | { readonly code: 'goesOnThere' }
  /** Of what would be split off or merged: it is taken back from the other exception, which ends by that. */
  | { readonly code: 'backFromThere' }
  | { readonly code: 'acknowledgedAlready'; readonly byDay: Day }
  | { readonly code: 'notThere'; readonly field: Absent }
  | { readonly code: 'sameAsBefore'; readonly field: Repeated };
export type VoidCode = VoidReason['code'];

/** To what of the three questions the last review says no. */
export type ReviewNo = 'notNeeded' | 'doNotWork' | 'notShown';

/** What an act needs and does not find. Each has a sentence of its own. */
export const ABSENT = ['control', 'findings', 'file', 'dismissal', 'risk', 'escalations', 'into'] as const;
export type Absent = (typeof ABSENT)[number];

/** Fields whose value changes nothing, or turns the act on itself. Each has a sentence of its own. */
export const REPEATED = ['severity', 'person', 'to', 'file', 'into', 'from'] as const;
export type Repeated = (typeof REPEATED)[number];

/** Which rule sets the latest day. */
export type DayLimit = 'grant' | 'totalLife' | 'twoPerson' | 'contract' | 'secret' | 'shownSecret' | 'cutOver' | 'emergency' | 'acknowledge' | 'deputy' | 'deputyBegin' | 'deputyNow' | 'sign' | 'approvedEnd' | 'currentEnd' | 'today';

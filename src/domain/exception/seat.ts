import type { Day } from '../day/day';
import type { Person } from '../people/person';

/** The three people of an exception (design §1). The business owner owns the need and is never called accountable. */
export const SEATS = ['businessOwner', 'controlOwner', 'securityReviewer'] as const;
export type SeatName = (typeof SEATS)[number];

/** How somebody came to sit there: the "why them" of the accountability sentence. */
export type SeatHow = 'asked' | 'approved' | 'answered' | 'accepted' | 'assigned' | 'reviewed';

export interface Seat {
  readonly person: Person;
  readonly sinceDay: Day;
  readonly how: SeatHow;
}

/** Somebody as a register row names them: the account's login text and the name it had then. */
export interface Seated {
  readonly login: string;
  readonly name: string;
}

/** The old holder keeps the seat until somebody accepts it. */
export interface Offer {
  readonly to: Person;
  readonly by: Person;
  readonly onDay: Day;
  readonly dueDay: Day;
}

/** Acts for the holder from `fromDay` to `toDay`, both included; the holder stays accountable. */
export interface Deputy {
  readonly person: Person;
  readonly fromDay: Day;
  readonly toDay: Day;
}

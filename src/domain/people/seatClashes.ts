import type { SeatName } from '../exception/seat';
import type { People } from './people';

/** A seat of an open exception, and the login of whoever sits there. */
export interface SeatHeld {
  readonly exceptionKey: string;
  readonly title: string;
  readonly seat: SeatName;
  readonly login: string;
}

/** An exception in which somebody holds two seats. */
export type SeatClash = Pick<SeatHeld, 'exceptionKey' | 'title'>;

/** Exceptions in which accounts that count as different humans hold two seats, and would count as one, in the order given. */
export function seatClashes(seats: readonly SeatHeld[], before: Pick<People, 'humanOf'>, after: Pick<People, 'humanOf'>): readonly SeatClash[] {
  const byException = new Map<string, SeatHeld[]>();
  for (const seat of seats) byException.set(seat.exceptionKey, [...(byException.get(seat.exceptionKey) ?? []), seat]);
  return [...byException.values()].flatMap((held): SeatClash[] => {
    const [first] = held;
    const isNew = held.some((one, at) => held.slice(at + 1).some((other) => before.humanOf(one.login) !== before.humanOf(other.login) && after.humanOf(one.login) === after.humanOf(other.login)));
    return first && isNew ? [{ exceptionKey: first.exceptionKey, title: first.title }] : [];
  });
}

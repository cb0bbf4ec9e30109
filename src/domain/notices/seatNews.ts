import type { Day } from '../day/day';
import { SEATS } from '../exception/seat';
import { isOver } from '../ledger/acts/effects';
import type { Entry, ExceptionState } from '../ledger/fold';
import { NOTHING } from '../ledger/parts';
import type { People } from '../people/people';
import type { Person } from '../people/person';
import type { NoticeAbout } from './notice';

/** What became of a seat without somebody whom it concerns. */
export interface SeatNews {
  readonly to: Person;
  readonly about: Extract<NoticeAbout, { readonly kind: 'seatTaken' | 'deputyNamed' }>;
}

/**
 * What nobody else tells them: a seat that they were asked to take is somebody else's, as long as they could have answered;
 * they stand in for somebody, or will, as long as that lasts.
 */
export function seatNews({ entries, parts }: Pick<ExceptionState, 'entries' | 'parts'>, today: Day, people: People): readonly SeatNews[] {
  if (!parts.standing || isOver(parts.standing)) return [];
  const taken = entries.flatMap((entry, at) => takenBy(entry, entries[at - 1]?.after ?? NOTHING, people));
  const deputies = SEATS.flatMap((seat): SeatNews[] => {
    const deputy = parts.deputies[seat];
    return deputy ? [{ to: deputy.person, about: { kind: 'deputyNamed', as: 'deputy', seat, fromDay: deputy.fromDay, toDay: deputy.toDay } }] : [];
  });
  return [...taken, ...deputies].filter(({ to, about }) => today <= (about.kind === 'seatTaken' ? about.untilDay : about.toDay) && people.stateOf(to.login) !== 'gone');
}

function takenBy({ decision, void: reason, after }: Entry, before: Entry['after'], people: People): readonly SeatNews[] {
  if (reason) return [];
  const isSame = (a: Person, b: Person): boolean => people.humanOf(a.login) === people.humanOf(b.login);
  return SEATS.flatMap((seat): SeatNews[] => {
    const holder = after[seat]?.person;
    const former = seat === 'controlOwner' ? after.formerOwner : undefined;
    const offer = former ?? (before.offers[seat] === after.offers[seat] ? undefined : before.offers[seat]);
    const isNews = holder !== before[seat]?.person || (former !== undefined && former !== before.formerOwner);
    if (!holder || !offer || !isNews || isSame(holder, offer.to)) return [];
    return [{ to: offer.to, about: { kind: 'seatTaken', as: 'named', seat, decision: decision.key, untilDay: offer.dueDay, ...(former && { former: true }) } }];
  });
}

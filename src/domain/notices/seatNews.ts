import type { Day } from '../day/day';
import { SEATS, type Offer } from '../exception/seat';
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
 * what they answered for where it came from is somebody else's here, or nobody's and offered to another one, until they say whether it is theirs; they stand in for
 * somebody, or will, as long as that lasts.
 */
export function seatNews({ entries, parts }: Pick<ExceptionState, 'entries' | 'parts'>, today: Day, people: People): readonly SeatNews[] {
  if (!parts.standing || isOver(parts.standing)) return [];
  const taken = entries.flatMap((entry, at) => takenBy(entry, entries[at - 1]?.after ?? NOTHING, parts, people));
  const deputies = SEATS.flatMap((seat): SeatNews[] => {
    const deputy = parts.deputies[seat];
    return deputy ? [{ to: deputy.person, about: { kind: 'deputyNamed', as: 'deputy', seat, fromDay: deputy.fromDay, toDay: deputy.toDay } }] : [];
  });
  return [...taken, ...deputies].filter(({ to, about }) => today <= (about.kind === 'seatTaken' ? about.untilDay : about.toDay) && people.stateOf(to.login) !== 'gone');
}

/** @param now who answered for it where it came from and has not said yet whether they do, and whether anybody sits there by now. */
function takenBy({ decision, void: reason, after }: Entry, before: Entry['after'], now: Pick<Entry['after'], 'formerOwners' | 'controlOwner'>, people: People): readonly SeatNews[] {
  if (reason) return [];
  const isSame = (a: Person, b: Person): boolean => people.humanOf(a.login) === people.humanOf(b.login);
  return SEATS.flatMap((seat): SeatNews[] => {
    const holder = after[seat]?.person;
    const formers = seat === 'controlOwner' ? after.formerOwners : [];
    const isAsked = ({ to }: Offer): boolean => now.formerOwners.some((each) => isSame(each.to, to));
    const told = ({ to, dueDay }: Offer, former: boolean): SeatNews => ({ to, about: { kind: 'seatTaken', as: 'named', seat, decision: decision.key, untilDay: dueDay, ...(former && { former }) } });
    const isNew = (each: Offer): boolean => isAsked(each) && !before.formerOwners.includes(each);
    if (!holder) {
      // One alone is offered it, and asked by that.
      const to = after.offers[seat]?.to;
      return now.controlOwner ? [] : formers.filter((each) => isNew(each) && !(to && isSame(to, each.to))).map((each) => told(each, true));
    }
    const isTaken = holder !== before[seat]?.person;
    const offer = isTaken && before.offers[seat] !== after.offers[seat] ? before.offers[seat] : undefined;
    const others = offer && !formers.some(({ to }) => isSame(to, offer.to)) ? [offer] : [];
    const news = [...formers.filter((each) => (isTaken ? isAsked(each) : isNew(each))).map((each) => told(each, true)), ...others.map((each) => told(each, false))];
    return news.filter(({ to }) => !isSame(holder, to));
  });
}

import { MOST_AT_ONCE, type SeenRow } from '../../../decisions/bulk/bulkItem';
import { judgeRow } from '../../../domain/brief/judgeRow';
import type { Day } from '../../../domain/day/day';
import { SEATS, type Seated, type SeatName } from '../../../domain/exception/seat';
import type { People } from '../../../domain/people/people';
import type { HeldRow } from '../../../lists/codec/heldRow';

/** One seat that somebody holds, in an exception that is open or an accepted risk. */
export interface Holding {
  readonly row: HeldRow;
  readonly seat: SeatName;
  /** Who has been offered it and has not answered. */
  readonly offeredTo: Seated | undefined;
  /** Of what is offered to the visitor: whose it is until they take it. */
  readonly heldBy?: Seated;
}

/** Who may hand a seat over, as far as rows can tell; each one is asked by the rules again before anything is recorded. */
export interface Holdings {
  /** The visitor's own, or of somebody who is gone where the visitor is their manager or holds another seat. */
  readonly offer: readonly Holding[];
  /** Control seats of somebody who is gone, by the service owner. */
  readonly handOn: readonly Holding[];
  readonly cannot: readonly Holding[];
}

export interface HandOverOf {
  /** Whose seats. */
  readonly login: string;
  /** The visitor's account. */
  readonly me: string;
  readonly people: People;
}

/** Everything that one human holds, what ends first in front. */
export function holdingsOf(rows: readonly HeldRow[], today: Day, { login, me, people }: HandOverOf): Holdings {
  const isHuman = (whom: string) => (person: Seated | undefined): boolean => person !== undefined && people.humanOf(person.login) === people.humanOf(whom);
  const [isTheirs, isMine] = [isHuman(login), isHuman(me)];
  const isSelf = people.humanOf(login) === people.humanOf(me);
  const offer: Holding[] = [];
  const handOn: Holding[] = [];
  const cannot: Holding[] = [];
  for (const row of inOrder(rows)) {
    for (const seat of SEATS) {
      const holder = row[seat];
      if (!holder || !isTheirs(holder) || !isHeld(row, today)) continue;
      const holding = { row, seat, offeredTo: row.brief.offers[seat]?.to };
      const isGone = people.stateOf(holder.login) === 'gone';
      if (isSelf || (isGone && (isMine(people.managerOf(holder.login)) || SEATS.some((other) => isMine(row[other]))))) offer.push(holding);
      else if (isGone && seat === 'controlOwner' && isMine(people.serviceOwnerOf(row.tenantId, row.family))) handOn.push(holding);
      else cannot.push(holding);
    }
  }
  return { offer, handOn, cannot };
}

/** Seats of others that the visitor may take, what ends first in front; an empty one is taken by answering what it asks. */
export function offersTo(rows: readonly HeldRow[], today: Day, { me, people }: Omit<HandOverOf, 'login'>): readonly Holding[] {
  const isMine = (person: Seated | undefined): boolean => person !== undefined && people.humanOf(person.login) === people.humanOf(me);
  return inOrder(rows).flatMap((row) =>
    SEATS.flatMap((seat): Holding[] => {
      const heldBy = row[seat];
      return heldBy && isMine(row.brief.offers[seat]?.to) && isHeld(row, today) ? [{ row, seat, offeredTo: undefined, heldBy }] : [];
    }),
  );
}

function inOrder(rows: readonly HeldRow[]): readonly HeldRow[] {
  return [...rows].sort((a, b) => (a.expiresDay ?? Infinity) - (b.expiresDay ?? Infinity) || a.id - b.id);
}

function isHeld(row: HeldRow, today: Day): boolean {
  const { isOpen, isAccepted } = judgeRow(row, today);
  return isOpen || isAccepted;
}

/** What whoever saw the row has seen. */
export function seenRowOf({ row: { exceptionKey, title, revision, lastDecisionKey } }: Holding): SeenRow {
  return { exceptionKey, title, revision, lastDecisionKey };
}

/** Who holds two seats of one exception hands over the other in a second go: a decision names one seat. */
export function oneEach(holdings: readonly Holding[]): readonly Holding[] {
  const seen = new Set<string>();
  return holdings.filter(({ row: { exceptionKey } }) => !seen.has(exceptionKey) && seen.add(exceptionKey));
}

/** As many as go in one run; the rest stay in the list. */
export function atOnce(holdings: readonly Holding[]): readonly Holding[] {
  return holdings.slice(0, MOST_AT_ONCE);
}

export function holdingKey({ row, seat }: Holding): string {
  return `${row.exceptionKey} ${seat}`;
}

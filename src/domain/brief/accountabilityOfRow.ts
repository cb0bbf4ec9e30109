import { accountabilityOf, type Accountability, type Seating } from '../accountability/accountability';
import { SEATS, type Seat, type SeatName } from '../exception/seat';
import type { RegisterRow } from '../exception/registerRow';
import type { People } from '../people/people';
import type { RowJudgement } from './judgeRow';

/** Who answers for an exception and who for watching it, as its row tells it: the same clauses as of its state. */
export function accountabilityOfRow(row: RegisterRow, judgement: Pick<RowJudgement, 'today' | 'next'>, people: People): Pick<Accountability, 'answers' | 'watches' | 'risk'> {
  const { brief, tenantId, family, lifecycle } = row;
  const { offers, deputies, refusals, risk } = brief;
  const seats = Object.fromEntries(SEATS.map((seat) => [seat, seatOf(row, seat)])) as Record<SeatName, Seat | undefined>;
  const parts: Seating = { ...seats, subject: { tenantId, family }, standing: { lifecycle }, offers, deputies, refusals, actors: { requesters: brief.askedBy }, risk, acknowledgement: undefined };
  const { answers, watches, risk: accepted } = accountabilityOf({ parts }, judgement, people);
  return { answers, watches, risk: accepted };
}

function seatOf({ brief, ...row }: RegisterRow, seat: SeatName): Seat | undefined {
  const person = row[seat];
  const held = brief.held[seat];
  return person && held && { person, sinceDay: held.sinceDay, how: held.how };
}

import { judgeRow } from '../../../../domain/brief/judgeRow';
import { unansweredEscalations, type Unanswered } from '../../../../domain/brief/unanswered';
import type { Day } from '../../../../domain/day/day';
import { SEATS, type Seated, type SeatName } from '../../../../domain/exception/seat';
import type { Due } from '../../../../domain/judge/duties';
import { LEVELS, type Level } from '../../../../domain/ledger/parts';
import type { People } from '../../../../domain/people/people';
import type { HeldRow } from '../../../../lists/codec/heldRow';
import type { IsMine } from '../mine';

/** An exception that was escalated to somebody, and that nobody answered yet. */
export interface EscalatedLine {
  readonly row: HeldRow;
  readonly level: Level;
  /** Day on which it was told. */
  readonly onDay: Day;
  /** What was missed; undefined: escalated by hand without a missed day. */
  readonly due: Due | undefined;
  /** Whose day it was; undefined where nobody sits in the seat, or it is a group's. */
  readonly late: Seated | undefined;
}

export interface EscalatedTo {
  readonly people: People;
  readonly isMine: IsMine;
  readonly isRisk: boolean;
}

/**
 * What escalated to somebody: as the manager of whoever is late, or to risk leadership and above. Only what is still
 * missed and not acknowledged; of one exception the highest level. What was missed first comes first.
 */
export function escalatedTo(rows: readonly HeldRow[], today: Day, to: EscalatedTo): readonly EscalatedLine[] {
  return rows
    .flatMap((row): EscalatedLine[] => {
      if (row.brief.escalations.length === 0) return [];
      const { dues, isOpen, isAccepted } = judgeRow(row, today);
      if (!isOpen && !isAccepted) return [];
      const lines = unansweredEscalations(row, dues).flatMap((each) => lineOf(row, each, to) ?? []);
      const [highest] = lines.sort((a, b) => LEVELS.indexOf(b.level) - LEVELS.indexOf(a.level) || b.onDay - a.onDay);
      return highest ? [highest] : [];
    })
    .sort((a, b) => (a.due?.day ?? a.onDay) - (b.due?.day ?? b.onDay) || a.row.id - b.row.id);
}

function lineOf(row: HeldRow, { escalation: { level, onDay }, due }: Unanswered, { people, isMine, isRisk }: EscalatedTo): EscalatedLine | undefined {
  const late = lateOf(row, due);
  const manager = late && people.managerOf(late.login);
  const isTheirs = level === 'manager' ? isMine(manager) : isRisk || (level === 'leadership' && isMine(people.defaultAccountable()));
  return isTheirs ? { row, level, onDay, due, late } : undefined;
}

/** Escalated by hand, it is a matter of whoever answers for it. */
function lateOf(row: HeldRow, due: Due | undefined): Seated | undefined {
  if (due?.duty === 'answerOffer') return row.brief.offers[due.what as SeatName]?.to;
  const seat = due ? SEATS.find((each) => each === due.of) : 'controlOwner';
  return seat && row[seat];
}

import { judgeRow, type RowJudgement } from '../../../domain/brief/judgeRow';
import type { Day } from '../../../domain/day/day';
import { SEATS } from '../../../domain/exception/seat';
import type { HeldRow } from '../../../lists/codec/heldRow';
import type { IsMine } from './mine';

export interface JudgedRow {
  readonly row: HeldRow;
  readonly judgement: RowJudgement;
}

/** Rows that name somebody at all, judged; the others are not their matter. @param isRisk in risk leadership: what waits for it too */
export function judgedRows(rows: readonly HeldRow[], today: Day, isMine: IsMine, isRisk = false): readonly JudgedRow[] {
  return rows.filter((row) => isNamed(row, isMine) || (isRisk && row.brief.dues.some(({ of }) => of === 'riskLeadership'))).map((row) => ({ row, judgement: judgeRow(row, today) }));
}

function isNamed(row: HeldRow, isMine: IsMine): boolean {
  const { askedBy, offers, deputies, ask, acknowledgement } = row.brief;
  return (
    SEATS.some((seat) => isMine(row[seat]) || isMine(offers[seat]?.to) || isMine(offers[seat]?.by) || isMine(deputies[seat]?.person)) ||
    askedBy.some(isMine) ||
    isMine(ask?.by) ||
    isMine(acknowledgement?.who)
  );
}

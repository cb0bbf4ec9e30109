import { judgeRow, type RowJudgement } from '../brief/judgeRow';
import type { Day } from '../day/day';
import type { RegisterRow } from '../exception/registerRow';

/** A row and what it means today. */
export interface JudgedRow {
  readonly row: RegisterRow;
  readonly is: RowJudgement;
}

export function judgeRows(rows: readonly RegisterRow[], today: Day): readonly JudgedRow[] {
  return rows.map((row) => ({ row, is: judgeRow(row, today) }));
}

export const isOpen = ({ is }: JudgedRow): boolean => is.isOpen;
export const isPastTolerance = ({ is }: JudgedRow): boolean => is.isOpen && is.pastTolerance;
export const isAccepted = ({ is }: JudgedRow): boolean => is.isAccepted;
/** Open, and nobody sits in the seat that answers for it. */
export const isNobodys = ({ row, is }: JudgedRow): boolean => is.isOpen && row.controlOwner === undefined;
/** In force or asked for: everything but what is over. */
export const stands = ({ is }: JudgedRow): boolean => is.isOpen || is.isAccepted;

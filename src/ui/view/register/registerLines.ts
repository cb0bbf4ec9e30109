import { rowAnswerer } from '../../../domain/accountability/rowAnswerer';
import type { Answerer } from '../../../domain/accountability/fallsTo';
import { judgeRow, type RowJudgement } from '../../../domain/brief/judgeRow';
import type { Day } from '../../../domain/day/day';
import { mostPressingFirst, type Due } from '../../../domain/judge/duties';
import type { People } from '../../../domain/people/people';
import type { HeldRow } from '../../../lists/codec/heldRow';

/** One exception as the register lists it on a day. */
export interface Line {
  readonly row: HeldRow;
  readonly judged: RowJudgement;
  readonly answerer: Answerer;
  /** What presses most, whoever must do it; undefined: nothing is due. */
  readonly next: Due | undefined;
}

export function linesOf(rows: readonly HeldRow[], today: Day, people: People): readonly Line[] {
  return rows.map((row) => {
    const judged = judgeRow(row, today);
    return { row, judged, answerer: rowAnswerer(row, people), next: mostPressingFirst(judged.dues, today)[0] };
  });
}

export interface Counts {
  readonly all: number;
  readonly open: number;
  /** Of the open ones. */
  readonly past: number;
  readonly nobody: number;
}

/** The same counts as on every other screen: of open exceptions. */
export function countsOf(lines: readonly Line[]): Counts {
  const open = lines.filter(({ judged }) => judged.isOpen);
  return { all: lines.length, open: open.length, past: open.filter(({ judged }) => judged.pastTolerance).length, nobody: open.filter(({ row }) => row.controlOwner === undefined).length };
}

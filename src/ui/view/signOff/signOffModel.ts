import { judgeRow } from '../../../domain/brief/judgeRow';
import type { Day } from '../../../domain/day/day';
import type { Lifecycle } from '../../../domain/exception/lifecycle';
import type { JudgedRow } from '../../../domain/kpi/judged';
import { ownSignOff, type OwnSignOff } from '../../../domain/kpi/signOff';
import type { Act } from '../../../domain/ledger/acts/acts';
import type { HeldRow } from '../../../lists/codec/heldRow';
import type { IsMine } from '../owner/mine';

/** One exception or accepted risk to sign for, with the facts that speak for or against it. */
export interface SignLine extends JudgedRow {
  readonly row: HeldRow;
  readonly hasEnded: boolean;
  readonly reviewLate: boolean;
  /** Compensating controls that nobody has shown to work, or not in time. */
  readonly controlsLate: boolean;
}

/** All that somebody answers for and signs for this quarter; what has something late stands in front, then what ends first. */
export function signOffModel(rows: readonly HeldRow[], today: Day, isMine: IsMine): OwnSignOff<SignLine> {
  const { quarter, signed, unsigned } = ownSignOff(rows.map((row) => lineOf(row, today)), today, isMine);
  return { quarter, signed: [...signed].sort(inOrder), unsigned: [...unsigned].sort(inOrder) };
}

function lineOf(row: HeldRow, today: Day): SignLine {
  const is = judgeRow(row, today);
  const { count, shownUntilDay } = row.brief.controls;
  return {
    row,
    is,
    hasEnded: is.isOpen && row.expiresDay !== undefined && row.expiresDay < today,
    reviewLate: is.overdue.some(({ duty }) => duty === 'review'),
    controlsLate: count > 0 && (shownUntilDay === undefined || shownUntilDay < today),
  };
}

function inOrder(a: SignLine, b: SignLine): number {
  return Number(isLate(b)) - Number(isLate(a)) || (a.row.expiresDay ?? Infinity) - (b.row.expiresDay ?? Infinity) || a.row.id - b.row.id;
}

function isLate({ is, hasEnded, reviewLate, controlsLate }: SignLine): boolean {
  return is.pastTolerance || hasEnded || reviewLate || controlsLate;
}

/** Acts that stand beside signing. */
export type WayOut = Extract<Act, 'approve' | 'refuse' | 'keep' | 'remove' | 'reportRemoved' | 'changePlan' | 'offerSeat'>;

/** While nobody has decided on it, to decide is the way out. */
const UNDECIDED: Readonly<Partial<Record<Lifecycle, readonly WayOut[]>>> = {
  requested: ['approve', 'refuse'],
  assigned: ['keep', 'remove'],
  emergency: ['approve', 'refuse'],
  removalReported: [],
};

/** What whoever answers for it can do where it is not right, instead of signing for it. */
export function waysOut({ row: { lifecycle } }: SignLine): readonly WayOut[] {
  return [...(UNDECIDED[lifecycle] ?? ['reportRemoved', 'changePlan']), 'offerSeat'];
}

import { judgeRow, type RowJudgement } from '../../../domain/brief/judgeRow';
import { byReviewRisk, reviewRiskOf, type ReviewRisk } from '../../../domain/brief/reviewRisk';
import { stackedOn } from '../../../domain/brief/stacked';
import type { Day } from '../../../domain/day/day';
import type { Due, Duty } from '../../../domain/judge/duties';
import type { HeldRow } from '../../../lists/codec/heldRow';

/** One exception on the desk. */
export interface DeskItem {
  readonly row: HeldRow;
  readonly is: RowJudgement;
  readonly risk: ReviewRisk;
  /** Other exceptions of its principal, in other families. */
  readonly stackedWith: readonly HeldRow[];
  /** What its list is about: the review, the answer, the verification. */
  readonly due: Due | undefined;
}

/** Lists of the desk. */
export const DESK_LISTS = ['review', 'found', 'removed', 'all'] as const;
export type DeskList = (typeof DESK_LISTS)[number];

export type Desk = Readonly<Record<DeskList, readonly DeskItem[]>>;

const DUTY_OF_LIST: Readonly<Record<DeskList, Duty | undefined>> = { review: 'review', found: 'triage', removed: 'verify', all: undefined };

/** Found, and nobody said yet what becomes of it; an answer "not a departure" that is too old leaves it so too. */
function isFound({ row: { lifecycle }, is }: Pick<DeskItem, 'row' | 'is'>): boolean {
  return lifecycle === 'unassigned' || lifecycle === 'assigned' || is.dismissalExpired;
}

/** What waits for security, each list in order of risk. */
export function deskOf(rows: readonly HeldRow[], today: Day): Desk {
  const inForce = rows.map((row) => ({ row, is: judgeRow(row, today) })).filter(({ is }) => is.isOpen || is.isAccepted);
  const stacked = stackedOn(inForce.map(({ row }) => row));
  const items = inForce
    .map(({ row, is }): DeskItem => {
      const stackedWith = stacked.get(row.exceptionKey) ?? [];
      return { row, is, risk: reviewRiskOf(row, today, stackedWith.length > 0), stackedWith, due: undefined };
    })
    .sort(byReviewRisk);
  const listOf = (list: DeskList, belongs: (item: DeskItem) => boolean): readonly DeskItem[] =>
    items.filter(belongs).map((item) => ({ ...item, due: dueOf(item.is.dues, DUTY_OF_LIST[list]) }));
  return {
    review: listOf('review', ({ is }) => is.dues.some(({ duty }) => duty === 'review')),
    found: listOf('found', isFound),
    removed: listOf('removed', ({ row }) => row.lifecycle === 'removalReported'),
    all: listOf('all', ({ is }) => is.isOpen),
  };
}

/** Dues are in order of their days. */
function dueOf(dues: readonly Due[], duty: Duty | undefined): Due | undefined {
  return duty === undefined ? dues[0] : dues.find((due) => due.duty === duty);
}

/** A review is called due so many days ahead. */
export const SOON_DAYS = 7;

export interface DeskCounts {
  readonly late: number;
  /** Due from today on, within `SOON_DAYS`. */
  readonly soon: number;
  readonly found: number;
  readonly foundLate: number;
  readonly removed: number;
}

export function countsOf(desk: Desk, today: Day): DeskCounts {
  const late = (items: readonly DeskItem[]): number => items.filter(({ due }) => due !== undefined && due.day < today).length;
  return {
    late: late(desk.review),
    soon: desk.review.filter(({ due }) => due !== undefined && due.day >= today && due.day <= today + SOON_DAYS).length,
    found: desk.found.length,
    foundLate: late(desk.found),
    removed: desk.removed.length,
  };
}

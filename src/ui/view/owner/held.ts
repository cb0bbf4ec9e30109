import { SEATS, type SeatName } from '../../../domain/exception/seat';
import { byEnd } from './asked';
import type { JudgedRow } from './judgedRows';
import type { IsMine } from './mine';

/** One exception in which somebody holds a seat. */
export interface HeldLine extends JudgedRow {
  readonly seat: SeatName;
}

export interface Held {
  /** Open ones and accepted risks in which they answer or watch, those that end first in front. */
  readonly lines: readonly HeldLine[];
  /** Open ones by seat; accepted risks are counted apart. */
  readonly open: Readonly<Record<SeatName, number>>;
  readonly accepted: number;
  /** The name that the newest exception knows them by; undefined where they hold nothing. */
  readonly name: string | undefined;
}

/** The business seat is listed with what was asked for. */
const LISTED = ['controlOwner', 'securityReviewer'] as const;

/** Everything that somebody holds by seat. */
export function heldBy(rows: readonly JudgedRow[], isMine: IsMine): Held {
  const lines = rows.flatMap(({ row, judgement }): HeldLine[] =>
    judgement.isOpen || judgement.isAccepted ? SEATS.flatMap((seat) => (isMine(row[seat]) ? [{ row, judgement, seat }] : [])) : [],
  );
  const listed = lines.filter(({ seat }) => LISTED.some((each) => each === seat));
  const openIn = (seat: SeatName): number => lines.filter((line) => line.seat === seat && line.judgement.isOpen).length;
  const newest = lines.reduce<HeldLine | undefined>((last, line) => (last && last.row.id > line.row.id ? last : line), undefined);
  return {
    lines: listed.sort(byEnd),
    open: { businessOwner: openIn('businessOwner'), controlOwner: openIn('controlOwner'), securityReviewer: openIn('securityReviewer') },
    accepted: lines.filter(({ seat, judgement }) => seat === 'controlOwner' && judgement.isAccepted).length,
    name: newest?.row[newest.seat]?.name,
  };
}

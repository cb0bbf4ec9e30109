import type { Day } from '../../../../domain/day/day';
import type { LifeKind, Stretch } from '../../../strings/lifeStrings';
import type { Life, LifeMark } from './lifeModel';

/** Width of a label, in percent of the line: the longest has 120 pixels, the line hardly less than 640. */
const LABEL_PERCENT = 19;
const MOST_LANES = 3;
/** What lies longer before everything else than this part of the rest is cut short. */
const LEAD_PART = 0.4;

export interface PlacedMark extends LifeMark {
  readonly percent: number;
  readonly side: 'above' | 'below';
  /** Undefined: there was no room; the list has it. */
  readonly lane: number | undefined;
  readonly align: 'start' | 'middle' | 'end';
}

export interface PlacedStretch {
  readonly stretch: Stretch;
  readonly left: number;
  readonly width: number;
}

export interface LifeLayout {
  readonly marks: readonly PlacedMark[];
  readonly stretches: readonly PlacedStretch[];
  readonly lanesAbove: number;
  readonly lanesBelow: number;
  /** The line begins later than the life: it was there long before. */
  readonly cut: boolean;
}

/** What somebody granted or ended stands above the line, what was watched or is due below. */
const BELOW: readonly LifeKind[] = ['there', 'reviewed', 'drill', 'stillThere', 'reviewDue', 'drillDue', 'answerDue', 'signDue', 'tolerance', 'today'];

/** Which label gets the room where there is little. */
const IMPORTANCE: readonly LifeKind[] = ['today', 'ends', 'granted', 'accepted', 'lapsed', 'over', 'renewed', 'extended', 'reviewDue', 'drillDue', 'answerDue', 'signDue', 'removalReported', 'found', 'asked', 'emergency', 'refused', 'reviewed', 'tolerance'];

export function layOut({ marks, stretches }: Life): LifeLayout {
  const days = [...marks.map(({ day }) => day), ...stretches.flatMap(({ from, to }) => [from, to])];
  const last = Math.max(...days);
  const earliest = Math.min(...days);
  const second = Math.min(last, ...marks.filter(({ kind }) => kind !== 'there').map(({ day }) => day));
  const lead = Math.max(14, Math.ceil((last - second) * LEAD_PART));
  const cut = second - earliest > lead;
  const first = cut ? second - lead : earliest;
  const span = Math.max(1, last - first);
  const percentOf = (day: Day): number => (Math.max(0, Math.min(last, day) - first) / span) * 100;
  const placed = placeLabels(marks.map((mark) => ({ ...mark, percent: percentOf(mark.day) })));
  const lanesOn = (side: PlacedMark['side']): number => Math.max(0, ...placed.filter((each) => each.side === side).map(({ lane }) => (lane ?? -1) + 1));
  return {
    marks: placed,
    stretches: stretches.filter(({ to }) => to > first).map(({ from, to, stretch }) => ({ stretch, left: percentOf(from), width: percentOf(to) - percentOf(from) })),
    lanesAbove: lanesOn('above'),
    lanesBelow: lanesOn('below'),
    cut,
  };
}

function placeLabels(marks: readonly (LifeMark & { readonly percent: number })[]): PlacedMark[] {
  const taken: Readonly<Record<PlacedMark['side'], { from: number; to: number; lane: number }[]>> = { above: [], below: [] };
  const rank = (kind: LifeKind): number => (IMPORTANCE.includes(kind) ? IMPORTANCE.indexOf(kind) : IMPORTANCE.length);
  const placed = [...marks]
    .sort((a, b) => rank(a.kind) - rank(b.kind) || b.day - a.day)
    .map((mark): PlacedMark => {
      const side = BELOW.includes(mark.kind) ? 'below' : 'above';
      const half = LABEL_PERCENT / 2;
      const align = mark.percent < half ? 'start' : mark.percent > 100 - half ? 'end' : 'middle';
      const from = align === 'start' ? mark.percent : align === 'end' ? mark.percent - LABEL_PERCENT : mark.percent - half;
      const room = { from, to: from + LABEL_PERCENT };
      const isFree = (lane: number): boolean => taken[side].every((other) => other.lane !== lane || other.to <= room.from || room.to <= other.from);
      const lane = Array.from({ length: MOST_LANES }, (_, at) => at).find(isFree);
      if (lane !== undefined) taken[side].push({ ...room, lane });
      return { ...mark, side, lane, align };
    });
  return placed.sort((a, b) => a.day - b.day);
}

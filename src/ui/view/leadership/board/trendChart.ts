import type { TrendPoint } from '../../../../domain/kpi/trend';

export interface ChartSize {
  readonly width: number;
  readonly height: number;
}

export interface ChartLine {
  readonly code: 'open' | 'past' | 'accepted';
  /** Of an SVG `polyline`. */
  readonly points: string;
  /** Where its label stands: right of its end, apart from the others. */
  readonly labelY: number;
  readonly last: number;
}

export interface Chart extends ChartSize {
  readonly lines: readonly ChartLine[];
  /** Horizontal lines with their numbers, the lowest first. */
  readonly ticks: readonly { readonly value: number; readonly y: number }[];
  /** Months named below, with the place of each. */
  readonly months: readonly { readonly point: TrendPoint; readonly x: number }[];
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
}

/** Room for numbers at the left, months below, and half a line above. */
const MARGIN = { left: 32, top: 8, bottom: 20 };
/** Room that a character of a line's name needs on average, and the gap before it. */
const CHARACTER_WIDTH = 6.5;
const LABEL_GAP = 8;
const LABEL_HEIGHT = 16;
/** Room that the name of a month needs. */
const MONTH_WIDTH = 44;

/** Places of everything in the chart; months are as far apart as they are. @param longestLabel characters of the longest name at the right */
export function chartOf(points: readonly TrendPoint[], { width, height }: ChartSize, longestLabel: number): Chart {
  const right = Math.round(width - LABEL_GAP - longestLabel * CHARACTER_WIDTH);
  const bottom = height - MARGIN.bottom;
  const first = points[0]?.day ?? 0;
  const span = Math.max(1, (points[points.length - 1]?.day ?? 0) - first);
  const step = stepFor(Math.max(1, ...points.map(({ open, accepted }) => Math.max(open, accepted))));
  const top = step * Math.max(1, Math.ceil(Math.max(...points.map(({ open, accepted }) => Math.max(open, accepted)), 1) / step));
  const x = (day: number): number => round(points.length === 1 ? right : MARGIN.left + ((day - first) * (right - MARGIN.left)) / span);
  const y = (value: number): number => round(bottom - (value * (bottom - MARGIN.top)) / top);
  const lines = (['open', 'past', 'accepted'] as const).map((code) => ({ code, last: points[points.length - 1]?.[code] ?? 0, points: points.map((point) => `${x(point.day)},${y(point[code])}`).join(' ') }));
  return {
    width,
    height,
    left: MARGIN.left,
    right,
    bottom,
    lines: apart(lines.map((line) => ({ ...line, labelY: y(line.last) })), bottom),
    ticks: Array.from({ length: top / step + 1 }, (_, at) => ({ value: at * step, y: y(at * step) })),
    months: spread(points.map((point) => ({ point, x: x(point.day) }))),
  };
}

/** A step of 1, 2 or 5 times a power of ten, so that at most five lines are drawn. */
function stepFor(most: number): number {
  const rough = most / 4;
  const power = 10 ** Math.max(0, Math.floor(Math.log10(rough)));
  return [1, 2, 5, 10].map((times) => times * power).find((step) => step >= rough) ?? 1;
}

/** Labels that would stand on each other move up, the lowest stays. */
function apart(lines: readonly ChartLine[], bottom: number): readonly ChartLine[] {
  let free = bottom + LABEL_HEIGHT;
  const placed = new Map(
    [...lines].sort((a, b) => b.labelY - a.labelY).map((line) => {
      free = Math.min(line.labelY, free - LABEL_HEIGHT);
      return [line.code, free];
    }),
  );
  return lines.map((line) => ({ ...line, labelY: placed.get(line.code) ?? line.labelY }));
}

/** As many months as have room, today's always. */
function spread<T extends { readonly x: number }>(months: readonly T[]): readonly T[] {
  const kept: T[] = [];
  for (const month of [...months].reverse()) {
    const before = kept[kept.length - 1];
    if (!before || before.x - month.x >= MONTH_WIDTH) kept.push(month);
  }
  return kept.reverse();
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

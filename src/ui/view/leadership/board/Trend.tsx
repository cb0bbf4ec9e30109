import * as React from 'react';
import type { Day } from '../../../../domain/day/day';
import type { TrendPoint } from '../../../../domain/kpi/trend';
import type { Said } from './said';
import { chartOf, type ChartSize } from './trendChart';
import board from './Board.module.scss';
import styles from './Trend.module.scss';

/** Units of the drawing; it is scaled to its place, so text keeps its size where this is as wide. */
const WIDE: ChartSize = { width: 720, height: 220 };
const NARROW: ChartSize = { width: 320, height: 200 };

const LINE_STYLE = { open: styles.open, past: styles.past, accepted: styles.accepted } as const;

/** Two years of month ends: a drawing with its labels, and the same as a table. */
export function Trend({ points, today, narrow, id, said }: { readonly points: readonly TrendPoint[]; readonly today: Day; readonly narrow: boolean; readonly id: string; readonly said: Said }): React.ReactElement {
  const { trend } = said.words;
  return (
    <section className={board.section} aria-labelledby={`${id}-trend`}>
      <h3 id={`${id}-trend`} className={board.heading}>
        {trend.heading}
      </h3>
      <TrendChart points={points} size={narrow ? NARROW : WIDE} said={said} />
      <p className={board.definition}>{trend.summary(points)}</p>
      <details className={board.details}>
        <summary>{trend.asTable}</summary>
        <TrendTable points={points} today={today} said={said} />
      </details>
    </section>
  );
}

export function TrendChart({ points, size = WIDE, said }: { readonly points: readonly TrendPoint[]; readonly size?: ChartSize; readonly said: Said }): React.ReactElement {
  const { trend } = said.words;
  const { number } = said.strings.formats;
  const last = points[points.length - 1];
  const longestLabel = Math.max(...(['open', 'past', 'accepted'] as const).map((code) => trend.label(last?.[code] ?? 0, trend[code]).length));
  const chart = React.useMemo(() => chartOf(points, size, longestLabel), [points, size, longestLabel]);
  return (
    <svg className={styles.chart} viewBox={`0 0 ${chart.width} ${chart.height}`} role="img" aria-label={trend.summary(points)}>
      {chart.ticks.map(({ value, y }) => (
        <React.Fragment key={value}>
          <line className={styles.grid} x1={chart.left} x2={chart.right} y1={y} y2={y} />
          <text className={styles.axis} x={chart.left - 8} y={y + 4} textAnchor="end">
            {number(value)}
          </text>
        </React.Fragment>
      ))}
      {chart.months.map(({ point, x }) => (
        <text key={point.day} className={styles.axis} x={x} y={chart.bottom + 16} textAnchor="middle">
          {trend.monthShort(point.day)}
        </text>
      ))}
      {chart.lines.map(({ code, points: line, labelY, last: value }) => (
        <React.Fragment key={code}>
          <polyline className={LINE_STYLE[code]} points={line} />
          <text x={chart.right + 8} y={labelY + 4}>
            {trend.label(value, trend[code])}
          </text>
        </React.Fragment>
      ))}
    </svg>
  );
}

export function TrendTable({ points, today, said }: { readonly points: readonly TrendPoint[]; readonly today: Day; readonly said: Said }): React.ReactElement {
  const { trend } = said.words;
  const { number } = said.strings.formats;
  return (
    <table className={`${board.table} ${board.months}`}>
      <caption>{trend.heading}</caption>
      <thead>
        <tr>
          <th scope="col">{trend.monthEnd}</th>
          <th scope="col">{trend.open}</th>
          <th scope="col">{trend.past}</th>
          <th scope="col">{trend.accepted}</th>
        </tr>
      </thead>
      <tbody>
        {[...points].reverse().map((point) => (
          <tr key={point.day}>
            <th scope="row">{trend.month(point, today)}</th>
            <td>{number(point.open)}</td>
            <td>{number(point.past)}</td>
            <td>{number(point.accepted)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

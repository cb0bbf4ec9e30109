import * as React from 'react';
import type { Band } from '../../../domain/day/bands';
import type { Lens } from '../../../register/derive/heatmap';
import type { RegisterSnapshot } from '../../../register/snapshot';
import type { Strings } from '../../strings/strings';
import { labelsOf } from './labels';
import table from './HeatmapTable.module.scss';
import screen from './HeatmapScreen.module.scss';
import styles from './Skeleton.module.scss';

export interface SkeletonProps {
  readonly lens: Lens;
  readonly bands: readonly Band[];
  readonly title: string;
  readonly narrow: boolean;
  /** Rows read so far of a long first load. */
  readonly progress: RegisterSnapshot['progress'];
  readonly strings: Strings;
}

/** The heatmap's own frame without its numbers, so that nothing moves when they come. */
export function Skeleton({ lens, bands, title, narrow, progress, strings }: SkeletonProps): React.ReactElement {
  const labels = labelsOf(lens, bands, strings);
  const rows = [...labels.rows, labels.allRows];
  const side = [strings.heatmap.table.all, strings.heatmap.table.late, strings.heatmap.table.noEnd];
  return (
    <>
      {title !== '' && <p className={screen.title}>{title}</p>}
      <div className={screen.head}>
        <h2 className={screen.heading}>{strings.states.loading}</h2>
        {progress && progress.ofAtMost > 0 && <p className={screen.status}>{strings.states.progress(progress.rows, progress.ofAtMost)}</p>}
      </div>
      <div className={styles.controls} />
      <div className={table.frame} aria-hidden="true">
        <table className={narrow ? table.narrowTable : table.table}>
          <thead>
            <tr>
              <th className={table.corner} />
              {[...labels.columns, ...side].map((label, column) => (
                <th key={label} className={column >= bands.length ? table.side : table.band}>
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((label, row) => (
              <tr key={label} className={row === rows.length - 1 ? table.totals : undefined}>
                <th className={table.rowLabel}>{label}</th>
                {[...bands, ...side].map((_, column) => (
                  <td key={column}>
                    <div className={row < rows.length - 1 && column < bands.length ? styles.cell : styles.blank} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

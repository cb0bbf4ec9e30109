import * as React from 'react';
import type { Band } from '../../../domain/day/bands';
import type { Lens } from '../../../register/derive/heatmap';
import type { RegisterSnapshot } from '../../../register/snapshot';
import type { Strings } from '../../strings/strings';
import { gridOf } from './gridModel';
import { HeatmapTable } from './HeatmapTable';
import { labelsOf } from './labels';
import styles from './HeatmapScreen.module.scss';

export interface SkeletonProps {
  readonly lens: Lens;
  readonly bands: readonly Band[];
  readonly title: string;
  readonly narrow: boolean;
  /** Rows read so far of a long first load. */
  readonly progress: RegisterSnapshot['progress'];
  readonly strings: Strings;
}

const NO_COUNTS = { open: [], late: [], weight: [], noEnd: [] };

/** The heatmap's own frame without its numbers, so that nothing moves when they come. */
export function Skeleton({ lens, bands, title, narrow, progress, strings }: SkeletonProps): React.ReactElement {
  return (
    <>
      {title !== '' && <p className={styles.title}>{title}</p>}
      <div className={styles.head}>
        <h2 className={styles.heading}>{strings.states.loading}</h2>
        <p className={styles.status}>{progress && progress.ofAtMost > 0 ? strings.states.progress(progress.rows, progress.ofAtMost) : ''}</p>
      </div>
      <div className={styles.controls} />
      <HeatmapTable
        grid={gridOf(NO_COUNTS, labelsOf(lens, bands, strings), strings)}
        caption=""
        rowHeading=""
        bandCount={bands.length}
        narrow={narrow}
        chosen={undefined}
        strings={strings}
        listId=""
        onChoose={undefined}
      />
    </>
  );
}

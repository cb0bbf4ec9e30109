import * as React from 'react';
import type { Band } from '../../../domain/day/bands';
import type { Lens } from '../../../register/derive/heatmap';
import type { HeatmapTexts } from '../../strings/heatmapStringsFor';
import { LoadingHead, type LoadingHeadProps } from '../AnswerHead';
import { gridOf } from './gridModel';
import { HeatmapTable } from './HeatmapTable';
import { labelsOf } from './labels';
import styles from './HeatmapScreen.module.scss';

export interface SkeletonProps extends LoadingHeadProps {
  readonly lens: Lens;
  readonly bands: readonly Band[];
  readonly narrow: boolean;
  readonly strings: HeatmapTexts;
}

const NO_COUNTS = { open: [], late: [], weight: [], noEnd: [] };

/** The heatmap's own frame without its numbers, so that nothing moves when they come. */
export function Skeleton({ lens, bands, title, narrow, progress, strings }: SkeletonProps): React.ReactElement {
  return (
    <>
      <LoadingHead title={title} progress={progress} strings={strings} />
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

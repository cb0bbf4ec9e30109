import * as React from 'react';
import type { HeatmapTexts } from '../../strings/heatmapStringsFor';
import { SHADE_COUNT } from '../../theme/shades';
import { shadeStyle } from './HeatmapTable';
import styles from './Legend.module.scss';

/** What number and shade mean, under the table. */
export function Legend({ strings }: { readonly strings: HeatmapTexts }): React.ReactElement {
  const { table } = strings.heatmap;
  return (
    <div className={styles.legend}>
      <p className={styles.note}>{table.note}</p>
      <p className={styles.scale}>
        <span>{table.lighter}</span>
        <span aria-hidden="true" className={styles.swatches}>
          {Array.from({ length: SHADE_COUNT }, (_, index) => (
            <span key={index} className={styles.swatch} style={shadeStyle(index + 1)} />
          ))}
        </span>
        <span>{table.heavier}</span>
      </p>
    </div>
  );
}

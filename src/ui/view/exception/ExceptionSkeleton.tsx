import * as React from 'react';
import type { ExceptionStrings } from '../../strings/exceptionStrings';
import styles from './ExceptionPage.module.scss';

/** Widths of the lines that stand in for sentences, in percent. */
const LINES = [40, 80, 65, 0, 100, 100, 90] as const;

/** @param soFar decisions that were read, where there are many */
export function ExceptionSkeleton({ soFar, words }: { readonly soFar: number | undefined; readonly words: ExceptionStrings }): React.ReactElement {
  return (
    <div aria-busy="true">
      <h2 className={styles.heading}>{words.page.loading}</h2>
      {soFar !== undefined && <p>{words.page.soFar(soFar)}</p>}
      <div aria-hidden="true">
        {LINES.map((width, at) => (
          <div key={at} className={styles.bone} style={{ width: `${width}%` }} />
        ))}
      </div>
    </div>
  );
}

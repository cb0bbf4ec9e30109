import * as React from 'react';
import type { Day } from '../../../domain/day/day';
import type { DriftStrings } from '../../strings/driftStrings';
import { Button } from '../Button';
import { MOST_RECORDS, type NewestReports } from './useDrift';
import styles from './Drift.module.scss';

export interface OlderReportsProps {
  readonly records: NewestReports;
  /** Day of the oldest report that is looked at. */
  readonly oldest: Day;
  readonly isReading: boolean;
  readonly words: DriftStrings;
  readonly say: (text: string) => void;
  readonly onMore: () => void;
}

/** How far back the days reach that can be compared, and the way farther back. */
export function OlderReports({ records: { newest, mayBeMore, most }, oldest, isReading, words, say, onMore }: OlderReportsProps): React.ReactElement {
  const told = words.lookedAt({ count: newest.length, oldest, areAll: !mayBeMore });
  const line = React.useRef<HTMLParagraphElement>(null);
  const isFirst = React.useRef(true);
  React.useEffect(() => {
    // What was pressed may be gone.
    if (!isFirst.current && !mayBeMore) line.current?.focus();
    if (!isFirst.current) say(told);
    isFirst.current = false;
  }, [most]);
  return (
    <>
      <p ref={line} tabIndex={-1} className={styles.small}>
        {told}
      </p>
      {mayBeMore && most < MOST_RECORDS && (
        <Button aria-disabled={isReading} onClick={() => !isReading && onMore()}>
          {isReading ? words.reading : words.older}
        </Button>
      )}
    </>
  );
}

import * as React from 'react';
import type { ReportRecord } from '../../../decisions/reportRecords';
import type { Day } from '../../../domain/day/day';
import type { Pair, ToolDays } from '../../../domain/reconcile/drift';
import type { DriftStrings } from '../../strings/driftStrings';
import styles from './Drift.module.scss';

export interface ToolLinesProps {
  readonly tools: readonly ToolDays[];
  readonly drift: { readonly pairs: readonly Pair[]; readonly unreadable: readonly ReportRecord[] };
  readonly from: Day;
  /** No older report is left out. */
  readonly areAll: boolean;
  readonly nameOf: (tenantId: string) => string;
  readonly words: DriftStrings;
}

/** Of each tool which reports were compared, or why none were: that it was not looked again is no "nothing changed". */
export function ToolLines({ tools, drift: { pairs, unreadable }, from, areAll, nameOf, words }: ToolLinesProps): React.ReactElement {
  const lines = tools.flatMap(({ tenantId, source, firstDay, fromDay, toDay }): string[] => {
    const about = { source, tenant: nameOf(tenantId) };
    if (fromDay === undefined || toDay === undefined) return [words.notYet({ ...about, from, first: areAll ? firstDay : undefined })];
    if (fromDay === toDay) return [words.notAgain({ ...about, day: toDay })];
    return pairs.some((pair) => pair.source === source && pair.tenantId.toLowerCase() === tenantId.toLowerCase()) ? [words.compared({ ...about, from: fromDay, to: toDay })] : [];
  });
  return (
    <>
      {lines.map((line) => (
        <p key={line} className={styles.small}>
          {line}
        </p>
      ))}
      {unreadable.map(({ source, tenantName, ranOnDay, file }) => (
        <p key={file.name} className={styles.text}>
          {words.unreadable({ source, tenant: tenantName, day: ranOnDay })}
        </p>
      ))}
    </>
  );
}

import * as React from 'react';
import { readDayReports, type DayReports } from '../../../decisions/readDayReports';
import { readReportRecords, type ReportRecord } from '../../../decisions/reportRecords';
import { OWN_REGISTER } from '../../../domain/reconcile/ownRegister';
import type { Day } from '../../../domain/day/day';
import { reportsOn } from '../../../domain/reconcile/drift';
import { SharePointError } from '../../../lists/rest/errors';
import type { Gate } from '../../../lists/rest/gate';
import type { ReadProblem } from '../../../register/snapshot';

/** Records looked through at first, and so many more each time: reports of a year, as often as they are usually read. */
export const RECORDS_AT_A_TIME = 500;
/** What SharePoint answers in one page at most. */
export const MOST_RECORDS = 5000;

export interface Read<Value> {
  readonly value: Value | undefined;
  readonly problem: ReadProblem | undefined;
  retry(): void;
}

/** The newest reports on record, without what only documents. */
export interface NewestReports {
  readonly newest: readonly ReportRecord[];
  /** As many as are looked through were found, so there may be older ones. */
  readonly mayBeMore: boolean;
  /** How many were looked through: fewer than asked for while more are read. */
  readonly most: number;
}

export function useRecords(gate: Gate, most: number): Read<NewestReports> {
  return useRead(async (signal) => {
    const { records, looked } = await readReportRecords(gate, most, signal);
    return { newest: records.filter(({ source }) => source !== OWN_REGISTER), mayBeMore: looked >= most, most };
  }, [gate, most]);
}

export interface TwoDays {
  readonly before: DayReports;
  readonly after: DayReports;
}

/** What the reports of two days said; undefined while they are read. */
export function useTwoDays(gate: Gate, records: readonly ReportRecord[], from: Day, to: Day): Read<TwoDays> {
  const read = useRead(
    async (signal) => {
      const [before, after] = await Promise.all([from, to].map((day) => readDayReports(gate, reportsOn(records, day), signal)));
      return before && after ? { of: `${from} ${to}`, before, after } : undefined;
    },
    [gate, records, from, to],
  );
  // What was read of other days is not shown as if it were of these.
  return { ...read, value: read.value?.of === `${from} ${to}` ? read.value : undefined };
}

function useRead<Value>(read: (signal: AbortSignal) => Promise<Value | undefined>, of: readonly unknown[]): Read<Value> {
  const [state, setState] = React.useState<Pick<Read<Value>, 'value' | 'problem'>>({ value: undefined, problem: undefined });
  const [tries, setTries] = React.useState(0);
  React.useEffect(() => {
    const abort = new AbortController();
    read(abort.signal).then(
      (value) => !abort.signal.aborted && setState({ value, problem: undefined }),
      (error: unknown) => {
        if (abort.signal.aborted) return;
        setState(() => {
          // Anything else is for the error boundary of the web part.
          if (!(error instanceof SharePointError)) throw error;
          const { kind, code, requestId } = error;
          return { value: undefined, problem: { kind, code, requestId } };
        });
      },
    );
    return () => abort.abort();
  }, [...of, tries]);
  return { ...state, retry: () => setTries((count) => count + 1) };
}

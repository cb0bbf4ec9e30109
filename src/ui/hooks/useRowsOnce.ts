import * as React from 'react';
import { SharePointError } from '../../lists/rest/errors';
import type { Rows } from '../../register/rows';

/** Whole rows for something that is not always shown: `reading` until they are there, `notRead` where they cannot be had. */
export type RowsOnce = Rows | 'reading' | 'notRead';

/**
 * @param readRows undefined: the screen stands alone, without a register's rows.
 * @param change another value reads them again; those that are there stay until then.
 */
export function useRowsOnce(readRows: ((signal: AbortSignal) => Promise<Rows>) | undefined, wanted: boolean, change?: unknown): RowsOnce {
  const [rows, setRows] = React.useState<RowsOnce>(readRows ? 'reading' : 'notRead');
  React.useEffect(() => {
    if (!wanted || !readRows) return undefined;
    const abort = new AbortController();
    readRows(abort.signal).then(
      (read) => !abort.signal.aborted && setRows(read),
      (error: unknown) => {
        if (abort.signal.aborted) return;
        setRows(() => {
          // For the error boundary of the web part.
          if (!(error instanceof SharePointError)) throw error;
          return 'notRead';
        });
      },
    );
    return () => abort.abort();
  }, [readRows, wanted, change]);
  return rows;
}

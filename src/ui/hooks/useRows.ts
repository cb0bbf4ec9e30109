import * as React from 'react';
import { SharePointError } from '../../lists/rest/errors';
import type { RegisterColumns } from '../../register/columns';
import type { Rows } from '../../register/rows';
import type { ReadProblem, RegisterStore } from '../../register/snapshot';

export interface RowsRead {
  /** Undefined until they are there; the last ones stay while newer ones are read. */
  readonly rows: Rows | undefined;
  /** Why they could not be read; with `rows` these are of an earlier moment. */
  readonly problem: ReadProblem | undefined;
  retry(): void;
}

/** Whole rows of the register as it is now, read again whenever its columns change. */
export function useRows(store: RegisterStore, columns: RegisterColumns): RowsRead {
  const [read, setRead] = React.useState<Pick<RowsRead, 'rows' | 'problem'>>({ rows: undefined, problem: undefined });
  const [tries, setTries] = React.useState(0);
  React.useEffect(() => {
    const abort = new AbortController();
    store.readRows(abort.signal).then(
      (rows) => !abort.signal.aborted && setRead({ rows, problem: undefined }),
      (error: unknown) => {
        if (abort.signal.aborted) return;
        if (!(error instanceof SharePointError)) {
          // For the error boundary of the web part.
          setRead(() => {
            throw error;
          });
          return;
        }
        const { kind, code, requestId } = error;
        setRead(({ rows }) => ({ rows, problem: { kind, code, requestId } }));
      },
    );
    return () => abort.abort();
  }, [store, columns, tries]);
  return { ...read, retry: () => setTries((count) => count + 1) };
}

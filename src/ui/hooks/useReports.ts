import * as React from 'react';
import { SharePointError } from '../../lists/rest/errors';
import type { Gate } from '../../lists/rest/gate';

/**
 * What the newest complete reports say; undefined until they are read. Read anew with `change`, e.g. when rows changed.
 * @param read always the same; it comes in a chunk of its own.
 */
export function useReports<Said>(gate: Gate, change: unknown, read: (gate: Gate, signal: AbortSignal) => Promise<Said>): Said | 'failed' | undefined {
  const [said, setSaid] = React.useState<Said | 'failed'>();
  React.useEffect(() => {
    const abort = new AbortController();
    read(gate, abort.signal).then(
      (answer) => !abort.signal.aborted && setSaid(() => answer),
      (error: unknown) => {
        if (abort.signal.aborted) return;
        setSaid(() => {
          // For the error boundary of the web part.
          if (!(error instanceof SharePointError)) throw error;
          return 'failed';
        });
      },
    );
    return () => abort.abort();
  }, [gate, change]);
  return said;
}

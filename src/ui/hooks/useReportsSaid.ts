import * as React from 'react';
import type { ReportsSaid } from '../../decisions/reportsSaid';
import { SharePointError } from '../../lists/rest/errors';
import type { Gate } from '../../lists/rest/gate';

/** What the newest complete reports say; undefined until they are read. Read anew with `change`, e.g. when rows changed. */
export function useReportsSaid(gate: Gate, change: unknown): ReportsSaid | 'failed' | undefined {
  const [said, setSaid] = React.useState<ReportsSaid | 'failed'>();
  React.useEffect(() => {
    const abort = new AbortController();
    import(/* webpackChunkName: 'reports' */ '../../decisions/reportsSaid')
      .then(({ readReportsSaid }) => readReportsSaid(gate, abort.signal))
      .then(
        (read) => !abort.signal.aborted && setSaid(read),
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

import * as React from 'react';
import { usePeopleKnown } from '../../hooks/usePeopleKnown';
import { useRows } from '../../hooks/useRows';
import { reviewStringsFor } from '../../strings/reviewStringsFor';
import { LoadingLines } from '../LoadingLines';
import { RegisterFrame, type Frame, type ReadySnapshot, type WebPartProps } from '../RegisterFrame';
import { RowsFailure, RowsKept, rowsStatus } from '../RowsFailure';
import { UnlessEmpty } from '../UnlessEmpty';
import { ReviewDesk } from './ReviewDesk';

/** The desk of security: reviews, what was found, removals to verify. */
export function ReviewApp(props: WebPartProps): React.ReactElement {
  const { store, gate, strings, tenantId, title } = props;
  return (
    <RegisterFrame store={store} gate={gate} strings={strings} tenantId={tenantId} loading={({ progress }) => <LoadingLines lines={6} title={title} progress={progress} strings={strings} />}>
      {(snapshot, frame) => (
        <UnlessEmpty store={store} gate={gate} strings={strings} snapshot={snapshot} frame={frame}>
          <Ready {...props} snapshot={snapshot} frame={frame} />
        </UnlessEmpty>
      )}
    </RegisterFrame>
  );
}

function Ready({ snapshot, frame, ...props }: WebPartProps & { readonly snapshot: ReadySnapshot; readonly frame: Frame }): React.ReactElement {
  const { data, problem: stale } = snapshot;
  const { strings, store, gate, title } = props;
  const words = React.useMemo(() => reviewStringsFor(strings.formats), [strings]);
  const { rows, problem, retry } = useRows(store, data.columns);
  const { people } = usePeopleKnown(gate);
  if (!rows) return problem ? <RowsFailure problem={problem} strings={strings} onRetry={retry} /> : <LoadingLines lines={6} title={title} progress={undefined} strings={strings} />;
  return (
    <>
      {problem && !stale && <RowsKept problem={problem} strings={strings} onRetry={retry} />}
      <ReviewDesk {...props} data={data} rows={rows} status={rowsStatus(data, Math.max(data.unreadableRows, rows.unreadable), stale ?? problem, strings)} people={people} words={words} frame={frame} />
    </>
  );
}

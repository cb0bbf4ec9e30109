import * as React from 'react';
import { LoadingLines } from '../LoadingLines';
import { RegisterFrame, type WebPartProps } from '../RegisterFrame';
import { useRows } from '../../hooks/useRows';
import { Intake } from '../Intake';
import { RowsFailure } from '../RowsFailure';
import type { Frame, ReadySnapshot } from '../RegisterFrame';
import { RegisterScreen } from './RegisterScreen';

/** Everything in the register: to find, to group, to keep as a view and to take along. */
export function RegisterApp(props: WebPartProps): React.ReactElement {
  const { store, gate, strings, tenantId, title } = props;
  return (
    <RegisterFrame store={store} gate={gate} strings={strings} tenantId={tenantId} loading={({ progress }) => <LoadingLines lines={6} title={title} progress={progress} strings={strings} />}>
      {(snapshot, frame) => <Ready {...props} snapshot={snapshot} frame={frame} />}
    </RegisterFrame>
  );
}

/** One element for an empty register and a full one, so that reading the first report is not interrupted by its rows. */
function Ready({ snapshot, frame, ...props }: WebPartProps & { readonly snapshot: ReadySnapshot; readonly frame: Frame }): React.ReactElement {
  const { data, problem: stale } = snapshot;
  const { strings, store, gate, title } = props;
  const { rows, problem, retry } = useRows(store, data.columns);
  if (!rows) return problem ? <RowsFailure problem={problem} strings={strings} onRetry={retry} /> : <LoadingLines lines={6} title={title} progress={undefined} strings={strings} />;
  return (
    <Intake gate={gate} data={data} strings={strings} onKept={() => void store.refresh()} say={frame.say}>
      {(readButton, isReading) => <RegisterScreen {...props} rows={rows} data={data} frame={frame} problem={problem} stale={stale} onRetry={retry} readButton={readButton} isReading={isReading} />}
    </Intake>
  );
}

import * as React from 'react';
import { usePart } from '../../hooks/usePart';
import { useRows } from '../../hooks/useRows';
import { Intake } from '../Intake';
import { LoadingLines } from '../LoadingLines';
import { RegisterFrame, type Frame, type ReadySnapshot, type WebPartProps } from '../RegisterFrame';
import { RowsFailure } from '../RowsFailure';
import type { MendPartProps } from './MendPart';
import type { SetupScreenProps } from './SetupScreen';

/** Set-up and health of the register, for whoever looks after it. */
export function AdministrationApp(props: WebPartProps): React.ReactElement {
  const { store, gate, strings, tenantId, title } = props;
  return (
    <RegisterFrame store={store} gate={gate} strings={strings} tenantId={tenantId} loading={({ progress }) => <LoadingLines lines={5} title={title} progress={progress} strings={strings} />}>
      {(snapshot, frame) => <Ready {...props} snapshot={snapshot} frame={frame} />}
    </RegisterFrame>
  );
}

/** The screen comes in a chunk of its own: what it reads and says is for few. */
function Ready({ snapshot, frame, ...props }: WebPartProps & { readonly snapshot: ReadySnapshot; readonly frame: Frame }): React.ReactElement {
  const { data } = snapshot;
  const { strings, store, gate, title } = props;
  const { rows, problem, retry } = useRows(store, data.columns);
  const Screen = usePart<SetupScreenProps>(true, ['administration'], () => import(/* webpackChunkName: 'administrationScreen' */ './SetupScreen').then((part) => part.SetupScreen));
  if (!rows && problem) {
    return (
      <>
        <RowsFailure problem={problem} strings={strings} onRetry={retry} />
        <Mend
          gate={gate}
          strings={strings}
          say={frame.say}
          onChanged={() => {
            retry();
            void store.refresh('all');
          }}
        />
      </>
    );
  }
  if (!rows || !Screen) return <LoadingLines lines={5} title={title} progress={undefined} strings={strings} />;
  return (
    <Intake gate={gate} data={data} strings={strings} onKept={() => void store.refresh()} say={frame.say}>
      {(readButton) => <Screen {...props} rows={rows} data={data} frame={frame} readButton={readButton} />}
    </Intake>
  );
}

function Mend(props: MendPartProps): React.ReactElement | null {
  const MendPart = usePart<MendPartProps>(true, ['administration'], () => import(/* webpackChunkName: 'administrationScreen' */ './MendPart').then((part) => part.MendPart));
  return MendPart ? <MendPart {...props} /> : null;
}

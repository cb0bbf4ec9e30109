import * as React from 'react';
import type { Desk } from '../../../decisions/desk';
import { readLastCompletion } from '../../../decisions/lastSweep';
import { SharePointError, type SharePointErrorKind } from '../../../lists/rest/errors';
import type { LastSweep } from '../../../register/snapshot';
import type { SweepOutcome, SweepProgress } from '../../../sweep/sweepOutcome';

export type SweepState =
  | { readonly step: 'idle' }
  | { readonly step: 'running'; readonly progress: SweepProgress }
  | { readonly step: 'ended'; readonly outcome: SweepOutcome }
  | { readonly step: 'stopped' }
  | { readonly step: 'failed'; readonly kind: SharePointErrorKind };

export interface Sweeping {
  readonly state: SweepState;
  /** When the last complete one ended; undefined while that is not known. */
  readonly last: LastSweep | undefined;
  /** @param anyway also where another one began in this hour. */
  run(anyway: boolean): void;
  /** What has begun is finished. */
  stop(): void;
}

const NOT_BEGUN: SweepProgress = { stage: 'reading', done: 0, total: 0 };

export function useSweep(desk: Desk): Sweeping {
  const [state, setState] = React.useState<SweepState>({ step: 'idle' });
  const [last, setLast] = React.useState<LastSweep>();
  const abort = React.useRef<AbortController>();
  const shown = React.useRef(true);
  React.useEffect(() => {
    shown.current = true;
    return () => {
      shown.current = false;
      abort.current?.abort();
    };
  }, []);
  const [failure, setFailure] = React.useState<unknown>();
  // Drawn again with the error, so that the error boundary of the web part says it.
  if (failure !== undefined) throw failure;

  React.useEffect(() => {
    if (state.step === 'running') return;
    readLastCompletion(desk.gate).then(
      (completion) => shown.current && setLast(completion?.atMs ?? 'never'),
      (error: unknown) => {
        if (!(error instanceof SharePointError)) setFailure(error);
      },
    );
  }, [desk, state.step]);

  return {
    state,
    last,
    run: (anyway) => {
      const { signal } = (abort.current = new AbortController());
      const tell = (next: SweepState): void => {
        if (shown.current) setState(next);
      };
      tell({ step: 'running', progress: NOT_BEGUN });
      import(/* webpackChunkName: 'sweep' */ '../../../sweep/run')
        .then(({ sweep }) => sweep(desk, { anyway, signal, onProgress: (progress) => tell({ step: 'running', progress }) }))
        .then(
          (outcome) => tell({ step: 'ended', outcome }),
          (error: unknown) => {
            if (error instanceof SharePointError) tell(signal.aborted ? { step: 'stopped' } : { step: 'failed', kind: error.kind });
            else if (shown.current) setFailure(error);
          },
        );
    },
    stop: () => abort.current?.abort(),
  };
}

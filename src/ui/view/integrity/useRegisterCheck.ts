import * as React from 'react';
import type { Desk } from '../../../decisions/desk';
import { checkRegister, type CheckProgress, type RegisterCheck } from '../../../decisions/integrity/checkRegister';
import { repairRows } from '../../../decisions/integrity/repairRows';
import { SharePointError, type SharePointErrorKind } from '../../../lists/rest/errors';
import type { Gate } from '../../../lists/rest/gate';

export type CheckState =
  | { readonly step: 'idle' }
  | { readonly step: 'running'; readonly progress: CheckProgress }
  | { readonly step: 'stopped' }
  | { readonly step: 'failed'; readonly kind: SharePointErrorKind }
  | { readonly step: 'repairing'; readonly done: number; readonly total: number }
  | { readonly step: 'repaired'; readonly written: number; readonly failed: number };

export interface Checking {
  readonly state: CheckState;
  /** Of the last check on this page that came to its end, also while a further one runs. */
  readonly last: RegisterCheck | undefined;
  run(everyFile: boolean): void;
  repair(exceptionKeys: readonly string[]): void;
  stop(): void;
}

/** By site, as long as the page is open: closing the screen does not lose what took a while. */
const LAST = new WeakMap<Gate, RegisterCheck>();

const NOT_BEGUN: CheckProgress = { stage: 'reading', done: 0, total: 0 };

export function useRegisterCheck(desk: Desk): Checking {
  const [state, setState] = React.useState<CheckState>({ step: 'idle' });
  const [last, setLast] = React.useState(() => LAST.get(desk.gate));
  const abort = React.useRef<AbortController>();
  React.useEffect(() => () => abort.current?.abort(), []);
  const [failure, setFailure] = React.useState<unknown>();
  // Drawn again with the error, so that the error boundary of the web part says it.
  if (failure !== undefined) throw failure;

  /** Tells what becomes of it, unless the screen is gone. */
  function begin(work: (signal: AbortSignal, tell: (next: CheckState) => void) => Promise<void>): void {
    abort.current?.abort();
    const { signal } = (abort.current = new AbortController());
    const tell = (next: CheckState): void => {
      if (!signal.aborted) setState(next);
    };
    work(signal, tell).catch((error: unknown) => {
      if (signal.aborted) return;
      if (error instanceof SharePointError) setState({ step: 'failed', kind: error.kind });
      else setFailure(error);
    });
  }

  return {
    state,
    last,
    run: (everyFile) =>
      begin(async (signal, tell) => {
        tell({ step: 'running', progress: NOT_BEGUN });
        const checked = await checkRegister(desk, { everyFile, signal, onProgress: (progress) => tell({ step: 'running', progress }) });
        if (signal.aborted) return;
        LAST.set(desk.gate, checked);
        setLast(checked);
        tell({ step: 'idle' });
      }),
    repair: (exceptionKeys) =>
      begin(async (signal, tell) => {
        tell({ step: 'repairing', done: 0, total: exceptionKeys.length });
        const result = await repairRows(desk, exceptionKeys, { signal, onProgress: (done, total) => tell({ step: 'repairing', done, total }) });
        tell({ step: 'repaired', ...result });
      }),
    stop: () => {
      abort.current?.abort();
      setState({ step: 'stopped' });
    },
  };
}

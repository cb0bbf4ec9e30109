import * as React from 'react';
import { newDecisionKey } from '../../decisions/decisionKey';
import type { RecordOptions } from '../../decisions/recordFact';
import type { SharePointError } from '../../lists/rest/errors';

export type RecordingPhase =
  /** `failed`: why the last try was certainly not kept. */
  | { readonly step: 'filling'; readonly failed: SharePointError | undefined }
  | { readonly step: 'sending' }
  | { readonly step: 'unconfirmed' };

interface Unsettled {
  readonly kind: 'unconfirmed' | 'failed';
  readonly error: SharePointError;
}

export interface Recording<Outcome> {
  readonly phase: RecordingPhase;
  /** @param send called with the key of this try, and again with the same key where its outcome is asked for. */
  submit(send: (key: string, options: RecordOptions) => Promise<Outcome | Unsettled>): void;
  /** Settles what was sent and is not known to have arrived. */
  ask(): void;
}

/**
 * Sends one thing once. The key belongs to what is sent: it is made with the form, kept while the outcome is unknown, and
 * made anew when something else is sent.
 * @param onEnd told of every outcome but those that the form must settle first.
 */
export function useRecording<Outcome extends { readonly kind: string }>(onEnd: (outcome: Outcome) => void): Recording<Outcome> {
  const [phase, setPhase] = React.useState<RecordingPhase>({ step: 'filling', failed: undefined });
  const [failure, setFailure] = React.useState<unknown>();
  // Drawn again with the error, so that the error boundary of the web part says it.
  if (failure !== undefined) throw failure;
  const key = React.useRef('');
  key.current ||= newDecisionKey();
  const last = React.useRef<(options: RecordOptions) => Promise<Outcome | Unsettled>>();
  const alive = React.useRef(true);
  React.useEffect(
    () => () => {
      alive.current = false;
    },
    [],
  );
  const run = async (options: RecordOptions): Promise<void> => {
    if (!last.current) return;
    setPhase({ step: 'sending' });
    const outcome = await last.current(options);
    if (!alive.current) return;
    if (isUnsettled(outcome) && outcome.kind === 'unconfirmed') return setPhase({ step: 'unconfirmed' });
    key.current = newDecisionKey();
    setPhase({ step: 'filling', failed: isUnsettled(outcome) ? outcome.error : undefined });
    if (!isUnsettled(outcome)) onEnd(outcome);
  };
  return {
    phase,
    submit: (send) => {
      if (phase.step === 'sending') return;
      const own = key.current;
      last.current = (options) => send(own, options);
      run({}).catch(setFailure);
    },
    ask: () => {
      run({ sentBefore: true }).catch(setFailure);
    },
  };
}

function isUnsettled(outcome: { readonly kind: string }): outcome is Unsettled {
  return outcome.kind === 'unconfirmed' || outcome.kind === 'failed';
}

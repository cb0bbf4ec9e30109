import * as React from 'react';
import { SharePointError } from '../../../lists/rest/errors';
import type { Gate } from '../../../lists/rest/gate';
import type { ReadProblem } from '../../../register/snapshot';
import { RecordedContext } from '../../hooks/recorded';
import { readSetup, type SetupFacts } from './readSetup';

export interface SetupRead {
  /** Undefined until they are there; the last ones stay while they are read again. */
  readonly facts: SetupFacts | undefined;
  readonly problem: ReadProblem | undefined;
  /** Reads again, after something was changed. */
  refresh(): void;
}

/** How the register stands on its site, read when the screen opens and after each change. */
export function useSetup(gate: Gate, zone: string): SetupRead {
  const [read, setRead] = React.useState<Omit<SetupRead, 'refresh'>>({ facts: undefined, problem: undefined });
  const [tries, setTries] = React.useState(0);
  const recorded = React.useContext(RecordedContext);
  React.useEffect(() => {
    const abort = new AbortController();
    readSetup(gate, zone, abort.signal).then(
      (facts) => !abort.signal.aborted && setRead({ facts, problem: undefined }),
      (error: unknown) => {
        if (abort.signal.aborted) return;
        setRead(({ facts }) => {
          // For the error boundary of the web part.
          if (!(error instanceof SharePointError)) throw error;
          return { facts, problem: { kind: error.kind, code: error.code, requestId: error.requestId } };
        });
      },
    );
    return () => abort.abort();
  }, [gate, zone, tries, recorded]);
  return { ...read, refresh: () => setTries((count) => count + 1) };
}

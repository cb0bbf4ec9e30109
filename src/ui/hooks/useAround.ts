import * as React from 'react';
import { SharePointError } from '../../lists/rest/errors';
import type { Gate } from '../../lists/rest/gate';
import type { Around } from '../view/owner/readAround';
import { RecordedContext } from './recorded';

export interface AroundRead {
  /** Undefined until it is there. */
  readonly read: Around | undefined;
  /** It could not be read: what is shown is of one account alone. */
  readonly failed: boolean;
  retry(): void;
}

/** Who is who, read after first paint, in a chunk of its own. @param wanted false until the screen has painted */
export function useAround(gate: Gate, zone: string, wanted: boolean): AroundRead {
  const [state, setState] = React.useState<Omit<AroundRead, 'retry'>>({ read: undefined, failed: false });
  const [tries, setTries] = React.useState(0);
  const recorded = React.useContext(RecordedContext);
  React.useEffect(() => {
    if (!wanted) return undefined;
    const abort = new AbortController();
    const read = async (): Promise<void> => {
      const { readAround } = await import(/* webpackChunkName: 'ownerMore' */ '../view/owner/readAround');
      const around = await readAround(gate, zone, abort.signal);
      if (!abort.signal.aborted) setState({ read: around, failed: false });
    };
    read().catch((error: unknown) => {
      if (abort.signal.aborted) return;
      setState(() => {
        // For the error boundary of the web part.
        if (!(error instanceof SharePointError)) throw error;
        return { read: undefined, failed: true };
      });
    });
    return () => abort.abort();
  }, [gate, zone, wanted, tries, recorded]);
  return { ...state, retry: () => setTries((count) => count + 1) };
}

import * as React from 'react';
import { openDesk, type Desk } from '../../decisions/desk';
import { openException, type OpenException } from '../../decisions/openException';
import { siteZone } from '../../domain/day/zone';
import type { ExceptionState } from '../../domain/ledger/fold';
import { SharePointError } from '../../lists/rest/errors';
import type { Gate } from '../../lists/rest/gate';
import { loadZone } from '../../register/load/site';
import type { ReadProblem } from '../../register/snapshot';

export type Opened =
  /** `soFar`: decisions that were read, where there are many. */
  | { readonly status: 'loading'; readonly soFar?: number | undefined }
  | { readonly status: 'failed'; readonly problem: ReadProblem; readonly retry: () => void }
  /** Of a form from scratch there is no exception yet. */
  | { readonly status: 'ready'; readonly desk: Desk; readonly opened: OpenException | undefined; readonly decided: (state: ExceptionState) => void };

type Read =
  | { readonly of: string | undefined; readonly desk: Desk; readonly opened: OpenException | undefined }
  | { readonly of: string | undefined; readonly problem: ReadProblem };

/**
 * One exception with the desk of whoever looks at it; read again for another key.
 * @param exceptionKey undefined: the desk alone.
 * @param zone IANA name, where the register was read already.
 */
export function useException(gate: Gate, exceptionKey: string | undefined, zone: string | undefined): Opened {
  const [read, setRead] = React.useState<Read>();
  const [tries, setTries] = React.useState(0);
  const [soFar, setSoFar] = React.useState<number>();
  const knownZone = React.useRef(zone);
  knownZone.current ??= zone;
  React.useEffect(() => {
    const abort = new AbortController();
    setSoFar(undefined);
    const count = (more: number): void => {
      if (!abort.signal.aborted) setSoFar((before = 0) => before + more);
    };
    const keep = (next: Read): void => {
      if (!abort.signal.aborted) setRead(next);
    };
    open(gate, exceptionKey, knownZone.current, abort.signal, count).then(keep, (error: unknown) => {
      if (error instanceof SharePointError) keep({ of: exceptionKey, problem: { kind: error.kind, code: error.code, requestId: error.requestId } });
      else if (!abort.signal.aborted)
        setRead(() => {
          throw error;
        });
    });
    return () => abort.abort();
  }, [gate, exceptionKey, tries]);

  if (read === undefined || read.of !== exceptionKey) return { status: 'loading', soFar };
  if ('problem' in read) {
    return {
      status: 'failed',
      problem: read.problem,
      retry: () => {
        setRead(undefined);
        setTries(tries + 1);
      },
    };
  }
  return {
    status: 'ready',
    desk: read.desk,
    opened: read.opened,
    // What a form read back is newer than what was opened. The row follows with its own time.
    decided: (state) => setRead({ ...read, opened: { state, decisions: state.entries.map(({ decision }) => decision), row: read.opened?.row && { ...read.opened.row, agrees: true } } }),
  };
}

async function open(gate: Gate, exceptionKey: string | undefined, iana: string | undefined, signal: AbortSignal, onMore: (items: number) => void): Promise<Read> {
  const zone = iana === undefined ? await loadZone(gate, { signal }) : siteZone(iana);
  if (!zone) return { of: exceptionKey, problem: { kind: 'unknownZone', code: '', requestId: '' } };
  const desk = await openDesk({ gate, zone }, signal);
  return { of: exceptionKey, desk, opened: exceptionKey === undefined ? undefined : await openException(desk, exceptionKey, signal, onMore) };
}

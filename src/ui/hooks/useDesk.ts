import * as React from 'react';
import type { Desk } from '../../decisions/desk';
import { siteZone } from '../../domain/day/zone';
import { SharePointError } from '../../lists/rest/errors';
import type { Gate } from '../../lists/rest/gate';
import type { ReadProblem } from '../../register/snapshot';

export type DeskRead =
  | { readonly status: 'loading' }
  | { readonly status: 'failed'; readonly problem: ReadProblem; readonly retry: () => void }
  | { readonly status: 'ready'; readonly desk: Desk };

/**
 * The desk of whoever looks at the page, opened once for all that is done at it, in a chunk of its own.
 * @param zone IANA name @param wanted false until the screen has painted
 */
export function useDesk(gate: Gate, zone: string, wanted = true): DeskRead {
  const [read, setRead] = React.useState<Desk | ReadProblem>();
  const [tries, setTries] = React.useState(0);
  React.useEffect(() => {
    if (!wanted) return undefined;
    const abort = new AbortController();
    import(/* webpackChunkName: 'desk' */ '../../decisions/joinDesk')
      .then(({ joinDesk }) => joinDesk({ gate, zone: siteZone(zone) }, abort.signal))
      .then(
        (desk) => !abort.signal.aborted && setRead(desk),
        (error: unknown) => {
          if (abort.signal.aborted) return;
          setRead(() => {
            if (error instanceof SharePointError) return { kind: error.kind, code: error.code, requestId: error.requestId };
            throw error;
          });
        },
      );
    return () => abort.abort();
  }, [gate, zone, wanted, tries]);
  if (read === undefined) return { status: 'loading' };
  if ('me' in read) return { status: 'ready', desk: read };
  return {
    status: 'failed',
    problem: read,
    retry: () => {
      setRead(undefined);
      setTries(tries + 1);
    },
  };
}

import * as React from 'react';
import type { Desk } from '../../decisions/desk';
import { openException, type OpenException } from '../../decisions/openException';
import { SharePointError } from '../../lists/rest/errors';
import type { ReadProblem } from '../../register/snapshot';

export type OpenedRead =
  | { readonly status: 'loading' }
  | { readonly status: 'failed'; readonly problem: ReadProblem; readonly retry: () => void }
  | { readonly status: 'ready'; readonly opened: OpenException };

/** One exception of a list, read when it is opened at a desk; another one, or another try, begins anew. */
export function useOpened(desk: Desk, exceptionKey: string): OpenedRead {
  const [read, setRead] = React.useState<{ readonly of: string; readonly what: OpenException | ReadProblem }>();
  const [tries, setTries] = React.useState(0);
  React.useEffect(() => {
    const abort = new AbortController();
    openException(desk, exceptionKey, abort.signal).then(
      (what) => !abort.signal.aborted && setRead({ of: exceptionKey, what }),
      (error: unknown) => {
        if (abort.signal.aborted) return;
        setRead(() => {
          if (error instanceof SharePointError) return { of: exceptionKey, what: { kind: error.kind, code: error.code, requestId: error.requestId } };
          throw error;
        });
      },
    );
    return () => abort.abort();
  }, [desk, exceptionKey, tries]);
  if (read?.of !== exceptionKey) return { status: 'loading' };
  const { what } = read;
  if ('state' in what) return { status: 'ready', opened: what };
  return {
    status: 'failed',
    problem: what,
    retry: () => {
      setRead(undefined);
      setTries(tries + 1);
    },
  };
}

import * as React from 'react';
import { SharePointError } from '../../lists/rest/errors';
import type { ReadProblem } from '../../register/snapshot';

export type Opening<What> =
  | { readonly status: 'loading' }
  | { readonly status: 'failed'; readonly problem: ReadProblem; readonly retry: () => void }
  | { readonly status: 'ready'; readonly what: What };

/**
 * Something that is read once it is wanted, again where it is asked of another site, and with a way to try again.
 * @param of what it is read by: another one begins anew
 */
export function useOpening<What>(wanted: boolean, open: (signal: AbortSignal) => Promise<What>, of: readonly unknown[]): Opening<What> {
  const [read, setRead] = React.useState<{ readonly what: What } | ReadProblem>();
  const [tries, setTries] = React.useState(0);
  React.useEffect(() => {
    if (!wanted) return undefined;
    const abort = new AbortController();
    open(abort.signal).then(
      (what) => !abort.signal.aborted && setRead({ what }),
      (error: unknown) => {
        if (abort.signal.aborted) return;
        setRead(() => {
          if (error instanceof SharePointError) return { kind: error.kind, code: error.code, requestId: error.requestId };
          throw error;
        });
      },
    );
    return () => abort.abort();
    // `open` reads the same as long as `of` is.
  }, [...of, wanted, tries]);
  if (read === undefined) return { status: 'loading' };
  if ('what' in read) return { status: 'ready', what: read.what };
  return {
    status: 'failed',
    problem: read,
    retry: () => {
      setRead(undefined);
      setTries(tries + 1);
    },
  };
}

import * as React from 'react';
import type { RegisterColumns } from '../../register/columns';
import type { ExceptionDetail, RegisterStore } from '../../register/snapshot';

export type DetailState =
  | { readonly status: 'loading' }
  | { readonly status: 'failed'; readonly retry: () => void }
  | { readonly status: 'ready'; readonly facts: ExceptionDetail };

/** The facts of the exception that is open; read when it is opened and again when the rows changed. */
export function useDetail(store: RegisterStore, openId: number | undefined, columns: RegisterColumns): DetailState {
  const [state, setState] = React.useState<{ readonly id: number; readonly facts: ExceptionDetail | undefined }>();
  const [tries, setTries] = React.useState(0);
  React.useEffect(() => {
    if (openId === undefined) return undefined;
    const abort = new AbortController();
    store.readDetail(openId, abort.signal).then(
      (facts) => !abort.signal.aborted && setState({ id: openId, facts }),
      () => !abort.signal.aborted && setState({ id: openId, facts: undefined }),
    );
    return () => abort.abort();
  }, [store, openId, columns, tries]);
  if (state === undefined || state.id !== openId) return { status: 'loading' };
  if (state.facts) return { status: 'ready', facts: state.facts };
  return {
    status: 'failed',
    retry: () => {
      setState(undefined);
      setTries(tries + 1);
    },
  };
}

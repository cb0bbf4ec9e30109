import * as React from 'react';
import type { Gate } from '../../lists/rest/gate';
import { maySetUp } from '../../register/maySetUp';

/** Whether the visitor may change lists, groups and rights of the site; undefined until that is known. */
export function useMaySetUp(gate: Gate): boolean | undefined {
  const [may, setMay] = React.useState<boolean>();
  React.useEffect(() => {
    const abort = new AbortController();
    const told = (is: boolean): void => {
      if (!abort.signal.aborted) setMay(is);
    };
    maySetUp(gate, abort.signal).then(told, () => told(false));
    return () => abort.abort();
  }, [gate]);
  return may;
}

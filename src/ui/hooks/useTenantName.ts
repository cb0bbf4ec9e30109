import * as React from 'react';
import type { Gate } from '../../lists/rest/gate';
import { readTenantNames } from '../../register/tenantNames';

/** Name of a tenant by its id; the id until names are read, and where they cannot be. */
export function useTenantName(gate: Gate): (id: string) => string {
  const [names, setNames] = React.useState<ReadonlyMap<string, string>>(new Map());
  React.useEffect(() => {
    const abort = new AbortController();
    readTenantNames(gate, abort.signal).then(
      (found) => !abort.signal.aborted && setNames(found),
      // The id says it too; why nothing can be read is said by the page itself.
      () => undefined,
    );
    return () => abort.abort();
  }, [gate]);
  return React.useCallback((id) => names.get(id) ?? id, [names]);
}

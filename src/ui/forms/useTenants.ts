import * as React from 'react';
import type { Desk } from '../../decisions/desk';
import type { Option } from './ChoiceInput';
import type { FormWork } from './formWork';

const NONE: readonly Option[] = [];

/** Tenants that reports were read of, for a request from scratch; where they cannot be read, a tenant is typed. */
export function useTenants(desk: Desk, { readTenantNames }: FormWork, isWanted: boolean): readonly Option[] {
  const [tenants, setTenants] = React.useState(NONE);
  React.useEffect(() => {
    if (!isWanted) return undefined;
    const abort = new AbortController();
    readTenantNames(desk.gate, abort.signal).then(
      (names) => !abort.signal.aborted && setTenants([...names].map(([key, text]) => ({ key, text }))),
      () => undefined,
    );
    return () => abort.abort();
  }, [desk, isWanted]);
  return tenants;
}

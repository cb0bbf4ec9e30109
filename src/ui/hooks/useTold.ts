import * as React from 'react';
import type { Desk } from '../../decisions/desk';
import { readTold, type Told } from '../../decisions/readTold';
import { SharePointError } from '../../lists/rest/errors';

/** `looking`: not read yet; `failed`: it could not be read, so nothing is said of it. */
export type ToldRead = Told | 'looking' | 'failed';

/** What exports told of a tenant; read once for each while the desk is open. */
export function useTold(desk: Desk, tenantId: string | undefined): ToldRead {
  const known = React.useRef(new Map<string, ToldRead>());
  const [, redraw] = React.useReducer((count: number) => count + 1, 0);
  React.useEffect(() => {
    if (tenantId === undefined || known.current.has(tenantId)) return undefined;
    const abort = new AbortController();
    const keep = (read: ToldRead): void => {
      if (abort.signal.aborted) return;
      known.current.set(tenantId, read);
      redraw();
    };
    readTold(desk, tenantId, abort.signal).then(keep, (error: unknown) => {
      if (error instanceof SharePointError) keep('failed');
      else throw error;
    });
    return () => abort.abort();
  }, [desk, tenantId]);
  return (tenantId === undefined ? undefined : known.current.get(tenantId)) ?? 'looking';
}

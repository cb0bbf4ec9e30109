import * as React from 'react';
import type { Gate } from '../../lists/rest/gate';
import type { RegisterColumns } from '../../register/columns';
import type { RegisterStore } from '../../register/snapshot';
import { readTenantNames } from '../../register/tenantNames';

type Names = ReadonlyMap<string, string>;
const NO_NAMES: Names = new Map();

/** Names of tenants by id; ids stand in for them until they are read, and where they cannot be. */
export function useTenantNames(gate: Gate, columns: RegisterColumns): Names {
  // A report is on record only after its rows: while a tenant has no name, every change of the rows is a reason to ask.
  const [asked, setAsked] = React.useState({ columns, times: 0 });
  const names = useRead((signal) => readTenantNames(gate, signal), `${gate.webUrl} ${asked.times}`);
  React.useEffect(() => {
    if (asked.columns !== columns && !columns.tenants.every((id) => names.has(id))) setAsked({ columns, times: asked.times + 1 });
  }, [columns, names, asked]);
  return names;
}

/** Names of control owners by login, as the newest exception of each says them. */
export function useOwnerNames(store: RegisterStore, columns: RegisterColumns): Names {
  const logins = columns.owners.filter((login) => login !== '').join();
  return useRead(async (signal) => {
    const idOf = new Map<number, string>();
    const seen = new Set<number>();
    for (let at = columns.count - 1; at >= 0; at--) {
      const owner = columns.owner[at] ?? 0;
      if (owner === 0 || seen.has(owner)) continue;
      seen.add(owner);
      idOf.set(columns.id[at] ?? 0, columns.owners[owner] ?? '');
    }
    if (idOf.size === 0) return NO_NAMES;
    const texts = await store.readTexts([...idOf.keys()], signal);
    return new Map([...idOf].flatMap(([id, login]) => (texts.get(id)?.controlOwnerName ? [[login, texts.get(id)?.controlOwnerName ?? ''] as const] : [])));
  }, logins);
}

/** What a read gives, again for each key; the last good answer stays while the next one is read. */
function useRead(read: (signal: AbortSignal) => Promise<Names>, key: string): Names {
  const [names, setNames] = React.useState(NO_NAMES);
  React.useEffect(() => {
    const abort = new AbortController();
    read(abort.signal).then(
      (found) => !abort.signal.aborted && setNames(found),
      // Without names the ids are shown; the register's own state says when it cannot be read.
      () => undefined,
    );
    return () => abort.abort();
    // The key stands for everything that `read` reads from.
  }, [key]);
  return names;
}

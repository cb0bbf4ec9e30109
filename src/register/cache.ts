import { RECORD_SCHEMA } from './record';

/** Whose copy of which register. */
export interface CacheKey {
  readonly tenantId: string;
  readonly webUrl: string;
  /** Login text of the person signed in. */
  readonly login: string;
}

/**
 * This browser's copy of registers, one run of bytes each. It only saves time: where the browser refuses to keep
 * anything, every method does nothing, and each visit reads the lists.
 */
export interface RegisterCache {
  read(key: CacheKey): Promise<Uint8Array | undefined>;
  write(key: CacheKey, bytes: Uint8Array): Promise<void>;
  forget(key: CacheKey): Promise<void>;
}

const DATABASE = 'trust-exception-register';
const STORE = 'registers';
const KEPT_DAYS = 30;
const MS_PER_DAY = 86_400_000;

interface Kept {
  readonly login: string;
  readonly schema: number;
  readonly savedAtMs: number;
  readonly bytes: Uint8Array;
}

/** @param factory the browser's `indexedDB`; undefined where there is none. */
export function createCache(factory: IDBFactory | undefined, now: () => number = Date.now): RegisterCache {
  let opened: Promise<IDBDatabase | undefined> | undefined;
  const open = (): Promise<IDBDatabase | undefined> => (opened ??= factory ? openDatabase(factory) : Promise.resolve(undefined));

  async function within<T>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest<T>): Promise<T | undefined> {
    const database = await open();
    if (!database) return undefined;
    return new Promise((resolve) => {
      const transaction = started(database, mode);
      if (!transaction) return resolve(undefined);
      const request = work(transaction.objectStore(STORE));
      transaction.oncomplete = () => resolve(request.result);
      transaction.onerror = transaction.onabort = () => resolve(undefined);
    });
  }

  /** Leaves only young copies of this person: what somebody else left behind on a shared PC goes. */
  async function sweep(login: string): Promise<void> {
    const database = await open();
    if (!database) return;
    await new Promise<void>((resolve) => {
      const transaction = started(database, 'readwrite');
      if (!transaction) return resolve();
      transaction.oncomplete = transaction.onerror = transaction.onabort = () => resolve();
      const request = transaction.objectStore(STORE).openCursor();
      request.onsuccess = () => {
        const cursor = request.result;
        if (!cursor) return;
        const kept = cursor.value as Partial<Kept>;
        const foreign = kept.login !== login || kept.schema !== RECORD_SCHEMA;
        if (foreign || !((kept.savedAtMs ?? 0) > now() - KEPT_DAYS * MS_PER_DAY)) cursor.delete();
        cursor.continue();
      };
    });
  }

  return {
    read: async (key) => {
      await sweep(key.login);
      const kept = await within<Kept | undefined>('readonly', (store) => store.get(textOf(key)) as IDBRequest<Kept | undefined>);
      return kept?.bytes;
    },
    write: async (key, bytes) => {
      const kept: Kept = { login: key.login, schema: RECORD_SCHEMA, savedAtMs: now(), bytes };
      await within('readwrite', (store) => store.put(kept, textOf(key)));
    },
    forget: async (key) => {
      await within('readwrite', (store) => store.delete(textOf(key)));
    },
  };
}

/** Undefined where the browser closed the database, e.g. because the person cleared the site's data. */
function started(database: IDBDatabase, mode: IDBTransactionMode): IDBTransaction | undefined {
  try {
    return database.transaction(STORE, mode);
  } catch {
    return undefined;
  }
}

function textOf({ tenantId, webUrl, login }: CacheKey): string {
  return JSON.stringify([tenantId, webUrl.toLowerCase(), 'Register', login, RECORD_SCHEMA]);
}

function openDatabase(factory: IDBFactory): Promise<IDBDatabase | undefined> {
  return new Promise((resolve) => {
    try {
      const request = factory.open(DATABASE, 1);
      request.onupgradeneeded = () => request.result.createObjectStore(STORE);
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => resolve(undefined);
      request.onblocked = () => resolve(undefined);
    } catch {
      // Private windows of some browsers throw here; a register without a copy still works.
      resolve(undefined);
    }
  });
}

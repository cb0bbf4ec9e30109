import { isDraft, isObject, type Draft } from './draftRecord';

/** Whose drafts of which register; named like the key of the register's copy. */
export interface DraftScope {
  readonly tenantId: string;
  readonly webUrl: string;
  /** Login text of the person signed in. */
  readonly login: string;
}

/**
 * The browser's `localStorage`. Not IndexedDB: what was typed last and the mark "sent" must be down before the tab may
 * close or the request may leave, and only a storage that answers at once can promise that.
 */
export type DraftStorage = Pick<Storage, 'length' | 'key' | 'getItem' | 'setItem' | 'removeItem'>;

/** Reading the property throws where the browser keeps nothing for the page. */
export function draftStorageOf(page: Pick<Window, 'localStorage'>): DraftStorage | undefined {
  try {
    return page.localStorage;
  } catch {
    return undefined;
  }
}

/** The stored drafts of one scope. A storage that refuses shows as false from `put` and as nothing from the others. */
export interface DraftShelf {
  get(key: string): Draft | undefined;
  all(): Draft[];
  put(draft: Draft): boolean;
  remove(key: string): void;
}

const PREFIX = 'trust-exception-register:draft:';
const SCHEMA = 1;
const MS_PER_DAY = 86_400_000;

interface Kept {
  /** For visits to another register, which has another policy. */
  readonly keptUntilMs: number;
  readonly draft: Draft;
}

/**
 * Opens the shelf and leaves only what may stay on it: what somebody else left behind on a shared PC goes, like what
 * is damaged or too old. A draft that is too old, or whose time lies in the future by as much, is never given out.
 * @param keptDays 0: nothing is stored, and what is there goes.
 */
export function openShelf(storage: DraftStorage | undefined, scope: DraftScope, now: () => number, keptDays: number): DraftShelf {
  const nameOf = (key: string): string => PREFIX + JSON.stringify([scope.tenantId, scope.webUrl.toLowerCase(), scope.login, SCHEMA, key]);
  const young = ({ changedAtMs }: Draft): boolean => Math.abs(now() - changedAtMs) < keptDays * MS_PER_DAY;
  const remove = (name: string): void => attempt(() => storage?.removeItem(name), undefined);

  function get(name: string): Draft | undefined {
    const text = attempt(() => storage?.getItem(name) ?? undefined, undefined);
    if (text === undefined) return undefined;
    const draft = parsed(text)?.draft;
    if (draft && nameOf(draft.key) === name && young(draft)) return draft;
    remove(name);
    return undefined;
  }

  function namesOfDrafts(): string[] {
    const names = attempt(() => Array.from({ length: storage?.length ?? 0 }, (_, index) => storage?.key(index) ?? ''), []);
    return names.filter((name) => name.startsWith(PREFIX));
  }

  function staysInAnotherRegister(name: string): boolean {
    const [, , login, schema] = partsOf(name);
    if (login !== scope.login || schema !== SCHEMA) return false;
    return (parsed(attempt(() => storage?.getItem(name) ?? '', ''))?.keptUntilMs ?? 0) > now();
  }

  const own = nameOf('').slice(0, -'""]'.length);
  for (const name of namesOfDrafts()) {
    if (name.startsWith(own)) get(name);
    else if (!staysInAnotherRegister(name)) remove(name);
  }

  return {
    get: (key) => get(nameOf(key)),
    all: () => namesOfDrafts().filter((name) => name.startsWith(own)).flatMap((name) => get(name) ?? []),
    put: (draft) => {
      if (!storage || !(keptDays > 0)) return false;
      const kept: Kept = { keptUntilMs: draft.changedAtMs + keptDays * MS_PER_DAY, draft };
      return attempt(() => {
        storage.setItem(nameOf(draft.key), JSON.stringify(kept));
        return true;
      }, false);
    },
    remove: (key) => remove(nameOf(key)),
  };
}

/** Browsers throw where the page may not store anything, and where the storage is full. */
function attempt<T>(work: () => T, otherwise: T): T {
  try {
    return work();
  } catch {
    return otherwise;
  }
}

function partsOf(name: string): readonly unknown[] {
  const parts: unknown = attempt(() => JSON.parse(name.slice(PREFIX.length)) as unknown, []);
  return Array.isArray(parts) ? (parts as readonly unknown[]) : [];
}

/** Undefined where the text is not what `put` wrote. */
function parsed(text: string): Kept | undefined {
  const kept: unknown = attempt(() => JSON.parse(text) as unknown, undefined);
  return isObject(kept) && typeof kept['keptUntilMs'] === 'number' && isDraft(kept['draft']) ? { keptUntilMs: kept['keptUntilMs'], draft: kept['draft'] } : undefined;
}

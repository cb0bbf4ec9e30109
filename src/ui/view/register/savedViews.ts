import type { AddressValues } from '../../hooks/useAddress';

/** What somebody kept of the register under a name: the parameters of its address. */
export interface SavedView {
  readonly name: string;
  readonly values: AddressValues;
}

/** Whose views of which register. */
export interface ViewScope {
  readonly tenantId: string;
  readonly webUrl: string;
  /** Login text of the person signed in. */
  readonly login: string;
}

export type ViewStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const PREFIX = 'trust-exception-register:views:';
const SCHEMA = 1;
/** More are of no use, and a storage has an end. */
const MOST_VIEWS = 50;
const LONGEST_NAME = 60;

/** The saved views of one person in one browser. Nothing throws: what cannot be read is not there. */
export interface SavedViews {
  all(): readonly SavedView[];
  /** In place of one with the same name. @returns false where the browser keeps nothing. */
  put(view: SavedView): boolean;
  remove(name: string): boolean;
}

export function savedViews(storage: ViewStorage | undefined, { tenantId, webUrl, login }: ViewScope): SavedViews {
  const key = PREFIX + JSON.stringify([tenantId, webUrl.toLowerCase(), login.toLowerCase(), SCHEMA]);
  const all = (): readonly SavedView[] => attempt(() => viewsIn(storage?.getItem(key) ?? ''), []);
  const write = (views: readonly SavedView[]): boolean =>
    attempt(() => {
      if (!storage) return false;
      if (views.length === 0) storage.removeItem(key);
      else storage.setItem(key, JSON.stringify(views));
      return true;
    }, false);
  return {
    all,
    put: ({ name, values }) => write([...all().filter((view) => !sameName(view.name, name)), { name: name.trim().slice(0, LONGEST_NAME), values }].slice(-MOST_VIEWS)),
    remove: (name) => write(all().filter((view) => !sameName(view.name, name))),
  };
}

export function sameName(a: string, b: string): boolean {
  return a.trim().toLowerCase() === b.trim().toLowerCase();
}

/** Reading the property throws where the browser keeps nothing for the page. */
export function viewStorageOf(page: Pick<Window, 'localStorage'>): ViewStorage | undefined {
  return attempt(() => page.localStorage, undefined);
}

function viewsIn(text: string): readonly SavedView[] {
  const kept: unknown = text === '' ? [] : JSON.parse(text);
  return Array.isArray(kept) ? kept.filter(isView) : [];
}

function isView(value: unknown): value is SavedView {
  const { name, values } = (value ?? {}) as { readonly name?: unknown; readonly values?: unknown };
  return typeof name === 'string' && name !== '' && typeof values === 'object' && values !== null && Object.values(values).every((each) => typeof each === 'string');
}

function attempt<Value>(act: () => Value, otherwise: Value): Value {
  try {
    return act();
  } catch {
    return otherwise;
  }
}

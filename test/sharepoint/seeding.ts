import { Clock } from './clock';
import type { Ctx, Server } from './context';
import { accountOfLogin } from './directory';
import { contextOf } from './dispatch';
import { addFile } from './operations/fileWrites';
import { valuesOf, withDefaults } from './operations/itemWrites';
import { Rights } from './rights';
import { folderAt } from './store/folders';
import { insertItem } from './store/items';
import { listByUrl } from './store/lists';
import type { ListRow } from './store/rows';
import { webAt } from './store/webs';

/** Who did something and when: an account of the directory, gone or not, and an instant. */
export type Stamped = { by: string; atMs: number };
export type SeededItem = Stamped & { /** Below the web: `Lists/Requests`. */ list: string; /** As in the body of a POST. */ values: Readonly<Record<string, unknown>> };
export type SeededFile = Stamped & { /** Below the web: `Evidence`. */ library: string; name: string; content: Uint8Array };

/** Adds what people added long ago. In the order of its calls: Ids and the change log follow it. */
export type Seeding = {
  /** @returns the item's Id. */
  addItem(item: SeededItem): number;
  addFile(file: SeededFile): void;
  /** How many items a list holds now. */
  itemCount(list: string): number;
};
export type SeedAt = <T>(webUrl: string, work: (seeding: Seeding) => T) => T;

/**
 * The one way in which a past comes into a site: each item goes the way of a POST of its author with the clock at its
 * instant, without HTTP and without asking for rights, which somebody may have lost since. All of it or nothing.
 * @param webUrl server-relative. @throws what SharePoint would answer to such a POST.
 */
export function seedAt<T>(server: Server, webUrl: string, work: (seeding: Seeding) => T): T {
  const clock = new Clock();
  const web = webAt(server.db, webUrl);
  if (web === undefined || web.url !== webUrl) throw new Error(`There is no site ${webUrl}`);
  const contextAt = ({ by, atMs }: Stamped): Ctx => {
    const account = accountOfLogin(by);
    if (account === undefined) throw new Error(`There is no ${by} in the directory`);
    clock.freeze(atMs);
    const request = { method: 'POST', url: `${webUrl}/_api/`, headers: {}, body: new Uint8Array() };
    const ctx = contextOf({ ...server, clock }, request, { webUrl, path: '', segments: [], query: new Map() }, account, () => undefined);
    return { ...ctx, rights: new Rights(server.db, ctx.caller.user, true) };
  };
  const lists = new Map<string, ListRow>();
  const listAt = (path: string): ListRow => {
    const found = lists.get(path) ?? listByUrl(server.db, web.id, `${web.url}/${path}`);
    if (found === undefined) throw new Error(`There is no list ${path}`);
    lists.set(path, found);
    return found;
  };
  return server.db.transaction(() =>
    work({
      addItem: ({ list: path, values, ...stamped }) => {
        const ctx = contextAt(stamped);
        const list = listAt(path);
        return insertItem(ctx, list, withDefaults(ctx, list, valuesOf(ctx, list, values))).ID;
      },
      addFile: ({ library, name, content, ...stamped }) => {
        const folder = folderAt(server.db, web, `${web.url}/${library}`);
        if (folder === undefined) throw new Error(`There is no library ${library}`);
        addFile(contextAt(stamped), { web, folder }, { url: name, overwrite: false, uniqueName: false, content });
      },
      itemCount: (path) => listByUrl(server.db, web.id, `${web.url}/${path}`)?.itemCount ?? 0,
    }),
  );
}

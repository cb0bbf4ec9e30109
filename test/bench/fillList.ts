import { Database } from '../sharepoint/store/database';
import { fieldsOf } from '../sharepoint/store/fields';
import { itemsTable } from '../sharepoint/store/itemsTable';
import type { ListRow } from '../sharepoint/store/rows';

const LONG_AGO = '2026-01-01T00:00:00Z';

export interface FilledItem {
  readonly id: number;
  readonly fields: Readonly<Record<string, string | number | boolean | null>>;
}

/**
 * Adds items to a list of a data file that no server has open and that holds one item, the pattern of the others: a
 * hundred thousand adds over REST would take minutes.
 */
export function fillList(dataFile: string, listUrl: string, items: readonly FilledItem[]): void {
  const db = new Database(dataFile);
  const list = db.get<ListRow>('SELECT * FROM lists WHERE url LIKE ?', `%/Lists/${listUrl}`);
  if (!list) throw new Error(`the list ${listUrl} is not in the store`);
  const table = itemsTable(list);
  const first = db.get<Record<string, string | number | null>>(`SELECT * FROM ${table}`) ?? {};
  const columnOf = new Map(fieldsOf(db, list.id).map(({ internalName, column }) => [internalName, column]));
  const names = Object.keys(first);
  const insert = `INSERT INTO ${table} (${names.map((name) => `"${name}"`).join(', ')}) VALUES (${names.map(() => '?').join(', ')})`;
  db.run('BEGIN');
  for (const { id, fields } of items) {
    const values: Record<string, string | number | null> = { ...first, ID: id, GUID: `g${id}`, UniqueId: `u${id}`, FileLeafRef: `${id}_.000` };
    for (const [name, value] of Object.entries(fields)) values[columnOf.get(name) ?? name] = typeof value === 'boolean' ? Number(value) : value;
    db.run(insert, ...names.map((name) => values[name] ?? null));
  }
  // The list was quiet for a while, as it mostly is.
  db.run('UPDATE lists SET itemCount = ?, nextItemId = ?, lastItemModified = ?, lastItemDeleted = ? WHERE id = ?', items.length + 1, items.length + 2, LONG_AGO, LONG_AGO, list.id);
  db.run('COMMIT');
  db.close();
}

import { siteZone } from '../../src/domain/day/zone';
import { encodeRegisterRow, type RegisterItem } from '../../src/lists/codec/registerRow';
import type { ReadRow } from '../../src/register/columns';
import { Database } from '../sharepoint/store/database';
import { fieldsOf } from '../sharepoint/store/fields';
import { itemsTable } from '../sharepoint/store/itemsTable';
import type { ListRow } from '../sharepoint/store/rows';
import { fullRow } from './fullRow';

const LONG_AGO = '2026-01-01T00:00:00Z';

/**
 * Adds rows to the register of a data file that no server has open and that holds one item, the pattern of the others:
 * a hundred thousand adds over REST would take minutes.
 */
export function fillRegister(dataFile: string, rows: readonly ReadRow[]): void {
  const db = new Database(dataFile);
  const list = db.get<ListRow>("SELECT * FROM lists WHERE url LIKE '%/Lists/Register'");
  if (!list) throw new Error('the register list is not in the store');
  const table = itemsTable(list);
  const first = db.get<Record<string, string | number | null>>(`SELECT * FROM ${table}`) ?? {};
  const columnOf = new Map(fieldsOf(db, list.id).map(({ internalName, column }) => [internalName, column]));
  const names = Object.keys(first);
  const insert = `INSERT INTO ${table} (${names.map((name) => `"${name}"`).join(', ')}) VALUES (${names.map(() => '?').join(', ')})`;
  db.run('BEGIN');
  for (const row of rows) {
    const values: Record<string, string | number | null> = { ...first, ID: row.id, GUID: `g${row.id}`, UniqueId: `u${row.id}`, FileLeafRef: `${row.id}_.000` };
    for (const [name, value] of Object.entries(itemOf(row))) values[columnOf.get(name) ?? name] = typeof value === 'boolean' ? Number(value) : value;
    db.run(insert, ...names.map((name) => values[name] ?? null));
  }
  // The register was quiet for a while, as it mostly is.
  db.run('UPDATE lists SET itemCount = ?, nextItemId = ?, lastItemModified = ?, lastItemDeleted = ? WHERE id = ?', rows.length + 1, rows.length + 2, LONG_AGO, LONG_AGO, list.id);
  db.run('COMMIT');
  db.close();
}

/** All that a row written by the register has, so that a client that selects nothing pays for what is there. */
export function itemOf(row: ReadRow): RegisterItem {
  return encodeRegisterRow(fullRow(row), siteZone('America/Los_Angeles'));
}

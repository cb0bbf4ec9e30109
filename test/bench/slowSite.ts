import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRegisterList, gateAs } from '../contract/registerSite';
import { siteZone } from '../../src/domain/day/zone';
import type { ReadRow } from '../../src/register/columns';
import { encodeRegisterRow, type RegisterItem } from '../../src/lists/codec/registerRow';
import { itemsPath } from '../../src/lists/rest/listPath';
import { register } from '../../src/lists/schema/register';
import { startSharePoint } from '../sharepoint/server';
import { fieldsOf } from '../sharepoint/store/fields';
import { itemsTable } from '../sharepoint/store/lists';
import { Database } from '../sharepoint/store/database';
import type { ListRow } from '../sharepoint/store/rows';
import { fullRow } from './fullRow';
import { seededRows } from './seededRows';

/**
 * A site with a full register behind a slow line, in a process of its own (run by slowSiteProcess.ts). How long a
 * request takes is an assumption, the same for every client: WAY_MS there and back, plus ROW_MS for each item asked
 * for, side by side for parallel requests (SharePoint's front ends are many, this process is one).
 */
export const WAY_MS = 80;
export const ROW_MS = 0.08;

const LONG_AGO = '2026-01-01T00:00:00Z';

const [rowCount = 0] = process.argv.slice(2).map(Number);
const folder = mkdtempSync(join(tmpdir(), 'register-bench-'));
const dataFile = join(folder, 'site.db');
const setUp = await startSharePoint({ dataFile });
const gate = gateAs(setUp, 'ada');
await createRegisterList(gate);
await gate.post(itemsPath(gate.webUrl, register), itemOf(seededRows(1)[0] as ReadRow));
await setUp.close();
fill(seededRows(rowCount).slice(1));

const site = await startSharePoint({
  dataFile,
  extraHandler: async ({ url = '' }) => {
    const top = Number(/\$top=(\d+)/.exec(decodeURIComponent(url))?.[1] ?? (/\/items/i.test(url) ? 100 : 1));
    await new Promise((resolve) => setTimeout(resolve, WAY_MS + Math.min(top, rowCount) * ROW_MS));
    return false;
  },
});
process.once('disconnect', () => void site.close().then(() => rmSync(folder, { recursive: true })));
process.send?.({ url: site.url });

/** A hundred thousand adds over REST would take minutes: the first item's row is copied in the store instead. */
function fill(rows: readonly ReadRow[]): void {
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
function itemOf(row: ReadRow): RegisterItem {
  return encodeRegisterRow(fullRow(row), siteZone('America/Los_Angeles'));
}

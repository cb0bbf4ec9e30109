import { sqlTypeOf } from '../fieldTypes';
import type { Database } from './database';
import { itemsTable } from './itemsTable';
import type { FieldRow, ListRow } from './rows';

type Flag = 'required' | 'readOnly' | 'hidden' | 'indexed' | 'uniqueValues' | 'fromBaseType' | 'sealed' | 'canBeDeleted';
const FLAGS: readonly Flag[] = ['required', 'readOnly', 'hidden', 'indexed', 'uniqueValues', 'fromBaseType', 'sealed', 'canBeDeleted'];
const field = (row: Record<string, unknown>): FieldRow => {
  const made: Record<string, unknown> = { ...row, settings: JSON.parse(String(row['settings'])) };
  for (const flag of FLAGS) made[flag] = row[flag] === 1;
  return made as unknown as FieldRow;
};

/** Fields of a list, or site columns of a web, in order; kept until a definition changes. Never change what is returned. */
export const fieldsOf = (db: Database, owner: string): readonly FieldRow[] =>
  db.remember(`fields ${owner}`, () => db.all<Record<string, unknown>>('SELECT * FROM fields WHERE owner = ? ORDER BY position, internalName', owner).map(field));

const byName = (db: Database, owner: string): ReadonlyMap<string, FieldRow> =>
  db.remember(`fields by name ${owner}`, () => new Map(fieldsOf(db, owner).map((each) => [each.internalName.toLowerCase(), each])));
export const fieldByInternalName = (db: Database, owner: string, name: string): FieldRow | undefined => byName(db, owner).get(name.toLowerCase());
export const fieldByTitle = (db: Database, owner: string, title: string): FieldRow | undefined => {
  const wanted = title.toLowerCase();
  const found = fieldsOf(db, owner).filter((each) => each.title.toLowerCase() === wanted);
  return found.find((each) => !each.hidden && each.type !== 'Computed') ?? found[0];
};
export const fieldById = (db: Database, owner: string, id: string): FieldRow | undefined => fieldsOf(db, owner).find((each) => each.id === id.replace(/[{}]/g, '').toLowerCase());

/** Writes the definition alone; the SQL column of a base field is there already. */
export function storeField(db: Database, of: FieldRow): void {
  db.run(
    'INSERT OR REPLACE INTO fields (id, webId, listId, owner, internalName, title, type, column, position, required, readOnly, hidden, indexed, uniqueValues, fromBaseType, sealed, canBeDeleted, settings) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
    of.id, of.webId, of.listId, of.listId ?? of.webId, of.internalName, of.title, of.type, of.column, of.position, ...FLAGS.map((flag) => (of[flag] ? 1 : 0)), JSON.stringify(of.settings),
  );
  db.forget();
}

const indexName = (list: ListRow, column: string): string => `"${itemsTable(list)}_by_${column}"`;
/** A new field of a list gets a column of its own type. */
export function addColumn(db: Database, list: ListRow, of: FieldRow): void {
  if (of.column !== '') db.define(`ALTER TABLE ${itemsTable(list)} ADD COLUMN "${of.column}" ${sqlTypeOf(of.type)}`);
  storeField(db, of);
  if (of.indexed) addIndex(db, list, of.column);
}
export const addIndex = (db: Database, list: ListRow, column: string): void => db.define(`CREATE INDEX IF NOT EXISTS ${indexName(list, column)} ON ${itemsTable(list)} ("${column}")`);
export const dropIndex = (db: Database, list: ListRow, column: string): void => db.define(`DROP INDEX IF EXISTS ${indexName(list, column)}`);

export function deleteField(db: Database, list: ListRow | undefined, of: FieldRow): void {
  db.run('DELETE FROM fields WHERE owner = ? AND id = ?', of.listId ?? of.webId, of.id);
  if (list !== undefined && of.column !== '') {
    dropIndex(db, list, of.column);
    db.define(`ALTER TABLE ${itemsTable(list)} DROP COLUMN "${of.column}"`);
  }
  db.forget();
}

import type { Database } from './database';
import type { RoleDefinitionRow } from './rows';

type Stored = Omit<RoleDefinitionRow, 'mask' | 'hidden'> & { mask: string; hidden: number };
const role = (row: Stored): RoleDefinitionRow => ({ ...row, mask: BigInt(row.mask), hidden: row.hidden === 1 });
const one = (row: Stored | undefined): RoleDefinitionRow | undefined => (row === undefined ? undefined : role(row));

export const rolesOf = (db: Database, siteId: string): RoleDefinitionRow[] => db.all<Stored>('SELECT * FROM roleDefinitions WHERE siteId = ? ORDER BY position, id', siteId).map(role);
export const roleById = (db: Database, siteId: string, id: number): RoleDefinitionRow | undefined => one(db.get('SELECT * FROM roleDefinitions WHERE siteId = ? AND id = ?', siteId, id));
export const roleByName = (db: Database, siteId: string, name: string): RoleDefinitionRow | undefined => one(db.get('SELECT * FROM roleDefinitions WHERE siteId = ? AND name = ?', siteId, name));
export const roleByKind = (db: Database, siteId: string, kind: number): RoleDefinitionRow | undefined => one(db.get('SELECT * FROM roleDefinitions WHERE siteId = ? AND kind = ? AND kind <> 0', siteId, kind));

export function addRole(db: Database, siteId: string, of: Pick<RoleDefinitionRow, 'name' | 'description' | 'mask' | 'position'>): RoleDefinitionRow {
  const id = db.get<{ id: number }>('UPDATE sites SET nextRoleId = nextRoleId + 1 WHERE id = ? RETURNING nextRoleId - 1 AS id', siteId)?.id ?? 0;
  const row: RoleDefinitionRow = { siteId, id, kind: 0, hidden: false, ...of };
  db.run('INSERT INTO roleDefinitions VALUES (?, ?, ?, ?, ?, ?, ?, ?)', siteId, id, row.name, row.description, String(row.mask), 0, 0, row.position);
  return row;
}
export const updateRole = (db: Database, row: RoleDefinitionRow): void => {
  db.run('UPDATE roleDefinitions SET name = ?, description = ?, mask = ?, position = ? WHERE siteId = ? AND id = ?', row.name, row.description, String(row.mask), row.position, row.siteId, row.id);
};
export const deleteRole = (db: Database, row: RoleDefinitionRow): void => {
  db.run('DELETE FROM assignments WHERE roleId = ? AND scopeId IN (SELECT id FROM scopes WHERE siteId = ?)', row.id, row.siteId);
  db.run('DELETE FROM roleDefinitions WHERE siteId = ? AND id = ?', row.siteId, row.id);
};

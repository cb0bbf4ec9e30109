import type { Database } from './database';
import type { PrincipalRow, PrincipalType } from './rows';

type Stored = Omit<PrincipalRow, 'isSiteAdmin' | 'isHidden' | 'settings'> & { isSiteAdmin: number; isHidden: number; settings: string };
const principal = (row: Stored): PrincipalRow => ({ ...row, isSiteAdmin: row.isSiteAdmin === 1, isHidden: row.isHidden === 1, settings: JSON.parse(row.settings) as Record<string, unknown> });
const one = (row: Stored | undefined): PrincipalRow | undefined => (row === undefined ? undefined : principal(row));

export const principalById = (db: Database, siteId: string, id: number): PrincipalRow | undefined => one(db.get('SELECT * FROM principals WHERE siteId = ? AND id = ?', siteId, id));
export const principalByLogin = (db: Database, siteId: string, loginName: string): PrincipalRow | undefined =>
  db.remember(`principal of ${siteId} ${loginName}`, () => one(db.get('SELECT * FROM principals WHERE siteId = ? AND loginName = ?', siteId, loginName)));
export const userByEmail = (db: Database, siteId: string, email: string): PrincipalRow | undefined => one(db.get('SELECT * FROM principals WHERE siteId = ? AND type <> 8 AND email = ? COLLATE NOCASE', siteId, email));
export const groupByName = (db: Database, siteId: string, title: string): PrincipalRow | undefined => one(db.get('SELECT * FROM principals WHERE siteId = ? AND type = 8 AND title = ?', siteId, title));
export const usersOf = (db: Database, siteId: string): PrincipalRow[] => db.all<Stored>('SELECT * FROM principals WHERE siteId = ? AND type <> 8 ORDER BY id', siteId).map(principal);
export const groupsOf = (db: Database, siteId: string): PrincipalRow[] => db.all<Stored>('SELECT * FROM principals WHERE siteId = ? AND type = 8 ORDER BY id', siteId).map(principal);
export const membersOf = (db: Database, siteId: string, groupId: number): PrincipalRow[] =>
  db.all<Stored>('SELECT p.* FROM members m JOIN principals p ON p.siteId = m.siteId AND p.id = m.userId WHERE m.siteId = ? AND m.groupId = ? ORDER BY p.id', siteId, groupId).map(principal);
export const groupsWith = (db: Database, siteId: string, userId: number): PrincipalRow[] =>
  db.all<Stored>('SELECT p.* FROM members m JOIN principals p ON p.siteId = m.siteId AND p.id = m.groupId WHERE m.siteId = ? AND m.userId = ? ORDER BY p.id', siteId, userId).map(principal);

export type NewPrincipal = { type: PrincipalType; loginName: string; title: string; email?: string; isSiteAdmin?: boolean; isHidden?: boolean; settings?: Record<string, unknown> };
/** Ids are never used twice in a site; users and groups share them. */
export function addPrincipal(db: Database, siteId: string, of: NewPrincipal): PrincipalRow {
  const id = db.get<{ nextPrincipalId: number }>('UPDATE sites SET nextPrincipalId = nextPrincipalId + 1 WHERE id = ? RETURNING nextPrincipalId - 1 AS nextPrincipalId', siteId)?.nextPrincipalId ?? 1;
  const row: PrincipalRow = { siteId, id, email: '', isSiteAdmin: false, isHidden: false, settings: {}, ...of };
  db.run('INSERT INTO principals VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)', siteId, id, row.type, row.loginName, row.title, row.email, row.isSiteAdmin ? 1 : 0, row.isHidden ? 1 : 0, JSON.stringify(row.settings));
  return row;
}
export function updatePrincipal(db: Database, row: PrincipalRow): void {
  db.run('UPDATE principals SET loginName = ?, title = ?, email = ?, isSiteAdmin = ?, isHidden = ?, settings = ? WHERE siteId = ? AND id = ?', row.loginName, row.title, row.email, row.isSiteAdmin ? 1 : 0, row.isHidden ? 1 : 0, JSON.stringify(row.settings), row.siteId, row.id);
}
export function deletePrincipal(db: Database, row: PrincipalRow): void {
  db.run('DELETE FROM members WHERE siteId = ? AND (groupId = ? OR userId = ?)', row.siteId, row.id, row.id);
  db.run('DELETE FROM assignments WHERE principalId = ? AND scopeId IN (SELECT id FROM scopes WHERE siteId = ?)', row.id, row.siteId);
  db.run('DELETE FROM principals WHERE siteId = ? AND id = ?', row.siteId, row.id);
}
export const addMember = (db: Database, siteId: string, groupId: number, userId: number): void => {
  db.run('INSERT OR IGNORE INTO members VALUES (?, ?, ?)', siteId, groupId, userId);
};
export const removeMember = (db: Database, siteId: string, groupId: number, userId: number): void => {
  db.run('DELETE FROM members WHERE siteId = ? AND groupId = ? AND userId = ?', siteId, groupId, userId);
};

import type { Securable } from '../resources';
import type { Database } from './database';
import { webById } from './webs';
import type { WebRow } from './rows';

/** The scope whose assignments count for this thing: its own, else that of the nearest above that has one. */
export function scopeIdOf(db: Database, { web, list, item }: Securable): number {
  const own = item?.['$scope'];
  if (typeof own === 'number') return own;
  if (list !== undefined && list.scopeId !== null) return list.scopeId;
  return webScopeId(db, web);
}

export function webScopeId(db: Database, web: WebRow): number {
  let at: WebRow | undefined = web;
  while (at !== undefined && at.scopeId === null) at = at.parentId === null ? undefined : webById(db, at.parentId);
  return at?.scopeId ?? -1;
}

export const addScope = (db: Database, siteId: string, webId: string, listId: string | null, itemId: number | null): number =>
  db.run('INSERT INTO scopes (siteId, webId, listId, itemId) VALUES (?, ?, ?, ?)', siteId, webId, listId, itemId).lastId;

export const dropScope = (db: Database, scopeId: number): void => {
  db.run('DELETE FROM assignments WHERE scopeId = ?', scopeId);
  db.run('DELETE FROM scopes WHERE id = ?', scopeId);
};

export const copyAssignments = (db: Database, from: number, to: number): void => {
  db.run('INSERT OR IGNORE INTO assignments SELECT ?, principalId, roleId FROM assignments WHERE scopeId = ?', to, from);
};

export const assign = (db: Database, scopeId: number, principalId: number, roleId: number): void => {
  db.run('INSERT OR IGNORE INTO assignments VALUES (?, ?, ?)', scopeId, principalId, roleId);
};

export const unassign = (db: Database, scopeId: number, principalId: number, roleId: number): void => {
  db.run('DELETE FROM assignments WHERE scopeId = ? AND principalId = ? AND roleId = ?', scopeId, principalId, roleId);
};

export const assignmentsOf = (db: Database, scopeId: number): { principalId: number; roleId: number }[] =>
  db.all('SELECT principalId, roleId FROM assignments WHERE scopeId = ? ORDER BY principalId, roleId', scopeId);

import type { Ctx } from '../context';
import type { Resources, Securable } from '../resources';
import { addScope, assignmentsOf, copyAssignments, dropScope, scopeIdOf } from '../store/scopes';
import { itemById } from '../store/items';
import { itemsTable } from '../store/itemsTable';
import type { ItemRow, ListRow, WebRow } from '../store/rows';
import { updateWeb } from '../store/webs';
import { webOf } from './list';

export type SecurableKind = 'web' | 'list' | 'item';
export const SECURABLE_KINDS: readonly SecurableKind[] = ['web', 'list', 'item'];

/** A web, list or item as a thing with rights. */
export function securableOf(ctx: Ctx, of: Resources[SecurableKind]): Securable {
  if ('item' in of) return { web: webOf(ctx, of.list), list: of.list, item: of.item };
  if ('number' in of) return { web: webOf(ctx, of), list: of };
  return { web: of };
}
export const ownScope = ({ web, list, item }: Securable): number | null => {
  if (item !== undefined) return typeof item['$scope'] === 'number' ? item['$scope'] : null;
  return list !== undefined ? list.scopeId : web.scopeId;
};

/** Itself, or the nearest above that has its own rights. */
export function firstUnique(of: Securable): Securable {
  if (ownScope(of) !== null) return of;
  if (of.item !== undefined && of.list !== undefined) return firstUnique({ web: of.web, list: of.list });
  return { web: of.web };
}

function setScope(ctx: Ctx, { web, list, item }: Securable, scopeId: number | null): void {
  if (item !== undefined && list !== undefined) {
    ctx.db.run(`UPDATE ${itemsTable(list)} SET "$scope" = ? WHERE ID = ?`, scopeId, item.ID);
    ctx.db.run('UPDATE lists SET itemScopeCount = itemScopeCount + ? WHERE id = ?', scopeId === null ? -1 : 1, list.id);
  } else if (list !== undefined) ctx.db.run('UPDATE lists SET scopeId = ? WHERE id = ?', scopeId, list.id);
  else updateWeb(ctx.db, { ...web, scopeId });
}

/** Gives a thing its own rights. Without copying, the caller alone has Full Control. Nothing happens where it has its own already. */
export function breakInheritance(ctx: Ctx, of: Securable, copy: boolean, clearBelow: boolean, callerRoleId: number): void {
  if (ownScope(of) === null) {
    const from = scopeIdOf(ctx.db, of);
    const scopeId = addScope(ctx.db, ctx.site.id, of.web.id, of.list?.id ?? null, of.item?.ID ?? null);
    if (copy) copyAssignments(ctx.db, from, scopeId);
    else ctx.db.run('INSERT INTO assignments VALUES (?, ?, ?)', scopeId, ctx.caller.user.id, callerRoleId);
    setScope(ctx, of, scopeId);
  }
  if (clearBelow) clearScopesBelow(ctx, of);
  ctx.rights.forget();
}

export function resetInheritance(ctx: Ctx, of: Securable): void {
  const own = ownScope(of);
  if (own === null) return;
  setScope(ctx, of, null);
  dropScope(ctx.db, own);
  ctx.rights.forget();
}

function clearScopesBelow(ctx: Ctx, { web, list, item }: Securable): void {
  if (item !== undefined) return;
  const below = list === undefined ? ctx.db.all<{ listId: string; itemId: number | null }>('SELECT listId, itemId FROM scopes WHERE webId = ? AND listId IS NOT NULL', web.id) : ctx.db.all<{ listId: string; itemId: number | null }>('SELECT listId, itemId FROM scopes WHERE listId = ? AND itemId IS NOT NULL', list.id);
  for (const each of below) {
    const of = ctx.db.get<ListRow>('SELECT * FROM lists WHERE id = ?', each.listId);
    const row: ItemRow | undefined = of === undefined || each.itemId === null ? undefined : itemById(ctx.db, of, each.itemId);
    if (of !== undefined) resetInheritance(ctx, { web, list: of, ...(row === undefined ? {} : { item: row }) });
  }
}

/** Scopes above that a grant must reach with Limited Access, so that the person can open the way. */
export function scopesAbove(of: Securable, root: (web: WebRow) => number): number[] {
  const above: number[] = [];
  if (of.item !== undefined && of.list !== undefined && of.list.scopeId !== null) above.push(of.list.scopeId);
  if (of.list !== undefined) above.push(root(of.web));
  return above;
}
export const hasAssignment = (ctx: Ctx, scopeId: number, principalId: number): boolean => assignmentsOf(ctx.db, scopeId).some((each) => each.principalId === principalId);

import type { Ctx } from '../context';
import { RIGHT } from '../masks';
import type { SqlCondition } from '../store/compile';
import type { ListRow, SqlValue } from '../store/rows';
import { webOf } from './list';

/** Which rows of a list the caller may see, as a condition; undefined where all. */
export function visibleRows(ctx: Ctx, list: ListRow): SqlCondition | undefined {
  const web = webOf(ctx, list);
  const conditions: string[] = [];
  const values: SqlValue[] = [];
  if (list.itemScopeCount > 0) {
    const allowed = ctx.db.all<{ id: number }>('SELECT id FROM scopes WHERE listId = ? AND itemId IS NOT NULL', list.id).filter(({ id }) => (ctx.rights.maskOfScope(id) & RIGHT.ViewListItems) !== 0n);
    conditions.push(`("$scope" IS NULL OR "$scope" IN (SELECT value FROM json_each(?)))`);
    values.push(JSON.stringify(allowed.map(({ id }) => id)));
  }
  if (ctx.rights.ownItemsOnly({ web, list })) {
    conditions.push('"Author" = ?');
    values.push(ctx.caller.user.id);
  }
  return conditions.length === 0 ? undefined : { sql: conditions.join(' AND '), values };
}

export const both = (...conditions: readonly (SqlCondition | undefined)[]): SqlCondition => {
  const given = conditions.filter((each): each is SqlCondition => each !== undefined);
  return { sql: given.length === 0 ? '1' : given.map((each) => each.sql).join(' AND '), values: given.flatMap((each) => each.values) };
};

import type { Ctx } from '../context';
import { itemMissing } from '../errors';
import type { Collection, Entity } from '../odata/values';
import type { Wanted } from '../operation';
import { expandableFrom } from '../registry';
import type { ItemTarget } from '../resources';
import type { ItemRow, ListRow } from '../store/rows';
import { itemsTable } from '../store/itemsTable';
import { planItems } from './itemPlan';
import type { ItemPlan } from './itemPlan';
import { both, visibleRows } from './itemQuery';
import { itemTypeOf, listUri } from './list';
import { expandInto } from './read';

export const etagOf = (row: ItemRow): string => `"${String(row['UniqueId'])},${String(row['owshiddenversion'])}"`;
export const itemUri = (list: ListRow, id: number): string => `${listUri(list)}/Items(${id})`;

export function itemEntity(ctx: Ctx, list: ListRow, row: ItemRow, plan: ItemPlan, wanted: Wanted): Entity {
  const members: Entity['members'] = {};
  for (const member of plan.members) {
    const value = member.read(row);
    if (value !== undefined) members[member.name] = value;
  }
  for (const name of plan.expand) {
    members[name] = expandInto(ctx, 'item', { list, item: row }, name, wanted) satisfies Entity | Collection | null;
  }
  return {
    type: itemTypeOf(list),
    set: `SP.ListData.${list.entityTypeName}Items`,
    uri: itemUri(list, row.ID),
    id: String(row['GUID']),
    etag: `"${String(row['owshiddenversion'])}"`,
    members,
    deferred: expandableFrom('item').map((each) => each.segment).filter((name) => members[name] === undefined),
  };
}

/** One item with `$select` and `$expand`. */
export function readItem(ctx: Ctx, { list, item }: ItemTarget, wanted: Wanted): Entity {
  return itemEntity(ctx, list, item, planItems(ctx, list, wanted), wanted);
}

/** The row that the caller may see; 404 for others, as if it were not there. */
export function visibleItem(ctx: Ctx, list: ListRow, id: number): ItemRow {
  const condition = both({ sql: '"ID" = ?', values: [id] }, visibleRows(ctx, list));
  const row = ctx.db.get<ItemRow>(`SELECT * FROM ${itemsTable(list)} WHERE ${condition.sql}`, ...condition.values);
  if (row === undefined) throw itemMissing();
  return row;
}

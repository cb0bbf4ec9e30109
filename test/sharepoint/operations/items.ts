import type { Ctx } from '../context';
import { thresholdExceeded } from '../errors';
import { etagOf, itemEntity, itemUri, readItem, visibleItem } from '../entities/item';
import { planItems } from '../entities/itemPlan';
import { both, visibleRows } from '../entities/itemQuery';
import { listUri, webOf } from '../entities/list';
import { DEFAULT_PAGE_ROWS, MAX_TOP_ROWS } from '../limits';
import { columnOf, parseFilter } from '../odata/parseFilter';
import type { Answer, Collection } from '../odata/values';
import { value } from '../odata/values';
import { collectionType, entityType, navigation, operation } from '../operation';
import type { Module } from '../operation';
import type { ItemTarget } from '../resources';
import { compile } from '../store/compile';
import { odataColumns } from '../store/columns';
import { itemsTable } from '../store/itemsTable';
import { afterToken, tokenAfter } from '../store/paging';
import type { Order } from '../store/paging';
import type { ItemRow, ListRow } from '../store/rows';
import { checkThreshold } from '../store/threshold';
import { addItem, deleteItem, recycleItem, updateItem } from './itemWrites';

const READ = ['$select', '$expand'];

/** One page of a list. `$skip` is ignored, as SharePoint does. */
export function readItems(ctx: Ctx, list: ListRow): Collection {
  ctx.rights.demand({ web: webOf(ctx, list), list }, 'ViewListItems');
  const { query } = ctx;
  const top = query.top ?? DEFAULT_PAGE_ROWS;
  if (top > MAX_TOP_ROWS) throw thresholdExceeded();
  const columns = odataColumns(ctx.db, list, ctx.site.id, query.expand);
  const predicate = query.filter === undefined ? undefined : parseFilter(query.filter);
  const orders: Order[] = query.orderby.map(({ path, descending }) => ({ column: columnOf(path), descending }));
  const plan = planItems(ctx, list, query);
  const found = predicate === undefined ? undefined : compile(predicate, columns);
  const sorts = orders.map(({ column, descending }) => ({ ...columns(column), descending }));
  checkThreshold(ctx.db, list, predicate, orders.map(({ column }) => column), columns);
  const where = both(found, visibleRows(ctx, list), query.skiptoken === undefined ? undefined : afterToken(query.skiptoken, orders, columns));
  const picked = [...plan.columns.map((column) => (column === '*' ? '*' : `"${column}"`)), ...sorts.map((sort, at) => `${sort.sql} AS order${at}`)];
  const orderSql = [...sorts.map((sort) => `${sort.sql} ${sort.descending ? 'DESC' : 'ASC'}`), '"ID" ASC'].join(', ');
  const sortValues = sorts.flatMap((sort) => sort.values);
  const rows = ctx.db.all<ItemRow>(`SELECT ${picked.join(', ')} FROM ${itemsTable(list)} WHERE ${where.sql} ORDER BY ${orderSql} LIMIT ?`, ...sortValues, ...where.values, ...sortValues, top + 1);
  const page = rows.slice(0, top);
  const last = page[page.length - 1];
  return {
    entities: page.map((row) => itemEntity(ctx, list, row, plan, query)),
    set: `SP.ListData.${list.entityTypeName}Items`,
    ...(rows.length > top && last !== undefined ? { next: nextLink(ctx, list, tokenAfter(last, orders)) } : {}),
  };
}

/** `$expand=Items` of a list: its first page. */
function rowsForExpand(ctx: Ctx, list: ListRow): ItemTarget[] {
  const where = both(visibleRows(ctx, list));
  return ctx.db.all<ItemRow>(`SELECT * FROM ${itemsTable(list)} WHERE ${where.sql} ORDER BY "ID" LIMIT ?`, ...where.values, DEFAULT_PAGE_ROWS).map((item) => ({ list, item }));
}

const encode = (text: string): string => encodeURIComponent(text).replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase()).replace(/'/g, '%27');
function nextLink(ctx: Ctx, list: ListRow, token: string): string {
  const others = [...ctx.query.all].filter(([name]) => name !== '$skiptoken' && name.startsWith('$')).map(([name, text]) => `&${encode(name)}=${encode(text)}`);
  return `${ctx.apiUrl}${listUri(list).replace(/^Web/, 'web').replace('/Lists', '/lists').replace(/'/g, '%27')}/items?%24skiptoken=${encode(token)}${others.join('')}`;
}

const created = (ctx: Ctx, list: ListRow, row: ItemRow): Answer => ({
  is: 'entity',
  status: 201,
  headers: { location: `${ctx.apiUrl}${itemUri(list, row.ID)}`, etag: etagOf(row) },
  entity: readItem(ctx, { list, item: row }, ctx.query),
});

export const items: Module = {
  navigations: [
    navigation({ from: 'list', segment: 'Items', to: 'items', expandable: true, resolve: (_ctx, list) => list }),
    navigation({ from: 'items', segment: '()', to: 'item', resolve: (ctx, list, args) => ({ list, item: visibleItem(ctx, list, args.number('id') ?? 0) }) }),
    navigation({ from: 'items', segment: 'GetById', params: ['itemId'], to: 'item', resolve: (ctx, list, args) => ({ list, item: visibleItem(ctx, list, args.number('itemId') ?? 0) }) }),
    navigation({ from: 'list', segment: 'GetItemById', params: ['id'], to: 'item', resolve: (ctx, list, args) => ({ list, item: visibleItem(ctx, list, args.number('id') ?? 0) }) }),
    navigation({ from: 'item', segment: 'ParentList', to: 'list', expandable: true, resolve: (_ctx, of) => of.list }),
  ],
  entities: [entityType({ kind: 'item', type: 'SP.ListItem', uri: (_ctx, of) => itemUri(of.list, of.item.ID), properties: {}, read: readItem })],
  collections: [collectionType({ kind: 'items', of: 'item', all: (ctx, list) => rowsForExpand(ctx, list) })],
  operations: [
    operation({ name: 'items.read', on: 'items', method: 'GET', query: [...READ, '$filter', '$orderby', '$top', '$skip', '$skiptoken'], handler: (ctx, list) => ({ is: 'collection', collection: readItems(ctx, list) }) }),
    operation({
      name: 'item.read',
      on: 'item',
      method: 'GET',
      query: READ,
      handler: (ctx, of) => ({ is: 'entity', headers: { etag: etagOf(of.item) }, entity: readItem(ctx, of, ctx.query) }),
    }),
    operation({ name: 'items.add', on: 'items', method: 'POST', query: READ, body: 'any', handler: (ctx, list) => created(ctx, list, addItem(ctx, list)) }),
    operation({
      name: 'item.update',
      on: 'item',
      method: 'MERGE',
      query: READ,
      body: 'any',
      handler: (ctx, of) => ({ is: 'empty', status: 204, headers: { etag: etagOf(updateItem(ctx, of)) } }),
    }),
    operation({
      name: 'item.delete',
      on: 'item',
      method: 'DELETE',
      handler: (ctx, of) => {
        deleteItem(ctx, of);
        return { is: 'empty' };
      },
    }),
    operation({
      name: 'item.deleteObject',
      on: 'item',
      method: 'POST',
      call: 'deleteObject',
      params: [],
      handler: (ctx, of) => {
        deleteItem(ctx, of);
        return { is: 'void' };
      },
    }),
    operation({ name: 'item.recycle', on: 'item', method: 'POST', call: 'recycle', params: [], handler: (ctx, of) => value('Recycle', recycleItem(ctx, of)) }),
  ],
};

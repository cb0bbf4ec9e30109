import type { Ctx } from '../context';
import { both, visibleRows } from '../entities/itemQuery';
import { camlInvalid, thresholdExceeded } from '../errors';
import { canBeSorted } from '../fieldTypes';
import { MAX_TOP_ROWS } from '../limits';
import { camlColumns } from '../store/columns';
import { compile } from '../store/compile';
import type { SqlCondition } from '../store/compile';
import { fieldByInternalName } from '../store/fields';
import { itemsTable } from '../store/itemsTable';
import { afterToken, tokenAfter } from '../store/paging';
import type { Order } from '../store/paging';
import type { ItemRow, ListRow } from '../store/rows';
import { checkThreshold } from '../store/threshold';
import type { CamlView } from './view';

/** Where and how to look, beside the view. */
export type Around = {
  /** Server-relative; none: the root folder of the list. */
  folder?: string;
  /** `Paged=TRUE&p_ID=5` */
  position?: string;
  /** Rows where neither the view nor the caller says it. */
  defaultRows: number;
  /** A further condition on rows. */
  only?: SqlCondition;
};
export type Found = { rows: ItemRow[]; /** Undefined: nothing comes after. */ next: string | undefined };

/** Runs a view over a list: rights, folder, condition, order, page; under the list view threshold. */
export function runView(ctx: Ctx, list: ListRow, view: CamlView, around: Around): Found {
  const columns = camlColumns(ctx.db, list, ctx.site.id, camlInvalid);
  const orders: Order[] = view.orderBy.map(({ field, descending }) => ({ column: { name: fieldNamed(ctx, list, field) }, descending }));
  const limit = view.rowLimit ?? around.defaultRows;
  checkThreshold(ctx.db, list, view.where, orders.map(({ column }) => column), columns);
  if (limit > MAX_TOP_ROWS) throw thresholdExceeded();
  const where = both(
    view.where === undefined ? undefined : compile(view.where, columns),
    inFolder(list, view, around.folder),
    around.only,
    visibleRows(ctx, list),
    around.position === undefined || around.position === '' ? undefined : afterToken(around.position, orders, columns),
  );
  const sorts = orders.map(({ column, descending }) => ({ ...columns(column), descending }));
  const picked = ['*', ...sorts.map((sort, at) => `${sort.sql} AS order${at}`)].join(', ');
  const order = [...sorts.map((sort) => `${sort.sql} ${sort.descending ? 'DESC' : 'ASC'}`), '"ID" ASC'].join(', ');
  const sortValues = sorts.flatMap((sort) => sort.values);
  const rows = ctx.db.all<ItemRow>(`SELECT ${picked} FROM ${itemsTable(list)} WHERE ${where.sql} ORDER BY ${order} LIMIT ?`, ...sortValues, ...where.values, ...sortValues, limit + 1);
  const page = rows.slice(0, limit);
  const last = page[page.length - 1];
  return { rows: page, next: rows.length > limit && last !== undefined ? tokenAfter(last, orders) : undefined };
}

function fieldNamed(ctx: Ctx, list: ListRow, name: string): string {
  const field = fieldByInternalName(ctx.db, list.id, name);
  if (field === undefined || !canBeSorted(field.type)) throw camlInvalid();
  return field.internalName;
}

function inFolder(list: ListRow, view: CamlView, folder: string | undefined): SqlCondition | undefined {
  const path = (folder ?? list.url).replace(/^\//, '').replace(/\/$/, '');
  switch (view.scope) {
    case 'default':
      return { sql: '"FileDirRef" = ?', values: [path] };
    case 'filesOnly':
      return { sql: '"FileDirRef" = ? AND "FSObjType" = 0', values: [path] };
    case 'recursive':
      return both({ sql: '"FSObjType" = 0', values: [] }, under(list, path));
    case 'recursiveAll':
      return under(list, path);
  }
}
const under = (list: ListRow, path: string): SqlCondition | undefined =>
  path.toLowerCase() === list.url.slice(1).toLowerCase() ? undefined : { sql: `("FileDirRef" = ? OR "FileDirRef" LIKE ? ESCAPE '\\')`, values: [path, `${path.replace(/[\\%_]/g, (sign) => `\\${sign}`)}/%`] };

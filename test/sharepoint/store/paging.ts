import { argumentInvalid, unsupported } from '../errors';
import type { ColumnRef } from '../predicate';
import type { ColumnResolver } from './columns';
import type { SqlCondition } from './compile';
import type { ItemRow, SqlValue } from './rows';

export type Order = { column: ColumnRef; descending: boolean };
/** Members of a token that mean nothing here. */
const IGNORED: readonly string[] = ['paged', 'p_sortbehavior', 'p_fsobjtype', 'pagefirstrow', 'view', 'folderctid'];

/** Reads `Paged=TRUE&p_ID=5` or `Paged=TRUE&p_Due=…&p_ID=5` into the rows after that place. */
export function afterToken(token: string, orders: readonly Order[], columns: ColumnResolver): SqlCondition {
  const given = new Map([...new URLSearchParams(token.replace(/^\?/, ''))].map(([name, value]) => [name.toLowerCase(), value]));
  if (given.get('pagedprev') !== undefined) throw unsupported('paging backwards');
  const id = Number(given.get('p_id') ?? '0');
  if (!given.has('paged') || Number.isNaN(id)) throw argumentInvalid('The paging token is not valid.');
  for (const name of given.keys()) {
    if (name !== 'p_id' && !IGNORED.includes(name) && !orders.some(({ column }) => `p_${column.name.toLowerCase()}` === name)) throw unsupported(`'${name}' in a paging token`);
  }
  return after(orders, 0, given, id, columns);
}

function after(orders: readonly Order[], at: number, given: ReadonlyMap<string, string>, id: number, columns: ColumnResolver): SqlCondition {
  const order = orders[at];
  if (order === undefined) return { sql: '"ID" > ?', values: [id] };
  const { sql, values, storage } = columns(order.column);
  const text = given.get(`p_${order.column.name.toLowerCase()}`) ?? '';
  const rest = after(orders, at + 1, given, id, columns);
  if (order.column.name === 'ID' || order.column.name === 'Id') return { sql: `"ID" ${order.descending ? '<' : '>'} ?`, values: [id] };
  if (text === '') {
    const same = { sql: `(${sql} IS NULL AND ${rest.sql})`, values: [...values, ...rest.values] };
    return order.descending ? same : { sql: `(${sql} IS NOT NULL OR ${same.sql})`, values: [...values, ...same.values] };
  }
  const value: SqlValue = ['number', 'integer', 'id', 'flag'].includes(storage) ? Number(text) : text;
  const beyond = order.descending ? `(${sql} < ? OR ${sql} IS NULL)` : `${sql} > ?`;
  const beyondValues = order.descending ? [...values, value, ...values] : [...values, value];
  return { sql: `(${beyond} OR (${sql} = ? AND ${rest.sql}))`, values: [...beyondValues, ...values, value, ...rest.values] };
}

/** The token that goes on after this row; `order0`, `order1`, … are the values sorted by. */
export function tokenAfter(row: ItemRow, orders: readonly Order[]): string {
  const parts = orders.map(({ column }, at) => `p_${column.name}=${encodeURIComponent(String(row[`order${at}`] ?? ''))}`);
  return ['Paged=TRUE', ...parts.filter((part) => !/^p_Id=/i.test(part)), `p_ID=${row.ID}`].join('&');
}

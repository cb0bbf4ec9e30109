import { thresholdExceeded } from '../errors';
import { LIST_VIEW_THRESHOLD_ROWS } from '../limits';
import type { ColumnRef, Predicate } from '../predicate';
import type { ColumnResolver } from './columns';
import { compile } from './compile';
import type { SqlCondition } from './compile';
import type { Database } from './database';
import { itemsTable } from './itemsTable';
import type { ListRow } from './rows';

/**
 * SharePoint counts the rows that it has to look at, not those that it gives back: in a list of more than 5,000, the first
 * condition of an AND whose column has an index must leave 5,000 or fewer; an OR needs an index on both sides; without a
 * filter, only an indexed column can sort. The condition counts together with the others on the same column (an Id range).
 */
export function checkThreshold(db: Database, list: ListRow, predicate: Predicate | undefined, orderby: readonly ColumnRef[], columns: ColumnResolver): void {
  if (list.itemCount <= LIST_VIEW_THRESHOLD_ROWS) return;
  if (predicate === undefined) {
    const [first] = orderby;
    if (first !== undefined && !columns(first).indexed) throw thresholdExceeded();
    return;
  }
  const seek = seekOf(predicate, columns);
  if (seek === undefined || isMoreThanThreshold(db, list, seek)) throw thresholdExceeded();
}

function isMoreThanThreshold(db: Database, list: ListRow, condition: SqlCondition): boolean {
  const row = db.get<{ rows: number }>(`SELECT COUNT(*) AS rows FROM (SELECT 1 FROM ${itemsTable(list)} WHERE ${condition.sql} LIMIT ${LIST_VIEW_THRESHOLD_ROWS + 1})`, ...condition.values);
  return (row?.rows ?? 0) > LIST_VIEW_THRESHOLD_ROWS;
}

const conditionsOf = (predicate: Predicate): Predicate[] => (predicate.op === 'and' ? [...conditionsOf(predicate.left), ...conditionsOf(predicate.right)] : [predicate]);

/** The part of a predicate that an index answers; undefined where there is none. */
function seekOf(predicate: Predicate, columns: ColumnResolver): SqlCondition | undefined {
  if (predicate.op === 'never') return compile(predicate, columns);
  if (predicate.op === 'or') {
    const left = seekOf(predicate.left, columns);
    const right = seekOf(predicate.right, columns);
    return left === undefined || right === undefined ? undefined : { sql: `(${left.sql} OR ${right.sql})`, values: [...left.values, ...right.values] };
  }
  const conditions = conditionsOf(predicate);
  const first = conditions.find((each) => (each.op === 'or' ? seekOf(each, columns) !== undefined : isSeek(each, columns)));
  if (first === undefined) return undefined;
  if (!('column' in first)) return seekOf(first, columns);
  const same = conditions.filter((each) => 'column' in each && each.column.name === first.column.name && each.column.part === first.column.part && isSeek(each, columns));
  return same.map((each) => compile(each, columns)).reduce((left, right) => ({ sql: `(${left.sql} AND ${right.sql})`, values: [...left.values, ...right.values] }));
}

const SEEKS: readonly string[] = ['eq', 'lt', 'le', 'gt', 'ge', 'startsWith', 'in', 'isNull', 'isNotNull', 'includes'];
const isSeek = (predicate: Predicate, columns: ColumnResolver): boolean => SEEKS.includes(predicate.op) && 'column' in predicate && columns(predicate.column).indexed;

import { instantOf } from '../entities/itemValues';
import { unsupported } from '../errors';
import type { Comparison, DatePart, Predicate, PredicateValue } from '../predicate';
import type { ColumnResolver, SqlColumn } from './columns';
import type { SqlValue } from './rows';

/** A condition in SQL with its values. */
export type SqlCondition = { sql: string; values: readonly SqlValue[] };

const OPERATORS: Readonly<Record<Comparison, string>> = { eq: '=', ne: '<>', lt: '<', le: '<=', gt: '>', ge: '>=' };
const NEVER: SqlCondition = { sql: '0', values: [] };
const PARTS: Readonly<Record<DatePart, string>> = { day: '%d', month: '%m', year: '%Y', hour: '%H', minute: '%M', second: '%S' };
const likeText = (text: string): string => text.replace(/[\\%_]/g, (sign) => `\\${sign}`);

/** A value in the form in which the column stores it; undefined where nothing can equal it. */
export function comparable(column: SqlColumn, value: PredicateValue): SqlValue | undefined {
  if (value === null) return undefined;
  const text = typeof value === 'object' ? value.date : value;
  switch (column.storage) {
    case 'date':
      return typeof value === 'object' ? (instantOf(value.date) ?? undefined) : undefined;
    case 'number':
    case 'integer':
    case 'id':
    case 'ids': {
      const number = Number(text);
      return Number.isNaN(number) || text === '' ? undefined : number;
    }
    case 'flag':
      return text === true || text === 1 || text === '1' || String(text).toLowerCase() === 'true' ? 1 : 0;
    default:
      return typeof text === 'boolean' ? (text ? '1' : '0') : String(text);
  }
}

/** Turns a predicate into SQL. Rows without a value match no comparison, not even `ne`. */
export function compile(predicate: Predicate, columns: ColumnResolver): SqlCondition {
  switch (predicate.op) {
    case 'and':
    case 'or': {
      const left = compile(predicate.left, columns);
      const right = compile(predicate.right, columns);
      return { sql: `(${left.sql} ${predicate.op.toUpperCase()} ${right.sql})`, values: [...left.values, ...right.values] };
    }
    case 'not': {
      const of = compile(predicate.of, columns);
      return { sql: `(NOT ${of.sql})`, values: of.values };
    }
    case 'never':
      return NEVER;
    default:
      return leaf(predicate, columns);
  }
}

type Leaf = Exclude<Predicate, { op: 'and' | 'or' | 'not' | 'never' }>;
function leaf(predicate: Leaf, columns: ColumnResolver): SqlCondition {
  const column = columns(predicate.column);
  switch (predicate.op) {
    case 'startsWith':
      return text(column, `${likeText(predicate.text)}%`);
    case 'contains':
      return text(column, `%${likeText(predicate.text)}%`);
    case 'isNull':
    case 'isNotNull':
      return { sql: `${column.sql} IS ${predicate.op === 'isNull' ? '' : 'NOT '}NULL`, values: column.values };
    case 'in':
      return predicate.values.length === 0 ? NEVER : anyOf(predicate.values.map((value) => compare(column, 'eq', value)));
    case 'includes':
      return includes(column, predicate.value, '');
    case 'notIncludes':
      return includes(column, predicate.value, 'NOT ');
    case 'datePart':
      if (column.storage !== 'date') return NEVER;
      return { sql: `CAST(strftime('${PARTS[predicate.part]}', ${column.sql}) AS INTEGER) ${OPERATORS[predicate.compare]} ?`, values: [...column.values, predicate.value] };
    default:
      return predicate.dateOnly === true ? compareDay(column, predicate.op, predicate.value) : compare(column, predicate.op, predicate.value);
  }
}

const text = (column: SqlColumn, pattern: string): SqlCondition => ({ sql: `${column.sql} LIKE ? ESCAPE '\\'`, values: [...column.values, pattern] });
const anyOf = (conditions: readonly SqlCondition[]): SqlCondition => ({ sql: `(${conditions.map((each) => each.sql).join(' OR ')})`, values: conditions.flatMap((each) => each.values) });

function includes(column: SqlColumn, value: PredicateValue, not: string): SqlCondition {
  const wanted = comparable(column, value);
  if (wanted === undefined) return NEVER;
  return { sql: `(${column.sql} IS NOT NULL AND ${not}EXISTS (SELECT 1 FROM json_each(${column.sql}) WHERE value = ? COLLATE NOCASE))`, values: [...column.values, ...column.values, wanted] };
}

function compare(column: SqlColumn, op: Comparison, value: PredicateValue): SqlCondition {
  const wanted = comparable(column, value);
  if (wanted === undefined) return NEVER;
  if (column.storage === 'ids' || column.storage === 'choices') {
    if (op !== 'eq' && op !== 'ne') throw unsupported(`'${op}' on a column of several values`);
    return includes(column, value, op === 'eq' ? '' : 'NOT ');
  }
  const collate = column.storage === 'text' ? ' COLLATE NOCASE' : '';
  return { sql: `${column.sql} ${OPERATORS[op]} ?${collate}`, values: [...column.values, wanted] };
}

/** CAML without IncludeTimeValue: the UTC day given, as text `yyyy-mm-dd`, against the day of the stored instant. */
function compareDay(column: SqlColumn, op: Comparison, value: PredicateValue): SqlCondition {
  const wanted = comparable(column, value);
  if (typeof wanted !== 'string') return NEVER;
  return { sql: `substr(${column.sql}, 1, 10) ${OPERATORS[op]} ?`, values: [...column.values, wanted.slice(0, 10)] };
}

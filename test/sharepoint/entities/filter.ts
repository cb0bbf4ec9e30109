import type { Ctx } from '../context';
import { propertyMissing, unsupported } from '../errors';
import { parseFilter } from '../odata/parseFilter';
import { Double } from '../odata/values';
import type { Value } from '../odata/values';
import type { EntityType } from '../operation';
import type { ColumnRef, Comparison, Predicate, PredicateValue } from '../predicate';
import type { Kind, Resources } from '../resources';

type Plain = string | number | boolean | null;
const plain = (value: Value): Plain => (value instanceof Double ? value.value : typeof value === 'object' ? null : value);

function valueAt<K extends Kind>(ctx: Ctx, type: EntityType<K>, target: Resources[K], column: ColumnRef): Plain {
  const property = type.properties[column.name] ?? Object.entries(type.properties).find(([name]) => name.toLowerCase() === column.name.toLowerCase())?.[1];
  if (property === undefined) throw propertyMissing(column.name);
  if (column.part !== undefined) throw unsupported(`$filter on '${column.name}/${column.part}' of definitions`);
  return plain(property.get(ctx, target) ?? null);
}

/** Texts compare without regard to case; a GUID or number given as text matches by its text. */
function compare(op: Comparison, left: Plain, right: PredicateValue): boolean {
  const bothNumbers = typeof left === 'number' && typeof right === 'number';
  const a = bothNumbers ? left : typeof left === 'boolean' && typeof right === 'number' ? Number(left) : String(left ?? '').toLowerCase();
  const given = typeof right === 'object' ? (right?.date ?? null) : right;
  const b = bothNumbers || typeof a === 'number' ? Number(given) : String(given ?? '').toLowerCase();
  switch (op) {
    case 'eq':
      return a === b;
    case 'ne':
      return a !== b;
    case 'lt':
      return a < b;
    case 'le':
      return a <= b;
    case 'gt':
      return a > b;
    case 'ge':
      return a >= b;
  }
}

function matches<K extends Kind>(ctx: Ctx, type: EntityType<K>, target: Resources[K], predicate: Predicate): boolean {
  switch (predicate.op) {
    case 'and':
      return matches(ctx, type, target, predicate.left) && matches(ctx, type, target, predicate.right);
    case 'or':
      return matches(ctx, type, target, predicate.left) || matches(ctx, type, target, predicate.right);
    case 'not':
      return !matches(ctx, type, target, predicate.of);
    case 'startsWith':
      return String(valueAt(ctx, type, target, predicate.column) ?? '').toLowerCase().startsWith(predicate.text.toLowerCase());
    case 'contains':
      return String(valueAt(ctx, type, target, predicate.column) ?? '').toLowerCase().includes(predicate.text.toLowerCase());
    case 'isNull':
      return valueAt(ctx, type, target, predicate.column) === null;
    case 'isNotNull':
      return valueAt(ctx, type, target, predicate.column) !== null;
    case 'eq':
    case 'ne':
    case 'lt':
    case 'le':
    case 'gt':
    case 'ge':
      return compare(predicate.op, valueAt(ctx, type, target, predicate.column), predicate.value);
    case 'never':
      return false;
    default:
      throw unsupported(`'${predicate.op}' in $filter of definitions`);
  }
}

export function filterInMemory<K extends Kind>(ctx: Ctx, type: EntityType<K>, targets: readonly Resources[K][], filter: string): readonly Resources[K][] {
  const predicate = parseFilter(filter);
  return targets.filter((target) => matches(ctx, type, target, predicate));
}

export function sortInMemory<K extends Kind>(ctx: Ctx, type: EntityType<K>, targets: readonly Resources[K][], orderby: readonly { path: string; descending: boolean }[]): readonly Resources[K][] {
  return [...targets].sort((left, right) => {
    for (const { path, descending } of orderby) {
      const a = valueAt(ctx, type, left, { name: path });
      const b = valueAt(ctx, type, right, { name: path });
      if (compare('eq', a, b)) continue;
      return compare('lt', a, typeof b === 'boolean' ? Number(b) : b) === descending ? 1 : -1;
    }
    return 0;
  });
}

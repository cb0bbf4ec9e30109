import { camlMalformed, unsupported } from '../errors';
import { instantOf, midnightOf, wallOf } from '../localTime';
import type { ColumnRef, Comparison, Predicate, PredicateValue } from '../predicate';
import { stampOf } from '../clock';
import { childNamed } from '../xml';
import type { XmlElement } from '../xml';
import type { CamlContext } from './camlContext';

const DAY_MS = 86_400_000;
const WRITTEN = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}:\d{2})(?:\.\d+)?)?(Z)?$/;

/** A moment on the web's wall clock, as `Date.UTC` would have it. */
function wallMsOf(value: XmlElement, context: CamlContext): number {
  const today = childNamed(value, 'Today');
  const offsetDays = Number(today?.attributes['OffsetDays'] ?? today?.attributes['Offset'] ?? 0);
  if (today !== undefined) return wallOf(context.nowMs, context.timeZoneId) + offsetDays * DAY_MS;
  if (childNamed(value, 'Now') !== undefined) return wallOf(context.nowMs, context.timeZoneId);
  if (value.children.length > 0) throw unsupported(`<${value.children[0]?.name ?? ''}> in a CAML date`);
  const found = WRITTEN.exec(value.text.trim());
  if (found === null) throw camlMalformed();
  const ms = Date.parse(`${found[1] ?? ''}T${found[2] ?? '00:00:00'}Z`);
  if (Number.isNaN(ms)) throw camlMalformed();
  return value.attributes['StorageTZ']?.toUpperCase() === 'TRUE' ? wallOf(ms, context.timeZoneId) : ms;
}

const at = (ms: number): PredicateValue => ({ date: stampOf(ms) });

/** Without `IncludeTimeValue` days of the web are compared, else instants. */
export function compareDate(value: XmlElement, op: Comparison, column: ColumnRef, context: CamlContext): Predicate {
  const wall = wallMsOf(value, context);
  if (value.attributes['IncludeTimeValue']?.toUpperCase() === 'TRUE') return { op, column, value: at(instantOf(wall, context.timeZoneId)) };
  const start = at(midnightOf(instantOf(Math.floor(wall / DAY_MS) * DAY_MS, context.timeZoneId), context.timeZoneId));
  const end = at(instantOf((Math.floor(wall / DAY_MS) + 1) * DAY_MS, context.timeZoneId));
  switch (op) {
    case 'eq':
      return { op: 'and', left: { op: 'ge', column, value: start }, right: { op: 'lt', column, value: end } };
    case 'ne':
      return { op: 'or', left: { op: 'lt', column, value: start }, right: { op: 'ge', column, value: end } };
    case 'lt':
      return { op: 'lt', column, value: start };
    case 'le':
      return { op: 'lt', column, value: end };
    case 'gt':
      return { op: 'ge', column, value: end };
    case 'ge':
      return { op: 'ge', column, value: start };
  }
}

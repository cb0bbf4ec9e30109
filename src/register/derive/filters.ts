import type { Day } from '../../domain/day/day';
import type { Category } from '../../domain/exception/category';
import type { Severity } from '../../domain/exception/severity';
import { CATEGORIES } from '../../domain/exception/category';
import { LIFECYCLES, OPEN_LIFECYCLES } from '../../domain/exception/lifecycle';
import { SEVERITIES } from '../../domain/exception/severity';
import type { RegisterColumns } from '../columns';

/** What is left out of a screen; undefined: nothing. */
export interface Filters {
  readonly tenantId?: string | undefined;
  readonly severity?: Severity | undefined;
  readonly category?: Category | undefined;
  /** Login text of a control owner; empty: exceptions that nobody answers for. */
  readonly accountable?: string | undefined;
}

/** 1 at the code of each open lifecycle, 2 at that of an accepted risk, 4 at a dismissal: open again after its due day. */
export const STATE_BY_CODE: Uint8Array = Uint8Array.from({ length: 256 }, (_, code) => {
  const lifecycle = LIFECYCLES[code];
  return lifecycle === undefined ? 0 : OPEN_LIFECYCLES.includes(lifecycle) ? 1 : lifecycle === 'acceptedRisk' ? 2 : lifecycle === 'dismissed' ? 4 : 0;
});

/** Open on a day: a dismissal that is older than it may be counts again, whether or not its row was written since. */
export function isOpenAt(columns: RegisterColumns, at: number, today: Day): boolean {
  const state = STATE_BY_CODE[columns.lifecycle[at] as number] as number;
  return state === 1 || (state === 4 && (columns.dueDay[at] as number) < today);
}

/** A filter as a column sees it: the code that must be there, or ANY, or one that no row has. */
export const ANY = -1;
const NO_ROW = -2;

export interface FilterCodes {
  readonly tenant: number;
  readonly severity: number;
  readonly category: number;
  readonly owner: number;
}

export function filterCodes(columns: RegisterColumns, filters: Filters): FilterCodes {
  const code = (values: readonly string[], wanted: string | undefined): number => {
    if (wanted === undefined) return ANY;
    const at = values.indexOf(wanted);
    return at < 0 ? NO_ROW : at;
  };
  return {
    tenant: code(columns.tenants, filters.tenantId),
    severity: code(SEVERITIES, filters.severity),
    category: code(CATEGORIES, filters.category),
    owner: code(columns.owners, filters.accountable),
  };
}

/** True where the row at a position passes all filters. */
export function passes(columns: RegisterColumns, at: number, codes: FilterCodes): boolean {
  return (
    (codes.tenant === ANY || columns.tenant[at] === codes.tenant) &&
    (codes.severity === ANY || columns.severity[at] === codes.severity) &&
    (codes.category === ANY || columns.category[at] === codes.category) &&
    (codes.owner === ANY || columns.owner[at] === codes.owner)
  );
}

/** A value that a filter offers, and how many open exceptions have it. */
export interface FilterChoice<Value extends string = string> {
  readonly value: Value;
  readonly count: number;
}

export interface FilterChoices {
  readonly tenants: readonly FilterChoice[];
  readonly severities: readonly FilterChoice<Severity>[];
  readonly categories: readonly FilterChoice<Category>[];
  /** Login texts; the empty one is "nobody". Names are read when they are shown. */
  readonly accountables: readonly FilterChoice[];
}

/** What filters can offer: values that at least one open exception has, in the order of their codes. */
export function deriveFilterChoices(columns: RegisterColumns, today: Day): FilterChoices {
  const counts = {
    tenant: new Int32Array(columns.tenants.length),
    severity: new Int32Array(256),
    category: new Int32Array(256),
    owner: new Int32Array(columns.owners.length),
  };
  for (let at = 0; at < columns.count; at += 1) {
    if (!isOpenAt(columns, at, today)) continue;
    counts.tenant[columns.tenant[at] as number] += 1;
    counts.severity[columns.severity[at] as number] += 1;
    counts.category[columns.category[at] as number] += 1;
    counts.owner[columns.owner[at] as number] += 1;
  }
  return {
    tenants: offered(columns.tenants, counts.tenant),
    severities: offered(SEVERITIES, counts.severity),
    categories: offered(CATEGORIES, counts.category),
    accountables: offered(columns.owners, counts.owner),
  };
}

function offered<Value extends string>(values: readonly Value[], counts: Int32Array): FilterChoice<Value>[] {
  return values.flatMap((value, code) => ((counts[code] ?? 0) > 0 ? [{ value, count: counts[code] as number }] : []));
}

import { CATEGORIES } from '../domain/exception/category';
import { FAMILIES } from '../domain/exception/family';
import { LIFECYCLES } from '../domain/exception/lifecycle';
import { SEVERITIES } from '../domain/exception/severity';

/** A day that is not there. The largest Uint16, so that a missing due day is never past; days reach to the year 2149. */
export const NO_DAY = 0xffff;

/** Code of a facet that this version cannot read (a row edited by hand, or written by a later version). */
export const UNKNOWN_CODE = 0xff;

/**
 * The register in memory: one array a column, all of length `count`, rows in ascending order of Id.
 * 25 bytes a row; the eight columns that a cold load asks for and nothing else.
 */
export interface RegisterColumns {
  readonly count: number;
  /** List item Id, unique. */
  readonly id: Int32Array;
  /** Index into `tenants`. */
  readonly tenant: Uint16Array;
  /** Index into FAMILIES, SEVERITIES, CATEGORIES, LIFECYCLES; UNKNOWN_CODE in all four where the facets are unreadable. */
  readonly family: Uint8Array;
  readonly severity: Uint8Array;
  readonly category: Uint8Array;
  readonly lifecycle: Uint8Array;
  /** 1 where the age is a lower bound. */
  readonly sinceAtLeast: Uint8Array;
  /** Index into `owners`; 0 is nobody. */
  readonly owner: Uint16Array;
  /** Days; NO_DAY where the item has none. */
  readonly sinceDay: Uint16Array;
  readonly reviewedDay: Uint16Array;
  readonly dueDay: Uint16Array;
  readonly expiresDay: Uint16Array;
  /** First day past tolerance. */
  readonly pastDay: Uint16Array;
  /** 0xffff stands for that many and more. */
  readonly revision: Uint16Array;
  /** Tenant ids. */
  readonly tenants: readonly string[];
  /** Login texts of control owners; the first is empty: nobody. */
  readonly owners: readonly string[];
}

/** One register item as the eight columns give it. Days are NO_DAY where missing. */
export interface ReadRow {
  readonly id: number;
  readonly tenantId: string;
  readonly family: number;
  readonly severity: number;
  readonly category: number;
  readonly lifecycle: number;
  readonly sinceAtLeast: boolean;
  readonly controlOwnerLogin: string;
  readonly sinceDay: number;
  readonly reviewedDay: number;
  readonly dueDay: number;
  readonly expiresDay: number;
  readonly pastDay: number;
  readonly revision: number;
}

export const NO_ROWS: RegisterColumns = buildColumns([]);

/** Columns of rows in any order; of two rows with one Id the later one counts. */
export function buildColumns(rows: readonly ReadRow[]): RegisterColumns {
  const byId = sortedById(rows);
  const columns = emptyColumns(byId.length);
  const tenants = dictionary();
  const owners = dictionary(['']);
  byId.forEach((row, at) => {
    columns.id[at] = row.id;
    columns.tenant[at] = tenants.codeOf(row.tenantId);
    columns.family[at] = row.family;
    columns.severity[at] = row.severity;
    columns.category[at] = row.category;
    columns.lifecycle[at] = row.lifecycle;
    columns.sinceAtLeast[at] = row.sinceAtLeast ? 1 : 0;
    columns.owner[at] = owners.codeOf(row.controlOwnerLogin);
    columns.sinceDay[at] = row.sinceDay;
    columns.reviewedDay[at] = row.reviewedDay;
    columns.dueDay[at] = row.dueDay;
    columns.expiresDay[at] = row.expiresDay;
    columns.pastDay[at] = row.pastDay;
    columns.revision[at] = Math.min(row.revision, 0xffff);
  });
  return { ...columns, tenants: tenants.values, owners: owners.values };
}

/** Columns after a delta: changed rows replaced, new ones added, deleted Ids gone. */
export function changeColumns(columns: RegisterColumns, changed: readonly ReadRow[], deletedIds: ReadonlySet<number>): RegisterColumns {
  if (changed.length === 0 && deletedIds.size === 0) return columns;
  const kept: ReadRow[] = [];
  for (let at = 0; at < columns.count; at += 1) if (!deletedIds.has(columns.id[at] as number)) kept.push(rowAt(columns, at));
  return buildColumns([...kept, ...changed.filter(({ id }) => !deletedIds.has(id))]);
}

/** The row at a position; the position must be below `count`. */
export function rowAt(columns: RegisterColumns, at: number): ReadRow {
  return {
    id: columns.id[at] as number,
    tenantId: columns.tenants[columns.tenant[at] as number] ?? '',
    family: columns.family[at] as number,
    severity: columns.severity[at] as number,
    category: columns.category[at] as number,
    lifecycle: columns.lifecycle[at] as number,
    sinceAtLeast: columns.sinceAtLeast[at] === 1,
    controlOwnerLogin: columns.owners[columns.owner[at] as number] ?? '',
    sinceDay: columns.sinceDay[at] as number,
    reviewedDay: columns.reviewedDay[at] as number,
    dueDay: columns.dueDay[at] as number,
    expiresDay: columns.expiresDay[at] as number,
    pastDay: columns.pastDay[at] as number,
    revision: columns.revision[at] as number,
  };
}

/** Code of a facet's value, UNKNOWN_CODE where this version does not know it. */
export function codeOf(values: readonly string[], value: string): number {
  const code = values.indexOf(value);
  return code < 0 ? UNKNOWN_CODE : code;
}

/** Facets in the order in which they are coded; adding a value at the end keeps old records readable. */
export const FACET_VALUES = { family: FAMILIES, severity: SEVERITIES, category: CATEGORIES, lifecycle: LIFECYCLES } as const;

export function emptyColumns(count: number): Omit<RegisterColumns, 'tenants' | 'owners'> {
  return {
    count,
    id: new Int32Array(count),
    tenant: new Uint16Array(count),
    family: new Uint8Array(count),
    severity: new Uint8Array(count),
    category: new Uint8Array(count),
    lifecycle: new Uint8Array(count),
    sinceAtLeast: new Uint8Array(count),
    owner: new Uint16Array(count),
    sinceDay: new Uint16Array(count),
    reviewedDay: new Uint16Array(count),
    dueDay: new Uint16Array(count),
    expiresDay: new Uint16Array(count),
    pastDay: new Uint16Array(count),
    revision: new Uint16Array(count),
  };
}

function sortedById(rows: readonly ReadRow[]): readonly ReadRow[] {
  const ascending = rows.every((row, at) => at === 0 || (rows[at - 1] as ReadRow).id < row.id);
  if (ascending) return rows;
  const newest = new Map(rows.map((row) => [row.id, row]));
  return [...newest.values()].sort((a, b) => a.id - b.id);
}

function dictionary(first: readonly string[] = []): { values: string[]; codeOf(value: string): number } {
  const values = [...first];
  const codes = new Map(values.map((value, code) => [value, code]));
  return {
    values,
    codeOf: (value) => {
      const known = codes.get(value);
      if (known !== undefined) return known;
      codes.set(value, values.length);
      return values.push(value) - 1;
    },
  };
}

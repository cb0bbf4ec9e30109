import type { Pieces } from '../../domain/pieces/pieces';
import type { Found, Need, ProblemCode } from '../problem';
import type { Finding } from '../../domain/exception/finding';
import type { Seen } from '../makeFinding';
import type { ParsedReport, Reading } from '../parsedReport';
import { guessMapping, knownHeadings, lacksOf } from './fields';
import { OWN_REGISTER } from '../../domain/reconcile/ownRegister';
import { ownRegisterReports, type KnownObjects } from './ownRegister';
import { rowsInPieces, type RowRules } from './rows';
import type { Table } from './table';

/** A table of a drop that may be a register, with the day of its file. */
export interface GivenTable {
  readonly table: Table;
  readonly changedOn: string | undefined;
}

export interface RegisterOptions {
  readonly tenant: Seen['tenant'] | undefined;
  readonly ranOn: string | undefined;
  /**
   * How a table is read; undefined: it is left to whoever asked. Left out: by what its headings seem to say, where that
   * is enough.
   */
  readonly rulesOf?: ((table: Table) => RowRules | undefined) | undefined;
}

/** Whether a table has headings of a register: two that are known, one of them for what is excepted. */
export function looksLikeRegister({ headings }: Table): boolean {
  const { principal, principalId, setting } = guessMapping(headings);
  return knownHeadings(headings) >= 2 && [principal, principalId, setting].some((column) => column !== undefined);
}

/** Reads the registers of a drop; names in them become ids where the other reports of the drop tell them. */
export function* readRegisters(tables: readonly GivenTable[], others: readonly ParsedReport[], options: RegisterOptions): Pieces<Reading[]> {
  const known = [...new Map(others.map(({ report }) => [report.tenant.id, report.tenant])).values()];
  const [only] = known;
  const otherwise = options.tenant ?? (known.length === 1 ? only : undefined);
  const readings: Reading[] = [];
  for (const { table, changedOn } of tables) {
    const rules = options.rulesOf ? options.rulesOf(table) : { mapping: guessMapping(table.headings) };
    if (rules) readings.push(...(yield* readRegister(table, rules, options.ranOn ?? changedOn, { known, otherwise, others })));
  }
  return readings;
}

interface Beside {
  readonly known: readonly Seen['tenant'][];
  readonly otherwise: Seen['tenant'] | undefined;
  readonly others: readonly ParsedReport[];
}

function* readRegister(table: Table, rules: RowRules, ranOn: string | undefined, { known, otherwise, others }: Beside): Pieces<Reading[]> {
  const unreadable = (code: ProblemCode, found: Found, needed: Need): Reading[] => [{ outcome: 'unreadable', problem: { file: table.file, code, at: undefined, found, looksLike: { kind: 'register' }, needed: [needed] } }];
  if (lacksOf(rules.mapping).length > 0) return unreadable('incomplete', { what: 'columns', headings: table.headings }, 'tellingColumns');
  const rows = yield* rowsInPieces(table, rules);
  if (ranOn === undefined) return unreadable('noDay', { what: 'noDay' }, 'dayOfRegister');
  const reports = yield* ownRegisterReports(table, rows, ranOn, { otherwise, known: [...known, ...(otherwise ? [otherwise] : [])] }, knownObjects(others, otherwise));
  if (reports.length > 0) return reports.map((parsed) => ({ outcome: 'read', parsed }));
  if (rows.entries.length > 0) return unreadable('noTenant', { what: 'noTenantInRows' }, 'tenantOfRows');
  return unreadable('empty', rows.problems.length === 0 ? { what: 'noOpenRow' } : { what: 'badRows', rows: new Set(rows.problems.map(({ row }) => row)).size }, 'rows');
}

/** Objects that the other reports of the same tenant name. */
function knownObjects(reports: readonly ParsedReport[], tenant: Seen['tenant'] | undefined): KnownObjects {
  const findings: readonly Finding[] = reports.filter(({ report }) => report.source !== OWN_REGISTER && report.tenant.id === tenant?.id).flatMap((report) => report.findings);
  return { principals: findings.map(({ principal }) => principal), settings: findings.map(({ setting }) => setting) };
}

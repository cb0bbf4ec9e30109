import type { Family } from '../../domain/exception/family';
import type { FindingKind, Principal, PrincipalType } from '../../domain/exception/finding';
import { isObjectId } from '../../domain/exception/principalKey';
import type { Severity } from '../../domain/exception/severity';
import { atOnce, withEach, type Pieces } from '../../domain/pieces/pieces';
import { currentControls } from '../controls/scubaIds';
import { FIELDS, type Field, type Mapping } from './fields';
import { familyIn, kindsIn, principalTypeIn, severityIn, isClosed } from './meanings';
import { rowProblem, type RowProblem, type Table, type TableRow } from './table';
import { dateOrderOf, writtenDay, type DateOrder } from './writtenDay';

/** How the columns of a table are to be read: shown and changed by a person before anything is kept. */
export interface RowRules {
  readonly mapping: Mapping;
  /** For dates that can be read in two ways; undefined where the table itself tells, or nobody said. */
  readonly dateOrder?: DateOrder | undefined;
  /** Family of rows that do not tell theirs. */
  readonly family?: Family | undefined;
  /** Accounts that written names stand for, by the name as it is written; found in the directory, or chosen. */
  readonly accounts?: ReadonlyMap<string, Principal> | undefined;
}

/** One exception of an own register, as it was written. People are texts until somebody matches them. */
export interface RegisterEntry {
  readonly row: number;
  readonly reference: string;
  readonly principal: string;
  readonly principalType: PrincipalType;
  readonly account: Principal | undefined;
  readonly family: Family;
  /** Kinds of hole that the row names in this register's own words, of its family; mostly none. */
  readonly kinds: readonly FindingKind[];
  readonly setting: string;
  readonly controls: readonly string[];
  readonly reason: string;
  readonly businessOwner: string;
  readonly controlOwner: string;
  readonly reviewer: string;
  /** `yyyy-mm-dd`, or undefined where the register has none. */
  readonly startDay: string | undefined;
  readonly endDay: string | undefined;
  readonly reviewDay: string | undefined;
  readonly severity: Severity | undefined;
  readonly compensating: string;
  readonly tenant: string;
}

/** What a table holds: every row is an entry, a problem, or closed. */
export interface RegisterRows {
  readonly entries: readonly RegisterEntry[];
  /** By row, then by the order of columns. A row with a problem is no entry. */
  readonly problems: readonly RowProblem[];
  /** Rows that the register itself calls closed, refused or withdrawn. */
  readonly closed: readonly number[];
}

const DAYS = ['startDay', 'endDay', 'reviewDay'] as const;

/** Reads the rows of a table by the rules. Pure: a dry run is the same call. */
export function readRows(table: Table, rules: RowRules): RegisterRows {
  return atOnce(rowsInPieces(table, rules));
}

/** The same, piece by piece. */
export function* rowsInPieces(table: Table, rules: RowRules): Pieces<RegisterRows> {
  const { mapping } = rules;
  const days = new Set<string>();
  yield* withEach(table.rows, ({ cells }) => DAYS.forEach((field) => days.add(cells[mapping[field] ?? -1] ?? '')));
  const order = rules.dateOrder ?? dateOrderOf([...days]);
  const entries: RegisterEntry[] = [];
  const problems: RowProblem[] = [...table.problems];
  const closed: number[] = [];
  yield* withEach(table.rows, (row) => {
    const read = readRow(row, table, rules, order);
    if (read === 'closed') closed.push(row.row);
    else if ('problems' in read) problems.push(...read.problems);
    else entries.push(read);
  });
  return { entries, problems: problems.sort((a, b) => a.row - b.row), closed };
}

/** Written names of users that stand for no account yet, each once, in order of rows. */
export function unmatchedNames({ entries }: RegisterRows): string[] {
  const names = entries.filter(({ principal, principalType, account }) => principalType === 'user' && account === undefined && principal !== '' && !isObjectId(principal)).map(({ principal }) => principal);
  return [...new Set(names)];
}

/** Exports put an apostrophe in front of what a spreadsheet would run (this register's own too): it is no part of the text. */
function plainCell(cell: string): string {
  return cell.trim().replace(/^'(?=[\s"'`]*[=+\-@＝＋－＠])/, '');
}

function readRow({ row, cells }: TableRow, { headings }: Table, { mapping, family: otherwise, accounts }: RowRules, order: DateOrder | undefined): RegisterEntry | { readonly problems: readonly RowProblem[] } | 'closed' {
  const text = Object.fromEntries(FIELDS.map((field) => [field, plainCell(cells[mapping[field] ?? -1] ?? '')])) as Readonly<Record<Field, string>>;
  if (isClosed(text.status)) return 'closed';
  const problems: RowProblem[] = [];
  const wrong = (field: Field, why: RowProblem['why']): void => void problems.push(rowProblem(row, headings[mapping[field] ?? -1] ?? '', why, text[field]));
  const days = Object.fromEntries(
    DAYS.map((field) => {
      const read = writtenDay(text[field], order);
      if ('why' in read) wrong(field, read.why);
      return [field, 'why' in read ? undefined : read.day];
    }),
  ) as Readonly<Record<(typeof DAYS)[number], string | undefined>>;
  if (text.principal === '' && text.principalId === '' && text.setting === '') wrong('principal', 'missing');
  if (text.principalId === '' && /[;\n|]/.test(text.principal)) wrong('principal', 'severalPrincipals');
  if (days.startDay !== undefined && days.endDay !== undefined && days.endDay < days.startDay) wrong('endDay', 'endBeforeStart');
  const controls = text.control.split(/[\s,;]+/).filter((id) => /\d/.test(id)).flatMap(currentControls);
  const family = familyIn(text.family, controls) ?? familyIn(text.setting, []) ?? otherwise;
  if (family === undefined) wrong('family', 'noFamily');
  const severity = text.severity === '' ? undefined : severityIn(text.severity);
  if (text.severity !== '' && severity === undefined) wrong('severity', 'unknownSeverity');
  if (problems.length > 0 || family === undefined) return { problems };
  const { reference, principalId, setting, reason, businessOwner, controlOwner, reviewer, compensating, tenant } = text;
  const principal = text.principal || principalId;
  const principalType = principalTypeIn(text.principalType, principal, family);
  const account = principalId === '' ? accounts?.get(principal) : { type: principalType, id: principalId, name: principal };
  return { row, reference, principal, principalType, account, family, kinds: kindsIn(text.kinds, family), setting, controls, reason, businessOwner, controlOwner, reviewer, ...days, severity, compensating, tenant };
}

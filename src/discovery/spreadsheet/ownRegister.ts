import type { Family } from '../../domain/exception/family';
import type { Finding, FindingKind, Principal, PrincipalType } from '../../domain/exception/finding';
import { OWN_SETTINGS } from '../../domain/exception/ownNames';
import { OWN_REGISTER } from '../../domain/reconcile/ownRegister';
import { madeOfEach, withEach, type Pieces } from '../../domain/pieces/pieces';
import type { Unread } from '../../domain/reconcile/gap';
import { makeFinding, type Seen } from '../makeFinding';
import { mergeFindings } from '../mergeFindings';
import type { ParsedReport } from '../parsedReport';
import type { RegisterEntry, RegisterRows } from './rows';
import { rowProblem, type RowProblem, type Table } from './table';
import { plainWords } from './words';
import { topic } from '../../domain/reconcile/where';
import type { Clause } from '../../domain/exception/said';

/** Objects whose ids are known, so that what a register calls by name keeps the key that reports give it. */
export interface KnownObjects {
  readonly principals: readonly Principal[];
  readonly settings: readonly Finding['setting'][];
}

/** What kind of hole an entry stands for: by its family, and by what is excepted. */
const KINDS_OF: Readonly<Record<Family, readonly [FindingKind, Readonly<Partial<Record<PrincipalType, FindingKind>>>]>> = {
  conditionalAccess: ['userExcluded', { group: 'groupExcluded', role: 'roleExcluded', application: 'applicationExcluded', location: 'locationExcluded', guests: 'guestsExcluded', tenant: 'guestsExcluded', setting: 'filterExcluded', rule: 'filterExcluded' }],
  adminConsent: ['adminConsent', {}],
  privilegedRoles: ['permanentRole', {}],
  crossTenantTrust: ['tenantTrusted', {}],
  mailFlow: ['spamFilterBypassRule', { domain: 'automaticForwarding', user: 'allowedSenders' }],
  externalSharing: ['sharePointSharing', { domain: 'sharingAllowedDomain' }],
  federation: ['federationWithAllDomains', { domain: 'federationAllowedDomain' }],
  guestAccess: ['guestInvitations', {}],
  tenantIsolation: ['isolationOff', { tenant: 'isolationAllowedTenant' }],
  baselinePolicy: ['annotatedPolicy', {}],
};

/** Tenants that rows may name, and the one of rows that name none. */
export interface RegisterTenants {
  readonly otherwise: Seen['tenant'] | undefined;
  /** Known by name as well as by id. */
  readonly known: readonly Seen['tenant'][];
}

/**
 * An own register as reports, one for each tenant that its rows name: one finding an entry, with its end date, and its
 * people as text in what it says. Seats stay empty: who answers is decided in this register (design §3).
 */
export function* ownRegisterReports(table: Table, rows: RegisterRows, ranOn: string, tenants: RegisterTenants, known: KnownObjects = NOTHING_KNOWN): Pieces<ParsedReport[]> {
  const byTenant = new Map<string, { readonly tenant: Seen['tenant']; readonly entries: RegisterEntry[] }>();
  const homeless: RowProblem[] = [];
  yield* withEach(rows.entries, (entry) => {
    const tenant = tenantOf(entry.tenant, tenants);
    if (tenant === undefined) homeless.push(rowProblem(entry.row, '', 'noTenant', entry.tenant));
    else {
      const its = byTenant.get(tenant.id) ?? { tenant, entries: [] };
      its.entries.push(entry);
      byTenant.set(tenant.id, its);
    }
  });
  const problems = [...rows.problems, ...homeless].sort((a, b) => a.row - b.row);
  const objects = { principals: yield* objectsByText(known.principals), settings: yield* objectsByText(known.settings) };
  const reports: ParsedReport[] = [];
  for (const { tenant, entries } of byTenant.values()) {
    const seen = new Set<string>();
    const doubled: number[] = [];
    const findings = yield* madeOfEach(entries, (entry) => {
      const its = findingsOf(entry, table, { tenant, ranOn }, objects);
      if (its.every(({ key }) => seen.has(key))) doubled.push(entry.row);
      for (const { key } of its) seen.add(key);
      return its;
    });
    reports.push({
      report: { file: table.file, source: OWN_REGISTER, toolVersion: '', tenant, ranOn, unread: unreadOf(table, problems, { closed: rows.closed, doubled }) },
      findings: yield* mergeFindings(findings),
      looked: [],
      roleHolders: [],
      sameAs: new Map(),
    });
  }
  return reports;
}

const NOTHING_KNOWN: KnownObjects = { principals: [], settings: [] };
const TENANT_ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The tenant that a text names; undefined where it is not known which one. */
export function tenantOf(text: string, { otherwise, known }: RegisterTenants): Seen['tenant'] | undefined {
  if (text === '') return otherwise;
  const named = known.filter(({ id, name }) => id === text.toLowerCase() || plainWords(name) === plainWords(text));
  if (named.length === 1) return named[0];
  return TENANT_ID.test(text) ? { id: text.toLowerCase(), name: text.toLowerCase() } : undefined;
}

/** Objects by each text that may stand for them; undefined where several objects share it. */
type ByText<T> = (text: string) => T | undefined;

interface Objects {
  readonly principals: ByText<Principal>;
  readonly settings: ByText<Finding['setting']>;
}

function* objectsByText<T extends { readonly id: string; readonly name: string }>(objects: readonly T[]): Pieces<ByText<T>> {
  const once = new Map<string, T>();
  yield* withEach(objects, (one) => void once.set(one.id.toLowerCase(), one));
  const [ids, words] = [new Map<string, Set<T>>(), new Map<string, Set<T>>()];
  const put = (texts: Map<string, Set<T>>, text: string, one: T): void => void texts.set(text, (texts.get(text) ?? new Set()).add(one));
  yield* withEach(once.values(), (one) => {
    put(ids, one.id.toLowerCase(), one);
    put(words, plainWords(one.name), one);
  });
  return (text) => {
    const [only, ...others] = new Set([...(ids.get(text.toLowerCase()) ?? []), ...(words.get(plainWords(text)) ?? [])]);
    return others.length === 0 ? only : undefined;
  };
}

/** One finding; of several kinds that the row names itself, one of each. */
function findingsOf(entry: RegisterEntry, table: Table, seen: Seen, known: Objects): Finding[] {
  return entry.kinds.length === 0 ? [findingOf(entry, table, seen, known)] : entry.kinds.map((kind) => findingOf(entry, table, seen, known, kind));
}

function findingOf(entry: RegisterEntry, table: Table, seen: Seen, known: Objects, kind?: FindingKind): Finding {
  const named = entry.principal === '' ? undefined : principalOf(entry, known);
  const settingName = entry.setting || entry.controls.join(', ') || OWN_SETTINGS.unnamed;
  const setting = named === undefined || entry.setting !== '' || entry.controls.length > 0 ? settingOf(settingName, known) : { id: settingName, name: settingName };
  const principal: Principal = named ?? { type: 'setting', ...setting };
  const [usual, byType] = KINDS_OF[entry.family];
  return makeFinding(seen, {
    kind: kind ?? byType[principal.type] ?? usual,
    controls: entry.controls,
    setting,
    principal,
    expected: [{ code: 'decidedHere' }],
    actual: [agreedIn(entry)],
    since: entry.startDay ?? null,
    endsOn: entry.endDay ?? null,
    ...(entry.severity === undefined ? {} : { severity: entry.severity }),
    evidence: `${table.sheet === '' ? '' : `${table.sheet}: `}row ${entry.row}`,
  });
}

/** An object that exactly one known name or id stands for; else the text itself. */
function principalOf({ principal, principalType, account }: RegisterEntry, { principals }: Objects): Principal {
  return account ?? principals(principal) ?? { type: principalType, id: principal, name: principal };
}

function settingOf(text: string, { settings }: Objects): Finding['setting'] {
  return settings(text) ?? { id: text, name: text };
}

/** All that an entry says and no member of a finding holds. */
function agreedIn({ reference, reason, businessOwner, controlOwner, reviewer, reviewDay, compensating }: RegisterEntry): Clause {
  const plain = (text: string | undefined): string => (text ?? '').replace(/\s+/g, ' ');
  return { code: 'agreed', reference: plain(reference), reason: plain(reason), askedBy: plain(businessOwner), approvedBy: plain(controlOwner), reviewedBy: plain(reviewer), review: plain(reviewDay), compensating: plain(compensating) };
}

/** Rows that are named one by one; the record of a report has to fit into one item of a list. */
const NAMED_PROBLEMS = 50;
const NAMED_ROWS = 20;

/** A CSV has no end mark, so one that was cut between two rows looks whole. */
function endOf({ ends }: Table): Unread[] {
  if (ends === 'whole') return [];
  return [{ where: topic('endOfFile'), why: ends === 'withLineBreak' ? { code: 'noEndMark', format: 'CSV' } : { code: 'mayBeCut' } }];
}

function unreadOf(table: Table, problems: readonly RowProblem[], { closed, doubled }: { readonly closed: readonly number[]; readonly doubled: readonly number[] }): Unread[] {
  const more = problems.length - NAMED_PROBLEMS;
  return [
    { where: topic('settingsOfTenant'), why: { code: 'onlyAgreed' } },
    ...problems.slice(0, NAMED_PROBLEMS).map((problem): Unread => ({ where: { code: 'row', row: problem.row, field: problem.field }, why: { code: 'row', defect: problem.why, found: problem.found } })),
    ...(more > 0 ? [{ where: topic('furtherRows'), why: { code: 'moreRows', rows: more } as const }] : []),
    ...namedRows('closedRows', closed),
    ...namedRows('doubledRows', doubled),
    ...endOf(table),
    ...table.otherSheets.map((sheet): Unread => ({ where: { code: 'sheet', sheet }, why: { code: 'otherSheet' } })),
  ];
}

function namedRows(code: 'closedRows' | 'doubledRows', rows: readonly number[]): Unread[] {
  return rows.length === 0 ? [] : [{ where: topic(code), why: { code, rows: rows.slice(0, NAMED_ROWS), more: Math.max(0, rows.length - NAMED_ROWS) } }];
}

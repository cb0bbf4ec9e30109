import { dayFromIso, type Day } from '../domain/day/day';
import type { EvidenceFile } from '../domain/evidence/evidence';
import type { EarlierReport } from '../domain/reconcile/compareReports';
import { isAheadOf } from '../domain/integrity/aheadFindings';
import { isOff } from '../domain/reconcile/off';
import { SOURCES } from '../domain/reconcile/sources';
import type { Gate } from '../lists/rest/gate';
import { isOverThreshold, readNewest, readNewestInIdRanges } from '../lists/rest/idRanges';
import { itemsPath } from '../lists/rest/listPath';
import { anyOf, api } from '../lists/rest/quote';
import { readMany } from '../lists/rest/readMany';
import { OBSERVATIONS_LIST } from '../lists/schema/addresses';
import type { ItemOf } from '../lists/schema/item';
import type { observations } from '../lists/schema/observations';
import { readEvidence } from './evidenceFile';
import { hashOfFile } from './hashOfFile';
import type { KnownUse } from './knownRegister';
import { newestTitled, TITLES_OF_A_TOOL, type TitledReport } from './newestTitled';
import type { ReportFile } from './reportFile';

/** A report as its own record says it, and the file that holds its findings. */
export interface ReportRecord {
  /** Of its item: what was read later has a higher one. */
  readonly id: number;
  readonly tenantId: string;
  /** Its id again where the record names none. */
  readonly tenantName: string;
  readonly source: string;
  readonly ranOnDay: Day;
  /** How many parts it could not look at. */
  readonly unread: number;
  /** How many changes and last uses its file tells of: only files that tell some are read for them. */
  readonly told: { readonly changes: number; readonly lastUse: number };
  readonly file: EvidenceFile;
}

/** The newest records, the last read first, and how many were looked at, sound or not; one request. @throws SharePointError */
export async function readReportRecords(gate: Gate, most: number, signal?: AbortSignal): Promise<{ readonly records: readonly ReportRecord[]; readonly looked: number }> {
  const value = await readNewest<RecordItem>(gate, { list: OBSERVATIONS_LIST, query: api`$select=Id,Body,Created`, where: api`Act eq 'reportRead'` }, most, { signal });
  return { records: value.flatMap((item) => recordIn(item) ?? []), looked: value.length };
}

/** Of one report so many records are looked at: whoever took its key stands among them, and the newest are its own. */
const RECORDS_OF_ONE = 20;

/** What is on record under the key of a report, also where something else had taken that key. One request. @throws SharePointError */
export async function readRecordsOf(gate: Gate, reportKey: string, signal?: AbortSignal): Promise<ReportRecord[]> {
  const query = api`$select=Id,Act,Body,Created`;
  const where = api`(DecisionKey eq ${reportKey} or startswith(DecisionKey,${`${reportKey}#`}))`;
  const items = await readNewest<RecordItem & Pick<ItemOf<typeof observations>, 'Act'>>(gate, { list: OBSERVATIONS_LIST, query, where }, RECORDS_OF_ONE, { signal });
  return items.flatMap((item) => (item.Act === 'reportRead' ? (recordIn(item) ?? []) : []));
}

type RecordItem = Pick<ItemOf<typeof observations>, 'Id' | 'Body' | 'Created'>;
interface Page<Item> {
  readonly value: readonly Item[];
}

/** So many `Id eq …` stand in one address without making it too long. */
const IDS_OF_A_PATH = 20;

/**
 * Of each tool and tenant the newest records, however many another one has: those of the newest days, and the one that
 * was read last. The last read first; two requests. @throws SharePointError
 */
export async function readNewestRecords(gate: Gate, ofEach: number, signal?: AbortSignal): Promise<ReportRecord[]> {
  const items = itemsPath(gate.webUrl, OBSERVATIONS_LIST);
  const titled = await readMany<Page<TitledReport>>(
    gate,
    SOURCES.map((source) => api`${items}?$select=Id,Title,Created&$filter=Act eq 'reportRead' and startswith(Title,${`${source} `})&$orderby=Id desc&$top=${TITLES_OF_A_TOOL}`),
    { signal },
  ).catch((error: unknown) => {
    if (!isOverThreshold(error)) throw error;
    return Promise.all(SOURCES.map(async (source) => ({ value: await readNewestInIdRanges<TitledReport>(gate, { list: OBSERVATIONS_LIST, query: api`$select=Id,Title,Created`, where: api`Act eq 'reportRead' and startswith(Title,${`${source} `})` }, TITLES_OF_A_TOOL, { signal }) })));
  });
  const ids = [...new Set(titled.flatMap(({ value }, at) => newestTitled(SOURCES[at] ?? '', value, ofEach)))].sort((a, b) => b - a);
  const chunks = Array.from({ length: Math.ceil(ids.length / IDS_OF_A_PATH) }, (_, at) => ids.slice(at * IDS_OF_A_PATH, (at + 1) * IDS_OF_A_PATH));
  const pages = await readMany<Page<RecordItem>>(gate, chunks.map((chunk) => api`${items}?$select=Id,Body,Created&$filter=${anyOf(chunk.map((id) => api`Id eq ${id}`))}&$top=${IDS_OF_A_PATH}`), { signal });
  return pages.flatMap(({ value }) => value.flatMap((item) => recordIn(item) ?? [])).sort((a, b) => b.id - a.id);
}

/** Records by tool and tenant, of each the newest day first. */
export function recordsBySource(records: readonly ReportRecord[]): readonly (readonly ReportRecord[])[] {
  const bySource = new Map<string, ReportRecord[]>();
  for (const record of records) {
    const key = JSON.stringify([record.tenantId.toLowerCase(), record.source]);
    bySource.set(key, [...(bySource.get(key) ?? []), record]);
  }
  // Of one day the one that was read last stands first already.
  return [...bySource.values()].map((its) => its.sort((a, b) => b.ranOnDay - a.ranOnDay));
}

/** The record that was read last, where it tells who was used and is not the newest: it knows what was known when it was read. */
export function lastToldUse(its: readonly ReportRecord[]): ReportRecord | undefined {
  const last = its.reduce<ReportRecord | undefined>((best, next) => (next.told.lastUse > 0 && next.id > (best?.id ?? -1) ? next : best), undefined);
  return last === its[0] ? undefined : last;
}

/** Undefined where the file is gone, was changed, or is none of ours. @throws SharePointError */
export async function readReportFile(gate: Gate, { file, ranOnDay }: ReportRecord, signal?: AbortSignal): Promise<ReportFile | undefined> {
  const bytes = await readEvidence(gate, file.name, signal);
  if (!bytes || (await hashOfFile(bytes, signal)) !== file.stored) return undefined;
  const { openReportFile } = await import(/* webpackChunkName: 'reportFile' */ './openReportFile');
  return openReportFile(bytes, ranOnDay, signal);
}

/** Files tried for one tool, where newer ones are gone or were changed. */
export const MOST_TRIED = 3;

/** What each tool knows of each tenant, by the newest file that is still the one that was kept. @throws SharePointError */
export async function readEarlierReports(gate: Gate, records: readonly ReportRecord[], signal?: AbortSignal): Promise<{ readonly earlier: readonly EarlierReport[]; readonly uses: readonly KnownUse[] }> {
  const read = await Promise.all(
    recordsBySource(records).map(async (its): Promise<{ readonly earlier: EarlierReport[]; readonly uses: KnownUse[] }> => {
      const told = lastToldUse(its);
      const [newest, besides] = await Promise.all([newestKept(gate, its, signal), told && readReportFile(gate, told, signal)]);
      const uses = [newest?.file, besides].flatMap((file) => file?.lastUse ?? []);
      const [first] = its;
      return first ? { earlier: newest ? [earlierReport(newest.record, newest.file)] : [], uses: uses.map((use) => ({ ...use, tenantId: first.tenantId, source: first.source })) } : { earlier: [], uses: [] };
    }),
  );
  return { earlier: read.flatMap(({ earlier }) => earlier), uses: read.flatMap(({ uses }) => uses) };
}

/** With its own record: one without its file is as if it were not there, so that nothing is older than it. */
async function newestKept(gate: Gate, its: readonly ReportRecord[], signal: AbortSignal | undefined): Promise<{ readonly record: ReportRecord; readonly file: ReportFile } | undefined> {
  for (const record of its.slice(0, MOST_TRIED)) {
    const file = await readReportFile(gate, record, signal);
    if (file) return { record, file };
  }
  return undefined;
}

export function earlierReport({ tenantId, source, ranOnDay }: Pick<ReportRecord, 'tenantId' | 'source' | 'ranOnDay'>, { findings, looked, absent, off }: ReportFile): EarlierReport {
  const holes = [...findings.filter(({ inForce }) => inForce), ...absent.flatMap(({ hole, is }) => (is === 'untold' ? [hole] : []))];
  return { tenantId, source, ranOnDay, looked, holes, off: [...findings.filter(isOff), ...off] };
}

/** Undefined for a body that is damaged or no report, and for one of a day to come: every later report would be older. */
function recordIn({ Id, Body, Created }: RecordItem): ReportRecord | undefined {
  const { tenant, source, ranOn, unread, evidence, told } = parsed(Body ?? '') as { readonly [name: string]: unknown };
  const { id, name } = objectOf(tenant) as { id?: unknown; name?: unknown };
  const ranOnDay = typeof ranOn === 'string' ? dayFromIso(ranOn) : undefined;
  const file = objectOf(evidence) as Partial<EvidenceFile>;
  if (typeof id !== 'string' || typeof source !== 'string' || ranOnDay === undefined || typeof file.name !== 'string' || typeof file.stored !== 'string') return undefined;
  if (isAheadOf(ranOnDay, Date.parse(Created))) return undefined;
  return { id: Id, tenantId: id, tenantName: typeof name === 'string' && name !== '' ? name : id, source, ranOnDay, unread: Array.isArray(unread) ? unread.length : 0, told: { changes: countIn(told, 'changes'), lastUse: countIn(told, 'lastUse') }, file: file as EvidenceFile };
}

function countIn(told: unknown, what: 'changes' | 'lastUse'): number {
  const count = (objectOf(told) as { readonly [name: string]: unknown })[what];
  return typeof count === 'number' ? count : 0;
}

function objectOf(value: unknown): object {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
}

function parsed(text: string): object {
  try {
    return objectOf(JSON.parse(text));
  } catch {
    return {};
  }
}

import { dayFromIso, type Day } from '../domain/day/day';
import type { EvidenceFile } from '../domain/evidence/evidence';
import type { EarlierReport } from '../domain/reconcile/compareReports';
import type { Gate } from '../lists/rest/gate';
import { itemsPath } from '../lists/rest/listPath';
import { api } from '../lists/rest/quote';
import type { ItemOf } from '../lists/schema/item';
import { observations } from '../lists/schema/observations';
import { readEvidence } from './evidence';
import { hashInTurns } from './hashInTurns';
import { decodeReportFile, type ReportFile } from './reportFile';

/** A report as its own record says it, and the file that holds its findings. */
export interface ReportRecord {
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

/** The newest records, the last read first; one request. @throws SharePointError */
export async function readReportRecords(gate: Gate, most: number, signal?: AbortSignal): Promise<ReportRecord[]> {
  const { value } = await gate.get<{ value: Pick<ItemOf<typeof observations>, 'Body'>[] }>(
    api`${itemsPath(gate.webUrl, observations)}?$select=Body&$filter=Act eq 'reportRead'&$orderby=Id desc&$top=${most}`,
    { signal },
  );
  return value.flatMap(({ Body }) => recordIn(Body) ?? []);
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

/** Undefined where the file is gone, was changed, or is none of ours. @throws SharePointError */
export async function readReportFile(gate: Gate, { file, ranOnDay }: ReportRecord, signal?: AbortSignal): Promise<ReportFile | undefined> {
  const bytes = await readEvidence(gate, file.name, signal);
  if (!bytes || (await hashInTurns(bytes, signal)) !== file.stored) return undefined;
  return decodeReportFile(new TextDecoder().decode(bytes), ranOnDay);
}

/** Files tried for one tool, where newer ones are gone or were changed. */
const MOST_TRIED = 3;

/** What each tool knows of each tenant, by the newest file that is still the one that was kept. @throws SharePointError */
export async function readEarlierReports(gate: Gate, records: readonly ReportRecord[], signal?: AbortSignal): Promise<EarlierReport[]> {
  const read = await Promise.all(
    recordsBySource(records).map(async (its): Promise<EarlierReport[]> => {
      const [newest] = its;
      for (const record of its.slice(0, MOST_TRIED)) {
        const file = await readReportFile(gate, record, signal);
        if (newest && file) return [earlierReport(newest, file)];
      }
      return [];
    }),
  );
  return read.flat();
}

export function earlierReport({ tenantId, source, ranOnDay }: Pick<ReportRecord, 'tenantId' | 'source' | 'ranOnDay'>, { findings, looked, absent }: ReportFile): EarlierReport {
  const holes = [...findings.filter(({ inForce }) => inForce), ...absent.flatMap(({ hole, is }) => (is === 'untold' ? [hole] : []))];
  return { tenantId, source, ranOnDay, looked, holes };
}

/** Undefined for a body that is damaged or no report. */
function recordIn(body: string | null): ReportRecord | undefined {
  const { tenant, source, ranOn, unread, evidence, told } = parsed(body ?? '') as { readonly [name: string]: unknown };
  const { id, name } = objectOf(tenant) as { id?: unknown; name?: unknown };
  const ranOnDay = typeof ranOn === 'string' ? dayFromIso(ranOn) : undefined;
  const file = objectOf(evidence) as Partial<EvidenceFile>;
  if (typeof id !== 'string' || typeof source !== 'string' || ranOnDay === undefined || typeof file.name !== 'string' || typeof file.stored !== 'string') return undefined;
  return { tenantId: id, tenantName: typeof name === 'string' && name !== '' ? name : id, source, ranOnDay, unread: Array.isArray(unread) ? unread.length : 0, told: { changes: countIn(told, 'changes'), lastUse: countIn(told, 'lastUse') }, file: file as EvidenceFile };
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

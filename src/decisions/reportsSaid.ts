import type { ReportSaid } from '../domain/kpi/reportSaid';
import type { Gate } from '../lists/rest/gate';
import { readReportFile, readReportRecords, recordsBySource, type ReportRecord } from './reportRecords';

/** Newest reports looked at: of each tool and tenant only the newest counts. */
const REPORTS_LOOKED_AT = 50;

/** What the newest complete reports say, and those whose file is not the one that was kept: they prove nothing. */
export interface ReportsSaid {
  readonly reports: readonly ReportSaid[];
  readonly unreadable: readonly Pick<ReportSaid, 'tenantId' | 'tenantName' | 'source' | 'ranOnDay'>[];
}

/** Of each tool and tenant the newest report that was kept whole; one request, and one for each file. @throws SharePointError */
export async function readReportsSaid(gate: Gate, signal?: AbortSignal): Promise<ReportsSaid> {
  const newest = recordsBySource(await readReportRecords(gate, REPORTS_LOOKED_AT, signal)).flatMap(([record]) => record ?? []);
  const read = await Promise.all(newest.map(async (record) => ({ record, said: await fileSaid(gate, record, signal) })));
  const plain = ({ tenantId, tenantName, source, ranOnDay }: ReportRecord): ReportsSaid['unreadable'][number] => ({ tenantId, tenantName, source, ranOnDay });
  return {
    reports: read.flatMap(({ record, said }) => (said ? [{ ...plain(record), unread: record.unread, ...said }] : [])),
    unreadable: read.flatMap(({ record, said }) => (said ? [] : [plain(record)])),
  };
}

async function fileSaid(gate: Gate, record: ReportRecord, signal: AbortSignal | undefined): Promise<Pick<ReportSaid, 'inForce' | 'untold' | 'lastUse'> | undefined> {
  const file = await readReportFile(gate, record, signal);
  if (!file) return undefined;
  const untold = file.absent.flatMap(({ hole: { key, shownOnDay }, is, reason, why }) => (is === 'untold' && reason !== undefined ? [{ key, shownOnDay, reason, why }] : []));
  return { inForce: file.inForce, untold, lastUse: file.lastUse };
}

import type { ReportSaid } from '../domain/kpi/reportSaid';
import type { Gate } from '../lists/rest/gate';
import type { ReportFile } from './reportFile';
import { lastToldUse, readNewestRecords, readReportFile, recordsBySource, type ReportRecord } from './reportRecords';

/** What each tool knows of each tenant, and reports whose file is not the one that was kept: they prove nothing. */
export interface ReportsSaid {
  readonly reports: readonly ReportSaid[];
  readonly unreadable: readonly Pick<ReportSaid, 'tenantId' | 'tenantName' | 'source' | 'ranOnDay'>[];
}

/**
 * What each tool knows of each tenant by its newest report that was kept whole; two requests, and one for each file.
 * An older report that was read last is asked for last uses alone. @throws SharePointError
 */
export async function readReportsSaid(gate: Gate, signal?: AbortSignal): Promise<ReportsSaid> {
  const groups = recordsBySource(await readNewestRecords(gate, 1, signal)).flatMap((its) => (its[0] ? [{ record: its[0], told: lastToldUse(its) }] : []));
  const read = await Promise.all(
    groups.map(async ({ record, told }) => {
      const [file, besides] = await Promise.all([readReportFile(gate, record, signal), told && readReportFile(gate, told, signal)]);
      return { record, said: file && saidIn(record, file, besides) };
    }),
  );
  return {
    reports: read.flatMap(({ said }) => said ?? []),
    unreadable: read.flatMap(({ record: { tenantId, tenantName, source, ranOnDay }, said }) => (said ? [] : [{ tenantId, tenantName, source, ranOnDay }])),
  };
}

function saidIn({ tenantId, tenantName, source, ranOnDay, unread }: ReportRecord, file: ReportFile, besides: ReportFile | undefined): ReportSaid {
  const untold = file.absent.flatMap(({ hole: { key, shownOnDay }, is, reason, why }) => (is === 'untold' && reason !== undefined ? [{ key, shownOnDay, reason, why }] : []));
  // A report of one thing, such as of sign-ins, takes nothing from what the tool showed of others.
  const stands = untold.filter(({ reason }) => reason === 'notAsked');
  return {
    tenantId,
    tenantName,
    source,
    ranOnDay,
    oldestDay: Math.min(ranOnDay, ...stands.map(({ shownOnDay }) => shownOnDay)),
    unread,
    inForce: [...file.inForce, ...stands.map(({ key }) => key)],
    untold: untold.filter(({ reason }) => reason !== 'notAsked'),
    lastUse: [...file.lastUse, ...(besides?.lastUse ?? [])],
  };
}

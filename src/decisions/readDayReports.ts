import type { DayReport } from '../domain/reconcile/drift';
import type { Gate } from '../lists/rest/gate';
import { readReportFile, type ReportRecord } from './reportRecords';

/** What reports of a day said, and the records whose file is not the one that was kept: they prove nothing. */
export interface DayReports {
  readonly reports: readonly DayReport[];
  readonly unreadable: readonly ReportRecord[];
}

/** Reads the files of these records, one request each. @throws SharePointError */
export async function readDayReports(gate: Gate, records: readonly ReportRecord[], signal?: AbortSignal): Promise<DayReports> {
  const read = await Promise.all(records.map(async (record) => ({ record, file: await readReportFile(gate, record, signal) })));
  return {
    reports: read.flatMap(({ record: { tenantId, source, ranOnDay }, file }): DayReport[] =>
      file ? [{ tenantId, source, ranOnDay, findings: file.findings, looked: file.looked, untold: file.absent.flatMap(({ hole, is }) => (is === 'untold' ? [hole] : [])) }] : [],
    ),
    unreadable: read.flatMap(({ record, file }) => (file ? [] : [record])),
  };
}

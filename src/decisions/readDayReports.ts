import { dayTogether } from '../domain/reconcile/dayTogether';
import type { DayReport } from '../domain/reconcile/drift';
import type { Gate } from '../lists/rest/gate';
import { readReportFile, recordsBySource, type ReportRecord } from './reportRecords';

/** What reports of a day said, and the records whose file is not the one that was kept: they prove nothing. */
export interface DayReports {
  readonly reports: readonly DayReport[];
  readonly unreadable: readonly ReportRecord[];
}

/** Reads the files of these records of one day, one request each; what a tool said of a tenant in several reports stands together. @throws SharePointError */
export async function readDayReports(gate: Gate, records: readonly ReportRecord[], signal?: AbortSignal): Promise<DayReports> {
  const read = await Promise.all(records.map(async (record) => ({ record, file: await readReportFile(gate, record, signal) })));
  const said = (record: ReportRecord): DayReport[] => {
    const { tenantId, source, ranOnDay } = record;
    const { file } = read.find((each) => each.record === record) ?? {};
    return file ? [{ tenantId, source, ranOnDay, findings: file.findings, looked: file.looked, untold: file.absent.flatMap(({ hole, is }) => (is === 'untold' ? [hole] : [])) }] : [];
  };
  const lastReadFirst = [...records].sort((a, b) => b.id - a.id);
  return {
    reports: recordsBySource(lastReadFirst).flatMap((its): DayReport[] => {
      const [newest, ...others] = its.flatMap(said);
      return newest ? [dayTogether([newest, ...others])] : [];
    }),
    unreadable: read.flatMap(({ record, file }) => (file ? [] : [record])),
  };
}

import { inPieces } from '../domain/pieces/pieces';
import { answersKept } from './answersKept';
import { planInPieces, type ImportPlan, type PlannedReport, type ReportToImport } from './importPlan';
import type { KnownRegister } from './knownRegister';
import type { Planning } from './planning';
import { readRecordsOf, readReportFile } from './reportRecords';
import { planBacked } from './rowsBacked';

/**
 * The plan of an import, with what it relies on looked up: a report counts as read before only where its record is sound,
 * the file of its findings is there, and what it says is answered, and a row keeps it from saying something only where decisions stand behind that row. Whoever may
 * write a record or a row can write one under any key.
 * @throws SharePointError
 */
export async function planOnSite(planning: Planning, reports: readonly ReportToImport[], held: KnownRegister): Promise<ImportPlan> {
  const { pause } = planning;
  const { plan, register } = await planBacked(planning, reports, held);
  const onRecord = new Set(plan.reports.flatMap(({ alreadyRead, reportKey }) => (alreadyRead && register.reportKeys.has(reportKey) ? [reportKey] : [])));
  if (onRecord.size === 0) return plan;
  const without = (keys: ReadonlySet<string>): ReadonlySet<string> => new Set([...register.reportKeys].filter((key) => !keys.has(key)));
  const anyway = await inPieces(planInPieces(reports, { ...register, reportKeys: without(onRecord) }), pause);
  const doubted = anyway.reports.filter(({ reportKey, alreadyRead }) => onRecord.has(reportKey) && !alreadyRead);
  const answered = await answersKept(planning, doubted.flatMap(({ answers }) => answers.map(({ decision }) => decision)));
  const unread = new Set<string>();
  for (const report of doubted) {
    const isAnswered = report.answers.every(({ decision }) => answered.has(decision.key));
    if (!isAnswered || !(await isRecorded(planning, report))) unread.add(report.reportKey);
  }
  return unread.size === 0 ? plan : inPieces(planInPieces(reports, { ...register, reportKeys: without(unread), answered }), pause);
}

/** Whether a record of this report stands, with the file that shows what the report shows. */
async function isRecorded({ site: { gate } }: Planning, { report, reportKey, onDay, evidence }: PlannedReport): Promise<boolean> {
  const { openReportFile } = await import(/* webpackChunkName: 'reportFile' */ './openReportFile');
  const shown = await openReportFile(evidence.bytes, onDay);
  for (const record of await readRecordsOf(gate, reportKey)) {
    if (record.tenantId.toLowerCase() !== report.tenant.id.toLowerCase() || record.source !== report.source || record.ranOnDay !== onDay) continue;
    const kept = await readReportFile(gate, record);
    if (kept && shown && isSame(kept.inForce, shown.inForce)) return true;
  }
  return false;
}

function isSame(some: readonly string[], others: readonly string[]): boolean {
  const all = new Set(some);
  return all.size === new Set(others).size && others.every((each) => all.has(each));
}

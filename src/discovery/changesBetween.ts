import { dayFromIso } from '../domain/day/day';
import { driftBetween, type Change, type DayReport } from '../domain/reconcile/drift';
import { atOnce } from '../domain/pieces/pieces';
import { compareReports, knownAfter, type EarlierHole } from '../domain/reconcile/compareReports';
import type { Doubt } from '../domain/reconcile/answers';
import { OWN_REGISTER } from '../domain/reconcile/ownRegister';
import type { ParsedReport } from './parsedReport';

/** What became of one finding from one report of a tool to its next one. Days are `yyyy-mm-dd`. */
export interface FindingChange {
  readonly tenantId: string;
  readonly source: string;
  readonly from: string;
  readonly to: string;
  readonly key: string;
  readonly change: Exclude<Change, 'same'>;
  readonly more: readonly string[];
  readonly less: readonly string[];
  /** Null where it can be told. */
  readonly cannotTell: Doubt | null;
}

/** What changed between reports that were read together, each with the next one of the same tool and tenant. */
export function changesBetween(reports: readonly ParsedReport[]): FindingChange[] {
  const bySource = new Map<string, ParsedReport[]>();
  for (const parsed of reports) {
    const { source, tenant } = parsed.report;
    const key = JSON.stringify([tenant.id.toLowerCase(), source]);
    if (source !== OWN_REGISTER && dayFromIso(parsed.report.ranOn) !== undefined) bySource.set(key, [...(bySource.get(key) ?? []), parsed]);
  }
  return [...bySource.values()].flatMap((its) => changesOf([...its].sort((a, b) => (a.report.ranOn < b.report.ranOn ? -1 : a.report.ranOn > b.report.ranOn ? 1 : 0))));
}

function changesOf(inOrder: readonly ParsedReport[]): FindingChange[] {
  let holes: readonly EarlierHole[] = [];
  let before: { readonly ranOn: string; readonly said: DayReport } | undefined;
  return inOrder.flatMap((parsed) => {
    const { tenant, source, ranOn } = parsed.report;
    const ranOnDay = dayFromIso(ranOn) ?? 0;
    holes = atOnce(knownAfter(compareReports({ holes }, parsed).absent, parsed, ranOnDay));
    const shown = new Set(parsed.findings.flatMap(({ key, inForce }) => (inForce ? [key] : [])));
    const said: DayReport = { tenantId: tenant.id, source, ranOnDay, findings: parsed.findings.map((finding) => ({ ...finding, shownOnDay: ranOnDay })), looked: parsed.looked, untold: holes.filter(({ key }) => !shown.has(key)) };
    const then = before;
    before = { ranOn, said };
    if (!then) return [];
    const lines = driftBetween([then.said], [said]).lines;
    return lines.flatMap(({ change, hole: { key }, more, less, doubt }): FindingChange[] => (change === 'same' ? [] : [{ tenantId: tenant.id, source, from: then.ranOn, to: ranOn, key, change, more, less, cannotTell: doubt ?? null }]));
  });
}

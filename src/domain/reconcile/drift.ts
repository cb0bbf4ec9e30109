import type { Day } from '../day/day';
import type { Family } from '../exception/family';
import { KINDS } from '../exception/kinds';
import { absenceOf } from './absence';
import type { Doubt } from './answers';
import { compareReports, type EarlierHole } from './compareReports';
import type { Why } from './gap';
import type { LookedAt } from './lookedAt';

/** What one tool said of one tenant on one day. */
export interface DayReport {
  readonly tenantId: string;
  readonly source: string;
  readonly ranOnDay: Day;
  readonly findings: readonly (EarlierHole & { readonly inForce: boolean })[];
  readonly looked: readonly LookedAt<Why>[];
  /** What it showed before and could not tell by then. */
  readonly untold: readonly EarlierHole[];
}

/**
 * What became of a hole between two days.
 * - `opened`: the earlier report looked there and it was not there. - `firstShown`: the earlier report could not have shown it.
 */
export const CHANGES = ['opened', 'firstShown', 'farther', 'lessFar', 'gone', 'cannotTell', 'same'] as const;
export type Change = (typeof CHANGES)[number];

export interface DriftLine {
  readonly change: Change;
  readonly tenantId: string;
  readonly family: Family;
  readonly hole: EarlierHole;
  /** Tools that say so, by name. */
  readonly sources: readonly string[];
  readonly more: readonly string[];
  readonly less: readonly string[];
  /** Where it cannot be told: why. */
  readonly doubt: Doubt | undefined;
}

/** A tool and tenant of which reports of two days were compared. */
export interface Pair {
  readonly tenantId: string;
  readonly source: string;
  readonly fromDay: Day;
  readonly toDay: Day;
}

export interface Drift {
  /** In the order of changes, then by tenant and key. */
  readonly lines: readonly DriftLine[];
  readonly pairs: readonly Pair[];
}

/** Of each tool and tenant the reports of the newest day up to one day. */
export function reportsOn<Report extends Pick<DayReport, 'tenantId' | 'source' | 'ranOnDay'>>(reports: readonly Report[], day: Day): Report[] {
  const newest = new Map<string, Day>();
  for (const report of reports) {
    const key = sourceKey(report);
    if (report.ranOnDay <= day) newest.set(key, Math.max(newest.get(key) ?? report.ranOnDay, report.ranOnDay));
  }
  return reports.filter((report) => newest.get(sourceKey(report)) === report.ranOnDay);
}

function sourceKey({ tenantId, source }: Pick<DayReport, 'tenantId' | 'source'>): string {
  return JSON.stringify([tenantId.toLowerCase(), source]);
}

/**
 * What changed from the reports of one day to those of a later one, each tool compared with itself; a report says nothing
 * against itself. Pure; order changes nothing.
 */
export function driftBetween(before: readonly DayReport[], after: readonly DayReport[]): Drift {
  const lines = new Map<string, DriftLine>();
  const pairs: Pair[] = [];
  for (const now of after) {
    const then = before.find((each) => sourceKey(each) === sourceKey(now));
    if (!then || then.ranOnDay === now.ranOnDay) continue;
    pairs.push({ tenantId: now.tenantId, source: now.source, fromDay: then.ranOnDay, toDay: now.ranOnDay });
    for (const line of linesOf(then, now)) {
      const key = `${line.change}\n${line.hole.key}`;
      const known = lines.get(key);
      lines.set(key, known ? { ...known, sources: [...new Set([...known.sources, ...line.sources])].sort() } : line);
    }
  }
  const order = (a: DriftLine, b: DriftLine): number => CHANGES.indexOf(a.change) - CHANGES.indexOf(b.change) || (a.hole.key < b.hole.key ? -1 : 1);
  return { lines: [...lines.values()].sort(order), pairs };
}

/** How much changed, and of how much nobody can tell: a finding that two tools tell of differently counts once. */
export function countsOf(lines: readonly DriftLine[]): { readonly changed: number; readonly cannotTell: number } {
  const count = (is: (change: Change) => boolean): number => new Set(lines.flatMap(({ change, hole }) => (is(change) ? [hole.key] : []))).size;
  return { changed: count((change) => change !== 'same' && change !== 'cannotTell'), cannotTell: count((change) => change === 'cannotTell') };
}

/** Of one tool and tenant what there is to compare of two days: the newest report up to each, and the first of all. */
export interface ToolDays extends Pick<DayReport, 'tenantId' | 'source'> {
  readonly firstDay: Day;
  /** Undefined where it had made none by then. */
  readonly fromDay: Day | undefined;
  readonly toDay: Day | undefined;
}

/** Of every tool and tenant, in the order in which they are given. */
export function toolDaysOf(reports: readonly Pick<DayReport, 'tenantId' | 'source' | 'ranOnDay'>[], from: Day, to: Day): ToolDays[] {
  const byTool = new Map<string, ToolDays>();
  const later = (known: Day | undefined, { ranOnDay }: { readonly ranOnDay: Day }, until: Day): Day | undefined => (ranOnDay > until ? known : Math.max(known ?? ranOnDay, ranOnDay));
  for (const report of reports) {
    const { tenantId, source, ranOnDay } = report;
    const known = byTool.get(sourceKey(report));
    byTool.set(sourceKey(report), { tenantId, source, firstDay: Math.min(known?.firstDay ?? ranOnDay, ranOnDay), fromDay: later(known?.fromDay, report, from), toDay: later(known?.toDay, report, to) });
  }
  return [...byTool.values()];
}

function linesOf(then: DayReport, now: DayReport): DriftLine[] {
  const known = [...then.findings.filter(({ inForce }) => inForce), ...then.untold];
  const line = (change: Change, hole: EarlierHole, more: Partial<DriftLine> = {}): DriftLine => ({ change, tenantId: now.tenantId, family: KINDS[hole.kind].family, hole, sources: [now.source], more: [], less: [], doubt: undefined, ...more });
  const compared = compareReports({ holes: known }, now);
  const keys = new Set(known.map(({ key }) => key));
  const reach = new Map(compared.reach.map((each) => [each.key, each]));
  return now.findings
    .filter(({ inForce }) => inForce)
    .map((hole) => {
      if (!keys.has(hole.key)) return line(then.findings.some(({ key }) => key === hole.key) || absenceOf(hole, then.looked) === 'gone' ? 'opened' : 'firstShown', hole);
      const each = reach.get(hole.key);
      return line(each === undefined ? 'same' : each.more.length > 0 ? 'farther' : 'lessFar', hole, { more: each?.more ?? [], less: each?.less ?? [] });
    })
    .concat(compared.absent.map((each) => (each.is === 'gone' ? line('gone', each.hole) : line('cannotTell', each.hole, { doubt: { reason: each.reason, why: each.why } }))));
}

export const GROUPINGS = ['family', 'tenant', 'setting'] as const;
export type Grouping = (typeof GROUPINGS)[number];

export interface DriftGroup {
  /** Family, id of the tenant, or tenant and id of the setting. */
  readonly key: string;
  readonly family: Family;
  readonly tenantId: string;
  /** Name of the setting, as the newest report calls it. */
  readonly settingName: string;
  readonly counts: Readonly<Record<Change, number>>;
}

/** Lines counted by family, tenant or setting; those with the most changes first. */
export function groupDrift(lines: readonly DriftLine[], by: Grouping): DriftGroup[] {
  const groups = new Map<string, DriftGroup>();
  for (const { family, tenantId, hole, change } of lines) {
    const key = by === 'family' ? family : by === 'tenant' ? tenantId.toLowerCase() : JSON.stringify([tenantId.toLowerCase(), hole.setting.id.toLowerCase()]);
    const before = groups.get(key) ?? { key, family, tenantId, settingName: hole.setting.name, counts: Object.fromEntries(CHANGES.map((each) => [each, 0])) as Record<Change, number> };
    groups.set(key, { ...before, counts: { ...before.counts, [change]: before.counts[change] + 1 } });
  }
  const changed = ({ counts }: DriftGroup): number => CHANGES.reduce((sum, change) => (change === 'same' ? sum : sum + counts[change]), 0);
  return [...groups.values()].sort((a, b) => changed(b) - changed(a) || (a.key < b.key ? -1 : 1));
}

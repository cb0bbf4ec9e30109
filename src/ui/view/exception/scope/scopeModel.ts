import { dayFromIso, type Day } from '../../../../domain/day/day';
import type { KeptSaid } from '../../../../domain/exception/said';
import type { CoveredFinding } from '../../../../domain/ledger/answer';
import type { Parts, Untold } from '../../../../domain/ledger/parts';
import type { Verdict } from '../../../strings/exceptionPageStrings';

/** One finding against what was approved. */
export interface ScopeRow {
  readonly key: string;
  readonly settingName: string;
  readonly sinceDay: Day | undefined;
  readonly extent: readonly string[];
  readonly expected: KeptSaid | undefined;
  readonly actual: KeptSaid | undefined;
  readonly verdict: Verdict;
  /** What of its extent nobody approved. */
  readonly more: readonly string[];
  /** Shown before, and nobody can tell since. */
  readonly untold: Untold | undefined;
}

/** What reports show, and what was approved and is no longer shown. */
export function scopeRows({ seen, scope, lapse }: Pick<Parts, 'seen' | 'scope' | 'lapse'>): readonly ScopeRow[] {
  const shown = seen?.findings ?? [];
  const approved = new Map(scope?.findings.map(({ key, extent }) => [key, extent]));
  const rows = shown.map((finding) => ({ ...rowOf(finding, approved, scope === undefined, approved.size === 0, lapse?.added ?? []), untold: seen?.untold.find((each) => each.finding.key === finding.key) }));
  const gone = (scope?.findings ?? []).filter(({ key }) => !shown.some((finding) => finding.key === key));
  return [
    ...rows,
    ...gone.map(({ key, extent }): ScopeRow => ({ key, settingName: key.split('|')[2] ?? key, sinceDay: undefined, extent, expected: undefined, actual: undefined, verdict: 'notShown', more: [], untold: undefined })),
  ];
}

function rowOf(finding: CoveredFinding, approved: ReadonlyMap<string, readonly string[]>, nothingApproved: boolean, onlyInWords: boolean, added: readonly string[]): Omit<ScopeRow, 'untold'> {
  const { key, settingName, since, extent, expected, actual } = finding;
  const before = approved.get(key);
  const more = before === undefined ? [] : extent.filter((each) => !before.includes(each));
  const verdict = nothingApproved ? 'notApproved' : onlyInWords ? 'notConfirmed' : before !== undefined && more.length === 0 ? 'asApproved' : more.length > 0 || added.includes(key) ? 'gotMore' : 'notApproved';
  return { key, settingName, sinceDay: since === null ? undefined : dayFromIso(since), extent, expected, actual, verdict, more };
}

/** Names of settings by finding key, as reports show them. */
export function settingNames({ seen }: Pick<Parts, 'seen'>, keys: readonly string[]): readonly string[] {
  const names = (seen?.findings ?? []).filter(({ key }) => keys.includes(key)).map(({ settingName }) => settingName);
  return [...new Set(names)];
}

import type { Day } from '../day/day';
import type { Reason } from '../reconcile/answers';
import type { CoveredFinding } from './answer';
import type { SeenBySource, Untold } from './parts';

/** What one source says of one finding: shown, not told since a day, or gone on a day. */
export type Statement =
  | { readonly is: 'shown'; readonly day: Day; readonly finding: CoveredFinding }
  | { readonly is: 'untold'; readonly day: Day; readonly finding: CoveredFinding; readonly untold: Untold }
  | { readonly is: 'gone'; readonly day: Day };

/** A statement and whose it is. `name`: of the source in the state. */
export interface Look {
  readonly name: string;
  readonly source: SeenBySource;
  readonly statement: Statement;
}

/** Of one day, that it is there counts most: absent is never closed. */
const WEIGHT = { gone: 0, untold: 1, shown: 2 } as const;

/** The report looked and found the setting off or gone: that counts from its own day, everything else from when it was last shown. */
export const LOOKED: readonly Reason[] = ['policyGone', 'policyOff', 'policyReportOnly', 'switchedOff'];

/** Everything that a source says, each with the key of the finding. */
export function looksOf(name: string, source: SeenBySource): (readonly [string, Look])[] {
  const { ranOnDay, findings, untold, gone } = source;
  const look = (statement: Statement): Look => ({ name, source, statement });
  return [
    ...findings.map((finding) => [finding.key, look({ is: 'shown', day: ranOnDay, finding })] as const),
    ...untold.map((each) => [each.finding.key, look({ is: 'untold', day: LOOKED.includes(each.reason) ? ranOnDay : each.shownOnDay, finding: each.finding, untold: each })] as const),
    ...gone.map(({ key, day }) => [key, look({ is: 'gone', day })] as const),
  ];
}

/** Later ones of the same weight and day come from later sources, so that the last stands. @param looks oldest source first. */
export function newestLook(looks: readonly Look[]): Statement | undefined {
  return looks.reduce<Statement | undefined>((best, { statement: next }) => (!best || (next.day - best.day || WEIGHT[next.is] - WEIGHT[best.is]) >= 0 ? next : best), undefined);
}

/** Order of sources: by the day of the report, of one day by name. */
export function byAge(a: Pick<Look, 'name' | 'source'>, b: Pick<Look, 'name' | 'source'>): number {
  return a.source.ranOnDay - b.source.ranOnDay || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0);
}

/** The finding that counts, as far as all who show it say that it reaches; undefined where it is gone. @param looks oldest source first. */
export function foundIn(looks: readonly Look[]): { readonly finding: CoveredFinding; readonly counts: Exclude<Statement, { is: 'gone' }> } | undefined {
  const counts = newestLook(looks);
  if (!counts || counts.is === 'gone') return undefined;
  const isAlone = looks.length === 1;
  if (isAlone && isAsSaid(counts.finding)) return { finding: counts.finding, counts };
  return { finding: { ...counts.finding, extent: inOrder(isAlone ? counts.finding.extent : reachIn(looks)), controls: controlsIn(looks) }, counts };
}

/** How far each tool says that it reaches: of two exceptions that it came from, the newer report's word. */
function reachIn(looks: readonly Look[]): string[] {
  const byTool = new Map<string, readonly string[]>();
  for (const { source, statement } of looks) if (statement.is !== 'gone') byTool.set(source.tool, statement.finding.extent);
  return [...byTool.values()].flat();
}

/** Each tool names controls of its own baseline: what one names, another's later look does not take away. */
function controlsIn(looks: readonly Look[]): string[] {
  return inOrder(looks.flatMap(({ statement }) => (statement.is === 'gone' ? [] : (statement.finding.controls ?? []))));
}

function inOrder(texts: readonly string[]): string[] {
  return [...new Set(texts)].sort();
}

/** What one source alone says, each text once and in order, is taken as it is: thousands of findings of hundreds of sources are not copied with every answer. */
function isAsSaid({ extent, controls }: CoveredFinding): boolean {
  const isInOrder = (texts: readonly string[]): boolean => texts.every((text, at) => at === 0 || (texts[at - 1] as string) < text);
  return controls !== undefined && isInOrder(extent) && isInOrder(controls);
}

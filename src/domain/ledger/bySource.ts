import { isoFromDay, type Day } from '../day/day';
import { findingMark } from '../exception/findingMark';
import type { Reason } from '../reconcile/answers';
import { gapKey } from '../reconcile/gap';
import type { Answer, CoveredFinding, UntoldFinding } from './answer';
import { canonicalText } from './canonical';
import { hashText } from './hash';
import { ownMember } from './ownMember';
import type { Parts, Seen, SeenBySource, Untold } from './parts';
import { titleHashOf } from './subject';

/** What one source says of one finding: shown, not told since a day, or gone on a day. */
type Statement =
  | { readonly is: 'shown'; readonly day: Day; readonly finding: CoveredFinding }
  | { readonly is: 'untold'; readonly day: Day; readonly finding: CoveredFinding; readonly untold: Untold }
  | { readonly is: 'gone'; readonly day: Day };

/** Of one day, that it is there counts most: absent is never closed. */
const WEIGHT = { gone: 0, untold: 1, shown: 2 } as const;

/**
 * What all sources say together. Of one finding the newest look counts, whichever tool looked; how far it reaches is all
 * that the tools which show it say, so that one that tells less takes nothing away. The order of sources does not matter.
 */
export function seenOf(sources: Readonly<Record<string, SeenBySource>>): Seen | undefined {
  const all = oldestFirst(sources);
  const newest = all[all.length - 1];
  if (!newest) return undefined;
  const byKey = statementsByKey(all);
  const reach = reachByTool(all, (key) => byKey.get(key)?.length !== 1);
  const findings: CoveredFinding[] = [];
  const untold: Untold[] = [];
  let shownOnDay: Day | undefined;
  for (const statements of byKey.values()) {
    const counts = newestLook(statements);
    if (!counts || counts.is === 'gone') continue;
    const isAlone = statements.length === 1;
    if (isAlone && isAsSaid(counts.finding)) findings.push(counts.finding);
    else {
      const extent = isAlone ? counts.finding.extent : [...(reach.get(counts.finding.key)?.values() ?? [])].flatMap((each) => each.extent);
      findings.push({ ...counts.finding, extent: inOrder(extent), controls: controlsIn(statements) });
    }
    if (counts.is === 'untold') untold.push(counts.untold);
    else shownOnDay = Math.max(shownOnDay ?? counts.day, counts.day);
  }
  const byFinding = (a: { readonly key: string }, b: { readonly key: string }): number => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0);
  return { sources, findings: findings.sort(byFinding), untold: untold.sort((a, b) => byFinding(a.finding, b.finding)), shownOnDay, ranOnDay: newest.ranOnDay, reportKey: newest.reportKey };
}

function statementsByKey(ordered: readonly SeenBySource[]): ReadonlyMap<string, readonly Statement[]> {
  const byKey = new Map<string, Statement[]>();
  for (const source of ordered) {
    for (const [key, statement] of statementsOf(source)) {
      const same = byKey.get(key);
      if (same) same.push(statement);
      else byKey.set(key, [statement]);
    }
  }
  return byKey;
}

/** Later ones of the same weight and day come from later sources, so that the last stands. */
function newestLook(statements: readonly Statement[]): Statement | undefined {
  return statements.reduce<Statement | undefined>((best, next) => (!best || (next.day - best.day || WEIGHT[next.is] - WEIGHT[best.is]) >= 0 ? next : best), undefined);
}

/** Each tool names controls of its own baseline: what one names, another's later look does not take away. */
function controlsIn(statements: readonly Statement[]): string[] {
  return inOrder(statements.flatMap((statement) => (statement.is === 'gone' ? [] : (statement.finding.controls ?? []))));
}

function inOrder(texts: readonly string[]): string[] {
  return [...new Set(texts)].sort();
}

/** What one source alone says, each text once and in order, is taken as it is: thousands of findings of hundreds of sources are not copied with every answer. */
function isAsSaid({ extent, controls }: CoveredFinding): boolean {
  const isInOrder = (texts: readonly string[]): boolean => texts.every((text, at) => at === 0 || (texts[at - 1] as string) < text);
  return controls !== undefined && isInOrder(extent) && isInOrder(controls);
}

function oldestFirst(sources: Readonly<Record<string, SeenBySource>>): SeenBySource[] {
  return Object.entries(sources).sort(([a, { ranOnDay: dayA }], [b, { ranOnDay: dayB }]) => dayA - dayB || (a < b ? -1 : 1)).map(([, source]) => source);
}

interface ToolReach {
  readonly extent: readonly string[];
  /** What of it the tool said when it first showed a finding that was decided about already. */
  readonly first: readonly string[];
}

/** How far each tool says that each finding reaches: of two exceptions that it came from, the newer report's word. */
function reachByTool(ordered: readonly SeenBySource[], isAsked: (key: string) => boolean = () => true): Map<string, Map<string, ToolReach>> {
  const byKey = new Map<string, Map<string, ToolReach>>();
  for (const { tool, findings, untold, firstExtents } of ordered) {
    for (const { key, extent } of [...findings, ...untold.map(({ finding }) => finding)]) if (isAsked(key)) byKey.set(key, (byKey.get(key) ?? new Map<string, ToolReach>()).set(tool, { extent, first: ownMember(firstExtents, key) ?? [] }));
  }
  return byKey;
}

/** The report looked and found the setting off or gone: that counts from its own day, everything else from when it was last shown. */
const LOOKED: readonly Reason[] = ['policyGone', 'policyOff', 'policyReportOnly', 'switchedOff'];

function statementsOf({ ranOnDay, findings, untold, gone }: SeenBySource): (readonly [string, Statement])[] {
  return [
    ...findings.map((finding) => [finding.key, { is: 'shown', day: ranOnDay, finding }] as const),
    ...untold.map((each) => [each.finding.key, { is: 'untold', day: LOOKED.includes(each.reason) ? ranOnDay : each.shownOnDay, finding: each.finding, untold: each }] as const),
    ...gone.map(({ key, day }) => [key, { is: 'gone', day }] as const),
  ];
}

type Extent = Pick<CoveredFinding, 'key' | 'extent'>;

/**
 * What is shown, to compare with what was approved or dismissed. A tool that showed a finding for the first time since
 * then says in its own way how far it reaches: that is no growth, but what the same tool adds later is.
 */
export function asDecided(seen: Seen | undefined, decided: readonly Extent[]): Extent[] {
  if (!seen) return [];
  const known = new Map(decided.map(({ key, extent }) => [key, extent]));
  const reach = reachByTool(oldestFirst(seen.sources));
  return seen.findings.map(({ key }) => {
    const own = [...(reach.get(key)?.values() ?? [])].flatMap(({ extent, first }) => extent.filter((each) => !first.includes(each) || known.get(key)?.includes(each)));
    return { key, extent: [...new Set(own)].sort() };
  });
}

/** What the newest own answer of one tool said: what a further report of the tool is compared with. */
export interface Told {
  /** `findingsHashOf` what it showed; empty where it showed nothing, and where it is contradicted who kept it. */
  readonly hash: string;
  /** `titleHashOf` the title of the exception, where its reports give it. */
  readonly title?: string;
  /** A newer look of another tool says of something that it shows that it is not there, or it went to another exception since: to show it again is news. */
  readonly contested?: true;
  readonly verdict: SeenBySource['verdict'];
  readonly ranOnDay: Day;
  /** `findingMark` of each finding that it ever said is gone, and that it did not show since. */
  readonly gone: readonly string[];
  /** `untoldHashOf` what it could not tell; empty, too, where another tool showed since what it found off. */
  readonly untold: string;
  /** `secretEndsOn` that it told last; left out where it told none, and where another tool told another one since. */
  readonly secretEndsOn?: string | null;
}

/** By tool; of what is over nothing, so that whatever is shown then is news. */
export function toldBySource({ seen, subject }: Pick<Parts, 'seen' | 'subject'>, exceptionKey: string): Readonly<Record<string, Told>> {
  const all = oldestFirst(seen?.sources ?? {});
  const own = all.filter(({ from }) => from === exceptionKey);
  const byKey = statementsByKey(all);
  const toldOf = ({ tool, hash, verdict, ranOnDay, findings, gone, untold, secretEnd, isDoubted, hasMoved }: SeenBySource): Told => ({
    hash: isDoubted ? '' : hash,
    ...(subject?.namedBy === tool && { title: titleHashOf(subject.title) }),
    ...((hasMoved || findings.some(({ key }) => newestLook(byKey.get(key) ?? [])?.is !== 'shown')) && { contested: true }),
    verdict,
    ranOnDay,
    gone: gone.map(({ key }) => findingMark(key)),
    untold: untold.some(({ finding: { key }, reason }) => LOOKED.includes(reason) && newestLook(byKey.get(key) ?? [])?.is === 'shown') ? '' : untoldHashOf(untold.map(({ finding, reason, why }) => ({ key: finding.key, reason, why }))),
    ...(secretEnd && !isToldOtherwise(secretEnd, own) && { secretEndsOn: secretEnd.day === undefined ? null : isoFromDay(secretEnd.day) }),
  });
  return Object.fromEntries(own.map((source): [string, Told] => [source.tool, toldOf(source)]));
}

/** Another tool's word on the secret's end is the newer one, and another one (`shownSecretEnd`). */
function isToldOtherwise({ day, toldOnDay }: NonNullable<SeenBySource['secretEnd']>, own: readonly SeenBySource[]): boolean {
  return own.some(({ secretEnd, findings, untold }) => {
    if (!secretEnd || secretEnd.day === day || findings.length + untold.length === 0) return false;
    return secretEnd.toldOnDay > toldOnDay || (secretEnd.toldOnDay === toldOnDay && (secretEnd.day ?? -1) > (day ?? -1));
  });
}

/**
 * What another tool told before, once a newer answer of one tool stands beside it. Which findings the other one shows is not
 * known here: whatever is said not to be there may be one of them, and an answer too many does no harm.
 */
export function toldBeside(told: Told, { gone = [], untold = [], secretEndsOn }: Pick<Answer, 'gone' | 'untold' | 'secretEndsOn'>): Told {
  const isDenied = gone.length > 0 || untold.some(({ reason }) => LOOKED.includes(reason));
  const { secretEndsOn: before, ...rest } = told;
  const isSame = secretEndsOn === undefined || secretEndsOn === before;
  return { ...rest, ...(isDenied && told.hash !== '' && { contested: true }), ...(before !== undefined && isSame && { secretEndsOn: before }) };
}

/** Empty where everything that was asked for can be told. */
export function untoldHashOf(untold: readonly UntoldFinding[]): string {
  const asked = untold.filter(({ reason }) => reason !== 'notAsked');
  if (asked.length === 0) return '';
  const said = [...asked].sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)).map(({ key, reason, why }) => [key, reason, ...why.map(gapKey)]);
  return hashText(canonicalText(said)).slice(0, 16);
}

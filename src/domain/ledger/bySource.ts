import { isoFromDay, type Day } from '../day/day';
import { findingMark } from '../exception/findingMark';
import { gapKey } from '../reconcile/gap';
import type { Answer, CoveredFinding, UntoldFinding } from './answer';
import { canonicalText } from './canonical';
import { hashText } from './hash';
import { byAge, LOOKED, looksOf, newestLook, type Look } from './looks';
import { ownMember } from './ownMember';
import type { Parts, Seen, SeenBySource } from './parts';
import { titleHashOf } from './subject';

function oldestFirst(sources: Readonly<Record<string, SeenBySource>>): SeenBySource[] {
  return Object.entries(sources).sort(([a, { ranOnDay: dayA }], [b, { ranOnDay: dayB }]) => dayA - dayB || (a < b ? -1 : 1)).map(([, source]) => source);
}

interface ToolReach {
  readonly extent: readonly string[];
  /** What of it the tool said when it first showed a finding that was decided about already. */
  readonly first: readonly string[];
}

/** How far each tool says that each finding reaches: of two exceptions that it came from, the newer report's word. */
function reachByTool(ordered: readonly SeenBySource[]): Map<string, Map<string, ToolReach>> {
  const byKey = new Map<string, Map<string, ToolReach>>();
  for (const { tool, findings, untold, firstExtents } of ordered) {
    for (const { key, extent } of [...findings, ...untold.map(({ finding }) => finding)]) byKey.set(key, (byKey.get(key) ?? new Map<string, ToolReach>()).set(tool, { extent, first: ownMember(firstExtents, key) ?? [] }));
  }
  return byKey;
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

function looksByKey(sources: Seen['sources']): ReadonlyMap<string, readonly Look[]> {
  const byKey = new Map<string, Look[]>();
  const all = Object.entries(sources).map(([name, source]) => ({ name, source })).sort(byAge);
  for (const { name, source } of all) {
    for (const [key, look] of looksOf(name, source)) {
      const same = byKey.get(key);
      if (same) same.push(look);
      else byKey.set(key, [look]);
    }
  }
  return byKey;
}

/** By tool; of what is over nothing, so that whatever is shown then is news. */
export function toldBySource({ seen, subject }: Pick<Parts, 'seen' | 'subject'>, exceptionKey: string): Readonly<Record<string, Told>> {
  const all = oldestFirst(seen?.sources ?? {});
  const own = all.filter(({ from }) => from === exceptionKey);
  const looks = looksByKey(seen?.sources ?? {});
  const toldOf = ({ tool, hash, verdict, ranOnDay, findings, gone, untold, secretEnd, isDoubted, hasMoved }: SeenBySource): Told => ({
    hash: isDoubted ? '' : hash,
    ...(subject?.namedBy === tool && { title: titleHashOf(subject.wholeTitle ?? subject.title) }),
    ...((hasMoved || findings.some(({ key }) => newestLook(looks.get(key) ?? [])?.is !== 'shown')) && { contested: true }),
    verdict,
    ranOnDay,
    gone: gone.map(({ key }) => findingMark(key)),
    untold: untold.some(({ finding: { key }, reason }) => LOOKED.includes(reason) && newestLook(looks.get(key) ?? [])?.is === 'shown') ? '' : untoldHashOf(untold.map(({ finding, reason, why }) => ({ key: finding.key, reason, why }))),
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

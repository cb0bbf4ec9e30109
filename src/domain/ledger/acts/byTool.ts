import { dayFromIso, type Day } from '../../day/day';
import { worse } from '../../exception/severity';
import { isFirstTold } from '../../reconcile/members';
import { areNamesFirstTold } from '../../reconcile/permissionNames';
import { OWN_REGISTER } from '../../reconcile/ownRegister';
import { findingsHashOf, type About, type Answer, type CoveredFinding, type UntoldFinding } from '../answer';
import { seenOf } from '../seenOf';
import { originOf } from '../originOf';
import { ownMember } from '../ownMember';
import type { Parts, Seen, SeenBySource, Untold } from '../parts';
import { asked, asShown, gaveWay, joined, laterTold } from './nameless';

/** Findings of an answer that are this exception's, here or with another one since: of another's only those that came along. */
function ownIn<T extends { readonly key: string }>(parts: Pick<Parts, 'origins'>, from: string, findings: readonly T[]): readonly T[] {
  const only = originOf(parts, from)?.only;
  return only === undefined ? findings : findings.filter(({ key }) => only.includes(key));
}

/** Those of them that did not go to another exception. */
export function ours<T extends { readonly key: string }>(parts: Pick<Parts, 'origins' | 'without'>, from: string, findings: readonly T[]): readonly T[] {
  return ownIn(parts, from, findings).filter(({ key }) => !parts.without.includes(key));
}

/** Names of sources in a state: of answers from before tools were named the exception's key alone. */
function sourceName(from: string, tool: string): string {
  return tool === '' ? from : `${from} ${tool}`;
}

/** Each part that another exception gave is a source of its own, so that none takes the place of one that was given before. */
function nameOf({ from, tool, by }: Pick<SeenBySource, 'from' | 'tool' | 'by'>): string {
  return by === undefined ? sourceName(from, tool) : `${from}\n${by}`;
}

/** What documents only, or names no tool, gives way to whatever report speaks next. */
const GIVES_WAY: readonly string[] = ['', OWN_REGISTER];

/** What the tool said last; undefined where it never spoke of it. */
export function sourceBefore(seen: Seen | undefined, from: string, tool: string): SeenBySource | undefined {
  return [tool, ...GIVES_WAY].flatMap((each) => (seen && ownMember(seen.sources, sourceName(from, each))) ?? [])[0];
}

/** Something that the exception showed is here already, by what its tools said or as it was received from there. */
export function isKnownFrom(seen: Seen | undefined, from: string, tool: string): boolean {
  return sourceBefore(seen, from, tool) !== undefined || Object.values(seen?.sources ?? {}).some((source) => source.by !== undefined && source.from === from);
}

/** Nothing goes without being said: what the tool showed before and its answer does not name at all is not told. */
function notSaid({ source, gone = [], untold = [] }: Answer, before: SeenBySource | undefined, shown: readonly string[]): UntoldFinding[] {
  if (source === undefined || source === '' || before?.tool === OWN_REGISTER) return [];
  const said = new Set([...gone, ...untold.map(({ key }) => key)]);
  return shown.filter((key) => !said.has(key)).map((key) => ({ key, reason: 'notAsked', why: [] }));
}

/** A statement as the same tool last made it, wherever its finding is. */
function shownIn({ findings, untold, away = [], ranOnDay }: SeenBySource): (readonly [string, Untold])[] {
  return [...findings.map((finding) => ({ finding, ...asShown(ranOnDay) })), ...untold, ...away].map((each) => [each.finding.key, each] as const);
}

/** Who says an answer, and about which exception. */
export interface Said {
  readonly from: string;
  readonly tool: string;
  readonly ranOnDay: Day;
  /** Of what is received from another exception, the key of the decision that brings it. */
  readonly by?: string | undefined;
  readonly about?: About | undefined;
}

/** What an answer takes the place of, as far as it speaks of it, where it is no newer. */
function givesWayTo({ from, tool, ranOnDay }: Said): (source: SeenBySource) => boolean {
  return (source) => {
    if (source.tool !== '' || source.ranOnDay > ranOnDay) return false;
    const isReceived = source.by !== undefined && source.from === from;
    if (GIVES_WAY.includes(tool)) return isReceived && tool === '';
    return isReceived || source.from !== from;
  };
}

/** What reports show with this answer in place of what the same tool said before. @param answer whole */
export function withAnswer(parts: Parts, said: Said, answer: Answer): Seen | undefined {
  const { from, tool, ranOnDay, by, about } = said;
  const before = by === undefined ? sourceBefore(parts.seen, from, tool) : undefined;
  const own = ownIn(parts, from, answer.findings);
  const findings = ours(parts, from, own);
  const present = new Set(own.map(({ key }) => key));
  const shownBefore = new Map<string, Untold>(before ? shownIn(before) : []);
  const nameless = gaveWay(parts.seen, givesWayTo(said), { present, untold: asked(ours(parts, from, answer.untold ?? [])), gone: ours(parts, from, (answer.gone ?? []).map((key) => ({ key }))).map(({ key }) => key) });
  const known = new Map<string, Untold>(shownBefore);
  for (const [key, statement] of nameless.gave) known.set(key, joined(statement, known.get(key) ?? statement));
  const untoldAnywhere = [...ownIn(parts, from, answer.untold ?? []), ...notSaid(answer, before, [...shownBefore.keys()])].flatMap(({ key, reason, why }): Untold[] => {
    const shown = known.get(key);
    return shown && !present.has(key) ? [{ ...shown, reason, why }] : [];
  });
  const isAway = (key: string): boolean => parts.without.includes(key);
  const untold = untoldAnywhere.filter(({ finding }) => !isAway(finding.key));
  const away = [...own.map((finding) => ({ finding, ...asShown(ranOnDay) })), ...untoldAnywhere].filter(({ finding }) => isAway(finding.key));
  const stays = new Set([...present, ...untold.map(({ finding }) => finding.key)]);
  const goneNow = ours(parts, from, (answer.gone ?? []).map((key) => ({ key, day: ranOnDay })));
  // Looked for in vain once more: of one finding the newest look counts.
  const gone = [...goneNow, ...(before?.gone ?? [])].filter(({ key }, at, all) => !stays.has(key) && all.findIndex((each) => each.key === key) === at);
  const decided = new Set([...(parts.scope?.findings ?? []), ...(parts.dismissal?.findings ?? [])].map(({ key }) => key));
  const isNew = (key: string): boolean => !known.has(key) && (before !== undefined && before.tool === tool ? !before.gone.some((each) => each.key === key) : parts.seen !== undefined && before === undefined);
  const isToldFirst = ({ key, extent }: CoveredFinding): boolean => [isFirstTold, areNamesFirstTold].some((isFirst) => isFirst(known.get(key)?.finding.extent ?? extent, extent));
  // A part that is received is no tool's own way of saying how far it reaches: what it says more than was decided is growth.
  const first = by !== undefined ? [] : findings.filter((finding) => decided.has(finding.key) && (isNew(finding.key) || isToldFirst(finding))).map(({ key, extent }) => [key, extent] as const);
  const rest = Object.entries(nameless.sources).filter(([name]) => by !== undefined || !GIVES_WAY.some((each) => name === sourceName(from, each)));
  const secretEnd = answer.secretEndsOn === undefined ? laterTold(before?.secretEnd, nameless.secretEnd) : { day: answer.secretEndsOn === null ? undefined : dayFromIso(answer.secretEndsOn), toldOnDay: ranOnDay };
  const source: SeenBySource = {
    from,
    tool,
    ...(by !== undefined && { by }),
    ...(about && { about }),
    verdict: answer.verdict,
    ranOnDay,
    reportKey: answer.reportKey,
    severity: findings.length === 0 && before ? before.severity : untold.map(({ finding }) => finding.severity).reduce(worse, answer.severity),
    findings,
    hash: own.length === 0 ? '' : findingsHashOf({ ...answer, findings: own }),
    gone,
    untold,
    ...(away.length > 0 && { away }),
    ...(secretEnd && { secretEnd }),
    firstExtents: { ...before?.firstExtents, ...Object.fromEntries(first) },
  };
  return seenOf({ ...Object.fromEntries(rest), [nameOf(source)]: source }, parts.seen);
}

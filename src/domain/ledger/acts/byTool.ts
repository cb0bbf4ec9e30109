import { dayFromIso, type Day } from '../../day/day';
import { worse } from '../../exception/severity';
import { isFirstTold } from '../../reconcile/members';
import { OWN_REGISTER } from '../../reconcile/ownRegister';
import { findingsHashOf, type Answer, type CoveredFinding, type UntoldFinding } from '../answer';
import { seenOf } from '../bySource';
import { ownMember } from '../ownMember';
import type { Parts, Seen, SeenBySource, Untold } from '../parts';

/** Findings of an answer that are this exception's: not those that went away, and of another's only those that came along. */
export function ours<T extends { readonly key: string }>({ origins, without }: Parts, from: string, findings: readonly T[]): readonly T[] {
  const only = origins.find((origin) => origin.from === from)?.only;
  return findings.filter(({ key }) => !without.includes(key) && (only === undefined || only.includes(key)));
}

/** Names of sources in a state: of answers from before tools were named the exception's key alone. */
function sourceName(from: string, tool: string): string {
  return tool === '' ? from : `${from} ${tool}`;
}

/** What documents only, or names no tool, gives way to whatever report speaks next. */
const GIVES_WAY: readonly string[] = ['', OWN_REGISTER];

/** What the tool said last; undefined where it never spoke of it. */
export function sourceBefore(seen: Seen | undefined, from: string, tool: string): SeenBySource | undefined {
  return [tool, ...GIVES_WAY].flatMap((each) => (seen && ownMember(seen.sources, sourceName(from, each))) ?? [])[0];
}

/** Nothing goes without being said: what the tool showed before and its answer does not name at all is not told. */
function notSaid({ source, gone = [], untold = [] }: Answer, before: SeenBySource | undefined, shown: readonly string[]): UntoldFinding[] {
  if (source === undefined || source === '' || before?.tool === OWN_REGISTER) return [];
  const said = new Set([...gone, ...untold.map(({ key }) => key)]);
  return shown.filter((key) => !said.has(key)).map((key) => ({ key, reason: 'notAsked', why: [] }));
}

/** What reports show with this answer in place of what the same tool said before. */
export function withAnswer(parts: Parts, from: string, tool: string, answer: Answer, ranOnDay: Day): Seen | undefined {
  const before = sourceBefore(parts.seen, from, tool);
  const present = new Set(answer.findings.map(({ key }) => key));
  const shownBefore = new Map<string, Untold>();
  for (const finding of before?.findings ?? []) shownBefore.set(finding.key, { finding, shownOnDay: before?.ranOnDay ?? ranOnDay, reason: 'notLooked', why: [] });
  for (const untold of before?.untold ?? []) shownBefore.set(untold.finding.key, untold);
  const untold = [...ours(parts, from, answer.untold ?? []), ...notSaid(answer, before, [...shownBefore.keys()])].flatMap(({ key, reason, why }): Untold[] => {
    const shown = shownBefore.get(key);
    return shown && !present.has(key) ? [{ ...shown, reason, why }] : [];
  });
  const stays = new Set([...present, ...untold.map(({ finding }) => finding.key)]);
  const goneNow = ours(parts, from, (answer.gone ?? []).map((key) => ({ key, day: ranOnDay })));
  const gone = [...(before?.gone ?? []), ...goneNow].filter(({ key }, at, all) => !stays.has(key) && all.findIndex((each) => each.key === key) === at);
  const decided = new Set([...(parts.scope?.findings ?? []), ...(parts.dismissal?.findings ?? [])].map(({ key }) => key));
  const isNew = (key: string): boolean => before !== undefined && before.tool === tool ? !shownBefore.has(key) && !before.gone.some((each) => each.key === key) : parts.seen !== undefined && before === undefined;
  const isToldFirst = ({ key, extent }: CoveredFinding): boolean => isFirstTold(shownBefore.get(key)?.finding.extent ?? extent, extent);
  const first = answer.findings.filter((finding) => decided.has(finding.key) && (isNew(finding.key) || isToldFirst(finding))).map(({ key, extent }) => [key, extent] as const);
  const rest = Object.entries(parts.seen?.sources ?? {}).filter(([name]) => !GIVES_WAY.some((each) => name === sourceName(from, each)));
  const secretEnd = answer.secretEndsOn === undefined ? before?.secretEnd : { day: answer.secretEndsOn === null ? undefined : dayFromIso(answer.secretEndsOn), toldOnDay: ranOnDay };
  const source: SeenBySource = {
    from,
    tool,
    verdict: answer.verdict,
    ranOnDay,
    reportKey: answer.reportKey,
    severity: answer.findings.length === 0 && before ? before.severity : untold.map(({ finding }) => finding.severity).reduce(worse, answer.severity),
    findings: answer.findings,
    hash: answer.findings.length === 0 ? '' : findingsHashOf(answer),
    gone,
    untold,
    ...(secretEnd && { secretEnd }),
    firstExtents: { ...before?.firstExtents, ...Object.fromEntries(first) },
  };
  return seenOf({ ...Object.fromEntries(rest), [sourceName(from, tool)]: source });
}

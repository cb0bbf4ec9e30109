import type { Day } from '../../day/day';
import { worse } from '../../exception/severity';
import type { UntoldFinding } from '../answer';
import type { Seen, SeenBySource, Untold } from '../parts';

/** Keys of the findings that an answer of a tool speaks of. */
export interface Spoken {
  readonly present: ReadonlySet<string>;
  readonly untold: readonly UntoldFinding[];
  readonly gone: readonly string[];
}

/** What is left of what came along with findings, and what gave way. */
export interface GaveWay {
  readonly sources: Readonly<Record<string, SeenBySource>>;
  /** By key, how it was shown. */
  readonly gave: ReadonlyMap<string, Untold>;
  /** Of what nothing is left. */
  readonly secretEnd: SeenBySource['secretEnd'];
}

/** How what a report of that day shows is kept where it is not shown any more. */
export const asShown = (shownOnDay: Day): Omit<Untold, 'finding'> => ({ shownOnDay, reason: 'notLooked', why: [] });

/** What a report was not asked for it says nothing of. */
export function asked(untold: readonly UntoldFinding[]): readonly UntoldFinding[] {
  return untold.filter(({ reason }) => reason !== 'notAsked');
}

/**
 * What findings brought along from other exceptions without the name of a tool, by a split, a merge or as that was taken back, gives
 * way to the first tool that speaks of them again, as far as it does: nobody else will ever say anything else in its name.
 */
export function gaveWay(seen: Seen | undefined, givesWay: (source: SeenBySource) => boolean, { present, untold, gone }: Spoken): GaveWay {
  const spoken = new Set([...present, ...untold.map(({ key }) => key), ...gone]);
  const gave = new Map<string, Untold>();
  const sources: Record<string, SeenBySource> = {};
  let secretEnd: SeenBySource['secretEnd'];
  for (const [name, source] of Object.entries(seen?.sources ?? {})) {
    const its = givesWay(source) ? statements(source).filter(([key]) => spoken.has(key)) : [];
    for (const [key, statement] of its) gave.set(key, joined(gave.get(key), statement));
    if (its.length === 0) sources[name] = source;
    else {
      const left = without(source, spoken);
      if (left.findings.length + left.untold.length > 0) sources[name] = left;
      else secretEnd = laterTold(secretEnd, source.secretEnd);
    }
  }
  return { sources, gave, secretEnd };
}

/** What was told last of when a secret ends. */
export function laterTold(one: SeenBySource['secretEnd'], other: SeenBySource['secretEnd']): SeenBySource['secretEnd'] {
  if (!one || !other) return one ?? other;
  return other.toldOnDay > one.toldOnDay ? other : one;
}

/** As far as both say. */
export function joined(one: Untold | undefined, other: Untold): Untold {
  return one ? { ...other, finding: { ...other.finding, extent: [...new Set([...one.finding.extent, ...other.finding.extent])].sort() } } : other;
}

function statements({ findings, untold, ranOnDay }: SeenBySource): (readonly [string, Untold])[] {
  return [...findings.map((finding) => ({ finding, ...asShown(ranOnDay) })), ...untold].map((each) => [each.finding.key, each] as const);
}

function without(source: SeenBySource, spoken: ReadonlySet<string>): SeenBySource {
  const findings = source.findings.filter(({ key }) => !spoken.has(key));
  const untold = source.untold.filter(({ finding }) => !spoken.has(finding.key));
  const worst = [...findings, ...untold.map(({ finding }) => finding)].map(({ severity }) => severity).reduce<SeenBySource['severity'] | undefined>((all, next) => (all ? worse(all, next) : next), undefined);
  return { ...source, findings, untold, gone: source.gone.filter(({ key }) => !spoken.has(key)), severity: worst ?? source.severity };
}

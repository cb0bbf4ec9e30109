import { partsOfFindingKey } from '../exception/exceptionKey';
import { FINDING_KINDS } from '../exception/finding';
import { isSettingByName } from '../reconcile/absence';
import type { CoveredFinding } from './answer';
import { asDecided } from './bySource';
import type { Scope, Seen } from './parts';
import { addedTo } from './scope';

/** A finding that is not among those that are known, as far as it is told by its name. */
type Told = Pick<CoveredFinding, 'key' | 'kind' | 'settingId' | 'settingName' | 'extent'>;
type Keyed = Pick<CoveredFinding, 'key'>;
type Reaching = Pick<CoveredFinding, 'key' | 'extent'>;

/** Keys of findings that outgrow a scope for sure: what may be approved under another key is no growth. */
export function outgrown(scope: Pick<Scope, 'findings'>, seen: Seen | undefined): string[] {
  if (!seen) return [];
  const added = addedTo(scope, asDecided(seen, scope.findings));
  const maybe = maybeKnown(seen.findings.filter(({ key }) => added.includes(key)), scope.findings, Object.values(seen.sources).map(({ findings }) => findings));
  return added.filter((key) => !maybe.has(key));
}

/** Keys of what is shown besides what is known, however far that reaches: what may be known under another key is nothing else. */
export function besides(known: readonly Reaching[], seen: Seen | undefined): string[] {
  const added = (seen?.findings ?? []).filter(({ key }) => !known.some((each) => each.key === key));
  const maybe = maybeKnown(added, known, Object.values(seen?.sources ?? {}).map(({ findings }) => findings));
  return added.map(({ key }) => key).filter((key) => !maybe.has(key));
}

/**
 * Of findings that are not known by their key, those that may be known all the same: a setting that a tool knows by its
 * name alone has another key than the same one by its id, and a new name looks like a new setting. A named one may be
 * known as long as its tool shows no more of them than there are known ones of that kind that the tool does not show;
 * one with an id may be where the very name is known, and reaches as far.
 * @param known what is known, of one finding as often as one likes @param shownBy what each tool shows
 */
export function maybeKnown(added: readonly Told[], known: readonly Reaching[], shownBy: readonly (readonly Keyed[])[]): ReadonlySet<string> {
  const all = new Set(known.map(({ key }) => key));
  const fresh = added.filter(({ key }) => !all.has(key));
  const named = fresh.filter(isNamed);
  const tooMany = new Set(shownBy.flatMap((shown) => beyond(named, [...all], shown)));
  const reach = reachByName(known);
  const byName = fresh.filter((finding) => {
    const its = isNamed(finding) ? undefined : reach.get(placeOf(finding.kind, finding.settingName));
    return its !== undefined && finding.extent.every((each) => its.has(each));
  });
  return new Set([...named.filter(({ key }) => !tooMany.has(key)), ...byName].map(({ key }) => key));
}

/** Keys of the named findings that one tool shows, where they are more than known ones could be. */
function beyond(named: readonly Told[], known: readonly string[], shown: readonly Keyed[]): string[] {
  const here = new Set(shown.map(({ key }) => key));
  const its = named.filter(({ key }) => here.has(key));
  return its.flatMap(({ key, kind }) => {
    const room = known.filter((each) => !here.has(each) && partsOfFindingKey(each)?.kind === kind).length;
    return its.filter((each) => each.kind === kind).length > room ? [key] : [];
  });
}

function isNamed({ kind: written, settingId, settingName }: Told): boolean {
  const kind = FINDING_KINDS.find((each) => each === written);
  return kind !== undefined && isSettingByName({ kind, setting: { id: settingId, name: settingName } });
}

/** How far known findings reach whose setting may be a name, by its place; ids are no names of anything. */
function reachByName(known: readonly Reaching[]): ReadonlyMap<string, ReadonlySet<string>> {
  const reach = new Map<string, Set<string>>();
  for (const { key, extent } of known) {
    const parts = partsOfFindingKey(key);
    if (!parts || !isSettingByName({ kind: parts.kind, setting: { id: parts.settingId, name: parts.settingId } })) continue;
    const place = placeOf(parts.kind, parts.settingId);
    reach.set(place, new Set([...(reach.get(place) ?? []), ...extent]));
  }
  return reach;
}

function placeOf(kind: string, name: string): string {
  return `${kind}\n${name.toLowerCase()}`;
}

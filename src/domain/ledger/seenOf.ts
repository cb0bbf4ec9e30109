import type { Day } from '../day/day';
import type { CoveredFinding } from './answer';
import { byAge, foundIn, looksOf, type Look } from './looks';
import { ownMember } from './ownMember';
import type { Seen, SeenBySource, Untold } from './parts';

type Sources = Seen['sources'];

/** What is known of each finding, so that a further answer looks at its own findings alone. */
interface Index {
  /** By key of the finding, oldest source first. */
  readonly looks: Map<string, readonly Look[]>;
  /** By day, how many findings are shown whose newest look is of that day. */
  readonly shown: Map<Day, number>;
}

/**
 * The index goes on to what is made of it and is no longer there for what it was made of, so it is never copied: one answer after
 * the other costs no more than each says. What is made a second time of the same is made from nothing.
 */
const indexes = new WeakMap<Seen, Index>();

/**
 * What all sources say together. Of one finding the newest look counts, whichever tool looked; how far it reaches is all
 * that the tools which show it say, so that one that tells less takes nothing away. The order of sources does not matter.
 * @param from what most of the sources are known from, or nothing: the outcome is the same.
 */
export function seenOf(sources: Sources, from?: Seen): Seen | undefined {
  const newest = newestOf(sources);
  if (!newest) return undefined;
  const index = from && indexes.get(from);
  if (from) indexes.delete(from);
  const { looks, shown } = index ?? { looks: new Map<string, readonly Look[]>(), shown: new Map<Day, number>() };
  const before = index && from;
  const changed = changedNames(before?.sources ?? {}, sources);
  const left = changed.flatMap((name) => looksIn(before?.sources, name));
  const come = changed.flatMap((name) => looksIn(sources, name));
  const touched = [...new Set([...left, ...come].map(([key]) => key))].sort();
  for (const key of touched) count(shown, looks.get(key), -1);
  const names = new Set(changed);
  for (const key of touched) looks.set(key, (looks.get(key) ?? []).filter(({ name }) => !names.has(name)));
  for (const [key, look] of come) looks.set(key, [...(looks.get(key) ?? []), look].sort(byAge));
  const findings = new Map<string, CoveredFinding>();
  const untold = new Map<string, Untold>();
  for (const key of touched) {
    const found = count(shown, looks.get(key), 1);
    if (looks.get(key)?.length === 0) looks.delete(key);
    if (found) findings.set(key, found.finding);
    if (found?.counts.is === 'untold') untold.set(key, found.counts.untold);
  }
  const days = [...shown.keys()];
  const seen: Seen = {
    sources,
    findings: replaced(before?.findings ?? [], ({ key }) => key, touched, findings),
    untold: replaced(before?.untold ?? [], ({ finding }) => finding.key, touched, untold),
    shownOnDay: days.length === 0 ? undefined : Math.max(...days),
    ranOnDay: newest.ranOnDay,
    reportKey: newest.reportKey,
  };
  indexes.set(seen, { looks, shown });
  return seen;
}

function newestOf(sources: Sources): SeenBySource | undefined {
  const all = Object.entries(sources).map(([name, source]) => ({ name, source }));
  return all.reduce<(typeof all)[number] | undefined>((best, next) => (!best || byAge(best, next) < 0 ? next : best), undefined)?.source;
}

function changedNames(before: Sources, after: Sources): readonly string[] {
  return [...Object.keys(before).filter((name) => ownMember(after, name) === undefined), ...Object.keys(after).filter((name) => ownMember(before, name) !== ownMember(after, name))];
}

function looksIn(sources: Sources | undefined, name: string): (readonly [string, Look])[] {
  const source = sources && ownMember(sources, name);
  return source ? looksOf(name, source) : [];
}

/** What is found by these looks, counted by its day where it is shown. @param by 1, or -1 before the looks change. */
function count(shown: Map<Day, number>, looks: readonly Look[] | undefined, by: 1 | -1): ReturnType<typeof foundIn> {
  const found = foundIn(looks ?? []);
  if (found?.counts.is === 'shown') {
    const left = (shown.get(found.counts.day) ?? 0) + by;
    if (left === 0) shown.delete(found.counts.day);
    else shown.set(found.counts.day, left);
  }
  return found;
}

/** A list in order of keys with what stands under some keys now; keys without it are left out. @param keys in order. */
function replaced<T>(list: readonly T[], keyOf: (each: T) => string, keys: readonly string[], now: ReadonlyMap<string, T>): readonly T[] {
  const all: T[] = [];
  let at = 0;
  const upTo = (end: number): void => {
    for (; at < end; at += 1) all.push(list[at] as T);
  };
  for (const key of keys) {
    upTo(placeOf(list, keyOf, key, at));
    if (at < list.length && keyOf(list[at] as T) === key) at += 1;
    const next = now.get(key);
    if (next) all.push(next);
  }
  upTo(list.length);
  return all;
}

/** First place from `low` on whose key is not before the given one. */
function placeOf<T>(list: readonly T[], keyOf: (each: T) => string, key: string, low: number): number {
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (keyOf(list[middle] as T) < key) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Long work in pieces: at each `yield` a page may draw and answer, or give the work up. What it returns is the same
 * whoever runs it, so rules stay pure functions.
 */
export type Pieces<T> = Generator<void, T, void>;

/** Some milliseconds of work on an ordinary PC, whatever is made of an entry. */
export const ENTRIES_A_PIECE = 100;

/** Runs work to its end without a break. */
export function atOnce<T>(work: Pieces<T>): T {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}

/** Runs work with `pause` awaited between its pieces; what `pause` rejects with ends it. */
export async function inPieces<T>(work: Pieces<T>, pause: (() => Promise<void>) | undefined): Promise<T> {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
    await pause?.();
  }
}

/** What is made of each entry, all together in order. */
export function* madeOfEach<T, Made>(entries: readonly T[], make: (entry: T, index: number) => readonly Made[]): Pieces<Made[]> {
  const all: Made[] = [];
  let since = 0;
  for (const [index, entry] of entries.entries()) {
    const made = make(entry, index);
    for (const each of made) all.push(each);
    // An entry counts as one of work, and so does each thing that was made of it.
    since += 1 + made.length;
    if (since < ENTRIES_A_PIECE) continue;
    since = 0;
    yield;
  }
  return all;
}

/** Does something with each entry. */
export function* withEach<T>(entries: Iterable<T>, run: (entry: T) => void): Pieces<void> {
  let since = 0;
  for (const entry of entries) {
    run(entry);
    since += 1;
    if (since < ENTRIES_A_PIECE) continue;
    since = 0;
    yield;
  }
}

/** Whether an entry is such a one: ends with the first. */
export function* anyOf<T>(entries: readonly T[], isOne: (entry: T, index: number) => boolean): Pieces<boolean> {
  for (const [index, entry] of entries.entries()) {
    if (isOne(entry, index)) return true;
    if (index % ENTRIES_A_PIECE === ENTRIES_A_PIECE - 1) yield;
  }
  return false;
}

/** What each entry is known by. */
export function* setOf<T, Of>(entries: Iterable<T>, of: (entry: T) => Of): Pieces<Set<Of>> {
  const set = new Set<Of>();
  yield* withEach(entries, (entry) => set.add(of(entry)));
  return set;
}

/** Entries by what each is known by: of equal ones the last. */
export function* mapOf<T, Of>(entries: Iterable<T>, of: (entry: T) => Of): Pieces<Map<Of, T>> {
  const map = new Map<Of, T>();
  yield* withEach(entries, (entry) => map.set(of(entry), entry));
  return map;
}

/** Entries in order, equal ones as they stood. */
export function* inOrder<T>(entries: readonly T[], compare: (a: T, b: T) => number): Pieces<T[]> {
  let runs: T[][] = [];
  for (let start = 0; start < entries.length; start += ENTRIES_SORTED_A_PIECE) {
    runs.push(entries.slice(start, start + ENTRIES_SORTED_A_PIECE).sort(compare));
    yield;
  }
  while (runs.length > 1) {
    const longer: T[][] = [];
    for (let at = 0; at < runs.length; at += 2) longer.push(yield* mergedRuns(runs[at] ?? [], runs[at + 1] ?? [], compare));
    runs = longer;
  }
  return runs[0] ?? [];
}

const ENTRIES_SORTED_A_PIECE = 2000;

function* mergedRuns<T>(first: readonly T[], second: readonly T[], compare: (a: T, b: T) => number): Pieces<T[]> {
  const merged: T[] = [];
  let [ofFirst, ofSecond] = [0, 0];
  while (ofFirst < first.length || ofSecond < second.length) {
    const takesFirst = ofSecond >= second.length || (ofFirst < first.length && compare(first[ofFirst] as T, second[ofSecond] as T) <= 0);
    merged.push(takesFirst ? (first[ofFirst++] as T) : (second[ofSecond++] as T));
    if (merged.length % ENTRIES_SORTED_A_PIECE === 0) yield;
  }
  return merged;
}

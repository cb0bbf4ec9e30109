/** Which of a list are chosen, by key. Pure; keys that are not listed any more fall away where they are counted. */
export type Selection = ReadonlySet<string>;

export const NOTHING_CHOSEN: Selection = new Set();

export function toggled(chosen: Selection, key: string): Selection {
  const next = new Set(chosen);
  if (!next.delete(key)) next.add(key);
  return next;
}

/** From one place to another, both included, all as the first of them is. */
export function ranged(chosen: Selection, keys: readonly string[], from: number, to: number): Selection {
  const next = new Set(chosen);
  const isOn = chosen.has(keys[from] ?? '');
  for (const key of keys.slice(Math.min(from, to), Math.max(from, to) + 1)) {
    if (isOn) next.add(key);
    else next.delete(key);
  }
  return next;
}

/** Those that are listed and chosen, in the order of the list. */
export function chosenIn<Item>(items: readonly Item[], keyOf: (item: Item) => string, chosen: Selection): readonly Item[] {
  return items.filter((item) => chosen.has(keyOf(item)));
}

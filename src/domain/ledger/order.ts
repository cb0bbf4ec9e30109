import { byStamp, type Placed } from './byStamp';

/**
 * Ledger order: a decision comes after every decision named in its base, else by its stamp. Total: bases that are not
 * there are passed over, and where bases run in a circle (nobody who tells the truth can write one) the stamp decides.
 * Equal for any order of arrival.
 */
export function inLedgerOrder<D extends Placed>(decisions: readonly D[]): D[] {
  const waiting = [...decisions].sort(byStamp);
  const known = new Set(waiting.map(({ key }) => key));
  const placed = new Set<string>();
  const ordered: D[] = [];
  while (waiting.length > 0) {
    const ready = waiting.findIndex(({ key, base }) => base.every((each) => each === key || !known.has(each) || placed.has(each)));
    const [next] = waiting.splice(Math.max(0, ready), 1);
    if (!next) break;
    placed.add(next.key);
    ordered.push(next);
  }
  return ordered;
}

/** What an author had seen: the decisions of the base and everything before them. */
export interface Seen {
  readonly keys: ReadonlySet<string>;
  /** Place in ledger order before which nobody can tell, since a decision that a base names is not there; 0: none is missing. */
  readonly unsureBefore: number;
}

/** What each decision's author had seen, by key. */
export function seenByAuthors(ordered: readonly Placed[]): ReadonlyMap<string, Seen> {
  const bases = new Map(ordered.map(({ key, base }) => [key, base]));
  const seen = new Map<string, Seen>();
  ordered.forEach(({ key, base }, place) => {
    const keys = new Set<string>();
    let unsureBefore = 0;
    const open = [...base];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (next === key || keys.has(next)) continue;
      const further = bases.get(next);
      if (further === undefined) {
        unsureBefore = place;
        continue;
      }
      keys.add(next);
      const known = seen.get(next);
      if (known) {
        for (const each of known.keys) keys.add(each);
        unsureBefore = Math.max(unsureBefore, known.unsureBefore);
      } else open.push(...further);
    }
    keys.delete(key);
    seen.set(key, { keys, unsureBefore });
  });
  return seen;
}

/** The newest decisions: those that no other names. What a new decision gives as its base. */
export function newestOf(decisions: readonly Placed[]): string[] {
  const named = new Set(decisions.flatMap(({ key, base }) => base.filter((each) => each !== key)));
  return inLedgerOrder(decisions.filter(({ key }) => !named.has(key))).map(({ key }) => key);
}

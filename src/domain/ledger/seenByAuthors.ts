import type { Placed } from './byStamp';
import { ledgerOrder, type LedgerOrder } from './order';

/** What an author had seen: what the base names and everything that those authors had seen. */
export interface Seen {
  /** Whether the decision at this place in ledger order is among it. */
  readonly has: (place: number) => boolean;
  /** Place in ledger order before which nobody can tell, since a decision that a base names is not there; 0: none is missing. */
  readonly unsureBefore: number;
}

const BITS = 32;

/**
 * What the author of each decision had seen, by place in ledger order. Bits by place: thousands of decisions that hang on
 * one another, or name one another by the thousand, cost no more than that.
 * @param canTell whether what a decision names and is not there is missing: of another exception not all is read.
 */
export function seenByAuthors<D extends Placed>({ ordered, named, whole }: LedgerOrder<D>, canTell: (decision: D) => boolean = () => true): readonly Seen[] {
  const all: { readonly bits: Uint32Array; readonly unsureBefore: number }[] = [];
  return ordered.map((decision, place) => {
    const bits = new Uint32Array(Math.ceil(place / BITS));
    let unsureBefore = whole[place] || !canTell(decision) ? 0 : place;
    // The newest first: what its author had seen need not be looked at again.
    for (const each of [...(named[place] ?? [])].sort((a, b) => b - a)) {
      const before = all[each];
      if (!before || isIn(bits, each)) continue;
      before.bits.forEach((word, at) => (bits[at] = (bits[at] ?? 0) | word));
      bits[Math.floor(each / BITS)] = (bits[Math.floor(each / BITS)] ?? 0) | (1 << (each % BITS));
      unsureBefore = Math.max(unsureBefore, before.unsureBefore);
    }
    all.push({ bits, unsureBefore });
    return { has: (other) => isIn(bits, other), unsureBefore };
  });
}

function isIn(bits: Uint32Array, place: number): boolean {
  return ((bits[Math.floor(place / BITS)] ?? 0) & (1 << (place % BITS))) !== 0;
}

/** Of these decisions those that its author had seen, in ledger order. @param decision one of them, or one that would come now */
export function seenBy<D extends Placed>(decisions: readonly D[], decision: Placed): readonly D[] {
  const order = ledgerOrder<Placed>([...decisions.filter((each) => each !== decision), decision]);
  const seen = seenByAuthors(order)[order.ordered.indexOf(decision)];
  return order.ordered.filter((_each, place) => seen?.has(place)) as readonly Placed[] as readonly D[];
}

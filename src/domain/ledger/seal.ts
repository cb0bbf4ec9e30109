import { canonicalText } from './canonical';
import { hashText } from './hash';
import { LEDGER_LISTS, type LedgerList } from './decision';
import { vouchedText, type Vouched } from './decisionHash';

/** By ledger list, the Id up to which a seal covers it. */
export type SealedUpTo = Readonly<Partial<Record<LedgerList, number>>>;

/** Takes the decisions of each list in the order of their Ids and tells the seals of several moments at once. */
export interface Sealer {
  /** @param text `vouchedText` of it, where that is known already. */
  add(decision: Vouched, text?: string): void;
  /** One for each of the moments, in their order. */
  seals(): readonly string[];
}

/**
 * The running hash of the ledger (design §2): of each list the hash of what came before and the next decision, and one
 * hash over the five. It proves nothing by itself; a copy outside of the site tells whether anything was changed since.
 */
export function createSealer(moments: readonly SealedUpTo[]): Sealer {
  const heads = new Map<LedgerList, string>();
  const kept = moments.map(() => new Map<LedgerList, string>());
  return {
    add: (decision, text = vouchedText(decision)) => {
      const { list, id } = decision;
      const head = hashText(`${heads.get(list) ?? ''}\n${text}`);
      heads.set(list, head);
      moments.forEach((upTo, at) => {
        if (id <= (upTo[list] ?? 0)) kept[at]?.set(list, head);
      });
    },
    seals: () => moments.map((upTo, at) => hashText(canonicalText(LEDGER_LISTS.map((list) => [list, upTo[list] ?? 0, kept[at]?.get(list) ?? ''])))),
  };
}

/**
 * How far the ledger can be sealed: of each list everything up to the first decision that is younger than `beforeMs`, since
 * a lower Id may still become visible after it. @param decisions in the order of their Ids.
 */
export function sealableUpTo(decisions: readonly Pick<Vouched, 'list' | 'id' | 'createdAt'>[], beforeMs: number): SealedUpTo {
  const upTo: Partial<Record<LedgerList, number>> = {};
  const ended = new Set<LedgerList>();
  for (const { list, id, createdAt } of decisions) {
    if (createdAt > beforeMs) ended.add(list);
    else if (!ended.has(list)) upTo[list] = id;
  }
  return upTo;
}

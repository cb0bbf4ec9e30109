import type { Decision } from '../ledger/decision';
import { hashOfVouched, vouchedText } from '../ledger/decisionHash';
import { inLedgerOrder, mayHaveSeen, wasThere } from '../ledger/order';
import { byStamp } from '../ledger/byStamp';
import type { IntegrityFinding } from './finding';

/**
 * Who stamps Created is not who gives the Id, so two requests at a time may cross. What is forged by less than this is not
 * noticed by its stamp.
 */
export const STAMP_SLACK_MS = 120_000;

/**
 * What later decisions say of earlier ones: that they are there, and that nothing of them was changed. An author's base
 * and what stands before it is what he had seen, and its hash is in his decision.
 * @param decisions all that the exception is folded from. Of other exceptions only answers are here, so what those had seen
 * cannot be told; but whoever decided here had seen them.
 */
export function vouchingFindings(decisions: readonly Decision[], exceptionKey: string): IntegrityFinding[] {
  const ordered = inLedgerOrder(decisions);
  const held = heldByKey(ordered);
  const own = ordered.filter((decision) => decision.exceptionKey === exceptionKey);
  const missing = new Map<string, Decision[]>();
  const early: IntegrityFinding[] = [];
  for (const decision of own) {
    for (const key of new Set(decision.base)) {
      const [first] = held.get(key) ?? [];
      if (!first) missing.set(key, [...(missing.get(key) ?? []), decision]);
      else if (!held.get(key)?.some((each) => mayHaveSeen(decision, each))) early.push({ code: 'beforeSeen', decision, seen: first });
    }
  }
  return [
    ...[...missing].map(([key, namedBy]): IntegrityFinding => ({ code: 'seenMissing', key, namedBy })),
    ...early,
    ...seenChanged(own, held, exceptionKey),
  ];
}

type Held = ReadonlyMap<string, readonly Decision[]>;

function heldByKey(ordered: readonly Decision[]): Held {
  const held = new Map<string, Decision[]>();
  for (const decision of ordered) {
    const same = held.get(decision.key);
    if (same) same.push(decision);
    else held.set(decision.key, [decision]);
  }
  return held;
}

/** What an author who names a key may have seen under it. */
function thereThen({ createdAt }: Decision, key: string, held: Held): readonly Decision[] {
  return (held.get(key) ?? []).filter((each) => wasThere(each, createdAt));
}

interface Sight {
  readonly decision: Decision;
  readonly seen: ReadonlySet<Decision>;
  readonly fits: boolean;
}

function seenChanged(own: readonly Decision[], held: Held, exceptionKey: string): IntegrityFinding[] {
  const texts = new Map<Decision, string>();
  const textOf = (decision: Decision): string => {
    const text = texts.get(decision) ?? vouchedText(decision);
    texts.set(decision, text);
    return text;
  };
  const sights = own.flatMap((decision): Sight[] => {
    const { seen, isWhole } = seenOf(decision, held, exceptionKey);
    const all = [...seen];
    // Of two items under one key the author saw the first, or both.
    const first = all.filter((each) => !(held.get(each.key) ?? []).some((other) => seen.has(other) && byStamp(other, each) < 0));
    const fits = hashOfVouched(first.map(textOf)) === decision.baseHash || (all.length > first.length && hashOfVouched(all.map(textOf)) === decision.baseHash);
    // Where something is missing, no hash that should fit can: that is told already.
    return fits || isWhole ? [{ decision, seen, fits }] : [];
  });
  const noticing = sights.filter(({ fits }) => !fits);
  if (noticing.length === 0) return [];
  const doubted = new Set(noticing.flatMap(({ seen }) => [...seen]));
  const fitting = sights.filter(({ fits }) => fits);
  const cleared = new Set<Decision>();
  // From the newest on: a decision clears what it saw only where it is itself beyond doubt.
  for (const { decision, seen } of [...fitting].reverse()) if (!doubted.has(decision) || cleared.has(decision)) for (const each of seen) cleared.add(each);
  const vouchedFor = new Set(fitting.flatMap(({ seen }) => [...seen]));
  const suspects = [...(noticing[0]?.seen ?? [])].filter((each) => !cleared.has(each) && !vouchedFor.has(each));
  const others = [...doubted].filter((each) => !cleared.has(each) && !suspects.includes(each));
  return [{ code: 'seenChanged', noticedBy: noticing.map(({ decision }) => decision), suspects: suspects.sort(byStamp), others: others.sort(byStamp) }];
}

/** All that an author had seen, as far as it is there; not whole where a decision that somebody names was not there then, or is not there. */
function seenOf(decision: Decision, held: Held, exceptionKey: string): { readonly seen: ReadonlySet<Decision>; readonly isWhole: boolean } {
  const seen = new Set<Decision>();
  let isWhole = true;
  const open = [decision];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const key of next.base) {
      const items = thereThen(next, key, held);
      if (items.length === 0 && next.exceptionKey === exceptionKey) isWhole = false;
      for (const item of items) {
        if (item === decision || seen.has(item)) continue;
        seen.add(item);
        open.push(item);
      }
    }
  }
  return { seen, isWhole };
}

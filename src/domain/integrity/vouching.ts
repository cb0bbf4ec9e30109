import type { Decision } from '../ledger/decision';
import { hashOfVouched, vouchedText } from '../ledger/decisionHash';
import { inLedgerOrder } from '../ledger/order';
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
      const seen = held.get(key)?.[0];
      if (!seen) missing.set(key, [...(missing.get(key) ?? []), decision]);
      else if (seen.createdAt > decision.createdAt + STAMP_SLACK_MS) early.push({ code: 'beforeSeen', decision, seen });
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
  for (const decision of ordered) held.set(decision.key, [...(held.get(decision.key) ?? []), decision]);
  return held;
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
    const keys = seenKeys(decision, held, exceptionKey);
    if (!keys) return [];
    const first = [...keys].flatMap((key) => held.get(key)?.[0] ?? []);
    // Of two items under one key the author saw the first, or both.
    const all = [...keys].flatMap((key) => held.get(key) ?? []);
    const fits = hashOfVouched(first.map(textOf)) === decision.baseHash || (all.length > first.length && hashOfVouched(all.map(textOf)) === decision.baseHash);
    return [{ decision, seen: new Set(all), fits }];
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

/** Keys of all that an author had seen; undefined where some of it is not there, so that no hash can fit. */
function seenKeys({ key, base }: Decision, held: Held, exceptionKey: string): ReadonlySet<string> | undefined {
  const keys = new Set<string>();
  const open = [...base];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next === key || keys.has(next)) continue;
    const items = held.get(next);
    if (!items) return undefined;
    keys.add(next);
    for (const item of items) open.push(...(item.exceptionKey === exceptionKey ? item.base : item.base.filter((each) => held.has(each))));
  }
  return keys;
}

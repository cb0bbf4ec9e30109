import type { Severity } from '../exception/severity';
import { NOBODY_KNOWN, peopleAt, type PeopleHistory } from '../people/people';
import type { Policy } from '../policy/defaults';
import { DEFAULT_HISTORY, policiesOf, type PolicyHistory } from '../policy/history';
import { applied } from './acts/applied';
import { answered } from './acts/seen';
import type { Doing, Rule } from './acts/act';
import { ruleOf } from './acts/acts';
import { readValues } from './acts/field';
import { openThough } from './acts/suspended';
import type { Answer } from './answer';
import { isSameJson } from './canonical';
import type { Decision } from './decision';
import { inLedgerOrder, newestOf, seenByAuthors, type Seen } from './order';
import { NOTHING, type Part, type Parts } from './parts';
import { partsOn } from './partsOn';
import { refusal } from './refusal';
import { isRefusal } from './ruleRefusal';
import { severityOf } from './severityOf';
import { readStamps, type Stamp, type Stamps } from './stamps';
import type { VoidReason } from './voidReason';

/** What was known beside the decisions, with its history: decisions are judged by what held when they were made. */
export interface Known {
  readonly policies: PolicyHistory;
  readonly people: PeopleHistory;
}

/** A register in which nobody set a policy or said anything of people. */
export const NOTHING_KNOWN: Known = { policies: DEFAULT_HISTORY, people: NOBODY_KNOWN };

/** One decision and what became of it. */
export interface Entry {
  readonly decision: Decision;
  readonly stamp: Stamp;
  /** Void: it broke a rule when it was made, and has no effect; of one that is suspended see `openThough`. */
  readonly void: VoidReason | undefined;
  /** Parts of the state that it changed. */
  readonly changed: readonly Part[];
  /** The state after it, and the policy it was judged by: what held until the next one. */
  readonly after: Parts;
  readonly policy: Policy;
}

/** What the decisions of one exception say, without today. Days are site days; undefined means "no such day". */
export interface ExceptionState {
  readonly exceptionKey: string;
  readonly parts: Parts;
  readonly severity: Severity;
  /** In force when the last decision was made. Rows and screens count due days by the one in force now. */
  readonly policy: Policy;
  /** All decisions in ledger order, void ones with their reason. */
  readonly entries: readonly Entry[];
  /** Keys of the newest decisions, answers about where its findings came from included: the base of a next one. */
  readonly newest: readonly string[];
  readonly revision: number;
  readonly lastDecisionKey: string;
}

/**
 * The state of one exception: pure and total, equal for any order of arrival and any repetition (design §2.3).
 * Decisions of other exceptions count only as answers of reports about what was split or merged from there.
 */
export function fold(decisions: readonly Decision[], exceptionKey: string, known: Known): ExceptionState {
  const ordered = inLedgerOrder(distinct(decisions));
  const seen = seenByAuthors(withinReach(ordered, exceptionKey));
  const policies = policiesOf(known.policies);
  const peopleOf = remembered(known.people);
  const stamps = readStamps(ordered, peopleOf);
  const changers = new Map<Part, { key: string; place: number }[]>();
  const entries: Entry[] = [];
  let parts = NOTHING;
  for (const decision of ordered) {
    const stamp = stamps.of.get(decision.key) ?? 'stamped';
    const policy = policies.at(decision.createdAt, decision.createdDay);
    const doing: Doing = {
      parts: partsOn(parts, decision.createdDay, policy),
      key: decision.key,
      exceptionKey,
      author: decision.author,
      day: decision.createdDay,
      people: peopleOf(decision.createdAt),
      policy,
    };
    const doubted = doubtOf(decision, stamp, stamps);
    const stepped = doubted && stamp !== 'contradicted' ? { refused: doubted } : step(doing, decision, seen.get(decision.key), changers, entries);
    const result = doubted ? { refused: doubted, ...leftOf(doing, stepped) } : stepped;
    // What lapsed by itself before an act that changes nothing lapses again before the next one.
    const changed = 'next' in result && changedParts(doing.parts, result.next).length > 0 ? changedParts(parts, result.next) : [];
    for (const part of changed) changers.set(part, [...(changers.get(part) ?? []), { key: decision.key, place: entries.length }]);
    if ('next' in result && changed.length > 0) parts = result.next;
    entries.push({ decision, stamp, void: 'refused' in result ? result.refused : undefined, changed, after: parts, policy });
  }
  const own = ordered.filter((decision) => decision.exceptionKey === exceptionKey);
  const last = ordered[ordered.length - 1];
  return { exceptionKey, parts, severity: severityOf(parts), policy: policies.at(last?.createdAt ?? 0, last?.createdDay ?? 0), entries, newest: newestOf(ordered), revision: own.length, lastDecisionKey: own[own.length - 1]?.key ?? '' };
}

/** Of a suspended decision, that the exception which it opened is open. */
function leftOf(doing: Doing, stepped: Step): { readonly next?: Parts } {
  const next = 'next' in stepped ? openThough(doing, stepped.next) : undefined;
  return next ? { next } : {};
}

/** What exports of the audit log take the effect from. */
function doubtOf({ key }: Decision, stamp: Stamp, { own }: Stamps): VoidReason | undefined {
  if (stamp === 'contradicted' || stamp === 'forged') return { code: 'forged' };
  return own.has(key) ? { code: 'ownStamp' } : undefined;
}

type Step = { readonly next: Parts } | { readonly refused: VoidReason };
/** Who changed a part, and at which place in ledger order. */
type Changers = ReadonlyMap<Part, readonly { readonly key: string; readonly place: number }[]>;

function step(doing: Doing, decision: Decision, seen: Seen | undefined, changers: Changers, before: readonly Entry[]): Step {
  const rule = ruleOf(decision.act);
  if (!rule) return { refused: { code: 'unknownAct' } };
  if (rule.list !== decision.list) return { refused: { code: 'wrongList', list: rule.list } };
  if (decision.body === null) return { refused: { code: 'unreadable' } };
  if (decision.exceptionKey !== doing.exceptionKey) return ofAnother(doing, decision, rule);
  const stale = outOfDate(rule.reads, seen, changers, before);
  if (stale) return { refused: stale.settled && rule.settles ? { code: 'alreadyDecided', by: stale.by } : { code: 'outOfDate', part: stale.part, by: stale.by } };
  const refused = refusal(doing, decision.act, decision.body);
  if (refused) return { refused };
  const values = readValues(rule.fields, decision.body);
  // `refusal` has read them already.
  return isRefusal(values) ? { refused: values } : { next: applied(doing, rule, values) };
}

/** What a report says of an exception that findings came from. */
function ofAnother(doing: Doing, { act, exceptionKey, body }: Decision, rule: Rule): Step {
  const { parts } = doing;
  if (act !== 'answerChanged' || !parts.origins.some(({ from }) => from === exceptionKey)) return { next: parts };
  const values = readValues(rule.fields, body);
  return isRefusal(values) ? { refused: values } : { next: { ...parts, ...answered(doing, exceptionKey, values['body'] as Answer) } };
}

/** A part that the act reads and that somebody changed whom its author had not seen. */
function outOfDate(reads: readonly Part[], seen: Seen | undefined, changers: Changers, before: readonly Entry[]): { part: Part; by: string; settled: boolean } | undefined {
  for (const part of reads) {
    const unseen = changers.get(part)?.find(({ key, place }) => seen && !seen.keys.has(key) && place >= seen.unsureBefore);
    if (unseen) return { part, by: unseen.key, settled: ruleOf(before[unseen.place]?.decision.act ?? '')?.settles === true };
  }
  return undefined;
}

function changedParts(before: Parts, after: Parts): Part[] {
  return (Object.keys(NOTHING) as Part[]).filter((part) => !isSameJson(before[part], after[part]));
}

/** Of another exception only answers are here: what these name beside one another cannot be missed. */
function withinReach(ordered: readonly Decision[], exceptionKey: string): readonly Decision[] {
  const here = new Set(ordered.map(({ key }) => key));
  return ordered.map((decision) => (decision.exceptionKey === exceptionKey ? decision : { ...decision, base: decision.base.filter((key) => here.has(key)) }));
}

/** The first in order of each key: a second one is an integrity finding and no decision. */
function distinct(decisions: readonly Decision[]): Decision[] {
  const kept = new Map<string, Decision>();
  for (const decision of inLedgerOrder(decisions)) if (!kept.has(decision.key)) kept.set(decision.key, decision);
  return [...kept.values()];
}

/** People as they were known then, looked up again only where somebody learnt more in between. */
function remembered(history: PeopleHistory): (atMs: number) => Doing['people'] {
  const moments = [...history.facts, ...history.serviceOwners].map(({ createdAt }) => createdAt);
  const known = new Map<number, Doing['people']>();
  return (atMs) => {
    const count = moments.filter((moment) => moment <= atMs).length;
    const people = known.get(count) ?? peopleAt(history, atMs);
    known.set(count, people);
    return people;
  };
}

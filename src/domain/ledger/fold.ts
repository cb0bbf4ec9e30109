import { isExceptionKey } from '../exception/isExceptionKey';
import type { Severity } from '../exception/severity';
import { NOBODY_KNOWN, peopleAt, type PeopleHistory } from '../people/people';
import type { Policy } from '../policy/defaults';
import { DEFAULT_HISTORY, policiesOf, type PolicyHistory } from '../policy/history';
import { applied } from './acts/applied';
import { answered } from './acts/seen';
import type { Doing, Rule } from './acts/act';
import { ruleOf } from './acts/acts';
import { isRefusal, readValues } from './acts/field';
import { inForceThough, isOpen, keptStrict, onlyShown, openThough, overThough, shownThough, takenThough, type Against, type Effect } from './acts/suspended';
import type { Answer } from './answer';
import { isSameJson } from './canonical';
import { itemOf, type Decision } from './decision';
import { byStamp } from './byStamp';
import { ledgerOrder, newestIn, type LedgerOrder } from './order';
import { NOTHING, type Owed, type Part, type Parts } from './parts';
import { partsOn } from './partsOn';
import { refusal } from './refusal';
import { severityOf } from './severityOf';
import { seenByAuthors, type Seen } from './seenByAuthors';
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
  /** Void: it broke a rule when it was made, and has no effect; of one that is suspended, or was decided on one, see `acts/suspended.ts`. */
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
  /** What it was folded by. */
  readonly known: Known;
}

/**
 * The state of one exception: pure and total, equal for any order of arrival and any repetition (design §2.3).
 * Decisions of other exceptions count only as answers of reports about what was split or merged from there.
 */
export function fold(decisions: readonly Decision[], exceptionKey: string, known: Known): ExceptionState {
  const order = ledgerOrder(distinct(decisions));
  const { ordered } = order;
  const reading = readingOf(order, exceptionKey, known);
  const { parts, entries } = replayed(reading);
  const own = ordered.filter((decision) => decision.exceptionKey === exceptionKey);
  const last = ordered[ordered.length - 1];
  return { exceptionKey, parts, severity: severityOf(parts), policy: reading.policies.at(last?.createdAt ?? 0, last?.createdDay ?? 0), entries, newest: newestIn(order), revision: own.length, lastDecisionKey: own[own.length - 1]?.key ?? '', known };
}

/** Decisions in ledger order, and all that is known about them beforehand. */
interface Reading {
  readonly exceptionKey: string;
  readonly ordered: readonly Decision[];
  /** By place in ledger order, what its author had seen. */
  readonly seen: readonly Seen[];
  readonly policies: ReturnType<typeof policiesOf>;
  readonly peopleOf: ReturnType<typeof remembered>;
  readonly stamps: Stamps;
}

function readingOf(order: LedgerOrder<Decision>, exceptionKey: string, known: Known): Reading {
  const { ordered } = order;
  const peopleOf = remembered(known.people);
  return { exceptionKey, ordered, seen: seenByAuthors(order, (decision) => decision.exceptionKey === exceptionKey), policies: policiesOf(known.policies), peopleOf, stamps: readStamps(ordered, peopleOf) };
}

interface Life {
  readonly parts: Parts;
  readonly entries: readonly Entry[];
  /** A decision that an export speaks against would have changed something. */
  readonly isDoubted: boolean;
}

/** What a decision that an export speaks against would have done: opened the exception, ended it, or changed it in between. */
type Doubted = 'opens' | 'ends' | 'changes';
type Counting = readonly Doubted[];

/**
 * Where an export speaks against a decision, what was decided on that binds all the same: it is read from lives in which such
 * decisions count, however many there are. In the first one it began as is said, and nothing else that is doubted counts; in
 * the others it ended as is said, too, or nobody had doubted anything.
 */
const COUNTINGS: readonly Counting[] = [['opens'], ['opens', 'ends'], ['opens', 'ends', 'changes']];

function replayed(reading: Reading): Life {
  const alone = replay(reading);
  return alone.isDoubted ? replay(reading, { asIf: COUNTINGS.map((counting) => effectsIn(replay(reading, { counting }))) }) : alone;
}

/** What each decision that has effect changed. */
function effectsIn({ entries }: Life): ReadonlyMap<Decision, Effect> {
  return new Map(entries.flatMap(({ decision, void: reason, after }, place) => (reason ? [] : [[decision, { before: entries[place - 1]?.after ?? NOTHING, after, isMove: isMove(decision) }] as const])));
}

interface Supposing {
  readonly counting?: Counting;
  /** Effects of decisions in each life in which suspended ones count. */
  readonly asIf?: readonly ReadonlyMap<Decision, Effect>[];
}

function replay({ exceptionKey, ordered, seen, policies, peopleOf, stamps }: Reading, { counting, asIf }: Supposing = {}): Life {
  const changers = new Map<Part, number[]>();
  const entries: Entry[] = [];
  /** An export speaks against the decision with which it is open. */
  let isBegunInDoubt = false;
  let parts = NOTHING;
  /** What stays of what was decided on what an export speaks against; undefined: on nothing such. */
  let bound: readonly Owed[] | undefined;
  for (const decision of ordered) {
    const stamp = stamps.of.get(itemOf(decision)) ?? 'stamped';
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
    const stepOf = (each: Decision): Step => step(doing, each, seen[entries.length], changers, entries);
    const whole = stamps.own.has(itemOf(decision)) ? { refused: { code: 'ownStamp' } as const } : stepOf(decision);
    const isAgainst = stamp === 'contradicted' || stamp === 'forged';
    const doubted = isAgainst ? doubtedOf(doing.parts, whole.next) : undefined;
    const against = isAgainst && !(doubted && counting?.includes(doubted)) ? stamp : undefined;
    let result = against ? doubtedStep(doing, decision, against, stepOf) : whole;
    if (against && doubted) bound ??= [];
    if (doubtedOf(doing.parts, result.next) === 'opens') {
      isBegunInDoubt = against !== undefined;
      bound = bound && [];
      if (result.next) result = { ...result, next: { ...result.next, suspendedOpening: against && itemOf(decision) } };
    }
    const counted = bound && result.refused && !against && isOpen(doing.parts) ? (asIf ?? []).flatMap((life) => life.get(decision) ?? []) : [];
    if (bound && counted.length > 0) {
      const asBegun = isBegunInDoubt ? asIf?.[0]?.get(decision) : undefined;
      const over = asBegun && overThough(doing, asBegun);
      const kept = keptStrict(doing.parts, counted, bound);
      result = over ? { next: over } : { ...result, next: kept.parts };
      bound = kept.bound;
    }
    const { suspendedOpening } = doing.parts;
    if (suspendedOpening !== undefined && stamps.settledBy.get(suspendedOpening) === itemOf(decision)) result = { ...result, next: { ...(result.next ?? doing.parts), suspendedOpening: undefined } };
    // What lapsed by itself before an act that changes nothing lapses again before the next one.
    const { next } = result;
    const changed = next && changedParts(doing.parts, next).length > 0 ? changedParts(parts, next) : [];
    for (const part of changed) {
      const places = changers.get(part);
      if (places) places.push(entries.length);
      else changers.set(part, [entries.length]);
    }
    if (next && changed.length > 0) parts = next;
    entries.push({ decision, stamp, void: result.refused, changed, after: parts, policy });
  }
  return { parts, entries, isDoubted: bound !== undefined };
}

/** @param next undefined where it has no effect. */
function doubtedOf(before: Parts, next: Parts | undefined): Doubted | undefined {
  if (!next) return undefined;
  if (isOpen(before) !== isOpen(next)) return isOpen(next) ? 'opens' : 'ends';
  return changedParts(before, next).length > 0 ? 'changes' : undefined;
}

/** What is left of a decision whose stamp is contradicted: what it opened or said to be in force, what a report shows and what another exception gave away. */
function doubtedStep(doing: Doing, decision: Decision, against: Against, stepOf: (decision: Decision) => Step): Step {
  const refused = { code: 'forged' } as const;
  const isAnswer = decision.act === 'answerChanged';
  const { next } = stepOf(isAnswer ? { ...decision, body: onlyShown(decision.body) } : decision);
  if (!next) return { refused };
  const left = openThough(doing, next, against) ?? inForceThough(doing, next);
  if (left) return { refused, next: left };
  if (isAnswer) return { refused, next: shownThough(doing, next) };
  return isMove(decision) ? { refused, next: takenThough(doing, next) } : { refused };
}

/** Findings come with it from another exception, and with them what was used of the limits there. */
function isMove({ act }: Decision): boolean {
  return act === 'absorb' || act === 'splitOff';
}

/** Both: it is void, and something stays of it all the same. */
interface Step {
  readonly next?: Parts;
  readonly refused?: VoidReason;
}
/** At which places in ledger order a part was changed. */
type Changers = ReadonlyMap<Part, readonly number[]>;

function step(doing: Doing, decision: Decision, seen: Seen | undefined, changers: Changers, before: readonly Entry[]): Step {
  if (!isExceptionKey(doing.exceptionKey)) return { refused: { code: 'notAKey' } };
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
    const unseen = changers.get(part)?.find((place) => seen && !seen.has(place) && place >= seen.unsureBefore);
    const by = unseen === undefined ? undefined : before[unseen]?.decision;
    if (by) return { part, by: by.key, settled: ruleOf(by.act)?.settles === true };
  }
  return undefined;
}

function changedParts(before: Parts, after: Parts): Part[] {
  return (Object.keys(NOTHING) as Part[]).filter((part) => !isSameJson(before[part], after[part]));
}

/** The first of each key in its list: a second one is an integrity finding and no decision. One in another list takes nothing from it. */
function distinct(decisions: readonly Decision[]): Decision[] {
  const kept = new Map<string, Decision>();
  for (const decision of [...decisions].sort(byStamp)) {
    const held = itemOf(decision);
    if (!kept.has(held)) kept.set(held, decision);
  }
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

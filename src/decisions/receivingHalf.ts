import { isoFromDay } from '../domain/day/day';
import { worse } from '../domain/exception/severity';
import { isRefusal, readValues } from '../domain/ledger/acts/field';
import { isBrought } from '../domain/ledger/acts/broughtAlong';
import { lineageOf } from '../domain/judge/lineageOf';
import { formerOwnersOn } from '../domain/ledger/acts/seating';
import { reviewActs } from '../domain/ledger/acts/reviewActs';
import { encodeAnswer, type CoveredFinding } from '../domain/ledger/answer';
import type { Json } from '../domain/ledger/canonical';
import type { Decision, NewDecision } from '../domain/ledger/decision';
import { contentHashOf } from '../domain/ledger/decisionHash';
import { fold, type ExceptionState } from '../domain/ledger/fold';
import type { Parts } from '../domain/ledger/parts';
import { seenBy } from '../domain/ledger/seenByAuthors';
import { shownSecretEnd } from '../domain/ledger/shownSecretEnd';
import { aboutOf } from '../domain/ledger/subject';
import { loginKey } from '../domain/people/person';
import type { Desk } from './desk';
import { doingOf } from './doingOf';
import { textIn } from './readHistory';

/** The decision of the exception that takes findings in; its base is that of whoever sends it. */
export type Receiving = Omit<NewDecision, 'base' | 'baseHash'>;

/**
 * What the receiving exception has to say: what the author had seen of the findings, whatever came since, so that it is
 * the same when it is sent again. Undefined where there is nothing to take in.
 * @param history of the giving exception.
 */
export function receivingOf(desk: Desk, intent: NewDecision, history: readonly Decision[]): Receiving | undefined {
  const { key, title, onDay, exceptionKey } = intent;
  const before = history.filter((each) => each.key !== key || each.list !== 'Reviews');
  const leaving = fold(seenBy(before, { ...intent, createdAt: Infinity, list: 'Reviews', id: Infinity }), exceptionKey, desk.known);
  const { parts } = leaving;
  const moved = movedIn(intent);
  const findings = (parts.seen?.findings ?? []).filter((finding) => moved?.includes(finding.key) ?? true);
  const answer = answerOf(parts, findings);
  if (!answer) return undefined;
  const body: Json = { from: exceptionKey, answer, sinceDay: parts.since?.day ?? onDay, lineage: lineageOf({ ...leaving, parts: { ...parts, formerOwners: formerOwnersOn(parts, onDay) } }, moved) as unknown as Json };
  return { key: `${key}-into`, exceptionKey: textIn(intent.body, 'into'), act: moved ? 'splitOff' : 'absorb', title, onDay, body };
}

/** What stands of the receiving half already, in an exception that is open. */
export interface StandingHalf {
  /** Says all that it has to: nothing is to be added. Undefined where it must be said anew. */
  readonly enough: Decision | undefined;
  /** The person at the desk sent it: of what they sent then, something stands. */
  readonly isOurs: boolean;
}

/**
 * Whether the receiving half stands, whoever sent it. A split takes its findings in once, as the exception begins; what was
 * used of the limits since is said again. What a merge takes in may have grown since: then it is taken in again, whole.
 * @param wanted what would be sent now. @param into the receiving exception as it is.
 */
export function standingHalf(desk: Desk, intent: NewDecision, wanted: Receiving | undefined, into: ExceptionState): StandingHalf | undefined {
  const moved = movedIn(intent);
  const taken = into.entries.filter(({ void: reason, decision }) => reason === undefined && decision.act === (moved ? 'splitOff' : 'absorb') && textIn(decision.body, 'from') === intent.exceptionKey).map(({ decision }) => decision);
  const half = moved ? taken.filter((decision) => isSame(keysTakenIn(decision), moved)) : taken;
  if (half.length === 0) return undefined;
  const enough = moved ? (isAllBrought(desk, into, wanted) ? half[0] : undefined) : wanted && half.find((decision) => contentHashOf(decision) === contentHashOf(wanted));
  return { enough, isOurs: half.some(({ author }) => loginKey(author.login) === loginKey(desk.me.login)) };
}

function isAllBrought(desk: Desk, into: ExceptionState, wanted: Receiving | undefined): boolean {
  if (!wanted) return true;
  const values = readValues(reviewActs.splitOff.fields, wanted.body);
  return isRefusal(values) || isBrought(doingOf(desk, into, wanted.onDay, wanted.key), values.lineage, values.answer.findings.map(({ key }) => key));
}

/** Key of the decision by which the giving exception has given to the same one already, whoever made it. */
export function givenBy(intent: NewDecision, { entries }: ExceptionState): string | undefined {
  const into = textIn(intent.body, 'into');
  return entries.find(({ void: reason, decision }) => reason === undefined && decision.act === intent.act && textIn(decision.body, 'into') === into)?.decision.key;
}

/** Under a key of its own where it is said anew, also since it was kept without effect. @param into the receiving exception as it is. */
export function underFreeKey(wanted: Receiving, { entries }: ExceptionState): Receiving {
  const ours = contentHashOf(wanted);
  const isFree = (key: string): boolean => entries.every(({ decision, void: reason }) => decision.key !== key || decision.act !== wanted.act || (reason === undefined && contentHashOf(decision) === ours));
  let key = wanted.key;
  for (let nth = 2; !isFree(key); nth += 1) key = `${wanted.key}-${nth}`;
  return { ...wanted, key };
}

/** Whatever tools showed them: a source of its own, that gives way to the next report. */
function answerOf({ subject, seen }: Parts, findings: readonly CoveredFinding[]): Json | undefined {
  const severity = findings.map((finding) => finding.severity).reduce<CoveredFinding['severity'] | undefined>((worst, next) => (worst ? worse(worst, next) : next), undefined);
  if (!subject || !seen || !severity) return undefined;
  const { tenantId, family, principal, title, controls } = aboutOf(subject, seen, findings);
  const secretEndDay = shownSecretEnd(seen, seen.ranOnDay);
  return encodeAnswer({ verdict: 'undocumented', reportKey: seen.reportKey, ranOn: isoFromDay(seen.ranOnDay), tenantId, family, principal, title, severity, controls, findings, ...(secretEndDay === undefined ? {} : { secretEndsOn: isoFromDay(secretEndDay) }) });
}

/** Keys of the findings that a split moves; undefined: a merge moves all. */
function movedIn({ act, body }: NewDecision): readonly string[] | undefined {
  if (act !== 'split') return undefined;
  const value = typeof body === 'object' && body !== null && !Array.isArray(body) ? (body as Readonly<Record<string, unknown>>)['findings'] : undefined;
  return Array.isArray(value) ? value.filter((key): key is string => typeof key === 'string') : [];
}

function keysTakenIn({ body }: Decision): readonly string[] {
  const values = readValues(reviewActs.splitOff.fields, body);
  return isRefusal(values) ? [] : values.answer.findings.map(({ key }) => key);
}

function isSame(keys: readonly string[], others: readonly string[]): boolean {
  const wanted = new Set(others);
  return keys.length === wanted.size && keys.every((key) => wanted.has(key));
}

import { isoFromDay } from '../domain/day/day';
import { OPEN_LIFECYCLES } from '../domain/exception/lifecycle';
import { worse } from '../domain/exception/severity';
import { lineageOf } from '../domain/judge/lineageOf';
import { encodeAnswer, type CoveredFinding } from '../domain/ledger/answer';
import type { Json } from '../domain/ledger/canonical';
import type { Decision, NewDecision } from '../domain/ledger/decision';
import { baseHashOf } from '../domain/ledger/decisionHash';
import { fold, type ExceptionState } from '../domain/ledger/fold';
import { newestOf, seenByAuthors } from '../domain/ledger/order';
import type { Parts } from '../domain/ledger/parts';
import type { VoidReason } from '../domain/ledger/voidReason';
import { decideOne, keyOf, notDone, type DecideOptions, type Outcome } from './decideOne';
import type { Desk } from './desk';
import { readHistory, textIn } from './readHistory';
import { tryOut } from './tryOut';

/**
 * Splits or merges: first the exception that takes findings in, then the one that gives them away, so that a finding is
 * rather in two for a moment than in none. Decided again, whatever is missing of the two is done.
 */
export async function decideMove(desk: Desk, intent: NewDecision, options: DecideOptions): Promise<Outcome> {
  const { exceptionKey } = intent;
  const into = textIn(intent.body, 'into');
  let history: readonly Decision[];
  let isThere: boolean;
  try {
    history = await readHistory(desk, exceptionKey, options.signal);
    isThere = intent.act === 'split' || (into !== exceptionKey && isOpen(fold(await readHistory(desk, into, options.signal), into, desk.known).parts));
  } catch (error) {
    return notDone(error, options.sentBefore ?? false);
  }
  const state = fold(history, exceptionKey, desk.known);
  if (keyOf(history, intent) === undefined) {
    const stopped = tryOut(desk, history, intent, options.today);
    if (stopped) return stopped;
    if (!isThere) return { kind: 'refused', reasons: [NO_SUCH_EXCEPTION], state };
  }
  const receiving = receivingFor(desk, intent, history);
  const received = receiving && (await decideOne(desk, into, receiving, options));
  if (received && received.kind !== 'done') return ofTheWhole(received, state);
  const given = await decideOne(desk, exceptionKey, () => intent, options);
  return given.kind === 'done' && received?.row === 'later' ? { ...given, row: 'later' } : given;
}

const NO_SUCH_EXCEPTION: VoidReason = { code: 'notThere', field: 'into' };

function isOpen({ standing }: Parts): boolean {
  return standing !== undefined && (standing.lifecycle === 'acceptedRisk' || OPEN_LIFECYCLES.includes(standing.lifecycle));
}

/**
 * The decision of the exception that takes findings in. It says what the author had seen of them, whatever came since:
 * so it is the same when it is sent again. Undefined where there is nothing to take in.
 */
function receivingFor(desk: Desk, intent: NewDecision, history: readonly Decision[]): ((there: readonly Decision[]) => NewDecision) | undefined {
  const seen = seenByAuthors([...history, { ...intent, createdAt: Infinity, list: 'Reviews', id: Infinity }]).get(intent.key)?.keys;
  const leaving = fold(history.filter(({ key }) => key !== intent.key && seen?.has(key)), intent.exceptionKey, desk.known);
  const { parts } = leaving;
  const moved = intent.act === 'split' ? keysIn(intent.body, 'findings') : undefined;
  const findings = (parts.seen?.findings ?? []).filter(({ key }) => moved?.includes(key) ?? true);
  const answer = answerOf(parts, findings);
  if (!answer) return undefined;
  const body: Json = { from: intent.exceptionKey, answer, sinceDay: parts.since?.day ?? intent.onDay, lineage: lineageOf(leaving, moved) as unknown as Json };
  const receiving = { ...intent, key: `${intent.key}-into`, exceptionKey: textIn(intent.body, 'into'), act: intent.act === 'split' ? 'splitOff' : 'absorb', body };
  return (there) => ({ ...receiving, base: newestOf(there), baseHash: baseHashOf(there) });
}

/** Whatever tools showed them: a source of its own, that gives way to the next report. */
function answerOf({ subject, seen }: Parts, findings: readonly CoveredFinding[]): Json | undefined {
  const severity = findings.map((finding) => finding.severity).reduce<CoveredFinding['severity'] | undefined>((worst, next) => (worst ? worse(worst, next) : next), undefined);
  if (!subject || !seen || !severity) return undefined;
  const { tenantId, family, principal, title, controls } = subject;
  return encodeAnswer({ verdict: 'undocumented', reportKey: seen.reportKey, ranOn: isoFromDay(seen.ranOnDay), tenantId, family, principal, title, severity, controls, findings });
}

/** What kept the other exception from taking findings in, said of the one at which the person looks. */
function ofTheWhole(received: Exclude<Outcome, { kind: 'done' }>, state: ExceptionState): Outcome {
  switch (received.kind) {
    case 'refused':
      return { ...received, reasons: received.reasons.map((reason) => (reason.code === 'notNow' ? NO_SUCH_EXCEPTION : reason)), state };
    case 'changed':
    case 'void':
      return { ...received, state };
    default:
      return received;
  }
}

function keysIn(body: Json, name: string): readonly string[] {
  const value = typeof body === 'object' && body !== null && !Array.isArray(body) ? (body as Readonly<Record<string, unknown>>)[name] : undefined;
  return Array.isArray(value) ? value.filter((key): key is string => typeof key === 'string') : [];
}

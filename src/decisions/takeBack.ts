import { keyFromDecision } from '../domain/exception/keyFromDecision';
import type { Decision } from '../domain/ledger/decision';
import { baseHashOf } from '../domain/ledger/decisionHash';
import { fold, type ExceptionState } from '../domain/ledger/fold';
import { keyMeant } from '../domain/ledger/furtherKey';
import { newestOf } from '../domain/ledger/order';
import type { Half, Intent, Outcome } from './decide';
import { decideMove, type Move } from './decideMove';
import { keyOf, notDone, type DecideOptions } from './decideOne';
import type { Desk } from './desk';
import { readContextAs } from './readContextAs';
import { readHistory, textIn } from './readHistory';
import { receivingOf } from './receivingHalf';
import { isHomeKey } from './takenBack';
import { trialOf, tryOut, type NotSent } from './tryOut';

/**
 * Takes back the half of a split or merge that stands, where the rest can no longer be done: what the other exception took in
 * leaves it and goes on in the one that never gave it away. No decision is undone: what a merge took in is split off there,
 * what a split began is there already, and that is merged into the one here. Decided again, whatever is missing is done.
 * Nothing is written where the other half was done meanwhile, or where what is split off could not go on here.
 *
 * Two people may finish and take back at the same moment, so the ledger here decides, which has both: findings are received
 * here on what was seen before anything was written, so that whoever gave them away meanwhile stands in the way; and what was
 * received cannot be given there any more (`split` in reviewActs). Only then is the other exception ended.
 * @param intent of the split or merge, which names the decisions: two people, or two tabs, make one set.
 */
export async function takeBack(desk: Desk, { key, exceptionKey, body }: Intent, { act, into }: Pick<Half, 'act' | 'into'>, options: DecideOptions): Promise<Outcome> {
  const reason = textIn(body, 'reason');
  const begun = act === 'split' ? into : keyFromDecision(`${key}-back`);
  const home = (goes: ExceptionState): Move => moveOf(goes, { key: `${key}-home`, act: 'merge', body: { into: exceptionKey, reason } }, options);
  try {
    options.onStep?.('checking');
    const now: Desk = { ...desk, known: await readContextAs(desk, options.signal) };
    const history = await readHistory(now, exceptionKey, options.signal);
    const here = fold(history, exceptionKey, now.known);
    const there = await stateOf(now, into, options);
    // What was split off for that goes home, whatever became of the rest.
    const isApart = act === 'merge' && there.parts.gave.some((given) => given.into === begun);
    const by = finishedBy(here, act, into) ?? (isApart ? undefined : finishedBy(there, 'merge', exceptionKey));
    if (by !== undefined && !isHomeKey(key, by)) return { kind: 'void', state: here, reason: { code: 'alreadyDecided', by } };
    const split = (): Move => moveOf(there, { key: `${key}-back`, act: 'split', body: { findings: takenFrom(there, exceptionKey), into: begun, reason, returns: exceptionKey } }, options);
    const apart = act === 'merge' ? await splitApart(now, split(), there, history, home, options) : undefined;
    if (apart && apart.kind !== 'done') return apart;
    const merged = await decideMove(now, home(await stateOf(now, begun, options)), options, history);
    if (merged.kind !== 'done') return merged;
    const state = await stateOf(now, exceptionKey, options);
    const received = state.entries.filter(({ decision }) => decision.act === 'absorb' && textIn(decision.body, 'from') === begun);
    const back = received.find(({ void: refused }) => refused === undefined) ?? received[0];
    // A stamp can put somebody's act before it that arrived after it.
    if (back?.void) return { kind: 'void', state, reason: back.void };
    return { ...merged, state, decision: back?.decision ?? merged.decision, row: apart?.row === 'later' ? 'later' : merged.row };
  } catch (error) {
    return notDone(error, true);
  }
}

/** Key of the decision by which an exception gave to another one what that still has. */
function finishedBy({ entries, parts }: ExceptionState, act: Half['act'], into: string): string | undefined {
  if (!parts.gave.some((given) => given.into === into)) return undefined;
  return entries.find(({ void: reason, decision }) => reason === undefined && decision.act === act && textIn(decision.body, 'into') === into)?.decision.key;
}

/**
 * Splits off what a merge took in, which is there once more already where that was done before; nothing is split off that could not
 * go on here, which is tried out before. @param history of the exception here
 */
async function splitApart(desk: Desk, split: Move, there: ExceptionState, history: readonly Decision[], home: (goes: ExceptionState) => Move, options: DecideOptions): Promise<Outcome> {
  const isMade = keyOf(decisionsOf(there), split) !== undefined;
  return (isMade ? undefined : await stoppedAfter(desk, split, there, history, home, options)) ?? decideMove(desk, split, options);
}

/**
 * Why what a split begins could not be merged into the exception here. Undefined where it could, or where there is nothing to split
 * off, which the split itself says.
 */
async function stoppedAfter(desk: Desk, split: Move, there: ExceptionState, history: readonly Decision[], home: (goes: ExceptionState) => Move, { today, signal }: DecideOptions): Promise<NotSent | undefined> {
  const taking = receivingOf(desk, split, decisionsOf(there));
  if (!taking) return undefined;
  const begun = taking.exceptionKey;
  const known = await readHistory(desk, begun, signal);
  const goes = known.length > 0 ? known : [trialOf(desk, [], { ...taking, base: [], baseHash: baseHashOf([]) })];
  const merge = home(fold(goes, begun, desk.known));
  // Somebody else took it back meanwhile.
  if (keyOf(goes, merge) !== undefined) return undefined;
  const wanted = receivingOf(desk, merge, goes);
  return tryOut(desk, goes, merge, today) ?? (wanted && tryOut(desk, history, { ...wanted, base: newestOf(history), baseHash: baseHashOf(history) }, today));
}

const decisionsOf = ({ entries }: ExceptionState): readonly Decision[] => entries.map(({ decision }) => decision);

async function stateOf(desk: Desk, exceptionKey: string, { signal }: DecideOptions): Promise<ExceptionState> {
  return fold(await readHistory(desk, exceptionKey, signal), exceptionKey, desk.known);
}

/** The decision of that key, as it stands where it does; where it was kept without effect, it is made under a further key. */
function moveOf({ exceptionKey, entries, newest, parts }: ExceptionState, move: Pick<Move, 'key' | 'act' | 'body'>, { today }: DecideOptions): Move {
  const held = (key: string): ExceptionState['entries'][number] | undefined => entries.find(({ decision }) => decision.act === move.act && keyMeant(decision.key) === key);
  let key = move.key;
  for (let nth = 2; held(key)?.void; nth += 1) key = `${move.key}-${nth}`;
  const standing = held(key)?.decision;
  if (standing) return { ...standing, key, act: move.act };
  return { ...move, key, exceptionKey, base: newest, baseHash: baseHashOf(entries.map(({ decision }) => decision)), title: parts.subject?.title ?? move.act, onDay: today };
}

/** Keys of what an exception took in from another one, and no report of its own shows. */
function takenFrom({ parts }: ExceptionState, from: string): string[] {
  const sources = Object.values(parts.seen?.sources ?? {});
  const keysOf = (isTheirs: boolean): string[] => sources.filter((source) => (source.from === from) === isTheirs).flatMap(({ findings, untold }) => [...findings, ...untold.map(({ finding }) => finding)].map((finding) => finding.key));
  const others = keysOf(false);
  return [...new Set(keysOf(true))].filter((each) => !others.includes(each)).sort();
}

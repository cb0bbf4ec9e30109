import { keyFromDecision } from '../domain/exception/keyFromDecision';
import type { Decision } from '../domain/ledger/decision';
import { baseHashOf } from '../domain/ledger/decisionHash';
import { fold, type ExceptionState } from '../domain/ledger/fold';
import { newestOf } from '../domain/ledger/order';
import { decide, type DecideOptions, type Half, type Intent, type Outcome } from './decide';
import { notDone } from './decideOne';
import type { Desk } from './desk';
import { readHistory, textIn } from './readHistory';
import { receivingOf } from './receivingHalf';
import { trialOf, tryOut, type NotSent } from './tryOut';

/**
 * Takes back the half of a split or merge that stands, where the rest can no longer be done: what the other exception took in
 * leaves it and goes on in the one that never gave it away. No decision is undone: what a merge took in is split off there,
 * what a split began is there already, and that is merged into the one here. Decided again, whatever is missing is done.
 * Nothing is written where the other half was done meanwhile, or where what is split off could not go on here.
 * @param intent of the split or merge, which names the decisions: two people, or two tabs, make one set.
 */
export async function takeBack(desk: Desk, { key, exceptionKey, body }: Intent, { act, into }: Pick<Half, 'act' | 'into'>, options: DecideOptions): Promise<Outcome> {
  const reason = textIn(body, 'reason');
  const begun = act === 'split' ? into : keyFromDecision(`${key}-back`);
  const home = (goes: ExceptionState): Intent => moveOf(goes, { key: `${key}-home`, act: 'merge', body: { into: exceptionKey, reason } }, options);
  try {
    const history = await readHistory(desk, exceptionKey, options.signal);
    const here = fold(history, exceptionKey, desk.known);
    const there = await stateOf(desk, into, options);
    const by = finishedBy(here, act, into) ?? finishedBy(there, 'merge', exceptionKey);
    if (by !== undefined && by !== `${key}-home`) return { kind: 'void', state: here, reason: { code: 'alreadyDecided', by } };
    if (act === 'merge') {
      const findings = takenFrom(there, exceptionKey);
      const isGone = there.parts.gave.some((given) => given.into === begun);
      if (!isGone) {
        const split = moveOf(there, { key: `${key}-back`, act: 'split', body: { findings, into: begun, reason } }, options);
        const stopped = await stoppedAfter(desk, split, begun, history, home, options);
        if (stopped) return stopped;
        const apart = await decide(desk, split, options);
        if (apart.kind !== 'done') return apart;
      }
    }
    const goes = await stateOf(desk, begun, options);
    const merged = await decide(desk, home(goes), options);
    if (merged.kind !== 'done') return merged;
    const state = await stateOf(desk, exceptionKey, options);
    const back = state.entries.find(({ decision }) => decision.act === 'absorb' && textIn(decision.body, 'from') === begun);
    return { ...merged, state, decision: back?.decision ?? merged.decision };
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
 * Why what a split begins could not be merged into the exception here, tried out before the split is written. Undefined where it
 * could, or where there is nothing to split off, which the split itself says.
 * @param history of the exception here.
 */
async function stoppedAfter(desk: Desk, split: Intent, begun: string, history: readonly Decision[], home: (goes: ExceptionState) => Intent, { today, signal }: DecideOptions): Promise<NotSent | undefined> {
  const [giving, known] = [await readHistory(desk, split.exceptionKey, signal), await readHistory(desk, begun, signal)];
  const taking = receivingOf(desk, split, giving);
  if (!taking) return undefined;
  const goes = known.length > 0 ? known : [trialOf(desk, [], { ...taking, base: [], baseHash: baseHashOf([]) })];
  const merge = home(fold(goes, begun, desk.known));
  const wanted = receivingOf(desk, merge, goes);
  return tryOut(desk, goes, merge, today) ?? (wanted && tryOut(desk, history, { ...wanted, base: newestOf(history), baseHash: baseHashOf(history) }, today));
}

async function stateOf(desk: Desk, exceptionKey: string, { signal }: DecideOptions): Promise<ExceptionState> {
  return fold(await readHistory(desk, exceptionKey, signal), exceptionKey, desk.known);
}

function moveOf({ exceptionKey, entries, newest, parts }: ExceptionState, move: Pick<Intent, 'key' | 'act' | 'body'>, { today }: DecideOptions): Intent {
  const seen = entries.map(({ decision }) => decision);
  return { ...move, exceptionKey, base: newest, baseHash: baseHashOf(seen), title: parts.subject?.title ?? move.act, onDay: today };
}

/** Keys of what an exception took in from another one, and no report of its own shows. */
function takenFrom({ parts }: ExceptionState, from: string): string[] {
  const sources = Object.values(parts.seen?.sources ?? {});
  const keysOf = (isTheirs: boolean): string[] => sources.filter((source) => (source.from === from) === isTheirs).flatMap(({ findings, untold }) => [...findings, ...untold.map(({ finding }) => finding)].map((finding) => finding.key));
  const others = keysOf(false);
  return [...new Set(keysOf(true))].filter((each) => !others.includes(each)).sort();
}

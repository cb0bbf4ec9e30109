import { keyFromDecision } from '../domain/exception/keyFromDecision';
import { baseHashOf } from '../domain/ledger/decisionHash';
import { fold, type ExceptionState } from '../domain/ledger/fold';
import { decide, type DecideOptions, type Half, type Intent, type Outcome } from './decide';
import { notDone } from './decideOne';
import type { Desk } from './desk';
import { readHistory, textIn } from './readHistory';

/**
 * Takes back the half of a split or merge that stands, where the rest can no longer be done: what the other exception took in
 * leaves it and goes on in the one that never gave it away. No decision is undone: what a merge took in is split off there,
 * what a split began is there already, and that is merged into the one here. Decided again, whatever is missing is done.
 * @param intent of the split or merge, which names the decisions: two people, or two tabs, make one set.
 */
export async function takeBack(desk: Desk, { key, exceptionKey, body }: Intent, { act, into }: Pick<Half, 'act' | 'into'>, options: DecideOptions): Promise<Outcome> {
  const reason = textIn(body, 'reason');
  const begun = act === 'split' ? into : keyFromDecision(`${key}-back`);
  try {
    if (act === 'merge') {
      const there = await stateOf(desk, into, options);
      const findings = takenFrom(there, exceptionKey);
      const isGone = there.parts.gave.some((given) => given.into === begun);
      if (!isGone) {
        const apart = await decide(desk, moveOf(there, { key: `${key}-back`, act: 'split', body: { findings, into: begun, reason } }, options), options);
        if (apart.kind !== 'done') return apart;
      }
    }
    const goes = await stateOf(desk, begun, options);
    const merged = await decide(desk, moveOf(goes, { key: `${key}-home`, act: 'merge', body: { into: exceptionKey, reason } }, options), options);
    if (merged.kind !== 'done') return merged;
    const state = await stateOf(desk, exceptionKey, options);
    const back = state.entries.find(({ decision }) => decision.act === 'absorb' && textIn(decision.body, 'from') === begun);
    return { ...merged, state, decision: back?.decision ?? merged.decision };
  } catch (error) {
    return notDone(error, true);
  }
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

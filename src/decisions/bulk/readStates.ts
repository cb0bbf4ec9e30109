import { fold, type ExceptionState } from '../../domain/ledger/fold';
import type { Desk } from '../desk';
import { readHistories } from '../readHistories';

/** Exceptions read at a time: one request, after which the page says how far it is. */
const AT_A_TIME = 40;

export interface ReadStatesOptions {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((done: number) => void) | undefined;
}

/** States of many exceptions as the ledger says them now, forty of them in a request. @throws SharePointError */
export async function readStates(desk: Desk, exceptionKeys: readonly string[], { signal, onProgress }: ReadStatesOptions = {}): Promise<ReadonlyMap<string, ExceptionState>> {
  const states = new Map<string, ExceptionState>();
  for (let from = 0; from < exceptionKeys.length; from += AT_A_TIME) {
    const histories = await readHistories(desk, exceptionKeys.slice(from, from + AT_A_TIME), signal);
    for (const [key, history] of histories) states.set(key, fold(history, key, desk.known));
    onProgress?.(states.size);
  }
  return states;
}

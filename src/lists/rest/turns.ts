import { wait } from './wait';

/** A page that answers within this time feels as if it answered at once. */
const BUSY_MS = 25;

/**
 * Gives the page its turn after some time of work, and lets short pieces run on: a browser waits some milliseconds at
 * every turn. @param stopped what it rejects with once the signal is aborted
 */
export function turns(signal: AbortSignal | undefined, stopped: () => Error): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since >= BUSY_MS) {
      await wait(0);
      since = performance.now();
    }
    if (signal?.aborted) throw stopped();
  };
}

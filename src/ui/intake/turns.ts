/** A page that answers within this time feels as if it answered at once. */
const BUSY_MS = 25;

/**
 * Gives the page its turn after some time of work, and lets short pieces run on: a browser waits some milliseconds at
 * every turn. @throws Stopped where the person went on to something else
 */
export function turns(signal: AbortSignal): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since >= BUSY_MS) {
      await new Promise((resolve) => setTimeout(resolve, 0));
      since = performance.now();
    }
    if (signal.aborted) throw new Stopped();
  };
}

/** Nothing is wrong, and nothing more is to be said. */
export class Stopped extends Error {}

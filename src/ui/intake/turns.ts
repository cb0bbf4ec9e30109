import { turns as turnsUntil } from '../../lists/rest/turns';

/** The page's turns between pieces of work. @throws Stopped where the person went on to something else */
export function turns(signal: AbortSignal): () => Promise<void> {
  return turnsUntil(signal, () => new Stopped());
}

/** Nothing is wrong, and nothing more is to be said. */
export class Stopped extends Error {}

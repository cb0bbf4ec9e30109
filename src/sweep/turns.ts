import { SharePointError } from '../lists/rest/errors';
import { wait } from '../lists/rest/wait';

/** Time that the page may be kept from painting. */
const TURN_MS = 40;

/** Called between two pieces of work: gives the page a turn now and then, and `onTurn` with it. @throws SharePointError of kind `cancelled`. */
export function turnTaker(signal: AbortSignal | undefined): (onTurn?: () => void) => Promise<void> | undefined {
  let since = performance.now();
  return (onTurn) => {
    if (performance.now() - since < TURN_MS) return undefined;
    return (async () => {
      onTurn?.();
      await wait(0, signal).catch((cause: unknown) => {
        throw new SharePointError('cancelled', { status: 0, code: '', detail: 'stopped while judging', requestId: '', operation: 'sweep', cause });
      });
      since = performance.now();
    })();
  };
}

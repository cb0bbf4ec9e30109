import { hashInSlices } from '../domain/evidence/hashInSlices';
import { SharePointError } from '../lists/rest/errors';
import { wait } from '../lists/rest/wait';

/** SHA-256 of bytes, lower-case hex, with a turn for the page between slices. @throws SharePointError of kind `cancelled`. */
export async function hashInTurns(bytes: Uint8Array, signal?: AbortSignal, onDone?: (bytes: number) => void): Promise<string> {
  const slices = hashInSlices(bytes);
  for (;;) {
    const { done, value } = slices.next();
    if (done) return value;
    onDone?.(value);
    await wait(0, signal).catch((cause: unknown) => {
      throw new SharePointError('cancelled', { status: 0, code: '', detail: 'stopped before it was sent', requestId: '', operation: 'hash', cause });
    });
  }
}

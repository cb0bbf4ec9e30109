import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

/** About 30 ms of work on an ordinary PC. */
const SLICE_BYTES = 4 * 1024 * 1024;

/** SHA-256 in steps, so that a page can draw in between: yields the bytes done so far, returns lower-case hex. */
export function* hashInSlices(bytes: Uint8Array, sliceBytes: number = SLICE_BYTES): Generator<number, string, void> {
  const hash = sha256.create();
  for (let done = 0; done < bytes.length; ) {
    const until = Math.min(done + sliceBytes, bytes.length);
    hash.update(bytes.subarray(done, until));
    done = until;
    yield done;
  }
  return bytesToHex(hash.digest());
}

import { SharePointError } from '../../lists/rest/errors';
import type { Desk } from '../desk';
import { inLanes } from '../inLanes';
import { project } from '../project';

export interface RepairOptions {
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
  /** Stops between two rows. */
  readonly signal?: AbortSignal | undefined;
}

/** Rows that are written at a time; the gate may let fewer through. */
const LANES = 4;

/** Writes rows anew from their decisions, over nobody who does the same. */
export async function repairRows(desk: Desk, exceptionKeys: readonly string[], { onProgress, signal }: RepairOptions = {}): Promise<{ readonly written: number; readonly failed: number }> {
  let written = 0;
  let failed = 0;
  await inLanes(exceptionKeys, LANES, () => signal?.aborted ?? false, async (exceptionKey) => {
    try {
      await project(desk, exceptionKey, desk.known);
      written += 1;
    } catch (error) {
      if (!(error instanceof SharePointError)) throw error;
      failed += 1;
    }
    onProgress?.(written + failed, exceptionKeys.length);
  });
  return { written, failed };
}

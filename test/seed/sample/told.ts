import type { ExceptionState } from '../../../src/domain/ledger/fold';
import type { Hole } from './holes/hole';
import type { StoryName } from './stories/plan';

/** A life that was told, with what the ledger makes of it. */
export interface Told {
  readonly story: StoryName;
  readonly hole: Hole;
  readonly state: ExceptionState;
}

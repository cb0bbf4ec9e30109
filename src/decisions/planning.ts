import type { Known } from '../domain/ledger/fold';
import type { Site } from './append';

/** Where a plan is made, and what decisions are judged by there. */
export interface Planning {
  readonly site: Site;
  readonly known: Known;
  readonly pause?: (() => Promise<void>) | undefined;
}

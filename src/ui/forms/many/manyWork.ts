import { planBulk } from '../../../decisions/bulk/planBulk';
import { readStates } from '../../../decisions/bulk/readStates';
import { runBulk } from '../../../decisions/bulk/runBulk';
import { searchPeople } from '../../../register/directory';

/** What a form for many asks of the write path; tests of the form alone put their own in its place. */
export interface ManyWork {
  readonly readStates: typeof readStates;
  readonly planBulk: typeof planBulk;
  readonly runBulk: typeof runBulk;
  readonly searchPeople: typeof searchPeople;
}

export const MANY_WORK: ManyWork = { readStates, planBulk, runBulk, searchPeople };

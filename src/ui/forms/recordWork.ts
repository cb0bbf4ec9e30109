import { adoptPolicy } from '../../decisions/adoptPolicy';
import { recordPersonFact, recordPolicy, recordServiceOwner } from '../../decisions/recordFact';
import { searchPeople } from '../../register/directory';

/** What the forms beside the ledger ask of the write path; tests of the forms alone put their own in its place. */
export interface RecordWork {
  readonly recordPersonFact: typeof recordPersonFact;
  readonly recordServiceOwner: typeof recordServiceOwner;
  readonly recordPolicy: typeof recordPolicy;
  readonly adoptPolicy: typeof adoptPolicy;
  readonly searchPeople: typeof searchPeople;
}

export const RECORD_PATH: RecordWork = { recordPersonFact, recordServiceOwner, recordPolicy, adoptPolicy, searchPeople };

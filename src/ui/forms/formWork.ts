import { decide } from '../../decisions/decide';
import { uploadEvidence } from '../../decisions/evidence';
import { openException } from '../../decisions/openException';
import { takeBack } from '../../decisions/takeBack';
import { searchPeople } from '../../register/directory';
import { findException } from '../../register/findException';
import { readTenantNames } from '../../register/tenantNames';

/** What a form asks of the write path; tests of the form alone put their own in its place. */
export interface FormWork {
  readonly decide: typeof decide;
  readonly takeBack: typeof takeBack;
  readonly openException: typeof openException;
  readonly uploadEvidence: typeof uploadEvidence;
  readonly searchPeople: typeof searchPeople;
  readonly readTenantNames: typeof readTenantNames;
  readonly findException: typeof findException;
}

export const WRITE_PATH: FormWork = { decide, takeBack, openException, uploadEvidence, searchPeople, readTenantNames, findException };

import type { LedgerList } from '../domain/ledger/decision';
import { APPROVALS_LIST, OBSERVATIONS_LIST, REQUESTS_LIST, REVIEWS_LIST, RISK_DECISIONS_LIST } from '../lists/schema/addresses';

const LISTS = { Requests: REQUESTS_LIST, Approvals: APPROVALS_LIST, Reviews: REVIEWS_LIST, RiskDecisions: RISK_DECISIONS_LIST, Observations: OBSERVATIONS_LIST };

/** The list in which a part of the ledger stands. */
export function ledgerList(name: LedgerList): (typeof LISTS)[LedgerList] {
  return LISTS[name];
}

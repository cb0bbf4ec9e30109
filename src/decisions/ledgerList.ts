import type { LedgerList } from '../domain/ledger/decision';
import { approvals } from '../lists/schema/approvals';
import { observations } from '../lists/schema/observations';
import { requests } from '../lists/schema/requests';
import { reviews } from '../lists/schema/reviews';
import { riskDecisions } from '../lists/schema/riskDecisions';

const LISTS = { Requests: requests, Approvals: approvals, Reviews: reviews, RiskDecisions: riskDecisions, Observations: observations };

/** The list in which a part of the ledger stands. */
export function ledgerList(name: LedgerList): (typeof LISTS)[LedgerList] {
  return LISTS[name];
}

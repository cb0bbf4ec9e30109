import type { Day } from '../day/day';
import { itemOf } from '../ledger/decision';
import type { ExceptionState } from '../ledger/fold';
import { unconfirmedIn } from '../ledger/unconfirmed';
import type { IntegrityFinding } from './finding';

/** Decisions whose authors nobody confirmed in time, as one finding of the exception: by itself it means nothing. */
export function unconfirmedFindings({ entries }: Pick<ExceptionState, 'entries'>, today: Day): IntegrityFinding[] {
  const late = unconfirmedIn(entries, today);
  const decisions = entries.map(({ decision }) => decision).filter((decision) => late.has(itemOf(decision)));
  return decisions.length === 0 ? [] : [{ code: 'unconfirmed', decisions }];
}

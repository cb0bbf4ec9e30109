import type { Day } from '../day/day';
import { itemOf } from './decision';
import type { Entry } from './fold';

/**
 * Days for which a tenant's audit log keeps an entry without a licence that keeps it longer
 * (https://learn.microsoft.com/purview/audit-log-retention-policies: Audit (Standard), 180 days).
 */
export const AUDIT_LOG_DAYS = 180;

/** Acts of the sweep and of a report's reading: nobody's authority rests on who is named as their author. */
const OBSERVED = 'Observations';

/**
 * `itemOf` the decisions with an effect whose author nobody confirmed while the tenant's audit log still held it (design §2, what can be
 * noticed). Only where an export of the log was read of this exception at all: elsewhere it would be said of every old
 * decision, and would say nothing of this one.
 */
export function unconfirmedIn(entries: readonly Pick<Entry, 'decision' | 'stamp' | 'void'>[], today: Day): ReadonlySet<string> {
  if (entries.every(({ stamp }) => stamp === 'stamped')) return new Set();
  const late = entries.filter(({ decision, stamp, void: noEffect }) => noEffect === undefined && stamp === 'stamped' && decision.list !== OBSERVED && today - decision.createdDay > AUDIT_LOG_DAYS);
  return new Set(late.map(({ decision }) => itemOf(decision)));
}

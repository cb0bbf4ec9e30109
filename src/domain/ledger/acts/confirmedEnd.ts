import type { Parts } from '../parts';
import type { VoidReason } from '../voidReason';
import type { Doing } from './act';
import { grantedUntil } from './grantedBefore';
import { latestEnd, type LatestEnd } from './limits';

/**
 * To say that this is what was approved grants no more than could be granted for it now: where reports call it worse than it
 * counted as, or it was granted for less time where it came from, the end date moves in.
 */
function latestConfirmed({ parts, policy, day: today }: Doing): LatestEnd {
  // An extension begins at the end that it extends: how long it may be was checked then.
  const startDay = parts.end?.by === 'extended' ? parts.end.day : today;
  const latest = latestEnd({ parts, policy, startDay, twoPerson: parts.grants.twoPerson });
  const granted = grantedUntil(parts) ?? Infinity;
  return granted < latest.day ? { day: granted, because: 'approvedEnd' } : latest;
}

/** What can be granted no more is not confirmed either: it goes, or its risk is accepted. */
export function confirmedEndRefusal(doing: Doing): VoidReason | undefined {
  const { end } = doing.parts;
  const { day: lastDay, because } = latestConfirmed(doing);
  if (!end || end.day < doing.day || lastDay >= doing.day) return undefined;
  return because === 'approvedEnd' ? { code: 'endedElsewhere', endDay: lastDay } : { code: 'lifeUsedUp', lastDay };
}

export function confirmedEnd(doing: Doing): Pick<Parts, 'end'> {
  const { end } = doing.parts;
  const { day } = latestConfirmed(doing);
  return { end: end && end.day > day ? { day, by: 'approved', setOnDay: doing.day } : end };
}

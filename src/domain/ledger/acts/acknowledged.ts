import type { Day } from '../../day/day';
import { isSameJson } from '../canonical';
import type { Acknowledged, Parts } from '../parts';

/** With all that was escalated and that nobody acknowledged before: of each level of a missed day the first alone. */
export function acknowledgedNow({ escalations, acknowledgement, acknowledged }: Pick<Parts, 'escalations' | 'acknowledgement' | 'acknowledged'>, untilDay: Day): Parts['acknowledged'] {
  return escalations.slice(acknowledgement?.escalations ?? 0).reduce((all, { level, duty, dueDay }) => withAcknowledged(all, [{ level, duty, dueDay, untilDay }]), acknowledged);
}

/** One by hand names no missed day: each of them is one of its own. */
export function withAcknowledged(all: readonly Acknowledged[], more: readonly Acknowledged[]): readonly Acknowledged[] {
  return more.reduce((known, each) => (known.some((one) => isOne(one, each)) ? known : [...known, each]), all);
}

function isOne(a: Acknowledged, b: Acknowledged): boolean {
  return isSameJson(a, b) || (a.duty !== '' && a.duty === b.duty && a.level === b.level && a.dueDay === b.dueDay);
}

/** It was acknowledged, for as long. */
export function isAcknowledgedIn(all: readonly Acknowledged[], each: Acknowledged): boolean {
  return all.some((one) => isOne(one, each) && one.untilDay >= each.untilDay);
}

/** Nothing of it could be acknowledged for the first time again where the other is known. */
export function isAllKnown(of: readonly Acknowledged[], by: readonly Acknowledged[]): boolean {
  return of.every((each) => by.some((one) => isOne(one, each)));
}

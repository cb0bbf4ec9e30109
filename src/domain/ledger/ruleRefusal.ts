import { isApp } from '../people/person';
import type { SeatName } from '../exception/seat';
import type { Doing, Rule } from './acts/act';
import { isRefusal, readValues } from './acts/field';
import { ROLE_OF_SEAT, separationRefusal, sideOf } from './acts/separation';
import { actsAs, guestRefusal, notTheirs } from './acts/who';
import type { Json } from './canonical';
import type { Role, VoidReason } from './voidReason';

const SEAT_OF_ROLE = Object.fromEntries(Object.entries(ROLE_OF_SEAT).map(([seat, role]) => [role, seat])) as Readonly<Partial<Record<Role, SeatName>>>;

/** Why somebody cannot do the act of a rule at all now, whatever they would write. */
export function ruleRefusal(doing: Doing, rule: Rule): VoidReason | undefined {
  if (rule.list !== 'Observations' && isApp(doing.author.login)) return { code: 'notAPerson' };
  if (rule.register) return undefined;
  const lifecycle = doing.parts.standing?.lifecycle;
  if (rule.when ? !rule.when.includes(lifecycle ?? 'new') : lifecycle === undefined && rule.list !== 'Observations') return { code: 'notNow', lifecycle };
  if (rule.afterSettlement && doing.parts.suspendedOpening !== undefined) return { code: 'settleFirst' };
  const { who } = rule;
  if (who && actsAs(doing, who) === undefined) return seatNotOffered(doing, rule) ?? notTheirs(doing, who);
  const as = sideOf(doing, rule);
  if (as === undefined) return undefined;
  const guest = guestRefusal(doing, doing.author, SEAT_OF_ROLE[as] ?? 'controlOwner');
  return guest ?? separationRefusal(doing, doing.author, as, rule);
}

/** Taking or declining needs an offer first. */
function seatNotOffered({ parts }: Doing, { who }: Rule): VoidReason | undefined {
  const seat = who?.seats === undefined && who?.holder === undefined && who?.serviceOwner === undefined ? who?.offered : undefined;
  return seat !== undefined && parts.offers[seat] === undefined && who?.empty === undefined ? { code: 'notOffered', seat } : undefined;
}

/** Why what they wrote has no effect by the rule: its fields, then the rule's own check. */
export function valuesRefusal(doing: Doing, rule: Rule, body: Json): VoidReason | undefined {
  const values = readValues(rule.fields, body);
  return isRefusal(values) ? values : rule.check?.(doing, values);
}

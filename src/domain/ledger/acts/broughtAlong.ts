import { worse } from '../../exception/severity';
import type { CoveredFinding } from '../answer';
import { isSameJson } from '../canonical';
import { originOf } from '../originOf';
import type { Parts } from '../parts';
import { addedTo } from '../scope';
import { severityOf } from '../severityOf';
import type { Doing } from './act';
import { withAcknowledged } from './acknowledged';
import { waits } from './effects';
import { stoodHere } from './neverLeft';
import type { Lineage } from './recordFields';
import { formerOwnersAsked } from './seating';
import { joined } from './separation';

type Used = Pick<Lineage, 'firstApprovalDay' | 'extensionsUsed' | 'twoPerson' | 'emergencyDays' | 'pausedDays'>;
type Brought = Pick<Parts, 'grants' | 'actors' | 'owed' | 'acknowledged'>;

/** What two exceptions used of the limits, as one: neither a split nor a merge gives any of it back. */
export function stricter(grants: Parts['grants'], { firstApprovalDay, extensionsUsed, twoPerson, emergencyDays, pausedDays }: Used): Parts['grants'] {
  const first = Math.min(grants.firstApprovalDay ?? Infinity, firstApprovalDay ?? Infinity);
  return {
    ...grants,
    firstApprovalDay: first === Infinity ? undefined : first,
    extensionsUsed: Math.max(grants.extensionsUsed, extensionsUsed),
    twoPerson: grants.twoPerson || twoPerson,
    emergencyDays: [...new Set([...grants.emergencyDays, ...emergencyDays])].sort((a, b) => a - b),
    pausedDays: Math.max(grants.pausedDays, pausedDays),
  };
}

/** When it is brought along, and the policy in force then. */
export type Arriving = Pick<Doing, 'day' | 'policy'>;

/**
 * What can be: nothing was used on a day to come, and what was acknowledged keeps the ladder still no longer than what could be
 * acknowledged on that day (design §4). Who did what, and how much was used, only the record of the other one tells
 * (integrity/lineageClaims).
 */
function possible(lineage: Lineage, { day, policy }: Arriving): Lineage {
  const { firstApprovalDay: first, emergencyDays, acknowledged } = lineage;
  const latestDay = day + policy.acknowledgeAtMostDays;
  return {
    ...lineage,
    firstApprovalDay: first === undefined ? undefined : Math.min(first, day),
    emergencyDays: emergencyDays.filter((each) => each <= day),
    acknowledged: acknowledged.map((each) => ({ ...each, untilDay: Math.min(each.untilDay, latestDay) })),
  };
}

/**
 * What was used of the limits where findings come from, who was on which side, what is owed and what was acknowledged.
 * @param of keys of the findings. @param answered those of them that are answered for here already: of these only what must be gone is owed.
 */
export function broughtAlong({ grants, actors, owed, acknowledged }: Brought, said: Lineage, of: readonly string[], arriving: Arriving, answered: readonly string[] = []): Brought {
  const lineage = possible(said, arriving);
  const unanswered = of.filter((key) => !answered.includes(key));
  const due = unanswered.length === 0 && of.length > 0 ? lineage.owed.filter(({ end }) => end === 'refused') : lineage.owed;
  const more = due.map((each) => ({ ...each, of: each.end === 'refused' ? of : unanswered })).filter((each) => !owed.some((known) => isSameJson(known, each)));
  return { grants: stricter(grants, lineage), actors: lineage.actors ? joined(actors, lineage.actors) : actors, owed: [...owed, ...more], acknowledged: withAcknowledged(acknowledged, lineage.acknowledged) };
}

/**
 * Keys of findings that never left the exception to which they come back (`stoodHere`), as far as they were granted or must be gone
 * there and reach no farther: whoever answered for them there has answered. What counts as worse by now
 * wants another answer, and so does what was found elsewhere besides.
 */
export function answeredHere(here: Pick<Doing, 'parts' | 'exceptionKey'>, coming: readonly CoveredFinding[], { severity = 'low', origins }: Pick<Lineage, 'severity' | 'origins'>): readonly string[] {
  const { parts } = here;
  const { standing, scope, seen } = parts;
  const known = standing?.lifecycle === 'refused' ? seen?.findings : GRANTED.some((each) => each === standing?.lifecycle) ? scope?.findings : undefined;
  if (!known || worse(severity, severityOf(parts)) !== severityOf(parts)) return [];
  const added = addedTo({ findings: known }, coming);
  return coming.map(({ key }) => key).filter((key) => stoodHere(here, key, { origins }) && !added.includes(key));
}

const GRANTED = ['approved', 'acceptedRisk', 'lapsed'] as const;

/**
 * The same, said again of findings that are here already, since it was used where they come from before they left there: the
 * larger of both counts. What was owed there is answered where somebody answered here. Whoever answers for them there since is asked.
 */
export function broughtAgain(doing: Doing, lineage: Lineage, of: readonly string[]): Partial<Parts> {
  const { parts } = doing;
  const brought = broughtAlong(parts, lineage, of, doing);
  const asked = formerOwnersAsked({ ...doing, parts: { ...parts, actors: brought.actors } }, lineage, false);
  return { ...asked, ...brought, ...(waits(parts.standing) ? {} : { owed: parts.owed }) };
}

/** All of it stands here. */
export function isBrought(doing: Doing, lineage: Lineage, of: readonly string[]): boolean {
  const again = broughtAgain(doing, lineage, of);
  return (Object.keys(again) as (keyof Parts)[]).every((part) => isSameJson(again[part], doing.parts[part]));
}

/** A split moved them here. */
export function hasTakenIn(parts: Pick<Parts, 'origins'>, from: string, keys: readonly string[]): boolean {
  const only = originOf(parts, from)?.only;
  return only !== undefined && keys.every((key) => only.includes(key));
}

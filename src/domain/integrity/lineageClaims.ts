import { lineageOf, owedBy, type Leaving } from '../judge/lineageOf';
import { isAcknowledgedIn } from '../ledger/acts/acknowledged';
import type { Lineage } from '../ledger/acts/recordFields';
import { daysPaused } from '../ledger/acts/pause';
import { joined, lacksSomebody, sidesOf, withActor } from '../ledger/acts/separation';
import type { Answer } from '../ledger/answer';
import type { Decision } from '../ledger/decision';
import { NOTHING_DONE, type Actors, type Owed } from '../ledger/parts';
import { loginKey } from '../people/person';
import type { Claimed } from './finding';

/** What a decision that takes findings in says of them. */
export interface Taking {
  readonly answer: Answer;
  readonly sinceDay: number;
  readonly lineage: Lineage;
}

/**
 * What is said of findings that nobody ever knew of them where they came from: written by hand, it bars people who did nothing,
 * uses up limits that nobody used, or keeps the ladder still.
 * @param states of the exception that they came from, all up to then: its author may not have seen the last of them.
 */
export function claimedBy(states: readonly Leaving[], { sinceDay, lineage }: Taking, moved: readonly string[] | undefined, { author }: Pick<Decision, 'author'>): Claimed[] {
  // The newest first: it alone mostly knows it all.
  const newestFirst = [...states].reverse();
  const isKnown = (is: (state: Leaving) => boolean): boolean => newestFirst.some(is);
  const { firstApprovalDay: first = Infinity, actors = NOTHING_DONE } = lineage;
  const isOwed = (each: Owed): boolean => isKnown((state) => owedBy(state, moved).some(({ duty, day, end }) => duty === each.duty && day <= each.day && end === each.end));
  return [
    ...(states.every(({ parts }) => parts.since === undefined) || isKnown(({ parts }) => parts.since !== undefined && parts.since.day <= sinceDay) ? [] : ['age' as const]),
    ...(first === Infinity || isKnown(({ parts }) => (parts.grants.firstApprovalDay ?? Infinity) <= first) ? [] : ['firstApproval' as const]),
    ...(isKnown(({ parts }) => parts.grants.extensionsUsed >= lineage.extensionsUsed) ? [] : ['extensions' as const]),
    ...(!lineage.twoPerson || isKnown(({ parts }) => parts.grants.twoPerson) ? [] : ['twoPerson' as const]),
    ...(lineage.emergencyDays.every((day) => isKnown(({ parts }) => parts.grants.emergencyDays.includes(day))) ? [] : ['emergencies' as const]),
    ...(isKnown(({ parts }) => daysPaused(parts) >= lineage.pausedDays) ? [] : ['pauses' as const]),
    ...(lineage.acknowledged.every((each) => isKnown(({ parts }) => isAcknowledgedIn(parts.acknowledged, each))) ? [] : ['acknowledged' as const]),
    ...(areKnown(newestFirst, withActor(NOTHING_DONE, 'reviewer', author), actors) ? [] : ['people' as const]),
    ...(owners(lineage).every((login) => isKnown((state) => owners(lineageOf(state, moved)).includes(login))) ? [] : ['owners' as const]),
    ...(lineage.owed.every(isOwed) ? [] : ['due' as const]),
  ];
}

/** Somebody answered for them there, or had not said yet whether they do, and would not be asked. */
export function lacksOwner(said: Lineage, there: Lineage): boolean {
  return !owners(there).every((login) => owners(said).includes(login));
}

function owners({ owner, formerOwners = [] }: Lineage): readonly string[] {
  return [...(owner ? [owner] : []), ...formerOwners].map(({ login }) => loginKey(login));
}

/** Everybody was on their side there at some time, or moves the findings. */
function areKnown(states: readonly Leaving[], mover: Actors, actors: Actors): boolean {
  let known = mover;
  return !lacksSomebody(known, actors) || states.some(({ parts }) => {
    known = joined(known, sidesOf(parts));
    return !lacksSomebody(known, actors);
  });
}

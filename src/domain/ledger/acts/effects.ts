import type { Day } from '../../day/day';
import { OVER_LIFECYCLES, type Lifecycle } from '../../exception/lifecycle';
import { NOTHING, NOTHING_DONE, type Occurrence, type Parts, type Standing } from '../parts';
import type { Doing } from './act';
import { answeredReview } from './reviewSays';

export const stands = (lifecycle: Lifecycle, onDay: Day, answerDueDay?: Day): Standing => ({ lifecycle, onDay, ...(answerDueDay === undefined ? {} : { answerDueDay }) });

/** What comes back within so many days keeps its age and what counts against the limits (design §1, aging). */
export const COMES_BACK_WITHIN_DAYS = 365;

export function isOver(standing: Standing | undefined): boolean {
  return standing !== undefined && OVER_LIFECYCLES.includes(standing.lifecycle);
}

/** Nobody has answered it: found, or asked for. */
export function waits(standing: Standing | undefined): boolean {
  return standing?.lifecycle === 'requested' || standing?.lifecycle === 'unassigned' || standing?.lifecycle === 'assigned';
}

/** In force in the tenant, as far as the register knows: shown by a report, or declared as an emergency. */
export function isPresent(parts: Pick<Parts, 'seen' | 'standing'>): boolean {
  return isSeen(parts) || parts.standing?.lifecycle === 'emergency';
}

/**
 * Only a verification ends it: it is in force, or was found or refused before it was asked for. That no report shows it any more
 * proves nothing of that (design §5), and nor does a second request.
 */
export function isToBeVerified(parts: Pick<Parts, 'seen' | 'standing'>): boolean {
  return isPresent(parts) || parts.standing?.before !== undefined;
}

/** Shown by the newest reports; what was verified as removed is not, until one shows it again. */
export function isSeen({ seen }: Pick<Parts, 'seen'>): boolean {
  return seen !== undefined && seen.findings.length > 0;
}

/**
 * Reports showed it, and show nothing of it any more. That proves no removal, and whoever granted it now would grant nothing
 * that could be outgrown.
 */
export function isShownNoMore(parts: Pick<Parts, 'seen'>): boolean {
  const said = Object.values(parts.seen?.sources ?? {}).some(({ findings, untold, gone }) => findings.length + untold.length + gone.length > 0);
  return said && !isSeen(parts);
}

/** A report found it, whether or not the newest ones show it still. */
export function isFound(parts: Pick<Parts, 'seen'>): boolean {
  return isSeen(parts) || isShownNoMore(parts);
}

/**
 * The parts with which an exception begins again after it was over: seats, findings and evidence stay, what was granted
 * is gone. An exception that is open is left as it is, but for what was asked before. What was dismissed or merged was
 * there all the time, however long ago that is.
 */
export function begunAnew({ parts, day }: Pick<Doing, 'parts' | 'day'>): Parts {
  if (!isOver(parts.standing)) return { ...parts, ask: undefined };
  const before = parts.occurrences.slice(0, -1);
  const last = parts.occurrences[before.length];
  const wasThere = last?.how === 'dismissed' || last?.how === 'merged';
  const comesBack = last !== undefined && (wasThere || day - last.endedOnDay <= COMES_BACK_WITHIN_DAYS);
  return {
    ...parts,
    scope: undefined,
    end: undefined,
    ask: undefined,
    removal: undefined,
    signedOff: undefined,
    dismissal: undefined,
    lapse: undefined,
    risk: undefined,
    // A lowered severity was about what is over; a raised one is kept as age and limits are.
    rated: comesBack && !parts.rated?.lowered ? parts.rated : undefined,
    review: comesBack && parts.review ? answeredReview(parts.review) : undefined,
    // Nobody begins another pause of the ladder with what was not verified as gone.
    escalations: wasThere ? parts.escalations : [],
    acknowledgement: wasThere ? parts.acknowledgement : undefined,
    acknowledged: wasThere ? parts.acknowledged : [],
    refusals: 0,
    refusedBy: [],
    // What was merged or dismissed and is open again never left: what was due on it is.
    owed: wasThere ? parts.owed : [],
    actors: comesBack ? parts.actors : NOTHING_DONE,
    since: comesBack ? parts.since : undefined,
    grants: comesBack ? parts.grants : NOTHING.grants,
    occurrences: last ? [...before, { ...last, backOnDay: day }] : [],
    // What was merged and is open again goes on here.
    gave: parts.gave.filter(({ only }) => only !== undefined),
  };
}

/** Of what was dismissed until that lapsed by itself: to dismiss it was its answer as long as it held, and what came since is found anew. That part of it was an accepted risk no dismissal answers. */
export function withoutTriage(parts: Parts): Parts {
  return { ...parts, owed: parts.owed.filter(({ duty, end }) => duty !== 'triage' || end === 'accepted') };
}

/** What ends an occurrence: nothing is asked, offered or pending any more. */
export function ended(parts: Parts, day: Day, lifecycle: Lifecycle, how: Occurrence['how']): Partial<Parts> {
  return {
    standing: stands(lifecycle, day),
    occurrences: [...parts.occurrences, { sinceDay: parts.since?.day, endedOnDay: day, how }],
    ask: undefined,
    offers: {},
    // What was merged may be open again, and is theirs to end then as well.
    formerOwners: how === 'merged' ? parts.formerOwners : [],
    lapse: undefined,
    risk: undefined,
  };
}

/** Open again and waiting for an answer: with whoever held the control seat, else with nobody. */
export function waitsForAnswer(parts: Parts, day: Day, dueDay: Day): Standing {
  return stands(parts.controlOwner || parts.offers.controlOwner ? 'assigned' : 'unassigned', day, dueDay);
}

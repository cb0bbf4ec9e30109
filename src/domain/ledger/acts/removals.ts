import type { Day } from '../../day/day';
import { isSameJson } from '../canonical';
import type { End, Owed, Parts, Standing } from '../parts';
import { severityOf } from '../severityOf';
import type { VoidReason } from '../voidReason';
import type { Doing } from './act';
import { stands } from './effects';
import { owedAfterAnswer, owedHere, type Owing } from './owed';

type Promising = Owing & Pick<Parts, 'standing' | 'end'>;

/**
 * The day by which it was granted, or had to be gone, here or where its findings came from. Nothing but a further grant or
 * an accepted risk makes it later: not to ask for it again, to declare an emergency, to refuse it once more, to split or
 * to merge it.
 */
export function promisedDay(parts: Promising): Day | undefined {
  const { standing, end } = parts;
  const own = [...standingsIn(standing).map((each) => each.end), end].flatMap((each) => (each && isPromised(each) ? [each.day] : []));
  const days = [...own, ...owedHere(parts).flatMap(({ end: of, day }) => (of === 'granted' || of === 'refused' ? [day] : []))];
  return days.length === 0 ? undefined : Math.min(...days);
}

/** Refused, whatever was asked for, declared or reported since. */
export function isRefused({ standing }: Pick<Parts, 'standing'>): boolean {
  return standingsIn(standing).some(({ lifecycle }) => lifecycle === 'refused');
}

/** The day by which it must be gone, since it was refused here or where its findings came from. */
export function mustGoBy(parts: Promising): Day | undefined {
  const days = [...(isRefused(parts) ? [promisedDay(parts)] : []), ...owedHere(parts).map((each) => (each.end === 'refused' ? each.day : undefined))].filter((day): day is Day => day !== undefined);
  return days.length === 0 ? undefined : Math.min(...days);
}

/**
 * What was refused where its findings came from is granted here no more than it would be there: not by whoever finds it, and
 * not at all where it had been approved. Its two ways out are removal and risk acceptance (design §1, permanent override).
 */
export function refusedBefore(parts: Parts): VoidReason | undefined {
  const accepted = acceptedBefore(parts);
  if (accepted) return accepted;
  const { grants, standing } = parts;
  const isAskedFirst = standing?.lifecycle === 'requested' && grants.firstApprovalDay === undefined;
  return owedHere(parts).some(({ end }) => end === 'refused') && !isAskedFirst ? { code: 'notNow', lifecycle: 'refused' } : undefined;
}

/**
 * What was an accepted risk where findings came from is one no more, and no exception either: it goes, or risk leadership accepts it
 * anew (design §1, permanent override).
 */
export function acceptedBefore(parts: Owing): VoidReason | undefined {
  return owedHere(parts).some(({ end }) => end === 'accepted') ? { code: 'acceptedElsewhere' } : undefined;
}

/** It must be gone by a day, and nothing came to it since that waits for an answer. */
export function answeredBefore(parts: Parts): VoidReason | undefined {
  return parts.standing?.lifecycle === 'refused' && !owedHere(parts).some(({ duty }) => duty === 'triage') ? { code: 'notNow', lifecycle: 'refused' } : undefined;
}

/** What is due on what is merged or dismissed, so that opening it again gives no time: its answer, and the day by which it had to be gone. */
export function withLeftDue(parts: Parts): readonly Owed[] {
  return [...parts.owed, ...leftDue(parts).filter((each) => !parts.owed.some((known) => isSameJson(known, each)))];
}

function leftDue(parts: Parts): readonly Owed[] {
  const days = standingsIn(parts.standing).flatMap(({ answerDueDay }) => (answerDueDay === undefined ? [] : [answerDueDay]));
  const gone = isRefused(parts) ? promisedDay(parts) : undefined;
  return [...(days.length === 0 ? [] : [{ duty: 'triage', day: Math.min(...days) } as const]), ...(gone === undefined ? [] : [{ duty: 'remove', day: gone, end: 'refused' } as const])];
}

function standingsIn(standing: Standing | undefined): Standing[] {
  return standing ? [standing, ...standingsIn(standing.before)] : [];
}

/** An end that the tenant sets, or an emergency has, promises nothing. */
function isPromised({ by }: End): boolean {
  return by !== 'tenant' && by !== 'emergency';
}

/**
 * The latest day by which something must be gone that was not granted further: what was promised, else one grant away and
 * never beyond the longest total life. Where that life is over and nothing is promised (an accepted risk that is revoked)
 * there is as much time as an acknowledgement may name.
 */
export function latestRemoval({ parts, policy, day }: Doing): Day {
  const severity = severityOf(parts);
  const first = parts.grants.firstApprovalDay;
  const life = first === undefined ? Infinity : Math.max(first + policy.longestTotalLifeDays[severity], day + policy.acknowledgeAtMostDays);
  return Math.min(promisedDay(parts) ?? day + policy.longestGrantDays[severity], life);
}

/** Why a day of removal cannot be named, or left out: without one it must be gone by the day that was promised. */
export function removalRefusal(doing: Doing, byDay: Day | undefined): VoidReason | undefined {
  if (byDay === undefined) return promisedDay(doing.parts) === undefined ? { code: 'field', field: 'byDay', problem: 'missing' } : undefined;
  if (byDay < doing.day) return { code: 'dayPassed', field: 'byDay' };
  const latestDay = latestRemoval(doing);
  const isGrant = latestDay === doing.day + doing.policy.longestGrantDays[severityOf(doing.parts)];
  return byDay > latestDay ? { code: 'dayTooLate', field: 'byDay', latestDay, because: isGrant ? 'grant' : 'currentEnd' } : undefined;
}

/** What must be gone by a day: nothing is granted, accepted, asked for or proposed any more. */
export function toBeRemoved({ parts, day: today }: Doing, byDay: Day | undefined): Partial<Parts> {
  const day = byDay ?? promisedDay(parts);
  return {
    standing: stands('refused', today),
    end: day === undefined ? parts.end : { day, by: 'removeBy', setOnDay: today },
    grants: { ...parts.grants, firstAnswerDay: parts.grants.firstAnswerDay ?? today },
    owed: owedAfterAnswer(parts),
    risk: undefined,
    dismissal: undefined,
    lapse: undefined,
    ask: undefined,
  };
}

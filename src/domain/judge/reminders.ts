import type { Day } from '../day/day';
import type { SeatName } from '../exception/seat';
import { SHORT_GRANT_DAYS, type Policy } from '../policy/defaults';
import type { DuesOf } from './dues';
import type { Due } from './duties';

/**
 * Days on which somebody is reminded of a day, earliest first: none in the first half of the time from `startDay` on; of a
 * short one when 80 % of it is over and a day before its end, whatever the policy says (design §4, reminders).
 */
export function reminderDays(startDay: Day, dueDay: Day, { remindBeforeDays }: Pick<Policy, 'remindBeforeDays'>): readonly Day[] {
  const span = dueDay - startDay;
  const days = span <= SHORT_GRANT_DAYS ? [startDay + Math.ceil(span * SHORT_REMINDER), dueDay - 1] : remindBeforeDays.map((before) => dueDay - before);
  const inTime = days.filter((day) => day < dueDay && (day - startDay) * 2 >= span && day > startDay);
  return [...new Set(inTime)].sort((a, b) => a - b);
}

const SHORT_REMINDER = 0.8;

/** The newest reminder up to today of a day that is not there yet: whoever was not reminded in time is reminded once. */
export function reminderDue(startDay: Day, dueDay: Day, today: Day, policy: Pick<Policy, 'remindBeforeDays'>): Day | undefined {
  return today >= dueDay ? undefined : reminderDays(startDay, dueDay, policy).filter((day) => day <= today).pop();
}

/** The day from which the time for something that is due runs. */
export function startOf({ duty, day, what }: Due, { parts, severity, policy }: DuesOf): Day {
  const { standing, end, ask, dismissal, acknowledgement, risk, scope, controls, offers } = parts;
  switch (duty) {
    case 'remove':
      return end?.setOnDay ?? day;
    case 'drill':
      return day - policy.drillEveryDays;
    case 'review':
      return day - policy.reviewEveryDays[severity];
    case 'triage':
    case 'confirmScope':
      return day - policy.triageWithinDays[severity];
    case 'approveAgain':
    case 'answerReview':
    case 'decideRequest':
      return day - policy.decideWithinDays[severity];
    case 'approveEmergency':
      return day - policy.emergencyApprovalWithinDays;
    case 'decideExtension':
    case 'decideRenewal':
    case 'decideRisk':
      return ask?.onDay ?? day;
    case 'verify':
      return day - policy.verifyWithinDays;
    case 'sign':
      return standing?.lifecycle === 'lapsed' ? standing.onDay : (risk?.onDay ?? day);
    case 'settleStamp':
      return day - policy.decideRiskWithinDays;
    case 'confirmDismissal':
      return dismissal?.onDay ?? day;
    case 'fillSeat':
    case 'reseat':
      return day - policy.answerOfferWithinDays;
    case 'answerOffer':
      return offers[what as SeatName]?.onDay ?? day;
    case 'showControl': {
      const control = controls.find(({ id }) => id === what);
      return control?.doubt?.onDay ?? control?.shownOnDay ?? scope?.onDay ?? day;
    }
    case 'doAcknowledged':
      return acknowledgement?.onDay ?? day;
    case 'dismissalEnds':
      return dismissal?.confirmedOnDay ?? day;
  }
}

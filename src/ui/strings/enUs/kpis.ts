import { WINDOW_DAYS } from '../../../domain/kpi/kpis';
import type { Days } from '../../../domain/kpi/measure';
import type { Formats } from '../formats';
import type { KpiStrings } from '../kpiStrings';
import { percentOf } from '../percent';
import { daysText } from './days';

const LAST = `the last ${WINDOW_DAYS} days`;

export function kpis(formats: Formats): KpiStrings {
  const { number, day, plural } = formats;
  const share = percentOf(formats);
  const days = (count: number): string => daysText(formats, count);
  const rounded = (value: number): string => days(Math.round(value));
  const count = ({ items }: { readonly items: readonly unknown[] }): string => number(items.length);
  const none = (): undefined => undefined;
  const mean = ({ mean: value }: Days): string => (value === undefined ? 'none yet' : rounded(value));
  const nineInTen = (value: number | undefined): string | undefined => (value === undefined ? undefined : `9 in 10 within ${days(value)}`);
  return {
    open: {
      name: 'Open',
      definition: 'Exceptions that are in force or asked for: requested, found and not answered, approved, lapsed, to be removed, or reported as removed and not verified. Accepted risks are counted apart.',
      value: count,
      beside: none,
    },
    pastTolerance: {
      name: 'Past tolerance',
      definition: 'Open exceptions whose end date, drill, security review or first answer was missed by more days than policy tolerates for their severity.',
      value: count,
      beside: none,
    },
    overdue: {
      name: 'Overdue',
      definition: 'Open exceptions of which any day has passed without what was due, be it within tolerance or not.',
      value: count,
      beside: none,
    },
    noEnd: {
      name: 'Without an end date',
      definition: 'Open exceptions that nobody gave an end date and that are not signed as an accepted risk.',
      value: count,
      beside: none,
    },
    acceptedRisks: {
      name: 'Accepted risks',
      definition: 'What risk leadership signed as a change of the baseline, to be signed again by a day. They are not open exceptions and stand in no other count.',
      value: count,
      beside: ({ nextSignatureDay }) => (nextSignatureDay === undefined ? 'apart from open exceptions' : `apart; next signature ${day(nextSignatureDay)}`),
    },
    noControlOwner: {
      name: 'No control owner',
      definition: 'Open exceptions in whose control seat nobody sits: they fall to the service owner, then to the register’s default accountable.',
      value: count,
      beside: none,
    },
    noReviewer: {
      name: 'No security reviewer',
      definition: 'Open exceptions that no security reviewer holds.',
      value: count,
      beside: none,
    },
    waiting: {
      name: 'Waiting for an answer',
      definition: 'Open exceptions that were found or asked for and that nobody has answered, and those for which an extension, a renewal or the acceptance of the risk is asked and not decided.',
      value: count,
      beside: ({ oldestSinceDay }) => (oldestSinceDay === undefined ? undefined : `the oldest since ${day(oldestSinceDay)}`),
    },
    daysToDecide: {
      name: 'Days to decide',
      definition: `Days from a request or a finding to its first answer, on average, of the answers given in ${LAST}.`,
      value: mean,
      beside: (measure) => nineInTen(measure.nineInTen),
    },
    age: {
      name: 'Average age',
      definition: 'Days since the first approval or the earliest day on which the tenant proves that it was there, on average over open exceptions. Neither approval nor extension lowers it.',
      value: mean,
      beside: ({ nineInTen: value, atLeast }) => (value === undefined ? undefined : `9 in 10 are not older than ${days(value)}${atLeast > 0 ? `; ${number(atLeast)} may be older than known` : ''}`),
    },
    neverReviewed: {
      name: 'Approved, never reviewed',
      definition: 'Open exceptions that were approved and that no security reviewer has ever reviewed.',
      value: count,
      beside: none,
    },
    reviewsOnTime: {
      name: 'Reviews on time',
      definition: `Security’s own measure: of the reviews done in ${LAST} and those that are late now, how many were done by their day.`,
      value: ({ onTime, of }) => (of === 0 ? 'none yet' : share(onTime, of)),
      beside: ({ onTime, of }) => (of === 0 ? undefined : `${number(onTime)} of ${number(of)}, security’s own`),
    },
    daysToRemoval: {
      name: 'Days to verified removal',
      definition: `Days from the end date to the day on which the removal was verified, on average, of removals verified in ${LAST}. What was gone before its end date took none.`,
      value: mean,
      beside: (measure) => (measure.count === 0 ? undefined : plural(measure.count, { one: `${number(measure.count)} removal`, other: `${number(measure.count)} removals` })),
    },
    noVerifiedControl: {
      name: 'Grave, without a proven control',
      definition: 'Open exceptions of critical or high severity for which no compensating control counts as shown to work today.',
      value: count,
      beside: ({ of }) => `of ${number(of)} critical and high`,
    },
    foundByUs: {
      name: 'Known to us first',
      definition: 'Open exceptions that were asked for or found by our own reports, of all that are open; the others came to us by an audit or an incident.',
      value: ({ bySource, of }) => (of === 0 ? 'none yet' : share(bySource.request + bySource.scan, of)),
      beside: ({ bySource, of }) => (of === 0 ? undefined : `asked for ${number(bySource.request)}, reports ${number(bySource.scan)}, audits ${number(bySource.audit)}, incidents ${number(bySource.incident)}`),
    },
    reopened: {
      name: 'Back again',
      definition: 'Open exceptions that were over once and came back within 365 days.',
      value: count,
      beside: none,
    },
    expiredPresent: {
      name: 'Ended, still there',
      definition: 'Open exceptions that a report from after their end date still shows. Where no report has looked since, nobody can tell.',
      value: count,
      beside: ({ cannotTell }) => (cannotTell === 0 ? undefined : `cannot tell of ${number(cannotTell)}`),
    },
    lowered: {
      name: 'Severity lowered',
      definition: 'Open exceptions that a reviewer rated milder than reports do, with a reason.',
      value: count,
      beside: none,
    },
    dismissed: {
      name: 'Dismissed',
      definition: 'What a control owner confirmed to be no departure from the baseline, as long as that holds.',
      value: count,
      beside: none,
    },
    emergencies: {
      name: 'Emergency use',
      definition: `Exceptions that were declared an emergency in ${LAST}: in force before anybody approved them.`,
      value: count,
      beside: none,
    },
    twoPerson: {
      name: 'Approved by the requester',
      definition: 'Exceptions and accepted risks that the requester approved in two-person mode.',
      value: count,
      beside: none,
    },
    documented: {
      name: 'Documented',
      definition: 'Of the findings in force in the newest complete report of each tool and tenant, how many an approval covers that has neither ended nor lapsed, or an accepted risk. What is only probably an exception, and what is no departure, is in neither number.',
      value: ({ documented, of }) => (of === 0 ? 'cannot tell' : share(documented, of)),
      beside: ({ of, newestDay, oldestDay, cannotTell, unreadParts, unreadTenants }) => {
        if (newestDay === undefined) return 'no complete report has been read';
        const reports = oldestDay === newestDay ? `report of ${day(newestDay)}` : `reports of ${day(oldestDay ?? newestDay)} to ${day(newestDay)}`;
        const unread = [
          ...(cannotTell > 0 ? [plural(cannotTell, { one: `${number(cannotTell)} finding is no longer shown, which proves nothing`, other: `${number(cannotTell)} findings are no longer shown, which proves nothing` })] : []),
          ...(unreadParts > 0 ? [plural(unreadParts, { one: `${number(unreadParts)} part could not be looked at`, other: `${number(unreadParts)} parts could not be looked at` })] : []),
          ...(unreadTenants.length > 0 ? [plural(unreadTenants.length, { one: `${number(unreadTenants.length)} tenant has no report`, other: `${number(unreadTenants.length)} tenants have no report` })] : []),
        ];
        return [`of ${plural(of, { one: `${number(of)} finding`, other: `${number(of)} findings` })}, ${reports}`, ...(unread.length > 0 ? [`cannot tell: ${unread.join(', ')}`] : [])].join('; ');
      },
    },
  };
}

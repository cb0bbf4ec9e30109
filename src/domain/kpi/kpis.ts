import type { Day } from '../day/day';
import type { Source } from '../exception/source';
import { daysOf, type Days } from './measure';
import { isAccepted, isNobodys, isOpen, isPastTolerance, stands, type JudgedRow } from './judged';

/** What happens again and again is looked at over the last quarter. */
export const WINDOW_DAYS = 90;

/** A number with the exceptions that it counts or is made from. */
export interface Counted {
  readonly items: readonly JudgedRow[];
}

/** The measures of design §4, each with what stands behind it; what every one means is said in `ui/strings`. */
export interface Kpis {
  readonly open: Counted;
  readonly pastTolerance: Counted;
  readonly overdue: Counted;
  readonly noEnd: Counted;
  readonly acceptedRisks: Counted & { readonly nextSignatureDay: Day | undefined };
  readonly noControlOwner: Counted;
  readonly noReviewer: Counted;
  readonly waiting: Counted & { readonly oldestSinceDay: Day | undefined };
  readonly daysToDecide: Counted & Days;
  /** `atLeast`: of how many the age is a lower bound. */
  readonly age: Counted & Days & { readonly atLeast: number };
  readonly neverReviewed: Counted;
  /** Items: those whose review is late now. */
  readonly reviewsOnTime: Counted & { readonly onTime: number; readonly of: number };
  readonly daysToRemoval: Counted & Days;
  readonly noVerifiedControl: Counted & { readonly of: number };
  /** Items: those that somebody else told us of. */
  readonly foundByUs: Counted & { readonly bySource: Readonly<Record<Source, number>>; readonly of: number };
  readonly reopened: Counted;
  /** `cannotTell`: ended, and no report has looked since. */
  readonly expiredPresent: Counted & { readonly cannotTell: number };
  readonly lowered: Counted;
  readonly dismissed: Counted;
  readonly emergencies: Counted;
  readonly twoPerson: Counted;
}
export type KpiName = keyof Kpis;

/** Pure. Accepted risks are in no number but their own and those of reviews. */
export function kpisOf(judged: readonly JudgedRow[], today: Day): Kpis {
  const open = judged.filter(isOpen);
  const of = (is: (item: JudgedRow) => boolean): Counted => ({ items: open.filter(is) });
  return {
    open: { items: oldestFirst(open) },
    pastTolerance: { items: open.filter(isPastTolerance).sort((a, b) => (a.is.pastToleranceSinceDay ?? today) - (b.is.pastToleranceSinceDay ?? today)) },
    overdue: of(({ is }) => is.overdue.length > 0),
    noEnd: of(({ row }) => row.expiresDay === undefined),
    acceptedRisks: acceptedRisks(judged),
    noControlOwner: of(isNobodys),
    noReviewer: of(({ row }) => row.securityReviewer === undefined),
    waiting: waiting(open),
    daysToDecide: flow(judged, today, ({ row }) => row.brief.history.answers.map(({ sinceDay, onDay }) => ({ onDay, days: onDay - sinceDay }))),
    age: { items: oldestFirst(open), ...daysOf(open.map(({ is }) => is.ageDays)), atLeast: open.filter(({ row }) => row.sinceAtLeast).length },
    neverReviewed: of(({ row }) => row.brief.firstApprovalDay !== undefined && row.reviewedDay === undefined),
    reviewsOnTime: reviewsOnTime(judged, today),
    daysToRemoval: flow(judged, today, ({ row }) => row.brief.history.removals.flatMap(({ endDay, onDay }) => (endDay === undefined ? [] : [{ onDay, days: Math.max(0, onDay - endDay) }]))),
    noVerifiedControl: noVerifiedControl(open, today),
    foundByUs: foundByUs(open),
    reopened: of(({ row }) => row.brief.reopened > 0),
    expiredPresent: expiredPresent(open, today),
    lowered: of(({ row }) => row.brief.lowered),
    dismissed: { items: judged.filter(({ row, is }) => row.lifecycle === 'dismissed' && !is.dismissalExpired) },
    emergencies: { items: judged.filter(({ row }) => row.brief.emergencyDays.some((day) => isWithin(day, today))) },
    twoPerson: { items: judged.filter((item) => stands(item) && item.row.brief.twoPerson) },
  };
}

/** Of the last quarter, today included. */
function isWithin(day: Day, today: Day): boolean {
  return day > today - WINDOW_DAYS && day <= today;
}

function oldestFirst(items: readonly JudgedRow[]): readonly JudgedRow[] {
  return [...items].sort((a, b) => b.is.ageDays - a.is.ageDays);
}

function acceptedRisks(judged: readonly JudgedRow[]): Kpis['acceptedRisks'] {
  const dayOf = ({ row }: JudgedRow): Day => row.brief.risk?.signAgainDay ?? Infinity;
  const items = judged.filter(isAccepted).sort((a, b) => dayOf(a) - dayOf(b));
  return { items, nextSignatureDay: items[0]?.row.brief.risk?.signAgainDay };
}

/** What was found or asked for and nobody has answered; of what is approved, an extension, a renewal or an acceptance. */
function waiting(open: readonly JudgedRow[]): Kpis['waiting'] {
  const items = open.flatMap((item) => {
    const sinceDay = waitingSince(item);
    return sinceDay === undefined ? [] : [{ item, sinceDay }];
  });
  items.sort((a, b) => a.sinceDay - b.sinceDay);
  return { items: items.map(({ item }) => item), oldestSinceDay: items[0]?.sinceDay };
}

function waitingSince({ row: { brief }, is }: JudgedRow): Day | undefined {
  const days = [brief.history.waitingSinceDay, brief.ask?.onDay, is.dismissalExpired && brief.later ? brief.later.afterDay + 1 : undefined].filter((day): day is Day => day !== undefined);
  return days.length === 0 ? undefined : Math.min(...days);
}

/** Days that something took, of what was done in the last quarter. */
function flow(judged: readonly JudgedRow[], today: Day, of: (item: JudgedRow) => readonly { readonly onDay: Day; readonly days: number }[]): Counted & Days {
  const done = judged.map((item) => ({ item, done: of(item).filter(({ onDay }) => isWithin(onDay, today)) })).filter((each) => each.done.length > 0);
  return { items: done.map(({ item }) => item), ...daysOf(done.flatMap((each) => each.done.map(({ days }) => days))) };
}

/** Reviews done in the last quarter, and those that are late now: a review that is not done at all counts as well. */
function reviewsOnTime(judged: readonly JudgedRow[], today: Day): Kpis['reviewsOnTime'] {
  const done = judged.flatMap(({ row }) => row.brief.history.reviews.filter(({ onDay }) => isWithin(onDay, today)));
  const late = judged.filter((item) => stands(item) && item.is.overdue.some(({ duty }) => duty === 'review'));
  return { items: late, onTime: done.filter(({ dueDay, onDay }) => dueDay === undefined || onDay <= dueDay).length, of: done.length + late.length };
}

function noVerifiedControl(open: readonly JudgedRow[], today: Day): Kpis['noVerifiedControl'] {
  const grave = open.filter(({ row }) => row.severity === 'critical' || row.severity === 'high');
  return { items: grave.filter(({ row }) => (row.brief.controls.oneShownUntilDay ?? -Infinity) < today), of: grave.length };
}

function foundByUs(open: readonly JudgedRow[]): Kpis['foundByUs'] {
  const bySource: Record<Source, number> = { request: 0, scan: 0, audit: 0, incident: 0 };
  for (const { row } of open) bySource[row.source] += 1;
  return { items: open.filter(({ row }) => row.source === 'audit' || row.source === 'incident'), bySource, of: open.length };
}

function expiredPresent(open: readonly JudgedRow[], today: Day): Kpis['expiredPresent'] {
  const ended = open.filter(({ row }) => row.expiresDay !== undefined && row.expiresDay < today);
  const items = ended.filter(({ row: { expiresDay, brief } }) => brief.seen !== undefined && brief.seen.ranOnDay > (expiresDay ?? today));
  return { items, cannotTell: ended.length - items.length };
}

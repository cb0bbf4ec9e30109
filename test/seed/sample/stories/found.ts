import type { Day } from '../../../../src/domain/day/day';
import type { Category } from '../../../../src/domain/exception/category';
import type { Person } from '../../../../src/domain/people/person';
import { workdayAfter } from '../days';
import type { Life } from '../life';
import { NotLawful } from '../life';
import { approve, assign, keep, offerBusinessSeat, request, takeControlSeat } from '../moves/moves';
import { seated, someReviewer } from '../people';
import type { SampleReport } from '../tenants';
import { line } from '../texts';
import { live } from '../upkeep';

/** The newest report that was read by a day. @throws NotLawful where there was none yet. */
export function reportBy(life: Life, day: Day): SampleReport {
  const found = [...life.hole.tenant.reports].reverse().find(({ readOnDay }) => readOnDay <= day);
  if (!found) throw new NotLawful('report', { code: 'nothingSeen' });
  return found;
}

/** It began between two reports, or long before the first one; of most the tenant proves a day. */
function beginBefore(life: Life, report: SampleReport, endsOn?: Day): void {
  const { random, hole } = life;
  const at = hole.tenant.reports.indexOf(report);
  const before = hole.tenant.reports[at - 1];
  const began = before === undefined ? report.ranOnDay - random.between(0, 800) : random.between(before.ranOnDay + 1, report.ranOnDay);
  const proves = hole.family === 'adminConsent' ? 0.1 : hole.family === 'conditionalAccess' || hole.family === 'privilegedRoles' ? 0.9 : 0.4;
  // What a new version of the tool, or a new licence, shows for the first time may have stood for years.
  const stoodBefore = random.chance(0.15) ? random.between(40, 700) : 0;
  hole.begin(before === undefined ? report.ranOnDay : began, random.chance(proves) || stoodBefore > 0 ? began - stoodBefore : undefined, endsOn);
}

/** A report shows it for the first time, and is read on or before a day. */
export function found(life: Life, by: Day, endsOn?: Day): void {
  if (life.hole.isUnseen) throw new NotLawful('found', { code: 'nothingSeen' });
  const report = reportBy(life, by);
  beginBefore(life, report, endsOn);
  life.on(report.readOnDay).shows(report);
}

/** How long who was asked takes to answer: within the time that policy gives, seldom longer. */
function daysToAnswer(life: Life, within: number): number {
  return life.random.chance(0.88) ? life.random.between(1, Math.max(1, within)) : within + life.random.between(1, 10);
}

export interface Kept {
  readonly category?: Category;
  /** Who must answer; else somebody of the family. */
  readonly owner?: Required<Person>;
}

/** Found by a report, given to somebody, and kept by them on about that day. */
export function foundAndKept(life: Life, answerDay: Day, { category, owner }: Kept = {}): void {
  const { random } = life;
  found(life, answerDay - random.between(2, 12));
  const within = daysToAnswer(life, life.policy.triageWithinDays[life.severity]);
  const answersOn = workdayAfter(Math.max(life.day + 1, Math.min(answerDay, life.day + within + 3)));
  life.on(workdayAfter(Math.min(life.day + random.between(0, 2), answersOn)));
  if (owner) life.does(someReviewer(life), 'assign', { controlOwner: owner });
  else assign(life);
  if (random.chance(0.4)) {
    life.on(Math.min(workdayAfter(life.day + random.between(0, 2)), answersOn));
    takeControlSeat(life);
    if (random.chance(0.6)) offerBusinessSeat(life);
  }
  if (random.chance(0.07)) rate(life);
  live(life, answersOn);
  keep(life, category);
  if (!life.parts.businessOwner && !life.parts.offers.businessOwner && random.chance(0.55)) offerBusinessSeat(life);
}

/** A reviewer thinks otherwise than the report; milder only with a reason. */
function rate(life: Life): void {
  const severity = life.random.pick(['high', 'medium', 'low'] as const);
  const reviewer = seated(life, 'securityReviewer') ?? someReviewer(life);
  const body = { severity, reason: 'Seen beside the other exceptions of the service.' };
  if (life.may(reviewer, 'rateSeverity', body)) life.does(reviewer, 'rateSeverity', body);
}

/** It could not wait, and was in force a day or two before it was approved. */
function declareFirst(life: Life): void {
  const owner = seated(life, 'businessOwner');
  if (!owner) return;
  life.does(owner, 'declareEmergency', { untilDay: life.day + life.random.between(3, 6), why: line('emergency', life.random) });
  life.on(workdayAfter(life.day + 1));
}

/** Asked for, before any report or after one, and approved on about that day. */
export function requestedAndApproved(life: Life, approveDay: Day, category?: Category): void {
  const { random, hole } = life;
  const isFoundBefore = !hole.isUnseen && random.chance(0.35);
  if (isFoundBefore) found(life, approveDay - random.between(4, 14));
  const asked = Math.max(isFoundBefore ? life.day : 0, workdayAfter(approveDay - random.between(1, 9)));
  life.on(workdayAfter(asked));
  request(life, category);
  if (random.chance(0.5)) {
    live(life, workdayAfter(life.day + random.between(0, 2)), { inTime: 0, lateByDays: 1, neglected: { answerOffer: 0 } });
    if (!life.parts.controlOwner) assign(life);
  }
  live(life, workdayAfter(Math.max(approveDay, life.day)), { inTime: 0, lateByDays: 1, neglected: { answerOffer: 0 } });
  if (random.chance(0.04)) declareFirst(life);
  approve(life);
  // What was asked for is set up in the tenant, and the next report shows it.
  if (!isFoundBefore && !hole.isUnseen && random.chance(0.85)) hole.begin(life.day, life.day);
}

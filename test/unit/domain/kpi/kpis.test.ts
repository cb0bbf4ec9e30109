import { kpisOf, type Counted, type KpiName, type Kpis } from '../../../../src/domain/kpi/kpis';
import { judgedRows, TODAY, type SomeRow } from './someRow';

const of = (...rows: readonly SomeRow[]): Kpis => kpisOf(judgedRows(...rows), TODAY);
/** Which of the rows a measure counts, by the order they were given in; the title says which it is. */
function counted(name: KpiName, rows: readonly SomeRow[]): readonly number[] {
  const kpi: Counted = of(...rows.map((row, at) => ({ ...row, title: String(at) })))[name];
  return kpi.items.map(({ row }) => Number(row.title));
}

const ACCEPTED: SomeRow = { lifecycle: 'acceptedRisk', expiresDay: undefined, brief: { risk: { by: { login: 'l', name: 'Lena' }, onDay: TODAY - 9, signAgainDay: TODAY + 51 } } };
const CLOSED: SomeRow = { lifecycle: 'closed' };

describe('counts of exceptions', () => {
  test('open are all but accepted risks and what is over, the oldest first', () => {
    expect(counted('open', [{ sinceDay: TODAY - 3 }, ACCEPTED, CLOSED, { sinceDay: TODAY - 9 }, { lifecycle: 'dismissed' }, { lifecycle: 'requested', sinceDay: TODAY }])).toEqual([3, 0, 5]);
  });

  test('past tolerance are open ones from the first day on that tolerance does not cover', () => {
    expect(counted('pastTolerance', [{ pastToleranceDay: TODAY }, { pastToleranceDay: TODAY + 1 }, { pastToleranceDay: TODAY - 30 }, { ...ACCEPTED, pastToleranceDay: TODAY - 1 }, {}])).toEqual([2, 0]);
  });

  test('overdue are those with any day that has passed, within tolerance or not', () => {
    const due = (day: number): SomeRow => ({ brief: { dues: [{ duty: 'showControl', of: 'controlOwner', day }] } });
    expect(counted('overdue', [due(TODAY), due(TODAY - 1), {}])).toEqual([1]);
  });

  test('without an end date', () => {
    expect(counted('noEnd', [{}, { expiresDay: undefined }, ACCEPTED])).toEqual([1]);
  });

  test('accepted risks stand apart, the next signature first', () => {
    const later: SomeRow = { ...ACCEPTED, brief: { risk: { by: { login: 'l', name: 'Lena' }, onDay: TODAY, signAgainDay: TODAY + 90 } } };
    expect(counted('acceptedRisks', [later, {}, ACCEPTED])).toEqual([2, 0]);
    expect(of(later, ACCEPTED).acceptedRisks.nextSignatureDay).toBe(TODAY + 51);
    expect(of({}).acceptedRisks.nextSignatureDay).toBeUndefined();
  });

  test('nobody answers for those whose control seat is empty; nobody watches those without a reviewer', () => {
    const rows: SomeRow[] = [{ controlOwner: undefined }, { securityReviewer: undefined }, { ...ACCEPTED, controlOwner: undefined }];
    expect(counted('noControlOwner', rows)).toEqual([0]);
    expect(counted('noReviewer', rows)).toEqual([1]);
  });

  test('approved but never reviewed are those that were approved once, are open and were never looked at', () => {
    expect(counted('neverReviewed', [{ reviewedDay: undefined }, {}, { reviewedDay: undefined, brief: { firstApprovalDay: undefined } }, { ...CLOSED, reviewedDay: undefined }])).toEqual([0]);
  });

  test('reopened, lowered and dismissed', () => {
    expect(counted('reopened', [{ brief: { reopened: 1 } }, {}, { ...CLOSED, brief: { reopened: 1 } }])).toEqual([0]);
    expect(counted('lowered', [{}, { brief: { lowered: true } }])).toEqual([1]);
    const until = (afterDay: number): SomeRow => ({ lifecycle: 'dismissed', brief: { later: { afterDay, dues: [], pastToleranceDay: undefined } } });
    expect(counted('dismissed', [until(TODAY), until(TODAY - 1), {}])).toEqual([0]);
  });

  test('emergencies of the last 90 days, and what a requester approved', () => {
    const used = (...emergencyDays: number[]): SomeRow => ({ brief: { emergencyDays } });
    expect(counted('emergencies', [used(TODAY - 89), used(TODAY - 90), used(), { ...CLOSED, ...used(TODAY) }])).toEqual([0, 3]);
    expect(counted('twoPerson', [{ brief: { twoPerson: true } }, {}, { ...CLOSED, brief: { twoPerson: true } }])).toEqual([0]);
  });

  test('critical and high without a control that counts as shown today', () => {
    const shown = (oneShownUntilDay: number | undefined, severity: 'critical' | 'high' | 'medium' = 'high'): SomeRow => ({ severity, brief: { controls: { count: 1, shownUntilDay: undefined, oneShownUntilDay } } });
    const rows = [shown(TODAY), shown(TODAY - 1), shown(undefined, 'critical'), shown(undefined, 'medium')];
    expect(counted('noVerifiedControl', rows)).toEqual([1, 2]);
    expect(of(...rows).noVerifiedControl.of).toBe(3);
  });

  test('ended and still there is what a report from after the end date shows; without such a report nobody can tell', () => {
    const seen = (ranOnDay: number | undefined, expiresDay = TODAY - 5): SomeRow => ({ expiresDay, brief: { seen: ranOnDay === undefined ? undefined : { ranOnDay, findings: 1, worst: 'medium', marks: [] } } });
    const rows = [seen(TODAY - 4), seen(TODAY - 5), seen(undefined), seen(TODAY - 1, TODAY)];
    expect(counted('expiredPresent', rows)).toEqual([0]);
    expect(of(...rows).expiredPresent.cannotTell).toBe(2);
  });
});

describe('what waits', () => {
  test('was found or asked for and not answered, or asked for on top; the oldest first', () => {
    const ask = { kind: 'extension', untilDay: TODAY + 9, onDay: TODAY - 4, dueDay: TODAY, by: { login: 'p', name: 'Priya' } } as const;
    const rows: SomeRow[] = [{ history: { waitingSinceDay: TODAY - 3 } }, {}, { brief: { ask } }, { lifecycle: 'dismissed', brief: { later: { afterDay: TODAY - 6, dues: [], pastToleranceDay: undefined } } }, { ...CLOSED, history: { waitingSinceDay: TODAY - 50 } }];
    expect(counted('waiting', rows)).toEqual([3, 2, 0]);
    expect(of(...rows).waiting.oldestSinceDay).toBe(TODAY - 5);
    expect(of({}).waiting.oldestSinceDay).toBeUndefined();
  });
});

describe('measures in days', () => {
  test('days to decide are those of answers of the last 90 days, also of what is over', () => {
    const answered = (days: number, onDay: number): SomeRow => ({ history: { answers: [{ sinceDay: onDay - days, dueDay: undefined, onDay }] } });
    const { daysToDecide } = of(answered(2, TODAY), { ...CLOSED, ...answered(4, TODAY - 89) }, answered(100, TODAY - 90));
    expect(daysToDecide).toMatchObject({ count: 2, mean: 3, nineInTen: 4 });
    expect(daysToDecide.items).toHaveLength(2);
  });

  test('age is that of open ones, its mean, and the one that nine in ten do not pass', () => {
    const { age } = of(...Array.from({ length: 10 }, (_, at) => ({ sinceDay: TODAY - (at + 1) * 10, sinceAtLeast: at < 3 })), { ...CLOSED, sinceDay: 0 });
    expect(age).toMatchObject({ count: 10, mean: 55, nineInTen: 90, atLeast: 3 });
  });

  test('days to removal run from the end date to the day it was verified; what went before its end took none', () => {
    const removed = (endDay: number | undefined, onDay: number): SomeRow => ({ ...CLOSED, history: { removals: [{ endDay, onDay }] } });
    expect(of(removed(TODAY - 10, TODAY - 4), removed(TODAY + 9, TODAY - 1), removed(undefined, TODAY), removed(TODAY - 200, TODAY - 90)).daysToRemoval).toMatchObject({ count: 2, mean: 3, nineInTen: 6 });
  });

  test('nothing to measure is no zero', () => {
    expect(of({}).daysToRemoval).toMatchObject({ count: 0, mean: undefined, nineInTen: undefined });
  });
});

describe('reviews on time', () => {
  const reviewed = (onDay: number, dueDay: number | undefined): SomeRow => ({ history: { reviews: [{ dueDay, onDay }] } });
  test('counts reviews of the last 90 days by their day, and those that are late now as late', () => {
    const late: SomeRow = { brief: { dues: [{ duty: 'review', of: 'securityReviewer', day: TODAY - 1 }] } };
    const { reviewsOnTime } = of(reviewed(TODAY - 2, TODAY - 2), reviewed(TODAY - 2, TODAY - 3), reviewed(TODAY - 2, undefined), reviewed(TODAY - 90, TODAY), late, { ...late, ...ACCEPTED, brief: { ...ACCEPTED.brief, ...late.brief } }, { ...CLOSED, ...late });
    expect(reviewsOnTime).toMatchObject({ onTime: 2, of: 5 });
    expect(reviewsOnTime.items).toHaveLength(2);
  });
  test('a review that is due today is not late', () => {
    expect(of({ brief: { dues: [{ duty: 'review', of: 'securityReviewer', day: TODAY }] } }).reviewsOnTime.of).toBe(0);
  });
});

describe('found by us first', () => {
  test('are requests and scans; audits and incidents told us', () => {
    const { foundByUs } = of({ source: 'request' }, { source: 'scan' }, { source: 'audit', title: 'a' }, { source: 'incident', title: 'i' }, { ...CLOSED, source: 'incident' });
    expect(foundByUs).toMatchObject({ of: 4, bySource: { request: 1, scan: 1, audit: 1, incident: 1 } });
    expect(foundByUs.items.map(({ row }) => row.title)).toEqual(['a', 'i']);
  });
});

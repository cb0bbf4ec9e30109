import { judge } from '../../../../src/domain/judge/judge';
import { pastToleranceOn, rungsOf } from '../../../../src/domain/judge/ladder';
import { DEFAULT_POLICY } from '../../../../src/domain/policy/defaults';
import { ANA, DAY_0, JON, knowing, LENA, Life, MIRA, RAJ, REVIEW } from '../ledger/life';
import { approvedLife, keptLife, LIVES } from '../ledger/states';

/** Rungs to be told on a day, counted from DAY_0. */
const told = (life: Life, day: number): string[] => judge(life.state, DAY_0 + day).levelsDue.map(({ level, duty, day: on }) => `${on - DAY_0} ${duty}: ${level}`);
const acknowledged = (life: Life, day: number, byDay: number): Life => life.on(day).does(LENA, 'acknowledge', { who: MIRA, what: 'Remove it.', byDay: DAY_0 + byDay });
const record = (life: Life, day: number, level: string, duty: string, dueDay: number): Life => life.on(day).does(ANA, 'escalated', { level, duty, dueDay: DAY_0 + dueDay });

describe('tolerance', () => {
  it.each([
    ['critical', 0],
    ['high', 3],
    ['medium', 7],
    ['low', 14],
  ] as const)('of %s severity is %i days after a missed day', (severity, days) => {
    expect(pastToleranceOn(100, severity, DEFAULT_POLICY)).toBe(100 + days + 1);
    const life = new Life().shown(['policy-1'], { severity }).does(MIRA, 'remove', { byDay: DAY_0 + 5 });
    expect(judge(life.state, DAY_0 + 5 + days)).toMatchObject({ pastTolerance: false, pastToleranceSinceDay: undefined });
    expect(judge(life.state, DAY_0 + 6 + days)).toMatchObject({ pastTolerance: true, pastToleranceSinceDay: DAY_0 + 6 + days });
    expect(judge(life.state, DAY_0 + 9 + days).pastToleranceSinceDay).toBe(DAY_0 + 6 + days);
  });

  it('is for what was asked for, too, once a report shows it and nobody answers', () => {
    const found = LIVES.requested().on(4).shown();
    expect(judge(found.state, DAY_0 + 18)).toMatchObject({ pastTolerance: false, override: 'noEnd', ageDays: 14, levelsDue: [] });
    expect(judge(found.state, DAY_0 + 26)).toMatchObject({ pastTolerance: true, pastToleranceSinceDay: DAY_0 + 26 });
    expect(told(found, 26)).toEqual(['22 triage: manager', '26 triage: risk']);
  });

  it('is for the end date, a drill, a review and triage, and for nothing else', () => {
    expect(rungsOf({ duty: 'decideRequest', day: 0 }, 'high', DEFAULT_POLICY, 999)).toEqual([]);
    for (const duty of ['remove', 'drill', 'review', 'triage'] as const) expect(rungsOf({ duty, day: 0 }, 'high', DEFAULT_POLICY, 10)).toHaveLength(2);
    expect(judge(LIVES.requested().state, DAY_0 + 200)).toMatchObject({ pastTolerance: false, levelsDue: [], overdue: [{ duty: 'decideRequest' }] });
  });
});

describe('the ladder', () => {
  it.each([
    ['critical', [1, 1, 15, 45, 75]],
    ['high', [2, 4, 18, 48, 78]],
    ['medium', [4, 8, 22, 52, 82]],
    ['low', [7, 15, 29, 59, 89]],
  ] as const)('of %s severity tells the manager half-way to tolerance, risk when it is over, then leadership again and again', (severity, days) => {
    const rungs = rungsOf({ duty: 'review', day: 0 }, severity, DEFAULT_POLICY, 100);
    expect(rungs.map(({ level }) => level)).toEqual(['manager', 'risk', 'leadership', 'leadership', 'leadership']);
    expect(rungs.map(({ day }) => day)).toEqual(days);
    expect(rungsOf({ duty: 'review', day: 0 }, severity, DEFAULT_POLICY, days[2] - 1)).toHaveLength(2);
  });

  it('never stands still where a policy forgot its pause', () => {
    expect(rungsOf({ duty: 'review', day: 0 }, 'critical', { ...DEFAULT_POLICY, leadershipAgainDays: 0 }, 20).map(({ day }) => day)).toEqual([1, 1, 15, 16, 17, 18, 19, 20]);
  });

  it('tells each level once, also where nobody told it in time', () => {
    const life = keptLife();
    expect(told(life, 63)).toEqual([]);
    expect(told(life, 64)).toEqual(['64 remove: manager']);
    expect(told(record(life, 66, 'manager', 'remove', 60), 66)).toEqual(['66 review: manager']);
    expect(told(life, 68)).toEqual(['68 remove: risk', '66 review: manager']);
    expect(told(record(record(life, 70, 'risk', 'remove', 60), 70, 'manager', 'review', 62), 71)).toEqual(['70 review: risk']);
  });

  it('tells leadership every 30 days, and once where several reminders were missed', () => {
    const life = record(record(LIVES.refused(), 38, 'manager', 'remove', 30), 38, 'risk', 'remove', 30);
    const leadership = (day: number): string[] => told(life, day).filter((rung) => rung.includes('remove'));
    expect(leadership(52)).toEqual(['52 remove: leadership']);
    expect(leadership(83)).toEqual(['82 remove: leadership']);
    record(life, 83, 'leadership', 'remove', 30);
    expect(leadership(111)).toEqual([]);
    expect(leadership(112)).toEqual(['112 remove: leadership']);
  });

  it('is not silenced by what was recorded too early or twice', () => {
    const early = record(keptLife(), 10, 'manager', 'remove', 60);
    expect(told(early, 64)).toEqual(['64 remove: manager']);
    record(record(early, 64, 'manager', 'remove', 60), 64, 'manager', 'remove', 60);
    expect(early.state.parts.escalations).toHaveLength(2);
    expect(told(early, 64)).toEqual([]);
  });

  it('goes on from another missed day of the same duty', () => {
    const life = record(keptLife(), 66, 'manager', 'review', 62).on(66).does(ANA, 'review', REVIEW);
    const review = (): string[] => told(life, 131).filter((rung) => rung.includes('review'));
    expect(review()).toEqual(['130 review: manager']);
    record(life, 131, 'manager', 'review', 62);
    expect(review()).toEqual(['130 review: manager']);
  });

  it('by hand tells the level at once', () => {
    const life = approvedLife().on(5).does(ANA, 'escalate', { level: 'leadership', reason: 'x' });
    expect(life.state.parts.escalations).toEqual([{ level: 'leadership', duty: '', dueDay: undefined, onDay: DAY_0 + 5, byHand: true }]);
    expect(told(life, 44)).toEqual(['44 remove: manager']);
    expect(life.does(RAJ, 'escalate', { level: 'risk', reason: 'x' }).state.parts.escalations.map(({ level }) => level)).toEqual(['leadership', 'risk']);
  });
});

describe('an acknowledgement', () => {
  const late = (): Life => record(LIVES.refused(), 34, 'manager', 'remove', 30);

  it('names who does what by a day that is at most 14 days off', () => {
    expect(acknowledged(late(), 35, 49).state.parts.acknowledgement).toEqual({ by: LENA, onDay: DAY_0 + 35, who: MIRA, what: 'Remove it.', byDay: DAY_0 + 49, escalations: 1 });
    expect(acknowledged(late(), 35, 50).refused).toEqual({ code: 'dayTooLate', field: 'byDay', latestDay: DAY_0 + 49, because: 'acknowledge' });
    expect(acknowledged(late(), 35, 35).refused).toBeUndefined();
    expect(acknowledged(late(), 35, 34).refused).toEqual({ code: 'dayPassed', field: 'byDay' });
    expect(acknowledged(LIVES.refused(), 35, 36).refused).toEqual({ code: 'notThere', field: 'escalations' });
  });

  it('stops the ladder until that day and no longer', () => {
    const life = acknowledged(late(), 35, 49);
    expect(told(life, 38)).toEqual([]);
    expect(told(life, 49)).toEqual([]);
    expect(told(life, 50)).toEqual(['38 remove: risk']);
    expect(judge(life.state, DAY_0 + 45)).toMatchObject({ pastTolerance: true });
  });

  it('of the same escalation is given once', () => {
    const life = acknowledged(late(), 35, 40);
    expect(acknowledged(life, 41, 50).refused).toEqual({ code: 'acknowledgedAlready', byDay: DAY_0 + 40 });
    record(life, 41, 'risk', 'remove', 30);
    expect(acknowledged(life, 41, 50).refused).toBeUndefined();
  });

  it('stops no other ladder than the one that it is about', () => {
    const life = acknowledged(record(keptLife(), 66, 'manager', 'review', 62), 66, 76);
    expect(told(life, 70)).toEqual(['64 remove: manager', '68 remove: risk']);
    expect(told(life, 77).filter((rung) => rung.includes('review'))).toEqual(['70 review: risk']);
  });

  it('stops the ladders of all that had been escalated by then, and none that was since', () => {
    const both = acknowledged(record(record(keptLife(), 66, 'manager', 'remove', 60), 66, 'manager', 'review', 62), 66, 76);
    expect(told(both, 76)).toEqual([]);
    const one = acknowledged(record(keptLife(), 66, 'manager', 'remove', 60), 66, 76);
    expect(told(record(one, 67, 'manager', 'review', 62), 76)).toEqual(['70 review: risk']);
  });

  it('of one missed day stops nothing of the next of the same duty', () => {
    const known = knowing({ policy: { reviewEveryDays: { critical: 2, high: 2, medium: 2, low: 2 } } });
    const life = acknowledged(record(keptLife(known), 8, 'manager', 'review', 4), 8, 22).does(ANA, 'review', REVIEW);
    expect(told(life, 20)).toEqual(['14 review: manager', '18 review: risk']);
  });

  it('of something else stops the ladder of a missed day no second time, and takes nothing from the day that was named for it', () => {
    const first = (byDay: number): Life => acknowledged(record(keptLife(), 64, 'manager', 'remove', 60), 64, byDay);
    const other = (byDay: number, until: number): Life => acknowledged(record(first(byDay), 66, 'manager', 'review', 62), 66, until);
    const levels = (life: Life, day: number): string[] => judge(life.state, DAY_0 + day).levelsDue.map(({ level, duty }) => `${level} ${duty}`);
    expect(levels(other(67, 80), 68)).toEqual(['risk remove']);
    expect(levels(other(78, 70), 75)).toEqual(['risk review']);
    expect(levels(other(78, 70), 79)).toEqual(['risk remove', 'risk review']);
    // The next level of the same missed day is another escalation, which can be answered once, too.
    const next = acknowledged(record(first(67), 68, 'risk', 'remove', 60), 68, 82);
    expect(levels(next, 82)).not.toContain('leadership remove');
    expect(levels(acknowledged(record(next, 83, 'risk', 'remove', 60), 83, 97), 90)).toContain('leadership remove');
  });

  it('of an escalation by hand stops what nobody acknowledged yet, and once: repeating both keeps nothing still', () => {
    const again = (life: Life, day: number): Life => acknowledged(life.on(day).does(RAJ, 'escalate', { level: 'risk', reason: 'x' }), day, day + 14);
    const levels = (life: Life, day: number): string[] => judge(life.state, DAY_0 + day).levelsDue.map(({ level, duty }) => `${level} ${duty}`);
    const once = again(keptLife(), 61);
    expect(levels(once, 75)).toEqual([]);
    expect(levels(again(once, 75), 76)).toEqual(['manager remove', 'risk remove', 'manager review', 'risk review']);
    // One that ended before the day was missed was not about it, nor is a later one of something else.
    expect(levels(again(again(keptLife(), 20), 61), 75)).toEqual([]);
    expect(levels(acknowledged(record(again(keptLife(), 20), 66, 'manager', 'review', 62), 66, 80), 68)).toEqual(['manager remove', 'risk remove']);
    const told = acknowledged(record(keptLife(), 64, 'manager', 'remove', 60), 64, 67);
    expect(levels(again(told, 67), 68)).toEqual(['risk remove']);
  });

  it('of an escalation by hand stops all of them', () => {
    const life = acknowledged(keptLife().on(66).does(RAJ, 'escalate', { level: 'risk', reason: 'x' }), 66, 76);
    expect(told(life, 76)).toEqual([]);
    expect(told(life, 77)).toHaveLength(4);
  });

  it('names nobody who is gone', () => {
    const gone = record(LIVES.refused(knowing({ gone: [MIRA], sinceDay: 20 })), 34, 'manager', 'remove', 30);
    expect(acknowledged(gone, 35, 40).refused).toEqual({ code: 'gone', name: MIRA.name });
  });
});

describe('the verification of a removal', () => {
  const reported = (): Life => keptLife().on(62).does(MIRA, 'reportRemoved', { onDay: DAY_0 + 62, text: 'x', gone: true });

  it('stops the ladder for its own time only, and then it goes on where it was', () => {
    expect(told(reported(), 69)).toEqual([]);
    expect(judge(reported().state, DAY_0 + 69)).toMatchObject({ pastTolerance: false, dues: [{ duty: 'verify' }] });
    expect(told(reported(), 70)).toEqual(['64 remove: manager', '68 remove: risk', '66 review: manager', '70 review: risk']);
    expect(judge(reported().state, DAY_0 + 70)).toMatchObject({ pastTolerance: true, pastToleranceSinceDay: DAY_0 + 68 });
    expect(judge(reported().state, DAY_0 + 70).dues.map(({ duty }) => duty)).toEqual(['remove', 'review', 'showControl', 'verify']);
  });

  it('and an acknowledgement stop it until both are over', () => {
    const late = (byDay: number): Life => acknowledged(record(keptLife(), 64, 'manager', 'remove', 60), 64, byDay).does(MIRA, 'reportRemoved', { onDay: DAY_0 + 64, text: 'x', gone: true });
    const removal = (life: Life, day: number): string[] => told(life, day).filter((rung) => rung.includes('remove'));
    expect([71, 72].map((day) => removal(late(66), day).length)).toEqual([0, 1]);
    expect([74, 75].map((day) => removal(late(74), day).length)).toEqual([0, 1]);
  });

  it('asks for no offer twice when it is over', () => {
    const life = keptLife().on(61).does(MIRA, 'handOn', { to: JON }).on(62).does(MIRA, 'reportRemoved', { onDay: DAY_0 + 62, text: 'x', gone: true });
    expect(judge(life.state, DAY_0 + 70).dues.filter(({ duty }) => duty === 'answerOffer')).toHaveLength(1);
  });

  it('refuted is as if it had never stopped', () => {
    const life = reported().on(70).does(ANA, 'refute', { text: 'x' });
    expect(told(life, 70)).toEqual(told(keptLife(), 70));
  });

  it('gives the time to verify once, however often a removal is reported and refuted', () => {
    const report = (life: Life, day: number): Life => life.on(day).does(MIRA, 'reportRemoved', { onDay: DAY_0 + day, text: 'Gone.', gone: true });
    const refute = (life: Life, day: number): Life => life.on(day).does(ANA, 'refute', { text: 'Still there.' });
    const paused = (life: Life, from: number, until: number): number[] => Array.from({ length: until - from + 1 }, (_, at) => from + at).filter((day) => told(life, day).length === 0);
    const late = (): Life => keptLife().on(61).does(ANA, 'review', REVIEW).on(63);
    expect(paused(report(late(), 70), 70, 90)).toEqual([70, 71, 72, 73, 74, 75, 76, 77]);
    // Of eight days three are used up, then the rest, then none is left.
    const twice = report(refute(report(late(), 70), 72), 80);
    expect(paused(twice, 80, 99)).toEqual([80, 81, 82, 83, 84]);
    expect(judge(twice.state, DAY_0 + 80).dues).toEqual([{ duty: 'verify', of: 'securityReviewer', day: DAY_0 + 87 }]);
    const again = report(refute(twice, 90), 90);
    expect(paused(again, 90, 97)).toEqual([]);
    expect(judge(again.state, DAY_0 + 90)).toMatchObject({ pastTolerance: true, overdue: [{ duty: 'remove' }, { duty: 'showControl' }] });
    expect(paused(report(refute(report(late(), 70), 77), 77), 77, 99)).toEqual([]);
    // Refuted on the day it was reported: that day is gone all the same.
    let daily = late();
    for (let day = 70; day < 78; day += 1) daily = refute(report(daily, day), day);
    expect(paused(report(daily, 78), 78, 85)).toEqual([]);
  });
});

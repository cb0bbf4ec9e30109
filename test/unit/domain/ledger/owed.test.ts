import { isoFromDay } from '../../../../src/domain/day/day';
import { judge } from '../../../../src/domain/judge/judge';
import { encodeAnswer } from '../../../../src/domain/ledger/answer';
import type { Owed } from '../../../../src/domain/ledger/parts';
import { NOTHING_USED, OTHER_ANSWER } from './lawful';
import { ANA, DAY_0, findingsOf, JON, KEEP, Life, MIRA, RAJ, REVIEW } from './life';

/** A finding comes along from another exception, and with it what was due there, counted from a day. */
function comes(life: Life, from: string, duty: Owed['duty'], day: number): Life {
  const answer = encodeAnswer({ ...OTHER_ANSWER, ranOn: isoFromDay(DAY_0), findings: findingsOf([`policy-of-${from}`]) });
  return life.does(RAJ, 'absorb', { from, answer, sinceDay: DAY_0, lineage: { ...NOTHING_USED, owed: [{ duty, day: DAY_0 + day }] } });
}
const due = (life: Life, duty: Owed['duty']): number => (judge(life.state, life.today).dues.find((each) => each.duty === duty)?.day ?? NaN) - DAY_0;

describe('a review that was owed', () => {
  const reviewed = (): Life => new Life().shown().does(MIRA, 'keep', KEEP).on(5).does(ANA, 'review', REVIEW);

  it('is done by a review, and not by whoever answers for it signing that they still do', () => {
    const life = comes(reviewed().on(6), 'x8', 'review', -20);
    expect(due(life, 'review')).toBe(40);
    expect(due(life.does(MIRA, 'signOff', { text: 'I still answer for it.' }), 'review')).toBe(40);
    expect(life.voids).toEqual([]);
    expect(due(life.on(7).does(ANA, 'review', REVIEW), 'review')).toBe(67);
  });

  it('stays so where it was merged and is opened again', () => {
    const life = comes(comes(new Life().shown().does(MIRA, 'takeControlSeat'), 'x7', 'review', 0).on(5).does(ANA, 'review', REVIEW).on(6), 'x8', 'review', -20);
    expect(due(life, 'review')).toBe(40);
    expect(due(life.on(7).does(RAJ, 'merge', { into: 'x9', reason: 'x' }).on(8).does(RAJ, 'reopen', { reason: 'x' }), 'review')).toBe(40);
    expect(life.voids).toEqual([]);
  });

  it('is done by a second review of the day on which it came along', () => {
    expect(due(comes(reviewed(), 'x8', 'review', -20).does(ANA, 'review', REVIEW), 'review')).toBe(65);
  });
});

describe('a drill that was owed', () => {
  it('is done by any of after the day from which it is counted, be it one of a day that was reported before', () => {
    const drilled = (): Life => comes(new Life().shown().does(JON, 'keep', { ...KEEP, category: 'emergencyAccess' }).on(50).does(JON, 'reportDrill', { onDay: DAY_0 + 50, text: 'x' }), 'x8', 'drill', -10);
    expect(due(drilled(), 'drill')).toBe(80);
    for (const onDay of [-9, 50]) expect(due(drilled().does(JON, 'reportDrill', { onDay: DAY_0 + onDay, text: 'Of that account.' }), 'drill')).toBe(140);
    expect(due(drilled().does(JON, 'reportDrill', { onDay: DAY_0 - 10, text: 'x' }), 'drill')).toBe(80);
  });
});

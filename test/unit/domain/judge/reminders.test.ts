import fc from 'fast-check';
import { reminderDays, reminderDue, startOf } from '../../../../src/domain/judge/reminders';
import { judge } from '../../../../src/domain/judge/judge';
import { DEFAULT_POLICY } from '../../../../src/domain/policy/defaults';
import { LIVES, STATES } from '../ledger/states';
import { DAY_0 } from '../ledger/life';

const days = (span: number, remindBeforeDays = DEFAULT_POLICY.remindBeforeDays): readonly number[] => reminderDays(0, span, { remindBeforeDays });

describe('reminders before a day', () => {
  it('of a long grant are 30, 7 and 1 days before its end', () => {
    expect(days(90)).toEqual([60, 83, 89]);
  });

  it('are none in the first half: 30 days before the end of 45 is too early', () => {
    expect(days(45)).toEqual([38, 44]);
    expect(days(60)).toEqual([30, 53, 59]);
  });

  it('of a grant of up to 30 days are at 80 % and a day before, whatever the policy says', () => {
    expect(days(30)).toEqual([24, 29]);
    expect(days(10)).toEqual([8, 9]);
    expect(days(10, [5])).toEqual([8, 9]);
    expect(days(31)).toEqual([24, 30]);
  });

  it('of a very short time are one or none, and never on its first day', () => {
    expect(days(5)).toEqual([4]);
    expect(days(2)).toEqual([1]);
    expect(days(1)).toEqual([]);
    expect(days(0)).toEqual([]);
    expect(days(-3)).toEqual([]);
  });

  it('follow the policy', () => {
    expect(days(100, [20, 3])).toEqual([80, 97]);
    expect(days(100, [])).toEqual([]);
  });

  it('that were missed are made up for by the newest alone, and not once the day is there', () => {
    const due = (today: number): number | undefined => reminderDue(0, 90, today, DEFAULT_POLICY);
    expect([59, 60, 70, 83, 88, 89, 90, 91].map(due)).toEqual([undefined, 60, 60, 83, 83, 89, undefined, undefined]);
  });

  it('never lie in the first half, before the start or on the day itself, whatever the policy', () => {
    fc.assert(
      fc.property(fc.integer({ min: -50, max: 400 }), fc.array(fc.integer({ min: 1, max: 200 }), { maxLength: 5 }), (span, before) => {
        for (const day of days(span, before)) {
          expect(day * 2).toBeGreaterThanOrEqual(span);
          expect(day).toBeLessThan(span);
          expect(day).toBeGreaterThan(0);
        }
      }),
    );
  });
});

describe('the time for something that is due', () => {
  it.each(STATES.filter((state) => judge(LIVES[state]().state, DAY_0 + 5).dues.length > 0))('runs from a day before it, on one that is %s', (state) => {
    const { parts, severity, policy } = LIVES[state]().state;
    for (const due of judge(LIVES[state]().state, DAY_0 + 5).dues) {
      const start = startOf(due, { parts, severity, policy });
      expect({ duty: due.duty, fits: start >= DAY_0 && start < due.day }).toEqual({ duty: due.duty, fits: true });
    }
  });
});

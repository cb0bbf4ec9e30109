import { formatsOf } from '../../../../src/ui/strings/formats';
import type { OwnerHeadingFacts } from '../../../../src/ui/strings/ownerStrings';
import { ownerStringsFor } from '../../../../src/ui/strings/ownerStringsFor';

const words = ownerStringsFor(formatsOf('en-US'));
const NOTHING: OwnerHeadingFacts = { answersFor: 0, watches: 0, needAct: 0, others: false, escalated: 0, asked: { allTheirs: true, open: 0, ending: undefined, today: 100 } };
const heading = (facts: Partial<OwnerHeadingFacts>): string => words.heading({ ...NOTHING, ...facts });

describe('the heading of the owner view', () => {
  it('answers for what somebody answers, and what is needed of them', () => {
    expect(heading({ answersFor: 7, watches: 2, needAct: 3 })).toBe('You answer for 7 open exceptions, 3 need something from you');
    expect(heading({ answersFor: 1 })).toBe('You answer for 1 open exception, and nothing is needed from you now');
    expect(heading({ needAct: 1 })).toBe('1 exception needs something from you');
    expect(heading({ watches: 4, needAct: 1 })).toBe('You watch over 4 open exceptions, 1 needs something from you');
  });

  it('does not count what they do not answer for among what they answer for', () => {
    expect(heading({ answersFor: 1, needAct: 3, others: true })).toBe('You answer for 1 open exception, and 3 exceptions need something from you');
    expect(heading({ escalated: 2 })).toBe('2 exceptions escalated to you');
    expect(heading({})).toBe('You answer for no open exception');
  });

  it('never says that somebody answers for what they asked for', () => {
    const of = (open: number, ending: { count: number; day: number } | undefined): string => heading({ asked: { allTheirs: true, open, ending, today: 100 } });
    expect(of(2, { count: 1, day: 106 })).toBe('You asked for 2 exceptions, 1 ends in 6 days');
    expect(of(1, { count: 1, day: 100 })).toBe('You asked for 1 exception, and it ends today');
    expect(of(3, { count: 2, day: 98 })).toBe('You asked for 3 exceptions, 2 end within 30 days, and the first one ended 2 days ago');
    expect(of(2, undefined)).toBe('You asked for 2 exceptions, and none ends within 30 days');
    expect(heading({ asked: { allTheirs: false, open: 2, ending: undefined, today: 100 } })).toBe('You need 2 exceptions, and none ends within 30 days');
  });
});

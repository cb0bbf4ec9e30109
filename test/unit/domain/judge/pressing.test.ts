import { mostPressingFirst } from '../../../../src/domain/judge/duties';
import { judge } from '../../../../src/domain/judge/judge';
import { DAY_0, KEEP, Life, MIRA } from '../ledger/life';

describe('what presses most', () => {
  it('is what is late, in the order of duties, before what is only due earlier', () => {
    const dues = [
      { duty: 'showControl', of: 'controlOwner', day: 5, what: 'c1' },
      { duty: 'remove', of: 'controlOwner', day: 9 },
      { duty: 'drill', of: 'controlOwner', day: 30 },
      { duty: 'confirmScope', of: 'controlOwner', day: 20 },
    ] as const;
    expect(mostPressingFirst(dues, 12).map(({ duty }) => duty)).toEqual(['remove', 'showControl', 'confirmScope', 'drill']);
    expect(mostPressingFirst(dues, 4).map(({ duty }) => duty)).toEqual(['showControl', 'remove', 'confirmScope', 'drill']);
  });

  it('is the next duty of everybody: an end that passed comes before a control that was not shown', () => {
    const life = new Life().shown().on(3).does(MIRA, 'keep', KEEP).on(75);
    expect(judge(life.state, life.today).dues.map(({ duty }) => duty)).toContain('showControl');
    expect(judge(life.state, life.today).next.controlOwner).toMatchObject({ duty: 'remove', day: DAY_0 + 60 });
  });
});

import { scheduleOf, type Schedule } from './schedule';
import { playSchedules, shortest, sumText } from './schedules';
import { playsHalf } from './playsHalf';

playsHalf('first');

describe('a schedule', () => {
  it('is the same for the same seed, and so is what becomes of it', async () => {
    expect(scheduleOf(7)).toEqual(scheduleOf(7));
    const once = await playSchedules({ count: 30, seed: 7 });
    expect(sumText(await playSchedules({ count: 30, seed: 7 }), 7)).toBe(sumText(once, 7));
  });

  it('that fails is shortened to the step and the fault that it fails by', async () => {
    const step = (kind: string): Schedule['steps'][number] => ({ by: 'ana', act: 'review', after: 3, faults: [{ kind, at: 1 }, { kind: '500', at: 2 }], again: true });
    const schedule: Schedule = { seed: 1, past: 'review', steps: [step('403'), step('reset, done'), step('401')] };
    const isAtFault = async ({ steps }: Schedule): Promise<boolean> => steps.some(({ faults }) => faults.some(({ kind }) => kind === 'reset, done'));
    expect(await shortest(schedule, isAtFault)).toEqual({ seed: 1, past: 'review', steps: [{ by: 'ana', act: 'review', after: 0, faults: [{ kind: 'reset, done', at: 1 }] }] });
  });
});

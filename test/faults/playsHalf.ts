import { join } from 'node:path';
import { playSchedules, sumText } from './schedules';

/** Schedules in one run of the tests, in two halves, since two suites run at a time; `npm run fuzz` plays more. */
const SCHEDULES = 10_000;

/** Seed of a run: new each day, so that a failure can be played again, or as the environment says. */
function seedOfRun(): number {
  return Number(process.env['FUZZ_SEED'] ?? Math.floor(Date.now() / 86_400_000) * 100_000);
}

export function playsHalf(half: 'first' | 'second'): void {
  test(`${SCHEDULES / 2} random schedules of people, acts, faults, tabs and clocks break no invariant`, async () => {
    const count = SCHEDULES / 2;
    const seed = seedOfRun() + (half === 'first' ? 0 : count);
    const sum = await playSchedules({ count, seed, regressions: join(__dirname, 'regressions'), replays: half === 'first' });
    console.log(sumText(sum, seed));
    expect({ seed, breaches: sum.breaches.slice(0, 5), filed: sum.filed }).toEqual({ seed, breaches: [], filed: [] });
    // A run in which nothing went wrong, or nothing was done, would prove nothing.
    expect(sum.faults).toBeGreaterThan(count / 2);
    expect(sum.done).toBeGreaterThan(count / 2);
  }, 1_800_000);
}

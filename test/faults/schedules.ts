import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { closeFaultSite, openFaultSite } from './faultSite';
import { INVARIANTS, type Breach } from './invariants';
import { rawLists } from './rawLists';
import { runSchedule } from './runSchedule';
import { scheduleOf, type Schedule } from './schedule';

export interface Sum {
  readonly schedules: number;
  readonly faults: number;
  readonly done: number;
  readonly mended: number;
  readonly overruled: number;
  readonly breaches: readonly Breach[];
  /** Where the shortest schedules that still fail were filed. */
  readonly filed: readonly string[];
}

/** Exceptions on one site before the next one is opened: lists of a hundred thousand items would only be slower. */
const SCHEDULES_A_SITE = 2000;
/** Failures that are shortened and filed; more of them say the same. */
const MOST_FILED = 5;

export interface Run {
  readonly count: number;
  /** The first schedule's; each further one has the next. */
  readonly seed: number;
  /** Where failures are filed; none: nowhere. */
  readonly regressions?: string | undefined;
  /** Plays what was filed before first. */
  readonly replays?: boolean;
  readonly onProgress?: (played: number) => void;
}

/** Plays so many schedules, after those that failed before; a failure is shortened and filed. */
export async function playSchedules({ count, seed, regressions, replays, onProgress }: Run): Promise<Sum> {
  let site = await openFaultSite();
  let raw = rawLists(site.sharePoint, site.webUrl);
  let nth = 0;
  const sum = { schedules: 0, faults: 0, done: 0, mended: 0, overruled: 0 };
  const play = async (schedule: Schedule): Promise<readonly Breach[]> => {
    nth += 1;
    if (nth % SCHEDULES_A_SITE === 0) {
      await closeFaultSite(site);
      site = await openFaultSite();
      raw = rawLists(site.sharePoint, site.webUrl);
    }
    const { breaches, met, done, mended, overruled } = await runSchedule(site, raw, schedule, `x${nth}`);
    sum.faults += met;
    sum.done += done;
    sum.mended += mended;
    sum.overruled += overruled;
    return breaches;
  };
  const breaches: Breach[] = [];
  const filed: string[] = [];
  for (const schedule of replays ? filedIn(regressions) : []) {
    breaches.push(...(await play(schedule)));
    sum.schedules += 1;
  }
  for (let at = 0; at < count; at += 1) {
    const schedule = scheduleOf(seed + at);
    const found = await play(schedule);
    sum.schedules += 1;
    onProgress?.(sum.schedules);
    breaches.push(...found);
    if (found.length === 0 || regressions === undefined || filed.length >= MOST_FILED) continue;
    const path = join(regressions, `seed-${schedule.seed}.json`);
    writeFileSync(path, `${JSON.stringify(await shortest(schedule, async (shorter) => (await play(shorter)).length > 0), null, 2)}\n`);
    filed.push(path);
  }
  await closeFaultSite(site);
  return { ...sum, breaches, filed };
}

function filedIn(folder: string | undefined): Schedule[] {
  const names = folder === undefined ? [] : readdirSync(folder).filter((name) => name.endsWith('.json'));
  return names.sort().map((name) => JSON.parse(readFileSync(join(folder ?? '', name), 'utf8')) as Schedule);
}

/** Leaves out steps, faults and circumstances, one after the other, as long as it still fails. */
export async function shortest(schedule: Schedule, fails: (schedule: Schedule) => Promise<boolean>): Promise<Schedule> {
  let best = schedule;
  for (let isShorter = true; isShorter; ) {
    isShorter = false;
    for (const shorter of shorterThan(best)) {
      if (!(await fails(shorter))) continue;
      best = shorter;
      isShorter = true;
      break;
    }
  }
  return best;
}

function* shorterThan(schedule: Schedule): Generator<Schedule> {
  const { steps } = schedule;
  const changed = (at: number, ...by: Schedule['steps']): Schedule => ({ ...schedule, steps: [...steps.slice(0, at), ...by, ...steps.slice(at + 1)] });
  for (let at = steps.length - 1; at >= 0 && steps.length > 1; at -= 1) yield changed(at);
  for (const [at, step] of steps.entries()) {
    for (let fault = 0; fault < step.faults.length; fault += 1) yield changed(at, { ...step, faults: step.faults.filter((_each, index) => index !== fault) });
    for (const name of ['together', 'stale', 'twoTabs', 'again'] as const) {
      const { [name]: isSo, ...without } = step;
      if (isSo) yield changed(at, without);
    }
    if (step.after !== 0) yield changed(at, { ...step, after: 0 });
  }
}

/** The one line that sums up a run. */
export function sumText({ schedules, faults, done, mended, overruled, breaches }: Sum, seed: number): string {
  const broken = INVARIANTS.map((invariant) => `${breaches.filter((breach) => breach.invariant === invariant).length} ${invariant}`);
  return `${schedules} schedules from seed ${seed}: ${faults} faults met, ${done} acts done, ${mended} rows mended, ${overruled} overruled by what was stamped earlier; ${broken.join(', ')}`;
}

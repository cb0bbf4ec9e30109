/** `npm run fuzz -- [--schedules N] [--seed S] [--workers W]`: random schedules of faults; the last line sums up the invariants. */
import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { playSchedules, sumText, type Sum } from './schedules';

const here = fileURLToPath(import.meta.url);
const regressions = join(here, '..', 'regressions');
const { values } = parseArgs({ options: { schedules: { type: 'string' }, seed: { type: 'string' }, workers: { type: 'string' }, part: { type: 'boolean' }, first: { type: 'boolean' } } });
const count = Number(values.schedules ?? 10_000);
const seed = Number(values.seed ?? Date.now() % 1_000_000_000);
const workers = Math.min(count, Number(values.workers ?? availableParallelism()));
if (![count, seed, workers].every(Number.isSafeInteger) || count < 1 || workers < 1) {
  console.error('npm run fuzz -- [--schedules N] [--seed S] [--workers W]: whole numbers');
  process.exit(2);
}

/** One part in a process of its own: its sum comes as the last line of what it prints. */
function playPart(from: number, size: number): Promise<Sum> {
  const child = spawn(process.execPath, [...process.execArgv, here, '--part', '--schedules', String(size), '--seed', String(from), ...(from === seed ? ['--first'] : [])], { stdio: ['ignore', 'pipe', 'inherit'] });
  let text = '';
  child.stdout.on('data', (chunk: Buffer) => {
    text += chunk.toString();
  });
  return new Promise((resolve, reject) => {
    child.on('close', (code) => (code === 0 ? resolve(JSON.parse(text) as Sum) : reject(new Error(`a part from seed ${from} ended with ${code}`))));
  });
}

if (values.part) {
  process.stdout.write(JSON.stringify(await playSchedules({ count, seed, regressions, replays: values.first === true })));
} else {
  const begun = Date.now();
  console.log(`seed ${seed}, ${workers} at a time`);
  const size = Math.ceil(count / workers);
  const sums = await Promise.all(Array.from({ length: workers }, (_each, at) => playPart(seed + at * size, Math.min(size, count - at * size))));
  const total = (of: (sum: Sum) => number): number => sums.reduce((all, sum) => all + of(sum), 0);
  const sum: Sum = {
    schedules: total(({ schedules }) => schedules),
    faults: total(({ faults }) => faults),
    done: total(({ done }) => done),
    mended: total(({ mended }) => mended),
    overruled: total(({ overruled }) => overruled),
    breaches: sums.flatMap(({ breaches }) => breaches),
    filed: sums.flatMap(({ filed }) => filed),
  };
  for (const { invariant, what } of sum.breaches.slice(0, 20)) console.log(`  ${invariant}: ${what}`);
  for (const path of sum.filed) console.log(`  filed: ${path}`);
  const seconds = (Date.now() - begun) / 1000;
  console.log(`${Math.round(seconds)} s, ${(sum.schedules / seconds).toFixed(1)} schedules a second`);
  console.log(sumText(sum, seed));
  process.exitCode = sum.breaches.length > 0 ? 1 : 0;
}

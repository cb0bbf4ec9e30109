import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { measureAggregation } from './aggregation';
import { measureLoads } from './loads';
import { tableOf } from './measure';
import { measureMemory } from './memory';
import { measureScripts } from './scriptBytes';
import { measureTape } from './tape';

/** `npm run bench`: the ratios of the design, side by side in one run, as a table and as JSON (.local/bench.json). */
const root = fileURLToPath(new URL('../../', import.meta.url));
const WAY = 'Loads: the local SharePoint in a process of its own; every request waits 80 ms, and 0.08 ms more for each item that it may answer (see test/bench/slowSite.ts). Nothing is compressed.\nDecisions: one fault at the adding of a decision or the writing of its row; who is not told that it is done presses once more (see test/bench/tape.ts).';

const measures = [...measureAggregation(), ...measureMemory(), ...(await measureLoads(5000, 5, true)), ...(await measureLoads(100_000, 3, false)), ...(await measureTape()), ...measureScripts(`${root}dist`)];
process.stdout.write(`${WAY}\n${tableOf(measures)}`);
mkdirSync(`${root}.local`, { recursive: true });
const machine = { node: process.version, processors: cpus().length, model: cpus()[0]?.model ?? '' };
writeFileSync(`${root}.local/bench.json`, `${JSON.stringify({ at: new Date().toISOString(), machine, assumption: WAY, measures }, undefined, 2)}\n`);
process.exitCode = measures.some(({ value, atMost }) => atMost !== undefined && value > atMost) ? 1 : 0;

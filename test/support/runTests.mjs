/**
 * `npm test`: everything; what is checked before the tests in two lanes, each step named once it has ended; ends with one
 * line that sums up. A failed step does not hide the later ones.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';

const root = fileURLToPath(new URL('../..', import.meta.url));
const jestResults = join(root, '.local', 'jest.json');
const npm = (script) => [process.env['npm_execpath'], 'run', '--silent', script];

const TESTS = 'Tests (unit, local SharePoint, contract, browser, faults)';
/** Before the tests: each lane keeps one core busy. The tests need what the second one builds. */
const LANES = [
  [
    ['Types', npm('types')],
    ['Lint', npm('lint')],
    ['Import directions', npm('layers')],
  ],
  [['Package (clean build, .sppkg)', npm('package')]],
];

mkdirSync(join(root, '.local'), { recursive: true });
rmSync(jestResults, { force: true });
const failed = [];
let steps = 0;

/** Runs a step to its end; what it says stands together. @param isShown as it comes, where nothing else runs */
function run(name, command, isShown) {
  const start = Date.now();
  steps += 1;
  if (isShown) console.log(`\n== ${name}`);
  return new Promise((ended) => {
    const said = [];
    const child = spawn(process.execPath, command, { cwd: root, stdio: ['ignore', ...(isShown ? ['inherit', 'inherit'] : ['pipe', 'pipe'])] });
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => said.push(chunk));
    child.on('close', (status) => {
      if (!isShown) process.stdout.write(`\n== ${name}\n${Buffer.concat(said).toString('utf8')}`);
      console.log(`== ${name}: ${status === 0 ? 'passed' : 'FAILED'} in ${Math.round((Date.now() - start) / 1000)} s`);
      if (status !== 0) failed.push(name);
      ended();
    });
  });
}

console.log(`\n${LANES.flat().map(([name]) => name).join(', ')}: begun`);
await Promise.all(
  LANES.map(async (lane) => {
    for (const [name, command] of lane) await run(name, command, false);
  }),
);
// forceExit: a suite whose preparation failed leaves its server open, and must not keep the run from ending.
await run(TESTS, ['node_modules/jest/bin/jest.js', '--config', 'config/jest.config.cjs', '--maxWorkers', '2', '--forceExit', '--json', '--outputFile', jestResults], true);

const counts = existsSync(jestResults) ? JSON.parse(readFileSync(jestResults, 'utf8')) : { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0 };
const stepsBesideTests = failed.filter((name) => name !== TESTS).length;
const brokenFiles = counts.numRuntimeErrorTestSuites ?? 0;
if (failed.length) console.log(`\nFailed: ${failed.join(', ')}`);
console.log(`\n${counts.numPassedTests + steps - failed.length} passed, ${counts.numFailedTests + brokenFiles + stepsBesideTests} failed, ${counts.numPendingTests} skipped`);
process.exit(failed.length === 0 && counts.numPassedTests > 0 ? 0 : 1);

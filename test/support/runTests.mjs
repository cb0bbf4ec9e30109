/**
 * `npm test`: everything, step by step, each named while it runs; ends with one line that sums up.
 * A failed step does not hide the later ones.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';

const root = fileURLToPath(new URL('../..', import.meta.url));
const jestResults = join(root, '.local', 'jest.json');
const npm = (script) => [process.env['npm_execpath'], 'run', '--silent', script];

const steps = [
  ['Types', npm('types')],
  ['Lint', npm('lint')],
  ['Import directions', npm('layers')],
  ['Package (clean build, .sppkg)', npm('package')],
  ['Tests (unit, local SharePoint, contract, browser, faults)', ['node_modules/jest/bin/jest.js', '--config', 'config/jest.config.cjs', '--maxWorkers', '2', '--forceExit', '--json', '--outputFile', jestResults]],
];

mkdirSync(join(root, '.local'), { recursive: true });
rmSync(jestResults, { force: true });
// forceExit: a suite whose preparation failed leaves its server open, and must not keep the run from ending.
const failed = [];
for (const [name, command] of steps) {
  const start = Date.now();
  console.log(`\n== ${name}`);
  const { status } = spawnSync(process.execPath, command, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
  console.log(`== ${name}: ${status === 0 ? 'passed' : 'FAILED'} in ${Math.round((Date.now() - start) / 1000)} s`);
  if (status !== 0) failed.push(name);
}

const counts = existsSync(jestResults) ? JSON.parse(readFileSync(jestResults, 'utf8')) : { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0 };
const stepsBesideTests = failed.filter((name) => !name.startsWith('Tests')).length;
const brokenFiles = counts.numRuntimeErrorTestSuites ?? 0;
if (failed.length) console.log(`\nFailed: ${failed.join(', ')}`);
console.log(`\n${counts.numPassedTests + steps.length - failed.length} passed, ${counts.numFailedTests + brokenFiles + stepsBesideTests} failed, ${counts.numPendingTests} skipped`);
process.exit(failed.length === 0 && counts.numPassedTests > 0 ? 0 : 1);

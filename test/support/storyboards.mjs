/**
 * `npm run storyboards [-- N]`: the storyboards of every kind of person on a generated register with N open exceptions
 * (5,000 where no number is given). `npm test` plays them with 200.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { build } from './build.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const FILES = 'test/browser/(leadership|ownerOfMany|businessOwner|review|triage|register|administration|firstRun|together)\\.test';

const open = Number(process.argv[2] ?? 5000);
if (!Number.isInteger(open) || open < 1) {
  console.error('npm run storyboards -- [how many exceptions are open]');
  process.exit(2);
}
build();
const jest = ['node_modules/jest/bin/jest.js', '--config', 'config/jest.config.cjs', '--selectProjects', 'browser', '--maxWorkers', '1', '--testPathPatterns', FILES];
const { status } = spawnSync(process.execPath, jest, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, OPEN_EXCEPTIONS: String(open) } });
process.exit(status ?? 1);

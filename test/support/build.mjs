/**
 * Builds the web parts into dist/ when what they are made of has changed since the last build; otherwise does nothing.
 *   node test/support/build.mjs [--force | --debug]
 * --force builds anyway; --debug builds what has changed for somebody who is at work on it: not minified, not linted, no clean.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { nodeBinary } from './nodeBinary.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const INPUTS = ['src', 'config', 'gulpfile.js', 'tsconfig.json', 'package-lock.json'];
/** Node's own code is no part of the web parts. */
const NOT_INPUTS = new Set([join('src', 'node'), join('config', 'jest.config.cjs'), join('config', 'layers.cjs')]);
/** Inside dist/, so that `gulp clean` removes it. */
const STAMP = join('dist', '.built-from');

/** The build itself writes these beside their sources. */
const GENERATED = /\.scss\.ts$/;

function filesBelow(root, path) {
  if (NOT_INPUTS.has(path) || GENERATED.test(path)) return [];
  if (!statSync(join(root, path)).isDirectory()) return [path];
  return readdirSync(join(root, path)).sort().flatMap((name) => filesBelow(root, join(path, name)));
}

/** A hash over all that goes into the build. */
export function buildKey(root = ROOT) {
  const hash = createHash('sha256');
  for (const path of INPUTS.flatMap((input) => filesBelow(root, input))) hash.update(path).update('\0').update(readFileSync(join(root, path))).update('\0');
  return hash.digest('hex');
}

export function isBuilt(root = ROOT) {
  const stamp = join(root, STAMP);
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === buildKey(root);
}

/** What the build said went wrong, without colours and progress: each error with the lines that belong to it; all of it where it named no error. */
function complaints(output) {
  const lines = output.replace(/\u001b\[\d+m/g, '').split('\n');
  let inError = false;
  const errors = lines.filter((line) => {
    if (/^(\[[\d:]+\]|={3,}|Project |Build tools )/.test(line) || /(Error|Warning) - /.test(line)) inError = /(Error|Warning) - /.test(line);
    return inError;
  });
  return (errors.length ? errors.map((line) => line.replace(/^\[[\d:]+\] /, '')) : lines).join('\n');
}

function gulp(root, ...args) {
  const run = spawnSync(nodeBinary(root), [join(root, 'node_modules', 'gulp', 'bin', 'gulp.js'), ...args], { cwd: root, encoding: 'utf8', maxBuffer: 64 << 20 });
  if (run.status !== 0) throw new Error(`gulp ${args.join(' ')} failed:\n${complaints(`${run.stdout}\n${run.stderr}`)}${run.error?.message ?? ''}`);
}

function isRunning(pid) {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** Two commands that start at once must not build at once. A lock left behind by a killed build is taken over. */
function withLock(root, work) {
  const lock = join(root, '.local', 'build.lock');
  mkdirSync(join(root, '.local'), { recursive: true });
  for (;;) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' });
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
      if (existsSync(lock) && !isRunning(Number(readFileSync(lock, 'utf8')))) rmSync(lock, { force: true });
      else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 250);
    }
  }
  try {
    return work();
  } finally {
    rmSync(lock, { force: true });
  }
}

/** Left behind they would hide later changes of their styles from the type checks. */
function removeGenerated(folder) {
  for (const entry of readdirSync(folder, { recursive: true })) if (GENERATED.test(entry)) rmSync(join(folder, entry));
}

/** Throws with the build's own output when it fails. Returns whether it built. */
export function build({ root = ROOT, force = false } = {}) {
  if (!force && isBuilt(root)) return false;
  return withLock(root, () => {
    if (!force && isBuilt(root)) return false;
    const start = Date.now();
    console.log('Building the web parts: gulp clean, gulp bundle --ship (about 20 s)');
    // Taken before: a file saved during the build counts as changed after it.
    const key = buildKey(root);
    // Without a clean, files of earlier builds would stay beside the new ones.
    gulp(root, 'clean');
    gulp(root, 'bundle', '--ship');
    writeFileSync(join(root, STAMP), key);
    removeGenerated(join(root, 'src'));
    console.log(`Built in ${Math.round((Date.now() - start) / 1000)} s`);
    return true;
  });
}

export function buildForDebugging(root = ROOT) {
  withLock(root, () => {
    // What lies in dist/ then is not what would be shipped.
    rmSync(join(root, STAMP), { force: true });
    gulp(root, 'bundle', '--no-lint');
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    if (process.argv.includes('--debug')) buildForDebugging();
    else build({ force: process.argv.includes('--force') });
  } catch (error) {
    console.error(error.message);
    process.exit(1);
  }
}

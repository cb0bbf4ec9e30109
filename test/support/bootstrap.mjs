/**
 * What must be there before anything runs, on a bare clone with Node 20.18 or newer: the packages of package-lock.json,
 * and with --browser a Chromium. Does nothing, quickly, where all is there.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureChromium } from './findChromium.mjs';
import { nodePackage } from './nodeBinary.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

const readJson = (path) => JSON.parse(readFileSync(path, 'utf8'));

/**
 * Why the packages must be installed, or undefined. npm writes its own copy of the lock as the last step of an install,
 * so comparing the two also notices an install that was broken off, and one made by hand with `npm install`.
 */
export function whyInstall(root = ROOT) {
  const installedLock = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(installedLock)) return 'no packages are installed yet';
  const wanted = readJson(join(root, 'package-lock.json')).packages;
  const installed = readJson(installedLock).packages;
  const ownNode = `node_modules/${nodePackage()}`;
  for (const [path, { version, integrity, optional }] of Object.entries(wanted)) {
    if (path === '') continue;
    const found = installed[path];
    // Optional packages are those of other systems, but for the Node of this one.
    if (!found && optional && path !== ownNode) continue;
    if (!found || found.version !== version || found.integrity !== integrity) return `${path} is not the version of package-lock.json`;
  }
  return undefined;
}

export function installPackages(root = ROOT) {
  const reason = whyInstall(root);
  if (!reason) return;
  console.log(`Installing packages: ${reason} (about a minute)`);
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
  const npmCli = process.env['npm_execpath'];
  const run = npmCli
    ? spawnSync(process.execPath, [npmCli, ...args], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] })
    : spawnSync('npm', args, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'], shell: process.platform === 'win32' });
  if (run.status !== 0) throw new Error('npm ci failed: see above');
}

export function bootstrap({ root = ROOT, browser = false } = {}) {
  installPackages(root);
  if (browser) ensureChromium();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    bootstrap({ browser: process.argv.includes('--browser') });
  } catch (error) {
    console.error(error.message);
    process.exit(1);
  }
}

/**
 * The Chromium that browser tests and screenshots drive: the one named by CHROME_PATH, else the one that is installed,
 * else (on Linux, as root, with apt-get) Debian's package, else one line that says what to install. The headless shell
 * comes first: the same engine without the windows of a desktop, at half the time (measured 2026-11-28, Chromium 156).
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where the three systems put a Chromium, Chrome or Edge; the first that exists is taken. */
function candidates({ platform, env }) {
  if (platform === 'win32') {
    const folders = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']].filter(Boolean);
    return folders.flatMap((folder) => [
      join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
      join(folder, 'Chromium', 'Application', 'chrome.exe'),
      join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
    ]);
  }
  if (platform === 'darwin') {
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);
  }
  const names = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge', 'microsoft-edge-stable'];
  return ['/usr/bin', '/usr/local/bin', '/snap/bin'].flatMap((folder) => names.map((name) => `${folder}/${name}`));
}

/** Path of an installed browser, or undefined. CHROME_PATH that names nothing is an error: it was meant. */
export function findChromium({ platform = process.platform, env = process.env, exists = existsSync } = {}) {
  const named = env['CHROME_PATH'];
  if (named) {
    if (!exists(named)) throw new Error(`CHROME_PATH names ${named}, and there is no such file`);
    return named;
  }
  return candidates({ platform, env }).find((path) => exists(path));
}

function installByApt() {
  const apt = (...args) => spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
  console.log('Chromium is not installed: getting it by apt-get (about 110 MB)');
  if (apt('update', '-qq').status !== 0) return false;
  return ['chromium-headless-shell', 'chromium'].some((name) => apt('install', '-y', '-qq', '--no-install-recommends', name).status === 0);
}

/** As findChromium, but installs where that is allowed and throws one line where it is not. */
export function ensureChromium() {
  const found = findChromium();
  if (found) return found;
  const isRoot = process.platform === 'linux' && process.getuid?.() === 0;
  if (isRoot && existsSync('/usr/bin/apt-get') && installByApt()) {
    const installed = findChromium();
    if (installed) return installed;
  }
  throw new Error('No Chromium was found: install chromium, Google Chrome or Microsoft Edge, or set CHROME_PATH to its program file');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    console.log(ensureChromium());
  } catch (error) {
    console.error(error.message);
    process.exit(1);
  }
}

import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

/** Folder of the project: npm and jest run everything in it. */
export const ROOT = process.cwd();

/** Starts the Chromium of this machine, without a sandbox where it runs as root (a container). */
export function launchChromium(): Promise<Browser> {
  const executablePath = execFileSync(process.execPath, [resolve(ROOT, 'test', 'support', 'findChromium.mjs')], { encoding: 'utf8' }).trim();
  const isRoot = process.getuid?.() === 0;
  return chromium.launch({ executablePath, args: isRoot ? ['--no-sandbox'] : [] });
}

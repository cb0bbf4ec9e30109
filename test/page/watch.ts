import { spawn } from 'node:child_process';
import { watch } from 'node:fs';
import { join, sep } from 'node:path';
import type { PageEvents } from './events';

interface WatchOptions {
  readonly root: string;
  readonly events: PageEvents;
  readonly print: (line: string) => void;
}

/** An editor saves several files at once, and some save one file in several steps. */
const QUIET_MS = 200;

function rebuild(root: string): Promise<{ ok: boolean; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(root, 'test', 'support', 'build.mjs'), '--debug'], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    child.stdout.on('data', (chunk) => (output += String(chunk)));
    child.stderr.on('data', (chunk) => (output += String(chunk)));
    child.on('error', reject);
    child.on('close', (code) => resolve({ ok: code === 0, output }));
  });
}

/**
 * Builds after each change of src/ and tells the open pages. What is saved during a build is built after it.
 * @returns how to stop
 */
export function watchSources({ root, events, print }: WatchOptions): () => void {
  let timer: NodeJS.Timeout | undefined;
  let isBuilding = false;
  let isStale = false;

  const build = async (): Promise<void> => {
    if (isBuilding) {
      isStale = true;
      return;
    }
    isBuilding = true;
    do {
      isStale = false;
      const start = Date.now();
      print('Changed: building');
      const { ok, output } = await rebuild(root);
      print(ok ? `Built in ${((Date.now() - start) / 1000).toFixed(1)} s` : output);
      if (!isStale) events.send(ok ? 'built' : 'failed', output);
    } while (isStale);
    isBuilding = false;
  };

  const watcher = watch(join(root, 'src'), { recursive: true }, (_event, file) => {
    // Commands of src/node are no part of the web parts; the build writes the scss.ts files itself.
    if (file === null || file.startsWith(`node${sep}`) || file.endsWith('.scss.ts')) return;
    clearTimeout(timer);
    timer = setTimeout(() => void build().catch((error: unknown) => print(String(error))), QUIET_MS);
  });
  return () => {
    clearTimeout(timer);
    watcher.close();
  };
}

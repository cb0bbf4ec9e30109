import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export interface SlowSite {
  readonly url: string;
  stop(): void;
}

/** Starts slowSite.ts in a process of its own, so that server and client do not share a processor's time slice. */
export function startSlowSite(rows: number): Promise<SlowSite> {
  const child = fork(fileURLToPath(new URL('./slowSite.ts', import.meta.url)), [String(rows)], { execArgv: process.execArgv });
  return new Promise((resolve, reject) => {
    child.once('message', ({ url }: { url: string }) => resolve({ url, stop: () => child.disconnect() }));
    child.once('exit', (code) => reject(new Error(`the bench's site ended with ${code}`)));
  });
}

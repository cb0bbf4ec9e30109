const LOOK_EVERY_MS = 250;

/**
 * Ends with the npm that started us. A SIGTERM to npm ends the shell between, which does not hand it on, and we would
 * keep running without anybody who knows of us.
 */
export function whenNpmEnds(stop: () => void): void {
  if (process.env['npm_lifecycle_event'] === undefined) return;
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    stop();
  }, LOOK_EVERY_MS);
  timer.unref();
}

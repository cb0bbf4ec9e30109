/**
 * PnPjs puts off every request by a timer of 0 ms (`@pnp/queryable`, `Queryable.start`), which Node makes 1 ms: a third of
 * a run of schedules is waiting for it. As immediates they come in the same order, and no longer depend on the machine.
 */
const timer = globalThis.setTimeout;

function prompt<A extends unknown[]>(callback: (...args: A) => void, delayMs?: number, ...args: A): unknown {
  return delayMs ? timer(callback, delayMs, ...args) : setImmediate(callback, ...args);
}

globalThis.setTimeout = Object.assign(prompt, timer) as typeof timer;

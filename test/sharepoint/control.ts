import type { Clock } from './clock';
import type { FaultRule, Faults, Throttle } from './faults';
import type { Log, LogEntry, Unsupported } from './log';
import type { SeedAt } from './seeding';
import { setSwitch } from './switches';
import type { Switches } from './switches';

/** What tests hold in their hand; `controlPath.ts` offers the same over HTTP. */
export type Control = {
  clock: Clock;
  switches: Switches;
  setSwitch(name: string, text: string): void;
  /** Requests that were answered with 501. A test run must find none that it did not expect. */
  unsupported(): readonly Unsupported[];
  requests(): readonly LogEntry[];
  clearLog(): void;
  setLatency(ms: number): void;
  setBandwidth(bytesPerSecond: number): void;
  /** The next requests are refused; `retryAfter` is in seconds, or an HTTP date. */
  throttle(throttle: Throttle): void;
  addFault(rule: FaultRule): void;
  clearFaults(): void;
  /** Rules that have not hit as often as they are to: empty once every fault was met. */
  pendingFaults(): readonly FaultRule[];
  /** Requests that a delay holds back. */
  heldRequests(): number;
  /** Lets them go on. */
  releaseHeld(): void;
  /** Brings a past into a site (seeding.ts). */
  seedAt: SeedAt;
};

export const controlOf = (clock: Clock, switches: Switches, log: Log, faults: Faults, seedAt: SeedAt): Control => ({
  clock,
  switches,
  setSwitch: (name, text) => setSwitch(switches, name, text),
  unsupported: () => log.allUnsupported(),
  requests: () => log.requests(),
  clearLog: () => log.clear(),
  setLatency: (ms) => {
    faults.latencyMs = ms;
  },
  setBandwidth: (bytesPerSecond) => {
    faults.bytesPerSecond = bytesPerSecond;
  },
  throttle: (throttle) => {
    faults.throttle = throttle;
  },
  addFault: (rule) => faults.add(rule),
  clearFaults: () => faults.clear(),
  pendingFaults: () => faults.pending(),
  heldRequests: () => faults.holding,
  releaseHeld: () => faults.release(),
  seedAt,
});

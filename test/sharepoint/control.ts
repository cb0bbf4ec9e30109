import type { Clock } from './clock';
import type { Log, LogEntry, Unsupported } from './log';
import { setSwitch } from './switches';
import type { Switches } from './switches';

/** What tests hold in their hand; the control path offers the same over HTTP. */
export type Control = {
  clock: Clock;
  switches: Switches;
  setSwitch(name: string, text: string): void;
  unsupported(): readonly Unsupported[];
  requests(): readonly LogEntry[];
  clearLog(): void;
};

export const controlOf = (clock: Clock, switches: Switches, log: Log): Control => ({
  clock,
  switches,
  setSwitch: (name, text) => setSwitch(switches, name, text),
  unsupported: () => log.allUnsupported(),
  requests: () => log.requests(),
  clearLog: () => log.clear(),
});

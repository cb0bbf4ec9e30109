/** The server's clock as far as its answers tell it. */
export interface ServerClock {
  /** Milliseconds since 1970 by the server's clock; the PC's own clock until an answer or a kept offset says more. */
  now(): number;
  /** What to add to the PC's clock, in milliseconds; undefined before the first answer. */
  offsetMs(): number | undefined;
  /** Takes the offset kept with the cache, until an answer gives a newer one. */
  assume(offsetMs: number): void;
  /** Learns from the Date header of an answer; one that a cache gave (it has an Age) is passed over. */
  observe(headers: Headers, sentAtMs: number, receivedAtMs: number): void;
}

/** Smaller differences than this are the rounding of the header to seconds plus the way through the network. */
const HEADER_ROUNDING_MS = 1000;

export function createServerClock(localNow: () => number = Date.now): ServerClock {
  let offset: number | undefined;
  let doubtMs = Infinity;
  return {
    now: () => localNow() + (offset ?? 0),
    offsetMs: () => offset,
    assume: (offsetMs) => {
      if (offset === undefined) offset = offsetMs;
    },
    observe: (headers, sentAtMs, receivedAtMs) => {
      const age = headers.get('age');
      const date = Date.parse(headers.get('date') ?? '');
      if (Number.isNaN(date) || (age !== null && age !== '0')) return;
      // The header names a whole second that began before the answer left: half a second later is the best guess.
      const seen = date + HEADER_ROUNDING_MS / 2 - (sentAtMs + receivedAtMs) / 2;
      const doubt = (HEADER_ROUNDING_MS + receivedAtMs - sentAtMs) / 2;
      const jumped = offset !== undefined && Math.abs(seen - offset) > doubt + Math.min(doubtMs, HEADER_ROUNDING_MS * 60);
      if (offset !== undefined && doubt > doubtMs && !jumped) return;
      offset = Math.round(seen);
      doubtMs = doubt;
    },
  };
}

/** Tries of one request in all, the first included. */
export const MAX_TRIES = 5;
const FIRST_DELAY_MS = 500;
/** Longest wait that we choose ourselves; a Retry-After is followed however long it is. */
const LONGEST_DELAY_MS = 20_000;
const JITTER = 0.25;

/**
 * Seconds to wait by a Retry-After header: a number of seconds or an HTTP date (RFC 9110, 10.2.3).
 * `serverNowMs` is the server's clock, since the date is the server's. Undefined where there is none or it is neither.
 */
export function parseRetryAfter(header: string | null, serverNowMs: number): number | undefined {
  const text = header?.trim() ?? '';
  if (/^\d+$/.test(text)) return Number(text);
  const at = /^[A-Z][a-z]{2}/.test(text) ? Date.parse(text) : NaN;
  return Number.isNaN(at) ? undefined : Math.max(0, Math.ceil((at - serverNowMs) / 1000));
}

/**
 * Milliseconds before the next try. Never less than Retry-After; jitter is added on top, so that the browsers of a
 * team that were throttled together do not come back together.
 * @param tries tries made so far, at least 1. @param random 0 ≤ random < 1.
 */
export function retryDelayMs(tries: number, retryAfterSeconds: number | undefined, random: number): number {
  const base = retryAfterSeconds === undefined ? Math.min(LONGEST_DELAY_MS, FIRST_DELAY_MS * 2 ** (tries - 1)) : Math.max(100, retryAfterSeconds * 1000);
  return Math.round(base * (1 + JITTER * random));
}

/**
 * What can go wrong at the n-th request of a kind. Before: nothing was done. After: it was done, and the client does not learn it.
 * A fault in a part of a `$batch` hits the whole batch.
 */
export type Effect = 'failBefore' | 'failAfter' | 'resetBefore' | 'resetAfter' | 'truncate';
export const EFFECTS: readonly Effect[] = ['failBefore', 'failAfter', 'resetBefore', 'resetAfter', 'truncate'];
export type FaultRule = {
  effect: Effect;
  /** Name of the operation (`items.add`), or none for any. */
  operation?: string;
  method?: string;
  /** A part of the URL. */
  url?: string;
  /** Counted over the requests that match, from 1; none: the first. */
  nth?: number;
  /** How many matching requests it hits from the n-th on; none: one. */
  times?: number;
  /** Status of `failBefore` (500) and `failAfter` (504). */
  status?: number;
};

/** Thrown out of a transaction, so that nothing is done. */
export class FaultHit extends Error {
  readonly rule: FaultRule;
  constructor(rule: FaultRule) {
    super(`Fault: ${rule.effect}`);
    this.rule = rule;
  }
}

export type Throttle = { status: 429 | 503; /** Seconds, or an HTTP date. */ retryAfter: string; requests: number };

export class Faults {
  latencyMs = 0;
  /** 0: as fast as it goes. */
  bytesPerSecond = 0;
  throttle: Throttle | undefined;
  private rules: { rule: FaultRule; seen: number }[] = [];

  add(rule: FaultRule): void {
    this.rules.push({ rule, seen: 0 });
  }
  clear(): void {
    this.rules = [];
    this.throttle = undefined;
    this.latencyMs = 0;
    this.bytesPerSecond = 0;
  }
  /** Counts this request and says which rule it meets. */
  take(operation: string, method: string, url: string): FaultRule | undefined {
    let hit: FaultRule | undefined;
    for (const each of this.rules) {
      const { rule } = each;
      if ((rule.operation !== undefined && rule.operation !== operation) || (rule.method !== undefined && rule.method !== method) || (rule.url !== undefined && !decodeURIComponent(url).includes(rule.url))) continue;
      each.seen += 1;
      const first = rule.nth ?? 1;
      if (hit === undefined && each.seen >= first && each.seen < first + (rule.times ?? 1)) hit = rule;
    }
    return hit;
  }
  /** The throttle that this request meets, if any. */
  takeThrottle(): Throttle | undefined {
    const { throttle } = this;
    if (throttle === undefined) return undefined;
    throttle.requests -= 1;
    if (throttle.requests <= 0) this.throttle = undefined;
    return throttle;
  }
}

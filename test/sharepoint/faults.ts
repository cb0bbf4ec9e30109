/** Answered in SharePoint's place: nothing was done. */
const BEFORE = ['failBefore', 'resetBefore', 'wrongJsonBefore', 'loginPageBefore', 'throttle'] as const;
/** Refused by SharePoint with its own code, although it need not have been: nothing was done. */
const REFUSALS = ['expiredDigest', 'accessDenied', 'staleEtag', 'saveConflict', 'duplicate'] as const;
/** Something comes in between, then the request goes on and is answered as if it had come only now. */
const IN_BETWEEN = ['delayBefore', 'jumpClock', 'renameList'] as const;
/** It was done, and the client does not learn it, or late. */
const AFTER = ['failAfter', 'resetAfter', 'truncate', 'wrongJsonAfter', 'loginPageAfter', 'delayAfter'] as const;

export type Refusal = (typeof REFUSALS)[number];
/** What can go wrong at the n-th request of a kind. In a part of a `$batch` it hits the whole batch, a refusal only that part. */
export type Effect = (typeof BEFORE)[number] | Refusal | (typeof IN_BETWEEN)[number] | (typeof AFTER)[number];
export const EFFECTS: readonly Effect[] = [...BEFORE, ...REFUSALS, ...IN_BETWEEN, ...AFTER];
const of = (effects: readonly Effect[], effect: Effect): boolean => effects.includes(effect);
export const isRefusal = (effect: Effect): effect is Refusal => of(REFUSALS, effect);
export const comesInBetween = (effect: Effect): boolean => of(IN_BETWEEN, effect);
export const isDoneAllTheSame = (effect: Effect): boolean => of(AFTER, effect);

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
  /** Status of `failBefore` (500), `failAfter` (504) and `throttle` (429, or 503). */
  status?: number;
  /** Of `throttle`: seconds, or an HTTP date; none: no such header. */
  retryAfter?: string;
  /** The seconds of `retryAfter` go out as a date by the server's clock. */
  retryAfterAsDate?: boolean;
  /** Body of `wrongJson…`, with status 200 and a JSON content type; none: JSON of another shape. */
  body?: string;
  /** Of `delay…`: how long, or until `release` (30,000). */
  delayMs?: number;
  /** Of `jumpClock`: by how much the server's clock moves. */
  jumpMs?: number;
  /** Of `renameList`: title of the list, which an administrator changes. */
  list?: string;
};

/** Thrown out of a transaction, so that nothing is done. */
export class FaultHit extends Error {
  readonly rule: FaultRule;
  readonly operation: string;
  constructor(rule: FaultRule, operation: string) {
    super(`Fault: ${rule.effect}`);
    this.rule = rule;
    this.operation = operation;
  }
}

export type Throttle = { status: 429 | 503; /** Seconds, or an HTTP date; none: no such header. */ retryAfter?: string; requests: number };

export class Faults {
  latencyMs = 0;
  /** 0: as fast as it goes. */
  bytesPerSecond = 0;
  throttle: Throttle | undefined;
  /** Times that the request which runs now was counted: once, or once for each part of a batch. */
  taken = 0;
  private alreadyTaken = 0;
  private rules: { rule: FaultRule; seen: number }[] = [];
  private readonly held = new Map<() => void, NodeJS.Timeout>();

  add(rule: FaultRule): void {
    this.rules.push({ rule, seen: 0 });
  }
  clear(): void {
    this.rules = [];
    this.throttle = undefined;
    this.latencyMs = 0;
    this.bytesPerSecond = 0;
    this.release();
  }
  /** Rules that have not hit as often as they are to. */
  pending(): readonly FaultRule[] {
    return this.rules.map(({ rule }) => rule);
  }
  /** A request begins; one that goes on after a fault in between is not counted again as often as it was. */
  begin(alreadyTaken: number): void {
    this.taken = 0;
    this.alreadyTaken = alreadyTaken;
  }
  /** Counts this request and says which rule it meets. A rule that is used up is dropped. */
  take(operation: string, method: string, url: string): FaultRule | undefined {
    this.taken += 1;
    if (this.rules.length === 0 || this.taken <= this.alreadyTaken) return undefined;
    const readable = decoded(url);
    let hit: FaultRule | undefined;
    this.rules = this.rules.filter((each) => {
      const { rule } = each;
      if ((rule.operation !== undefined && rule.operation !== operation) || (rule.method !== undefined && rule.method !== method) || (rule.url !== undefined && !readable.includes(rule.url))) return true;
      each.seen += 1;
      const first = rule.nth ?? 1;
      const last = first + (rule.times ?? 1) - 1;
      if (hit === undefined && each.seen >= first) hit = rule;
      return each.seen < last;
    });
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
  /** Holds a request back as long as its rule says, or until `release`. */
  hold({ delayMs = 30_000 }: FaultRule): Promise<void> {
    return new Promise((resolve) => {
      const goOn = (): void => {
        clearTimeout(this.held.get(goOn));
        this.held.delete(goOn);
        resolve();
      };
      this.held.set(goOn, setTimeout(goOn, delayMs));
    });
  }
  /** Requests that are held back. */
  get holding(): number {
    return this.held.size;
  }
  /** Lets every request go on that is held back. */
  release(): void {
    for (const goOn of [...this.held.keys()]) goOn();
  }
  /** The server closes: what is held back never goes on. */
  abandon(): void {
    for (const timer of this.held.values()) clearTimeout(timer);
    this.held.clear();
  }
}

function decoded(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}

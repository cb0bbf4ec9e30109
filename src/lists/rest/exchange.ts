import { cancelled, lost, readAnswer, type Operation } from './answer';
import { SharePointError } from './errors';
import { createQueue } from './queue';
import { MAX_TRIES, retryDelayMs } from './retry';
import { createServerClock, type ServerClock } from './serverClock';

/** A fetch: the browser's own, or Node's with whatever signs the request in. */
export type Send = (url: string, init: RequestInit) => Promise<Response>;

export type Parse<T> = (response: Response) => Promise<T>;

/** Requests of one page: who may go when, what is tried again, what the server's clock says. */
export interface Exchange {
  readonly clock: ServerClock;
  /** One try: a place in the queue, the request (through `via` where that is given), its whole answer, all within the operation's time. */
  once<T>(url: string, init: RequestInit, operation: Operation, parse: Parse<T>, onRefusal?: (response: Response) => void, via?: Send): Promise<T>;
  /**
   * Tries again what may be tried again. A write only where `findByKey` says how to find what it wrote, and never where
   * that could not be looked up. Once a try may have been done, only `duplicate`, and `conflict` of a conditional write, say
   * more than `unknownOutcome`: a later refusal does not undo it.
   */
  withRetry<T>(operation: Operation, signal: AbortSignal | undefined, attempt: () => Promise<T>, findByKey?: () => Promise<T | undefined>): Promise<T>;
  heldUntilMs(): number;
  onThrottled(listener: (untilMs: number) => void): () => void;
}

export interface ExchangeOptions {
  readonly send: Send;
  readonly now: () => number;
  readonly random: () => number;
  readonly wait: (ms: number, signal?: AbortSignal) => Promise<void>;
}

export function createExchange({ send, now, random, wait }: ExchangeOptions): Exchange {
  const clock = createServerClock(now);
  const queue = createQueue(wait, now);
  const listeners = new Set<(untilMs: number) => void>();

  function holdBack(delayMs: number): void {
    queue.throttled(delayMs);
    for (const listener of listeners) listener(queue.heldUntilMs());
  }

  return {
    clock,
    heldUntilMs: queue.heldUntilMs,
    onThrottled: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    once: async (url, init, operation, parse, onRefusal, via = send) => {
      const signal = init.signal ?? undefined;
      const leave = await queue.enter(signal).catch((cause: unknown) => {
        throw cancelled(operation, cause);
      });
      // By hand, since the AbortSignal.any of newer browsers is missing in some that SharePoint still supports.
      const over = new AbortController();
      const giveUp = (): void => over.abort();
      const timer = setTimeout(giveUp, operation.timeoutMs);
      signal?.addEventListener('abort', giveUp);
      const sentAt = now();
      try {
        const response = await via(url, { ...init, signal: over.signal }).catch((cause: unknown) => {
          throw lost(cause, operation, signal?.aborted ?? false);
        });
        clock.observe(response.headers, sentAt, now());
        if (!response.ok) onRefusal?.(response);
        const answer = await readAnswer(response, operation, clock.now(), signal, parse);
        queue.calm();
        return answer;
      } finally {
        clearTimeout(timer);
        signal?.removeEventListener('abort', giveUp);
        leave();
      }
    },
    withRetry: async (operation, signal, attempt, findByKey) => {
      let doubt: SharePointError | undefined;
      for (let tries = 1; ; tries += 1) {
        try {
          return await attempt();
        } catch (error) {
          if (!(error instanceof SharePointError)) throw error;
          const { kind } = error;
          if (kind === 'unknownOutcome') doubt = error;
          const final = doubt && kind !== 'duplicate' && !(kind === 'conflict' && operation.conditional) ? doubt : error;
          // An error of another operation, i.e. of the digest that this one needs, was tried again there already.
          if (error.operation !== operation.name) throw final;
          const delay = retryDelayMs(tries, error.retryAfterSeconds, random());
          if (kind === 'throttled') holdBack(delay);
          const passing = kind === 'throttled' || kind === 'unavailable' || kind === 'unknownOutcome';
          const mayAgain = passing && (!operation.writes || findByKey !== undefined) && !(signal?.aborted ?? false);
          if (!mayAgain || (tries >= MAX_TRIES && kind !== 'unknownOutcome')) throw final;
          await wait(delay, signal).catch((cause: unknown) => {
            // Stopping the wait does not tell what became of a write that was already on its way.
            throw doubt ?? cancelled(operation, cause);
          });
          if (kind !== 'unknownOutcome') continue;
          const found = await findByKey?.().catch((cause: unknown) => {
            throw cause instanceof SharePointError ? error : cause;
          });
          if (found !== undefined) return found;
          if (tries >= MAX_TRIES) throw error;
        }
      }
    },
  };
}

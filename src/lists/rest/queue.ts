/** Most requests at a time; throttling halves it twice. */
export const CONCURRENCY_STEPS = [6, 3, 1] as const;
/** Answers without throttling after which one step is taken back. */
const CALM_ANSWERS = 20;

/** Who may go next: at most so many requests at a time, and none while the server asked for silence. */
export interface Queue {
  /** Waits for a free place; the returned function gives it back. Rejects with the signal's reason. */
  enter(signal?: AbortSignal): Promise<() => void>;
  /** An answer came that was no throttling. */
  calm(): void;
  /** Halves the places and holds everything back for a time. */
  throttled(delayMs: number): void;
  concurrency(): number;
  /** When requests go out again, by `now`; 0 where nothing is held back. */
  heldUntilMs(): number;
}

interface Waiting {
  readonly go: () => void;
}

/** @param steps places at a time, best first. */
export function createQueue(wait: (ms: number) => Promise<void>, now: () => number, steps: readonly number[] = CONCURRENCY_STEPS): Queue {
  const waiting = new Set<Waiting>();
  let step = 0;
  let inside = 0;
  let calmAnswers = 0;
  let heldUntil = 0;
  let holding = false;

  const places = (): number => steps[step] ?? 1;
  const admit = (): void => {
    if (holding) return;
    for (const next of waiting) {
      if (inside >= places()) return;
      waiting.delete(next);
      inside += 1;
      next.go();
    }
  };
  const hold = async (): Promise<void> => {
    holding = true;
    for (let until = 0; until < heldUntil; ) {
      until = heldUntil;
      await wait(until - now());
    }
    heldUntil = 0;
    holding = false;
    admit();
  };

  return {
    enter: (signal) =>
      new Promise((resolve, reject) => {
        if (signal?.aborted) return reject(signal.reason);
        const leave = (): void => {
          inside -= 1;
          admit();
        };
        const stop = (): void => {
          waiting.delete(next);
          reject(signal?.reason);
        };
        const next: Waiting = {
          go: () => {
            signal?.removeEventListener('abort', stop);
            resolve(leave);
          },
        };
        signal?.addEventListener('abort', stop, { once: true });
        waiting.add(next);
        admit();
      }),
    calm: () => {
      calmAnswers += 1;
      if (calmAnswers < CALM_ANSWERS || step === 0) return;
      calmAnswers = 0;
      step -= 1;
      admit();
    },
    throttled: (delayMs) => {
      calmAnswers = 0;
      // Requests that were under way together are refused together: that is one sign, not several.
      if (!holding) step = Math.min(step + 1, steps.length - 1);
      heldUntil = Math.max(heldUntil, now() + delayMs);
      if (!holding) void hold();
    },
    concurrency: places,
    heldUntilMs: () => heldUntil,
  };
}

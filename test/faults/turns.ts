import type { Send } from '../../src/lists/rest/exchange';
import type { Seeded } from './seeded';

/**
 * Who of several tabs gets through next: every request waits for its turn, and one at a time goes out, chosen by chance.
 * So one seed gives one interleaving, whatever the machine is doing.
 */
export interface Turns {
  through(send: Send): Send;
  /** Lets requests through until the work is done. What never answers (a tab that is gone) is not waited for. */
  until<T>(work: Promise<T>): Promise<T>;
}

export function createTurns(random: Seeded): Turns {
  const waiting: (() => void)[] = [];
  return {
    through: (send) => (url, init) => new Promise((resolve, reject) => waiting.push(() => void send(url, init).then(resolve, reject))),
    until: async (work) => {
      let isOver = false;
      const over = work.finally(() => {
        isOver = true;
      });
      over.catch(() => undefined);
      while (!isOver) {
        // What a turn sets off (answers read, next requests made) happens before the next one.
        await new Promise((resolve) => setImmediate(resolve));
        const [next] = waiting.length > 0 ? waiting.splice(random.whole(waiting.length), 1) : [];
        next?.();
      }
      return over;
    },
  };
}

/** Joins a read that is on its way. @param signal of whoever joins: the read is stopped when all who joined are gone. */
export type JoinRead<T> = (signal?: AbortSignal) => Promise<T>;

/**
 * One read for all who ask for the same at the same time, as the web parts of a page do. Whoever leaves is still answered;
 * nobody waits for that.
 * @param onEnd once, when the read has ended or everybody has left: who asks later needs a read of their own.
 */
export function sharedRead<T>(read: (signal: AbortSignal) => Promise<T>, onEnd: () => void): JoinRead<T> {
  const stop = new AbortController();
  let waiting = 0;
  let isOver = false;
  const end = (): void => {
    if (!isOver) onEnd();
    isOver = true;
  };
  const answer = read(stop.signal);
  answer.then(end, end);
  return (signal) => {
    waiting += 1;
    signal?.addEventListener('abort', () => {
      waiting -= 1;
      if (waiting > 0) return;
      end();
      stop.abort();
    });
    return answer;
  };
}

/** Runs over all items, a few at a time, and begins no further one once it is to stop. */
export async function inLanes<T>(items: readonly T[], lanes: number, stopped: () => boolean, run: (item: T) => Promise<unknown>): Promise<void> {
  const rest = items[Symbol.iterator]();
  const lane = async (): Promise<void> => {
    for (let next = rest.next(); !next.done; next = rest.next()) {
      if (stopped()) return;
      await run(next.value);
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
}

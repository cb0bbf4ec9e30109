/** Some milliseconds of work on an ordinary PC. */
const ENTRIES_A_SLICE = 200;

/** Runs over many entries and awaits `pause` after so many of them, so that a page can draw and answer in between. */
export async function inSlices<T>(entries: readonly T[], pause: () => Promise<void>, run: (entry: T) => void): Promise<void> {
  for (const [index, entry] of entries.entries()) {
    run(entry);
    if (index % ENTRIES_A_SLICE === ENTRIES_A_SLICE - 1) await pause();
  }
}

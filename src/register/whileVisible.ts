/** SharePoint recommends at least 180 seconds between two looks at a change log (MS-LISTSWS, RecommendedTimeBetweenSyncs). */
const LOOK_AGAIN_MS = 600_000;

/**
 * Calls `look` when a page comes back into view and every ten minutes while it is in view, so that a page left open
 * shows today's numbers and not yesterday's. The returned function ends it.
 */
export function whileVisible(page: Document, look: () => void): () => void {
  const lookIfSeen = (): void => {
    if (page.visibilityState === 'visible') look();
  };
  const timer = setInterval(lookIfSeen, LOOK_AGAIN_MS);
  page.addEventListener('visibilitychange', lookIfSeen);
  return () => {
    clearInterval(timer);
    page.removeEventListener('visibilitychange', lookIfSeen);
  };
}

import { basename } from 'node:path';
import type { Page } from 'playwright-core';

/** So far below the upper edge of a web part as its first words are, in CSS pixels. */
const BELOW_EDGE = 24;

/** Drops files and folders of this machine on a web part, as the system's own file window does. @param page shows its way in for reports */
export async function dropPaths(page: Page, paths: readonly string[]): Promise<void> {
  await page.evaluate(() => window.scrollTo(0, 0));
  const box = await page.locator('.web-part').first().boundingBox();
  if (!box) throw new Error(`Nothing is there to drop ${paths.map((path) => basename(path)).join(', ')} on`);
  const session = await page.context().newCDPSession(page);
  const at = { x: box.x + box.width / 2, y: box.y + BELOW_EDGE, data: { items: [], files: [...paths], dragOperationsMask: 1 } };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) await session.send('Input.dispatchDragEvent', { type, ...at });
  await session.detach();
}

import { basename } from 'node:path';
import type { Page } from 'playwright-core';

/** Drops files and folders of this machine on a web part, as the system's own file window does. @param page shows its way in for reports */
export async function dropPaths(page: Page, paths: readonly string[]): Promise<void> {
  await page.evaluate(() => window.scrollTo(0, 0));
  const box = await page.locator('.web-part h2').first().boundingBox();
  if (!box) throw new Error(`Nothing is there to drop ${paths.map((path) => basename(path)).join(', ')} on`);
  const session = await page.context().newCDPSession(page);
  const at = { x: box.x + box.width / 2, y: box.y + box.height / 2, data: { items: [], files: [...paths], dragOperationsMask: 1 } };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) await session.send('Input.dispatchDragEvent', { type, ...at });
  await session.detach();
}

import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { addItem, gateAs, startWatched } from '../contract/registerSite';
import { preparedRegister } from '../seed/preparedSite';
import type { ReadRow } from '../../src/register/columns';
import { startSharePoint } from '../sharepoint/server';
import { fillRegister, itemOf } from './fillRegister';
import { seededRows } from './seededRows';

/**
 * A site with a full register behind a slow line, in a process of its own (run by slowSiteProcess.ts). How long a
 * request takes is an assumption, the same for every client: WAY_MS there and back, plus ROW_MS for each item asked
 * for, side by side for parallel requests (SharePoint's front ends are many, this process is one).
 */
export const WAY_MS = 80;
export const ROW_MS = 0.08;

const [rowCount = 0] = process.argv.slice(2).map(Number);
const dataFile = await preparedRegister();
const setUp = await startWatched({ dataFile });
await addItem(gateAs(setUp, 'ada'), itemOf(seededRows(1)[0] as ReadRow));
await setUp.close();
fillRegister(dataFile, seededRows(rowCount).slice(1));

const site = await startSharePoint({
  dataFile,
  extraHandler: async ({ url = '' }) => {
    const top = Number(/\$top=(\d+)/.exec(decodeURIComponent(url))?.[1] ?? (/\/items/i.test(url) ? 100 : 1));
    await new Promise((resolve) => setTimeout(resolve, WAY_MS + Math.min(top, rowCount) * ROW_MS));
    return false;
  },
});
process.once('disconnect', () => void site.close().then(() => rmSync(dirname(dataFile), { recursive: true })));
process.send?.({ url: site.url });

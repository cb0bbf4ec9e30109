import { join } from 'node:path';
import { createGate } from '../../../src/lists/rest/gate';
import type { SharePoint } from '../../sharepoint/server';
import { personSend } from '../../start/personSend';
import { readReports } from '../../start/readReports';
import { ROOT } from './chromium';

/** The report of the fictitious tenant that the project ships. */
export const SAMPLE = join(ROOT, 'test', 'seed', 'reports', 'northwind.json');

const MS_PER_DAY = 86_400_000;

/** Reads reports as Ana does when she drops them. */
export function reading(...reports: readonly string[]): (sharePoint: SharePoint) => Promise<void> {
  return async ({ url }) => {
    const webUrl = `${url}/sites/register`;
    const { unreadable, result } = await readReports(createGate({ webUrl, send: personSend('ana') }), reports, () => undefined);
    const failures = [...unreadable, ...result.failures.map(({ file, error }) => `${file}: ${error.message}`)];
    if (failures.length > 0) throw new Error(failures.join('\n'));
  };
}

/** The sample report, read so many days ago: what had to be answered by now is late. */
export async function readSample(sharePoint: SharePoint, daysAgo: number): Promise<void> {
  await reading(SAMPLE)(sharePoint);
  sharePoint.control.clock.advance(daysAgo * MS_PER_DAY);
}

import { join } from 'node:path';
import { createGate } from '../../../src/lists/rest/gate';
import type { SharePoint } from '../../sharepoint/server';
import { personSend } from '../../start/personSend';
import { provisionSite } from '../../start/provisionSite';
import { readReports } from '../../start/readReports';
import { seatPeople } from '../../start/seatPeople';
import { ROOT } from './chromium';

/** The report of the fictitious tenant that the project ships. */
export const SAMPLE = join(ROOT, 'test', 'seed', 'reports', 'northwind.json');

/** Prepares a site as `npm start` does: provisioned by Ada, its people seated, the reports read by Ana. */
export function register(...reports: readonly string[]): (sharePoint: SharePoint) => Promise<void> {
  return async ({ url }) => {
    const webUrl = `${url}/sites/register`;
    await provisionSite(webUrl, personSend('ada'), () => undefined);
    await seatPeople(createGate({ webUrl, send: personSend('ada') }));
    if (reports.length === 0) return;
    const { unreadable, result } = await readReports(createGate({ webUrl, send: personSend('ana') }), reports, () => undefined);
    const failures = [...unreadable, ...result.failures.map(({ file, error }) => `${file}: ${error.message}`)];
    if (failures.length > 0) throw new Error(failures.join('\n'));
  };
}

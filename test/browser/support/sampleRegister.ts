import { join } from 'node:path';
import { createGate } from '../../../src/lists/rest/gate';
import type { SharePoint } from '../../sharepoint/server';
import { personSend } from '../../start/personSend';
import { provisionSite } from '../../start/provisionSite';
import { readReports } from '../../start/readReports';
import { seatPeople } from '../../start/seatPeople';
import { ROOT } from './chromium';
import { WEB_URL } from './portal';

export const SAMPLE_REPORT = join(ROOT, 'test', 'seed', 'reports', 'northwind.json');

const MS_PER_DAY = 86_400_000;

/** The register with its people and no report. */
export async function provisionRegister({ url }: SharePoint): Promise<void> {
  await provisionSite(`${url}${WEB_URL}`, personSend('ada'), () => undefined);
  await seatPeople(createGate({ webUrl: `${url}${WEB_URL}`, send: personSend('ada') }));
}

/** The register with the sample report, read so many days ago: what had to be answered by now is late. */
export async function readSampleRegister(sharePoint: SharePoint, daysAgo: number): Promise<void> {
  await provisionRegister(sharePoint);
  const { failures } = (await readReports(createGate({ webUrl: `${sharePoint.url}${WEB_URL}`, send: personSend('ana') }), [SAMPLE_REPORT], () => undefined)).result;
  if (failures[0]) throw failures[0].error;
  sharePoint.control.clock.advance(daysAgo * MS_PER_DAY);
}

import { provisionSite } from '../../start/provisionSite';
import { personSend } from '../../start/personSend';
import type { SharePoint } from '../../sharepoint/server';
import type { Switches } from '../../sharepoint/switches';
import { Visitor, type Answered } from '../../sharepoint/testing/site';
import { startWatched } from '../registerSite';
import { loginOf, seatCalled, SEATS, type Seat } from './seats';
import { GROUP_OF, LIBRARY } from './writtenMatrix';

export const SITE_PATH = '/sites/register';

/** A provisioned site with everybody in the groups, spoken to by plain requests. */
export interface SeatedSite {
  readonly sharePoint: SharePoint;
  readonly webUrl: string;
  /** With a digest of its own, so taken anew when switches or rights have changed. */
  as(seat: Seat): Visitor;
}

export async function startSeatedSite(switches: Partial<Switches>): Promise<SeatedSite> {
  const sharePoint = await startWatched({ switches });
  const url = `${sharePoint.url}${SITE_PATH}`;
  await provisionSite(url, personSend('ada'), () => undefined);
  const as = ({ name, isApp }: Seat): Visitor => new Visitor(url, isApp ? { 'x-local-app': name } : { 'x-local-person': name });
  const ada = as(seatCalled('ada'));
  for (const seat of SEATS) for (const role of seat.roles) await ada.make(`web/sitegroups/getbyname('${GROUP_OF[role]}')/users`, { LoginName: loginOf(seat) });
  return { sharePoint, webUrl: url, as };
}

export const listAt = (list: string, sitePath = SITE_PATH): string => `web/GetList('${sitePath}/${list === LIBRARY ? '' : 'Lists/'}${list}')`;

/** Refused as SharePoint refuses those who may not: 403 and its code for that, in whichever envelope. */
export const isDenied = ({ status, text }: Answered): boolean => status === 403 && text.includes('"-2147024891, System.UnauthorizedAccessException"');

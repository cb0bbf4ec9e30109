import { siteZone, type SiteZone } from '../../domain/day/zone';
import { ianaOfTimeZoneId } from '../../lists/codec/timeZones';
import type { Gate, RequestOptions } from '../../lists/rest/gate';
import { api } from '../../lists/rest/quote';

/** The site's time zone; undefined where SharePoint names one that we cannot map: refused, never taken for UTC. */
export async function loadZone(gate: Gate, options?: RequestOptions): Promise<SiteZone | undefined> {
  const { Id } = await gate.get<{ Id: number }>(api`web/regionalSettings/timeZone?$select=Id`, options);
  const iana = ianaOfTimeZoneId(Id);
  return iana === undefined ? undefined : siteZone(iana);
}

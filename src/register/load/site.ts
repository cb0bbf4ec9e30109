import { siteZone, type SiteZone } from '../../domain/day/zone';
import type { Gate, RequestOptions } from '../../lists/rest/gate';
import { listPath } from '../../lists/rest/listPath';
import { api } from '../../lists/rest/quote';
import { schemaVersionOf } from '../../lists/schema/schemaVersion';
import { REGISTER_LIST } from '../../lists/schema/addresses';

/** The site's time zone; undefined where SharePoint names one that we cannot map: refused, never taken for UTC. */
export async function loadZone(gate: Gate, options?: RequestOptions): Promise<SiteZone | undefined> {
  const [{ Id }, { ianaOfTimeZoneId }] = await Promise.all([
    gate.get<{ Id: number }>(api`web/regionalSettings/timeZone?$select=Id`, options),
    // The table of zones is only needed where nothing is kept in this browser yet.
    import(/* webpackChunkName: 'zones' */ '../../lists/codec/timeZones'),
  ]);
  const iana = ianaOfTimeZoneId(Id);
  return iana === undefined ? undefined : siteZone(iana);
}

/** Schema version of the site; undefined where provisioning never came to its end. */
export async function loadSchemaVersion(gate: Gate, options?: RequestOptions): Promise<number | undefined> {
  const { Description } = await gate.get<{ Description: string }>(api`${listPath(gate.webUrl, REGISTER_LIST)}?$select=Description`, options);
  return schemaVersionOf(Description);
}

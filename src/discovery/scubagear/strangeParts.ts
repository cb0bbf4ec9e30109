import { capitalised, entriesOf, isObject, objectsOf, type JsonObject } from '../json/access';
import { misfits, type Shape } from '../json/misfits';
import type { Unread } from '../makeFinding';

/** Members of sections that findings are read from. */
const SHAPES: readonly (readonly [section: string, Shape])[] = [
  ['privileged_roles', { lists: [['Assignments']] }],
  ['risky_applications', { lists: [['Permissions']] }],
  ['risky_third_party_service_principals', { lists: [['Permissions']] }],
  ['conn_filter', { texts: [['IPAllowList']] }],
  ['transport_rule', { texts: [['SenderDomainIs'], ['SenderIpRanges']] }],
  ['sharing_policy', { texts: [['Domains']] }],
  ['SPO_tenant', { texts: [['SharingAllowedDomainList']] }],
  ['tenant_isolation', { objects: [['properties']], lists: [['properties', 'allowedTenants'], ['allowedTenants']] }],
];
/** Sections whose members some versions write in Graph's own spelling. */
const OF_GRAPH = ['privileged_roles', 'risky_applications', 'risky_third_party_service_principals'];

/** Parts of a report's sections that are of another kind than ScubaGear writes them. */
export function strangeParts(raw: JsonObject): Unread[] {
  const inSections = SHAPES.flatMap(([section, shape]) => {
    const entries = objectsOf(OF_GRAPH.includes(section) ? capitalised(raw[section]) : raw[section], `Raw.${section}`);
    return entries.flatMap(({ value, path }) => misfits(value, shape, (members) => [path, ...members].join('.')));
  });
  const domains = objectsOf(raw['federation_configuration'], 'Raw.federation_configuration').flatMap(({ value, path }) => entriesOf(value['AllowedDomains'], `${path}.AllowedDomains`));
  return [...inSections, ...domains.filter(({ value }) => typeof value !== 'string' && !isObject(value)).map(({ path }) => ({ where: path, why: 'it is neither a domain nor an object with one' }))];
}

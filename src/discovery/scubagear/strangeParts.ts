import { madeOfEach, type Pieces } from '../../domain/pieces/pieces';
import { entriesOf, isObject, objectsOf, type JsonObject } from '../json/access';
import { misfits, type Shape, type StrangePart } from '../json/misfits';

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

/** Parts of a report's sections that are of another kind than ScubaGear writes them. @param ofEntra sections with one spelling whatever the version */
export function* strangeParts(raw: JsonObject, ofEntra: ReadonlyMap<string, unknown>): Pieces<StrangePart[]> {
  const inSections: StrangePart[] = [];
  for (const [section, shape] of SHAPES) {
    const entries = objectsOf(ofEntra.get(section) ?? raw[section], `Raw.${section}`);
    inSections.push(...(yield* madeOfEach(entries, ({ value, path }) => misfits(value, shape, (members) => [path, ...members].join('.')))));
  }
  const domains = objectsOf(raw['federation_configuration'], 'Raw.federation_configuration').flatMap(({ value, path }) => entriesOf(value['AllowedDomains'], `${path}.AllowedDomains`));
  return [...inSections, ...domains.filter(({ value }) => typeof value !== 'string' && !isObject(value)).map(({ path }): StrangePart => ({ where: path, why: { code: 'domainExpected' } }))];
}

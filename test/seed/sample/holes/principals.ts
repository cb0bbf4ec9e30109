import { createHash } from 'node:crypto';
import type { Principal } from '../../../../src/domain/exception/finding';
import type { Random } from '../random';
import type { SampleTenant } from '../tenants';
import { FIRST_NAMES, GROUPS, LAST_NAMES, PARTNERS, PLACES, PRODUCTS, PURPOSES, SYSTEMS, VENDORS } from './names';

/** An object id that depends on nothing but tenant and name. */
export function objectId({ id }: Pick<SampleTenant, 'id'>, name: string): string {
  const hex = createHash('sha256').update(`${id} ${name}`).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, `a${hex.slice(17, 20)}`, hex.slice(20, 32)].join('-');
}

const named = (type: Principal['type'], tenant: SampleTenant, name: string): Principal => ({ type, id: objectId(tenant, name), name });

/** A number behind a name that many may have. */
const numbered = (random: Random): string => String(random.between(1, 99)).padStart(2, '0');

/** Many have a second name. */
const initial = (random: Random): string => (random.chance(0.6) ? `${String.fromCharCode(65 + random.below(26))}. ` : '');

export const serviceAccount = (tenant: SampleTenant, random: Random): Principal => named('user', tenant, `svc-${random.pick(SYSTEMS)}-${random.pick(PURPOSES)}-${numbered(random)}`);
export const employee = (tenant: SampleTenant, random: Random): Principal => named('user', tenant, `${random.pick(FIRST_NAMES)} ${initial(random)}${random.pick(LAST_NAMES)}`);
export const group = (tenant: SampleTenant, random: Random): Principal => named('group', tenant, `${random.pick(GROUPS)} ${random.pick(PLACES)}${random.chance(0.5) ? ` ${random.between(2, 60)}` : ''}`);
export const application = (tenant: SampleTenant, random: Random): Principal => named('application', tenant, `${random.pick(VENDORS)} ${random.pick(PRODUCTS)}${random.chance(0.4) ? ` ${random.pick(PLACES)}` : ''}`);
export const namedLocation = (tenant: SampleTenant, random: Random): Principal => named('location', tenant, `${random.pick(['Office', 'Depot', 'Plant', 'Branch'])} ${random.pick(PLACES)} ${random.between(1, 30)}`);
export const mailRule = (tenant: SampleTenant, random: Random): Principal => named('rule', tenant, `${random.pick(VENDORS)} ${random.pick(['newsletter', 'invoices', 'tickets', 'surveys', 'alerts', 'orders'])} past the filter ${random.between(1, 30)}`);

/** Company names become domains: no blanks, all small. */
const slug = (text: string): string => text.toLowerCase().replace(/[^a-z]+/g, '-');
export function partnerDomain(random: Random): Principal {
  const name = `${slug(random.pick(VENDORS))}-${random.pick(PARTNERS)}-${slug(random.pick(PLACES))}.example`;
  return { type: 'domain', id: name, name };
}
export function partnerTenant(tenant: SampleTenant, random: Random): Principal {
  const name = `${random.pick(VENDORS)} ${random.pick(['Holding', 'Services', 'Group', 'Labs', 'Systems'])} ${random.pick(PLACES)}`;
  return named('tenant', tenant, name);
}
export const setting = (id: string, name: string): Principal => ({ type: 'setting', id, name });

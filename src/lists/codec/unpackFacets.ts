import { CATEGORIES } from '../../domain/exception/category';
import { FAMILIES } from '../../domain/exception/family';
import { LIFECYCLES } from '../../domain/exception/lifecycle';
import { SEVERITIES } from '../../domain/exception/severity';
import { GUID, PACKED, type Facets } from './facets';

/** Undefined where the text is not one that `packFacets` of this version makes (edited by hand, or a later version). */
export function unpackFacets(text: unknown): Facets | undefined {
  if (typeof text !== 'string') return undefined;
  const [tenant, family, severity, category, lifecycle, last, ...rest] = text.split('|');
  if (tenant === undefined || rest.length > 0 || last === undefined || !LAST.test(last)) return undefined;
  if (!isOneOf(FAMILIES, family) || !isOneOf(SEVERITIES, severity) || !isOneOf(CATEGORIES, category) || !isOneOf(LIFECYCLES, lifecycle)) return undefined;
  try {
    return { tenantId: unpackTenant(tenant), family, severity, category, lifecycle, sinceAtLeast: last.startsWith('1'), pastToleranceDay: last.endsWith('-') ? undefined : parseInt(last.slice(1), 36) };
  } catch {
    return undefined;
  }
}

/** Days have at most four digits in base 36 until the year 6568. A row of the schema before has no day: it waits to be written anew. */
const LAST = /^[01](?:-|[0-9a-z]{1,4})$/;

function isOneOf<T extends string>(values: readonly T[], value: string | undefined): value is T {
  return (values as readonly (string | undefined)[]).includes(value);
}

/** @throws where the text is neither. */
function unpackTenant(text: string): string {
  if (!text.startsWith(PACKED)) return decodeURIComponent(text);
  const known = tenants.get(text);
  if (known !== undefined) return known;
  const bytes = atob(text.slice(PACKED.length).replace(/-/g, '+').replace(/_/g, '/'));
  const hex = Array.from(bytes, (byte) => byte.charCodeAt(0).toString(16).padStart(2, '0')).join('');
  const tenantId = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  if (!GUID.test(tenantId)) throw new TypeError('not a packed tenant');
  tenants.set(text, tenantId);
  return tenantId;
}

/** Tenants that were unpacked: a register has few, and many rows of each. */
const tenants = new Map<string, string>();

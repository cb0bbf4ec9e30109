import { CATEGORIES, type Category } from '../../domain/exception/category';
import { FAMILIES, type Family } from '../../domain/exception/family';
import { LIFECYCLES, type Lifecycle } from '../../domain/exception/lifecycle';
import { SEVERITIES, type Severity } from '../../domain/exception/severity';
import { wellFormed } from '../rest/quote';

/** Six codes of a register row in one text column, so that a cold load asks for eight columns and not for thirteen. */
export interface Facets {
  readonly tenantId: string;
  readonly family: Family;
  readonly severity: Severity;
  readonly category: Category;
  readonly lifecycle: Lifecycle;
  readonly sinceAtLeast: boolean;
}

/** `tenant|family|severity|category|lifecycle|1`, the tenant as `packTenant` writes it. */
export function packFacets(facets: Facets): string {
  const { tenantId, family, severity, category, lifecycle, sinceAtLeast } = facets;
  return [packTenant(tenantId), family, severity, category, lifecycle, sinceAtLeast ? '1' : '0'].join('|');
}

/** Undefined where the text is not one that `packFacets` of this version makes (edited by hand, or a later version). */
export function unpackFacets(text: unknown): Facets | undefined {
  if (typeof text !== 'string') return undefined;
  const [tenant, family, severity, category, lifecycle, atLeast, ...rest] = text.split('|');
  if (tenant === undefined || rest.length > 0 || (atLeast !== '0' && atLeast !== '1')) return undefined;
  if (!isOneOf(FAMILIES, family) || !isOneOf(SEVERITIES, severity) || !isOneOf(CATEGORIES, category) || !isOneOf(LIFECYCLES, lifecycle)) return undefined;
  try {
    return { tenantId: unpackTenant(tenant), family, severity, category, lifecycle, sinceAtLeast: atLeast === '1' };
  } catch {
    return undefined;
  }
}

function isOneOf<T extends string>(values: readonly T[], value: string | undefined): value is T {
  return (values as readonly (string | undefined)[]).includes(value);
}

const GUID = /^([0-9a-f]{8})-([0-9a-f]{4})-([0-9a-f]{4})-([0-9a-f]{4})-([0-9a-f]{12})$/;
/** Marks a packed GUID; percent-encoding never leaves it in a text. */
const PACKED = '+';

/**
 * The tenant's id without a bar: a GUID as 22 characters of base64url (it stands in every row, so this is a twentieth
 * of all that a cold load reads), anything else percent-encoded.
 */
function packTenant(tenantId: string): string {
  if (!GUID.test(tenantId)) return encodeURIComponent(wellFormed(tenantId));
  const bytes = (tenantId.replace(/-/g, '').match(/../g) ?? []).map((byte) => parseInt(byte, 16));
  return PACKED + btoa(String.fromCharCode(...bytes)).replace(/=+$/, '').replace(/\+/g, '-').replace(/\//g, '_');
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

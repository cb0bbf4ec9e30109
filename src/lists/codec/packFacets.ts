import { wellFormed } from '../rest/quote';
import { GUID, PACKED, type Facets } from './facets';

/**
 * `tenant|family|severity|category|lifecycle|1fqk`: the tenant as `packTenant` writes it, last whether the age is a lower
 * bound and the first day past tolerance in base 36, or a hyphen.
 */
export function packFacets(facets: Facets): string {
  const { tenantId, family, severity, category, lifecycle, sinceAtLeast, pastToleranceDay } = facets;
  return [packTenant(tenantId), family, severity, category, lifecycle, `${sinceAtLeast ? 1 : 0}${pastToleranceDay === undefined ? '-' : Math.min(Math.max(0, pastToleranceDay), LAST_DAY).toString(36)}`].join('|');
}

/**
 * The tenant's id without a bar: a GUID as 22 characters of base64url (it stands in every row, so this is a twentieth
 * of all that a cold load reads), anything else percent-encoded.
 */
function packTenant(tenantId: string): string {
  if (!GUID.test(tenantId)) return encodeURIComponent(shortened(wellFormed(tenantId)));
  const bytes = (tenantId.replace(/-/g, '').match(/../g) ?? []).map((byte) => parseInt(byte, 16));
  return PACKED + btoa(String.fromCharCode(...bytes)).replace(/=+$/, '').replace(/\+/g, '-').replace(/\//g, '_');
}

/** Four digits in base 36: what is past tolerance before 1970 or after 6568 is so from the first day or on the last. */
const LAST_DAY = 36 ** 4 - 1;
/** So long may a tenant's id be that is none: the rest of the facets must fit into the column beside it. */
const TENANT_MAX = 150;

/** The beginning of a text whose encoded form fits. */
function shortened(text: string): string {
  let kept = text.slice(0, TENANT_MAX);
  while (encodeURIComponent(wellFormed(kept)).length > TENANT_MAX) kept = kept.slice(0, -1);
  return wellFormed(kept);
}

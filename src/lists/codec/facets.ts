import { CATEGORIES, type Category } from '../../domain/exception/category';
import { FAMILIES, type Family } from '../../domain/exception/family';
import { LIFECYCLES, type Lifecycle } from '../../domain/exception/lifecycle';
import { SEVERITIES, type Severity } from '../../domain/exception/severity';

/** Six codes of a register row in one text column, so that a cold load asks for eight columns and not for thirteen. */
export interface Facets {
  readonly tenantId: string;
  readonly family: Family;
  readonly severity: Severity;
  readonly category: Category;
  readonly lifecycle: Lifecycle;
  readonly sinceAtLeast: boolean;
}

/** `tenantId|family|severity|category|lifecycle|1`; the tenant's id is percent-encoded so that it holds no bar. */
export function packFacets(facets: Facets): string {
  const { tenantId, family, severity, category, lifecycle, sinceAtLeast } = facets;
  return [encodeURIComponent(tenantId), family, severity, category, lifecycle, sinceAtLeast ? '1' : '0'].join('|');
}

/** Undefined where the text is not one that `packFacets` of this version makes (edited by hand, or a later version). */
export function unpackFacets(text: unknown): Facets | undefined {
  if (typeof text !== 'string') return undefined;
  const [tenant, family, severity, category, lifecycle, atLeast, ...rest] = text.split('|');
  if (tenant === undefined || rest.length > 0 || (atLeast !== '0' && atLeast !== '1')) return undefined;
  if (!isOneOf(FAMILIES, family) || !isOneOf(SEVERITIES, severity) || !isOneOf(CATEGORIES, category) || !isOneOf(LIFECYCLES, lifecycle)) return undefined;
  try {
    return { tenantId: decodeURIComponent(tenant), family, severity, category, lifecycle, sinceAtLeast: atLeast === '1' };
  } catch {
    return undefined;
  }
}

function isOneOf<T extends string>(values: readonly T[], value: string | undefined): value is T {
  return (values as readonly (string | undefined)[]).includes(value);
}

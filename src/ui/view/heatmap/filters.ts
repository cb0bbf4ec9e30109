import type { Category } from '../../../domain/exception/category';
import type { Severity } from '../../../domain/exception/severity';

/** What is left out of the counts; undefined: nothing. */
export interface Filters {
  readonly tenantId: string | undefined;
  readonly severity: Severity | undefined;
  readonly category: Category | undefined;
  /** Login text of the control owner; the empty text: nobody yet. */
  readonly accountable: string | undefined;
}

export const NO_FILTERS: Filters = { tenantId: undefined, severity: undefined, category: undefined, accountable: undefined };

export function isFiltered(filters: Filters): boolean {
  return Object.values(filters).some((value) => value !== undefined);
}

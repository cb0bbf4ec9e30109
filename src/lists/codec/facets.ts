import type { Day } from '../../domain/day/day';
import type { Category } from '../../domain/exception/category';
import type { Family } from '../../domain/exception/family';
import type { Lifecycle } from '../../domain/exception/lifecycle';
import type { Severity } from '../../domain/exception/severity';

/** Seven codes of a register row in one text column, so that a cold load asks for eight columns and not for thirteen. */
export interface Facets {
  readonly tenantId: string;
  readonly family: Family;
  readonly severity: Severity;
  readonly category: Category;
  readonly lifecycle: Lifecycle;
  readonly sinceAtLeast: boolean;
  /** First day past tolerance if nobody acts; undefined: nothing due counts. */
  readonly pastToleranceDay: Day | undefined;
}

/** A GUID in the spelling that is packed; other spellings stay texts, so that every id comes back as it was. */
export const GUID = /^([0-9a-f]{8})-([0-9a-f]{4})-([0-9a-f]{4})-([0-9a-f]{4})-([0-9a-f]{12})$/;

/** Marks a packed GUID; percent-encoding never leaves it in a text. */
export const PACKED = '+';

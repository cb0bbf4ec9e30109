import { isDay, type Day } from '../../domain/day/day';
import type { Selected } from '../schema/item';
import type { register } from '../schema/register';
import type { Facets } from './facets';
import { unpackFacets } from './unpackFacets';

/** The eight columns of the read path; all that a heatmap, a filter and a due list need. */
export const READ_COLUMNS = ['Id', 'Facets', 'ControlOwnerLogin', 'SinceDay', 'ReviewedDay', 'DueDay', 'ExpiresDay', 'Revision'] as const;

export type ReadItem = Selected<typeof register, (typeof READ_COLUMNS)[number]>;

/** A register item as the read path knows it; `facets` undefined where they cannot be read. Undefined days are missing. */
export interface RowRead {
  readonly id: number;
  readonly facets: Facets | undefined;
  readonly controlOwnerLogin: string;
  readonly sinceDay: Day | undefined;
  readonly reviewedDay: Day | undefined;
  readonly dueDay: Day | undefined;
  readonly expiresDay: Day | undefined;
  readonly revision: number;
}

/** Reads an item of `$select=READ_COLUMNS`; a column holding something else than it should reads as missing. */
export function decodeReadItem(item: { readonly [name in (typeof READ_COLUMNS)[number]]?: unknown }): RowRead {
  return {
    id: wholeNumber(item.Id) ?? NaN,
    facets: unpackFacets(item.Facets),
    controlOwnerLogin: typeof item.ControlOwnerLogin === 'string' ? item.ControlOwnerLogin : '',
    sinceDay: dayIn(item.SinceDay),
    reviewedDay: dayIn(item.ReviewedDay),
    dueDay: dayIn(item.DueDay),
    expiresDay: dayIn(item.ExpiresDay),
    revision: wholeNumber(item.Revision) ?? 0,
  };
}

function dayIn(value: unknown): Day | undefined {
  const day = wholeNumber(value);
  return isDay(day) ? day : undefined;
}

/** Number columns come as JSON numbers, and from the change log as texts (`20000.0000000000`). */
function wholeNumber(value: unknown): number | undefined {
  const number = typeof value === 'string' && value !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isInteger(number) && Math.abs(number) < 0x7fffffff ? number : undefined;
}

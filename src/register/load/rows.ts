import { decodeReadItem, type RowRead } from '../../lists/codec/readRow';
import { codeOf, FACET_VALUES, NO_DAY, UNKNOWN_CODE, type ReadRow } from '../columns';

/** An item as SharePoint gave it, in any of its spellings, as a row of the columns. */
export function readRowOf(item: Parameters<typeof decodeReadItem>[0]): ReadRow {
  const row = decodeReadItem(item);
  const days = daysOf(row);
  return { ...codesOf({ facets: row.facets, sinceDay: days.sinceDay }), id: row.id, controlOwnerLogin: row.controlOwnerLogin, ...days, revision: row.revision };
}

/** A row without its beginning would have no age: it counts as unreadable, like one whose facets are damaged. */
function codesOf({ facets, sinceDay }: Pick<RowRead, 'facets'> & { readonly sinceDay: number }): Pick<ReadRow, 'tenantId' | 'family' | 'severity' | 'category' | 'lifecycle' | 'sinceAtLeast'> {
  if (!facets || sinceDay === NO_DAY) {
    return { tenantId: '', family: UNKNOWN_CODE, severity: UNKNOWN_CODE, category: UNKNOWN_CODE, lifecycle: UNKNOWN_CODE, sinceAtLeast: false };
  }
  return {
    tenantId: facets.tenantId,
    family: codeOf(FACET_VALUES.family, facets.family),
    severity: codeOf(FACET_VALUES.severity, facets.severity),
    category: codeOf(FACET_VALUES.category, facets.category),
    lifecycle: codeOf(FACET_VALUES.lifecycle, facets.lifecycle),
    sinceAtLeast: facets.sinceAtLeast,
  };
}

function daysOf(row: RowRead): Pick<ReadRow, 'sinceDay' | 'reviewedDay' | 'dueDay' | 'expiresDay' | 'pastDay'> {
  return { sinceDay: dayOf(row.sinceDay), reviewedDay: dayOf(row.reviewedDay), dueDay: dayOf(row.dueDay), expiresDay: dayOf(row.expiresDay), pastDay: dayOf(row.facets?.pastToleranceDay) };
}

/** A day before 1970 or after 2149 was mistyped by somebody: it counts as missing. */
function dayOf(day: number | undefined): number {
  return day === undefined || day < 0 || day >= NO_DAY ? NO_DAY : day;
}

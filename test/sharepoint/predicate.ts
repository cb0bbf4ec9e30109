/** What both `$filter` and CAML `<Where>` are parsed to; columns are internal names. */
/** `date`: an instant that was written as one (`datetime'…'`); a date column compared with a bare text matches nothing. */
export type PredicateValue = string | number | boolean | null | { date: string };
export type DatePart = 'day' | 'month' | 'year' | 'hour' | 'minute' | 'second';
export type Comparison = 'eq' | 'ne' | 'lt' | 'le' | 'gt' | 'ge';

/**
 * A column as it was asked for: `Title`, `AuthorId` (column `Author`, part `id`), `Author/Title` (part `Title`).
 * `id`: the stored number of a person or lookup. No part: the value itself.
 */
export type ColumnRef = { name: string; part?: string };

export type Predicate =
  | { op: 'and' | 'or'; left: Predicate; right: Predicate }
  | { op: 'not'; of: Predicate }
  | { op: Comparison; column: ColumnRef; value: PredicateValue; dateOnly?: boolean }
  | { op: 'startsWith' | 'contains'; column: ColumnRef; text: string }
  | { op: 'isNull' | 'isNotNull'; column: ColumnRef }
  | { op: 'in'; column: ColumnRef; values: readonly PredicateValue[] }
  | { op: 'includes' | 'notIncludes'; column: ColumnRef; value: PredicateValue }
  | { op: 'datePart'; part: DatePart; compare: Comparison; column: ColumnRef; value: number }
  | { op: 'never' };

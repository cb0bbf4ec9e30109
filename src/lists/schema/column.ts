/** What every column says of itself. The internal name is the key under which it stands in its list. */
export interface ColumnText {
  /** Name that people read. Administrators may change it on the site; code never looks at it. */
  readonly name: string;
  readonly description: string;
}

interface ColumnRules extends ColumnText {
  /** At most 20 indexes a list; a filter over more than 5,000 items needs one. */
  readonly indexed?: boolean;
  /** Unique columns are indexed. SharePoint compares without case. */
  readonly unique?: boolean;
  /** JSON of a column formatting, for lists that are read without the web parts; empty takes one away that an earlier version gave. */
  readonly formatter?: string;
}

/** One line, at most 255 characters. */
export interface TextColumn extends ColumnRules {
  readonly kind: 'text';
}
/** Many lines of plain text; cannot be filtered, sorted or indexed. */
export interface NoteColumn extends ColumnText {
  readonly kind: 'note';
}
/** A whole number. */
export interface NumberColumn extends ColumnRules {
  readonly kind: 'number';
}
/** A whole number that is a `Day`: days since 1970-01-01 in the site's zone. */
export interface DayColumn extends ColumnRules {
  readonly kind: 'day';
}
/** A date for people and native views; arithmetic uses the day column beside it. */
export interface DateOnlyColumn extends ColumnRules {
  readonly kind: 'dateOnly';
}
export interface YesNoColumn extends ColumnRules {
  readonly kind: 'yesNo';
}
export interface ChoiceColumn<Value extends string = string> extends ColumnRules {
  readonly kind: 'choice';
  readonly choices: readonly Value[];
}
/** One account of the site, never a group; the login text beside it is what counts. */
export interface PersonColumn extends ColumnRules {
  readonly kind: 'person';
}

export type Column = TextColumn | NoteColumn | NumberColumn | DayColumn | DateOnlyColumn | YesNoColumn | ChoiceColumn | PersonColumn;
export type ColumnKind = Column['kind'];

export const text = (rules: ColumnRules): TextColumn => ({ kind: 'text', ...rules });
export const note = (rules: ColumnText): NoteColumn => ({ kind: 'note', ...rules });
export const number = (rules: ColumnRules): NumberColumn => ({ kind: 'number', ...rules });
export const day = (rules: ColumnRules): DayColumn => ({ kind: 'day', ...rules });
export const dateOnly = (rules: ColumnRules): DateOnlyColumn => ({ kind: 'dateOnly', ...rules });
export const yesNo = (rules: ColumnRules): YesNoColumn => ({ kind: 'yesNo', ...rules });
export const person = (rules: ColumnRules): PersonColumn => ({ kind: 'person', ...rules });
export const choice = <Value extends string>(choices: readonly Value[], rules: ColumnRules): ChoiceColumn<Value> => ({ kind: 'choice', choices, ...rules });

/** True where the column has an index, be it of its own or for its unique rule. */
export function isIndexed(column: Column): boolean {
  return column.kind !== 'note' && (column.indexed === true || column.unique === true);
}

export function isUnique(column: Column): boolean {
  return column.kind !== 'note' && column.unique === true;
}

export function formatterOf(column: Column): string | undefined {
  return column.kind === 'note' ? undefined : column.formatter;
}

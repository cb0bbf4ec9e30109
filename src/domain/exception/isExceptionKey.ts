/** Small letters, digits and hyphens: what the register makes its keys of (`exceptionKeyOf`, GUIDs and what is put behind them). */
const SHAPE = /^[a-z0-9][a-z0-9-]*$/;

/**
 * Whether a text is the key of an exception. SharePoint compares texts without case, in filters and in unique columns alike,
 * and SQL Server below it without blanks at their end: two spellings would be two exceptions here and one row there. So one
 * spelling is a key, and what is written under any other is of no exception.
 */
export function isExceptionKey(text: string): boolean {
  return SHAPE.test(text);
}

/** What SharePoint takes a text for where it compares it with a key. */
export function exceptionKeyMeant(text: string): string {
  return text.trim().toLowerCase();
}

/** The calls of papaparse 5.7 that are used (https://www.papaparse.com/docs, read 2026-11-25). */
declare module 'papaparse' {
  export interface ParseError {
    readonly type: 'Quotes' | 'Delimiter' | 'FieldMismatch';
    /** Index of the row among all rows; undefined where it is about none. */
    readonly row?: number;
  }
  export interface ParseResult {
    readonly data: readonly (readonly string[])[];
    readonly errors: readonly ParseError[];
    readonly meta: { readonly delimiter: string };
  }
  const Papa: {
    parse(text: string, options: { readonly delimiter: string } | { readonly delimitersToGuess: readonly string[] }): ParseResult;
    /** @param options `escapeFormulae`: an apostrophe stands before texts that it fits. */
    unparse(rows: readonly (readonly (string | number)[])[], options: { readonly escapeFormulae: RegExp; readonly newline: string }): string;
  };
  export default Papa;
}

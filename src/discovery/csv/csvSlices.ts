import Papa from 'papaparse';

/** About 50 ms of work on an ordinary PC. */
const SLICE_CHARACTERS = 1_000_000;
/** Enough for the first lines of any table. */
const FIRST_CHARACTERS = 50_000;
const QUOTE = 0x22;
const LINE_FEED = 0x0a;

/** Some rows of a table, in order. */
export interface CsvSlice {
  /** Rows before these in the whole table, empty ones too. */
  readonly before: number;
  readonly rows: readonly (readonly string[])[];
  /** Places in `rows` whose quotes do not fit: the text was cut off there, or is no CSV. */
  readonly badQuotes: ReadonlySet<number>;
  /** Characters of the text that are done. */
  readonly done: number;
}

/** What stands between two cells, in the files that people have. */
export const DELIMITERS = [',', ';', '\t'] as const;

/** The first lines of a CSV as a delimiter parts them. */
export function firstLines(text: string, delimiter: string, count: number): readonly (readonly string[])[] {
  return Papa.parse(text.slice(0, FIRST_CHARACTERS), { delimiter }).data.slice(0, count);
}

/**
 * Parses a CSV in slices that end between two rows, so that a page can draw in between. A delimiter that is not given is
 * guessed from the first.
 */
export function* csvSlices(text: string, { sliceCharacters = SLICE_CHARACTERS, delimiter: given }: { readonly sliceCharacters?: number; readonly delimiter?: string | undefined } = {}): Generator<CsvSlice, void, void> {
  let delimiter = given;
  let before = 0;
  for (let start = 0; start < text.length; ) {
    const end = endOfRow(text, start, sliceCharacters);
    const { data, errors, meta } = Papa.parse(text.slice(start, end), delimiter === undefined ? { delimitersToGuess: [...DELIMITERS] } : { delimiter });
    delimiter ??= meta.delimiter;
    const ends = end < text.length && isEmpty(data[data.length - 1]);
    // After a last line break papaparse sees one more row.
    const rows = ends ? data.slice(0, -1) : data;
    yield { before, rows, badQuotes: new Set(errors.flatMap(({ type, row }) => (type === 'Quotes' && row !== undefined ? [row] : []))), done: end };
    before += rows.length;
    start = end;
  }
}

/** Behind the first line break after the slice's size that stands outside of quotes. */
function endOfRow(text: string, start: number, sliceCharacters: number): number {
  let isQuoted = false;
  for (let at = start; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) isQuoted = !isQuoted;
    else if (code === LINE_FEED && !isQuoted && at - start >= sliceCharacters) return at + 1;
  }
  return text.length;
}

export function isEmpty(cells: readonly string[] | undefined): boolean {
  return cells === undefined || cells.every((cell) => cell.trim() === '');
}

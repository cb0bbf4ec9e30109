import Papa from 'papaparse';

/** About 50 ms of work on an ordinary PC. */
const SLICE_CHARACTERS = 1_000_000;
/** Enough for the first lines of any table. */
const FIRST_CHARACTERS = 50_000;
const [QUOTE, LINE_FEED, CARRIAGE_RETURN, SPACE] = [0x22, 0x0a, 0x0d, 0x20];
/** A cell of Excel holds 32,767: a quoted one that is longer than this was never closed. */
const MOST_CELL_CHARACTERS = 100_000;

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
  const delimiter = given ?? Papa.parse(text.slice(0, FIRST_CHARACTERS), { delimitersToGuess: [...DELIMITERS] }).meta.delimiter;
  let before = 0;
  for (let start = 0; start < text.length; ) {
    const end = endOfRow(text, start, sliceCharacters, delimiter.charCodeAt(0));
    const { data, errors } = Papa.parse(text.slice(start, end), { delimiter });
    const ends = end < text.length && isEmpty(data[data.length - 1]);
    // After a last line break papaparse sees one more row.
    const rows = ends ? data.slice(0, -1) : data;
    yield { before, rows, badQuotes: new Set(errors.flatMap(({ type, row }) => (type === 'Quotes' && row !== undefined ? [row] : []))), done: end };
    before += rows.length;
    start = end;
  }
}

/**
 * Behind the first line break after the slice's size that stands outside of quotes, as papaparse sees them: a cell is
 * quoted where it begins with a quote, up to one that stands before a delimiter or a line break. Where a quote is never
 * closed its line ends the slice, so that it takes no further row with it.
 */
function endOfRow(text: string, start: number, sliceCharacters: number, delimiter: number): number {
  let openedAt: number | undefined;
  let isCellStart = true;
  for (let at = start; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (openedAt !== undefined) {
      if (code === QUOTE && text.charCodeAt(at + 1) === QUOTE) at += 1;
      else if (code === QUOTE && isCellEnd(text, at + 1, delimiter)) openedAt = undefined;
      else if (at - openedAt > MOST_CELL_CHARACTERS) return text.indexOf('\n', openedAt) + 1 || text.length;
    } else if (code === QUOTE && isCellStart) [openedAt, isCellStart] = [at, false];
    else if (code === LINE_FEED && at - start >= sliceCharacters) return at + 1;
    else isCellStart = code === delimiter || code === LINE_FEED;
  }
  return text.length;
}

/** Whether a cell ends at a place, blanks apart. */
function isCellEnd(text: string, place: number, delimiter: number): boolean {
  let at = place;
  while (text.charCodeAt(at) === SPACE) at += 1;
  const code = text.charCodeAt(at);
  return at >= text.length || code === delimiter || code === LINE_FEED || code === CARRIAGE_RETURN;
}

export function isEmpty(cells: readonly string[] | undefined): boolean {
  return cells === undefined || cells.every((cell) => cell.trim() === '');
}

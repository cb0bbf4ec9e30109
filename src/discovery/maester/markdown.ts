import { atOnce, type Pieces } from '../../domain/pieces/pieces';

/** A link of a test's result: what it calls the object, and the portal's address of it. */
export interface Link {
  readonly text: string;
  readonly address: string;
}

/** One cell of a table: its text without Markdown, and the links in it. */
export interface Cell {
  readonly text: string;
  readonly links: readonly Link[];
}

export interface Table {
  /** Column headings in lower case. */
  readonly head: readonly string[];
  /** Rows with one cell a column. */
  readonly rows: readonly (readonly Cell[])[];
  /** Rows that have another number of cells: a name with a bar in it, or half a row. */
  readonly broken: readonly string[];
}

/**
 * Names hold brackets of their own, so a link's text ends only where an address follows; Entra allows 256 characters. The
 * title behind the address is left out.
 */
const LINK = /\[((?:(?!\]\((?:https?:\/\/|#)).){0,600})\]\(((?:https?:\/\/|#)[^\s)]*)(?:\s+"[^"]*")?\)/g;
/** Some milliseconds of work on an ordinary PC. */
const ROWS_A_PIECE = 100;
/** Stands for a link while a row is cut at its bars. No text of a report holds this character of the private area. */
const HELD = '\uE000';
const HELD_LINK = new RegExp(`${HELD}(\\d+)${HELD}`, 'g');
const RULE = /^\|?(?:\s*:?-+:?\s*\|)+\s*:?-*:?\s*\|?$/;

/** Every link of a text, in order. */
export function linksIn(text: string): Link[] {
  return [...eachLinkIn(text)];
}

/** The same, one after the other. */
export function* eachLinkIn(text: string): Generator<Link, void, void> {
  for (const [, label = '', address = ''] of text.matchAll(LINK)) yield { text: plain(label), address };
}

/** Every table of a text: a row of headings, a rule of dashes, and the rows up to the first line that is none. */
export function tablesIn(text: string): Table[] {
  return atOnce(longTablesIn(text));
}

/** The same, piece by piece. */
export function* longTablesIn(text: string): Pieces<Table[]> {
  const lines = text.split(/\r?\n/).map((line) => line.trim());
  const tables: Table[] = [];
  for (let at = 1; at < lines.length; at++) {
    if (!RULE.test(lines[at] ?? '') || !(lines[at - 1] ?? '').includes('|')) continue;
    const head = cellsOf(lines[at - 1] ?? '').map((cell) => cell.text.toLowerCase());
    const rows: Cell[][] = [];
    const broken: string[] = [];
    while (lines[at + 1]?.startsWith('|') === true) {
      at++;
      const cells = cellsOf(lines[at] ?? '');
      if (cells.length === head.length) rows.push(cells);
      else broken.push(lines[at] ?? '');
      if (at % ROWS_A_PIECE === 0) yield;
    }
    tables.push({ head, rows, broken });
  }
  return tables;
}

/** Text as a reader sees it: links by their text, no stars, ticks or backslashes before brackets. */
export function plain(text: string): string {
  return text
    .replace(LINK, '$1')
    .replace(/\\([[\]|*_`\\])/g, '$1')
    .replace(/\*\*|`/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

function cellsOf(row: string): Cell[] {
  const held: string[] = [];
  const bare = row.split(HELD).join('').replace(LINK, (link) => `${HELD}${held.push(link) - 1}${HELD}`);
  const inner = bare.replace(/^\|/, '').replace(/\|$/, '');
  return inner.split('|').map((part) => {
    const whole = part.replace(HELD_LINK, (_mark, index: string) => held[Number(index)] ?? '');
    return { text: plain(whole), links: linksIn(whole) };
  });
}

import { inPieces } from '../domain/pieces/pieces';
import { findDefect } from './json/defect';
import { parseInPieces } from './json/parseInPieces';
import { looksLike } from './looksLike';
import type { ReadProblem } from './problem';
import { decodeText } from './text/decode';

/** A file as it was given. */
export interface GivenFile {
  /** Its name; inside an archive the path down to it. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Day (`yyyy-mm-dd`) of its last change, where that is known. */
  readonly changedOn?: string | undefined;
}

/** What is wrong with a file, before it is said which file and what would be needed. */
export type Defect = Omit<ReadProblem, 'file' | 'needed'> & Partial<Pick<ReadProblem, 'needed'>>;

/** A file whose bytes are text. */
export interface OpenedFile {
  readonly name: string;
  readonly changedOn: string | undefined;
  readonly text: string;
  /** The value of the text as JSON, or why it is none. */
  readonly json: { readonly value: unknown } | { readonly defect: Defect };
}

/** Opens a file as far as every format needs it: bytes to text, text to JSON. Nothing is thrown for what it holds; `pause` is awaited between slices. */
export async function openFile({ name, bytes, changedOn }: GivenFile, pause: () => Promise<void> = NEVER): Promise<OpenedFile | Defect> {
  if (bytes.length === 0) return { code: 'empty', at: undefined, found: { what: 'noBytes' }, looksLike: { kind: 'emptyFile' } };
  const decoded = decodeText(bytes);
  if ('notText' in decoded) return { code: 'notText', at: undefined, found: { what: 'notCharacters' }, looksLike: decoded.notText };
  const { text } = decoded;
  if (text.trim() === '') return { code: 'empty', at: undefined, found: { what: 'whiteSpace' }, looksLike: { kind: 'emptyFile' } };
  return { name, changedOn, text, json: await parseJson(text, pause) };
}

const NO_CHARACTER = '\uFFFD';
const NEVER = (): Promise<void> => Promise.resolve();

async function parseJson(text: string, pause: () => Promise<void>): Promise<OpenedFile['json']> {
  try {
    return { value: await parseInPieces(text, pause) };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    // Half a character at the end belongs to the cut, not to the text.
    const { cutOff, line, column, path, found } = await inPieces(findDefect(text.endsWith(NO_CHARACTER) ? text.slice(0, -1) : text), pause);
    return { defect: { code: cutOff ? 'truncated' : 'notJson', at: { line, column, path }, found, looksLike: looksLike(text, undefined) } };
  }
}

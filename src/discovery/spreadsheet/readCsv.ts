import { csvSlices, DELIMITERS, firstLines } from '../csv/csvSlices';
import type { Look } from '../problem';
import { decodeText } from '../text/decode';
import { knownHeadings } from './fields';
import { HEADINGS_WITHIN, rowProblem, type Line, type RowProblem } from './table';

/** Excel's own first line, which names the separator. */
const SEPARATOR_LINE = /^sep=.\r?\n/i;

/** Lines of a CSV, trimmed, with what is wrong with their quotes; or what the bytes are instead of text. */
export async function readCsv(bytes: Uint8Array, pause: (() => Promise<void>) | undefined): Promise<{ readonly lines: readonly Line[]; readonly problems: readonly RowProblem[]; readonly endsInLineBreak: boolean } | { readonly notText: Look }> {
  const decoded = decodeText(bytes);
  if ('notText' in decoded) return decoded;
  const whole = decoded.text.includes('\uFFFD') && !isUtf8(bytes) ? windowsText(bytes) ?? decoded.text : decoded.text;
  const text = whole.replace(SEPARATOR_LINE, '');
  const above = text === whole ? 0 : 1;
  const lines: Line[] = [];
  const problems: RowProblem[] = [];
  for (const slice of csvSlices(text, { delimiter: delimiterOf(text) })) {
    for (const [index, cells] of slice.rows.entries()) {
      const row = above + slice.before + index + 1;
      if (slice.badQuotes.has(index)) problems.push(rowProblem(row, '', 'quotes', cells.join(',')));
      else lines.push({ row, cells: cells.map((cell) => cell.trim()) });
    }
    await pause?.();
  }
  return { lines, problems, endsInLineBreak: /[\r\n]\s*$/.test(text) };
}

/** The delimiter by which most headings are known: cells of a comma-separated table may hold more semicolons than commas. */
function delimiterOf(text: string): string | undefined {
  const known = DELIMITERS.map((delimiter) => ({ delimiter, headings: Math.max(0, ...firstLines(text, delimiter, HEADINGS_WITHIN).map(knownHeadings)) }));
  const best = known.reduce((a, b) => (b.headings > a.headings ? b : a));
  return best.headings > 1 ? best.delimiter : undefined;
}

/** The sign for "no character" may stand in a file as such. */
function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** Excel on Windows writes "CSV" in the code page of western Europe; it has no mark, but is no UTF-8. */
function windowsText(bytes: Uint8Array): string | undefined {
  const text = new TextDecoder('windows-1252').decode(bytes);
  return /[\u0080-\u009f]/.test(text) ? undefined : text;
}

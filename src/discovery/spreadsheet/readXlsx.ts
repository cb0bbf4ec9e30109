import { zipSync } from 'fflate';
import readXlsxFile from 'read-excel-file/universal';
import { isoFromDay } from '../../domain/day/day';
import { MAX_ARCHIVE_BYTES, MAX_FILE_BYTES } from '../archive/openArchive';
import { unpack } from '../archive/unpack';
import { zipEntries } from '../archive/zipEntries';
import type { Found } from '../problem';
import type { Line } from './table';

export interface Sheet {
  readonly name: string;
  readonly lines: readonly Line[];
}

const MS_PER_DAY = 86_400_000;

/**
 * Sheets of an Excel file; cells with a date as `yyyy-mm-dd`, of a formula its last value. The parts are unpacked by our
 * own limits and handed over as they are: the library would start a worker of its own for large ones, which a page's
 * content security policy forbids. What cannot be read is told.
 */
export async function readXlsx(bytes: Uint8Array, pause: (() => Promise<void>) | undefined): Promise<readonly Sheet[] | { readonly why: Found }> {
  const entries = zipEntries(bytes)?.filter(({ name }) => /\.(xml|rels)$/i.test(name));
  if (!entries) return { why: { what: 'contents' } };
  const total = entries.reduce((sum, { unpackedBytes }) => sum + unpackedBytes, 0);
  if (total > MAX_ARCHIVE_BYTES || entries.some(({ unpackedBytes }) => unpackedBytes > MAX_FILE_BYTES)) return { why: { what: 'sheetsTooLarge', most: MAX_FILE_BYTES / (1024 * 1024) } };
  const parts: { [name: string]: Uint8Array } = {};
  for (const entry of entries) {
    const unpacked = await unpack(entry, pause);
    if (!('bytes' in unpacked)) return { why: { what: 'unpack', why: unpacked.why } };
    parts[entry.name] = unpacked.bytes;
  }
  await pause?.();
  try {
    const { buffer } = zipSync(parts, { level: 0 });
    const sheets = await readXlsxFile(buffer as ArrayBuffer);
    return sheets.map(({ sheet, data }) => ({ name: sheet, lines: data.map((cells, index) => ({ row: index + 1, cells: cells.map(textOf) })) }));
  } catch (error) {
    return { why: { what: 'sheets', message: (error as Error).message } };
  }
}

function textOf(cell: unknown): string {
  if (cell instanceof Date) return isoFromDay(Math.floor(cell.getTime() / MS_PER_DAY));
  return cell === null || cell === undefined ? '' : String(cell as string | number | boolean).trim();
}

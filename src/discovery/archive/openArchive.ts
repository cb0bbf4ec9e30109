import type { GivenFile } from '../openFile';
import type { Look, ReadProblem } from '../problem';
import { unpack } from './unpack';
import { zipEntries, type ZipEntry } from './zipEntries';

/** Largest file that is read, in bytes, dropped by itself or out of an archive. */
export const MAX_FILE_BYTES = 50 * 1024 * 1024;
/** What an archive may unpack to in all; an export of a large tenant stays far below. */
export const MAX_ARCHIVE_BYTES = 4 * MAX_FILE_BYTES;
export const MAX_ARCHIVE_FILES = 2000;

type ArchiveProblem = Omit<ReadProblem, 'needed'> & Partial<Pick<ReadProblem, 'needed'>>;

/** Files that systems put into archives for themselves. */
const NOBODYS = /(^|\/)(__MACOSX\/|\.DS_Store$|Thumbs\.db$|desktop\.ini$|\._)/i;

/** A file, or what is wrong with one; which part of the archive was done before it, and which part it is, 0 to 1. */
export interface Opened {
  readonly before: number;
  readonly share: number;
  readonly found: GivenFile | ArchiveProblem;
}

/** Files of an archive, unpacked one after the other, each with the archive's name in front. */
export async function* openArchive({ name, bytes, changedOn }: GivenFile, pause: (() => Promise<void>) | undefined): AsyncGenerator<Opened, void, void> {
  const all = zipEntries(bytes);
  const entries = all?.filter((entry) => !NOBODYS.test(entry.name)) ?? [];
  const refusal = refusalOf(all === undefined ? undefined : entries);
  if (refusal !== undefined) {
    yield { before: 0, share: 1, found: { file: name, at: undefined, looksLike: { kind: 'zip' as const }, ...refusal } };
    return;
  }
  for (const [index, entry] of entries.entries()) {
    const path = `${name}/${entry.name}`;
    const unpacked = await unpack(entry, pause);
    const found = 'bytes' in unpacked ? { name: path, bytes: unpacked.bytes, changedOn: entry.changedOn ?? changedOn } : { file: path, code: 'archive' as const, at: undefined, found: { what: 'unpack' as const, why: unpacked.why }, looksLike: { kind: 'fileInZip' as const } };
    yield { before: index / entries.length, share: 1 / entries.length, found };
  }
}

function refusalOf(entries: readonly ZipEntry[] | undefined): (Pick<ReadProblem, 'code' | 'found'> & Partial<Pick<ReadProblem, 'looksLike'>>) | undefined {
  if (entries === undefined) return { code: 'archive', found: { what: 'contents' } };
  if (entries.some(({ name }) => name === '[Content_Types].xml')) return { code: 'notText', found: { what: 'document' }, looksLike: { kind: 'office' } };
  if (entries.length === 0) return { code: 'empty', found: { what: 'noFiles' } };
  if (entries.length > MAX_ARCHIVE_FILES) return { code: 'tooLarge', found: { what: 'files', files: entries.length, most: MAX_ARCHIVE_FILES } };
  const total = entries.reduce((sum, { unpackedBytes }) => sum + unpackedBytes, 0);
  const largest = entries.reduce((a, b) => (a.unpackedBytes >= b.unpackedBytes ? a : b));
  if (largest.unpackedBytes > MAX_FILE_BYTES) return { code: 'tooLarge', found: { what: 'size', megabytes: megabytes(largest.unpackedBytes), most: megabytes(MAX_FILE_BYTES), inside: { file: largest.name } } };
  if (total > MAX_ARCHIVE_BYTES) return { code: 'tooLarge', found: { what: 'size', megabytes: megabytes(total), most: megabytes(MAX_ARCHIVE_BYTES), inside: 'all' } };
  return undefined;
}

/** What is wrong with a file that has more bytes than are read. */
export function tooLarge(bytes: number, looksLike: Look): Omit<ReadProblem, 'file'> {
  return { code: 'tooLarge', at: undefined, found: { what: 'size', megabytes: megabytes(bytes), most: megabytes(MAX_FILE_BYTES) }, looksLike, needed: ['smallerFiles'] };
}

/** Whole megabytes, rounded up. */
function megabytes(bytes: number): number {
  return Math.ceil(bytes / 1024 / 1024);
}

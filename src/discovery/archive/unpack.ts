import { Inflate } from 'fflate';
import type { UnpackDefect } from '../problem';
import type { ZipEntry } from './zipEntries';

export type Unpacked = { readonly bytes: Uint8Array } | { readonly why: UnpackDefect };

/** Unpacks to 17 MB at most (deflate makes 1,032 of one byte), so little is held before it is known to be too long. */
const PIECE_BYTES = 16 * 1024;
const PAUSE_AFTER_BYTES = 1_000_000;
const METHODS = { stored: 0, deflated: 8 } as const;

/**
 * One file of an archive, piece by piece: `pause` is awaited in between. It never grows beyond the size that the archive
 * states, so a file that would unpack to more is damaged, and so is one whose checksum differs.
 */
export async function unpack(entry: ZipEntry, pause: (() => Promise<void>) | undefined): Promise<Unpacked> {
  if (entry.isEncrypted) return { why: 'encrypted' };
  if (entry.method !== METHODS.stored && entry.method !== METHODS.deflated) return { why: 'method' };
  const bytes = new Uint8Array(entry.unpackedBytes);
  let filled = 0;
  let crc = NO_CRC;
  let paused = 0;
  let isTooLong = false;
  const put = (piece: Uint8Array): void => {
    isTooLong ||= filled + piece.length > bytes.length;
    if (!isTooLong) bytes.set(piece, filled);
    crc = crcAfter(crc, piece);
    filled += piece.length;
  };
  const inflate = new Inflate(put);
  try {
    for (let start = 0; start < entry.packed.length && !isTooLong; start += PIECE_BYTES) {
      const piece = entry.packed.subarray(start, start + PIECE_BYTES);
      if (entry.method === METHODS.stored) put(piece);
      else inflate.push(piece, start + PIECE_BYTES >= entry.packed.length);
      if (filled - paused < PAUSE_AFTER_BYTES) continue;
      paused = filled;
      await pause?.();
    }
  } catch (error) {
    if (!isInflateError(error)) throw error;
    return { why: 'damaged' };
  }
  return filled === bytes.length && (crc ^ NO_CRC) >>> 0 === entry.crc ? { bytes } : { why: 'damaged' };
}

/** fflate's own errors have a number; what `pause` rejects with is somebody else's. */
function isInflateError(error: unknown): boolean {
  return error instanceof Error && typeof (error as { code?: unknown }).code === 'number';
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

const NO_CRC = 0xffffffff;

/** The checksum so far, once more bytes are counted in. */
function crcAfter(before: number, bytes: Uint8Array): number {
  let crc = before;
  for (let at = 0; at < bytes.length; at += 1) crc = (CRC_TABLE[(crc ^ (bytes[at] ?? 0)) & 0xff] ?? 0) ^ (crc >>> 8);
  return crc;
}

/** One file in an archive, by the archive's own list of contents. */
export interface ZipEntry {
  /** Path with `/` between folders. */
  readonly name: string;
  /** Day (`yyyy-mm-dd`) of its last change as the archive has it; undefined where it has none. */
  readonly changedOn: string | undefined;
  readonly packed: Uint8Array;
  readonly unpackedBytes: number;
  readonly crc: number;
  /** 0: as it is, 8: deflated; others cannot be read. */
  readonly method: number;
  readonly isEncrypted: boolean;
}

/** Sizes and marks of the format, in bytes (APPNOTE.TXT 6.3.10 of PKWARE, sections 4.3 and 4.4; read 2026-11-26). */
const END = { mark: 0x06054b50, size: 22, commentLimit: 0xffff } as const;
const CENTRAL = { mark: 0x02014b50, size: 46 } as const;
const LOCAL = { mark: 0x04034b50, size: 30 } as const;
/** Stands where a number needs the larger format (zip64). */
const IN_ZIP64 = 0xffffffff;
const FLAGS = { encrypted: 0x1, utf8: 0x800 } as const;

/** Whether bytes begin as an archive does (an empty one begins with its end). */
export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && ((bytes[2] === 3 && bytes[3] === 4) || (bytes[2] === 5 && bytes[3] === 6));
}

/** Whether an archive is an Excel file. */
export function isXlsx(bytes: Uint8Array): boolean {
  return isZip(bytes) && zipEntries(bytes)?.some(({ name }) => name === 'xl/workbook.xml') === true;
}

/** The files in an archive, folders left out; undefined where its list of contents is missing or damaged (it was cut off). */
export function zipEntries(bytes: Uint8Array): ZipEntry[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  if (end === undefined) return undefined;
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    if (at + CENTRAL.size > bytes.length || view.getUint32(at, true) !== CENTRAL.mark) return undefined;
    const flags = view.getUint16(at + 8, true);
    const packedBytes = view.getUint32(at + 20, true);
    const unpackedBytes = view.getUint32(at + 24, true);
    const [nameBytes, extraBytes, commentBytes] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true)) as [number, number, number];
    const local = view.getUint32(at + 42, true);
    if ([packedBytes, unpackedBytes, local].includes(IN_ZIP64) || local + LOCAL.size > bytes.length || view.getUint32(local, true) !== LOCAL.mark) return undefined;
    const start = local + LOCAL.size + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    if (start + packedBytes > bytes.length) return undefined;
    const name = nameOf(bytes.subarray(at + CENTRAL.size, at + CENTRAL.size + nameBytes), (flags & FLAGS.utf8) !== 0);
    const entry: ZipEntry = {
      name,
      changedOn: dayOfDos(view.getUint16(at + 14, true)),
      packed: bytes.subarray(start, start + packedBytes),
      unpackedBytes,
      crc: view.getUint32(at + 16, true),
      method: view.getUint16(at + 10, true),
      isEncrypted: (flags & FLAGS.encrypted) !== 0,
    };
    if (!name.endsWith('/')) entries.push(entry);
    at += CENTRAL.size + nameBytes + extraBytes + commentBytes;
  }
  return entries;
}

/** The end record stands last, before a comment of any length. */
function endOf(view: DataView): number | undefined {
  const earliest = Math.max(0, view.byteLength - END.size - END.commentLimit);
  for (let at = view.byteLength - END.size; at >= earliest; at--) if (view.getUint32(at, true) === END.mark) return at;
  return undefined;
}

/** Names without the mark for UTF-8 are UTF-8 all the same, in most cases; else code page 437, of which ASCII is kept. */
function nameOf(bytes: Uint8Array, isUtf8: boolean): string {
  let name: string;
  try {
    name = new TextDecoder('utf-8', { fatal: !isUtf8 }).decode(bytes);
  } catch {
    name = String.fromCharCode(...[...bytes].map((byte) => (byte < 0x80 ? byte : 0x5f)));
  }
  // Windows PowerShell's Compress-Archive writes backslashes.
  return name.replace(/\\/g, '/');
}

/** MS-DOS date: years since 1980 in 7 bits, month in 4, day in 5. */
function dayOfDos(date: number): string | undefined {
  const [year, month, day] = [(date >> 9) + 1980, (date >> 5) & 0xf, date & 0x1f];
  if (month < 1 || month > 12 || day < 1 || year === 1980) return undefined;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

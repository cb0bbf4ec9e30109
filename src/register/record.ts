import { emptyColumns, type RegisterColumns } from './columns';

/** What this browser keeps of a register between two visits; numbers, codes and login texts, no names of principals. */
export interface RegisterRecord {
  readonly columns: RegisterColumns;
  readonly changeToken: string;
  readonly zone: string;
  /** Server clock minus PC clock, as last seen. */
  readonly clockOffsetMs: number;
  /** When the lists last confirmed it, and when everything was last read; milliseconds since 1970 by the server. */
  readonly confirmedAtMs: number;
  readonly readAllAtMs: number;
  readonly unreadableRows: number;
  /** Schema version of the site when everything was last read; undefined where it carried none. */
  readonly schemaVersion?: number | undefined;
}

/** Part of the cache's key: a record of another number is not read. Raise it with every change of the layout or codes. */
export const RECORD_SCHEMA = 5;

const MAGIC = 0x31524554;
/** Columns in the order of their bytes. */
const LAYOUT = ['id', 'sinceDay', 'reviewedDay', 'dueDay', 'expiresDay', 'pastDay', 'revision', 'tenant', 'owner', 'family', 'severity', 'category', 'lifecycle', 'sinceAtLeast'] as const satisfies readonly (keyof RegisterColumns)[];

type Header = Omit<RegisterRecord, 'columns'> & Pick<RegisterColumns, 'count' | 'tenants' | 'owners'>;

/** One run of bytes: magic, length of the header, header (JSON, filled up with spaces to four bytes), columns. */
export function encodeRecord(record: RegisterRecord): Uint8Array {
  const { columns, ...rest } = record;
  const header: Header = { ...rest, count: columns.count, tenants: columns.tenants, owners: columns.owners };
  const text = new TextEncoder().encode(JSON.stringify(header));
  const headerBytes = Math.ceil(text.length / 4) * 4;
  const bytes = new Uint8Array(8 + headerBytes + bytesOf(columns));
  new Uint32Array(bytes.buffer, 0, 2).set([MAGIC, headerBytes]);
  bytes.fill(0x20, 8, 8 + headerBytes).set(text, 8);
  let at = 8 + headerBytes;
  for (const name of LAYOUT) {
    const column = columns[name];
    bytes.set(new Uint8Array(column.buffer, column.byteOffset, column.byteLength), at);
    at += column.byteLength;
  }
  return bytes;
}

/** Undefined where the bytes are not whole or not ours: the caller reads everything anew. */
export function decodeRecord(bytes: Uint8Array): RegisterRecord | undefined {
  if (bytes.byteLength < 8) return undefined;
  // A copy begins at 0, where numbers of four bytes can be read.
  const own = bytes.slice();
  const [magic, headerBytes] = new Uint32Array(own.buffer, 0, 2) as unknown as [number, number];
  if (magic !== MAGIC || headerBytes % 4 !== 0 || 8 + headerBytes > own.byteLength) return undefined;
  const header = parsed(own.subarray(8, 8 + headerBytes));
  if (!header) return undefined;
  const { count, tenants, owners, ...rest } = header;
  const columns: RegisterColumns = { ...emptyColumns(count), tenants, owners };
  if (8 + headerBytes + bytesOf(columns) !== own.byteLength) return undefined;
  let at = 8 + headerBytes;
  for (const name of LAYOUT) {
    const column = columns[name];
    new Uint8Array(column.buffer).set(own.subarray(at, at + column.byteLength));
    at += column.byteLength;
  }
  return { ...rest, columns };
}

function bytesOf(columns: RegisterColumns): number {
  return LAYOUT.reduce((sum, name) => sum + columns[name].byteLength, 0);
}

function parsed(text: Uint8Array): Header | undefined {
  try {
    const header = JSON.parse(new TextDecoder().decode(text)) as Partial<Header> | null;
    const whole = header !== null && Number.isInteger(header.count) && (header.count ?? -1) >= 0 && Array.isArray(header.tenants) && Array.isArray(header.owners);
    return whole && typeof header.changeToken === 'string' && typeof header.zone === 'string' ? (header as Header) : undefined;
  } catch {
    return undefined;
  }
}

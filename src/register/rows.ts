import { decodeHeldRow, HELD_ROW_COLUMNS, type HeldRow } from '../lists/codec/heldRow';
import type { Gate, RequestOptions } from '../lists/rest/gate';
import { itemsPath } from '../lists/rest/listPath';
import { anyOf, api, columnList } from '../lists/rest/quote';
import { REGISTER_LIST } from '../lists/schema/addresses';
import type { RegisterColumns } from './columns';
import { sharedRead, type JoinRead } from '../lists/rest/sharedRead';

/** Whole rows of the register, in order of Id, and how many cannot be read by this version. */
export interface Rows {
  readonly rows: readonly HeldRow[];
  readonly unreadable: number;
}

/** An item of a row as a list or the tail gives it. */
export type RowItem = Parameters<typeof decodeHeldRow>[0];

/**
 * Whole rows of a register beside its columns, kept for the page only (they name people and principals). What was read
 * is read again only where the columns say that it changed.
 */
export interface RowShelf {
  /** Rows of the columns. Rejects with SharePointError. */
  read(columns: RegisterColumns, options?: RequestOptions): Promise<Rows>;
  /** A row that lags, as it should stand: it counts until the list has the same revision or a newer one. */
  put(items: readonly RowItem[]): void;
  clear(): void;
}

/** Ids in one request of many: a whole row has some 2.5 KB (median of a generated register). */
const RANGE_IDS = 2000;
/** Ids in one request of some: the address stays far below the 2,048 characters that every proxy lets through. */
const IDS_PER_REQUEST = 40;
/** From so many rows on whole ranges cost fewer requests than single Ids. */
const MANY = 200;

interface Held {
  readonly revision: number;
  readonly row: HeldRow | undefined;
}

export function createRowShelf(gate: Gate): RowShelf {
  const held = new Map<number, Held>();
  let answered: { readonly columns: RegisterColumns; readonly rows: Rows } | undefined;
  let reading: { readonly columns: RegisterColumns; readonly join: JoinRead<Rows> } | undefined;
  const keep = (item: RowItem): void => {
    const row = decodeHeldRow(item);
    held.set(item.Id, { revision: row?.revision ?? 0, row });
  };
  async function readNow(columns: RegisterColumns, signal: AbortSignal): Promise<Rows> {
    const missing: number[] = [];
    for (let at = 0; at < columns.count; at += 1) {
      const known = held.get(columns.id[at] as number);
      if (!known || (known.row && known.revision < (columns.revision[at] as number))) missing.push(columns.id[at] as number);
    }
    await readItems(gate, missing, keep, { signal });
    const ids = new Set(columns.id);
    for (const id of [...held.keys()]) if (!ids.has(id)) held.delete(id);
    const rows = [...columns.id].flatMap((id) => held.get(id)?.row ?? []);
    const result = { rows, unreadable: columns.count - rows.length };
    answered = { columns, rows: result };
    return result;
  }
  return {
    read: async (columns, options) => {
      if (answered?.columns === columns) return answered.rows;
      if (reading?.columns !== columns) {
        const begun = {
          columns,
          join: sharedRead((signal) => readNow(columns, signal), () => {
            if (reading === begun) reading = undefined;
          }),
        };
        reading = begun;
      }
      return reading.join(options?.signal);
    },
    put: (items) => {
      answered = undefined;
      reading = undefined;
      items.forEach(keep);
    },
    clear: () => {
      answered = undefined;
      reading = undefined;
      held.clear();
    },
  };
}

/** Hands over each page as it arrives: thousands of rows decoded in one go would stop the page for a third of a second. */
async function readItems(gate: Gate, ids: readonly number[], onItem: (item: RowItem) => void, options: RequestOptions | undefined): Promise<void> {
  const items = itemsPath(gate.webUrl, REGISTER_LIST);
  const groups =
    ids.length > MANY
      ? rangesOf(ids).map((after) => ({ filter: api`Id gt ${after} and Id le ${after + RANGE_IDS}`, top: RANGE_IDS }))
      : Array.from({ length: Math.ceil(ids.length / IDS_PER_REQUEST) }, (_, at) => ids.slice(at * IDS_PER_REQUEST, (at + 1) * IDS_PER_REQUEST)).map((some) => ({ filter: anyOf(some.map((id) => api`Id eq ${id}`)), top: some.length }));
  await Promise.all(
    groups.map(async ({ filter, top }) => {
      const { value } = await gate.get<{ value: RowItem[] }>(api`${items}?$select=${columnList(HELD_ROW_COLUMNS)}&$filter=${filter}&$top=${top}`, options);
      value.forEach(onItem);
    }),
  );
}

/** Starts of the ranges that hold at least one of the Ids. */
function rangesOf(ids: readonly number[]): readonly number[] {
  return [...new Set(ids.map((id) => Math.floor((id - 1) / RANGE_IDS) * RANGE_IDS))];
}

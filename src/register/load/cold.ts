import { READ_COLUMNS, type ReadItem } from '../../lists/codec/readRow';
import type { Gate } from '../../lists/rest/gate';
import { itemsPath, listPath } from '../../lists/rest/listPath';
import { api, columnList, type ApiPath } from '../../lists/rest/quote';
import { schemaVersionOf } from '../../lists/schema/schemaVersion';
import { REGISTER_LIST } from '../../lists/schema/addresses';
import type { ReadRow } from '../columns';
import { readRowOf } from './rows';

/** Rows and the change token from which a delta can go on: nothing between the two is lost. */
export interface Loaded {
  readonly rows: readonly ReadRow[];
  readonly changeToken: string;
  /** Schema version of the site; undefined where provisioning never came to its end. */
  readonly schemaVersion: number | undefined;
}

export interface LoadOptions {
  readonly signal?: AbortSignal | undefined;
  /** Rows read so far, and how many there are at most. */
  readonly onRows?: (rows: number, ofAtMost: number) => void;
}

/** Ids in one request: as many rows as a list view may scan, so that no request meets the threshold. */
export const RANGE_IDS = 5000;

/**
 * Reads the whole register: the first Id range and the highest Id in the same tick, then all other ranges in parallel
 * (the gate lets six through). Costs one round trip more than the slowest range, whatever the size.
 */
export async function loadCold(gate: Gate, options: LoadOptions = {}): Promise<Loaded> {
  const [{ changeToken, quietSince, schemaVersion }, rows] = await Promise.all([takeMark(gate, options.signal), loadRanges(gate, options)]);
  // Something changed while rows and mark crossed: read again what the mark may have missed, this time after it.
  return { rows: quietSince ? rows : await loadRanges(gate, options), changeToken, schemaVersion };
}

async function loadRanges(gate: Gate, { signal, onRows }: LoadOptions): Promise<ReadRow[]> {
  let rows = 0;
  let ofAtMost = 0;
  const counted = async (afterId: number): Promise<ReadRow[]> => {
    const part = await readRange(gate, afterId, signal);
    rows += part.length;
    onRows?.(rows, Math.max(ofAtMost, rows));
    return part;
  };
  const [first, others] = await Promise.all([
    counted(0),
    highestId(gate, signal).then((highest) => {
      ofAtMost = highest;
      const starts = Array.from({ length: Math.max(0, Math.ceil(highest / RANGE_IDS) - 1) }, (_, at) => (at + 1) * RANGE_IDS);
      return Promise.all(starts.map(counted));
    }),
  ]);
  return [first, ...others].flat();
}

async function readRange(gate: Gate, afterId: number, signal: AbortSignal | undefined): Promise<ReadRow[]> {
  const path = api`${items(gate)}?$select=${columnList(READ_COLUMNS)}&$filter=Id gt ${afterId} and Id le ${afterId + RANGE_IDS}&$top=${RANGE_IDS}`;
  const { value } = await gate.get<{ value: ReadItem[] }>(path, { signal });
  return value.map(readRowOf);
}

/** Highest Id of the register; 0 where it is empty. */
export async function highestId(gate: Gate, signal: AbortSignal | undefined): Promise<number> {
  const { value } = await gate.get<{ value: { Id: number }[] }>(api`${items(gate)}?$select=Id&$orderby=Id desc&$top=1`, { signal });
  return value[0]?.Id ?? 0;
}

interface ListMark {
  readonly Description: string;
  readonly CurrentChangeToken: { readonly StringValue: string };
  readonly LastItemModifiedDate: string;
  readonly LastItemDeletedDate: string;
}

/** Dates of a list are whole seconds, and a server farm's clocks differ a little. */
const CLOCK_DOUBT_MS = 5000;

/**
 * The list's change token. It must be older than the rows; asked for in the same tick as the first rows it may be a
 * little younger, which does no harm as long as nothing changed in the list since before both were sent
 * (`quietSince`): the list's own dates tell.
 */
async function takeMark(gate: Gate, signal: AbortSignal | undefined): Promise<Pick<Loaded, 'changeToken' | 'schemaVersion'> & { readonly quietSince: boolean }> {
  const startedAt = performance.now();
  const mark = await gate.get<ListMark>(api`${listPath(gate.webUrl, REGISTER_LIST)}?$select=Description,CurrentChangeToken,LastItemModifiedDate,LastItemDeletedDate`, { signal });
  const sentByServer = gate.clock.now() - (performance.now() - startedAt);
  const lastChange = Math.max(Date.parse(mark.LastItemModifiedDate), Date.parse(mark.LastItemDeletedDate));
  return { changeToken: mark.CurrentChangeToken.StringValue, schemaVersion: schemaVersionOf(mark.Description), quietSince: lastChange < sentByServer - CLOCK_DOUBT_MS };
}

function items(gate: Gate): ApiPath {
  return itemsPath(gate.webUrl, REGISTER_LIST);
}

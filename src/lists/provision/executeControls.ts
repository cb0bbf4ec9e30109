import type { SPFI } from '@pnp/sp/fi.js';
import type { IItems } from '@pnp/sp/items/types.js';
import type { ListSchema } from '../schema/list';
import { listHandle } from './listHandle';
import type { ControlRow } from './site';

interface Row {
  /** Id of the item to correct; undefined for a new one. */
  readonly id: number | undefined;
  readonly row: ControlRow;
}

/** Writes controls in one batch. A batch is not a transaction: rows before the first refused one stay, and are found next time. */
export async function executeControls(sp: SPFI, webPath: string, list: ListSchema, rows: readonly Row[]): Promise<void> {
  const [batched, send] = sp.batched({ maxRequests: ROWS_PER_REQUEST });
  // PnPjs refuses to use one collection twice in a batch, so each row asks for its own.
  const items = (): IItems => listHandle(batched, webPath, list).items;
  const answers = rows.map(({ id, row }) => (id === undefined ? items().add(itemOf(row)) : items().getById(id).update(itemOf(row))));
  const settled = Promise.all(answers);
  // Answers that are refused are reported by `settled`; this keeps a failed send from leaving it unheard.
  settled.catch(() => undefined);
  await send();
  await settled;
}

const ROWS_PER_REQUEST = 50;

function itemOf({ controlId, title, framework, family, severity }: ControlRow): Record<string, string | null> {
  return { ControlId: controlId, Title: title, Framework: framework, Family: family, Severity: severity };
}

import { READ_COLUMNS } from '../../lists/codec/readRow';
import type { Gate } from '../../lists/rest/gate';
import { listPath } from '../../lists/rest/listPath';
import { api, caml } from '../../lists/rest/quote';
import { REGISTER_LIST } from '../../lists/schema/addresses';
import type { ReadRow } from '../columns';
import { parseListChanges, type ListChanges } from './changeLog';
import { readRowOf } from './rows';

export interface Delta {
  readonly changed: readonly ReadRow[];
  readonly deletedIds: ReadonlySet<number>;
  readonly changeToken: string;
}

/** Rounds of "there is more" after which reading everything is the cheaper way. */
const MAX_ROUNDS = 5;
const VIEW_FIELDS = caml`<ViewFields>${READ_COLUMNS.map((name) => caml`<FieldRef Name="${name === 'Id' ? 'ID' : name}"/>`)}</ViewFields>`;
const QUERY_OPTIONS = caml`<QueryOptions><IncludeMandatoryColumns>FALSE</IncludeMandatoryColumns><DateInUtc>TRUE</DateInUtc></QueryOptions>`;

/**
 * What changed since a token, in one request as a rule. Undefined where the log cannot tell (token too old, items
 * restored or moved, too much at once): then everything must be read.
 */
export async function loadDelta(gate: Gate, changeToken: string, signal?: AbortSignal): Promise<Delta | undefined> {
  const changed = new Map<number, ReadRow>();
  const deletedIds = new Set<number>();
  let token = changeToken;
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const changes = await askChanges(gate, token, signal);
    if (changes.readAll || changes.lastChangeToken === '') return undefined;
    for (const item of changes.rows) {
      const row = readRowOf({ ...item, Id: item['ID'] });
      // Without its Id a row cannot be placed: nothing can be trusted of this answer.
      if (Number.isNaN(row.id)) return undefined;
      changed.set(row.id, row);
      deletedIds.delete(row.id);
    }
    for (const id of changes.deletedIds) {
      deletedIds.add(id);
      changed.delete(id);
    }
    token = changes.lastChangeToken;
    if (!changes.more) return { changed: [...changed.values()], deletedIds, changeToken: token };
  }
  return undefined;
}

function askChanges(gate: Gate, changeToken: string, signal: AbortSignal | undefined): Promise<ListChanges> {
  const query = { ChangeToken: changeToken, RowLimit: '5000', ViewFields: VIEW_FIELDS.text, QueryOptions: QUERY_OPTIONS.text };
  return gate.readText(api`${listPath(gate.webUrl, REGISTER_LIST)}/getListItemChangesSinceToken`, { query }, parseListChanges, { signal });
}

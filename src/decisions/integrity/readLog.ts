import type { LoggedChange } from '../../domain/integrity/ledgerFindings';
import { listPath, type Addressed } from '../../lists/rest/listPath';
import { api } from '../../lists/rest/quote';
import type { Site } from '../append';

/** Of Microsoft.SharePoint.Client.ChangeType, what never happens to an item that is only ever added. */
const WHAT: ReadonlyMap<number, LoggedChange['what']> = new Map([
  [2, 'updated'],
  [15, 'updated'],
  [3, 'deleted'],
  // Moved to another list: as good as deleted here.
  [5, 'deleted'],
  [7, 'restored'],
]);
const QUERY = { Item: true, File: true, Update: true, SystemUpdate: true, DeleteObject: true, Move: true, Restore: true };

interface Change {
  readonly ChangeToken: { readonly StringValue: string };
  readonly ChangeType: number;
  readonly ItemId?: number;
  readonly Time: string;
}

/**
 * What the change log of a list says besides "added", oldest first: of the last 60 days, as long as SharePoint keeps it.
 * One request where there is nothing. @throws SharePointError
 */
export async function readLog({ gate }: Pick<Site, 'gate'>, list: Addressed, signal?: AbortSignal): Promise<LoggedChange[]> {
  const path = api`${listPath(gate.webUrl, list)}/getchanges`;
  const found: LoggedChange[] = [];
  for (let token: string | undefined; ; ) {
    const query = token === undefined ? QUERY : { ...QUERY, ChangeTokenStart: { StringValue: token } };
    const changes = await gate.readText(path, { query }, changesIn, { signal });
    for (const { ChangeType, ItemId, Time } of changes) {
      const what = WHAT.get(ChangeType);
      if (what !== undefined && ItemId !== undefined) found.push({ id: ItemId, what, atMs: Date.parse(Time) });
    }
    const last = changes[changes.length - 1]?.ChangeToken.StringValue;
    if (last === undefined || last === token) return found;
    token = last;
  }
}

/** @throws SyntaxError where the answer is no list of changes. */
function changesIn(text: string): readonly Change[] {
  const { value } = JSON.parse(text) as { value?: readonly Change[] };
  if (!Array.isArray(value)) throw new SyntaxError('no value');
  return value;
}

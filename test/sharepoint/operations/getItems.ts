import type { Ctx } from '../context';
import { isObject } from '../body';
import { camlContextOf } from '../caml/contextOf';
import { parseView } from '../caml/parseView';
import { runView } from '../caml/run';
import { bodyInvalid, bodyPropertyUnknown, thresholdExceeded, unsupported, wrongType } from '../errors';
import { itemEntity } from '../entities/item';
import { namesOf, planItems } from '../entities/itemPlan';
import { webOf } from '../entities/list';
import { MAX_TOP_ROWS } from '../limits';
import type { Answer } from '../odata/values';
import { operation } from '../operation';
import type { Module } from '../operation';
import { fieldByInternalName } from '../store/fields';
import type { ListRow } from '../store/rows';

const MEMBERS = ['ViewXml', 'FolderServerRelativeUrl', 'DatesInUtc', 'ListItemCollectionPosition', 'AllowIncrementalResults'];

function queryOf(ctx: Ctx): { viewXml: string; folder?: string; position?: string } {
  const query = isObject(ctx.body) ? ctx.body['query'] : undefined;
  if (!isObject(query)) throw bodyInvalid();
  for (const name of Object.keys(query)) if (!MEMBERS.includes(name)) throw bodyPropertyUnknown(name, 'SP.CamlQuery');
  const { ViewXml: viewXml = '', FolderServerRelativeUrl: folder, ListItemCollectionPosition: position, DatesInUtc: datesInUtc } = query;
  if (typeof viewXml !== 'string') throw wrongType('Edm.String');
  if (datesInUtc === false) throw unsupported('DatesInUtc false');
  const paging = isObject(position) ? position['PagingInfo'] : undefined;
  return { viewXml, ...(typeof folder === 'string' && folder !== '' ? { folder } : {}), ...(typeof paging === 'string' ? { position: paging } : {}) };
}

/** Columns of the view under their JSON names, with what every item carries; none where the view names none. */
function selectOf(ctx: Ctx, list: ListRow, viewFields: readonly string[] | undefined): string[] {
  if (viewFields === undefined || viewFields.length === 0) return [];
  const names = viewFields.flatMap((name) => {
    const field = fieldByInternalName(ctx.db, list.id, name);
    return field === undefined || field.type === 'Computed' ? [] : namesOf(field);
  });
  return ['FileSystemObjectType', 'Id', 'ServerRedirectedEmbedUri', 'ServerRedirectedEmbedUrl', ...names, 'ID', 'GUID'];
}

function getItems(ctx: Ctx, list: ListRow): Answer {
  ctx.rights.demand({ web: webOf(ctx, list), list }, 'ViewListItems');
  const { viewXml, ...around } = queryOf(ctx);
  const view = parseView(viewXml, camlContextOf(ctx, list));
  const found = runView(ctx, list, view, { ...around, defaultRows: MAX_TOP_ROWS });
  if (found.next !== undefined && view.rowLimit === undefined) throw thresholdExceeded();
  const expand = ctx.query.expand;
  const select = ctx.query.select.length > 0 ? ctx.query.select : selectOf(ctx, list, view.viewFields);
  const plan = planItems(ctx, list, { select, expand });
  return { is: 'collection', collection: { set: `SP.ListData.${list.entityTypeName}Items`, entities: found.rows.map((row) => itemEntity(ctx, list, row, plan, { select, expand })) } };
}

export const getItemsByCaml: Module = {
  operations: [operation({ name: 'list.getItems', on: 'list', method: 'POST', call: 'GetItems', params: [], query: ['$select', '$expand'], body: ['query'], handler: getItems })],
};

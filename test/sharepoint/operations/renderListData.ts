import type { Ctx } from '../context';
import { isObject } from '../body';
import { camlContextOf } from '../caml/contextOf';
import { parseView } from '../caml/parseView';
import { runView } from '../caml/run';
import type { CamlView } from '../caml/view';
import { bodyInvalid, camlInvalid, parameterUnknown, unsupported, viewMissing, wrongType } from '../errors';
import { webOf } from '../entities/list';
import { streamRows } from '../entities/streamRow';
import type { StreamRow } from '../entities/streamRow';
import { viewXml } from '../entities/view';
import { value } from '../odata/values';
import type { Answer } from '../odata/values';
import { operation } from '../operation';
import type { Module } from '../operation';
import type { Predicate } from '../predicate';
import { isPerson } from '../fieldTypes';
import { fieldByInternalName } from '../store/fields';
import { defaultView, viewById } from '../store/views';
import type { FieldRow, ListRow, ViewRow } from '../store/rows';

const PARAMETERS = ['RenderOptions', 'ViewXml', 'OverrideViewXml', 'Paging', 'FolderServerRelativeUrl', 'DatesInUtc', 'AddRequiredFields', 'ExpandGroups', 'ReplaceGroup', 'AllowMultipleValueFilterForTaxonomyFields', 'FirstGroupOnly', 'ViewXmlParameters'];
/** Flags that are answered: none, or the rows alone. */
const LIST_DATA = 2;
const FILTERS = Array.from({ length: 10 }, (_, at) => [`FilterField${at + 1}`, `FilterValue${at + 1}`, `FilterOp${at + 1}`, `FilterLookupId${at + 1}`]).flat();
const URL_OPTIONS = [...FILTERS, 'SortField', 'SortDir', 'View', 'RootFolder'];

type Wanted = { view: CamlView; row: ViewRow; fields: readonly FieldRow[]; paging: string; folder?: string; datesInUtc: boolean };

function viewOfUrl(ctx: Ctx, list: ListRow): ViewRow {
  const id = ctx.query.all.get('View');
  const found = id === undefined || id === '' ? defaultView(ctx.db, list.id) : viewById(ctx.db, list.id, id);
  if (found === undefined) throw viewMissing();
  return found;
}

/** Filters and sorting of the URL, as a list page writes them when a heading is clicked. */
function withUrl(ctx: Ctx, list: ListRow, view: CamlView): CamlView {
  const all = ctx.query.all;
  let { where, orderBy } = view;
  for (let at = 1; at <= 10; at += 1) {
    const name = all.get(`FilterField${at}`);
    if (name === undefined) continue;
    const field = fieldByInternalName(ctx.db, list.id, name);
    if (field === undefined) throw camlInvalid();
    const op = all.get(`FilterOp${at}`);
    if (op !== undefined && !['Eq', 'In', ''].includes(op)) throw unsupported(`FilterOp${at}=${op}`);
    const byId = all.get(`FilterLookupId${at}`) === '1' && isPerson(field.type);
    const column = byId ? { name: field.internalName, part: 'id' } : { name: field.internalName };
    const text = all.get(`FilterValue${at}`) ?? '';
    const filter: Predicate = text === '' ? { op: 'isNull', column } : op === 'In' ? { op: 'in', column, values: text.split(';#') } : { op: 'eq', column, value: text };
    where = where === undefined ? filter : { op: 'and', left: where, right: filter };
  }
  const sortField = all.get('SortField');
  if (sortField !== undefined) orderBy = [{ field: sortField, descending: /^desc/i.test(all.get('SortDir') ?? '') }];
  return { ...view, where, orderBy };
}

function wantedOf(ctx: Ctx, list: ListRow, xml: string, more: { paging: string; folder?: string; datesInUtc: boolean }): Wanted {
  const row = viewOfUrl(ctx, list);
  const context = camlContextOf(ctx, list);
  const own = parseView(viewXml(list, row), context);
  const view = withUrl(ctx, list, xml === '' ? own : parseView(xml, context));
  const names = view.viewFields ?? own.viewFields ?? [];
  const fields = names.map((name) => context.field(name));
  return { view, row, fields: fields.filter((field) => field.type !== 'Computed' || !['Edit', 'DocIcon', 'ContentType'].includes(field.internalName)), ...more };
}

type Data = { Row: StreamRow[]; FirstRow: number; FolderPermissions: string; LastRow: number; RowLimit: number; NextHref?: string; FilterLink: string; ForceNoHierarchy: string; HierarchyHasIndention: string; CurrentFolderSpItemUrl: string };
function render(ctx: Ctx, list: ListRow, wanted: Wanted): Data {
  const limit = wanted.view.rowLimit ?? 30;
  const found = runView(ctx, list, wanted.view, { defaultRows: limit, position: wanted.paging, ...(wanted.folder === undefined ? {} : { folder: wanted.folder }) });
  const write = streamRows(ctx, list, wanted.fields, wanted.datesInUtc);
  const before = Number(/PageFirstRow=(\d+)/i.exec(wanted.paging)?.[1] ?? 1) - 1;
  const last = before + found.rows.length;
  return {
    Row: found.rows.map(write),
    FirstRow: 1,
    FolderPermissions: `0x${ctx.rights.mask({ web: webOf(ctx, list), list }).toString(16)}`,
    LastRow: last,
    RowLimit: limit,
    ...(found.next === undefined ? {} : { NextHref: `?${found.next}&PageFirstRow=${last + 1}&View=${wanted.row.id}` }),
    FilterLink: '?', ForceNoHierarchy: '1', HierarchyHasIndention: '', CurrentFolderSpItemUrl: '',
  };
}

function parametersOf(ctx: Ctx): Record<string, unknown> {
  if (!isObject(ctx.body)) return {};
  const override = ctx.body['overrideParameters'];
  if (override !== undefined && override !== null && (!isObject(override) || Object.keys(override).length > 0)) throw unsupported('overrideParameters of RenderListDataAsStream');
  const given = ctx.body['parameters'] ?? {};
  if (!isObject(given)) throw bodyInvalid();
  for (const name of Object.keys(given)) if (!PARAMETERS.includes(name)) throw parameterUnknown(name, 'RenderListDataAsStream');
  return given;
}
function textOf(given: Record<string, unknown>, name: string): string {
  const found = given[name] ?? '';
  if (typeof found !== 'string') throw wrongType('Edm.String');
  return found;
}

function asStream(ctx: Ctx, list: ListRow): Answer {
  ctx.rights.demand({ web: webOf(ctx, list), list }, 'ViewListItems');
  const given = parametersOf(ctx);
  const flags = Number(given['RenderOptions'] ?? 0);
  if (flags !== 0 && flags !== LIST_DATA) throw unsupported(`RenderOptions ${flags} of RenderListDataAsStream`);
  for (const name of ['OverrideViewXml', 'ReplaceGroup', 'FirstGroupOnly', 'ViewXmlParameters']) if (given[name] !== undefined && given[name] !== null && given[name] !== false && given[name] !== '') throw unsupported(`${name} of RenderListDataAsStream`);
  const folder = textOf(given, 'FolderServerRelativeUrl') || (ctx.query.all.get('RootFolder') ?? '');
  const wanted = wantedOf(ctx, list, textOf(given, 'ViewXml'), { paging: textOf(given, 'Paging').replace(/^\?/, ''), datesInUtc: given['DatesInUtc'] !== false, ...(folder === '' ? {} : { folder }) });
  return { is: 'raw', contentType: 'application/json; charset=utf-8', body: JSON.stringify(render(ctx, list, wanted)) };
}

function asText(ctx: Ctx, list: ListRow): Answer {
  ctx.rights.demand({ web: webOf(ctx, list), list }, 'ViewListItems');
  const { Row, FirstRow, FolderPermissions, LastRow, NextHref } = render(ctx, list, wantedOf(ctx, list, ctx.args.text('viewXml') ?? '', { paging: '', datesInUtc: true }));
  return value('RenderListData', JSON.stringify({ Row, FirstRow, FolderPermissions, LastRow, ...(NextHref === undefined ? {} : { NextHref }) }));
}

export const renderListData: Module = {
  operations: [
    operation({ name: 'list.renderListDataAsStream', on: 'list', method: 'POST', call: 'RenderListDataAsStream', params: [], query: URL_OPTIONS, body: ['parameters', 'overrideParameters'], handler: asStream }),
    operation({ name: 'list.renderListData', on: 'list', method: 'POST', call: 'RenderListData', params: ['viewXml'], handler: asText }),
  ],
};

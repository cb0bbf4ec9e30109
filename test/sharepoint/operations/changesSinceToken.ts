import type { Ctx } from '../context';
import { camlContextOf } from '../caml/contextOf';
import { onlyAttributes, parseFieldRefs, parseQuery, readXml, isTrue } from '../caml/parseView';
import { parseWhere } from '../caml/parseWhere';
import { runView } from '../caml/run';
import { EVERYTHING } from '../caml/view';
import type { CamlView } from '../caml/view';
import { isObject } from '../body';
import { argumentInvalid, bodyInvalid, bodyPropertyUnknown, camlMalformed, unsupported, wrongType, camlInvalid } from '../errors';
import { listXml } from '../entities/listXml';
import { webOf } from '../entities/list';
import { braced, rowTexts } from '../entities/rowText';
import { MAX_TOP_ROWS } from '../limits';
import type { Answer } from '../odata/values';
import { operation } from '../operation';
import type { Module } from '../operation';
import { changeToken, lastChangeOfList } from '../store/changes';
import { changedItems, hasNewDefinition, wasRestored } from '../store/changedItems';
import type { ChangedItem } from '../store/changedItems';
import { readToken } from '../store/changeTokens';
import { fieldByInternalName } from '../store/fields';
import { defaultView, viewById } from '../store/views';
import type { FieldRow, ItemRow, ListRow } from '../store/rows';
import { attribute } from '../writeXml';
import type { XmlElement } from '../xml';

const MEMBERS = ['ViewName', 'Query', 'QueryOptions', 'ChangeToken', 'Contains', 'RowLimit', 'ViewFields'];
/** What comes with every row, wanted or not. */
const ALWAYS = ['_ModerationStatus', 'ID', 'UniqueId', 'owshiddenversion', 'FSObjType', 'FileRef'];
const MANDATORY = [...ALWAYS, 'GUID', 'ContentTypeId', 'Title', 'Modified', 'Created', 'Author', 'Editor', '_UIVersion', '_UIVersionString', 'Attachments', 'FileLeafRef', 'FileDirRef'];

type Wanted = { view: CamlView; fields: readonly FieldRow[]; token: string; dates: 'utc' | 'web'; position: string | undefined; folder: string | undefined; permissions: boolean };

function texts(ctx: Ctx): Record<string, string> {
  const query = isObject(ctx.body) ? ctx.body['query'] : undefined;
  if (!isObject(query)) throw bodyInvalid();
  const found: Record<string, string> = {};
  for (const [name, text] of Object.entries(query)) {
    if (!MEMBERS.includes(name)) throw bodyPropertyUnknown(name, 'SP.ChangeLogItemQuery');
    if (text === null || text === '') continue;
    if (typeof text !== 'string') throw wrongType('Edm.String');
    found[name] = text;
  }
  return found;
}
function rooted(text: string, name: string): XmlElement {
  const root = readXml(text);
  if (root.name !== name) throw camlMalformed();
  return root;
}

type Options = { mandatory: boolean; permissions: boolean; dates: 'utc' | 'web'; position?: string; folder?: string; scope: CamlView['scope'] };
function optionsOf(text: string | undefined): Options {
  const options: Options = { mandatory: false, permissions: false, dates: 'web', scope: 'recursiveAll' };
  for (const option of text === undefined ? [] : rooted(text, 'QueryOptions').children) {
    switch (option.name) {
      case 'IncludeMandatoryColumns':
        options.mandatory = isTrue(option.text);
        break;
      case 'DateInUtc':
        options.dates = isTrue(option.text) ? 'utc' : 'web';
        break;
      case 'Paging':
        onlyAttributes(option, ['ListItemCollectionPositionNext']);
        options.position = option.attributes['ListItemCollectionPositionNext'] ?? '';
        break;
      case 'Folder':
        options.folder = option.text;
        break;
      case 'ViewAttributes':
        if (!/^recursive(all)?$/i.test(option.attributes['Scope'] ?? '')) throw unsupported('a scope other than Recursive in the change log');
        options.scope = /all$/i.test(option.attributes['Scope'] ?? '') ? 'recursiveAll' : 'recursive';
        break;
      case 'IncludePermissions':
        options.permissions = isTrue(option.text);
        break;
      case 'ExpandUserField':
      case 'IncludeAttachmentUrls':
        if (isTrue(option.text)) throw unsupported(`${option.name} in the change log`);
        break;
      default:
        throw unsupported(`<${option.name}> of QueryOptions`);
    }
  }
  return options;
}

function wantedOf(ctx: Ctx, list: ListRow): Wanted {
  const given = texts(ctx);
  const options = optionsOf(given['QueryOptions']);
  const limit = given['RowLimit'] === undefined ? undefined : Number(given['RowLimit']);
  if (limit !== undefined && (!Number.isInteger(limit) || limit < 0)) throw argumentInvalid('The row limit is not valid.');
  const named = given['ViewName'] === undefined ? defaultView(ctx.db, list.id) : viewById(ctx.db, list.id, given['ViewName']);
  if (named === undefined) throw argumentInvalid('The specified view is invalid.');
  const asked = given['ViewFields'] === undefined ? [...named.fields, ...MANDATORY] : parseFieldRefs(rooted(given['ViewFields'], 'ViewFields'));
  const query = given['Query'] === undefined ? { where: undefined, orderBy: [] } : parseQuery(rooted(given['Query'], 'Query'), camlContextOf(ctx, list));
  const contains = given['Contains'] === undefined ? undefined : parseWhere({ name: 'Where', attributes: {}, text: '', children: [rooted(given['Contains'], 'Contains')] }, camlContextOf(ctx, list));
  const where = contains === undefined || query.where === undefined ? (contains ?? query.where) : ({ op: 'and', left: query.where, right: contains } as const);
  const names = [...new Set([...asked, ...(options.mandatory ? MANDATORY : ALWAYS)])];
  const fields = names.map((name) => {
    const field = fieldByInternalName(ctx.db, list.id, name);
    if (field === undefined && asked.includes(name) && !MANDATORY.includes(name)) throw camlInvalid();
    return field;
  });
  return {
    view: { ...EVERYTHING, ...query, where, rowLimit: limit === 0 ? undefined : limit, scope: options.scope },
    fields: fields.filter((field): field is FieldRow => field !== undefined),
    token: given['ChangeToken'] ?? '', dates: options.dates, position: options.position, permissions: options.permissions,
    folder: options.folder === undefined || options.folder.startsWith('/') ? options.folder : `${webOf(ctx, list).url}/${options.folder}`,
  };
}

type Log = { changes: string; rows: readonly ItemRow[]; token: string; more: boolean; next?: string | undefined };

function everything(ctx: Ctx, list: ListRow, wanted: Wanted): Log {
  const token = changeToken(3, list.id, ctx.clock.now(), lastChangeOfList(ctx.db, list.id));
  const found = runView(ctx, list, wanted.view, { defaultRows: MAX_TOP_ROWS, ...(wanted.folder === undefined ? {} : { folder: wanted.folder }), ...(wanted.position === undefined ? {} : { position: wanted.position }) });
  return { changes: wanted.position === undefined || wanted.position === '' ? listXml(ctx, list) : '', rows: found.rows, token, more: false, next: found.next };
}

const idOf = (change: string, item: ChangedItem): string => `<Id ChangeType="${change}" UniqueId="${braced(item.uniqueId)}">${item.itemId}</Id>`;

/** Changes after the token, each item once; whoever went away is told of even where the query would not have shown it. */
function since(ctx: Ctx, list: ListRow, wanted: Wanted): Log {
  const start = readToken(ctx.db, wanted.token, 3, list.id, ctx.clock.now());
  if (start === undefined) throw argumentInvalid('The changeToken is not valid.');
  const last = lastChangeOfList(ctx.db, list.id);
  if (start === 'expired') return { changes: '<Id ChangeType="InvalidToken" />', rows: [], token: changeToken(3, list.id, ctx.clock.now(), last), more: false };
  const limit = Math.min(wanted.view.rowLimit ?? MAX_TOP_ROWS, MAX_TOP_ROWS);
  const found = changedItems(ctx.db, list, start.seq, limit + 1);
  const page = found.slice(0, limit);
  const end = page[page.length - 1];
  const more = found.length > limit && end !== undefined;
  const ids = page.filter((item) => item.isThere).map((item) => item.itemId);
  const rows = ids.length === 0 ? [] : runView(ctx, list, { ...wanted.view, rowLimit: undefined }, { defaultRows: MAX_TOP_ROWS, only: { sql: '"ID" IN (SELECT value FROM json_each(?))', values: [JSON.stringify(ids)] } }).rows;
  const marks = page.map((item) => {
    if (!item.isThere) return idOf('Delete', item);
    if (item.restored) return idOf('Restore', item);
    if (item.renamed) return idOf('Rename', item);
    return item.systemOnly ? idOf('SystemUpdate', item) : '';
  });
  const schema = hasNewDefinition(ctx.db, list, start.seq) ? listXml(ctx, list) : '';
  const restored = wasRestored(ctx.db, list, start.seq) ? '<Id ChangeType="Restore" />' : '';
  return { changes: schema + restored + marks.join(''), rows, token: more ? changeToken(3, list.id, end.atMs, end.seq) : changeToken(3, list.id, ctx.clock.now(), last), more };
}

const SPACES = ' xmlns:s="uuid:BDC6E3F0-6DA3-11d1-A2A3-00AA00C14882" xmlns:dt="uuid:C2F41010-65B3-11d1-A29F-00AA00C14882" xmlns:rs="urn:schemas-microsoft-com:rowset" xmlns:z="#RowsetSchema"';
const SYNC = ' MinTimeBetweenSyncs="0" RecommendedTimeBetweenSyncs="180" MaxBulkDocumentSyncSize="500" MaxRecommendedEmbeddedFileSize="500"';

function write(ctx: Ctx, list: ListRow, wanted: Wanted, log: Log): string {
  const { text } = rowTexts(ctx, list, wanted.dates);
  const rows = log.rows.map((row) => {
    const cells = wanted.fields.map((field) => {
      const shown = text(field, row);
      return shown === undefined ? '' : attribute(`ows_${field.internalName}`, shown);
    });
    const mask = wanted.permissions ? attribute('ows_PermMask', `0x${ctx.rights.mask({ web: webOf(ctx, list), list, item: row }).toString(16)}`) : '';
    return `<z:row${cells.join('')} ows__Level="1"${mask} />`;
  });
  const mask = ctx.rights.mask({ web: webOf(ctx, list), list });
  const permissions = ` EffectivePermMask="0x${mask.toString(16)}"`;
  const more = log.more ? ' MoreChanges="TRUE"' : '';
  const next = log.next === undefined ? '' : attribute('ListItemCollectionPositionNext', log.next);
  return `<GetListItemChangesSinceTokenResult><listitems${SYNC}${permissions}${SPACES}><Changes LastChangeToken="${log.token}"${more}>${log.changes}</Changes><rs:data ItemCount="${log.rows.length}"${next}>${rows.join('')}</rs:data></listitems></GetListItemChangesSinceTokenResult>`;
}

function answer(ctx: Ctx, list: ListRow): Answer {
  ctx.rights.demand({ web: webOf(ctx, list), list }, 'ViewListItems');
  const wanted = wantedOf(ctx, list);
  return { is: 'raw', contentType: 'text/xml; charset=utf-8', body: write(ctx, list, wanted, wanted.token === '' ? everything(ctx, list, wanted) : since(ctx, list, wanted)) };
}

export const changesSinceToken: Module = {
  operations: [operation({ name: 'list.getListItemChangesSinceToken', on: 'list', method: 'POST', call: 'GetListItemChangesSinceToken', params: [], body: ['query'], handler: answer })],
};

import type { Answered, Visitor } from '../../sharepoint/testing/site';
import { listAt } from './seatedSite';

/** Who appends to which ledger list and sits in no other group. */
export const AUTHORS: readonly (readonly [list: string, author: string])[] = [
  ['Requests', 'priya'],
  ['Approvals', 'jon'],
  ['Reviews', 'ana'],
  ['RiskDecisions', 'lena'],
  ['Observations', 'raj'],
];

/** A decision as it is appended: complete, in one request. */
export const decision = (key: string): Readonly<Record<string, string | number>> => ({ Title: 'Asks for an exception', DecisionKey: key, ExceptionKey: 'EX-1', Act: 'request', OnDay: 20_000, Base: '', BaseHash: 'a'.repeat(64), ContentHash: 'b'.repeat(64), Body: '{"why":"at first"}' });

export interface Made {
  readonly list: string;
  readonly listId: string;
  readonly listTitle: string;
  readonly id: number;
  readonly etag: string;
  /** User id of the author on the site. */
  readonly userId: number;
}
type Way = (by: Visitor, made: Made) => Promise<Answered>;

const CHANGE = { Body: '{"why":"on second thoughts"}' };
const FORM = { formValues: [{ FieldName: 'Body', FieldValue: CHANGE.Body }] };
const itemOf = ({ list, id }: Made): string => `${listAt(list)}/items(${id})`;
const merge = (path: (made: Made) => string, match: (made: Made) => string = () => '*'): Way => async (by, made) => by.write('MERGE', path(made), CHANGE, { headers: { 'if-match': match(made) } });
const post = (tail: string, body?: object): Way => async (by, made) => by.post(`${itemOf(made)}/${tail}`, body);

/** Each must be refused to whoever made the decision, as to everybody. */
export const WAYS_TO_UNDO: Readonly<Record<string, Way>> = {
  'MERGE over any version': merge(itemOf),
  'MERGE with its own etag': merge(itemOf, ({ etag }) => etag),
  'MERGE without If-Match': async (by, made) => by.write('MERGE', itemOf(made), CHANGE),
  PATCH: async (by, made) => by.write('PATCH', itemOf(made), CHANGE),
  'MERGE by getItemById': merge(({ list, id }) => `${listAt(list)}/getItemById(${id})`),
  'MERGE by the title of the list': merge(({ listTitle, id }) => `web/lists/getByTitle('${listTitle}')/items(${id})`),
  'MERGE by the id of the list': merge(({ listId, id }) => `web/lists(guid'${listId}')/items(${id})`),
  ValidateUpdateListItem: post('ValidateUpdateListItem', FORM),
  'ValidateUpdateListItem as a system update': post('ValidateUpdateListItem', { ...FORM, bNewDocumentUpdate: true }),
  'ValidateUpdateListItem of the stamps': post('ValidateUpdateListItem', { formValues: [{ FieldName: 'Created', FieldValue: '1/1/2020' }] }),
  'an attachment': async (by, made) => by.post(`${itemOf(made)}/AttachmentFiles/add(FileName='more.txt')`, undefined, { raw: 'more' }),
  DELETE: async (by, made) => by.write('DELETE', itemOf(made), undefined, { headers: { 'if-match': '*' } }),
  deleteObject: post('deleteObject'),
  recycle: post('recycle'),
  'deleting its version': async (by, made) => by.write('DELETE', `${itemOf(made)}/versions(512)`),
  'rights of its own': post('breakroleinheritance(copyroleassignments=false,clearsubscopes=true)'),
  'Full Control of it': async (by, made) => by.post(`${itemOf(made)}/roleassignments/addroleassignment(principalid=${made.userId},roledefid=1073741829)`),
};

/** MERGE and DELETE as parts of one batch; gives the status of each part. */
export async function undoByBatch(by: Visitor, made: Made, webUrl: string): Promise<number[]> {
  const part = (method: string, body: string): string =>
    ['--c', 'Content-Type: application/http', 'Content-Transfer-Encoding: binary', '', `${method} ${webUrl}/_api/${itemOf(made)} HTTP/1.1`, 'accept: application/json;odata=nometadata', 'content-type: application/json', 'if-match: *', '', body, ''].join('\n');
  const raw = ['--b', 'Content-Type: multipart/mixed; boundary=c', '', part('MERGE', JSON.stringify(CHANGE)), part('DELETE', ''), '--c--', '', '--b--', ''].join('\n');
  const { text } = await by.post('$batch', undefined, { raw, headers: { 'content-type': 'multipart/mixed; boundary=b' } });
  return [...text.matchAll(/^HTTP\/1\.1 (\d+) /gm)].map(([, status]) => Number(status));
}

/** Everything that shows whether an item is as it was: all columns, etag, versions. */
export async function stateOf(by: Visitor, { list, id }: { readonly list: string; readonly id: number }): Promise<unknown> {
  const item = await by.get(`${listAt(list)}/items(${id})`);
  const versions = await by.get(`${listAt(list)}/items(${id})/versions`);
  return { fields: item.json, etag: item.headers.get('etag'), versions: [...(versions.json['value'] ?? [])].length };
}

export async function makeDecision(by: Visitor, list: string, key: string): Promise<Made> {
  const item = await by.make(`${listAt(list)}/items`, decision(key));
  const { json } = await by.get(`${listAt(list)}?$select=Id,Title`);
  const user = await by.get('web/currentuser?$select=Id');
  const etag = (await by.get(`${listAt(list)}/items(${String(item['Id'])})`)).headers.get('etag') ?? '';
  return { list, listId: String(json['Id']), listTitle: String(json['Title']), id: Number(item['Id']), etag, userId: Number(user.json['Id']) };
}

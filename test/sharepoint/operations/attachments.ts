import type { Ctx } from '../context';
import { argumentInvalid, fileMissing, fileNameInvalid, forbiddenByState } from '../errors';
import { decodedPath, listUri, webOf } from '../entities/list';
import { readEntity } from '../entities/read';
import { value } from '../odata/values';
import { collectionType, entityType, navigation, operation } from '../operation';
import type { Module } from '../operation';
import type { ItemTarget, Resources } from '../resources';
import { itemById, rewriteItem } from '../store/items';
import { addRecycled } from '../store/recycled';
import { demandOnItem } from './itemWrites';

type Target = Resources['attachment'];
const urlOf = ({ list, item, fileName }: Target): string => `${list.url}/Attachments/${item.ID}/${fileName}`;
const namesOf = (ctx: Ctx, { list, item }: ItemTarget): string[] => ctx.db.all<{ fileName: string }>('SELECT fileName FROM attachments WHERE listId = ? AND itemId = ? ORDER BY fileName', list.id, item.ID).map((row) => row.fileName);

function attachmentCalled(ctx: Ctx, of: ItemTarget, name: string): Target {
  const fileName = namesOf(ctx, of).find((each) => each.toLowerCase() === name.toLowerCase());
  if (fileName === undefined) throw fileMissing(urlOf({ ...of, fileName: name }));
  return { ...of, fileName };
}

/** Every change of an attachment is a change of its item. */
function noteOnItem(ctx: Ctx, { list, item }: ItemTarget): void {
  const current = itemById(ctx.db, list, item.ID) ?? item;
  rewriteItem(ctx, list, current, { Attachments: namesOf(ctx, { list, item }).length > 0 ? 1 : 0 });
}

function add(ctx: Ctx, of: ItemTarget, name: string): Target {
  demandOnItem(ctx, of, 'EditListItems');
  if (of.list.settings['EnableAttachments'] === false || of.list.baseType === 1) throw forbiddenByState('Attachments are not allowed in this list.');
  if (name === '') throw argumentInvalid('The parameter FileName is missing.');
  if (/["*:<>?/\\|#%]/.test(name)) throw fileNameInvalid();
  if (namesOf(ctx, of).some((each) => each.toLowerCase() === name.toLowerCase())) throw forbiddenByState('The specified name is already in use.\n\nAn attachment with that name already exists.');
  ctx.db.run('INSERT INTO attachments VALUES (?, ?, ?, ?, ?)', of.list.id, of.item.ID, name, ctx.stamp(), ctx.request.body);
  noteOnItem(ctx, of);
  return { ...of, fileName: name };
}

function remove(ctx: Ctx, of: Target): void {
  demandOnItem(ctx, of, 'EditListItems');
  ctx.db.run('DELETE FROM attachments WHERE listId = ? AND itemId = ? AND fileName = ?', of.list.id, of.item.ID, of.fileName);
  noteOnItem(ctx, of);
}
const contentOf = (ctx: Ctx, of: Target): Uint8Array =>
  ctx.db.get<{ content: Uint8Array }>('SELECT content FROM attachments WHERE listId = ? AND itemId = ? AND fileName = ?', of.list.id, of.item.ID, of.fileName)?.content ?? new Uint8Array();

function recycle(ctx: Ctx, of: Target): string {
  demandOnItem(ctx, of, 'EditListItems');
  const content = { attachment: of.fileName, base64: Buffer.from(contentOf(ctx, of)).toString('base64') };
  const id = addRecycled(ctx, { list: of.list, itemId: of.item.ID, itemType: 7, title: of.fileName, leafName: of.fileName, dirName: `${of.list.url.slice(1)}/Attachments/${of.item.ID}`, authorId: Number(of.item['Author']), content });
  remove(ctx, of);
  return id;
}

export const attachments: Module = {
  entities: [
    entityType({
      kind: 'attachment',
      type: 'SP.Attachment',
      uri: (_ctx, of) => `${listUri(of.list)}/Items(${of.item.ID})/AttachmentFiles('${of.fileName.replace(/'/g, '\'\'')}')`,
      properties: {
        FileName: { get: (_ctx, of) => of.fileName },
        FileNameAsPath: { get: (_ctx, of) => decodedPath(of.fileName) },
        ServerRelativePath: { get: (_ctx, of) => decodedPath(urlOf(of)) },
        ServerRelativeUrl: { get: (_ctx, of) => urlOf(of) },
      },
    }),
  ],
  collections: [collectionType({ kind: 'attachments', of: 'attachment', all: (ctx, of) => namesOf(ctx, of).map((fileName) => ({ ...of, fileName })) })],
  navigations: [
    navigation({
      from: 'item',
      segment: 'AttachmentFiles',
      to: 'attachments',
      expandable: true,
      resolve: (ctx, of) => {
        ctx.rights.demand({ web: webOf(ctx, of.list), list: of.list, item: of.item }, 'OpenItems');
        return of;
      },
    }),
    navigation({ from: 'attachments', segment: '()', to: 'attachment', resolve: (ctx, of, args) => attachmentCalled(ctx, of, args.text('fileName') ?? '') }),
    navigation({ from: 'attachments', segment: 'GetByFileName', params: ['fileName'], to: 'attachment', resolve: (ctx, of, args) => attachmentCalled(ctx, of, args.text('fileName') ?? '') }),
  ],
  operations: [
    operation({ name: 'attachments.add', on: 'attachments', method: 'POST', call: 'Add', params: ['fileName'], body: 'raw', handler: (ctx, of) => ({ is: 'entity', entity: readEntity(ctx, 'attachment', add(ctx, of, ctx.args.text('fileName') ?? ''), ctx.query) }) }),
    operation({ name: 'attachment.readContent', on: 'attachment', method: 'GET', call: '$value', handler: (ctx, of) => ({ is: 'raw', contentType: 'application/octet-stream', body: contentOf(ctx, of) }) }),
    operation({
      name: 'attachment.writeContent',
      on: 'attachment',
      method: 'PUT',
      call: '$value',
      body: 'raw',
      handler: (ctx, of) => {
        demandOnItem(ctx, of, 'EditListItems');
        ctx.db.run('UPDATE attachments SET content = ? WHERE listId = ? AND itemId = ? AND fileName = ?', ctx.request.body, of.list.id, of.item.ID, of.fileName);
        noteOnItem(ctx, of);
        return { is: 'empty', status: 204 };
      },
    }),
    operation({
      name: 'attachment.delete',
      on: 'attachment',
      method: 'DELETE',
      handler: (ctx, of) => {
        remove(ctx, of);
        return { is: 'empty' };
      },
    }),
    // PnPjs asks for it with X-HTTP-Method DELETE; SharePoint's own pages POST it.
    ...(['POST', 'DELETE'] as const).map((method) =>
      operation({ name: `attachment.recycleObject.${method.toLowerCase()}`, on: 'attachment', method, call: 'RecycleObject', params: [], handler: (ctx, of) => value('RecycleObject', recycle(ctx, of)) }),
    ),
  ],
};

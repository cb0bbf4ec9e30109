import type { Ctx } from '../context';
import { members } from '../body';
import { argumentInvalid, etagMismatch, fileMissing, fileNotFound, unsupported } from '../errors';
import { fileEntity, fileEtag, placeOf } from '../entities/file';
import { readItem } from '../entities/item';
import { webOf } from '../entities/list';
import { readEntity } from '../entities/read';
import { wallOf } from '../localTime';
import { value } from '../odata/values';
import type { Answer } from '../odata/values';
import { collectionType, navigation, operation } from '../operation';
import type { Module } from '../operation';
import type { FileTarget, FolderTarget } from '../resources';
import { addUploadPart, contentOf, fileAt, fileById, fileOfItem, filesIn, settingsOfFile, takeUpload, updateFileSettings, uploadedLength } from '../store/files';
import { removeItem } from '../store/items';
import type { WebRow } from '../store/rows';
import { addFile, demandOverwrite, overwrite } from './fileWrites';
import { recycleItem } from './itemWrites';

/** A file by its server-relative URL, absolute URL, or one relative to the web. */
export function fileCalled(ctx: Ctx, web: WebRow, url: string | undefined): FileTarget {
  const path = decodedUrl(ctx, url ?? '');
  const found = fileAt(ctx.db, web, path.startsWith('/') ? path : `${web.url}/${path}`);
  if (found === undefined) throw fileMissing(path);
  placeOf(ctx, { web, file: found });
  return { web, file: found };
}
const decodedUrl = (ctx: Ctx, url: string): string => (url.toLowerCase().startsWith(ctx.origin.toLowerCase()) ? decodeURI(url.slice(ctx.origin.length)) : url);

function inFolder(ctx: Ctx, of: FolderTarget, name: string): FileTarget {
  const found = fileAt(ctx.db, of.web, name.startsWith('/') ? name : `${of.folder.url}/${name}`);
  if (found === undefined) throw fileMissing(`${of.folder.url}/${name}`);
  placeOf(ctx, { web: of.web, file: found });
  return { web: of.web, file: found };
}

const isVisible = (ctx: Ctx, of: FileTarget): boolean => {
  try {
    placeOf(ctx, of);
    return true;
  } catch {
    return false;
  }
};
const answerFile = (ctx: Ctx, of: FileTarget): Answer => ({ is: 'entity', headers: { etag: fileEtag(of) }, entity: readEntity(ctx, 'file', of, ctx.query) });

function checkMatch(ctx: Ctx, of: FileTarget): void {
  const given = ctx.request.headers['if-match'];
  if (given === undefined || given === '*') return;
  const version = /,(\d+)"$/.exec(given)?.[1] ?? /^"(\d+)"$/.exec(given)?.[1];
  if (Number(version) !== of.file.version) throw etagMismatch(given, fileEtag(of));
}

function remove(ctx: Ctx, of: FileTarget): void {
  const { web, list, item } = placeOf(ctx, of);
  ctx.rights.demand({ web, list, item }, 'DeleteListItems');
  checkMatch(ctx, of);
  removeItem(ctx, list, item);
}

/** Dates of `listItemAllFields` are in the web's time and have no Z, unlike those of items. */
function itemFields(ctx: Ctx, of: FileTarget): Answer {
  const { list, item } = placeOf(ctx, of);
  const entity = readItem(ctx, { list, item }, ctx.query);
  const zone = webOf(ctx, list).timeZoneId;
  for (const [name, member] of Object.entries(entity.members)) {
    if (typeof member === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(member)) entity.members[name] = new Date(wallOf(Date.parse(member), zone)).toISOString().slice(0, 19);
  }
  return { is: 'entity', entity };
}

function upload(ctx: Ctx, of: FileTarget, isFirst: boolean): number {
  demandOverwrite(ctx, of);
  const uploadId = ctx.args.text('uploadId') ?? '';
  const at = isFirst ? 0 : (ctx.args.number('fileOffset', 1) ?? -1);
  if (at !== uploadedLength(ctx.db, uploadId)) throw argumentInvalid('The file offset is not the one that is expected.');
  if (ctx.request.body.length > 0) addUploadPart(ctx.db, uploadId, of.file.uniqueId, at, ctx.request.body);
  return uploadedLength(ctx.db, uploadId);
}

const written = (ctx: Ctx, of: FileTarget, name: string, text: string): Answer => {
  const { web, list, item } = placeOf(ctx, of);
  ctx.rights.demand({ web, list, item }, 'EditListItems');
  updateFileSettings(ctx.db, of.file, { ...settingsOfFile(of.file), [name]: text === '' ? undefined : ctx.caller.user.id });
  return { is: 'void' };
};

const EMPTY_PAGE = new TextEncoder().encode('<%@ Page language="C#" %>');

const add = (ctx: Ctx, of: FolderTarget, url: string | undefined, uniqueName: boolean): Answer => {
  if (url === undefined) throw argumentInvalid('The parameter url is missing.');
  return answerFile(ctx, addFile(ctx, of, { url, overwrite: ctx.args.flag('overwrite', 1) === true, uniqueName, content: ctx.request.body }));
};

export const files: Module = {
  entities: [fileEntity],
  collections: [collectionType({ kind: 'files', of: 'file', all: (ctx, { web, folder }) => filesIn(ctx.db, folder.url).map((file) => ({ web, file })).filter((of) => isVisible(ctx, of)) })],
  navigations: [
    navigation({ from: 'web', segment: 'GetFileByServerRelativeUrl', params: ['serverRelativeUrl'], to: 'file', resolve: (ctx, web, args) => fileCalled(ctx, web, args.text('serverRelativeUrl')) }),
    navigation({ from: 'web', segment: 'GetFileByServerRelativePath', params: ['decodedUrl'], to: 'file', resolve: (ctx, web, args) => fileCalled(ctx, web, args.text('decodedUrl')) }),
    navigation({ from: 'web', segment: 'GetFileByUrl', params: ['fileUrl'], to: 'file', resolve: (ctx, web, args) => fileCalled(ctx, web, args.text('fileUrl')) }),
    navigation({
      from: 'web',
      segment: 'GetFileById',
      params: ['uniqueId'],
      to: 'file',
      resolve: (ctx, web, args) => {
        const found = fileById(ctx.db, web, args.text('uniqueId') ?? '');
        if (found === undefined) throw fileNotFound();
        placeOf(ctx, { web, file: found });
        return { web, file: found };
      },
    }),
    navigation({ from: 'folder', segment: 'Files', to: 'files', expandable: true, resolve: (_ctx, of) => of }),
    navigation({ from: 'files', segment: '()', to: 'file', resolve: (ctx, of, args) => inFolder(ctx, of, args.text('urlOfFile') ?? '') }),
    navigation({ from: 'files', segment: 'GetByUrl', params: ['urlOfFile'], to: 'file', resolve: (ctx, of, args) => inFolder(ctx, of, args.text('urlOfFile') ?? '') }),
    navigation({ from: 'file', segment: 'ListItemAllFields', to: 'item', expandable: true, resolve: (ctx, of) => placeOf(ctx, of) }),
    navigation({
      from: 'item',
      segment: 'File',
      to: 'file',
      expandable: true,
      resolve: (ctx, { list, item }) => {
        const found = fileOfItem(ctx.db, list, item.ID);
        if (found === undefined) return undefined;
        return { web: webOf(ctx, list), file: found };
      },
    }),
  ],
  operations: [
    operation({ name: 'files.add', on: 'files', method: 'POST', call: 'Add', params: ['url', 'overwrite'], query: ['$select', '$expand'], body: 'raw', handler: (ctx, of) => add(ctx, of, ctx.args.text('url'), false) }),
    operation({
      name: 'files.addUsingPath',
      on: 'files',
      method: 'POST',
      call: 'AddUsingPath',
      params: ['decodedUrl', 'overwrite', 'ensureUniqueFileName', 'autoCheckoutOnInvalidData'],
      query: ['$select', '$expand'],
      body: 'raw',
      handler: (ctx, of) => add(ctx, of, ctx.args.text('decodedUrl'), ctx.args.flag('ensureUniqueFileName', 2) === true),
    }),
    operation({
      name: 'files.addTemplateFile',
      on: 'files',
      method: 'POST',
      call: 'AddTemplateFile',
      params: ['urlOfFile', 'templateFileType'],
      handler: (ctx, of) => {
        const kind = ctx.args.number('templateFileType', 1) ?? -1;
        if (![0, 1, 2, 3].includes(kind)) throw argumentInvalid('The template file type is not valid.');
        return answerFile(ctx, addFile(ctx, of, { url: ctx.args.text('urlOfFile') ?? '', overwrite: false, uniqueName: false, content: EMPTY_PAGE }));
      },
    }),
    operation({ name: 'file.readContent', on: 'file', method: 'GET', call: '$value', query: ['binaryStringResponseBody'], handler: (ctx, of) => ({ is: 'raw', contentType: 'application/octet-stream', headers: { etag: fileEtag(of) }, body: contentOf(ctx.db, of.file.uniqueId) }) }),
    operation({ name: 'file.openBinaryStream', on: 'file', method: 'GET', call: 'OpenBinaryStream', params: [], handler: (ctx, of) => ({ is: 'raw', contentType: 'application/octet-stream', body: contentOf(ctx.db, of.file.uniqueId) }) }),
    operation({
      name: 'file.writeContent',
      on: 'file',
      method: 'PUT',
      call: '$value',
      body: 'raw',
      handler: (ctx, of) => {
        checkMatch(ctx, of);
        overwrite(ctx, of, ctx.request.body);
        return { is: 'empty', status: 204 };
      },
    }),
    operation({ name: 'file.startUpload', on: 'file', method: 'POST', call: 'StartUpload', params: ['uploadId'], body: 'raw', handler: (ctx, of) => value('StartUpload', String(upload(ctx, of, true))) }),
    operation({ name: 'file.continueUpload', on: 'file', method: 'POST', call: 'ContinueUpload', params: ['uploadId', 'fileOffset'], body: 'raw', handler: (ctx, of) => value('ContinueUpload', String(upload(ctx, of, false))) }),
    operation({
      name: 'file.finishUpload',
      on: 'file',
      method: 'POST',
      call: 'FinishUpload',
      params: ['uploadId', 'fileOffset'],
      body: 'raw',
      handler: (ctx, of) => {
        upload(ctx, of, false);
        return answerFile(ctx, overwrite(ctx, of, takeUpload(ctx.db, ctx.args.text('uploadId') ?? '')));
      },
    }),
    operation({
      name: 'file.cancelUpload',
      on: 'file',
      method: 'POST',
      call: 'CancelUpload',
      params: ['uploadId'],
      handler: (ctx, of) => {
        demandOverwrite(ctx, of);
        takeUpload(ctx.db, ctx.args.text('uploadId') ?? '');
        return { is: 'void' };
      },
    }),
    operation({ name: 'file.listItemAllFields', on: 'file', method: 'GET', call: 'ListItemAllFields', query: ['$select', '$expand'], handler: itemFields }),
    operation({ name: 'file.lockedByUser', on: 'file', method: 'GET', call: 'LockedByUser', handler: () => value('LockedByUser', null) }),
    operation({ name: 'file.checkOut', on: 'file', method: 'POST', call: 'CheckOut', params: [], handler: (ctx, of) => written(ctx, of, 'checkedOutTo', 'yes') }),
    operation({ name: 'file.checkIn', on: 'file', method: 'POST', call: 'CheckIn', params: ['comment', 'checkInType'], handler: (ctx, of) => written(ctx, of, 'checkedOutTo', '') }),
    operation({
      name: 'file.delete',
      on: 'file',
      method: 'DELETE',
      handler: (ctx, of) => {
        remove(ctx, of);
        return { is: 'empty' };
      },
    }),
    operation({
      name: 'file.deleteWithParameters',
      on: 'file',
      method: 'POST',
      call: 'DeleteWithParameters',
      params: [],
      body: ['parameters'],
      handler: (ctx, of) => {
        const given = members((ctx.body as { parameters?: unknown } | undefined)?.parameters, ['BypassSharedLock', 'ETagMatch'], 'SP.FileDeleteParameters');
        if (given['ETagMatch'] !== undefined && given['ETagMatch'] !== null) throw unsupported('ETagMatch of DeleteWithParameters');
        remove(ctx, of);
        return { is: 'void' };
      },
    }),
    operation({ name: 'file.recycle', on: 'file', method: 'POST', call: 'Recycle', params: [], handler: (ctx, of) => value('Recycle', recycleItem(ctx, placeOf(ctx, of))) }),
  ],
};

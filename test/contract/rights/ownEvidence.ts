import type { Answered, Visitor } from '../../sharepoint/testing/site';
import { SITE_PATH } from './seatedSite';
import { fileAt, filesOf } from './ways';
import { LIBRARY } from './writtenMatrix';

type Way = (by: Visitor, name: string, webUrl: string) => Promise<Answered>;
interface Replacing {
  readonly way: Way;
  /** Whether who may only add can do it where SharePoint lets him overwrite, which is not documented. */
  readonly isOverwriting: boolean;
}

/** What a replaced file says afterwards. */
export const FORGED = 'other evidence';
const FORGED_RAW = { raw: FORGED };
const UPLOAD = "uploadId=guid'3f2504e0-4f89-41d3-9a0c-0305e82c33aa'";
/** A file of the same person that is put in the place of the other. */
export const spareOf = (name: string): string => `spare-${name}`;

const moveCopy = (what: 'Copy' | 'Move', from: (name: string) => string, to: (name: string) => string): Way => async (by, name, webUrl) => {
  const path = (file: string): object => ({ DecodedUrl: `${webUrl}/${LIBRARY}/${file}` });
  return by.post(`SP.MoveCopyUtil.${what}FileByPath(overwrite=true)`, { srcPath: path(from(name)), destPath: path(to(name)), options: { KeepBoth: false } });
};
const same = (name: string): string => name;

/** Every way of giving a file that is there another content or name, or of taking it away. */
export const WAYS_TO_REPLACE: Readonly<Record<string, Replacing>> = {
  'AddUsingPath with overwrite': { isOverwriting: true, way: async (by, name) => by.post(`${filesOf}/AddUsingPath(decodedurl='${name}',overwrite=true)`, undefined, FORGED_RAW) },
  'Add with overwrite': { isOverwriting: true, way: async (by, name) => by.post(`${filesOf}/Add(url='${name}',overwrite=true)`, undefined, FORGED_RAW) },
  'PUT of its content': { isOverwriting: true, way: async (by, name) => by.write('PUT', `${fileAt(name)}/$value`, undefined, FORGED_RAW) },
  'upload in parts': {
    isOverwriting: true,
    way: async (by, name) => {
      const begun = await by.post(`${fileAt(name)}/startUpload(${UPLOAD})`, undefined, FORGED_RAW);
      return begun.status < 300 ? by.post(`${fileAt(name)}/finishUpload(${UPLOAD},fileOffset=${FORGED.length})`, undefined, { raw: '' }) : begun;
    },
  },
  'CopyFileByPath over it': { isOverwriting: false, way: moveCopy('Copy', spareOf, same) },
  'CopyTo over it': { isOverwriting: false, way: async (by, name) => by.post(`${fileAt(spareOf(name))}/CopyTo(strNewUrl='${SITE_PATH}/${LIBRARY}/${name}',bOverWrite=true)`) },
  'MoveFileByPath over it': { isOverwriting: false, way: moveCopy('Move', spareOf, same) },
  'moving it away': { isOverwriting: false, way: moveCopy('Move', same, (name) => `moved-${name}`) },
  'checking it out': { isOverwriting: false, way: async (by, name) => by.post(`${fileAt(name)}/checkOut()`) },
  'its title': { isOverwriting: false, way: async (by, name) => by.write('MERGE', `${fileAt(name)}/ListItemAllFields`, { Title: FORGED }, { headers: { 'if-match': '*' } }) },
  'deleting its versions': { isOverwriting: false, way: async (by, name) => by.post(`${fileAt(name)}/versions/deleteAll`) },
  'deleting it': { isOverwriting: false, way: async (by, name) => by.write('DELETE', fileAt(name)) },
  'DeleteWithParameters': { isOverwriting: false, way: async (by, name) => by.post(`${fileAt(name)}/DeleteWithParameters`, { parameters: { BypassSharedLock: true } }) },
  'recycling it': { isOverwriting: false, way: async (by, name) => by.post(`${fileAt(name)}/recycle`) },
};

export async function addFile(by: Visitor, name: string, content: string): Promise<void> {
  const { status, text } = await by.post(`${filesOf}/AddUsingPath(decodedurl='${name}',overwrite=false)`, undefined, { raw: content });
  if (status >= 300) throw new Error(`${name} was not added: ${text}`);
}

/** Content and version of a file, and what its earlier versions said. */
export async function fileState(by: Visitor, name: string): Promise<{ content: string; version: string; earlier: string[] }> {
  const { json } = await by.get(`${fileAt(name)}?$select=UIVersionLabel`);
  const versions = await by.get(`${fileAt(name)}/versions?$select=ID`);
  const earlier: string[] = [];
  for (const { ID } of versions.json['value'] ?? []) earlier.push((await by.get(`${fileAt(name)}/versions(${String(ID)})/$value`)).text);
  return { content: (await by.get(`${fileAt(name)}/$value`)).text, version: String(json['UIVersionLabel']), earlier };
}

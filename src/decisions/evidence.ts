import { SharePointError } from '../lists/rest/errors';
import type { Gate } from '../lists/rest/gate';
import { listFolder } from '../lists/rest/listPath';
import { api } from '../lists/rest/quote';
import { evidence } from '../lists/schema/evidence';
import type { Site } from './append';

/**
 * Puts one file into Evidence in one request, never over another, and answers its bytes as SharePoint keeps them.
 * A file of that name that is there already stays: its name begins with the key of the decision that it belongs to.
 */
export async function upload({ gate }: Site, name: string, bytes: Uint8Array): Promise<Uint8Array> {
  const folder = listFolder(gate.webUrl, evidence);
  const kept = await find(gate, folder, name);
  if (kept) return kept;
  const path = api`web/GetFolderByServerRelativePath(decodedUrl=${folder})/Files/AddUsingPath(decodedUrl=${name},overwrite=false)`;
  try {
    await gate.upload<unknown>(path, bytes, { findByKey: () => find(gate, folder, name) });
  } catch (error) {
    // Somebody else put it there in the meantime; what stands there is what counts.
    if (!(error instanceof SharePointError) || error.kind !== 'duplicate') throw error;
  }
  return read(gate, folder, name);
}

async function find(gate: Gate, folder: string, name: string): Promise<Uint8Array | undefined> {
  try {
    return await read(gate, folder, name);
  } catch (error) {
    if (error instanceof SharePointError && error.kind === 'notFound') return undefined;
    throw error;
  }
}

function read(gate: Gate, folder: string, name: string): Promise<Uint8Array> {
  return gate.getBytes(api`web/GetFileByServerRelativePath(decodedUrl=${`${folder}/${name}`})/$value`);
}

import { isEvidenceName } from '../domain/evidence/evidenceName';
import { SharePointError } from '../lists/rest/errors';
import type { Gate } from '../lists/rest/gate';
import { listFolder } from '../lists/rest/listPath';
import { api, type ApiPath } from '../lists/rest/quote';
import { evidence } from '../lists/schema/evidence';

/** The bytes of a file as SharePoint keeps it; undefined where none stands under that name. @throws SharePointError */
export async function readEvidence(gate: Gate, name: string, signal?: AbortSignal): Promise<Uint8Array | undefined> {
  // Names stand in bodies that anybody may have written: only a flat one can name a file of the library.
  if (!isEvidenceName(name)) return undefined;
  try {
    return await readFile(gate, name, signal);
  } catch (error) {
    if (error instanceof SharePointError && error.kind === 'notFound') return undefined;
    throw error;
  }
}

export function filePath(gate: Gate, name: string): ApiPath {
  return api`web/GetFileByServerRelativePath(decodedUrl=${`${listFolder(gate.webUrl, evidence)}/${name}`})`;
}

export function readFile(gate: Gate, name: string, signal: AbortSignal | undefined): Promise<Uint8Array> {
  return gate.getBytes(api`${filePath(gate, name)}/$value`, { signal });
}

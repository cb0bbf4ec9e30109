import { evidenceState, type EvidenceFile, type EvidenceState } from '../domain/evidence/evidence';
import { evidenceName, isEvidenceName } from '../domain/evidence/evidenceName';
import { evidenceRefusal, type EvidenceRefusal } from '../domain/evidence/evidenceRefusal';
import { isStoredFormOf } from '../domain/evidence/storedForm';
import { SharePointError } from '../lists/rest/errors';
import type { Send } from '../lists/rest/exchange';
import type { Gate } from '../lists/rest/gate';
import { listFolder, listPath } from '../lists/rest/listPath';
import { api } from '../lists/rest/quote';
import { evidence } from '../lists/schema/evidence';
import type { Site } from './append';
import { filePath, readFile } from './evidenceFile';
import { hashInTurns } from './hashInTurns';

/** A file as a person chose it. */
export interface ChosenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export const EVIDENCE_STAGES = ['hashing', 'sending', 'readingBack', 'checked'] as const;

/** A stage begins again at 0 where its request is sent again, or where the file goes out under another name. */
export interface EvidenceProgress {
  readonly stage: (typeof EVIDENCE_STAGES)[number];
  readonly doneBytes: number;
  readonly totalBytes: number;
}

export interface UploadOptions {
  readonly onProgress?: ((progress: EvidenceProgress) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Makes a fetch that tells how many bytes went out; without it `sending` knows its beginning and its end alone. */
  readonly watched?: ((onSent: (bytes: number) => void) => Send) | undefined;
}

/** Refused before anything was asked of SharePoint; `refusal` says why. */
export class EvidenceRefused extends Error {
  public readonly refusal: EvidenceRefusal;

  public constructor(refusal: EvidenceRefusal) {
    super(`no evidence: ${refusal.code}`);
    this.name = 'EvidenceRefused';
    this.refusal = refusal;
  }
}

/** Names that are tried in order for one file; each is taken only where somebody else's file stands under it. */
const IN_ORDER = 9;
/** Then numbers that nobody works out beforehand: names can be taken by whoever may add a file. */
const BY_CHANCE = 3;
const LEAST_BY_CHANCE = 100_000;

function* numbersFrom(n: number): Generator<number> {
  for (let at = n; at < n + IN_ORDER; at += 1) yield at;
  for (let tried = 0; tried < BY_CHANCE; tried += 1) yield LEAST_BY_CHANCE + Math.floor(Math.random() * 900_000);
}

/**
 * Puts one file into Evidence in one request, never over another, and reads back what SharePoint keeps of it
 * (design §2, Evidence). Sent again it adds nothing; where another file stands under its name it goes out under the
 * next n, and where these are taken as well under one by chance.
 * @param n number of the file in its decision, from 1.
 * @throws EvidenceRefused; SharePointError where it is not known to be there whole.
 */
export async function uploadEvidence(site: Site, decisionKey: string, n: number, file: ChosenFile, options: UploadOptions = {}): Promise<EvidenceFile> {
  const { gate } = site;
  const { name: title, bytes } = file;
  const totalBytes = bytes.length;
  const refusal = evidenceRefusal({ name: title, size: totalBytes });
  if (refusal) throw new EvidenceRefused(refusal);
  const tell = (stage: EvidenceProgress['stage'], doneBytes: number): void => options.onProgress?.({ stage, doneBytes, totalBytes });
  const chosen = await hashInTurns(bytes, options.signal, (done) => tell('hashing', done));
  for (const at of numbersFrom(n)) {
    const name = evidenceName(decisionKey, at, title);
    const added = await add(gate, name, bytes, options, (sent) => tell('sending', sent));
    tell('readingBack', 0);
    const kept = await readFile(gate, name, options.signal);
    const stored = await hashInTurns(kept, options.signal);
    if (stored === chosen || ((added || isStoredFormOf(bytes, kept)) && (await isOursAndFirst(gate, name, options.signal)))) {
      tell('checked', totalBytes);
      return { name, title, size: totalBytes, chosen, stored };
    }
  }
  throw new SharePointError('duplicate', { status: 0, code: '', detail: `other files stand under ${evidenceName(decisionKey, n, title)} and its next names`, requestId: '', operation: 'uploadEvidence' });
}

export type CheckedEvidence =
  | { readonly file: EvidenceFile; readonly state: EvidenceState }
  /** It could not be read: nothing is known of it. */
  | { readonly file: EvidenceFile; readonly state: 'unread'; readonly error: SharePointError };

/**
 * Compares files with what their decisions say, by reading them back, one after the other: each may be large.
 * @param redactedNames names of files that redaction acts name.
 * @throws SharePointError of kind `cancelled`.
 */
export async function checkEvidence({ gate }: Site, files: readonly EvidenceFile[], redactedNames: ReadonlySet<string>, signal?: AbortSignal): Promise<CheckedEvidence[]> {
  const checked: CheckedEvidence[] = [];
  for (const file of files) {
    try {
      checked.push({ file, state: evidenceState(file, await foundHash(gate, file.name, signal), redactedNames) });
    } catch (error) {
      if (!(error instanceof SharePointError) || error.kind === 'cancelled') throw error;
      checked.push({ file, state: 'unread', error });
    }
  }
  return checked;
}

/** Undefined where no file is there, and the library itself is. */
async function foundHash(gate: Gate, name: string, signal: AbortSignal | undefined): Promise<string | undefined> {
  // Names stand in bodies that anybody may have written: only a flat one can name a file of the library.
  if (!isEvidenceName(name)) return undefined;
  try {
    return await hashInTurns(await readFile(gate, name, signal), signal);
  } catch (error) {
    if (!(error instanceof SharePointError) || error.kind !== 'notFound') throw error;
    await gate.get(api`${listPath(gate.webUrl, evidence)}?$select=Id`, { signal });
    return undefined;
  }
}

/** False where it is not this request that put there what stands under the name now, or where that is not known. */
async function add(gate: Gate, name: string, bytes: Uint8Array, { signal, watched }: UploadOptions, onSent: (bytes: number) => void): Promise<boolean> {
  const path = api`web/GetFolderByServerRelativePath(decodedUrl=${listFolder(gate.webUrl, evidence)})/Files/AddUsingPath(decodedUrl=${name},overwrite=false)`;
  let answered = true;
  const findByKey = async (): Promise<unknown> => {
    const there = await find(gate, name, signal);
    if (there) answered = false;
    return there;
  };
  onSent(0);
  try {
    await gate.upload<unknown>(path, bytes, { signal, findByKey, via: watched?.(onSent) });
  } catch (error) {
    if (!(error instanceof SharePointError) || error.kind !== 'duplicate') throw error;
    answered = false;
  }
  onSent(bytes.length);
  return answered;
}

async function find(gate: Gate, name: string, signal: AbortSignal | undefined): Promise<unknown> {
  try {
    return await gate.get<unknown>(api`${filePath(gate, name)}?$select=Name`, { signal });
  } catch (error) {
    if (error instanceof SharePointError && error.kind === 'notFound') return undefined;
    throw error;
  }
}

/** Labels of a file that nobody wrote again; the second where an owner of the site has switched drafts on. */
const FIRST_VERSIONS: readonly string[] = ['1.0', '0.1'];

interface FileItem {
  readonly OData__UIVersionString: string;
  readonly Author: { readonly Name: string };
}

/** Whoever may add may perhaps overwrite too: so bytes that are not the chosen ones count only from ourselves and as first written. */
async function isOursAndFirst(gate: Gate, name: string, signal: AbortSignal | undefined): Promise<boolean> {
  const [item, us] = await Promise.all([
    gate.get<FileItem>(api`${filePath(gate, name)}/ListItemAllFields?$select=OData__UIVersionString,Author/Name&$expand=Author`, { signal }),
    gate.get<{ readonly LoginName: string }>(api`web/currentuser?$select=LoginName`, { signal }),
  ]);
  return FIRST_VERSIONS.includes(item.OData__UIVersionString) && item.Author.Name.toLowerCase() === us.LoginName.toLowerCase();
}

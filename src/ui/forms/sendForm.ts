import { EvidenceRefused } from '../../decisions/evidence';
import type { Desk } from '../../decisions/desk';
import type { EvidenceFile } from '../../domain/evidence/evidence';
import { SharePointError } from '../../lists/rest/errors';
import { watchedSend } from '../../lists/rest/watchedSend';
import type { FormEvent, Note } from './formState';
import type { FormWork } from './formWork';

/**
 * Adds the chosen files one after the other. What was added stays known to the form, so that a second try goes on with
 * the rest.
 * @returns all files of the decision; undefined where one of them could not be added, which the form was told.
 */
export async function addFiles(desk: Desk, work: FormWork, decisionKey: string, files: readonly File[], before: readonly EvidenceFile[], dispatch: (event: FormEvent) => void, signal: AbortSignal): Promise<readonly EvidenceFile[] | undefined> {
  let added = before;
  for (const [at, file] of files.entries()) {
    const told = { type: 'adding', file: file.name, n: at + 1, of: files.length } as const;
    dispatch({ ...told, progress: undefined });
    let bytes: Uint8Array;
    try {
      bytes = new Uint8Array(await file.arrayBuffer());
    } catch {
      // The browser says only that it cannot: moved, changed or taken away since it was chosen.
      dispatch({ type: 'noted', note: { kind: 'fileUnread', file: file.name } });
      return undefined;
    }
    try {
      const kept = await work.uploadEvidence(desk, decisionKey, added.length + 1, { name: file.name, bytes }, { signal, watched: watchedSend, onProgress: (progress) => dispatch({ ...told, progress }) });
      added = [...added, kept];
      dispatch({ type: 'added', evidence: added });
    } catch (error) {
      dispatch({ type: 'noted', note: noteOf(file.name, error) });
      return undefined;
    }
  }
  return added;
}

function noteOf(file: string, error: unknown): Note {
  if (error instanceof EvidenceRefused) return { kind: 'fileRefused', file, refusal: error.refusal };
  if (error instanceof SharePointError) return { kind: 'fileFailed', file, error };
  throw error;
}

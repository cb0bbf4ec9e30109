import { MAX_EVIDENCE_BYTES } from './evidence';
import { namePartsOf } from './evidenceName';
import { runnerOf, type Runner } from './runners';

/** Why a file cannot be evidence. */
export type EvidenceRefusal =
  | { readonly code: 'empty' }
  | { readonly code: 'tooLarge'; readonly size: number; readonly limit: number }
  | { readonly code: 'typeRefused'; readonly extension: string; readonly runner: Runner }
  /** `direction`: hidden characters turn the reading direction, so that the name can look like another type's. */
  | { readonly code: 'nameInvalid'; readonly why: 'nothing' | 'direction' | 'tooLong' };

export const EVIDENCE_REFUSALS = ['empty', 'tooLarge', 'typeRefused', 'nameInvalid'] as const satisfies readonly EvidenceRefusal['code'][];

/** Longest file name that the usual file systems hold. */
const MAX_CHOSEN_CHARACTERS = 255;
/** Embeddings, overrides and isolates of the Unicode bidirectional algorithm (UAX #9). */
const TURNS_DIRECTION = /[\u202a-\u202e\u2066-\u2069]/;

/** The first reason against a file, the name before the content; undefined where it may be evidence. */
export function evidenceRefusal(file: { readonly name: string; readonly size: number }): EvidenceRefusal | undefined {
  const { name, size } = file;
  if (name.length > MAX_CHOSEN_CHARACTERS) return { code: 'nameInvalid', why: 'tooLong' };
  if (TURNS_DIRECTION.test(name)) return { code: 'nameInvalid', why: 'direction' };
  const { stem, extension } = namePartsOf(name);
  if (stem === '' && extension === '') return { code: 'nameInvalid', why: 'nothing' };
  const runner = runnerOf(extension);
  if (runner) return { code: 'typeRefused', extension, runner };
  if (size === 0) return { code: 'empty' };
  return size > MAX_EVIDENCE_BYTES ? { code: 'tooLarge', size, limit: MAX_EVIDENCE_BYTES } : undefined;
}

import { isEvidenceName } from './evidenceName';

/** A file of the library Evidence as the decision that brought it keeps it: plain JSON, part of the decision's body. */
export interface EvidenceFile {
  /** File name in the library: `<decision key>-<n>-<name>`. */
  readonly name: string;
  /** File name as the person chose it. */
  readonly title: string;
  /** Bytes as chosen. */
  readonly size: number;
  /** SHA-256 of the bytes as chosen, lower-case hex. */
  readonly chosen: string;
  /** SHA-256 of the bytes as SharePoint keeps them: it rewrites Office files and some images on upload. */
  readonly stored: string;
}

/** 100 MB as file managers count them. */
export const MAX_EVIDENCE_BYTES = 100 * 1024 * 1024;

/** Files that one decision may bring: whoever opens an exception is asked to look at each of them. */
export const MAX_EVIDENCE_FILES = 20;

/** `removed`: it is not there, and a redaction says who took it away and why. */
export const EVIDENCE_STATES = ['asStored', 'changed', 'missing', 'removed'] as const;
export type EvidenceState = (typeof EVIDENCE_STATES)[number];

/**
 * What became of a file since its decision was made.
 * @param foundHash SHA-256 of what stands under its name now; undefined where nothing does.
 * @param redactedNames names of files that redaction acts name.
 */
export function evidenceState(file: Pick<EvidenceFile, 'name' | 'stored'>, foundHash: string | undefined, redactedNames: ReadonlySet<string>): EvidenceState {
  if (foundHash === undefined) return redactedNames.has(file.name) ? 'removed' : 'missing';
  return foundHash === file.stored ? 'asStored' : 'changed';
}

const SHA256 = /^[0-9a-f]{64}$/;

/** True where a member of a body is the record of a file; others wrote it, so nothing of it is taken for granted. */
export function isEvidenceFile(value: unknown): value is EvidenceFile {
  if (typeof value !== 'object' || value === null) return false;
  const { name, title, size, chosen, stored } = value as Readonly<Record<string, unknown>>;
  return (
    typeof name === 'string' &&
    isEvidenceName(name) &&
    typeof title === 'string' &&
    title.trim() !== '' &&
    Number.isSafeInteger(size) &&
    (size as number) > 0 &&
    (size as number) <= MAX_EVIDENCE_BYTES &&
    [chosen, stored].every((hash) => typeof hash === 'string' && SHA256.test(hash))
  );
}

import { isEvidenceFile, type EvidenceFile, type EvidenceState } from '../evidence/evidence';
import type { Decision } from '../ledger/decision';
import { loginKey } from '../people/person';
import type { IntegrityFinding } from './finding';
import { STAMP_SLACK_MS } from './vouching';
import { FIRST_VERSIONS } from './writtenAgain';

/** A file that a decision brought. */
export interface BroughtFile {
  readonly file: EvidenceFile;
  readonly decision: Decision;
}

/** Files that decisions say they brought, whether or not they count: a void decision's file is evidence as well. */
export function broughtFiles(decisions: readonly Decision[]): BroughtFile[] {
  return decisions.flatMap((decision) => {
    const { body } = decision;
    const named = typeof body === 'object' && body !== null && !Array.isArray(body) ? (body as { readonly evidence?: unknown }).evidence : undefined;
    // A report brings one file, a form several.
    return (Array.isArray(named) ? (named as readonly unknown[]) : [named]).filter(isEvidenceFile).map((file) => ({ file, decision }));
  });
}

/** A file of the library, without its content. */
export interface KeptFile {
  readonly id: number;
  readonly name: string;
  readonly createdAt: number;
  readonly version: string;
  readonly authorLogin: string;
  readonly editorLogin: string;
}

/** True where something about the file itself says that its content should be read: it was written again, or came later or from somebody else. */
export function isDoubtful({ decision }: BroughtFile, kept: KeptFile): boolean {
  const { author, createdAt } = decision;
  return !FIRST_VERSIONS.includes(kept.version) || loginKey(kept.editorLogin) !== loginKey(kept.authorLogin) || loginKey(kept.authorLogin) !== loginKey(author.login) || kept.createdAt > createdAt + STAMP_SLACK_MS;
}

/** A finding for what is changed, or missing without a word; nothing for the rest. */
export function evidenceFinding({ file, decision }: BroughtFile, state: EvidenceState | 'unread'): IntegrityFinding[] {
  return state === 'changed' || state === 'missing' ? [{ code: 'evidence', state, file, decision }] : [];
}

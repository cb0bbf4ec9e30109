import type { EvidenceProgress } from '../../decisions/evidence';
import type { Day } from '../../domain/day/day';
import type { EvidenceState } from '../../domain/evidence/evidence';
import type { EvidenceRefusal } from '../../domain/evidence/evidenceRefusal';
import type { SharePointErrorKind } from '../../lists/rest/errors';

/** Texts of files that decisions refer to; they come with the forms. */
export interface EvidenceStrings {
  readonly choose: string;
  /** Beside the choice: what is taken, and that it stays. */
  readonly limits: string;
  /** `1.5 MB` */
  size(bytes: number): string;
  /** Why a file cannot be evidence, and what to do. */
  refused(file: string, refusal: EvidenceRefusal): string;
  progress(progress: EvidenceProgress): string;
  readonly stop: string;
  /** What is known after it ended without success, and what to do. */
  failed(file: string, kind: SharePointErrorKind): string;
  /** @param facts.rewritten SharePoint keeps other bytes than those that were chosen. */
  kept(facts: { readonly file: string; readonly rewritten: boolean }): string;
  /** A word for each state; `unread` where it could not be checked. */
  readonly states: Readonly<Record<EvidenceState | 'unread', string>>;
  /** What each state means and what to do about it. */
  readonly stateMeans: Readonly<Record<EvidenceState | 'unread', string>>;
  removedBy(facts: { readonly person: string; readonly day: Day; readonly why: string }): string;
  readonly checking: string;
  readonly chosenHash: string;
  readonly storedHash: string;
}

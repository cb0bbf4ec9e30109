import type { SharePointErrorKind } from '../../lists/rest/errors';
import type { LastSweep } from '../../register/snapshot';
import type { SweepOutcome, SweepProgress, SweepReport, SweptList } from '../../sweep/sweepOutcome';

export interface SweepStrings {
  readonly back: string;
  readonly heading: string;
  readonly intro: string;
  /** When the last complete one ended. */
  last(lastSweepAtMs: LastSweep): string;
  /** In place of the button for those who may not. */
  readonly whoMay: string;
  readonly now: string;
  readonly again: string;
  readonly anyway: string;
  readonly stop: string;
  progress(progress: SweepProgress): string;
  /** What became of it, in one sentence: the heading of the result. */
  result(outcome: SweepOutcome): string;
  /** What it did and what it found, one sentence each. */
  points(report: SweepReport): readonly string[];
  claimed(outcome: Extract<SweepOutcome, { kind: 'claimed' }>): string;
  refused(lists: readonly SweptList[]): string;
  failed(kind: SharePointErrorKind): string;
  readonly stopped: string;
  /** What somebody should look at, with the screen that shows it. */
  readonly untold: { sentence(count: number): string; readonly link: string };
  readonly changed: { readonly sentence: string; readonly link: string };
  seal(hash: string): string;
}

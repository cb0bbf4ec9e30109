import type { Day } from '../../domain/day/day';
import type { SeenUse } from '../../domain/kpi/lastUse';
import type { DeskList } from '../view/review/deskModel';
import type { LastReport, EarlierReview } from '../view/review/parts/reviewFacts';
import type { ReviewDraft } from '../view/review/parts/reviewDrafts';
import type { RichText } from './richText';

/** Texts of one review or removal that is open on the desk; they come with its chunk. */
export interface ReviewWorkStrings {
  readonly loading: string;
  readonly failed: string;
  /** Link to the whole page of the exception. */
  readonly whole: string;
  readonly facts: {
    readonly label: string;
    readonly report: string;
    saysReport(report: LastReport, today: Day): RichText;
    readonly ends: string;
    endsOn(day: Day | undefined, today: Day): RichText;
    readonly controls: string;
    readonly noControls: string;
    readonly use: string;
    readonly noUse: string;
    used(use: SeenUse, today: Day): string;
    /** Somebody tried to sign in, and whether it worked is not known. */
    tried(use: SeenUse, today: Day): string;
    readonly change: string;
    readonly noChange: string;
    changed(facts: { readonly day: Day; readonly by: string; readonly what: 'opened' | 'closed' }): string;
    readonly looking: string;
    readonly failed: string;
    readonly stacked: string;
    readonly removal: string;
    removed(facts: { readonly by: string; readonly onDay: Day; readonly text: string; readonly isShownSince: boolean }): RichText;
  };
  readonly reviews: { readonly heading: string; readonly none: string; line(review: EarlierReview): string };
  readonly forms: { readonly label: string; readonly verifyRemoved: string; readonly refute: string };
  /** Where the visitor may not write reviews at all. */
  readonly onlyReading: string;
  readonly cannot: string;
  readonly over: string;
  next(title: string): string;
  readonly noNext: string;
  /** A table in which many are chosen. */
  readonly many: {
    readonly oneByOne: string;
    readonly answers: string;
    readonly columns: { readonly what: string; readonly severity: string; readonly age: string; readonly due: string; readonly who: string; readonly reviewer: string };
    chosen(count: number, total: number): string;
    all(count: number): string;
    tooMany(count: number, most: number): string;
    age(days: number, atLeast: boolean): string;
    due(day: Day, today: Day): string;
    stacked(others: number): string;
    asked(name: string): string;
    fallsTo(name: string): string;
    /** What the visitor may do here, and who does the rest. @param possible answers that they may give */
    rights(facts: { readonly mayReview: boolean; readonly mayAnswer: boolean; readonly list: DeskList; readonly possible: number }): string;
    readonly keys: readonly (readonly [keys: string, what: string])[];
  };
  readonly drafts: { heading(count: number): string; line(draft: ReviewDraft): string; readonly goOn: string; /** Begins with `goOn`. */ go(title: string): string; readonly throwAway: string; discard(title: string): string; readonly discarded: string };
}

import type { Day } from '../../domain/day/day';
import type { DeskCounts, DeskList } from '../view/review/deskModel';
import type { When } from '../view/review/deskPlace';
import type { OwnSide } from '../view/review/ownSide';
import type { RichText } from './richText';

/** Texts of the review desk as it opens; sentences are whole functions of their facts. */
export interface ReviewStrings {
  heading(counts: Pick<DeskCounts, 'late' | 'soon'>): string;
  /** What else waits, under the heading; empty where nothing does. */
  also(counts: Pick<DeskCounts, 'found' | 'foundLate' | 'removed'>): string;
  readonly lists: {
    readonly label: string;
    readonly names: Readonly<Record<DeskList, string>>;
    /** A button that shows the list; of reviews so many as are late or due soon. */
    tab(list: DeskList, count: number): string;
    /** From one by one to a table in which many can be chosen. */
    readonly many: string;
  };
  readonly filters: {
    readonly label: string;
    readonly when: string;
    readonly whens: Readonly<Record<When, string>>;
    readonly severity: string;
    readonly family: string;
    readonly tenant: string;
    readonly owner: string;
    readonly reviewer: string;
    readonly all: string;
    readonly anyone: string;
    readonly me: string;
    readonly clear: string;
  };
  readonly queue: {
    /** Name of the list, with how many are in it. */
    label(list: DeskList, count: number): string;
    readonly order: string;
    /** Second line of an item: what it weighs and by when. */
    facts(facts: { readonly severity: string; readonly ageDays: number; readonly atLeast: boolean; readonly list: DeskList; readonly dueDay: Day | undefined; readonly today: Day }): RichText;
    stacked(others: number): string;
    readonly notYou: Readonly<Record<OwnSide, string>>;
    /** In place of an empty list. */
    nothing(list: DeskList, facts: { readonly isNarrowed: boolean; readonly nextDay: Day | undefined; readonly today: Day }): string;
    readonly showAll: string;
    more(count: number): string;
  };
  readonly keys: { readonly summary: string; readonly lines: readonly (readonly [keys: string, what: string])[]; readonly letters: string };
  readonly pane: { readonly choose: string; begin(title: string): string; readonly back: string };
}

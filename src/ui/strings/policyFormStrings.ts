import type { Day } from '../../domain/day/day';
import type { PastOn } from '../../domain/policy/whatIf';

/** What a screen says where the policy may be changed, before anybody does. */
export interface PolicyWayStrings {
  readonly change: string;
  readonly mayNot: string;
  /** The form is on its way. */
  readonly opening: string;
}

/** Texts of changing the policy and of what it would make of the open exceptions; they come with its form. */
export interface PolicyFormStrings extends PolicyWayStrings {
  readonly heading: string;
  readonly text: string;
  readonly further: string;
  /** Under a setting that is a number of days. */
  readonly inDays: string;
  readonly wrongNumber: string;
  readonly wrongList: string;
  readonly from: string;
  readonly fromHelp: string;
  readonly wrongDay: string;
  readonly nothing: string;
  readonly submit: string;
  readonly final: string;
  done(facts: { readonly fromDay: Day; readonly today: Day; readonly waits: boolean }): string;
  /** Title of the item for who reads the list itself. */
  title(changes: readonly string[]): string;
  readonly newest: string;
  readonly effects: {
    readonly heading: string;
    /** Above what counts at once, where some of it waits. */
    readonly atOnce: string;
    readonly waits: string;
    defects(sentences: readonly string[]): string;
  };
  readonly whatIf: {
    readonly reading: string;
    readonly notRead: string;
    readonly same: string;
    today(before: PastOn, after: PastOn): string;
    later(before: PastOn, after: PastOn, today: Day): string;
    reviews(before: number, after: number): string;
    newlyPast(titles: readonly string[], more: number): string;
    noLongerPast(titles: readonly string[], more: number): string;
    beyondLife(count: number): string;
    noExtension(count: number): string;
    fromNext(settings: readonly string[]): string;
    untold(settings: readonly string[]): string;
  };
}

import type { Day } from '../../domain/day/day';
import type { PrincipalType } from '../../domain/exception/finding';
import type { Lifecycle } from '../../domain/exception/lifecycle';

export type SortKey = 'risk' | 'accountable' | 'age' | 'due' | 'reviewed';

/** Texts of a list of exceptions and of one opened; they come with its chunk. */
export interface EntryStrings {
  readonly lifecycles: Readonly<Record<Lifecycle, string>>;
  readonly principalTypes: Readonly<Record<PrincipalType, string>>;
  readonly seats: { readonly businessOwner: string; readonly controlOwner: string; readonly securityReviewer: string };
  /** `at least 174 days` */
  age(count: number, atLeast: boolean): string;
  /** `12 days ago`, `today`, `in 3 days`. */
  relative(day: Day, today: Day): string;
  readonly list: {
    readonly columns: Readonly<Record<SortKey, string>>;
    readonly sortBy: string;
    readonly sorts: Readonly<Record<SortKey, string>>;
    readonly titlePending: string;
    readonly titleFailed: string;
    readonly never: string;
    readonly noDue: string;
    id(id: number): string;
    /** Sentences of the narrow list, around what the columns say. */
    age(text: string): string;
    next(text: string): string;
    lastReview(text: string): string;
    reviewed(day: Day, today: Day): string;
  };
  /** What must happen next and when: `answer 12 days late`, `ends in 6 days`, `review in 9 days`. */
  duty(facts: { readonly lifecycle: Lifecycle; readonly dueDay: Day; readonly ends: boolean; readonly today: Day }): string;
  readonly detail: {
    readonly loading: string;
    readonly failed: string;
    readonly settings: string;
    readonly baselineSays: string;
    readonly tenantHas: string;
    readonly controls: string;
    readonly source: string;
    /** How an exception came into the register, by its code. */
    readonly sources: Readonly<Record<string, string>>;
    readonly state: string;
    readonly severity: string;
    readonly tenant: string;
    readonly openFor: string;
    readonly endsOn: string;
    readonly noEnd: string;
    readonly reviewed: string;
    readonly principal: string;
    readonly objectId: string;
    readonly notStored: string;
    principalIs(name: string, type: string): string;
    openSince(age: string, day: Day): string;
    endsDay(day: Day, today: Day): string;
    thereSince(day: Day): string;
    /** Link to the page of the exception. */
    readonly openPage: string;
  };
}

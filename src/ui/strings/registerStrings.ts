import type { Lifecycle } from '../../domain/exception/lifecycle';
import type { Counts } from '../view/register/registerLines';
import type { DueBand, GroupBy, SortBy, StateChoice } from '../view/register/registerQuery';

/** Texts of the web part; sentences are whole functions of their facts. */
export interface RegisterStrings {
  /** The answer for everything that is open. */
  heading(counts: Counts): string;
  /** The answer for what a filter or search leaves. */
  headingFiltered(counts: Counts): string;
  /** Beside it: how much there is in all. */
  inAll(count: number): string;
  /** Spoken after a filter, a search or a grouping changed. */
  announce(counts: Counts): string;
  readonly find: string;
  readonly findHint: string;
  readonly filters: {
    readonly label: string;
    readonly state: string;
    readonly severity: string;
    readonly family: string;
    readonly category: string;
    readonly tenant: string;
    readonly owner: string;
    readonly reviewer: string;
    readonly due: string;
    readonly group: string;
    readonly noGroup: string;
    readonly all: string;
    readonly anyone: string;
    readonly clear: string;
    readonly stateSets: string;
    readonly stateSingles: string;
  };
  readonly states: Readonly<Record<Exclude<StateChoice, Lifecycle>, string>>;
  /** When what must happen next is due: 7, 30 and 90 days ahead. */
  readonly dues: Readonly<Record<DueBand, string>>;
  /** A choice of a filter, and how many there are. */
  choice(label: string, count: number): string;
  readonly groups: Readonly<Record<GroupBy, string>>;
  /** Head of a group: what it is and how many. */
  groupHead(label: string, counts: Counts): string;
  readonly columns: Readonly<Record<SortBy, string>>;
  readonly sortBy: string;
  readonly sorts: Readonly<Record<SortBy, string>>;
  readonly otherWay: string;
  readonly caption: string;
  readonly keys: string;
  /** Under an empty seat: to whom it falls. */
  fallsTo(as: 'serviceOwner' | 'defaultAccountable', name: string): string;
  readonly fallsToNobody: string;
  readonly pastTolerance: string;
  readonly override: Readonly<Record<'noEnd' | 'pastLastEnd', string>>;
  readonly openAgain: string;
  readonly nothingDue: string;
  /** Sentences of the narrow list. */
  readonly sentence: {
    answers(name: string): string;
    /** After the words for an empty seat. @param falls to whom it falls, as said under the seat; empty: not known. */
    nobodyAnswers(falls: string): string;
    standing(state: string, age: string): string;
    next(duty: string): string;
  };
  readonly noneMatch: string;
  readonly views: {
    readonly label: string;
    readonly none: string;
    readonly save: string;
    readonly name: string;
    readonly keep: string;
    readonly cancel: string;
    readonly where: string;
    readonly missing: string;
    saved(name: string): string;
    replaced(name: string): string;
    deleted(name: string): string;
    deleteOne(name: string): string;
    readonly notKept: string;
  };
  readonly exportOpen: string;
}

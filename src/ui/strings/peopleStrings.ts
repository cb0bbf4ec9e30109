import type { Day } from '../../domain/day/day';
import type { SeatName } from '../../domain/exception/seat';
import type { FactEffect } from '../../domain/people/factEffects';
import type { LearntRefusal } from '../../domain/people/learntRefusal';
import type { PersonState } from '../../domain/people/people';
import type { SeatClash } from '../../domain/people/seatClashes';
import type { PersonTrouble } from '../people/peopleModel';
import type { PolicyStrings } from './policyStrings';

/** Texts of the screen "People and policy"; they come with its chunk. */
export interface PeopleStrings {
  readonly back: string;
  readonly loading: string;
  readonly failed: string;
  /** Something was recorded, and reading it back failed. */
  readonly older: string;
  heading(facts: { readonly humans: number; readonly accounts: number; readonly inTwoGroups: number | undefined; readonly goneInSeats: number }): string;
  readonly loadingForm: string;

  readonly people: {
    readonly heading: string;
    readonly text: string;
    readonly mayNot: string;
    readonly recordOther: string;
    record(name: string): string;
    readonly recordShort: string;
    readonly columns: { readonly person: string; readonly account: string; readonly manager: string; readonly groups: string; readonly holds: string };
    readonly find: string;
    found(shown: number, all: number): string;
    readonly none: string;
    showAll(count: number): string;
    readonly guest: string;
    readonly states: Readonly<Record<PersonState, string>>;
    readonly nothing: string;
    said(source: string, onDay: Day): string;
    sameAs(name: string): string;
    readonly noManager: string;
    readonly noGroup: string;
    /** A group of the register inside a sentence, by its title. */
    group(title: string): string;
    /** One text for each kind of thing; one that says so for nothing. */
    holds(open: Readonly<Record<SeatName, number>>, serves: number): readonly string[];
    trouble(trouble: PersonTrouble): string;
    /** Where it could not be read, or not yet. */
    readonly notKnown: string;
    readonly counting: string;
    readonly notCounted: string;
    readonly groupsNotRead: string;
    unseen(group: string, name: string): string;
    /** In front of a fact in a narrow list. */
    fact(label: string, value: string): string;
  };

  readonly owners: {
    readonly heading: string;
    readonly text: string;
    readonly mayNot: string;
    readonly columns: { readonly family: string; readonly owner: string; readonly since: string };
    readonly rest: string;
    fallsTo(name: string, sinceDay: Day): string;
    readonly fallsToNobody: string;
    readonly nobody: string;
    readonly nobodyAnyMore: string;
    /** @param nobody `Nobody yet` @param to the default accountable. */
    falls(nobody: string, to: string): string;
    /** In a column that says so. */
    since(day: Day): string;
    sinceDay(day: Day): string;
    tenant(name: string, named: number, of: number): string;
    readonly noTenant: string;
    readonly gone: string;
    readonly name: string;
    readonly change: string;
    /** Accessible name of these buttons. */
    nameFor(what: string): string;
    changeFor(what: string): string;
    /** `Conditional access exclusions in Contoso`. */
    family(family: string, tenant: string): string;
  };

  readonly policy: PolicyStrings;
  readonly forms: PeopleFormStrings;
}

/** Texts of the forms that record something beside the ledger. */
export interface PeopleFormStrings {
  readonly effects: string;
  readonly notYet: string;
  readonly saving: string;
  readonly changed: { readonly heading: string; readonly text: string };
  readonly fact: {
    heading(name: string | undefined): string;
    readonly who: string;
    readonly whoHelp: string;
    readonly state: string;
    readonly states: Readonly<Record<PersonState, string>>;
    readonly sameHuman: string;
    readonly sameHumanHelp: string;
    readonly manager: string;
    readonly managerHelp: string;
    readonly source: string;
    readonly sourceHelp: string;
    readonly onDay: string;
    readonly submit: string;
    refusal(refusal: LearntRefusal): string;
    /** @param nameOf the name of an account by its login. */
    effect(effect: FactEffect, name: string, nameOf: (login: string) => string): string;
    /** Before it is recorded: exceptions in which two who hold seats would be one human. */
    clashes(exceptions: readonly SeatClash[]): string;
    /** Who holds which seats is not known yet. */
    readonly seatsNotRead: string;
    readonly earlierStay: string;
    done(effects: readonly string[]): string;
    readonly crossed: string;
    newest(facts: { readonly state: PersonState; readonly sameAs: string | undefined; readonly manager: string | undefined; readonly source: string; readonly onDay: Day }): string;
  };
  readonly owner: {
    heading(what: string): string;
    readonly who: string;
    readonly whoHelp: string;
    readonly submit: string;
    readonly nobody: string;
    readonly missing: string;
    readonly gone: string;
    until(name: string, sinceDay: Day): string;
    effect(name: string, what: string): string;
    done(name: string, what: string): string;
    doneNobody(what: string): string;
    newest(name: string, onDay: Day): string;
    /** Title of the item, for who reads the list itself. */
    title(family: string | undefined, name: string): string;
  };
  readonly adopt: {
    readonly heading: string;
    text(fromDay: Day, today: Day): string;
    readonly reason: string;
    readonly missing: string;
    readonly submit: string;
    readonly final: string;
    /** What does not fit together once it is adopted. */
    defects(sentences: readonly string[]): string;
    readonly changed: string;
    readonly refused: string;
    done(fromDay: Day, today: Day): string;
    readonly title: string;
  };
}

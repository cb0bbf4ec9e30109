import type { Concern, GroupLine, SetupModel, StepState, Unlooked } from '../view/administration/setupModel';
import type { PolicyWayStrings } from './policyFormStrings';

/** Texts of the web part; they come with its screen. Sentences are whole functions of their facts. */
export interface AdministrationStrings {
  readonly reading: string;
  /** The answer: how many steps are to be done, how many things want attention, and what nobody looked at. */
  heading(facts: { readonly todo: number; readonly concerns: number; readonly unlooked: readonly Unlooked[] }): string;
  readonly failed: string;
  readonly notOwner: string;
  readonly steps: {
    readonly heading: string;
    readonly states: Readonly<Record<StepState, string>>;
    readonly lists: string;
    listsText(facts: SetupModel['lists']): string;
    readonly people: string;
    peopleText(facts: SetupModel['people']): string;
    group(line: GroupLine): string;
    readonly peopleLink: string;
    readonly owners: string;
    ownersText(facts: SetupModel['owners']): string;
    tenant(name: string, named: number, of: number): string;
    readonly ownersLink: string;
    readonly policy: string;
    policyText(facts: SetupModel['policy']): string;
    readonly policyWays: PolicyWayStrings;
    readonly policyLink: string;
    readonly report: string;
    reportText(facts: SetupModel['report']): string;
  };
  readonly health: {
    readonly heading: string;
    readonly nothing: string;
    concern(concern: Concern): string;
    /** What to do about it. */
    mend(concern: Concern): string;
    readers(facts: { readonly accounts: number; readonly unseen: number }): string;
    readonly readersUnknown: string;
    unseen(name: string, through: string | undefined): string;
    sweep(atMs: number): string;
    readonly sweepUnknown: string;
    readonly laggingNone: string;
    readonly laggingUnknown: string;
    /** Why the record itself is not looked at here. */
    readonly record: string;
    readonly integrity: string;
    /** The way to the screen on which a reviewer starts a sweep. */
    readonly sweepLink: string;
  };
  readonly check: {
    readonly heading: string;
    readonly text: string;
    readonly run: string;
    readonly again: string;
    readonly running: string;
    readonly right: string;
    found(differences: number): string;
    readonly failed: string;
    readonly obstacle: string;
    readonly breaks: string;
    readonly mend: string;
    preview(steps: number): string;
    showAll(count: number): string;
    readonly upgrade: string;
    readonly final: string;
    readonly working: string;
    step(done: number, total: number): string;
    readonly stopped: string;
    readonly done: string;
    readonly byHand: string;
  };
}

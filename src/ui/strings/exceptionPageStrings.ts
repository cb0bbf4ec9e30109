import type { Day } from '../../domain/day/day';
import type { PrincipalType } from '../../domain/exception/finding';
import type { SeatHow } from '../../domain/exception/seat';
import type { Override } from '../../domain/judge/judge';
import type { Lifecycle } from '../../domain/exception/lifecycle';
import type { LedgerList } from '../../domain/ledger/decision';
import type { Ask, CompensatingControl, Dismissal, End, Escalation, Lapse, Occurrence } from '../../domain/ledger/parts';
import type { Stamp } from '../../domain/ledger/stamps';

/** What became of one finding against what was approved. */
export const VERDICTS = ['asApproved', 'gotMore', 'notApproved', 'notConfirmed', 'notShown'] as const;
export type Verdict = (typeof VERDICTS)[number];

export interface ExceptionPageStrings {
  readonly loading: string;
  /** Decisions that were read until now, where very many were written. */
  soFar(decisions: number): string;
  readonly back: string;
  readonly mayNotAsk: string;
  readonly notFound: { readonly heading: string; readonly text: string };
  readonly failed: { readonly heading: string };
  readonly ticket: (ticket: string) => string;
  readonly twoPerson: string;

  /** Above exceptions that this one may have been asked for as. */
  readonly probably: string;
  /** `EX-0052, Order portal, left out of …` */
  match(id: number, title: string): string;
  readonly more: string;
  readonly actions: string;
  readonly onlyReading: string;
  /** Head of the acts that are not offered, each with its reason. */
  readonly whyNot: string;
  /** Whose some acts are that the visitor cannot write. @param name of whoever sits in the seat or is offered it */
  othersDo(list: LedgerList, is: 'seated' | 'offered' | 'empty' | 'group' | 'you', name: string): string;
  /** Why the visitor cannot do some acts. @param why as `ExceptionStrings.notYou` says it. */
  notYours(acts: readonly string[], why: string): string;
  readonly loadingForm: string;
  /** Why no other act can be started for a moment. */
  readonly waits: string;
  /** After an act. @param next as `AccountabilityStrings.next` says it, plain. */
  after(facts: { readonly what: string; readonly next: string; readonly later: boolean }): string;
  afterVoid(reason: string): string;

  /** After a sentence that turns on a word of the register: its explanation. */
  readonly explain: string;
  readonly standing: {
    readonly label: string;
    is(facts: { readonly lifecycle: Lifecycle; readonly onDay: Day; readonly end: End | undefined; readonly today: Day }): string;
    pastTolerance(sinceDay: Day, today: Day): string;
    readonly override: Readonly<Record<Override, string>>;
    lapse(lapse: Lapse, settings: readonly string[]): string;
    escalation(escalation: Escalation): string;
    mustBeTold(levels: readonly Escalation['level'][]): string;
    readonly scopeUnconfirmed: string;
    readonly dismissalExpired: string;
    ask(ask: Ask): string;
    suspended(count: number): string;
    /** Said after it, where what opened the exception is among them. */
    readonly suspendedOpening: string;
    severityLowered(reason: string): string;
    readonly rowBehind: string;
    /** @param pausesUntilDay undefined: escalation stands still no more. */
    removal(facts: { readonly onDay: Day; readonly by: string; readonly text: string; readonly pausesUntilDay: Day | undefined }): string;
    dismissal(facts: { readonly reason: Dismissal['reason']; readonly by: string; readonly text: string; readonly untilDay: Day | undefined }): string;
    risk(facts: { readonly residualRisk: string; readonly why: string }): string;
  };
  readonly scope: {
    readonly heading: string;
    readonly setting: string;
    readonly baselineSays: string;
    readonly tenantHas: string;
    readonly standing: string;
    readonly notStored: string;
    readonly verdicts: Readonly<Record<Verdict, string>>;
    since(day: Day): string;
    more(extents: readonly string[]): string;
    readonly nothingSeen: string;
    intended(facts: { readonly principal: string; readonly setting: string }): string;
    principal(name: string, type: PrincipalType): string;
  };
  readonly controls: {
    readonly heading: string;
    readonly none: string;
    readonly control: string;
    readonly shown: string;
    readonly counts: string;
    how(how: string): string;
    shownBy(day: Day, by: string | undefined): string;
    readonly neverShown: string;
    readonly doesNotWork: string;
    /** What a review said of it, of which day and by whom. */
    doubted(doubt: NonNullable<CompensatingControl['doubt']>): string;
    fresh(untilDay: Day): string;
    stale(days: number, validDays: number): string;
  };
  readonly evidence: { readonly heading: string; readonly none: string; readonly check: string; added(by: string, day: Day): string; readonly checkFailed: string };
  readonly plan: { readonly heading: string; readonly none: string };
  readonly need: {
    readonly heading: string;
    readonly none: string;
    readonly why: string;
    readonly stops: string;
    readonly until: string;
    readonly setting: string;
    readonly vendor: string;
    readonly contractEnds: string;
    readonly secretEnds: string;
    readonly cutOver: string;
    readonly tenants: string;
    readonly ticket: string;
    fromTo(from: string, to: string): string;
    dayIs(day: Day, today: Day): string;
  };
  readonly nobodyActs: { readonly heading: string; readonly none: string; within(days: number): string; readonly label: string };
  readonly people: {
    readonly heading: string;
    /** The way to the screen of people. */
    readonly known: string;
    seat(facts: { readonly seat: string; readonly sinceDay: Day; readonly how: SeatHow }): string;
    /** Of a seat that this kind of exception does not need. */
    readonly notNeeded: string;
    offer(facts: { readonly to: string; readonly by: string; readonly onDay: Day; readonly dueDay: Day }): string;
    deputy(facts: { readonly name: string; readonly fromDay: Day; readonly toDay: Day }): string;
    readonly accountable: string;
    readonly defects: string;
  };
  readonly decisions: {
    readonly heading: string;
    readonly hidden: (count: number) => string;
    withoutEffect(noun: string): string;
    noEffect(reason: string): string;
    readonly stamps: Readonly<Record<Stamp, string>>;
    /** The audit log no longer holds what could confirm the author. */
    readonly unconfirmed: string;
    readonly suspended: string;
    /** Link to another exception that a decision names. */
    readonly other: string;
  };
  readonly occurrences: { readonly heading: string; one(occurrence: Occurrence): string };
  readonly frameworks: {
    readonly heading: string;
    readonly none: string;
    readonly unknown: string;
    readonly governance: string;
    /** What a control asks for. @param kept our words as the Controls list has them */
    title(id: string, kept: string): string;
  };
  readonly details: {
    readonly heading: string;
    readonly key: string;
    readonly objectId: string;
    readonly finding: string;
    readonly decision: string;
    readonly list: string;
    readonly author: string;
    readonly hash: string;
    readonly revision: string;
    readonly principal: string;
  };
  /** In place of the accountability sentence, once it is over. */
  over(lifecycle: Lifecycle): string;
  /** About the record of the exception itself. */
  readonly record: {
    readonly heading: string;
    /** Opens further sentences. */
    more(count: number): string;
    /** Evidence files that nobody looked at yet. */
    unlooked(count: number): string;
    readonly lookOn: string;
    readonly looking: string;
  };
  /** Instead of a title, where the facts give none. */
  readonly untitled: string;
}

import type { Day } from '../../domain/day/day';
import type { Quarter } from '../../domain/day/calendar';
import type { SeatName } from '../../domain/exception/seat';
import type { Severity } from '../../domain/exception/severity';
import type { Totals } from '../../domain/kpi/breakdown';
import type { ForLeadership } from '../../domain/kpi/forLeadership';
import type { Stack } from '../../domain/kpi/stacked';
import type { TrendPoint } from '../../domain/kpi/trend';
import type { KpiStrings } from './kpiStrings';
import type { RichText } from './richText';

/** Acts of risk leadership that have a button here. */
export type LeadershipAct = 'acknowledge' | 'acceptRisk' | 'refuseRisk' | 'signAgain' | 'revokeRisk' | 'confirmContradiction';

/** In which seat somebody must act, and who sits there. */
export interface Preventing {
  /** Undefined: nobody's seat, such as of a group. */
  readonly seat: SeatName | undefined;
  /** Undefined: the seat is empty. */
  readonly name: string | undefined;
  /** To whom an empty seat falls: their name, or nobody; undefined where that is not known. */
  readonly fallsTo: { readonly name: string | undefined } | undefined;
}

/** Texts of the leadership dashboard below its heading; they come with its chunk. */
export interface BoardStrings {
  readonly kpis: KpiStrings;
  count(value: number): string;
  /** What the visitor may decide could not be read. */
  readonly deskFailed: string;
  /** `EX-0027` */
  id(id: number): string;
  more(count: number): string;
  /** What is different since the last day on which this person looked here; a first visit has none. */
  readonly visit: {
    /** `Since your last visit on 12 Nov 2026:` */
    since(day: Day): string;
    readonly nothing: string;
    /** `3 closed and verified`: the button that opens them, and the heading of what it opens. */
    readonly change: Readonly<Record<'fresh' | 'closed' | 'back' | 'past' | 'accepted', (count: number) => string>>;
  };
  readonly tiles: {
    readonly label: string;
    /** Against the end of the month before; undefined where there is none to compare with. */
    comparedWith(now: number, before: TrendPoint | undefined): string | undefined;
    readonly ifNobodyActs: string;
    ifNobodyActsMeans(day: Day): string;
    pastBy(day: Day): string;
    noReviewer(count: number): string;
    /** Until reports are read. */
    readonly reading: string;
    readonly notRead: string;
  };
  readonly items: {
    heading(name: string, count: number): string;
    readonly close: string;
    readonly none: string;
    /** What exactly a number counts. */
    readonly definition: string;
    answers(name: string): RichText;
    readonly nobody: RichText;
    pastSince(day: Day, today: Day): string;
    signedAgainBy(day: Day): string;
  };
  readonly who: {
    readonly heading: string;
    readonly label: string;
    readonly hint: string;
    found(count: number): string;
    nothing(text: string): string;
    /** What somebody who was typed in holds. */
    person(facts: { readonly name: string; readonly answersFor: number; readonly watches: number; readonly needs: number }): RichText;
    readonly reading: string;
    readonly failed: string;
  };
  readonly trend: {
    readonly heading: string;
    readonly open: string;
    readonly past: string;
    readonly accepted: string;
    /** What the lines say, for those who do not see them. */
    summary(points: readonly TrendPoint[]): string;
    readonly asTable: string;
    readonly monthEnd: string;
    /** `Oct 2026`, or today. */
    month(point: TrendPoint, today: Day): string;
    monthShort(day: Day): string;
    /** At the end of a line: `41 open`. */
    label(value: number, name: string): string;
  };
  readonly waiting: {
    readonly heading: string;
    readonly nothing: string;
    /** Who may not decide sees what waits and for whom. */
    readonly onlyReading: string;
    readonly reading: string;
    task(item: ForLeadership, today: Day): { readonly title: string; readonly when: string; readonly isLate: boolean };
    readonly acts: Readonly<Record<LeadershipAct, string>>;
    buttonFor(button: string, title: string): string;
    readonly open: string;
    readonly opening: string;
    readonly cannot: string;
    readonly over: string;
  };
  readonly services: {
    readonly heading: string;
    readonly nobodys: string;
    readonly none: string;
    readonly asTable: string;
    readonly onPaper: string;
    readonly tenant: string;
    readonly family: string;
    readonly all: string;
    readonly columns: Readonly<Record<keyof Totals, string>>;
  };
  readonly nobodyActs: {
    readonly heading: string;
    /** The answer in one sentence: now, in 30 days, in 90 days. */
    summary(facts: { readonly now: number; readonly soon: number; readonly soonDay: Day; readonly later: number; readonly laterDay: Day }): string;
    /** The same where no acts follow. */
    summaryOnPaper(facts: Parameters<BoardStrings['nobodyActs']['summary']>[0]): string;
    readonly none: string;
    /** What becomes of it when. */
    becomes(pastDay: Day, today: Day): string;
    /** Who prevents it by what: `Mira Okafor, control owner: remove it by 30 Nov 2026, in 6 days`. */
    prevents(who: Preventing, duty: string): RichText;
  };
  readonly stacked: {
    readonly heading: string;
    summary(count: number): string;
    readonly definition: string;
    stack(stack: Stack, name: string, severity: Readonly<Record<Severity, string>>): string;
  };
  readonly unused: {
    readonly heading: string;
    summary(facts: { readonly unused: number; readonly unknown: number }): string;
    readonly definition: string;
    lastUsed(lastUsedDay: Day, asOfDay: Day): string;
    lastTried(lastTriedDay: Day, asOfDay: Day): string;
  };
  readonly signOff: {
    readonly heading: string;
    quarter(quarter: Quarter): string;
    summary(facts: { readonly signed: number; readonly held: number; readonly nobodys: number; readonly quarter: Quarter }): string;
    readonly definition: string;
    readonly owner: string;
    readonly progress: string;
    ownersProgress(signed: number, held: number): string;
    readonly byOwner: string;
    /** To the one who looks at the page. */
    yours(unsigned: number, held: number): string;
    readonly yoursDone: string;
    start(count: number): string;
  };
  readonly numbers: { readonly heading: string };
  readonly paper: {
    readonly print: string;
    readonly heading: string;
    /** Of which tenants and when. */
    of(tenants: readonly string[], today: Day): string;
    readonly measure: string;
    readonly number: string;
    readonly ofIt: string;
    readonly note: string;
  };
}

import type { Quarter } from '../../domain/day/calendar';
import type { Day } from '../../domain/day/day';
import type { Lifecycle } from '../../domain/exception/lifecycle';
import type { SeatName } from '../../domain/exception/seat';
import type { Due } from '../../domain/judge/duties';
import type { Ask } from '../../domain/ledger/parts';
import type { MeetingAct } from '../view/exception/actions/meets';
import type { RichText } from './richText';

/** Acts that a line of the owner view may offer: each has a button with its own words. */
export type OwnerAct = MeetingAct | 'offerSeat' | 'nameDeputy' | 'askRiskAcceptance' | 'acknowledge';

/** What the heading answers. Open exceptions; accepted risks are counted apart. */
export interface OwnerHeadingFacts {
  readonly answersFor: number;
  readonly watches: number;
  /** Exceptions that ask something of them now; `others`: among them are some that they do not answer for, or watch over. */
  readonly needAct: number;
  readonly others: boolean;
  /** Escalated to them and not answered; 0 until that is known. */
  readonly escalated: number;
  readonly asked: AskedFacts;
}

export interface AskedFacts {
  /** They asked for all of them; else they need some only because they took the seat over. */
  readonly allTheirs: boolean;
  readonly open: number;
  /** Of these, those that end within 30 days or have ended, and the earliest day. */
  readonly ending: { readonly count: number; readonly day: Day } | undefined;
  readonly today: Day;
}

export interface StandInFacts {
  readonly name: string;
  readonly seat: SeatName;
  readonly fromDay: Day;
  readonly toDay: Day;
  readonly count: number;
  readonly today: Day;
}

/** Texts of what opens with the owner view; those of its further views come with them (OwnerMoreStrings). */
export interface OwnerStrings {
  /** Never that somebody answers for what they asked for. */
  heading(facts: OwnerHeadingFacts): string;
  /** `Mira Okafor`, `control owner of 7`: beside the heading. */
  status(facts: { readonly name: string | undefined; readonly open: Readonly<Record<SeatName, number>> }): readonly string[];
  readonly views: {
    readonly label: string;
    readonly mine: string;
    people(late: number): string;
    readonly handOver: string;
    /** The heading while those who report to them are shown. */
    peopleHeading(facts: { readonly people: number; readonly late: number }): string;
  };
  /** `EX-0012` */
  id(id: number): string;
  /** Beside a duty: `12 days late` and `since 11 Nov 2026`, or `in 3 days` and `26 Nov 2026`. */
  when(day: Day, today: Day): { readonly relative: string; readonly absolute: string };
  readonly duties: {
    readonly heading: string;
    /** `Remove it` */
    task(due: Due): string;
    also(duties: readonly string[]): string;
    /** Whose duty it is where it is not that of their own seat. */
    deputyFor(name: string, untilDay: Day): string;
    readonly offered: string;
    readonly ofRiskLeadership: string;
    told(onDay: Day): string;
    /** Why it cannot be kept, approved or extended. */
    lifeEnded(day: Day): string;
    /** What risk leadership was promised, quoted. */
    promised(what: string): string;
    readonly foundByReport: string;
    askedBy(names: readonly string[]): string;
    readonly none: string;
    next(title: string, duty: string): string;
    readonly open: string;
  };
  /** Where several seats are offered to them. */
  readonly offers: { sentence(count: number): string; readonly open: string };
  /** Buttons of acts, named by what they do. */
  readonly buttons: Readonly<Record<OwnerAct, string>>;
  /** A button for those who hear it: which exception. */
  buttonFor(button: string, title: string): string;
  readonly asked: {
    heading(facts: AskedFacts): string;
    /** Beside it: `ends in 6 days` and `29 Nov 2026`. */
    end(day: Day, today: Day): { readonly relative: string; readonly absolute: string };
    /** How it stands, in one or two sentences. `by`: who asked, where it was somebody else. */
    stands(facts: { readonly lifecycle: Lifecycle; readonly approvedBy: string | undefined; readonly ask: { readonly kind: Ask['kind']; readonly by: string | undefined } | undefined; readonly refusedOnDay: Day | undefined }): string;
    stillNeeded(facts: { readonly removes: string | undefined; readonly ended: boolean; readonly noneLeft: boolean }): string;
  };
  readonly held: {
    readonly heading: string;
    readonly columns: { readonly exception: string; readonly seat: string; readonly openFor: string; readonly ends: string };
    readonly seats: Readonly<Record<SeatName, string>>;
    openFor(days: number, atLeast: boolean): string;
    /** Seat and age where there is no room for columns. */
    sentence(facts: { readonly seat: SeatName; readonly openFor: string }): string;
    /** When it ends, as a sentence. */
    endsSentence(facts: { readonly endDay: Day | undefined; readonly today: Day; readonly accepted: boolean; readonly signAgainDay: Day | undefined }): string;
    ends(endDay: Day | undefined, today: Day): string;
    accepted(signAgainDay: Day | undefined): string;
    next(duty: string): string;
    readonly none: string;
  };
  readonly waiting: {
    readonly heading: string;
    readonly none: string;
    offer(facts: { readonly seat: SeatName; readonly to: string; readonly isOwn: boolean }): RichText;
    ask(facts: { readonly kind: Ask['kind']; readonly by: string | undefined; readonly onDay: Day }): RichText;
    request(by: string | undefined): RichText;
    verify(by: string | undefined): RichText;
    dismissal(by: string | undefined): RichText;
    due(day: Day, today: Day): string;
  };
  readonly deputies: {
    readonly heading: string;
    /** The visitor acts for somebody. */
    actsFor(facts: StandInFacts): string;
    /** Somebody acts for the visitor. */
    actFor(facts: StandInFacts): string;
    readonly absence: string;
    /** The button that opens it. */
    readonly name: string;
  };
  /** How much of what they answer for is signed for in the quarter; the link leads to the page where they sign. */
  readonly signOff: { sentence(facts: { readonly unsigned: number; readonly held: number; readonly quarter: Quarter }): string; readonly open: string };
  /** What sweeps told the visitor. */
  readonly notices: { readonly heading: string; readonly show: string; readonly hide: string };
  readonly nothing: { readonly heading: string; readonly text: string };
  more(count: number): string;
  /** People and policies could not be read. */
  readonly aroundFailed: string;
}

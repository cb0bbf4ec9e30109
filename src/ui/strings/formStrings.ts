import type { Day } from '../../domain/day/day';
import type { Person } from '../../domain/people/person';
import type { PlaybookStep } from '../../domain/playbooks/playbook';
import type { Policy } from '../../domain/policy/defaults';
import type { ACTS, Act } from '../../domain/ledger/acts/acts';
import type { Need } from '../../domain/ledger/need';
import type { Ask, Dismissal, Removal } from '../../domain/ledger/parts';
import type { DayLimit } from '../../domain/ledger/voidReason';
import type { SharePointErrorKind } from '../../lists/rest/errors';
import type { SaidStrings } from './saidStrings';
import type { Titled } from '../../domain/exception/titleFacts';

/** What a form says of one field. */
export interface FieldWords {
  readonly label: string;
  /** Beside the label, where it does not say enough. */
  readonly help?: string;
  /** Of a choice whose values have no words elsewhere. */
  readonly options?: Readonly<Record<string, string>>;
}

export interface ActWords<Name extends string = string> {
  /** Above the form: what it does. */
  readonly heading: string;
  /** The button that sends it. */
  readonly submit: string;
  /** Where heading and fields do not say enough. */
  readonly intro?: string;
  /** Of a final act: what cannot be taken back. */
  readonly final?: string;
  /** Those that are shown; a form draws none without words. */
  readonly fields: Readonly<Partial<Record<Name, FieldWords>>>;
}

type NameOf<A extends Act> = Extract<keyof (typeof ACTS)[A]['fields'], string>;

/** Words of every act that a form makes. */
export type ActWordsTable = { readonly [A in Act]?: ActWords<NameOf<A>> };

/** A name in a sentence, and whether it is the visitor's own. */
export interface Named {
  readonly name: string;
  readonly isMe: boolean;
}

/** What an act would do, one thing after the other; computed by the rules. */
export interface EffectStrings {
  readonly heading: string;
  /** While something is still missing. */
  readonly notYet: string;
  /** @param lifecycle as `ExceptionStrings.lifecycles` says it. */
  stands(lifecycle: string): string;
  ends(day: Day, today: Day): string;
  readonly endsNoMore: string;
  endStays(day: Day): string;
  answers(who: Named): string;
  seated(seat: string, who: Named): string;
  watches(who: Named): string;
  /** Somebody else takes it. @param to name of whom it was offered to */
  overtaken(seat: string, to: string): string;
  offered(facts: { readonly seat: string; readonly to: Named; readonly dueDay: Day; readonly holder: Named | undefined }): string;
  deputy(facts: { readonly seat: string; readonly person: string; readonly fromDay: Day; readonly toDay: Day }): string;
  declined(seat: string): string;
  /** @param duty as `ExceptionStrings.duty` says it. @param who undefined: nobody has it yet. */
  must(who: Named | undefined, duty: string): string;
  /** Where nobody holds the duty: who sits in no seat. */
  readonly riskLeadership: string;
  extensionsLeft(left: number, allowed: number): string;
  severity(severity: string): string;
  /** @param words as `ExceptionStrings.levels` says it. */
  told(words: string): string;
  pauses(untilDay: Day): string;
  /** Acknowledged, and not for the first time. */
  readonly pausesNotAgain: string;
  readonly pausesNoMore: string;
  moved(count: number): string;
  reviewed(today: Day): string;
  readonly twoPerson: string;
  readonly askGone: string;
  readonly answersForRisk: string;
  recorded(today: Day): string;
  /** Where nothing of the state changes. */
  recordedOnly(today: Day): string;
}

export interface OutcomeStrings {
  /** While it is at work; the step in words. */
  readonly steps: Readonly<Record<'checking' | 'saving' | 'confirming' | 'showing', string>>;
  readonly saved: string;
  readonly savedLater: string;
  refused(count: number): string;
  readonly changed: { readonly heading: string; readonly text: string; readonly again: string; by(name: string, instantMs: number): string };
  /** Of a split or merge only the other exception has its half. */
  readonly half: {
    readonly heading: string;
    readonly stands: Readonly<Record<'split' | 'merge', string>>;
    readonly why: string;
    readonly finish: string;
    /** So that all is as before. */
    readonly takeBack: string;
    readonly whyNotBack: string;
    /** Where the rest cannot be done any more. */
    readonly otherwise: Readonly<Record<'split' | 'merge', string>>;
    readonly other: string;
  };
  readonly void: { readonly heading: string; readonly text: string; readonly close: string };
  readonly unconfirmed: { readonly heading: string; text(sentAtMs: number | undefined): string; readonly ask: string };
  readonly failed: { readonly heading: string; readonly reasons: Readonly<Partial<Record<SharePointErrorKind, string>>>; readonly other: string };
  /** What is kept of what was typed. */
  readonly kept: Readonly<Record<'kept' | 'off' | 'refused', string>>;
}

/** Texts of the forms; they come with the forms' chunk. */
export interface FormStrings {
  readonly acts: ActWordsTable;
  label(label: string, optional: boolean): string;
  /** Head of what may be said and need not be (design §4 does not ask for it). */
  readonly more: string;
  readonly cancel: string;
  readonly close: string;
  /** Where an act cannot be done at all. */
  readonly cannot: string;
  readonly choose: string;
  /** In front of what the form knows already: `Seat: control owner`. */
  fact(label: string, value: string): string;
  readonly final: { heading: string; confirm(submit: string): string; readonly notYet: string };
  readonly draft: { back(instantMs: number): string; readonly afresh: string; files(names: readonly string[]): string; since(count: number): string };
  readonly day: {
    choose(label: string): string;
    readonly dialog: string;
    readonly format: string;
    said(day: Day, today: Day): string;
    latest(day: Day, because: string): string;
    between(earliestDay: Day, latestDay: Day, because: string): string;
    earliest(day: Day): string;
    readonly limits: Readonly<Record<DayLimit, string>>;
    readonly nextMonth: string;
    readonly previousMonth: string;
    readonly nextYear: string;
    readonly previousYear: string;
    readonly nextYears: string;
    readonly previousYears: string;
    readonly goToToday: string;
    readonly selected: string;
    readonly today: string;
    readonly chooseYear: string;
    readonly chooseMonth: string;
  };
  readonly principal: {
    readonly type: string;
    readonly name: string;
    readonly user: string;
    readonly help: Readonly<Partial<Record<string, string>>>;
  };
  readonly tenant: { readonly other: string; readonly otherLabel: string };
  /** What became of looking for the exception that somebody named. */
  readonly other: { readonly none: string; readonly notLooked: string };
  readonly findings: SaidStrings & {
    seen(day: Day): string;
    readonly nothing: string;
    words(setting: string): string;
    /** Name of a setting, where it is ours in this language. */
    setting(name: string): string;
    readonly baselineSays: string;
    readonly tenantHas: string;
    reaches(extents: readonly string[]): string;
    readonly added: string;
  };
  readonly controls: { readonly text: string; readonly how: string; readonly add: string; remove(text: string, nth: number): string; nth(n: number): string };
  readonly files: { readonly label: string; readonly drop: string; readonly dropNow: string; remove(file: string): string; readonly kept: string; uploading(file: string, n: number, of: number): string; unreadable(file: string): string };
  readonly playbook: { heading(category: string): string; step(step: PlaybookStep, policy: Policy): string };
  /** What there is to decide about, above the fields. */
  readonly about: {
    need(need: Need, by: string | undefined): readonly string[];
    ask(ask: Ask): string;
    removal(removal: Removal): string;
    dismissal(dismissal: Dismissal, reason: string): string;
    offer(seat: string, by: Person, dueDay: Day): string;
    newestReport(day: Day, shows: boolean): string;
    lookedInVain(day: Day): string;
    cannotTell(day: Day): string;
    saw(day: Day): string;
    end(day: Day, today: Day): string;
    known(about: Titled, lifecycle: string): string;
    readonly looking: string;
    readonly notLooked: string;
  };
  readonly effect: EffectStrings;
  readonly outcome: OutcomeStrings;
}

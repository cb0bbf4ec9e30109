import type { Day } from '../day/day';
import type { Seated, SeatHow, SeatName } from '../exception/seat';
import type { Severity } from '../exception/severity';
import type { Due } from '../judge/duties';
import type { LaterDues } from '../judge/later';
import type { Told } from '../ledger/bySource';
import type { Ask, Escalation } from '../ledger/parts';
import type { History } from './history';

/**
 * What screens of many exceptions need of each besides its columns, so that no ledger is read for them: a projection of
 * the state like the rest of the row, kept as one text. Nothing in it depends on today; `judgeRow` says what it means on
 * a day, and says the same as `judge` of the state.
 */
export interface Brief {
  /** Everything that is due, by the policy in force at the last decision. */
  readonly dues: readonly Due[];
  /** What is due besides, after a day: what the verification of a removal only paused, what an expired dismissal leaves. */
  readonly later: LaterDues | undefined;
  /** Whoever asked for it. */
  readonly askedBy: readonly Seated[];
  /** Since when and why whoever sits in a seat has it; empty seats are left out. */
  readonly held: Readonly<Partial<Record<SeatName, { readonly sinceDay: Day; readonly how: SeatHow }>>>;
  /** Refusals of the control seat in a row. */
  readonly refusals: number;
  readonly offers: Readonly<Partial<Record<SeatName, { readonly to: Seated; readonly by: Seated; readonly dueDay: Day }>>>;
  readonly deputies: Readonly<Partial<Record<SeatName, { readonly person: Seated; readonly fromDay: Day; readonly toDay: Day }>>>;
  readonly ask: (Pick<Ask, 'kind' | 'untilDay' | 'onDay' | 'dueDay'> & { readonly by: Seated }) | undefined;
  readonly risk: { readonly by: Seated; readonly onDay: Day; readonly signAgainDay: Day } | undefined;
  /** Who last signed that they still answer for it. */
  readonly signedOff: { readonly by: Seated; readonly onDay: Day } | undefined;
  readonly escalations: readonly Escalation[];
  /** Who does what by when; of the first so many escalations. `what` is cut to `PROMISE_CHARACTERS`, and left out in rows of before 2026-11-26. */
  readonly acknowledgement: { readonly who: Seated; readonly what?: string; readonly byDay: Day; readonly onDay: Day; readonly escalations: number } | undefined;
  /** Compensating controls, and the last days on which all of them and at least one of them still count as shown. */
  readonly controls: { readonly count: number; readonly shownUntilDay: Day | undefined; readonly oneShownUntilDay: Day | undefined };
  readonly firstApprovalDay: Day | undefined;
  /** Day that the next review is counted from, where one is due; left out in rows of before 2026-11-27. */
  readonly reviewedFromDay?: Day | undefined;
  /** Last day of an approval that has not lapsed; undefined where none stands. An accepted risk has none. */
  readonly approvedUntilDay: Day | undefined;
  readonly extensionsUsed: number;
  /** Open without an end date: a permanent override, whatever the day. */
  readonly noEnd: boolean;
  /** First day on which it is a permanent override because it is open after the last end that policy allows. */
  readonly overrideFromDay: Day | undefined;
  readonly twoPerson: boolean;
  readonly emergencyDays: readonly Day[];
  /** A reviewer rated it milder than reports do. */
  readonly lowered: boolean;
  /** Approved in words, shown by a report since, not confirmed to be this one. */
  readonly scopeUnconfirmed: boolean;
  /** Decisions that an export of the audit log contradicts. */
  readonly suspended: number;
  /** How often it came back after it was over. */
  readonly reopened: number;
  /**
   * What the newest report about it shows, and that report's day. `marks`: `findingMark` of each. `worst`: of the findings
   * alone, without the step that a report adds where it shows one principal several times.
   */
  readonly seen: { readonly ranOnDay: Day; readonly findings: number; readonly worst: Severity; readonly marks: readonly string[] } | undefined;
  readonly history: History;
  /** What the newest report of each tool said of it; left out in rows of before 2026-11-26. */
  readonly told?: Readonly<Record<string, Told>>;
  /** `departuresOf` what was approved and is still shown, sorted; left out in rows of before 2026-11-26. */
  readonly approves?: readonly string[];
  /** `scopeMarks` of what was approved, accepted or dismissed and stands. Left out where nothing is, and in rows of before 2026-11-28. */
  readonly decided?: readonly string[];
  /** Keys of what reports looked for and did not find, of an open one of which nothing is shown any more. Left out where there is none, and in rows of before 2026-11-28. */
  readonly goneKeys?: readonly string[];
  /** `findingMark` of what is seen beyond what was approved, although that stands: a contradicted answer told it. Left out where there is none. */
  readonly beyond?: readonly string[];
  /** It is not about what its key is made of: an answer by hand opened it. Left out where it is. */
  readonly misnamed?: true;
  /** Exceptions to which findings went, with `findingMark` of those that a split moved; left out where there are none. */
  readonly gave?: readonly { readonly into: string; readonly marks?: readonly string[] }[];
  /** Exceptions that findings came from, in the same way. */
  readonly origins?: readonly { readonly from: string; readonly marks?: readonly string[] }[];
  /** When it was removed, as reported or verified. */
  readonly removedOnDay?: Day | undefined;
}

import type { Day } from '../domain/day/day';
import type { Family } from '../domain/exception/family';
import type { Finding, Report } from '../domain/exception/finding';
import type { Doubt, Verdict } from '../domain/reconcile/answers';
import type { Absent, Comparison } from '../domain/reconcile/compareReports';
import type { LookedAt } from '../domain/reconcile/lookedAt';
import type { Draft } from '../discovery/drafts';
import type { SecretEnds } from '../discovery/facts';
import type { Titled } from '../domain/exception/titleFacts';

/** What a report says of one exception, in the words of design §5. */
export interface ToldAnswer extends Titled {
  readonly exceptionKey: string;
  readonly family: Family;
  readonly verdict: Verdict;
  /** What is new, or reaches farther: names of settings, and of what they now reach. */
  readonly added: readonly string[];
  /** What is not shown any more, each with why nobody can tell; those that are gone have no reason. */
  readonly absent: readonly Absent[];
  /** Why nobody can tell of what was approved and no tool shows, so that nothing of it is absent. */
  readonly doubt?: Doubt;
  /** Whoever was asked for in words under the same name: exceptions that it may be. */
  readonly matches: readonly ({ readonly id: number; readonly exceptionKey: string } & Titled)[];
}

export interface ReportFacts {
  readonly report: Report;
  readonly reportKey: string;
  readonly onDay: Day;
  readonly drafts: readonly Draft[];
  /** Findings of settings that are off, only report or are over. */
  readonly notInForce: readonly Finding[];
  readonly compared: Comparison;
  /** Keys of what its tool looked for in vain before and another one showed since: to miss it again is news. */
  readonly missedAgain: ReadonlySet<string>;
  readonly looked: readonly LookedAt[];
  readonly alreadyRead: boolean;
  readonly isOlder: boolean;
  readonly fromTheFuture: boolean;
  /** Of applications, by this report or by another of the drop that tells. */
  readonly secretEnds: SecretEnds;
}

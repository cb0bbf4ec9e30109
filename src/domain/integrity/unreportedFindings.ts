import { accountKey } from '../people/account';
import type { Decision } from '../ledger/decision';
import type { ExceptionState } from '../ledger/fold';
import { keyMeant } from '../ledger/furtherKey';
import type { IntegrityFinding } from './finding';

/** When each report was recorded, in UTC milliseconds, by its key: the last time where that was more than once. */
export type ReportsRecorded = ReadonlyMap<string, number>;

type Recorded = Pick<Decision, 'act' | 'list' | 'key' | 'createdAt'>;
type Answered = Pick<ExceptionState, 'entries' | 'exceptionKey'>;

/** Two who read one report at once may both still keep answers when the first of them has recorded it. */
const SLACK_MS = 86_400_000;
/** An import keeps its answers before it records its report (decisions/importReport): as long it may be under way. */
const UNDER_WAY_MS = 3_600_000;

export function reportsRecorded(decisions: readonly Recorded[]): ReportsRecorded {
  const recorded = new Map<string, number>();
  for (const { act, list, key, createdAt } of decisions) {
    if (act !== 'reportRead' || list !== 'Observations') continue;
    const meant = keyMeant(key);
    recorded.set(meant, Math.max(createdAt, recorded.get(meant) ?? -Infinity));
  }
  return recorded;
}

/** Keys of the reports that are said to have given the answers about an exception itself; what is said of its origins is theirs. */
export function reportsNamed(state: Answered): string[] {
  return [...new Set(answersOf(state).map(reportKeyIn))];
}

/**
 * Answers that count and that no report on record gave, together where they are one author's. A report that is recorded later
 * gave them, however late: whoever stopped an import half-way finishes it by reading the same report again.
 */
export function unreportedFindings(state: Answered, recorded: ReportsRecorded, nowMs: number): IntegrityFinding[] {
  const byAuthor = new Map<string, { isLate: boolean; decisions: Decision[] }>();
  for (const decision of answersOf(state)) {
    const at = recorded.get(reportKeyIn(decision));
    if (at === undefined ? decision.createdAt > nowMs - UNDER_WAY_MS : at >= decision.createdAt - SLACK_MS) continue;
    const isLate = at !== undefined;
    const key = `${accountKey(decision.author.login)} ${isLate}`;
    const same = byAuthor.get(key);
    if (same) same.decisions.push(decision);
    else byAuthor.set(key, { isLate, decisions: [decision] });
  }
  return [...byAuthor.values()].map((each) => ({ code: 'unreported', ...each }));
}

function answersOf({ entries, exceptionKey }: Answered): Decision[] {
  return entries.flatMap(({ decision, void: reason }) => (reason === undefined && decision.act === 'answerChanged' && decision.exceptionKey === exceptionKey ? [decision] : []));
}

function reportKeyIn({ body }: Decision): string {
  const { reportKey } = (body ?? {}) as { readonly reportKey?: unknown };
  return typeof reportKey === 'string' ? reportKey : '';
}

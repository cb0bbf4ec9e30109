import { worse } from '../exception/severity';
import { owedBy, type Leaving } from '../judge/lineageOf';
import { readValues, type Lineage } from '../ledger/acts/field';
import { isAllKnown } from '../ledger/acts/acknowledged';
import { daysPaused } from '../ledger/acts/pause';
import { reviewActs } from '../ledger/acts/reviewActs';
import type { Answer } from '../ledger/answer';
import type { Decision } from '../ledger/decision';
import type { ExceptionState } from '../ledger/fold';
import { lacksSomebody, sidesOf, withActor } from '../ledger/acts/separation';
import { NOTHING_DONE, type Owed } from '../ledger/parts';
import { severityOf } from '../ledger/severityOf';
import { isRefusal } from '../ledger/ruleRefusal';
import type { IntegrityFinding, Untaken } from './finding';

/**
 * What findings should have brought along from the exception that they came from, and did not: the portal writes it, a
 * decision that was written by hand can leave it out and would give back age and limits.
 * @param originAt state of another exception at an instant (milliseconds since 1970); undefined where nothing is known of it.
 */
export function lineageFindings({ entries, exceptionKey }: Pick<ExceptionState, 'entries' | 'exceptionKey'>, originAt: (exceptionKey: string, atMs: number) => Leaving | undefined): IntegrityFinding[] {
  return entries.flatMap((entry): IntegrityFinding[] => {
    const { decision } = entry;
    if (entry.void || decision.exceptionKey !== exceptionKey || (decision.act !== 'splitOff' && decision.act !== 'absorb')) return [];
    const values = readValues(reviewActs[decision.act].fields, decision.body);
    if (isRefusal(values)) return [];
    const origin = originAt(values.from, decision.createdAt);
    const untaken: readonly Untaken[] = origin ? untakenOf(origin, values, decision) : ['origin'];
    return untaken.length === 0 ? [] : [{ code: 'lineageShort', decision, from: values.from, untaken }];
  });
}

function untakenOf(origin: Leaving, { answer, sinceDay, lineage }: { readonly answer: Answer; readonly sinceDay: number; readonly lineage: Lineage }, { act, author }: Decision): Untaken[] {
  const moved = act === 'splitOff' ? answer.findings.map(({ key }) => key) : undefined;
  // Whoever moves findings is on the reviewing side of both from then on, and gives them away in the second that they take them in.
  const actors = withActor(lineage.actors ?? NOTHING_DONE, 'reviewer', author);
  const { parts } = origin;
  const { since, grants } = parts;
  const severity = severityOf(parts);
  const isTaken = (each: Owed): boolean => lineage.owed.some(({ duty, day, end }) => duty === each.duty && day <= each.day && end === each.end);
  const { firstApprovalDay: first = Infinity } = grants;
  return [
    ...(since && since.day < sinceDay ? ['age' as const] : []),
    ...(first < (lineage.firstApprovalDay ?? Infinity) ? ['firstApproval' as const] : []),
    ...(grants.extensionsUsed > lineage.extensionsUsed ? ['extensions' as const] : []),
    ...(grants.twoPerson && !lineage.twoPerson ? ['twoPerson' as const] : []),
    ...(grants.emergencyDays.some((day) => !lineage.emergencyDays.includes(day)) ? ['emergencies' as const] : []),
    ...(daysPaused(parts) > lineage.pausedDays ? ['pauses' as const] : []),
    ...(isAllKnown(parts.acknowledged, lineage.acknowledged) ? [] : ['acknowledged' as const]),
    ...(lacksSomebody(actors, sidesOf(parts)) ? ['people' as const] : []),
    ...(owedBy(origin, moved).every(isTaken) ? [] : ['due' as const]),
    ...(worse(severity, lineage.severity ?? 'low') === lineage.severity ? [] : ['severity' as const]),
  ];
}

/** A state as it stood at an instant, by the times that are stamped. */
export function stateAt({ entries }: Pick<ExceptionState, 'entries'>, atMs: number): Leaving | undefined {
  return entries.filter(({ decision }) => decision.createdAt <= atMs).map(({ after, policy }) => ({ parts: after, policy })).pop();
}

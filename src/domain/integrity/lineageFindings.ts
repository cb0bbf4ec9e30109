import type { Day } from '../day/day';
import { worse } from '../exception/severity';
import { lineageOf, owedBy, type Leaving } from '../judge/lineageOf';
import { isRefusal, readValues } from '../ledger/acts/field';
import { isAllKnown } from '../ledger/acts/acknowledged';
import { daysPaused } from '../ledger/acts/pause';
import { reviewActs } from '../ledger/acts/reviewActs';
import type { CoveredFinding } from '../ledger/answer';
import type { Entry, ExceptionState } from '../ledger/fold';
import { formerOwnersOn } from '../ledger/acts/seating';
import { lacksSomebody, sidesOf, withActor } from '../ledger/acts/separation';
import { originOf } from '../ledger/originOf';
import { NOTHING_DONE, type Origin, type Owed, type Parts } from '../ledger/parts';
import { severityOf } from '../ledger/severityOf';
import type { IntegrityFinding, Untaken } from './finding';
import { claimedBy, lacksOwner, type Taking } from './lineageClaims';

/**
 * What findings should have brought along from the exception that they came from, and did not, and what they brought along
 * that nobody knew of there: the portal writes it, a decision that was written by hand can leave it out and would give back age
 * and limits, or make it up and would use them up.
 * @param originAt states of another exception up to an instant (milliseconds since 1970), oldest first; none where nothing is known of it.
 */
export function lineageFindings({ entries, exceptionKey }: Pick<ExceptionState, 'entries' | 'exceptionKey'>, originAt: (exceptionKey: string, atMs: number) => readonly Leaving[]): IntegrityFinding[] {
  return entries.flatMap((entry, at): IntegrityFinding[] => {
    const { decision } = entry;
    if (entry.void || decision.exceptionKey !== exceptionKey || (decision.act !== 'splitOff' && decision.act !== 'absorb')) return [];
    const values = readValues(reviewActs[decision.act].fields, decision.body);
    if (isRefusal(values)) return [];
    const { from } = values;
    const states = originAt(from, decision.createdAt);
    const origin = states[states.length - 1];
    if (!origin) return [{ code: 'lineageShort', decision, from, untaken: ['origin'] }];
    const moved = decision.act === 'splitOff' ? values.answer.findings.map(({ key }) => key) : undefined;
    const earlier = originAt(from, decision.createdAt - 1);
    const untaken = untakenOf(origin, earlier[earlier.length - 1] ?? origin, values, moved, entries.slice(at));
    const claimed = claimedBy(states, values, moved, decision);
    return [...(untaken.length === 0 ? [] : [{ code: 'lineageShort', decision, from, untaken } as const]), ...(claimed.length === 0 ? [] : [{ code: 'lineageMore', decision, from, claimed } as const])];
  });
}

/**
 * @param earlier before the second of the taking: what came to the origin in that second, somebody in its seat too, may have come after it.
 * @param moved keys of the findings that a split moves; undefined: a merge moves all. @param since what came of it: the decision itself and all later ones.
 */
function untakenOf(origin: Leaving, earlier: Leaving, { answer, sinceDay, lineage }: Taking, moved: readonly string[] | undefined, since: readonly Entry[]): Untaken[] {
  const [taking] = since;
  // Whoever moves findings is on the reviewing side of both from then on, and gives them away in the second that they take them in.
  const actors = taking ? withActor(lineage.actors ?? NOTHING_DONE, 'reviewer', taking.decision.author) : NOTHING_DONE;
  const { parts } = origin;
  const { since: there, grants } = parts;
  const severity = severityOf(parts);
  const isTaken = (each: Owed): boolean => lineage.owed.some(({ duty, day, end }) => duty === each.duty && day <= each.day && end === each.end);
  const { firstApprovalDay: first = Infinity } = grants;
  const shown = (parts.seen?.findings ?? []).filter(({ key }) => moved?.includes(key) ?? true);
  const isHere = (finding: CoveredFinding): boolean => reaches(answer.findings, finding) || since.some(({ after }) => reaches(after.seen?.findings ?? [], finding));
  return [
    ...(taking && lineageOf(earlier, moved).origins.every((each) => each.from === taking.decision.exceptionKey || isReadHere(each, taking.after)) ? [] : ['origins' as const]),
    ...(shown.every(isHere) ? [] : ['findings' as const]),
    ...(there && there.day < sinceDay ? ['age' as const] : []),
    ...(first < (lineage.firstApprovalDay ?? Infinity) ? ['firstApproval' as const] : []),
    ...(grants.extensionsUsed > lineage.extensionsUsed ? ['extensions' as const] : []),
    ...(grants.twoPerson && !lineage.twoPerson ? ['twoPerson' as const] : []),
    ...(grants.emergencyDays.some((day) => !lineage.emergencyDays.includes(day)) ? ['emergencies' as const] : []),
    ...(daysPaused(parts) > lineage.pausedDays ? ['pauses' as const] : []),
    ...(isAllKnown(parts.acknowledged, lineage.acknowledged) ? [] : ['acknowledged' as const]),
    ...(lacksSomebody(actors, sidesOf(parts)) ? ['people' as const] : []),
    ...([origin, earlier].every((each) => lacksOwner(lineage, lineageOf(onDay(each, taking?.decision.createdDay ?? 0), moved))) ? ['owners' as const] : []),
    ...(owedBy(origin, moved).every(isTaken) ? [] : ['due' as const]),
    ...(worse(severity, lineage.severity ?? 'low') === lineage.severity ? [] : ['severity' as const]),
  ];
}

/** Who answered for findings before those whom they came from, and let their day pass, is asked no more. */
function onDay({ parts, policy }: Leaving, day: Day): Leaving {
  return { parts: { ...parts, formerOwners: formerOwnersOn(parts, day) }, policy };
}

/** Told as far as there, or farther. */
function reaches(findings: readonly CoveredFinding[], { key, extent }: CoveredFinding): boolean {
  const told = findings.find((finding) => finding.key === key);
  return told !== undefined && extent.every((each) => told.extent.includes(each));
}

/** What reports say later where the findings came from first counts here, too. */
function isReadHere({ from, only }: Origin, parts: Parts): boolean {
  if (only?.length === 0) return true;
  const here = originOf(parts, from);
  return here !== undefined && (here.only === undefined || (only !== undefined && only.every((key) => here.only?.includes(key))));
}

/** States as they stood up to an instant, by the times that are stamped. */
export function statesUntil({ entries }: Pick<ExceptionState, 'entries'>, atMs: number): Leaving[] {
  return entries.filter(({ decision }) => decision.createdAt <= atMs).map(({ after, policy }) => ({ parts: after, policy }));
}

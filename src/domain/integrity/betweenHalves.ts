import { isAllKnown } from '../ledger/acts/acknowledged';
import { originKeysIn } from '../ledger/acts/lineage';
import { wereMergedAway } from '../ledger/acts/neverLeft';
import { mustGoBy } from '../ledger/acts/removals';
import type { Entry, ExceptionState } from '../ledger/fold';
import { originOf } from '../ledger/originOf';
import { NOTHING, type Parts } from '../ledger/parts';
import type { IntegrityFinding, Untaken } from './finding';

type State = Pick<ExceptionState, 'entries' | 'exceptionKey'>;

/**
 * What was used of the limits after another exception took findings in and before they were given to it, and what it never
 * heard of: written early by hand, the receiving half would begin them anew. That was compared as it stood then
 * (`lineageFindings`); this is as it stood when they left.
 * @param otherOf another exception; no entries where nothing is known of it.
 */
export function betweenHalves(state: State, otherOf: (exceptionKey: string) => Pick<ExceptionState, 'entries'>): IntegrityFinding[] {
  return state.entries.flatMap(({ decision, after }, at): IntegrityFinding[] => {
    const before = state.entries[at - 1]?.after;
    if (!before) return [];
    const given = after.gave.filter(({ into }) => !before.gave.some((known) => known.into === into));
    return given.flatMap(({ into }): IntegrityFinding[] => {
      const { entries } = otherOf(into);
      const first = entries.findIndex((entry) => isTakenFrom(entry, state.exceptionKey));
      const here = { parts: entries[first - 1]?.after ?? NOTHING, exceptionKey: into };
      // What it was merged into meanwhile charges nothing that never left, unless it was refused there.
      if (first < 0 || (wereMergedAway(here, before.seen?.findings ?? [], before) && mustGoBy(before) === undefined)) return [];
      const untaken = leastUntaken(before, entries.filter((entry) => isTakenFrom(entry, state.exceptionKey)));
      return untaken.length === 0 ? [] : [{ code: 'lineageShort', decision, from: state.exceptionKey, untaken }];
    });
  });
}

function isTakenFrom({ after }: Entry, exceptionKey: string): boolean {
  return after.origins.some(({ from }) => from === exceptionKey);
}

/** It may be said in several decisions, and be over for good a year later: what it knew at best counts. */
function leastUntaken(used: Parts, there: readonly Entry[]): readonly Untaken[] {
  return there.map(({ after }) => untakenOf(used, after)).reduce((least, next) => (next.length < least.length ? next : least));
}

function untakenOf({ grants: used, acknowledged }: Parts, { grants: known, acknowledged: there }: Parts): readonly Untaken[] {
  return [
    ...((used.firstApprovalDay ?? Infinity) < (known.firstApprovalDay ?? Infinity) ? ['firstApproval' as const] : []),
    ...(used.extensionsUsed > known.extensionsUsed ? ['extensions' as const] : []),
    ...(used.twoPerson && !known.twoPerson ? ['twoPerson' as const] : []),
    ...(used.emergencyDays.some((day) => !known.emergencyDays.includes(day)) ? ['emergencies' as const] : []),
    ...(used.pausedDays > known.pausedDays ? ['pauses' as const] : []),
    ...(isAllKnown(acknowledged, there) ? [] : ['acknowledged' as const]),
  ];
}

/**
 * Taken in from an exception that never gave it away: it counts in both. Half of a split or merge looks like that until the rest
 * is done, or the half is taken back: then what it took in went on to another exception and does not show here any more.
 */
export function notGiven({ entries, exceptionKey, parts }: State & Pick<ExceptionState, 'parts'>, otherOf: (exceptionKey: string) => Pick<ExceptionState, 'entries'>): IntegrityFinding[] {
  const taken = new Map<string, IntegrityFinding>();
  for (const { decision, void: reason } of entries) {
    const [from] = originKeysIn(decision.body);
    if (reason || from === undefined || decision.exceptionKey !== exceptionKey || (decision.act !== 'splitOff' && decision.act !== 'absorb')) continue;
    const there = otherOf(from).entries;
    if (there.length > 0 && !isHome(parts, from, otherOf) && !there.some(({ after }) => after.gave.some(({ into }) => into === exceptionKey))) taken.set(from, { code: 'notGiven', decision, from });
  }
  return [...taken.values()];
}

/**
 * What came from there went back, straight or through what was split off for that: by a merge, or all that shows of it. Where it
 * is known what of it was split off, that went back, too: a merge of the rest does not bring it along.
 */
function isHome({ gave, seen, origins }: Parts, from: string, otherOf: (exceptionKey: string) => Pick<ExceptionState, 'entries'>): boolean {
  const shows = Object.values(seen?.sources ?? {}).some((source) => source.from === from && source.findings.length + source.untold.length > 0);
  const givesBack = (into: string): boolean => into === from || otherOf(into).entries.some(({ after }) => after.gave.some((given) => given.into === from));
  const came = originOf({ origins }, from)?.only;
  const carries = ({ only }: Parts['gave'][number]): boolean => only?.some((key) => came?.includes(key)) ?? false;
  return gave.some(({ into, only }) => (only === undefined || !shows) && givesBack(into)) && gave.filter(carries).every(({ into }) => givesBack(into));
}

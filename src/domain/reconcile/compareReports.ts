import type { Day } from '../day/day';
import { atOnce, inOrder, madeOfEach, mapOf, setOf, withEach, type Pieces } from '../pieces/pieces';
import type { Finding } from '../exception/finding';
import { principalKeyOf } from '../exception/principalKey';
import { absenceOf, isSettingByName, offReason, type Absence, type Hole } from './absence';
import type { Doubt } from './answers';
import type { Why } from './gap';
import { stateOf, type LookedAt, type SettingState } from './lookedAt';
import { isFirstTold } from './members';
import { isOverWhereOff } from './off';
import { areNamesFirstTold } from './permissionNames';

/** A hole as one tool last showed it. */
export interface EarlierHole extends Hole {
  readonly key: string;
  readonly extent: readonly string[];
  /** Day of the report that last showed it in force. */
  readonly shownOnDay: Day;
}

/** All that one tool knows of one tenant: what its newest report shows, and what it showed before and nobody can tell since. */
export interface EarlierReport {
  readonly tenantId: string;
  readonly source: string;
  readonly ranOnDay: Day;
  readonly looked: readonly LookedAt<Why>[];
  /** In order of their keys. */
  readonly holes: readonly EarlierHole[];
  /** Findings of settings that were off or only reported when they were last shown, in order of their keys; undefined: none. */
  readonly off?: readonly EarlierHole[];
}

/** What a new report says of a hole that the same tool knew and that it does not show in force. */
export type Absent = { readonly hole: EarlierHole } & ({ readonly is: 'gone' } | ({ readonly is: 'untold' } & Doubt));

/** How far a hole reaches now, against what the same tool showed of it before. */
export interface Reach {
  readonly key: string;
  readonly more: readonly string[];
  readonly less: readonly string[];
}

export interface Comparison {
  /** In order of their keys. */
  readonly absent: readonly Absent[];
  /** Of holes that both show, those that reach farther or less far. */
  readonly reach: readonly Reach[];
}

/** A finding as far as two reports are compared by it. */
type Compared = Pick<Finding, 'key' | 'kind' | 'setting' | 'principal' | 'extent' | 'inForce'>;
type Now = { readonly findings: readonly Compared[]; readonly looked: readonly LookedAt<Why>[] };

/** Compares two reports of one tool and tenant. Pure and total; the order of findings, their names and repetitions change nothing. */
export function compareReports(earlier: Pick<EarlierReport, 'holes'>, now: Now): Comparison {
  return atOnce(compareInPieces(earlier, now));
}

/** The same, piece by piece. */
export function* compareInPieces(earlier: Pick<EarlierReport, 'holes'>, now: Now): Pieces<Comparison> {
  const shown = yield* mapOf(now.findings, ({ key }) => key);
  const known = yield* setOf(earlier.holes, ({ key }) => key);
  const newNames = yield* madeOfEach(now.findings, (finding) => (!known.has(finding.key) && isSettingByName(finding) ? [finding] : []));
  const absenceNow = (hole: EarlierHole): Absence => {
    const absence = absenceOf(hole, now.looked);
    return absence === 'gone' && newNames.some((finding) => mayBe(finding, hole)) ? { reason: 'nameOnly', why: [] } : absence;
  };
  const absent: Absent[] = [];
  const reach: Reach[] = [];
  yield* withEach(yield* inOrder(earlier.holes, byKey), (hole) => {
    const finding = shown.get(hole.key);
    if (!finding) absent.push(absentOf(hole, absenceNow(hole)));
    else if (!finding.inForce) absent.push(isOverWhereOff(hole) ? { hole, is: 'gone' } : { hole, is: 'untold', ...offReason(finding, stateIn(now.looked, finding)) });
    else {
      const isNamed = areNamesFirstTold(hole.extent, finding.extent);
      const more = isNamed || isFirstTold(hole.extent, finding.extent) ? [] : finding.extent.filter((each) => !hole.extent.includes(each));
      // Of a kind that was looked at in part, what is missing may still be there.
      const less = !isNamed && isWhole(now.looked, finding) ? hole.extent.filter((each) => !finding.extent.includes(each)) : [];
      if (more.length + less.length > 0) reach.push({ key: hole.key, more, less });
    }
  });
  return { absent, reach };
}

function byKey(a: EarlierHole, b: EarlierHole): number {
  return a.key < b.key ? -1 : a.key > b.key ? 1 : 0;
}

/** What the tool knows after this report. @param absent what it says of what the tool knew before */
export function* knownAfter(absent: Comparison['absent'], now: Pick<Now, 'findings'>, ranOnDay: Day): Pieces<EarlierHole[]> {
  const holes = yield* madeOfEach(now.findings, ({ inForce, key, kind, setting, principal, extent }): EarlierHole[] => (inForce ? [{ key, kind, setting, principal, extent, shownOnDay: ranOnDay }] : []));
  yield* withEach(absent, (each) => {
    if (each.is === 'untold') holes.push(each.hole);
  });
  return yield* inOrder(holes, byKey);
}

/**
 * What was off before, that a newer report neither shows nor tells to be gone. A policy that was switched off and vanished
 * then is a worse hole, and stays known.
 */
export function* stillOff(earlier: readonly EarlierHole[], now: Now): Pieces<EarlierHole[]> {
  if (earlier.length === 0) return [];
  const shown = yield* setOf(now.findings, ({ key }) => key);
  return yield* madeOfEach(earlier, (hole) => (shown.has(hole.key) || absenceOf(hole, now.looked) === 'gone' ? [] : [hole]));
}

/** What came under a name may be what went under its id, renamed: of the same principal, or where the setting is its own. */
function mayBe({ kind, setting, principal }: Compared, hole: EarlierHole): boolean {
  return kind === hole.kind && (principal.id === setting.id || principalKeyOf(principal) === principalKeyOf(hole.principal));
}

function absentOf(hole: EarlierHole, absence: ReturnType<typeof absenceOf>): Absent {
  return absence === 'gone' ? { hole, is: 'gone' } : { hole, is: 'untold', ...absence };
}

function stateIn(looked: readonly LookedAt<Why>[], { kind, setting }: Pick<Finding, 'kind' | 'setting'>): SettingState | undefined {
  const at = looked.find((each) => each.kind === kind);
  return at && stateOf(at, setting.id);
}

function isWhole(looked: readonly LookedAt<Why>[], finding: Pick<Finding, 'kind' | 'setting'>): boolean {
  const at = looked.find(({ kind }) => kind === finding.kind);
  if (!at || at.reachUntold) return false;
  return stateIn(looked, finding) === 'on' || typeof at.beyond !== 'object';
}

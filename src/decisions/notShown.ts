import { dayFromIso } from '../domain/day/day';
import { partsOfFindingKey } from '../domain/exception/exceptionKey';
import type { Family } from '../domain/exception/family';
import type { Finding } from '../domain/exception/finding';
import { findingMark } from '../domain/exception/findingMark';
import { KINDS } from '../domain/exception/kinds';
import { mapOf, withEach, type Pieces } from '../domain/pieces/pieces';
import { absenceOf, lookedFor, offReason, type Absence } from '../domain/reconcile/absence';
import type { Doubt } from '../domain/reconcile/answers';
import type { EarlierHole } from '../domain/reconcile/compareReports';
import { isOff } from '../domain/reconcile/off';
import { stateOf } from '../domain/reconcile/lookedAt';
import { looksFor } from '../domain/reconcile/looksFor';
import { isAskedInWords, nameKey } from '../domain/reconcile/probably';
import { absentVerdict, isOver } from '../domain/reconcile/verdictOf';
import type { Draft } from '../discovery/drafts';
import type { KnownException, KnownFacts, KnownRegister } from './knownRegister';
import type { ReportFacts, ToldAnswer } from './toldAnswer';

/** An exception of the register. */
export type Row = readonly [exceptionKey: string, known: KnownException];

/** What a report says of an exception of which none shows anything. */
type Told = Pick<ToldAnswer, 'verdict' | 'doubt'>;

/** Asked for in words, never shown by a report: exceptions that a draft may be. */
export function matchesOf(draft: Draft, notShown: readonly Row[]): ToldAnswer['matches'] {
  const name = nameKey(draft);
  return notShown.flatMap(([exceptionKey, { facts }]) => (facts && isAskedInWords(facts.lifecycle, facts.marks.length) && nameKey(facts) === name ? [{ id: facts.id, exceptionKey, title: facts.title, titled: facts.titled }] : []));
}

/** By family and name what is off: by this report, or by what any tool showed before and this one does not tell to be gone. */
export function* offByWhose({ report, notInForce, looked }: Pick<ReportFacts, 'report' | 'notInForce' | 'looked'>, { earlier }: Pick<KnownRegister, 'earlier'>): Pieces<ReadonlyMap<string, Doubt>> {
  const off = new Map<string, Doubt>();
  const put = ({ kind, principal }: Pick<EarlierHole, 'kind' | 'principal'>, doubt: Doubt): void => void off.set(whoseOf(KINDS[kind].family, principal.name), doubt);
  for (const { off: before = [] } of earlier.filter(({ tenantId }) => tenantId.toLowerCase() === report.tenant.id.toLowerCase())) {
    yield* withEach(before, (hole) => {
      const absence = absenceOf(hole, looked);
      if (absence !== 'gone' && absence.reason !== 'notAsked') put(hole, absence);
    });
  }
  const shownOff = yield* mapOf(notInForce.filter(isOff), ({ key }) => key);
  for (const finding of shownOff.values()) put(finding, offReason(finding, stateIn(finding, looked)));
  return off;
}

function stateIn({ kind, setting }: Finding, looked: ReportFacts['looked']): ReturnType<typeof stateOf> {
  const at = looked.find((each) => each.kind === kind);
  return at && stateOf(at, setting.id);
}

/**
 * What a report says of an exception that it does not show, and of which no finding is known: gone, as long as it looks
 * right there; approved and not seen; reported as removed, and never shown. Undefined where it says nothing.
 * @param offOf `offByWhose`
 */
export function toldWithout(row: KnownFacts, { report, looked, isOlder }: ReportFacts, offOf: ReadonlyMap<string, Doubt>): Told | undefined {
  if (!isOf(report.tenant.id, row) || isOver(row)) return undefined;
  const goneHere = (row.goneKeys ?? []).filter((key) => row.told?.[report.source]?.gone.includes(findingMark(key)));
  if (goneHere.length > 0) return isOlder ? undefined : stillGone(row, goneHere.map((key) => absenceNow(key, looked)));
  if (!isAwaited(row, report.ranOn)) return undefined;
  const saw = looksFor(looked, row.family, row.principal.type);
  const doubt = saw === 'looked' ? offOf.get(whoseOf(row.family, row.principal.name)) : saw;
  if (doubt) return { verdict: 'cannotTell', doubt };
  return saw && { verdict: absentVerdict(row) };
}

/** Somebody said that it is there; or that it was there and is no more, which a report of before says nothing of. */
function isAwaited({ lifecycle, removedOnDay }: KnownFacts, ranOn: string): boolean {
  return lifecycle === 'approved' || lifecycle === 'acceptedRisk' || (lifecycle === 'removalReported' && removedOnDay !== undefined && (dayFromIso(ranOn) ?? -Infinity) >= removedOnDay);
}

function absenceNow(key: string, looked: ReportFacts['looked']): Absence {
  const parts = partsOfFindingKey(key);
  return parts ? lookedFor({ kind: parts.kind, setting: { id: parts.settingId, name: parts.settingId } }, looked) : { reason: 'notAsked', why: [] };
}

/** Of a part that a report was not asked for it says nothing. */
function stillGone(row: KnownFacts, absences: readonly Absence[]): Told | undefined {
  const doubts = absences.filter((each): each is Doubt => each !== 'gone');
  const doubt = doubts.find(({ reason }) => reason !== 'notAsked') ?? doubts[0];
  if (!doubt) return { verdict: absentVerdict(row) };
  return doubt.reason === 'notAsked' ? undefined : { verdict: 'cannotTell', doubt };
}

function isOf(tenantId: string, row: Pick<KnownFacts, 'tenantId'>): boolean {
  return row.tenantId.toLowerCase() === tenantId.toLowerCase();
}

function whoseOf(family: Family, name: string): string {
  return `${family}\n${name.trim().toLowerCase()}`;
}

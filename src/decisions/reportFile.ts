import { dayFromIso, isoFromDay, type Day } from '../domain/day/day';
import { partsOfFindingKey } from '../domain/exception/exceptionKey';
import { FAMILIES } from '../domain/exception/family';
import { FINDING_KINDS, PRINCIPAL_TYPES, type Finding, type Principal } from '../domain/exception/finding';
import type { Json } from '../domain/ledger/canonical';
import { bytesInPieces, canonicalInPieces } from '../domain/ledger/longText';
import { atOnce, madeOfEach, type Pieces } from '../domain/pieces/pieces';
import { REASONS, type Reason } from '../domain/reconcile/answers';
import type { Absent, EarlierHole } from '../domain/reconcile/compareReports';
import { decodeWhys, type Why } from '../domain/reconcile/gap';
import { decodeLooked, type LookedAt } from '../domain/reconcile/lookedAt';
import type { LastUse, SettingChange } from '../discovery/facts';
import type { RoleHolder } from '../discovery/roleHolders';
import type { Report } from '../domain/exception/finding';
import type { PrincipalUse } from '../domain/kpi/lastUse';

/** A finding as the file of its report keeps it. */
export interface KeptFinding extends EarlierHole {
  readonly inForce: boolean;
}

/** Something that the same tool showed before and that the report does not show in force. */
export interface KeptAbsent {
  readonly hole: EarlierHole;
  readonly is: 'gone' | 'untold';
  /** Undefined where it is gone. */
  readonly reason: Reason | undefined;
  readonly why: readonly Why[];
}

/** What the file of a report says: by it the next report of the same tool is judged. */
export interface ReportFile {
  /** Keys of what was in force, also where a later version has more to say of a finding than this one can read. */
  readonly inForce: readonly string[];
  readonly findings: readonly KeptFinding[];
  /** Empty in files of before 2026-11-26: then nothing that a report does not show can be judged by it. */
  readonly looked: readonly LookedAt<Why>[];
  readonly absent: readonly KeptAbsent[];
  /** What was off when the tool last showed it, and is neither shown nor gone by this report. */
  readonly off: readonly EarlierHole[];
  /** What it shows, and what the same tool's reports showed before it. */
  readonly lastUse: readonly PrincipalUse[];
  readonly roleHolders: readonly Pick<RoleHolder, 'family' | 'principal'>[];
  readonly changes: readonly ToldChange[];
}

/** Who changed what, as an export told it. */
export interface ToldChange extends Pick<SettingChange, 'findingKey' | 'what'> {
  readonly atMs: number;
  /** A name, or an id where the export has none. */
  readonly by: string;
}

export interface FileFacts {
  readonly report: Report;
  readonly findings: readonly Finding[];
  readonly looked: readonly LookedAt[];
  readonly absent: readonly Absent[];
  readonly off?: readonly EarlierHole[];
  readonly roleHolders: readonly RoleHolder[];
  readonly changes: readonly SettingChange[];
  readonly lastUse: readonly LastUse[];
  /** What reports of the same tool showed before and this one does not know better, so that the newest file tells all. */
  readonly usesBefore?: readonly PrincipalUse[] | undefined;
}

/** The bytes of a report's file: equal for equal reports, whatever their files were called. */
export function encodeReportFile(facts: FileFacts): Uint8Array {
  return atOnce(encodeInPieces(facts));
}

/** The same, piece by piece. */
export function* encodeInPieces({ report, findings, looked, absent, off = [], roleHolders, changes, lastUse, usesBefore = [] }: FileFacts): Pieces<Uint8Array> {
  const { file: _file, ...said } = report;
  const kept = yield* madeOfEach(findings, ({ key, kind, setting, principal, extent, inForce, severity, since, endsOn, expected, actual, evidence }) => [{ key, kind, setting, principal, extent, inForce, severity, since, endsOn, expected, actual, evidence }]);
  const missing = yield* madeOfEach(absent, ({ hole, ...rest }) => [{ ...written(hole), ...rest }]);
  const uses = [...lastUse, ...usesBefore.map(({ principal: { type, id }, lastUsedDay, asOfDay, isAttempt }) => ({ principal: { type, id }, lastUsedOn: isoFromDay(lastUsedDay), shownOn: isoFromDay(asOfDay), ...(isAttempt && { isAttempt }) }))];
  const facts = { ...(off.length === 0 ? {} : { off: off.map(written) }), ...(changes.length === 0 ? {} : { changes }), ...(uses.length === 0 ? {} : { lastUse: uses }) };
  return yield* bytesInPieces(yield* canonicalInPieces({ report: said, findings: kept, looked, absent: missing, roleHolders, ...facts } as unknown as Json));
}

function written({ key, kind, setting, principal, extent, shownOnDay }: EarlierHole): object {
  return { key, kind, setting, principal, extent, shownOn: isoFromDay(shownOnDay) };
}

/** Reads the JSON value of a file back, piece by piece; undefined where it is none of ours. @param ranOnDay day of its report */
export function* decodeInPieces(value: unknown, ranOnDay: Day): Pieces<ReportFile | undefined> {
  const { findings, looked, absent, off, lastUse, roleHolders, changes } = objectOf(value);
  if (!Array.isArray(findings)) return undefined;
  return {
    inForce: yield* madeOfEach(findings, (each: unknown) => {
      const { key, inForce } = objectOf(each);
      return typeof key === 'string' && inForce === true ? [key] : [];
    }),
    findings: yield* madeOfEach(findings, (each: unknown): KeptFinding[] => {
      const hole = holeIn(each, ranOnDay);
      return hole ? [{ ...hole, inForce: objectOf(each)['inForce'] === true }] : [];
    }),
    looked: decodeLooked(looked),
    absent: yield* madeOfEach(listOf(absent), (each: unknown): KeptAbsent[] => {
      const { is, reason, why } = objectOf(each);
      const hole = holeIn(each, shownOnDay(each, ranOnDay));
      const known = REASONS.find((one) => one === reason);
      if (!hole || (is !== 'gone' && (is !== 'untold' || known === undefined))) return [];
      return [{ hole, is, reason: known, why: decodeWhys(why) }];
    }),
    off: yield* madeOfEach(listOf(off), (each: unknown): EarlierHole[] => {
      const hole = holeIn(each, shownOnDay(each, ranOnDay));
      return hole ? [hole] : [];
    }),
    lastUse: yield* madeOfEach(listOf(lastUse), (each: unknown) => useIn(each, ranOnDay)),
    roleHolders: yield* madeOfEach(listOf(roleHolders), holderIn),
    changes: yield* madeOfEach(listOf(changes), changeIn),
  };
}

function shownOnDay(value: unknown, otherwise: Day): Day {
  const { shownOn } = objectOf(value);
  return (typeof shownOn === 'string' ? dayFromIso(shownOn) : undefined) ?? otherwise;
}

/** Files of before 2026-11-26 name neither setting nor principal: both stand in the key, without names. */
function holeIn(value: unknown, shownOnDay: Day): EarlierHole | undefined {
  const { key, kind: written, setting, principal, extent } = objectOf(value);
  if (typeof key !== 'string') return undefined;
  const told = partsOfFindingKey(key);
  const kind = FINDING_KINDS.find((each) => each === written) ?? told?.kind;
  const settingId = textOf(objectOf(setting)['id']) ?? told?.settingId;
  const { type, id } = { ...told?.principal, ...(objectOf(principal) as Partial<Principal>) };
  const known = PRINCIPAL_TYPES.find((each) => each === type);
  if (kind === undefined || settingId === undefined || known === undefined || typeof id !== 'string') return undefined;
  return {
    key,
    kind,
    setting: { id: settingId, name: textOf(objectOf(setting)['name']) ?? settingId },
    principal: { type: known, id, name: textOf(objectOf(principal)['name']) ?? id },
    extent: Array.isArray(extent) ? extent.filter((each): each is string => typeof each === 'string') : [],
    shownOnDay,
  };
}

function useIn(value: unknown, ranOnDay: Day): ReportFile['lastUse'] {
  const { principal, lastUsedOn, isAttempt } = objectOf(value);
  const { type, id } = objectOf(principal);
  const lastUsedDay = typeof lastUsedOn === 'string' ? dayFromIso(lastUsedOn) : undefined;
  const asOfDay = shownOnDay(value, ranOnDay);
  const known = PRINCIPAL_TYPES.find((each) => each === type);
  return lastUsedDay !== undefined && known && typeof id === 'string' ? [{ principal: { type: known, id }, lastUsedDay, asOfDay, ...(isAttempt === true ? { isAttempt } : {}) }] : [];
}

function holderIn(value: unknown): ReportFile['roleHolders'] {
  const { family: written, principal } = objectOf(value);
  const { type, id, name } = objectOf(principal);
  const family = FAMILIES.find((each) => each === written);
  const known = PRINCIPAL_TYPES.find((each) => each === type);
  return family && known && typeof id === 'string' ? [{ family, principal: { type: known, id, name: textOf(name) ?? id } }] : [];
}

function changeIn(value: unknown): ToldChange[] {
  const { findingKey, what, at, by } = objectOf(value);
  const atMs = typeof at === 'string' ? Date.parse(at) : NaN;
  if (typeof findingKey !== 'string' || (what !== 'opened' && what !== 'closed') || Number.isNaN(atMs)) return [];
  return [{ findingKey, what, atMs, by: textOf(objectOf(by)['name']) ?? textOf(objectOf(by)['id']) ?? '' }];
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function objectOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

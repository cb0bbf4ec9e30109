import type { SettingChange } from '../discovery/facts';
import type { Day } from '../domain/day/day';
import { principalKeyOf } from '../domain/exception/principalKey';
import type { Principal } from '../domain/exception/finding';
import type { Site } from './append';
import type { ToldChange } from './reportFile';
import { readReportFile, readReportRecords, type ReportRecord } from './reportRecords';

/** What exports told of a tenant beside its findings: who was last used when, and who changed what. */
export interface Told {
  /** Undefined: no export names them, which is not "unused". */
  lastUseOf(principal: Pick<Principal, 'type' | 'id'>): Day | undefined;
  /** Day on which somebody last tried to sign in and nobody knows whether it worked, where it is later than the last use. */
  lastTryOf(principal: Pick<Principal, 'type' | 'id'>): Day | undefined;
  /** The newest change of one of these findings. */
  lastChangeOf(findingKeys: readonly string[]): { readonly day: Day; readonly by: string; readonly what: SettingChange['what'] } | undefined;
  /** Day of the newest export of administrators' activity; undefined: none was read. */
  readonly activityDay: Day | undefined;
}

/** Records looked through: reports of a year, as often as they are usually read. */
const NEWEST_RECORDS = 100;
/** Files read: each has all findings of its report, and older ones are mostly told again by newer ones. */
const MOST_FILES = 4;

/**
 * Reads what the newest exports told of a tenant, out of the files that were kept with their reports. A file that is gone,
 * or is not the one that was kept, tells nothing. @throws SharePointError
 */
export async function readTold(site: Site, tenantId: string, signal?: AbortSignal): Promise<Told> {
  const { gate, zone } = site;
  const tells = ({ tenantId: id, told }: ReportRecord): boolean => id.toLowerCase() === tenantId.toLowerCase() && told.changes + told.lastUse > 0;
  const records = (await readReportRecords(gate, NEWEST_RECORDS, signal)).filter(tells).sort((a, b) => b.ranOnDay - a.ranOnDay).slice(0, MOST_FILES);
  const files = (await Promise.all(records.map((record) => readReportFile(gate, record, signal)))).flatMap((file) => file ?? []);
  const uses = new Map<string, Day>();
  const attempts = new Map<string, Day>();
  const changes = new Map<string, ToldChange>();
  for (const { principal, day, isAttempt } of files.flatMap(({ lastUse }) => lastUse)) {
    const [key, newest] = [principalKeyOf(principal), isAttempt ? attempts : uses];
    if (day > (newest.get(key) ?? -1)) newest.set(key, day);
  }
  const later = (key: string): Day | undefined => ((attempts.get(key) ?? -1) > (uses.get(key) ?? -1) ? attempts.get(key) : undefined);
  for (const change of files.flatMap((file) => file.changes)) {
    if (change.atMs > (changes.get(change.findingKey)?.atMs ?? -1)) changes.set(change.findingKey, change);
  }
  const newestOf = (keys: readonly string[]): ToldChange | undefined => keys.flatMap((key) => changes.get(key) ?? []).sort((a, b) => b.atMs - a.atMs)[0];
  return {
    lastUseOf: (principal) => uses.get(principalKeyOf(principal)),
    lastTryOf: (principal) => later(principalKeyOf(principal)),
    lastChangeOf: (keys) => {
      const newest = newestOf(keys);
      return newest && { day: zone.dayOfInstant(newest.atMs), by: newest.by, what: newest.what };
    },
    activityDay: records.find(({ told }) => told.changes > 0)?.ranOnDay,
  };
}

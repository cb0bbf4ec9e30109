import type { SettingChange } from '../discovery/facts';
import type { Day } from '../domain/day/day';
import { principalKeyOf } from '../domain/exception/principalKey';
import type { Principal } from '../domain/exception/finding';
import { usesByPrincipal, type SeenUse } from '../domain/kpi/lastUse';
import type { Site } from './append';
import type { ToldChange } from './reportFile';
import { readNewestRecords, readReportFile, recordsBySource, type ReportRecord } from './reportRecords';

/** What exports told of a tenant beside its findings: who was last used when, and who changed what. */
export interface Told {
  /** Undefined: no export names them, which is not "unused". */
  lastUseOf(principal: Pick<Principal, 'type' | 'id'>): SeenUse | undefined;
  /** When somebody last tried to sign in and nobody knows whether it worked, where that is later than the last use. */
  lastTryOf(principal: Pick<Principal, 'type' | 'id'>): SeenUse | undefined;
  /** The newest change of one of these findings. */
  lastChangeOf(findingKeys: readonly string[]): { readonly day: Day; readonly by: string; readonly what: SettingChange['what'] } | undefined;
  /** Day of the newest export of administrators' activity; undefined: none was read. */
  readonly activityDay: Day | undefined;
}

/** Records of each tool looked through for those that tell something. */
const NEWEST_OF_A_TOOL = 20;
/** Files read for changes: each log goes back some weeks, so older ones are mostly told again by newer ones. */
const MOST_LOGS = 4;
/** Files of one tool read for last uses: each tells again what was known when it was read; two may not know of each other. */
const MOST_USES = 2;

/**
 * Reads what exports told of a tenant, out of the files that were kept with their reports. A file that is gone, or is not
 * the one that was kept, tells nothing. @throws SharePointError
 */
export async function readTold(site: Site, tenantId: string, signal?: AbortSignal): Promise<Told> {
  const { gate, zone } = site;
  const records = (await readNewestRecords(gate, NEWEST_OF_A_TOOL, signal)).filter((record) => record.tenantId.toLowerCase() === tenantId.toLowerCase());
  const logs = records.filter(({ told }) => told.changes > 0).sort((a, b) => b.ranOnDay - a.ranOnDay || b.id - a.id).slice(0, MOST_LOGS);
  const wanted = new Set<ReportRecord>([...logs, ...recordsBySource(records).flatMap(lastThatToldUse)]);
  const files = (await Promise.all([...wanted].map((record) => readReportFile(gate, record, signal)))).flatMap((file) => file ?? []);
  const told = files.flatMap(({ lastUse }) => lastUse);
  const [uses, attempts] = [usesByPrincipal(told, 'uses'), usesByPrincipal(told, 'attempts')];
  const later = (key: string): SeenUse | undefined => ((attempts.get(key)?.lastUsedDay ?? -1) > (uses.get(key)?.lastUsedDay ?? -1) ? attempts.get(key) : undefined);
  const changes = new Map<string, ToldChange>();
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
    activityDay: logs[0]?.ranOnDay,
  };
}

/** The newest file and the one that was read last know all that their tool ever showed (`usesBefore`). */
function lastThatToldUse(its: readonly ReportRecord[]): ReportRecord[] {
  const telling = its.filter(({ told }) => told.lastUse > 0);
  return [...telling.slice(0, 1), ...[...telling].sort((a, b) => b.id - a.id).slice(0, MOST_USES)];
}

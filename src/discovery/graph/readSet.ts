import type { Finding } from '../../domain/exception/finding';
import { inPieces, madeOfEach, type Pieces } from '../../domain/pieces/pieces';
import { textOf } from '../json/access';
import { mergeLooked } from '../../domain/reconcile/lookedAt';
import type { Unread } from '../../domain/reconcile/gap';
import type { LookingReading, Seen } from '../makeFinding';
import { mergeFindings } from '../mergeFindings';
import type { ParsedReport } from '../parsedReport';
import { readAudits, withAudits } from './audits';
import { readConsents } from './consents';
import { readCrossTenant } from './crossTenant';
import type { GraphFile } from './graphFile';
import { gapsOf, graphSet, type GraphSet } from './graphSet';
import { readGuests } from './guests';
import { onlyAttempted, readLastUse } from './lastUse';
import { readPolicies } from './policies';
import { graphRoleHolders, readRoles } from './roles';
import { halfTold, readSecretEnds } from './secretEnds';
import type { Section } from './section';
import { topic, type Topic } from '../../domain/reconcile/where';

const LARGE_READERS: readonly ((set: GraphSet) => Pieces<LookingReading>)[] = [readPolicies, readRoles, readConsents];
/** One object of each tenant, or of each partner. */
const SMALL_READERS: readonly ((set: GraphSet) => LookingReading)[] = [readGuests, readCrossTenant];
const STEPS = LARGE_READERS.length + 2;

/** What each family is read from, in the words of Graph: a family without any of these was not looked at. */
const FAMILIES: readonly (readonly [Topic, readonly Section[]])[] = [
  ['conditionalAccessPolicies', ['policies']],
  ['roleAssignments', ['roleSchedules', 'roleAssignments', 'directoryRoles']],
  ['consents', ['grants', 'appRoleAssignments']],
  ['authorizationPolicy', ['authorizationPolicies']],
  ['crossTenantAccess', ['crossTenantDefault', 'crossTenantPartners']],
];

/** Files shown by name in a report that holds many. */
const NAMED_FILES = 3;

export interface GraphOrigin {
  /** What the report cannot say of itself: where its tenant and its day come from. */
  readonly unread: readonly Unread[];
  readonly seen: Seen;
}

/** Reads the files of one tenant's export as one report; `next` is awaited between slices. */
export async function readSet(files: readonly GraphFile[], { seen, unread }: GraphOrigin, next: (done: number) => Promise<void>): Promise<ParsedReport> {
  const set = await inPieces(graphSet(seen, files), () => next(0));
  const readings: LookingReading[] = [];
  for (const [index, read] of LARGE_READERS.entries()) readings.push(await inPieces(read(set), () => next(index / STEPS)));
  readings.push(...SMALL_READERS.map((read) => read(set)));
  const whileMerging = (): Promise<void> => next(LARGE_READERS.length / STEPS);
  const audits = await inPieces(readAudits(set), whileMerging);
  const merged = await inPieces(mergeFindings(readings.flatMap((reading) => reading.findings)), whileMerging);
  const findings: Finding[] = await inPieces(madeOfEach(merged, (finding) => [withAudits(finding, audits)]), whileMerging);
  const lastUse = await readLastUse(set, () => next((STEPS - 1) / STEPS));
  const secretEnds = await inPieces(readSecretEnds(set), () => next((STEPS - 1) / STEPS));
  await next(1);
  return {
    report: {
      file: fileNames(files),
      source: 'Microsoft Graph',
      toolVersion: files.map(({ version }) => version).find((version) => version !== '') ?? '',
      tenant: seen.tenant,
      ranOn: seen.ranOn,
      unread: [...unread, ...gapsOf(set), ...notExported(set), ...readings.flatMap((reading) => reading.unread), ...audits.unread, ...onlyAttempted(lastUse), ...halfTold(set)],
    },
    findings,
    looked: mergeLooked(readings.flatMap((reading) => reading.looked)),
    roleHolders: await inPieces(graphRoleHolders(set), () => next(1)),
    sameAs: set.names.applicationIdOf,
    ...(audits.changes.length === 0 ? {} : { changes: audits.changes }),
    ...(lastUse.length === 0 ? {} : { lastUse }),
    ...(secretEnds.size === 0 ? {} : { secretEnds }),
  };
}

function fileNames(files: readonly GraphFile[]): string {
  const names = files.map(({ name }) => name);
  return names.length <= NAMED_FILES ? names.join(', ') : `${names.slice(0, NAMED_FILES).join(', ')} and ${names.length - NAMED_FILES} more`;
}

function notExported(set: GraphSet): Unread[] {
  return FAMILIES.filter(([, sections]) => !sections.some((section) => set.has(section))).map(([family]) => ({ where: topic(family), why: { code: 'notExported', part: 'family' } }));
}

/** The tenant that a file names itself: its organization, or addresses in it; of several different ones none. */
export function tenantsIn(file: GraphFile): readonly Seen['tenant'][] {
  const organizations = file.entries.filter(({ section }) => section === 'organizations').map(({ value }) => ({ id: textOf(value['Id']).toLowerCase(), name: textOf(value['DisplayName']) }));
  const all = [...organizations, ...file.tenantIds.map((id) => ({ id, name: '' }))].filter(({ id }) => id !== '');
  const names = new Map<string, string>();
  for (const { id, name } of all) if (!names.get(id)) names.set(id, name);
  return [...names].map(([id, name]) => ({ id, name: name || id }));
}

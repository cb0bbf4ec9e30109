import type { Finding } from '../../domain/exception/finding';
import { textOf } from '../json/access';
import { mergeLooked } from '../../domain/reconcile/lookedAt';
import type { LookingReading, Seen, Unread } from '../makeFinding';
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
import type { Section } from './section';

const READERS: readonly ((set: GraphSet) => LookingReading)[] = [readPolicies, readRoles, readConsents, readGuests, readCrossTenant];

/** What each family is read from, in the words of Graph: a family without any of these was not looked at. */
const FAMILIES: readonly (readonly [string, readonly Section[]])[] = [
  ['conditional access policies', ['policies']],
  ['role assignments', ['roleSchedules', 'roleAssignments', 'directoryRoles']],
  ['consents', ['grants', 'appRoleAssignments']],
  ['authorization policy', ['authorizationPolicies']],
  ['cross-tenant access', ['crossTenantDefault', 'crossTenantPartners']],
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
  const set = graphSet(seen, files);
  const readings: LookingReading[] = [];
  for (const [index, read] of READERS.entries()) {
    readings.push(read(set));
    await next((index + 1) / (READERS.length + 1));
  }
  const audits = readAudits(set);
  const findings: Finding[] = mergeFindings(readings.flatMap((reading) => reading.findings)).map((finding) => withAudits(finding, audits));
  const lastUse = await readLastUse(set, () => next(READERS.length / (READERS.length + 1)));
  await next(1);
  return {
    report: {
      file: fileNames(files),
      source: 'Microsoft Graph',
      toolVersion: files.map(({ version }) => version).find((version) => version !== '') ?? '',
      tenant: seen.tenant,
      ranOn: seen.ranOn,
      unread: [...unread, ...gapsOf(set), ...notExported(set), ...readings.flatMap((reading) => reading.unread), ...audits.unread, ...onlyAttempted(lastUse)],
    },
    findings,
    looked: mergeLooked(readings.flatMap((reading) => reading.looked)),
    roleHolders: graphRoleHolders(set),
    sameAs: set.names.applicationIdOf,
    ...(audits.changes.length === 0 ? {} : { changes: audits.changes }),
    ...(lastUse.length === 0 ? {} : { lastUse }),
  };
}

function fileNames(files: readonly GraphFile[]): string {
  const names = files.map(({ name }) => name);
  return names.length <= NAMED_FILES ? names.join(', ') : `${names.slice(0, NAMED_FILES).join(', ')} and ${names.length - NAMED_FILES} more`;
}

function notExported(set: GraphSet): Unread[] {
  return FAMILIES.filter(([, sections]) => !sections.some((section) => set.has(section))).map(([family]) => ({ where: family, why: 'it is not among the exported files' }));
}

/** The tenant that a file names itself: its organization, or addresses in it; of several different ones none. */
export function tenantsIn(file: GraphFile): readonly Seen['tenant'][] {
  const organizations = file.entries.filter(({ section }) => section === 'organizations').map(({ value }) => ({ id: textOf(value['Id']).toLowerCase(), name: textOf(value['DisplayName']) }));
  const own = file.entries.filter(({ section, value }) => section === 'signIns' && textOf(value['HomeTenantId']) !== '' && textOf(value['HomeTenantId']) === textOf(value['ResourceTenantId'])).map(({ value }) => ({ id: textOf(value['HomeTenantId']).toLowerCase(), name: '' }));
  const all = [...organizations, ...file.tenantIds.map((id) => ({ id, name: '' })), ...own].filter(({ id }) => id !== '');
  return [...new Map(all.map((tenant) => [tenant.id, { ...tenant, name: all.find(({ id, name }) => id === tenant.id && name !== '')?.name ?? tenant.id }])).values()];
}

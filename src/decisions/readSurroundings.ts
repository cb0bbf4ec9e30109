import type { Surroundings } from '../domain/accountability/seatDefects';
import type { Category } from '../domain/exception/category';
import type { Family } from '../domain/exception/family';
import type { Principal } from '../domain/exception/finding';
import { OVER_LIFECYCLES, type Lifecycle } from '../domain/exception/lifecycle';
import type { GroupOnSite } from '../domain/integrity/powers';
import type { Person } from '../domain/people/person';
import { SharePointError } from '../lists/rest/errors';
import type { Gate } from '../lists/rest/gate';
import { itemsPath } from '../lists/rest/listPath';
import { api } from '../lists/rest/quote';
import { REGISTER_LIST } from '../lists/schema/addresses';
import { GROUPS, type Role } from '../lists/schema/groups';
import type { Selected } from '../lists/schema/item';
import type { register } from '../lists/schema/register';
import { readGroups } from './integrity/readPowers';
import { readNewestRecords, readReportFile } from './reportRecords';

/** Files of one tenant tried: not every tool lists who holds which role. */
const MOST_FILES = 4;
/** Nobody has so many accounts for emergency access. */
const MOST_ACCOUNTS = 500;

/** Whose surroundings. */
export interface Around {
  readonly tenantId: string;
  readonly family: Family;
  readonly category: Category;
}

/**
 * What is known around the exceptions that a tenant has in a family: who may approve and review them, and who can change
 * the setting. What this visitor may not see, or no report told, is undefined. @throws SharePointError
 */
export async function readSurroundings(gate: Gate, { tenantId, family, category }: Around, signal?: AbortSignal): Promise<Omit<Surroundings, 'people'>> {
  const [groups, administrators, emergencyAccess] = await Promise.all([
    visibleGroups(gate, signal),
    readAdministrators(gate, tenantId, family, signal),
    category === 'emergencyAccess' ? readEmergencyAccess(gate, tenantId, signal) : undefined,
  ]);
  return { approvers: membersOf(groups, 'controlOwners'), reviewers: membersOf(groups, 'securityReviewers'), administrators, emergencyAccess };
}

type EmergencyRow = Selected<typeof register, 'PrincipalType' | 'PrincipalId' | 'PrincipalName' | 'Lifecycle'>;

/** Undefined where a tenant has more exceptions than SharePoint looks through at once. */
async function readEmergencyAccess(gate: Gate, tenantId: string, signal: AbortSignal | undefined): Promise<Surroundings['emergencyAccess']> {
  try {
    const { value } = await gate.get<{ value: EmergencyRow[] }>(
      api`${itemsPath(gate.webUrl, REGISTER_LIST)}?$select=PrincipalType,PrincipalId,PrincipalName,Lifecycle&$filter=Tenant eq ${tenantId} and Category eq 'emergencyAccess'&$orderby=Id desc&$top=${MOST_ACCOUNTS}`,
      { signal },
    );
    const standing = value.filter(({ Lifecycle }) => Lifecycle !== null && !OVER_LIFECYCLES.includes(Lifecycle as Lifecycle));
    return standing.map(({ PrincipalType, PrincipalId, PrincipalName }) => ({ type: (PrincipalType ?? 'setting') as Principal['type'], id: PrincipalId || (PrincipalName ?? '') }));
  } catch (error) {
    if (error instanceof SharePointError && error.kind === 'threshold') return undefined;
    throw error;
  }
}

async function visibleGroups(gate: Gate, signal: AbortSignal | undefined): Promise<readonly GroupOnSite[]> {
  try {
    return await readGroups({ gate }, signal);
  } catch (error) {
    if (error instanceof SharePointError && error.kind === 'denied') return [];
    throw error;
  }
}

/** Undefined where the group is not seen, or holds a group of the directory. */
function membersOf(groups: readonly GroupOnSite[], role: Role): readonly Person[] | undefined {
  const title = GROUPS.find((group) => group.role === role)?.title;
  const members = groups.find((group) => group.title === title)?.members;
  return members?.some(({ isGroup }) => isGroup) === true ? undefined : members;
}

/** By the newest report of the tenant that lists any. */
async function readAdministrators(gate: Gate, tenantId: string, family: Family, signal: AbortSignal | undefined): Promise<readonly Principal[] | undefined> {
  const records = (await readNewestRecords(gate, 1, signal)).filter((record) => record.tenantId.toLowerCase() === tenantId.toLowerCase()).sort((a, b) => b.ranOnDay - a.ranOnDay);
  const files = await Promise.all(records.slice(0, MOST_FILES).map((record) => readReportFile(gate, record, signal)));
  const told = files.find((file) => file !== undefined && file.roleHolders.length > 0);
  return told?.roleHolders.flatMap((holder) => (holder.family === family ? [holder.principal] : []));
}

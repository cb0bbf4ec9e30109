import type { Surroundings } from '../domain/accountability/seatDefects';
import type { Family } from '../domain/exception/family';
import type { Principal } from '../domain/exception/finding';
import type { GroupOnSite } from '../domain/integrity/powers';
import type { Person } from '../domain/people/person';
import { SharePointError } from '../lists/rest/errors';
import type { Gate } from '../lists/rest/gate';
import { GROUPS, type Role } from '../lists/schema/groups';
import { readGroups } from './integrity/readPowers';
import { readNewestRecords, readReportFile } from './reportRecords';

/** Files of one tenant tried: not every tool lists who holds which role. */
const MOST_FILES = 4;

/**
 * What is known around the exceptions that a tenant has in a family: who may approve and review them, and who can change
 * the setting. What this visitor may not see, or no report told, is undefined. @throws SharePointError
 */
export async function readSurroundings(gate: Gate, { tenantId, family }: { readonly tenantId: string; readonly family: Family }, signal?: AbortSignal): Promise<Omit<Surroundings, 'people'>> {
  const [groups, administrators] = await Promise.all([visibleGroups(gate, signal), readAdministrators(gate, tenantId, family, signal)]);
  return { approvers: membersOf(groups, 'controlOwners'), reviewers: membersOf(groups, 'securityReviewers'), administrators };
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

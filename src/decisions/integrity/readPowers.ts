import type { GroupOnSite, Member } from '../../domain/integrity/powers';
import type { Person } from '../../domain/people/person';
import { api } from '../../lists/rest/quote';
import { GROUPS, type Role } from '../../lists/schema/groups';
import type { Site } from '../append';

const GIVES: Readonly<Record<Role, GroupOnSite['gives']>> = {
  readers: 'reading',
  requesters: 'request',
  controlOwners: 'authority',
  securityReviewers: 'authority',
  riskLeadership: 'authority',
  admins: 'authority',
  sweep: 'authority',
};

interface UserRead {
  readonly LoginName: string;
  readonly Title: string;
  /** 1 a person; groups of the directory have other numbers. */
  readonly PrincipalType: number;
}

interface GroupRead {
  readonly Title: string;
  readonly OwnerTitle: string;
  readonly AllowMembersEditMembership: boolean;
  readonly AutoAcceptRequestToJoinLeave: boolean;
  readonly Users: readonly UserRead[];
}

/** The register's groups with their members and owners. @throws SharePointError where the visitor may not see them. */
export async function readGroups({ gate }: Pick<Site, 'gate'>, signal?: AbortSignal): Promise<GroupOnSite[]> {
  const { value } = await gate.get<{ value: readonly GroupRead[] }>(api`web/sitegroups?$select=Title,OwnerTitle,AllowMembersEditMembership,AutoAcceptRequestToJoinLeave,Users/LoginName,Users/Title,Users/PrincipalType&$expand=Users&$top=5000`, { signal });
  return GROUPS.flatMap(({ role, title }): GroupOnSite[] => {
    const found = value.find((group) => group.Title === title);
    return found ? [{ title, gives: GIVES[role], owner: found.OwnerTitle, members: found.Users.map(member), isOpen: found.AllowMembersEditMembership || found.AutoAcceptRequestToJoinLeave }] : [];
  });
}

export interface SiteMasters {
  readonly admins: readonly Person[];
  readonly owners: readonly Member[];
  /** Title of the owners' group; empty where the site has none. */
  readonly ownersTitle: string;
}

/** Who can do everything here. @throws SharePointError where the visitor may not see them. */
export async function readMasters({ gate }: Pick<Site, 'gate'>, signal?: AbortSignal): Promise<SiteMasters> {
  const [admins, owners] = await Promise.all([
    gate.get<{ value: readonly UserRead[] }>(api`web/siteusers?$select=LoginName,Title,PrincipalType&$filter=IsSiteAdmin eq true`, { signal }),
    gate.get<Partial<GroupRead>>(api`web/associatedownergroup?$select=Title,Users/LoginName,Users/Title,Users/PrincipalType&$expand=Users`, { signal }),
  ]);
  return { admins: admins.value.map(({ LoginName, Title }) => ({ login: LoginName, name: Title })), owners: (owners.Users ?? []).map(member), ownersTitle: owners.Title ?? '' };
}

function member({ LoginName, Title, PrincipalType }: UserRead): Member {
  return { login: LoginName, name: Title, isGroup: PrincipalType !== 1 };
}

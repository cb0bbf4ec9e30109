import type { Admitted } from '../../domain/integrity/readers';
import { api } from '../../lists/rest/quote';
import { ROLE_TYPE_KIND } from '../../lists/schema/levels';
import type { Site } from '../append';

interface PrincipalRead {
  readonly LoginName: string;
  readonly Title: string;
  /** 1 a person, 8 a group of the site; groups of the directory have other numbers. */
  readonly PrincipalType: number;
}

interface AssignmentRead {
  readonly PrincipalId: number;
  readonly Member: PrincipalRead;
  readonly RoleDefinitionBindings: readonly { readonly RoleTypeKind: number }[];
}

const SITE_GROUP = 8;
const PERSON = 1;

/** Whom the site lets in, with the members of its groups. @throws SharePointError where the visitor may not see that. */
export async function readAdmitted({ gate }: Pick<Site, 'gate'>, signal?: AbortSignal): Promise<readonly Admitted[]> {
  const [assignments, groups] = await Promise.all([
    gate.get<{ value: readonly AssignmentRead[] }>(api`web/roleassignments?$select=PrincipalId,Member/LoginName,Member/Title,Member/PrincipalType,RoleDefinitionBindings/RoleTypeKind&$expand=Member,RoleDefinitionBindings&$top=5000`, { signal }),
    gate.get<{ value: readonly { readonly Id: number; readonly Users: readonly PrincipalRead[] }[] }>(api`web/sitegroups?$select=Id,Users/LoginName,Users/Title,Users/PrincipalType&$expand=Users&$top=5000`, { signal }),
  ]);
  const membersOf = new Map(groups.value.map(({ Id, Users }) => [Id, Users] as const));
  return assignments.value
    // Limited Access alone opens nothing: SharePoint adds it above what somebody may open.
    .filter(({ RoleDefinitionBindings }) => RoleDefinitionBindings.some(({ RoleTypeKind }) => RoleTypeKind !== ROLE_TYPE_KIND.limitedAccess))
    .map(({ PrincipalId, Member }) => ({ principal: memberOf(Member), members: Member.PrincipalType === SITE_GROUP ? (membersOf.get(PrincipalId) ?? []).map(memberOf) : undefined }));
}

function memberOf({ LoginName, Title, PrincipalType }: PrincipalRead): Admitted['principal'] {
  return { login: LoginName, name: Title, isGroup: PrincipalType !== PERSON };
}

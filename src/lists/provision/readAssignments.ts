import type { Gate } from '../rest/gate';
import { api, type ApiPath } from '../rest/quote';
import { ROLE_TYPE_KIND } from '../schema/levels';
import type { Assignment } from './site';

interface AssignmentRow {
  readonly PrincipalId: number;
  readonly Member: { readonly Title: string };
  readonly RoleDefinitionBindings: readonly { readonly Id: number; readonly RoleTypeKind: number }[];
}

/** Who holds which levels on a site or a list; Limited Access is left out, since SharePoint adds it by itself to what lies above a grant. */
export async function readAssignments(gate: Gate, of: ApiPath): Promise<Assignment[]> {
  const rows = await gate.get<{ value: readonly AssignmentRow[] }>(api`${of}/roleassignments?$select=PrincipalId,Member/Title,RoleDefinitionBindings/Id,RoleDefinitionBindings/RoleTypeKind&$expand=Member,RoleDefinitionBindings`);
  return rows.value
    .map((row) => ({
      principalId: row.PrincipalId,
      principalName: row.Member.Title,
      levelIds: row.RoleDefinitionBindings.filter(({ RoleTypeKind }) => RoleTypeKind !== ROLE_TYPE_KIND.limitedAccess).map(({ Id }) => Id),
    }))
    .filter(({ levelIds }) => levelIds.length > 0);
}

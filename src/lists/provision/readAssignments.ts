import type { IRoleAssignments } from '@pnp/sp/security/types.js';
import { ROLE_TYPE_KIND } from '../schema/levels';
import type { Assignment } from './site';

interface AssignmentRow {
  readonly PrincipalId: number;
  readonly Member: { readonly Title: string };
  readonly RoleDefinitionBindings: readonly { readonly Id: number; readonly RoleTypeKind: number }[];
}

/** Who holds which levels; Limited Access is left out, since SharePoint adds it by itself to what lies above a grant. */
export async function readAssignments(assignments: IRoleAssignments): Promise<Assignment[]> {
  const rows = await assignments.expand('Member', 'RoleDefinitionBindings').select('PrincipalId', 'Member/Title', 'RoleDefinitionBindings/Id', 'RoleDefinitionBindings/RoleTypeKind')<AssignmentRow[]>();
  return rows
    .map((row) => ({
      principalId: row.PrincipalId,
      principalName: row.Member.Title,
      levelIds: row.RoleDefinitionBindings.filter(({ RoleTypeKind }) => RoleTypeKind !== ROLE_TYPE_KIND.limitedAccess).map(({ Id }) => Id),
    }))
    .filter(({ levelIds }) => levelIds.length > 0);
}

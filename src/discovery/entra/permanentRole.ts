import type { Finding, Principal } from '../../domain/exception/finding';
import { REACH_FRAMES } from '../../domain/exception/ownNames';
import type { Severity } from '../../domain/exception/severity';
import { dayOf } from '../dates';
import { isObject, textOf } from '../json/access';
import type { Unread } from '../../domain/reconcile/gap';
import { makeFinding, type Seen } from '../makeFinding';

const NEVER_PERMANENT = 'MS.AAD.7.4v1';
/** Given outside privileged identity management: then the assignment has no start. */
const THROUGH_PIM = 'MS.AAD.7.5v1';
/** Asked of every privileged role, where the baseline speaks of the highly privileged ones only. */
const MANAGED = 'CIS.M365.5.3.1';

/** The roles that the baseline calls highly privileged (MS.AAD.7), by template id. */
export const HIGHLY_PRIVILEGED_ROLES: ReadonlySet<string> = new Set([
  '62e90394-69f5-4237-9190-012177145e10',
  'e8611ab8-c189-46e8-94e1-60213ab1f814',
  'fe930be7-5e62-47db-91af-98c3a49a38b1',
  'f28a1f50-f6e7-4571-818b-6a12f2af6b6c',
  '29232cdf-9323-42fd-ade2-1d097af3e4de',
  '8ac3fc64-6eca-42ea-9e69-59f4c7b60eb2',
  '9b895d92-2cd3-44c7-9d02-a6ac2d5ea5c3',
  '158c047a-c907-4556-b7ef-446551a6b5f7',
]);
/** Roles that can give themselves every other role. */
const CROWN_ROLES = new Set(['62e90394-69f5-4237-9190-012177145e10', 'e8611ab8-c189-46e8-94e1-60213ab1f814']);

const SHOWN_CHARACTERS = 40;

/** An end that is no day: the assignment is taken to end, and it is told that nobody knows when. */
export function strangeEnd(end: unknown, where: string): Unread[] {
  const written = isObject(end) || Array.isArray(end) ? 'something else than a text' : `“${textOf(end).slice(0, SHOWN_CHARACTERS)}”`;
  const isTold = end === undefined || end === null || textOf(end) === '' ? isObject(end) || Array.isArray(end) : dayOf(end) === null;
  return isTold ? [{ where, why: { code: 'endNoDay', written } }] : [];
}

export type RoleDoubt = 'endUntold' | 'activationLooksSame';

export interface PermanentRole {
  /** Template id of the role. */
  readonly roleId: string;
  readonly roleName: string;
  readonly principal: Principal;
  /** Directory scope as Entra writes it; empty or `/` is the whole directory. */
  readonly scope: string;
  readonly throughGroup: boolean;
  /** False where privileged identity management knows nothing of it; undefined where the source does not tell. */
  readonly throughPim: boolean | undefined;
  readonly since: string | null;
  /** What the source leaves open. */
  readonly doubt?: RoleDoubt;
  readonly evidence: string;
}

/** A privileged role that somebody holds without an end. */
export function permanentRoleFinding(seen: Seen, held: PermanentRole): Finding {
  const { roleId, roleName, principal, scope, throughGroup, throughPim, since, doubt, evidence } = held;
  const highly = HIGHLY_PRIVILEGED_ROLES.has(roleId.toLowerCase());
  return makeFinding(seen, {
    kind: 'permanentRole',
    controls: highly ? [NEVER_PERMANENT, ...(throughPim === false ? [THROUGH_PIM] : [])] : [MANAGED],
    setting: { id: roleId, name: roleName },
    principal,
    extent: scope === '' || scope === '/' ? [] : [`${REACH_FRAMES.scope[0]}${scope}`],
    expected: [{ code: 'rolesActivated', highly }],
    actual: [{ code: 'holdsRole', who: principal.name, role: roleName }, ...(throughGroup ? [{ code: 'throughGroup' } as const] : []), ...(doubt === undefined ? [] : [{ code: doubt }])],
    since,
    severity: severityOf(roleId, principal.type),
    evidence,
  });
}

/** An application needs no second factor and never sleeps: one step worse than a person in the same role. */
function severityOf(roleId: string, type: Principal['type']): Severity {
  const crown = CROWN_ROLES.has(roleId.toLowerCase());
  if (type === 'application') return crown ? 'critical' : 'high';
  return crown ? 'high' : 'medium';
}

import type { Finding, Principal } from '../../domain/exception/finding';
import type { Severity } from '../../domain/exception/severity';
import { dayOf } from '../dates';
import { objectsOf, textOf, type Entry, type JsonObject } from '../json/access';
import { makeFinding, type FamilyReading } from './makeFinding';
import { principalOf } from './names';
import { sectionOf, type ScubaReport, type Unread } from './scubaReport';

const NEVER_PERMANENT = 'MS.AAD.7.4v1';
/** Given outside privileged identity management: then the assignment has no start. */
const THROUGH_PIM = 'MS.AAD.7.5v1';
/** .NET's last day stands for "no end". */
const NEVER = '9999-01-01';
/** Roles that can give themselves every other role. */
const CROWN_ROLES = new Set(['62e90394-69f5-4237-9190-012177145e10', 'e8611ab8-c189-46e8-94e1-60213ab1f814']);

/**
 * Privileged roles that are held for good: active assignments without an end. An eligible or activated assignment is
 * no departure, and one with an end is none either (MS.AAD.7.4).
 */
export function readPrivilegedRoles(report: ScubaReport): FamilyReading {
  const { entries: roles, unread } = sectionOf(report, 'aad', 'privileged_roles');
  const assignments = roles.flatMap((role) => objectsOf(role.value['Assignments'], `${role.path}.Assignments`).map((assignment) => ({ role, assignment })));
  const typeOf = principalTypes(report, assignments.map(({ assignment }) => textOf(assignment.value['PrincipalId'])));
  const notLookedAt: Unread[] = [...unread];
  const findings: Finding[] = [];
  for (const { role, assignment } of assignments) {
    const id = textOf(assignment.value['PrincipalId']);
    const roleId = textOf(role.value['RoleTemplateId']) || textOf(assignment.value['RoleDefinitionId']);
    if (id === '' || roleId === '') {
      notLookedAt.push({ where: assignment.path, why: 'an assignment without a principal or a role' });
      continue;
    }
    if (!isPermanent(assignment.value)) continue;
    const principal = principalOf(report.names, typeOf(id), id);
    findings.push(findingOf(report, role, roleId, assignment, principal));
  }
  return { findings, unread: [...notLookedAt, ...unnamedIn(findings)] };
}

function isPermanent(assignment: JsonObject): boolean {
  const end = assignment['EndDateTime'];
  const endless = end === null || end === undefined || textOf(end) === '' || (dayOf(end) ?? '') >= NEVER;
  return endless && textOf(assignment['AssignmentType']) !== 'Activated';
}

function unnamedIn(findings: readonly Finding[]): Unread[] {
  const principals = [...new Map(findings.map(({ principal }) => [principal.id, principal])).values()];
  const groups = principals.filter(({ type }) => type === 'group');
  const unnamed = principals.filter(({ type, id, name }) => type !== 'group' && id === name);
  return [
    ...groups.map(({ id }) => ({ where: `Raw.privileged_roles: members of ${id}`, why: 'it is a group, and the report does not tell its members from other role holders' })),
    ...(unnamed.length === 0 ? [] : [{ where: 'Raw.privileged_users', why: `does not say who ${unnamed.length} of ${principals.length} holders of permanent roles are` }]),
  ];
}

/**
 * The report names every user and service principal with such a role, so a principal that it does not name is a group –
 * unless it names none of them (names were removed), which says nothing.
 */
function principalTypes(report: ScubaReport, ids: readonly string[]): (id: string) => Principal['type'] {
  const { users, applications } = report.names;
  const isNamed = (id: string): boolean => users.has(id.toLowerCase()) || applications.has(id.toLowerCase());
  const unnamed: Principal['type'] = ids.some(isNamed) ? 'group' : 'user';
  return (id) => (users.has(id.toLowerCase()) ? 'user' : applications.has(id.toLowerCase()) ? 'application' : unnamed);
}

function findingOf(report: ScubaReport, role: Entry<JsonObject>, roleId: string, assignment: Entry<JsonObject>, principal: Principal): Finding {
  const { value, path } = assignment;
  const roleName = textOf(role.value['DisplayName']) || roleId;
  const since = dayOf(value['StartDateTime']);
  const scope = textOf(value['DirectoryScopeId']);
  const throughGroup = textOf(value['MemberType']).toLowerCase() === 'group';
  return makeFinding(report, {
    kind: 'permanentRole',
    controls: textOf(value['StartDateTime']) === '' ? [NEVER_PERMANENT, THROUGH_PIM] : [NEVER_PERMANENT],
    setting: { id: roleId, name: roleName },
    principal,
    extent: scope === '' || scope === '/' ? [] : [`scope ${scope}`],
    expected: 'Highly privileged roles are activated for a limited time and never held for good',
    actual: `${principal.name} holds ${roleName} without an end${throughGroup ? ', through a group' : ''}`,
    since,
    severity: severityOf(roleId, principal.type),
    evidence: path,
  });
}

/** An application needs no second factor and never sleeps: one step worse than a person in the same role. */
function severityOf(roleId: string, type: Principal['type']): Severity {
  const crown = CROWN_ROLES.has(roleId.toLowerCase());
  if (type === 'application') return crown ? 'critical' : 'high';
  return crown ? 'high' : 'medium';
}

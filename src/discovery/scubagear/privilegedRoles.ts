import type { Finding, Principal } from '../../domain/exception/finding';
import { withEach, type Pieces } from '../../domain/pieces/pieces';
import { dayOf } from '../dates';
import { principalOf } from '../entra/names';
import { permanentRoleFinding, strangeEnd } from '../entra/permanentRole';
import { objectsOf, textOf, type Entry, type JsonObject } from '../json/access';
import type { LookedAt } from '../../domain/reconcile/lookedAt';
import type { Unread } from '../../domain/reconcile/gap';
import type { LookingReading } from '../makeFinding';
import { membersOf } from './names';
import { sectionOf, type ScubaReport } from './scubaReport';

/** .NET's last day stands for "no end". */
const NEVER = '9999-01-01';

/**
 * Privileged roles that are held for good: active assignments without an end. An eligible or activated assignment is
 * no departure, and one with an end is none either (MS.AAD.7.4).
 */
export function* readPrivilegedRoles(report: ScubaReport): Pieces<LookingReading> {
  const { entries: roles, unread, why } = sectionOf(report, 'aad', 'privileged_roles');
  const assignments = roles.flatMap((role) => objectsOf(role.value['Assignments'], `${role.path}.Assignments`).map((assignment) => ({ role, assignment })));
  const typeOf = principalTypes(report, assignments.map(({ assignment }) => textOf(assignment.value['PrincipalId'])));
  const notLookedAt: Unread[] = [...unread];
  const findings: Finding[] = [];
  const notWhole = new Set<Entry<JsonObject>>();
  yield* withEach(assignments, ({ role, assignment }) => {
    const id = textOf(assignment.value['PrincipalId']);
    const roleId = textOf(role.value['RoleTemplateId']) || textOf(assignment.value['RoleDefinitionId']);
    if (id === '' || roleId === '') {
      notLookedAt.push({ where: assignment.path, why: { code: 'assignmentNameless' } });
      notWhole.add(role);
      return;
    }
    const strange = strangeEnd(assignment.value['EndDateTime'], assignment.path);
    if (strange.length > 0) notWhole.add(role);
    notLookedAt.push(...strange);
    if (!isPermanent(assignment.value)) return;
    const principal = principalOf(report.names, typeOf(id), id);
    findings.push(findingOf(report, role, roleId, assignment, principal));
  });
  const silent = roles.filter(({ value }) => value['Assignments'] === undefined);
  const unasked = silent.length === 0 ? undefined : { unlicensed: isUnlicensed(report) };
  const told = why === undefined ? roles.filter((role) => !silent.includes(role)) : [];
  const looked: LookedAt = {
    kind: 'permanentRole',
    settings: told.map((role) => ({ id: textOf(role.value['RoleTemplateId']).toLowerCase(), state: notWhole.has(role) ? ('unread' as const) : ('on' as const) })),
    beyond: { why: [why ?? (unasked && { code: 'holdersUnasked', ...unasked }) ?? { code: 'roleNotListed' }] },
  };
  const untold: Unread[] = unasked === undefined ? [] : [{ where: 'Raw.privileged_roles', why: { code: 'holdersUnaskedOf', silent: silent.length, roles: roles.length, ...unasked } }];
  return { findings, unread: [...notLookedAt, ...untold, ...unnamedIn(findings)], looked: [looked] };
}

/** The service plan without which ScubaGear lists the roles and asks for nobody who holds them (Get-PrivilegedRole, 1.4 to 1.8). */
const PIM_PLAN = 'AAD_PREMIUM_P2';

/** Whether the report tells that the tenant lacks the licence; where it names no plans, nobody knows. */
function isUnlicensed({ raw }: ScubaReport): boolean {
  const plans = objectsOf(raw['service_plans'], '').map(({ value }) => textOf(value['ServicePlanName']));
  return plans.length > 0 && !plans.includes(PIM_PLAN);
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
    ...groups.map(({ id }): Unread => ({ where: { code: 'membersOf', group: id, at: 'Raw.privileged_roles' }, why: { code: 'membersMixed' } })),
    ...(unnamed.length === 0 ? [] : [{ where: 'Raw.privileged_users', why: { code: 'holdersUnnamed', unnamed: unnamed.length, holders: principals.length } as const }]),
  ];
}

/**
 * The report names every user and service principal with such a role, so a principal that it does not name is a group –
 * unless it names none of them (names were removed), which says nothing.
 */
function principalTypes(report: ScubaReport, ids: readonly string[]): (id: string) => Principal['type'] {
  const keysOf = (section: string): string[] => membersOf(report.raw[section]).map(([id]) => id.toLowerCase());
  const { names } = report;
  // Before 1.5 applications stood among the users.
  const users = new Set([...names.users.keys(), ...keysOf('privileged_users').filter((id) => !names.applications.has(id))]);
  const applications = new Set([...names.applications.keys(), ...keysOf('privileged_service_principals')]);
  const isNamed = (id: string): boolean => users.has(id.toLowerCase()) || applications.has(id.toLowerCase());
  const unnamed: Principal['type'] = ids.some(isNamed) ? 'group' : 'user';
  return (id) => (users.has(id.toLowerCase()) ? 'user' : applications.has(id.toLowerCase()) ? 'application' : unnamed);
}

function findingOf(report: ScubaReport, role: Entry<JsonObject>, roleId: string, assignment: Entry<JsonObject>, principal: Principal): Finding {
  const { value, path } = assignment;
  return permanentRoleFinding(report, {
    roleId,
    roleName: textOf(role.value['DisplayName']) || roleId,
    principal,
    scope: textOf(value['DirectoryScopeId']),
    throughGroup: textOf(value['MemberType']).toLowerCase() === 'group',
    throughPim: textOf(value['StartDateTime']) !== '',
    since: dayOf(value['StartDateTime']),
    evidence: path,
  });
}

import type { Finding, Principal } from '../../domain/exception/finding';
import { madeOfEach, withEach, type Pieces } from '../../domain/pieces/pieces';
import { dayOf } from '../dates';
import { roleHoldersFrom } from '../entra/familiesOfRole';
import { principalOf } from '../entra/names';
import { HIGHLY_PRIVILEGED_ROLES, permanentRoleFinding, strangeEnd } from '../entra/permanentRole';
import { flagOf, isObject, memberOf, objectsOf, textOf, type JsonObject } from '../json/access';
import { lookedAtAll, type LookedSetting } from '../../domain/reconcile/lookedAt';
import type { Gap, Unread } from '../../domain/reconcile/gap';
import type { LookingReading } from '../makeFinding';
import type { RoleHolder } from '../roleHolders';
import type { GraphEntry } from './graphFile';
import { gapIn, type GraphSet } from './graphSet';
import { topic } from '../../domain/reconcile/where';

/** .NET's last day stands for "no end". */
const NEVER = '9999-01-01';
/** Sections that hold every assignment. */
const WHOLE_SECTIONS = ['roleSchedules', 'roleAssignments'] as const;

interface Assignment {
  readonly entry: GraphEntry;
  readonly path: string;
  readonly roleId: string;
  readonly principalId: string;
  readonly value: JsonObject;
  /** What was brought along with `$expand`. */
  readonly object: unknown;
}

/**
 * Privileged roles that are held for good. Schedules tell whether an assignment ends or was activated; where only
 * assignments were exported, each one is listed and its end is told as unknown.
 */
export function* readRoles(set: GraphSet): Pieces<LookingReading> {
  const withEnds = set.has('roleSchedules');
  const assignments = withEnds ? yield* schedules(set) : yield* plain(set);
  const unread: Unread[] = assignments.filter(({ principalId, roleId }) => principalId === '' || roleId === '').map(({ entry, path }) => ({ where: set.at(entry, path), why: { code: 'assignmentNameless' as const } }));
  const strangeEnds = yield* madeOfEach(assignments, ({ entry, path, value }) => strangeEnd(endOf(value), set.at(entry, path)));
  const known = assignments.filter(({ principalId, roleId }) => principalId !== '' && roleId !== '');
  const privileged = privilegedRoles(set);
  const permanent = known.filter(({ roleId, value }) => privileged.has(roleId.toLowerCase()) && (!withEnds || isPermanent(value, set.ranOn)));
  const findings = yield* madeOfEach(permanent, (assignment) => [findingOf(set, assignment, withEnds)]);
  const notRated = unrated(set, known);
  const groups = [...new Set(findings.filter(({ principal }) => principal.type === 'group').map(({ principal }) => principal.id))].sort();
  return {
    findings,
    unread: [
      ...unread,
      ...strangeEnds,
      ...(withEnds || known.length === 0 ? [] : [{ where: topic('endsOfAssignments'), why: { code: 'endsNotTold' } as const }]),
      ...(known.length === 0 || set.has('roleDefinitions') ? [] : [{ where: 'roleDefinitions', why: { code: 'definitionsMissing' } as const }]),
      ...(notRated && set.has('roleDefinitions') ? [{ where: 'roleDefinitions', why: notRated }] : []),
      ...groups.map((id) => ({ where: { code: 'membersOf', group: id, at: 'roleAssignments' } as const, why: { code: 'membersNotHeld' } as const })),
    ],
    looked: lookedAtRoles(set, [...unread, ...strangeEnds][0]?.why, notRated),
  };
}

/** Lists of assignments hold all of them; a list of roles with their members holds only the roles that somebody activated. */
function lookedAtRoles(set: GraphSet, unread: Gap | undefined, notRated: Gap | undefined): LookingReading['looked'] {
  const whole = WHOLE_SECTIONS.find((section) => set.has(section));
  if (whole) {
    const why = gapIn(set, whole) ?? unread;
    const known = [...HIGHLY_PRIVILEGED_ROLES].sort().map((id): LookedSetting => ({ id, state: 'on' }));
    return lookedAtAll(['permanentRole'], why ?? notRated).map((looked) => (why === undefined && notRated !== undefined ? { ...looked, settings: known } : looked));
  }
  return set.has('directoryRoles') ? lookedAtAll(['permanentRole'], { code: 'assignmentsMissing' }) : [];
}

/** Somebody holds a role of which nothing tells whether it is privileged: it may be one that was found where that was told. */
function unrated(set: GraphSet, held: readonly Assignment[]): Gap | undefined {
  const definitions = set.of('roleDefinitions');
  const rated = new Set([...HIGHLY_PRIVILEGED_ROLES, ...definitions.filter(({ value }) => flagOf(value['IsPrivileged']) !== undefined).map(({ value }) => (textOf(value['TemplateId']) || textOf(value['Id'])).toLowerCase())]);
  if (held.every(({ roleId }) => rated.has(roleId.toLowerCase()))) return undefined;
  const [definition] = definitions;
  return definition ? { code: 'memberNotTold', member: definition.spell('IsPrivileged') } : { code: 'definitionsMissing' };
}

/** Who can change settings: everybody who holds a role or can activate it. */
export function* graphRoleHolders(set: GraphSet): Pieces<RoleHolder[]> {
  const eligible = yield* assignmentsIn(set, 'roleEligibilities');
  const holders = new Map<string, { readonly principal: Principal; readonly roles: Set<string> }>();
  yield* withEach([...(yield* schedules(set)), ...(yield* plain(set)), ...eligible], (assignment) => {
    if (assignment.principalId === '' || assignment.roleId === '') return;
    const key = assignment.principalId.toLowerCase();
    const holder = holders.get(key) ?? { principal: principalIn(set, assignment), roles: new Set<string>() };
    holders.set(key, { ...holder, roles: holder.roles.add(principalOf(set.names, 'role', assignment.roleId).name) });
  });
  return yield* roleHoldersFrom([...holders.values()].map(({ principal, roles }) => ({ principal, roles: [...roles].sort() })));
}

function schedules(set: GraphSet): Pieces<Assignment[]> {
  return assignmentsIn(set, 'roleSchedules');
}

/** Assignments without an end, from either way of asking for them. */
function* plain(set: GraphSet): Pieces<Assignment[]> {
  const ofRoles = set.of('directoryRoles').flatMap((entry) =>
    objectsOf(entry.value['Members'], `${entry.path === '' ? '' : `${entry.path}.`}${entry.spell('Members')}`).map(({ value, path }): Assignment => ({ entry, path, roleId: textOf(entry.value['RoleTemplateId']), principalId: textOf(value['Id']), value: {}, object: value })),
  );
  return [...(yield* assignmentsIn(set, 'roleAssignments')), ...ofRoles];
}

function* assignmentsIn(set: GraphSet, section: 'roleAssignments' | 'roleSchedules' | 'roleEligibilities'): Pieces<Assignment[]> {
  const templates = new Map([...set.of('roleDefinitions')].reverse().map(({ value }) => [textOf(value['Id']).toLowerCase(), textOf(value['TemplateId'])]));
  return yield* madeOfEach(set.of(section), (entry) => {
    const { value, path } = entry;
    const definition = textOf(value['RoleDefinitionId']).toLowerCase();
    // Of the roles that every tenant has, the definition's id is the template's.
    const roleId = templates.get(definition) || textOf(memberOf(value, 'RoleDefinition', 'TemplateId')) || definition;
    return [{ entry, path, roleId, principalId: textOf(value['PrincipalId']), value, object: value['Principal'] }];
  });
}

/** The highly privileged roles, and those that the tenant's own definitions call privileged. */
function privilegedRoles(set: GraphSet): ReadonlySet<string> {
  const named = set.of('roleDefinitions').filter(({ value }) => flagOf(value['IsPrivileged']) === true);
  return new Set([...HIGHLY_PRIVILEGED_ROLES, ...named.map(({ value }) => (textOf(value['TemplateId']) || textOf(value['Id'])).toLowerCase())]);
}

function isPermanent(value: JsonObject, ranOn: string): boolean {
  if (textOf(value['AssignmentType']).toLowerCase() === 'activated') return false;
  const begins = dayOf(value['StartDateTime']) ?? dayOf(memberOf(value, 'ScheduleInfo', 'StartDateTime'));
  if (begins !== null && begins > ranOn) return false;
  if (textOf(memberOf(value, 'ScheduleInfo', 'Expiration', 'Duration')) !== '') return false;
  const end = endOf(value);
  return textOf(end) === '' || (dayOf(end) ?? '') >= NEVER;
}

function endOf(value: JsonObject): unknown {
  const expiration = memberOf(value, 'ScheduleInfo', 'Expiration');
  return isObject(expiration) ? expiration['EndDateTime'] : value['EndDateTime'];
}

function findingOf(set: GraphSet, assignment: Assignment, withEnds: boolean): Finding {
  const { entry, path, roleId, value } = assignment;
  const start = textOf(value['StartDateTime']) || textOf(memberOf(value, 'ScheduleInfo', 'StartDateTime'));
  return permanentRoleFinding(set, {
    roleId,
    roleName: principalOf(set.names, 'role', roleId).name,
    principal: principalIn(set, assignment),
    scope: textOf(value['DirectoryScopeId']) || textOf(value['AppScopeId']),
    throughGroup: textOf(value['MemberType']).toLowerCase() === 'group',
    throughPim: withEnds ? start !== '' : undefined,
    since: dayOf(start),
    ...(withEnds ? {} : { doubt: 'endUntold' }),
    evidence: set.at(entry, path),
  });
}

function principalIn(set: GraphSet, { principalId, object }: Assignment): Principal {
  const id = principalId.toLowerCase();
  const said = isObject(object) ? textOf(object['@odata.type']).toLowerCase() : '';
  const isGroup = said.endsWith('.group') || set.names.groups?.has(id) === true;
  const isApplication = said.endsWith('.serviceprincipal') || set.names.applications.has(id);
  return principalOf(set.names, isGroup ? 'group' : isApplication ? 'application' : 'user', principalId);
}

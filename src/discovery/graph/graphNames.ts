import { withEach, type Pieces } from '../../domain/pieces/pieces';
import { putName as put, type Names } from '../entra/names';
import { WELL_KNOWN_APPLICATIONS, WELL_KNOWN_ROLES } from '../entra/wellKnown';
import { isObject, memberOf, objectsOf, textOf, type JsonObject } from '../json/access';
import type { GraphEntry } from './graphFile';
import type { Section } from './section';

/** Names that an export gives to directory objects; objects that are exported themselves count before mentions of them. */
export function* graphNames(of: (section: Section) => readonly GraphEntry[]): Pieces<Names> {
  const users = new Map<string, string>();
  const groups = new Map<string, string>();
  const locations = new Map<string, string>();
  const tenants = new Map<string, string>();
  const applications = new Map<string, string>();
  const roles = new Map<string, string>();
  const applicationIdOf = new Map<string, string>();
  const values = (section: Section): readonly JsonObject[] => of(section).map(({ value }) => value);

  yield* withEach(values('users'), (user) => put(users, user['Id'], nameOf(user)));
  yield* withEach(values('groups'), (group) => put(groups, group['Id'], group['DisplayName']));
  yield* withEach(values('groups'), (group) => objectsOf(group['Members'], '').forEach(({ value }) => noteObject(value)));
  for (const location of values('namedLocations')) put(locations, location['Id'], location['DisplayName']);
  for (const tenant of [...values('tenantNames'), ...values('partnerSynchronization')]) put(tenants, tenant['TenantId'], tenant['DisplayName']);
  for (const partner of values('crossTenantPartners')) put(tenants, partner['TenantId'], memberOf(partner, 'IdentitySynchronization', 'DisplayName'));
  yield* withEach(values('servicePrincipals'), (application) => noteApplication(application, application['Id']));
  yield* withEach(values('applications'), (application) => noteApplication(application, undefined));
  for (const role of values('roleDefinitions')) put(roles, textOf(role['TemplateId']) || role['Id'], role['DisplayName']);
  for (const role of values('directoryRoles')) put(roles, role['RoleTemplateId'], role['DisplayName']);

  for (const section of ['roleAssignments', 'roleSchedules', 'roleEligibilities'] as const) {
    yield* withEach(values(section), (assignment) => {
      noteObject(assignment['Principal']);
      const definition = assignment['RoleDefinition'];
      if (isObject(definition)) put(roles, textOf(definition['TemplateId']) || definition['Id'], definition['DisplayName']);
    });
  }
  for (const role of values('directoryRoles')) for (const { value } of objectsOf(role['Members'], '')) noteObject(value);
  yield* withEach(values('appRoleAssignments'), (given) => {
    if (textOf(given['PrincipalType']).toLowerCase() === 'serviceprincipal') put(applications, given['PrincipalId'], given['PrincipalDisplayName']);
    put(applications, given['ResourceId'], given['ResourceDisplayName']);
  });
  yield* withEach(values('signIns'), (signIn) => {
    put(users, signIn['UserId'], textOf(signIn['UserDisplayName']) || signIn['UserPrincipalName']);
    put(applications, signIn['AppId'], signIn['AppDisplayName']);
  });
  for (const [id, name] of WELL_KNOWN_APPLICATIONS) put(applications, id, name);
  for (const [id, name] of WELL_KNOWN_ROLES) put(roles, id, name);
  return { users, groups, locations, tenants, applications, roles, applicationIdOf };

  function noteApplication(application: JsonObject, objectId: unknown): void {
    const applicationId = textOf(application['AppId']).toLowerCase();
    put(applications, applicationId, application['DisplayName']);
    put(applications, objectId, application['DisplayName']);
    if (applicationId !== '' && textOf(objectId) !== '') applicationIdOf.set(textOf(objectId).toLowerCase(), applicationId);
  }

  /** An object that another one was asked to bring along (`$expand`), told by its type. */
  function noteObject(object: unknown): void {
    if (!isObject(object)) return;
    const type = textOf(object['@odata.type']).toLowerCase();
    if (type.endsWith('.user')) put(users, object['Id'], nameOf(object));
    else if (type.endsWith('.group')) put(groups, object['Id'], object['DisplayName']);
    else if (type.endsWith('.serviceprincipal')) noteApplication(object, object['Id']);
  }
}

function nameOf(user: JsonObject): unknown {
  return textOf(user['DisplayName']) || user['UserPrincipalName'];
}

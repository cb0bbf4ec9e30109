import { withEach, type Pieces } from '../../domain/pieces/pieces';
import { putName as put, type Names } from '../entra/names';
import { WELL_KNOWN_APPLICATIONS, WELL_KNOWN_ROLES } from '../entra/wellKnown';
import { isObject, memberOf, objectsOf, textOf, type JsonObject } from '../json/access';

/** Collects the names that stand anywhere in the report's directory sections. */
export function* namesOf(raw: JsonObject): Pieces<Names> {
  const users = new Map<string, string>();
  const applications = new Map(WELL_KNOWN_APPLICATIONS);
  const roles = new Map(WELL_KNOWN_ROLES);
  const applicationIdOf = new Map<string, string>();
  yield* withEach(membersOf(raw['privileged_users']), ([id, user]) => {
    // Before 1.5 service principals stood among the users, told only by their application id.
    if (textOf(user['AppId']) === '') put(users, id, user['DisplayName']);
    else noteApplication(user, id);
  });
  for (const [id, principal] of membersOf(raw['privileged_service_principals'])) noteApplication(principal, id);
  for (const section of ['risky_applications', 'risky_third_party_service_principals', 'legacy_exchange_service_principal']) {
    yield* withEach(objectsOf(raw[section], ''), ({ value }) => noteApplication(value, serviceObjectIdOf(value)));
  }
  for (const { value } of objectsOf(raw['dedicated_exchange_hybrid_applications'], '')) {
    for (const { value: application } of objectsOf(value['Apps'], '')) noteApplication(application, serviceObjectIdOf(application));
  }
  for (const { value } of objectsOf(raw['privileged_roles'], '')) put(roles, value['RoleTemplateId'], value['DisplayName']);
  return { users, applications, roles, applicationIdOf };

  function noteApplication(application: JsonObject, objectId: string): void {
    const applicationId = textOf(application['AppId']).toLowerCase();
    put(applications, applicationId, application['DisplayName']);
    put(applications, objectId, application['DisplayName']);
    if (applicationId !== '' && objectId !== '') applicationIdOf.set(objectId.toLowerCase(), applicationId);
  }
}

/** Object id of an application's service principal in the tenant; else of its registration; empty where neither stands. */
export function serviceObjectIdOf(application: JsonObject): string {
  const id = application['ObjectId'];
  return textOf(id) || textOf(memberOf(id, 'ServicePrincipal')) || textOf(memberOf(id, 'Application'));
}

/** Members of an object that is keyed by object id; an empty list or null holds none. */
export function membersOf(value: unknown): (readonly [string, JsonObject])[] {
  return isObject(value) ? Object.entries(value).filter((entry): entry is [string, JsonObject] => isObject(entry[1])) : [];
}

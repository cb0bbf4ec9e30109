import type { Finding } from '../../domain/exception/finding';
import { madeOfEach, withEach, type Pieces } from '../../domain/pieces/pieces';
import { dayOf } from '../dates';
import { consentFinding, writesMuch, type GivenPermission } from '../entra/consent';
import { principalOf } from '../entra/names';
import { lastSecretSaid } from '../entra/secretEnds';
import { flagOf, objectsOf, textOf, type JsonObject } from '../json/access';
import { lookedAtAll, type LookedSetting } from '../../domain/reconcile/lookedAt';
import type { Gap, Unread } from '../../domain/reconcile/gap';
import type { LookingReading } from '../makeFinding';
import type { GraphEntry } from './graphFile';
import { gapIn, ownListsIn, type GraphSet } from './graphSet';
import { lastSecretsOf } from './secretEnds';

/** Tenants in which Microsoft keeps its own applications. */
const MICROSOFT = new Set(['f8cdef31-a31e-4b4a-93e4-5f571e91255a', '72f988bf-86f1-41af-91ab-2d7cd011db47']);
/** Permissions that reach what belongs to everybody, or act for everybody. */
const RISKY = /\.All$|^Directory\.|full_access|AccessAsUser|user_impersonation|PrivilegedAccess/i;
/** Permissions that give themselves more, or read and send everybody's mail and files. */
const HIGH_RISK = /^(RoleManagement|AppRoleAssignment|Application|Directory|Policy|PrivilegedAccess|Domain|Organization)\b.*Write|full_access_as_app|FullControl|^(Mail|Files|Sites)\.(ReadWrite|Send)/i;

/** Whom an application is assigned to so that they may use it: no consent. */
const PEOPLE = new Set(['user', 'group']);

/** Service principals by object id. */
type Services = ReadonlyMap<string, JsonObject>;

interface Given {
  readonly entry: GraphEntry;
  readonly permissions: readonly GivenPermission[];
  readonly since: string | null;
}

/** What applications may do for the whole tenant: delegated permissions for all users, and permissions of their own. */
export function* readConsents(set: GraphSet): Pieces<LookingReading> {
  if (!set.has('grants') && !set.has('appRoleAssignments')) return { findings: [], unread: [], looked: [] };
  const services: Services = new Map(set.of('servicePrincipals').map(({ value }) => [textOf(value['Id']).toLowerCase(), value]));
  const applications = new Map(set.of('applications').map(({ value }) => [textOf(value['AppId']).toLowerCase(), value]));
  const byClient = new Map<string, Given[]>();
  const put = (written: string, given: Given): void => {
    const clientId = written.toLowerCase();
    const its = byClient.get(clientId);
    if (its) its.push(given);
    else byClient.set(clientId, [given]);
  };
  yield* withEach(set.of('grants'), (entry) => {
    if (textOf(entry.value['ConsentType']).toLowerCase() === 'allprincipals') put(textOf(entry.value['ClientId']), delegated(set, entry));
  });
  yield* withEach(set.of('appRoleAssignments'), (entry) => {
    if (!PEOPLE.has(textOf(entry.value['PrincipalType']).toLowerCase())) put(textOf(entry.value['PrincipalId']), ofItsOwn(set, services, entry));
  });
  byClient.delete('');
  const findings = yield* madeOfEach([...byClient], ([clientId, given]) => consentOf(set, { client: services.get(clientId), clientId, given, secrets: lastSecretsOf(applications, services.get(clientId)) }));
  return { findings, unread: gaps(set, [...byClient.keys()]), looked: lookedAtAll(['adminConsent'], partly(set)).map((at) => ({ ...at, settings: [...unnamed(set, [...byClient.keys()]), ...lookedAtAlone(set)] })) };
}

function delegated(set: GraphSet, entry: GraphEntry): Given {
  const api = apiNamed(set, entry.value['ResourceId']);
  const scopes = textOf(entry.value['Scope']).split(/\s+/).filter((scope) => scope !== '');
  return { entry, permissions: scopes.map((role) => permission(api, role, 'Delegated')), since: null };
}

/** The empty role means "may sign in": no permission. */
const NO_ROLE = '00000000-0000-0000-0000-000000000000';

function ofItsOwn(set: GraphSet, services: Services, entry: GraphEntry): Given {
  const { AppRoleId: roleId, ResourceId: resourceId, CreatedDateTime: created, CreationTimestamp: earlier } = entry.value;
  const id = textOf(roleId).toLowerCase();
  const roles = objectsOf(services.get(textOf(resourceId).toLowerCase())?.['AppRoles'], '').map(({ value }) => value);
  const name = roles.find((role) => textOf(role['Id']).toLowerCase() === id);
  return { entry, permissions: id === NO_ROLE ? [] : [permission(apiNamed(set, resourceId), textOf(name?.['Value']) || id, 'Application')], since: dayOf(created) ?? dayOf(earlier) };
}

function permission(api: string, role: string, type: GivenPermission['type']): GivenPermission {
  return { api, role, type, risky: RISKY.test(role) || writesMuch(role), highRisk: HIGH_RISK.test(role) };
}

function apiNamed(set: GraphSet, resourceId: unknown): string {
  return principalOf(set.names, 'application', textOf(resourceId)).name || 'unknown API';
}

interface Client {
  readonly client: JsonObject | undefined;
  readonly clientId: string;
  readonly given: readonly Given[];
  /** What holds its credentials. */
  readonly secrets: readonly JsonObject[];
}

function consentOf(set: GraphSet, { client, clientId, given, secrets }: Client): Finding[] {
  const permissions = given.flatMap((one) => one.permissions);
  const [first] = given.filter((one) => one.permissions.length > 0);
  if (!first) return [];
  const applicationId = set.names.applicationIdOf.get(clientId) ?? clientId;
  const name = principalOf(set.names, 'application', clientId).name;
  const proofs = given.map(({ since }) => since).filter((day): day is string => day !== null).sort();
  const off = flagOf(client?.['AccountEnabled']) === false;
  return [
    consentFinding(set, {
      settingId: clientId,
      application: { type: 'application', id: applicationId, name: name === clientId ? applicationId : name },
      permissions: [...new Map(permissions.map((one) => [`${one.api} ${one.role} ${one.type}`, one])).values()],
      thirdParty: client !== undefined && isForeign(client, set.tenant.id),
      more: [...lastSecretSaid(secrets), ...(off ? [{ code: 'signInOff' } as const] : [])],
      inForce: !off,
      since: proofs[0] ?? null,
      evidence: set.at(first.entry),
    }),
  ];
}

function isForeign(client: JsonObject, tenantId: string): boolean {
  const owner = textOf(client['AppOwnerOrganizationId']).toLowerCase();
  return owner !== '' && owner !== tenantId && !MICROSOFT.has(owner);
}

/** An application that is absent from one half may have permissions in the other. */
function partly(set: GraphSet): Gap | undefined {
  if (!set.has('grants')) return { code: 'notExported', part: 'delegatedPermissions' };
  if (!set.has('appRoleAssignments')) return { code: 'notExported', part: 'ownPermissions' };
  return gapIn(set, 'grants') ?? gapIn(set, 'appRoleAssignments') ?? lacks(set)[0]?.why;
}

/** Known by their object ids now, by their application ids before: the same consent looks like one that went and one that came. */
function unnamed(set: GraphSet, clients: readonly string[]): LookedSetting[] {
  return clients.filter((id) => !set.names.applicationIdOf.has(id)).map((id) => ({ id, state: 'unread' }));
}

/** Applications of which both halves were exported, their own list or all, where one of the halves is not whole. */
function lookedAtAlone(set: GraphSet): LookedSetting[] {
  if (lacks(set).length > 0 || HALVES.every((section) => !hasPart(set, section))) return [];
  const [grants, own] = HALVES.map((section) => (hasPart(set, section) ? ownListsIn(set, section) : set.has(section) && gapIn(set, section) === undefined ? undefined : new Set<string>()));
  const either = [...new Set([...(grants ?? []), ...(own ?? [])])].sort();
  return either.filter((id) => (grants?.has(id) ?? true) && (own?.has(id) ?? true)).map((id) => ({ id, state: 'on' }));
}

function hasPart(set: GraphSet, section: (typeof HALVES)[number]): boolean {
  return gapIn(set, section)?.code === 'partExported';
}

const HALVES = ['grants', 'appRoleAssignments'] as const;
/** What a permission must say; a null scope is none. */
const MEMBERS = { grants: ['ClientId', 'ConsentType', 'ResourceId', 'Scope'], appRoleAssignments: ['AppRoleId', 'PrincipalId', 'ResourceId'] } as const;

function lacks(set: GraphSet): Unread[] {
  return HALVES.flatMap((section) =>
    set.of(section).flatMap((entry) => MEMBERS[section].filter((member) => entry.value[member] === undefined).map((member): Unread => ({ where: set.at(entry), why: { code: 'permissionWithout', member: entry.spell(member) } }))),
  );
}

function gaps(set: GraphSet, clients: readonly string[]): Unread[] {
  const unknown = clients.filter((id) => !set.names.applicationIdOf.has(id));
  return [
    ...lacks(set),
    ...(unknown.length === 0 ? [] : [{ where: 'servicePrincipals', why: { code: 'applicationIdsUntold' as const, unknown: unknown.length, of: clients.length } }]),
    ...(set.has('appRoleAssignments') ? [] : [{ where: 'appRoleAssignments', why: { code: 'notExported', part: 'ownPermissions' } as const }]),
    ...(set.has('grants') ? [] : [{ where: 'oauth2PermissionGrants', why: { code: 'notExported', part: 'delegatedPermissions' } as const }]),
  ];
}

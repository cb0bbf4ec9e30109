/** A member by its path, `Conditions.Users.ExcludeUsers`; undefined where a step is missing. */
export function get(value: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((at, name) => (at as Record<string, unknown> | null | undefined)?.[name], value);
}

/** What a path of evidence leads to, `Raw.x[0]` or `Aad["MS.AAD.1.1v1"].Users[0]`; undefined where a step is missing. */
export function getEvidence(value: unknown, evidence: string): unknown {
  const steps = [...evidence.matchAll(/"([^"]*)"|([^.[\]"]+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');
  return steps.reduce<unknown>((at, name) => (at as Record<string, unknown> | null | undefined)?.[name], value);
}

/** Day since 1970 of `/Date(ms)/` or an ISO instant; undefined of anything else. */
export function dayOf(value: unknown): number | undefined {
  if (typeof value !== 'string') return undefined;
  const ticks = /^\/Date\((-?\d+)\)\/$/.exec(value)?.[1];
  const ms = ticks === undefined ? Date.parse(value) : Number(ticks);
  return Number.isNaN(ms) ? undefined : Math.floor(ms / 86_400_000);
}

export interface Recount {
  readonly findings: Record<string, number>;
  readonly inForce: Record<string, number>;
  /** `family principal` of what is in force → earliest day (since 1970, UTC) that the tenant proves; the report's day where it proves none. */
  readonly drafts: Map<string, number>;
}

interface Tally extends Pick<Recount, 'drafts'> {
  add(kind: string, family: string, setting: unknown, principal: unknown, open: boolean, since?: unknown): void;
  counted(): Recount;
}

/** Findings as they are come upon: each setting and principal once. @param ranOn day of the report */
export function tally(ranOn: number): Tally {
  const findings: Record<string, Set<string>> = {};
  const inForce: Record<string, Set<string>> = {};
  const drafts = new Map<string, number>();
  const counts = (sets: Record<string, Set<string>>): Record<string, number> => Object.fromEntries(Object.entries(sets).map(([kind, keys]) => [kind, keys.size]));
  return {
    drafts,
    add: (kind, family, setting, principal, open, since) => {
      (findings[kind] ??= new Set()).add(`${setting}/${principal}`);
      if (!open) return;
      (inForce[kind] ??= new Set()).add(`${setting}/${principal}`);
      const key = `${family} ${principal}`.toLowerCase();
      drafts.set(key, Math.min(drafts.get(key) ?? ranOn, dayOf(since) ?? ranOn));
    },
    counted: () => ({ findings: counts(findings), inForce: counts(inForce), drafts }),
  };
}

/**
 * A plain recount of results of ScubaGear: nested loops over the raw JSON, which share no code with the readers. What a
 * published report holds is public (cisagov/ScubaGear), so the counts may stand here.
 */
export function recount(file: unknown): Recount {
  const { add, counted } = tally(dayOf(get(file, 'MetaData.TimestampZulu')) ?? NaN);
  const list = (value: unknown, path: string): unknown[] => {
    const found = get(value, path);
    return Array.isArray(found) ? found : found === null || found === undefined || found === '' ? [] : [found];
  };

  for (const policy of list(file, 'Raw.conditional_access_policies')) {
    const lists = { userExcluded: 'Users.ExcludeUsers', groupExcluded: 'Users.ExcludeGroups', roleExcluded: 'Users.ExcludeRoles', applicationExcluded: 'Applications.ExcludeApplications', locationExcluded: 'Locations.ExcludeLocations' };
    for (const [kind, path] of Object.entries(lists)) for (const id of list(policy, `Conditions.${path}`)) add(kind, 'conditionalAccess', get(policy, 'Id'), id, get(policy, 'State') === 'enabled', get(policy, 'ModifiedDateTime') ?? get(policy, 'CreatedDateTime'));
  }
  for (const role of list(file, 'Raw.privileged_roles')) {
    for (const assignment of list(role, 'Assignments')) {
      const permanent = get(assignment, 'EndDateTime') === null && get(assignment, 'AssignmentType') === 'Assigned';
      if (permanent) add('permanentRole', 'privilegedRoles', get(role, 'RoleTemplateId'), get(assignment, 'PrincipalId'), true, get(assignment, 'StartDateTime'));
    }
  }
  for (const application of [...list(file, 'Raw.risky_applications'), ...list(file, 'Raw.risky_third_party_service_principals')]) {
    if (list(application, 'Permissions').some((permission) => get(permission, 'IsAdminConsented') === true)) add('adminConsent', 'adminConsent', 'consent', get(application, 'AppId'), true);
  }
  for (const tenant of list(file, 'Raw.SPO_tenant')) {
    const [sharing, oneDrive] = [get(tenant, 'SharingCapability'), get(tenant, 'ODBSharingCapability') ?? get(tenant, 'OneDriveSharingCapability') ?? 0];
    const domains = get(tenant, 'SharingDomainRestrictionMode') === 1 ? String(get(tenant, 'SharingAllowedDomainList')).split(' ') : [];
    for (const domain of domains) add('sharingAllowedDomain', 'externalSharing', 'list', domain, sharing !== 0 || oneDrive !== 0);
    if (sharing === 1 || sharing === 2) add('sharePointSharing', 'externalSharing', 'sharing', 'sharing', true);
    if (oneDrive === 1 || oneDrive === 2) add('oneDriveSharing', 'externalSharing', 'drive', 'drive', true);
  }
  for (const teams of list(file, 'Raw.federation_configuration')) {
    for (const domain of list(teams, 'AllowedDomains.AllowedDomain')) add('federationAllowedDomain', 'federation', 'list', String(domain).replace('Domain=', ''), get(teams, 'AllowFederatedUsers') === true);
    if (get(teams, 'AllowTeamsConsumer') === true) add('unmanagedOutbound', 'federation', 'consumer', 'consumer', true);
  }
  for (const isolation of list(file, 'Raw.tenant_isolation')) {
    for (const allowed of list(isolation, 'properties.allowedTenants')) add('isolationAllowedTenant', 'tenantIsolation', 'list', get(allowed, 'tenantId'), get(allowed, 'tenantId') !== get(file, 'MetaData.TenantId'));
    if (get(isolation, 'properties.isDisabled') === true) add('isolationOff', 'tenantIsolation', 'off', 'off', true);
  }
  for (const rule of list(file, 'Raw.transport_rule')) if (String(get(rule, 'SetSCL')) === '-1') add('spamFilterBypassRule', 'mailFlow', get(rule, 'Guid'), get(rule, 'Guid'), get(rule, 'State') === 'Enabled');
  for (const filter of list(file, 'Raw.conn_filter')) if (list(filter, 'IPAllowList').length > 0) add('ipAllowList', 'mailFlow', get(filter, 'Guid'), get(filter, 'Guid'), true);
  for (const domain of list(file, 'Raw.remote_domains')) if (get(domain, 'AutoForwardEnabled') === true) add('automaticForwarding', 'mailFlow', get(domain, 'Guid'), get(domain, 'DomainName'), true);
  return counted();
}

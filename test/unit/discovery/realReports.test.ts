import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { draftsFrom } from '../../../src/discovery/drafts';
import { parse } from './reports';

/**
 * A plain recount of real reports: nested loops over the raw JSON, which share no code with the readers. What a
 * published report holds is public (cisagov/ScubaGear), so the counts may stand here.
 */
/** A member by its path, `Conditions.Users.ExcludeUsers`; undefined where a step is missing. */
function get(value: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((at, name) => (at as Record<string, unknown> | null | undefined)?.[name], value);
}

const DATA = resolve(__dirname, '../../../../shared/data');

interface Recount {
  readonly findings: Record<string, number>;
  readonly inForce: Record<string, number>;
  /** `family principal` of what is in force. */
  readonly drafts: Set<string>;
}

function recount(file: unknown): Recount {
  const findings: Record<string, Set<string>> = {};
  const inForce: Record<string, Set<string>> = {};
  const drafts = new Set<string>();
  const add = (kind: string, family: string, setting: unknown, principal: unknown, open: boolean): void => {
    (findings[kind] ??= new Set()).add(`${setting}/${principal}`);
    if (!open) return;
    (inForce[kind] ??= new Set()).add(`${setting}/${principal}`);
    drafts.add(`${family} ${principal}`.toLowerCase());
  };
  const list = (value: unknown, path: string): unknown[] => {
    const found = get(value, path);
    return Array.isArray(found) ? found : found === null || found === undefined || found === '' ? [] : [found];
  };

  for (const policy of list(file, 'Raw.conditional_access_policies')) {
    const lists = { userExcluded: 'Users.ExcludeUsers', groupExcluded: 'Users.ExcludeGroups', roleExcluded: 'Users.ExcludeRoles', applicationExcluded: 'Applications.ExcludeApplications', locationExcluded: 'Locations.ExcludeLocations' };
    for (const [kind, path] of Object.entries(lists)) for (const id of list(policy, `Conditions.${path}`)) add(kind, 'conditionalAccess', get(policy, 'Id'), id, get(policy, 'State') === 'enabled');
  }
  for (const role of list(file, 'Raw.privileged_roles')) {
    for (const assignment of list(role, 'Assignments')) {
      const permanent = get(assignment, 'EndDateTime') === null && get(assignment, 'AssignmentType') === 'Assigned';
      if (permanent) add('permanentRole', 'privilegedRoles', get(role, 'RoleTemplateId'), get(assignment, 'PrincipalId'), true);
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
  const counts = (sets: Record<string, Set<string>>): Record<string, number> => Object.fromEntries(Object.entries(sets).map(([kind, keys]) => [kind, keys.size]));
  return { findings: counts(findings), inForce: counts(inForce), drafts };
}

const perKind = (findings: readonly { readonly kind: string }[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const { kind } of findings) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
};

const REPORTS = [
  { name: 'scubagear-contoso-1.8.0-2026-06-04.json', ranOn: '2026-06-04', findings: 43, inForce: 41, drafts: 36 },
  { name: 'scubagear-tqhjy-1.7.0-2025-10-06.json', ranOn: '2025-10-06', findings: 16, inForce: 13, drafts: 13 },
  { name: 'scubagear-tqhjy-1.8.0-2026-05-04.json', ranOn: '2026-05-04', findings: 31, inForce: 27, drafts: 23 },
];

describe.each(REPORTS)('$name', ({ name, ranOn, ...expected }) => {
  const path = resolve(DATA, name);
  if (!existsSync(path)) {
    it.skip(`is not at hand (${path}): nothing is recounted`, () => undefined);
    return;
  }
  const bytes = new Uint8Array(readFileSync(path));
  const file = JSON.parse(new TextDecoder().decode(bytes)) as unknown;

  it('holds as many findings of each kind as a plain recount finds', async () => {
    const { findings, report } = await parse(bytes);
    const counted = recount(file);
    expect(report.ranOn).toBe(ranOn);
    expect(perKind(findings)).toEqual(counted.findings);
    expect(perKind(findings.filter(({ inForce }) => inForce))).toEqual(counted.inForce);
    expect([findings.length, findings.filter(({ inForce }) => inForce).length]).toEqual([expected.findings, expected.inForce]);
  });

  it('gives one draft for each principal in each family', async () => {
    const drafts = draftsFrom(await parse(bytes));
    expect(new Set(drafts.map(({ family, principal }) => `${family} ${principal.id}`.toLowerCase()))).toEqual(recount(file).drafts);
    expect(drafts).toHaveLength(expected.drafts);
  });

  it('has evidence that leads to something in the file', async () => {
    const { findings } = await parse(bytes);
    for (const { evidence } of findings) {
      expect([evidence, get(file, evidence.replace(/\[(\d+)\]/g, '.$1'))]).not.toEqual([evidence, undefined]);
    }
  });
});

describe('two runs of one tenant', () => {
  const [first, second] = [REPORTS[1], REPORTS[2]].map((report) => resolve(DATA, report?.name ?? ''));
  const itWithData = first && second && existsSync(first) && existsSync(second) ? it : it.skip;

  itWithData('an exception that is in both has one key', async () => {
    const [before, after] = await Promise.all([first, second].map(async (path) => draftsFrom(await parse(new Uint8Array(readFileSync(path ?? ''))))));
    const keys = new Set(before?.map(({ exceptionKey }) => exceptionKey));
    const inBoth = after?.filter(({ exceptionKey }) => keys.has(exceptionKey)).map(({ family, principal }) => `${family} ${principal.id}`);
    const families = new Set(before?.map(({ family, principal }) => `${family} ${principal.id}`));
    expect(inBoth).toEqual(after?.map(({ family, principal }) => `${family} ${principal.id}`).filter((one) => families.has(one)));
    expect(inBoth?.length).toBeGreaterThan(5);
  });
});

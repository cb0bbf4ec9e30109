import type { Principal } from '../../../../src/domain/exception/finding';
import type { Severity } from '../../../../src/domain/exception/severity';
import type { Random } from '../random';
import type { SampleTenant } from '../tenants';
import { factsOf, type Made } from './facts';
import { application, employee, objectId } from './principals';

const PERMISSIONS: Readonly<Record<'critical' | 'high' | 'medium' | 'low', readonly string[]>> = {
  critical: ['Office 365 Exchange Online: full_access_as_app (Application)', 'Microsoft Graph: Sites.FullControl.All (Application)', 'Microsoft Graph: RoleManagement.ReadWrite.Directory (Application)'],
  high: ['Microsoft Graph: Mail.ReadWrite (Application)', 'Microsoft Graph: Files.ReadWrite.All (Application)', 'Microsoft Graph: Directory.ReadWrite.All (Application)'],
  medium: ['Microsoft Graph: Mail.Send (Application)', 'Microsoft Graph: Calendars.ReadWrite (Application)', 'Microsoft Graph: User.Read.All (Application)', 'Microsoft Graph: Group.Read.All (Application)'],
  low: ['Microsoft Graph: Calendars.Read (Delegated)', 'Microsoft Graph: Contacts.Read (Delegated)', 'Microsoft Graph: User.ReadBasic.All (Delegated)'],
};

/** Tenant-wide consent: one finding whose permissions grow. */
export function adminConsentHole(tenant: SampleTenant, random: Random, of?: Principal): Made {
  const principal = of ?? application(tenant, random);
  const severity: Severity = random.weighted({ critical: 6, high: 25, medium: 45, low: 24 });
  const first = random.some(PERMISSIONS[severity], random.between(1, 2));
  const more = [...first, ...random.some(PERMISSIONS.low, 2)];
  const said = (extent: readonly string[]) =>
    factsOf(tenant.id, {
      kind: 'adminConsent',
      controls: ['MS.AAD.5.2v1'],
      setting: { id: objectId(tenant, `consent ${principal.name}`), name: `Admin consent for ${principal.name}` },
      principal,
      extent,
      expected: { code: 'consentsNeeded' },
      actual: { code: 'consented', permissions: extent.length, risky: extent.length },
      severity,
      evidence: `Raw.risky_third_party_service_principals[0].Permissions`,
    });
  return { principal, all: [said(first), said(more)] };
}

const ROLES: Readonly<Record<string, { readonly id: string; readonly severity: Severity; readonly weight: number }>> = {
  'Global Administrator': { id: '62e90394-69f5-4237-9190-012177145e10', severity: 'critical', weight: 1 },
  'Privileged Role Administrator': { id: 'e8611ab8-c189-46e8-94e1-60213ab1f814', severity: 'critical', weight: 1 },
  'Hybrid Identity Administrator': { id: '8ac3fc64-6eca-42ea-9e69-59f4c7b60eb2', severity: 'high', weight: 2 },
  'Application Administrator': { id: '9b895d92-2cd3-44c7-9d02-a6ac2d5ea5c3', severity: 'high', weight: 3 },
  'User Administrator': { id: 'fe930be7-5e62-47db-91af-98c3a49a38b1', severity: 'medium', weight: 6 },
  'Exchange Administrator': { id: '29232cdf-9323-42fd-ade2-1d097af3e4de', severity: 'medium', weight: 6 },
  'SharePoint Administrator': { id: 'f28a1f50-f6e7-4571-818b-6a12f2af6b6c', severity: 'medium', weight: 6 },
};

/** Somebody who holds a privileged role for good, and may get a second one. */
export function permanentRoleHole(tenant: SampleTenant, random: Random, of?: Principal): Made {
  const principal = of ?? employee(tenant, random);
  const first = random.weighted(Object.fromEntries(Object.entries(ROLES).map(([name, { weight }]) => [name, weight])));
  const second = random.pick(Object.keys(ROLES).filter((name) => name !== first && ROLES[name]?.severity === 'medium'));
  const held = (name: string) =>
    factsOf(tenant.id, {
      kind: 'permanentRole',
      controls: ['MS.AAD.7.4v1'],
      setting: { id: ROLES[name]?.id ?? name, name },
      principal,
      expected: { code: 'rolesActivated', highly: true },
      actual: { code: 'holdsRole', who: principal.name, role: name },
      severity: ROLES[name]?.severity ?? 'medium',
      evidence: 'Raw.privileged_roles[0].Assignments[0]',
    });
  return { principal, all: [held(first), held(second)] };
}

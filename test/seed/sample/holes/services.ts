import { SCUBA_CONTROLS } from '../../../../src/domain/frameworks/scuba';
import type { Principal } from '../../../../src/domain/exception/finding';
import type { Random } from '../random';
import type { SampleTenant } from '../tenants';
import { factsOf, type Made, type Said } from './facts';
import { mailRule, objectId, partnerDomain, partnerTenant, setting } from './principals';

const one = (tenant: SampleTenant, said: Said): Made => ({ principal: said.principal, all: [factsOf(tenant.id, said)] });

export function mailFlowHole(tenant: SampleTenant, random: Random, of?: Principal): Made {
  if (of || random.chance(0.55)) {
    const domain = of ?? partnerDomain(random);
    return one(tenant, { kind: 'automaticForwarding', controls: ['MS.EXO.1.1v2'], setting: { id: objectId(tenant, `remote domain ${domain.name}`), name: `Remote domain ${domain.name}` }, principal: domain, expected: { code: 'noForwarding' }, actual: { code: 'mailForwarded', domain: domain.name }, evidence: 'Raw.remote_domains[1].AutoForwardEnabled' });
  }
  const rule = mailRule(tenant, random);
  const sender = `SenderDomainIs: mail.${partnerDomain(random).name}`;
  return one(tenant, { kind: 'spamFilterBypassRule', controls: ['MS.SECURITYSUITE.6.2v1'], setting: { id: rule.id, name: rule.name }, principal: rule, extent: [sender], expected: { code: 'noSpamBypass' }, actual: { code: 'ruleBypasses', rule: rule.name, spamLevel: true, header: '' }, evidence: 'Raw.transport_rule[0].SetSCL' });
}

export function externalSharingHole(tenant: SampleTenant, random: Random, of?: Principal): Made {
  const domain = of ?? partnerDomain(random);
  if (!of && random.chance(0.25)) {
    return one(tenant, { kind: 'calendarSharing', controls: ['MS.EXO.6.2v1'], setting: { id: objectId(tenant, 'Default Sharing Policy'), name: 'Default Sharing Policy' }, principal: domain, extent: ['CalendarSharingFreeBusyDetail'], expected: { code: 'calendarsToNamed' }, actual: { code: 'calendarsShared', policy: 'Default Sharing Policy', what: ['details'] }, evidence: 'Raw.sharing_policy[0].Domains[0]' });
  }
  return one(tenant, { kind: 'sharingAllowedDomain', controls: ['MS.SHAREPOINT.1.3v1'], setting: { id: 'SPO.Tenant/SharingAllowedDomainList', name: 'Domains for external sharing' }, principal: domain, expected: { code: 'sharingDomainApproved' }, actual: { code: 'domainListed', domain: domain.name }, evidence: 'Raw.SPO_tenant.SharingAllowedDomainList' });
}

export function federationHole(tenant: SampleTenant, random: Random, of?: Principal): Made {
  const domain = of ?? partnerDomain(random);
  return one(tenant, { kind: 'federationAllowedDomain', controls: ['MS.TEAMS.2.1v2'], setting: { id: 'Teams.Federation/Global/AllowedDomains', name: 'Teams external access' }, principal: domain, expected: { code: 'teamsDomainApproved' }, actual: { code: 'domainListed', domain: domain.name }, evidence: 'Raw.federation_configuration.AllowedDomains.AllowedDomain[0]' });
}

/** Two settings a tenant: whoever draws a third one gets none (see the caller). */
export function guestAccessHole(tenant: SampleTenant, random: Random): Made {
  const invitations = random.chance(0.5);
  const [id, name] = invitations ? (['authorizationPolicy/AllowInvitesFrom', 'Who may invite guests'] as const) : (['authorizationPolicy/GuestUserRoleId', 'What guests see in the directory'] as const);
  return one(tenant, {
    kind: invitations ? 'guestInvitations' : 'guestPermissions',
    controls: [invitations ? 'MS.AAD.8.2v1' : 'MS.AAD.8.1v1'],
    setting: { id, name },
    principal: setting(id, name),
    expected: { code: invitations ? 'invitersInvite' : 'guestsSeeLess' },
    actual: invitations ? { code: 'othersInvite', who: 'everyone' } : { code: 'guestsSeeAll' },
    evidence: `Raw.authorization_policies.${invitations ? 'AllowInvitesFrom' : 'GuestUserRoleId'}`,
  });
}

export function tenantIsolationHole(tenant: SampleTenant, random: Random, of?: Principal): Made {
  const partner = of ?? partnerTenant(tenant, random);
  const directions = [random.pick(['inbound', 'outbound'])];
  return one(tenant, { kind: 'isolationAllowedTenant', controls: ['MS.POWERPLATFORM.3.2v1'], setting: { id: 'PowerPlatform/tenantIsolation', name: 'Power Platform tenant isolation' }, principal: partner, extent: directions, expected: { code: 'connectionApproved' }, actual: { code: 'tenantLetThrough', tenant: partner.name, directions }, evidence: 'Raw.tenant_isolation.properties.allowedTenants[0]' });
}

export function baselinePolicyHole(tenant: SampleTenant, random: Random): Made {
  const control = random.pick(SCUBA_CONTROLS);
  const why = random.pick(['Covered by another product.', 'Not licensed before the next renewal.', 'Postponed until the merger is done.', 'The pilot decides in the summer.']);
  return one(tenant, { kind: 'omittedPolicy', controls: [control.id], setting: { id: control.id, name: control.id }, principal: setting(control.id, control.id), extent: [why], expected: { code: 'controlsAssessed' }, actual: { code: 'leftUnassessed', control: control.id, reason: why }, severity: control.severity === 'critical' ? 'high' : control.severity, evidence: `Raw.scuba_config.OmitPolicy["${control.id}"]` });
}

const OPEN = ['inbound AllUsers', 'inbound Office365'];
const TRUSTED = ['multifactor authentication', 'compliant devices', 'hybrid joined devices'] as const;

/** Trust in another tenant's sign-in, which grows, or another thing that is open to it. */
export function crossTenantTrustHole(tenant: SampleTenant, random: Random, of?: Principal): Made {
  const partner = of ?? partnerTenant(tenant, random);
  const at = { setting: { id: `crossTenantAccessPolicy/partners/${partner.id}`, name: `Cross-tenant access of ${partner.name}` }, principal: partner, controls: [] } as const;
  if (random.chance(0.2)) return one(tenant, { ...at, kind: 'directConnect', extent: OPEN, expected: { code: 'directConnectApproved' }, actual: { code: 'directConnectOpen', tenant: partner.name, extent: OPEN }, evidence: 'partners[0].b2bDirectConnectInbound' });
  if (random.chance(0.15)) return one(tenant, { ...at, kind: 'consentSkipped', extent: ['inbound'], expected: { code: 'usersAsked' }, actual: { code: 'consentSkipped', tenant: partner.name, directions: ['inbound'] }, evidence: 'partners[0].automaticUserConsentSettings.inboundAllowed' });
  const trusted = (extent: readonly string[]) =>
    factsOf(tenant.id, { ...at, kind: 'tenantTrusted', extent, expected: { code: 'trustApproved' }, actual: { code: 'tenantTrusted', tenant: partner.name, of: extent }, evidence: 'partners[0].inboundTrust' });
  const count = random.between(1, 2);
  return { principal: partner, all: [trusted(TRUSTED.slice(0, count)), trusted(TRUSTED.slice(0, count + 1))] };
}

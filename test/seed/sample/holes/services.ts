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
    return one(tenant, { kind: 'automaticForwarding', controls: ['MS.EXO.1.1v2'], setting: { id: objectId(tenant, `remote domain ${domain.name}`), name: `Remote domain ${domain.name}` }, principal: domain, expected: 'Mail is not forwarded automatically to outside domains', actual: `Mail may be forwarded automatically to ${domain.name}`, evidence: 'Raw.remote_domains[1].AutoForwardEnabled' });
  }
  const rule = mailRule(tenant, random);
  const sender = `SenderDomainIs: mail.${partnerDomain(random).name}`;
  return one(tenant, { kind: 'spamFilterBypassRule', controls: ['MS.SECURITYSUITE.6.2v1'], setting: { id: rule.id, name: rule.name }, principal: rule, extent: [sender], expected: 'No rule lets mail past the spam filter', actual: `“${rule.name}” sets the spam level to -1`, evidence: 'Raw.transport_rule[0].SetSCL' });
}

export function externalSharingHole(tenant: SampleTenant, random: Random, of?: Principal): Made {
  const domain = of ?? partnerDomain(random);
  if (!of && random.chance(0.25)) {
    return one(tenant, { kind: 'calendarSharing', controls: ['MS.EXO.6.2v1'], setting: { id: objectId(tenant, 'Default Sharing Policy'), name: 'Default Sharing Policy' }, principal: domain, extent: ['CalendarSharingFreeBusyDetail'], expected: 'Calendar details and contacts are shared with named domains only', actual: `“Default Sharing Policy” shares calendar details with ${domain.name}`, evidence: 'Raw.sharing_policy[0].Domains[0]' });
  }
  return one(tenant, { kind: 'sharingAllowedDomain', controls: ['MS.SHAREPOINT.1.3v1'], setting: { id: 'SPO.Tenant/SharingAllowedDomainList', name: 'Domains for external sharing' }, principal: domain, expected: 'Every domain that files may be shared with is approved', actual: `${domain.name} is on the list of allowed domains`, evidence: 'Raw.SPO_tenant.SharingAllowedDomainList' });
}

export function federationHole(tenant: SampleTenant, random: Random, of?: Principal): Made {
  const domain = of ?? partnerDomain(random);
  return one(tenant, { kind: 'federationAllowedDomain', controls: ['MS.TEAMS.2.1v2'], setting: { id: 'Teams.Federation/Global/AllowedDomains', name: 'Teams external access' }, principal: domain, expected: 'Every domain that Teams users may talk with is approved', actual: `${domain.name} is on the list of allowed domains`, evidence: 'Raw.federation_configuration.AllowedDomains.AllowedDomain[0]' });
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
    expected: invitations ? 'Only guest inviters may invite guests' : 'Guests see less of the directory than members',
    actual: invitations ? 'Everybody, guests included, may invite guests' : 'Guests see the directory as members do',
    evidence: `Raw.authorization_policies.${invitations ? 'AllowInvitesFrom' : 'GuestUserRoleId'}`,
  });
}

export function tenantIsolationHole(tenant: SampleTenant, random: Random, of?: Principal): Made {
  const partner = of ?? partnerTenant(tenant, random);
  return one(tenant, { kind: 'isolationAllowedTenant', controls: ['MS.POWERPLATFORM.3.2v1'], setting: { id: 'PowerPlatform/tenantIsolation', name: 'Power Platform tenant isolation' }, principal: partner, extent: [random.pick(['inbound', 'outbound'])], expected: 'Every tenant that may be connected with is approved', actual: `${partner.name} is let through`, evidence: 'Raw.tenant_isolation.properties.allowedTenants[0]' });
}

export function baselinePolicyHole(tenant: SampleTenant, random: Random): Made {
  const control = random.pick(SCUBA_CONTROLS);
  const why = random.pick(['Covered by another product.', 'Not licensed before the next renewal.', 'Postponed until the merger is done.', 'The pilot decides in the summer.']);
  return one(tenant, { kind: 'omittedPolicy', controls: [control.id], setting: { id: control.id, name: control.id }, principal: setting(control.id, control.id), extent: [why], expected: 'Every control of the baseline is assessed', actual: `${control.id} is left out of the assessment: ${why}`, severity: control.severity === 'critical' ? 'high' : control.severity, evidence: `Raw.scuba_config.OmitPolicy["${control.id}"]` });
}

const TRUSTED = ['multifactor authentication', 'compliant devices', 'hybrid joined devices'] as const;

/** Trust in another tenant's sign-in, which grows, or another thing that is open to it. */
export function crossTenantTrustHole(tenant: SampleTenant, random: Random, of?: Principal): Made {
  const partner = of ?? partnerTenant(tenant, random);
  const at = { setting: { id: `crossTenantAccessPolicy/partners/${partner.id}`, name: `Cross-tenant access of ${partner.name}` }, principal: partner, controls: [] } as const;
  if (random.chance(0.2)) return one(tenant, { ...at, kind: 'directConnect', extent: ['inbound AllUsers', 'inbound Office365'], expected: 'Shared channels and other direct connections are open to approved tenants only', actual: `Direct connect with ${partner.name} is open: inbound AllUsers, inbound Office365`, evidence: 'partners[0].b2bDirectConnectInbound' });
  if (random.chance(0.15)) return one(tenant, { ...at, kind: 'consentSkipped', extent: ['inbound'], expected: 'Whoever comes from another tenant is asked for consent', actual: `The consent prompt is skipped with ${partner.name}`, evidence: 'partners[0].automaticUserConsentSettings.inboundAllowed' });
  const trusted = (extent: readonly string[]) =>
    factsOf(tenant.id, { ...at, kind: 'tenantTrusted', extent, expected: 'The sign-in and the devices of another tenant are trusted only where somebody approved it', actual: `Of ${partner.name} these are taken as good: ${extent.join(', ')}`, evidence: 'partners[0].inboundTrust' });
  const count = random.between(1, 2);
  return { principal: partner, all: [trusted(TRUSTED.slice(0, count)), trusted(TRUSTED.slice(0, count + 1))] };
}

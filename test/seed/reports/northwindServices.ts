const changed = (iso: string): string => `/Date(${Date.parse(iso)})/`;

const rule = (name: string, guid: string, more: object): object => ({ Name: name, Guid: guid, Identity: name, State: 'Enabled', Mode: 'Enforce', SetSCL: null, SetHeaderName: null, ExpiryDate: null, From: null, SenderDomainIs: null, SenderIpRanges: null, ...more });

/** Sections of the services beside Entra ID in the report of the fictitious tenant. */
export const northwindServices = {
  transport_rule: [
    rule('Newsletter partner past the filter', 'a2f0c1de-0001-4a11-8a00-000000000001', { SetSCL: -1, SenderDomainIs: ['mail.adatum.example'], WhenChanged: changed('2026-06-16T10:00:00Z'), WhenCreated: changed('2024-06-16T10:00:00Z') }),
    rule('Scanner reports', 'a2f0c1de-0001-4a11-8a00-000000000002', { SetSCL: '-1', SenderIpRanges: '192.0.2.40', WhenChanged: changed('2025-12-03T10:00:00Z'), ExpiryDate: '2026-12-31T00:00:00' }),
    rule('Old fax gateway', 'a2f0c1de-0001-4a11-8a00-000000000003', { SetSCL: -1, State: 'Disabled', WhenChanged: changed('2022-02-03T10:00:00Z') }),
    rule('Mark outside mail', 'a2f0c1de-0001-4a11-8a00-000000000004', { WhenChanged: changed('2023-02-03T10:00:00Z') }),
  ],
  conn_filter: { Name: 'Default', Guid: 'a2f0c1de-0002-4a11-8a00-000000000001', IPAllowList: ['192.0.2.10', '198.51.100.0/28'], IPBlockList: [], EnableSafeList: true, WhenChanged: changed('2026-09-09T10:00:00Z') },
  remote_domains: [
    { DomainName: '*', Name: 'Default', Guid: 'a2f0c1de-0003-4a11-8a00-000000000001', AutoForwardEnabled: false, WhenChanged: changed('2023-05-05T10:00:00Z') },
    { DomainName: 'tailspin.example', Name: 'Tailspin', Guid: 'a2f0c1de-0003-4a11-8a00-000000000002', AutoForwardEnabled: true, WhenChanged: changed('2025-07-01T10:00:00Z') },
    null,
    { DomainName: 'adatum.example', Name: 'Adatum', Guid: 'a2f0c1de-0003-4a11-8a00-000000000003', AutoForwardEnabled: true, WhenChanged: changed('2026-11-04T10:00:00Z') },
  ],
  sharing_policy: [{ Name: 'Default Sharing Policy', Guid: 'a2f0c1de-0004-4a11-8a00-000000000001', Enabled: true, Domains: ['Anonymous:CalendarSharingFreeBusyReviewer', '*:CalendarSharingFreeBusySimple', 'tailspin.example:CalendarSharingFreeBusyDetail'], WhenChanged: changed('2025-05-20T10:00:00Z') }],
  exo_successful_commands: ['Get-TransportRule'],
  exo_unsuccessful_commands: [],
  securitysuite_successful_commands: [],
  securitysuite_unsuccessful_commands: [],
  tenant_isolation: { properties: { tenantId: '6f1a2c30-0d4e-4b7a-9c11-5a0e7d2b4c88', isDisabled: false, allowedTenants: [{ tenantId: '0f9e8d7c-1111-4222-8333-444455556666', direction: '@{inbound=True; outbound=False}' }, { tenantId: '6f1a2c30-0d4e-4b7a-9c11-5a0e7d2b4c88', direction: { inbound: true, outbound: true } }] } },
  powerplatform_unsuccessful_commands: [],
  SPO_tenant: { SharingCapability: 2, ODBSharingCapability: 1, SharingDomainRestrictionMode: 1, SharingAllowedDomainList: 'tailspin.example adatum.example wideworld.example', RequireAnonymousLinksExpireInDays: 180, FileAnonymousLinkType: 2, FolderAnonymousLinkType: 1 },
  SharePoint_unsuccessful_commands: [],
  federation_configuration: { Identity: 'Global', AllowFederatedUsers: true, AllowedDomains: { AllowedDomain: ['Domain=tailspin.example', 'Domain=fabrikam.example'] }, AllowTeamsConsumer: true, AllowTeamsConsumerInbound: true, ExternalAccessWithTrialTenants: 'Blocked', AllowedTrialTenantDomains: [] },
  teams_unsuccessful_commands: [],
};

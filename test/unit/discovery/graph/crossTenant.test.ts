import { draftsFrom } from '../../../../src/discovery/drafts';
import type { Finding } from '../../../../src/domain/exception/finding';
import { TENANT } from '../reports';
import { HOME, id, page, readOne, whyOf } from './exports';

const PARTNER = id(0x900);
const OTHER = id(0x901);
const trust = (mfa: boolean, device: boolean, hybrid: boolean): object => ({ isMfaAccepted: mfa, isCompliantDeviceAccepted: device, isHybridAzureADJoinedDeviceAccepted: hybrid });
const scope = (access: string, users: string, applications: string): object => ({ usersAndGroups: { accessType: access, targets: [{ target: users, targetType: 'user' }] }, applications: { accessType: access, targets: [{ target: applications, targetType: 'application' }] } });
const CLOSED = scope('blocked', 'AllUsers', 'AllApplications');
const OPEN = scope('allowed', 'AllUsers', 'AllApplications');
const standard = { isServiceDefault: true, inboundTrust: trust(false, false, false), b2bCollaborationInbound: OPEN, b2bCollaborationOutbound: OPEN, b2bDirectConnectInbound: CLOSED, b2bDirectConnectOutbound: CLOSED, automaticUserConsentSettings: { inboundAllowed: false, outboundAllowed: false } };
const partner = (tenantId: string, more: object): object => ({ tenantId, isServiceProvider: null, isInMultiTenantOrganization: false, inboundTrust: null, b2bCollaborationInbound: null, b2bCollaborationOutbound: null, b2bDirectConnectInbound: null, b2bDirectConnectOutbound: null, tenantRestrictions: null, automaticUserConsentSettings: { inboundAllowed: null, outboundAllowed: null }, ...more });
const partners = (...value: readonly object[]): object => page('policies/crossTenantAccessPolicy/partners', value);

const read = async (files: { readonly [name: string]: unknown }): Promise<readonly Finding[]> => (await readOne(files)).findings;
const said = (findings: readonly Finding[]): unknown => findings.map(({ kind, principal, extent }) => [kind, principal.id, extent]);

describe('access across tenants', () => {
  it('what every tenant begins with is no finding', async () => expect(await read({ 'default.json': standard, 'partners.json': partners(partner(PARTNER, {})) })).toEqual([]));

  it('trust in a partner’s sign-in and devices is one finding, its flags are the extent', async () => {
    const findings = await read({ 'partners.json': partners(partner(PARTNER, { inboundTrust: trust(true, false, true) }), partner(OTHER, { inboundTrust: trust(false, false, false) })) });
    expect(findings).toMatchObject([{ family: 'crossTenantTrust', kind: 'tenantTrusted', controls: [], setting: { id: `crossTenantAccessPolicy/partners/${PARTNER}` }, principal: { type: 'tenant', id: PARTNER }, extent: ['hybrid joined devices', 'multifactor authentication'], severity: 'medium', evidence: 'value[0].inboundTrust' }]);
  });

  it('more trust in the same partner is the same finding with a larger extent', async () => {
    const keys = async (...flags: [boolean, boolean, boolean]): Promise<string[]> => (await read({ 'p.json': partner(PARTNER, { inboundTrust: trust(...flags) }) })).map(({ key }) => key);
    expect(await keys(true, true, true)).toEqual(await keys(true, false, false));
  });

  it('trust in every tenant weighs more and is nobody in particular', async () => {
    const [draft] = draftsFrom(await readOne({ 'default.json': { ...standard, isServiceDefault: false, inboundTrust: trust(true, true, false) } }));
    expect([draft?.severity, draft?.title, draft?.stackedWith]).toEqual(['high', 'Every tenant is trusted for compliant devices and multifactor authentication', []]);
  });

  it('direct connect is open only where both users and applications are let through', async () => {
    const halfOpen = { ...scope('allowed', 'AllUsers', 'x'), applications: { accessType: 'blocked', targets: [{ target: 'AllApplications', targetType: 'application' }] } };
    expect(await read({ 'p.json': partner(PARTNER, { b2bDirectConnectInbound: halfOpen, b2bDirectConnectOutbound: CLOSED }) })).toEqual([]);
    const allButOne = scope('blocked', id(5), 'Office365');
    expect(said(await read({ 'p.json': partner(PARTNER, { b2bDirectConnectInbound: scope('allowed', id(4), 'Office365'), b2bDirectConnectOutbound: allButOne }) }))).toEqual([
      ['directConnect', PARTNER, ['inbound application Office365', `inbound user ${id(4)}`, 'outbound all but application Office365', `outbound all but user ${id(5)}`]],
    ]);
  });

  it('skipped consent and synchronised users, from either way of asking for them', async () => {
    const consent = { automaticUserConsentSettings: { inboundAllowed: true, outboundAllowed: null } };
    const sync = { tenantId: PARTNER, displayName: 'Northwind', userSyncInbound: { isSyncAllowed: true } };
    const apart = await read({ 'partners.json': partners(partner(PARTNER, consent)), 'sync.json': sync });
    expect(said(apart)).toEqual([['consentSkipped', PARTNER, ['inbound']], ['usersSynchronised', PARTNER, []]]);
    expect(apart.map(({ principal }) => principal.name)).toEqual(['Northwind', 'Northwind']);
    const together = await read({ 'all.json': { allowedCloudEndpoints: [], displayName: 'x', default: standard, partners: [partner(PARTNER, { ...consent, identitySynchronization: sync })] } });
    expect(together.map(({ key }) => key)).toEqual(apart.map(({ key }) => key));
  });

  it('this tenant itself is no partner', async () => expect(await read({ 'p.json': [partner(TENANT, { inboundTrust: trust(true, true, true) })] })).toEqual([]));

  it('says which half was not exported', async () => {
    expect(whyOf(await readOne({ 'd.json': standard }), 'crossTenantAccessPolicy/partners')).toMatch(/not exported/);
    expect(whyOf(await readOne({ 'd.json': standard, 'p.json': partners() }, HOME), 'crossTenantAccessPolicy/partners')).toBeUndefined();
  });
});

import { OWN_PRINCIPALS, OWN_REACH, OWN_SETTINGS } from '../../../../src/domain/exception/ownNames';
import type { Finding } from '../../../../src/domain/exception/finding';
import { readReports } from '../../../../src/discovery/readReports';
import { ownNames as german } from '../../../../src/ui/strings/deDe/ownNames';
import { ownNames as french } from '../../../../src/ui/strings/frFr/ownNames';
import { AS_KEPT } from '../../../../src/ui/strings/ownNames';
import { northwindReport } from '../../../seed/reports/northwind';
import { bytesOf } from '../../discovery/reports';

const LANGUAGES = { german, french };
const CONFIGURATION = `ProductNames: [aad]
Aad:
  MS.AAD.3.1v1: { CapExclusions: { Users: [20000000-0000-4000-8000-000000000001], GuestUserTypes: [b2bCollaborationGuest] } }
  MS.AAD.7.4v1: { RoleExclusions: { Users: [20000000-0000-4000-8000-000000000001] } }
`;
const ACROSS = {
  '@odata.context': 'https://graph.microsoft.com/v1.0/$metadata#policies/crossTenantAccessPolicy/partners',
  value: [{ tenantId: '30000000-0000-4000-8000-000000000001', inboundTrust: { isMfaAccepted: true, isCompliantDeviceAccepted: true, isHybridAzureADJoinedDeviceAccepted: true }, automaticUserConsentSettings: { inboundAllowed: true, outboundAllowed: true }, b2bDirectConnectInbound: { usersAndGroups: { accessType: 'allowed', targets: [{ targetType: 'user', target: 'AllUsers' }] }, applications: { accessType: 'allowed', targets: [{ targetType: 'application', target: 'AllApplications' }] } } }],
};
/** Ids of settings that are no objects of the tenant: what these are called is ours. */
const OURS = /^(?:SPO\.Tenant|Teams\.Federation|PowerPlatform|crossTenantAccessPolicy|authorizationPolicy|Maester)\/|^MS\./;
const isControl = (name: string): boolean => /^MS\.[A-Z]+\.\d/.test(name) && !name.includes(' ');

async function findings(): Promise<readonly Finding[]> {
  const files = [
    { name: 'results.json', bytes: bytesOf(northwindReport()) },
    { name: 'scuba.yaml', bytes: bytesOf(CONFIGURATION), changedOn: '2026-05-04' },
    { name: 'partners.json', bytes: bytesOf(ACROSS), changedOn: '2026-05-04' },
    { name: 'maester-config.json', bytes: bytesOf({ GlobalSettings: { EmergencyAccessAccounts: [{ Id: '20000000-0000-4000-8000-000000000001', Type: 'User' }] } }), changedOn: '2026-05-04' },
  ];
  return (await readReports(files)).flatMap((reading) => (reading.outcome === 'read' ? reading.parsed.findings : []));
}

describe.each(Object.entries(LANGUAGES))('names that are ours, in %s', (_, names) => {
  it('are said in the language, each in words of its own', () => {
    for (const [kept, said] of [
      [[...Object.values(OWN_SETTINGS), ...Object.values(OWN_PRINCIPALS)], names.name],
      [Object.values(OWN_REACH), names.reach],
    ] as const) {
      expect(kept.filter((each) => said(each) === each)).toEqual([]);
      expect(new Set(kept.map(said)).size).toBe(kept.length);
    }
  });

  it('are all that readers give to settings that have none in the tenant', async () => {
    const own = (await findings()).map(({ setting }) => setting).filter(({ id, name }) => OURS.test(id) && !isControl(name));
    expect(new Set(own.map(({ id }) => id.split(/[/.]/)[0])).size).toBeGreaterThan(5);
    expect(own.filter(({ name }) => names.name(name) === name)).toEqual([]);
  });

  it('leave the name of the tenant or of a control in their middle as it is', async () => {
    const kept = ['Cross-tenant access of Fabrikam (EU)', 'Admin consent for svc-mail', 'MS.AAD.3.1v1 in ScubaGear’s configuration', 'a highly privileged role (MS.AAD.7.4v1 in ScubaGear’s configuration)'];
    const said = kept.map(names.name);
    expect(said.map((each, at) => each !== kept[at])).toEqual([true, true, true, true]);
    expect(['Fabrikam (EU)', 'svc-mail', 'MS.AAD.3.1v1', '(MS.AAD.7.4v1'].filter((each, at) => !said[at]?.includes(each))).toEqual([]);
    expect(names.reach('inbound all but user 20000000-0000-4000-8000-000000000001')).not.toMatch(/inbound|all but/);
    expect(names.reach('exception of the register: x0b5410790aedff6716e9a5ec')).toContain('x0b5410790aedff6716e9a5ec');
  });

  it.each(['Require MFA', 'Cross-tenant access of ', ' in ScubaGear’s configuration', 'Teams external access (pilot)'])('take nothing for ours that is not: the setting %j', (kept) => expect(names.name(kept)).toBe(kept));
  it.each(['scope limited to the pilot', 'member of the board', 'inbound mail of the partner', 'all but nothing', 'User.Read.All'])('take nothing for ours that is not: %j of an extent', (kept) => expect(names.reach(kept)).toBe(kept));

  it('begin a sentence with the type where there is no name', () => {
    const id = '20000000-0000-4000-8000-000000000001';
    expect(names.principal({ type: 'user', id, name: id })).toMatch(/ 20000000…$/);
    expect(names.principal({ type: 'user', id, name: id })).not.toBe(AS_KEPT.principal({ type: 'user', id, name: id }));
    expect(names.principal({ type: 'guests', id: 'GuestsOrExternalUsers', name: OWN_PRINCIPALS.guests })).toBe(names.name(OWN_PRINCIPALS.guests));
  });
});

import { parse, resultsFile } from '../reports';

const own = (more: object): object => ({ ObjectId: { Application: 'reg-1', ServicePrincipal: 'sp-1' }, AppId: 'app-1', DisplayName: 'Robot', KeyCredentials: null, PasswordCredentials: null, Permissions: [], ...more });
const foreign = (more: object): object => ({ ObjectId: 'sp-2', AppId: 'app-2', DisplayName: 'Vendor', KeyCredentials: null, PasswordCredentials: null, Permissions: [], ...more });
const ends = async (raw: object): Promise<Record<string, string | null>> => Object.fromEntries((await parse(resultsFile(raw))).secretEnds ?? []);
const SECRET = { EndDateTime: '2026-10-02T13:17:56Z', IsFromApplication: true };

describe('when secrets end, as ScubaGear lists them', () => {
  it('is told of the tenant’s own applications by both ids, from one credential or several', async () => {
    expect(await ends({ risky_applications: [own({ PasswordCredentials: SECRET, KeyCredentials: [{ EndDateTime: '/Date(1798675200000)/' }] })] })).toEqual({ 'app-1': '2026-12-31', 'sp-1': '2026-12-31' });
    expect(await ends({ risky_applications: [own({})] })).toEqual({ 'app-1': null, 'sp-1': null });
    expect(await ends({ risky_applications: [own({ PasswordCredentials: SECRET, FederatedCredentials: [{ Issuer: 'x' }] })] })).toEqual({ 'app-1': null, 'sp-1': null });
  });

  it('is told of foreign ones only where their object in this tenant holds one: the others are with their owner', async () => {
    expect(await ends({ risky_third_party_service_principals: [foreign({ KeyCredentials: [SECRET] })] })).toEqual({ 'app-2': '2026-10-02', 'sp-2': '2026-10-02' });
    expect(await ends({ risky_third_party_service_principals: [foreign({})] })).toEqual({});
  });

  it('is not told where the version does not list them', async () => {
    const { KeyCredentials: _keys, ...half } = own({ PasswordCredentials: SECRET }) as { KeyCredentials: unknown };
    expect(await ends({ risky_applications: [half] })).toEqual({});
  });
});

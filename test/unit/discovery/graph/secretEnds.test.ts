import type { ParsedReport } from '../../../../src/discovery/parsedReport';
import { actualOf, unreadOf } from '../inWords';
import { RAN_ON } from '../reports';
import { id, page, readOne } from './exports';

const [APP, SERVICE, REGISTRATION] = [id(0x801), id(0x802), id(0x803)];
const secret = (endDateTime: unknown, more: object = {}): object => ({ keyId: id(0x810), displayName: 'a secret', startDateTime: '2026-01-01T00:00:00Z', endDateTime, hint: 'abc', secretText: null, ...more });
const certificate = (endDateTime: unknown, more: object = {}): object => ({ keyId: id(0x811), type: 'AsymmetricX509Cert', usage: 'Verify', startDateTime: '2026-01-01T00:00:00Z', endDateTime, key: null, ...more });
const application = (more: object = {}): object => ({ id: REGISTRATION, appId: APP, displayName: 'Robot', signInAudience: 'AzureADMyOrg', identifierUris: [], keyCredentials: [], passwordCredentials: [], ...more });
const service = (more: object = {}): object => ({ id: SERVICE, appId: APP, displayName: 'Robot', servicePrincipalType: 'Application', keyCredentials: [], passwordCredentials: [], ...more });

/** The end by the application's own id and by the object id of its service principal. */
async function ends(applications: readonly object[], services: readonly object[] = []): Promise<readonly (string | null | undefined)[]> {
  const parsed = await readOne({ 'apps.json': page('applications', applications), 'sp.json': page('servicePrincipals', services) });
  return [parsed.secretEnds?.get(APP), parsed.secretEnds?.get(SERVICE)];
}
const end = async (more: object): Promise<string | null | undefined> => (await ends([application(more)]))[0];

describe('when the secrets and certificates of an application end', () => {
  it('is the day of the last one of both of its objects, by either of its ids', async () => {
    const own = application({ passwordCredentials: [secret('2026-12-31T00:00:00Z'), secret('2026-08-01T00:00:00Z')] });
    expect(await ends([own], [service({ keyCredentials: [certificate('2027-03-04T23:59:59Z')] })])).toEqual(['2027-03-04', '2027-03-04']);
    expect(await ends([own], [service()])).toEqual(['2026-12-31', '2026-12-31']);
    expect(await ends([own])).toEqual(['2026-12-31', undefined]);
  });

  it('is told by the service principal alone where it holds one, and where it holds none by nobody: most stand with the application', async () => {
    expect(await ends([], [service({ passwordCredentials: [secret('2026-12-31T00:00:00Z')] })])).toEqual(['2026-12-31', '2026-12-31']);
    expect(await ends([], [service()])).toEqual([undefined, undefined]);
    expect(await ends([], [service({ passwordCredentials: [secret('2024-01-01T00:00:00Z')] })])).toEqual([undefined, undefined]);
  });

  it('leaves out what had ended before the report, and counts what ends on its day or begins later', async () => {
    expect(await end({ passwordCredentials: [secret('2024-01-01T00:00:00Z'), secret(`${RAN_ON}T08:00:00Z`)] })).toBe(RAN_ON);
    expect(await end({ passwordCredentials: [secret(`${RAN_ON}T08:00:00Z`), secret('2029-01-01T00:00:00Z', { startDateTime: '2028-01-01T00:00:00Z' })] })).toBe('2029-01-01');
  });

  it.each([
    ['there is none', {}],
    ['all have ended', { passwordCredentials: [secret('2024-01-01T00:00:00Z')] }],
    ['one never ends', { passwordCredentials: [secret('2026-12-31T00:00:00Z'), secret(null)] }],
    ['it signs in with a token of somewhere else', { passwordCredentials: [secret('2026-12-31T00:00:00Z')], federatedIdentityCredentials: [{ id: id(9), issuer: 'https://token.example', subject: 'repo' }] }],
  ])('bounds nothing where %s', async (_why, more) => expect(await end(more)).toBeNull());

  it('cannot be told where a day is none, and never by a certificate with which the tenant signs', async () => {
    expect(await end({ passwordCredentials: [secret('2026-12-31T00:00:00Z'), secret('soon')] })).toBeUndefined();
    expect(await end({ keyCredentials: [certificate('2030-01-01T00:00:00Z', { usage: 'Sign', type: 'X509CertAndPassword' }), certificate('2026-12-31T00:00:00Z')] })).toBe('2026-12-31');
  });

  it('cannot be told where a query left one of the two lists out, and the report says so', async () => {
    const { keyCredentials: _keys, ...half } = application({ passwordCredentials: [secret('2026-12-31T00:00:00Z')] }) as { keyCredentials: unknown };
    const parsed = await readOne({ 'apps.json': page('applications', [half]) });
    expect(parsed.secretEnds).toBeUndefined();
    expect(unreadOf(parsed)).toContainEqual({ where: 'applications', why: 'the report does not tell keyCredentials' });
  });

  it('is read of objects that a query stripped of all else, in PowerShell’s spelling too', async () => {
    const read = async (content: unknown): Promise<ParsedReport> => readOne({ 'apps.json': content, 'grants.json': page('oauth2PermissionGrants', []) });
    expect((await read([{ id: REGISTRATION, appId: APP, passwordCredentials: [secret('2026-12-31T00:00:00Z')], keyCredentials: [] }])).secretEnds?.get(APP)).toBe('2026-12-31');
    expect((await read([{ Id: REGISTRATION, AppId: APP.toUpperCase(), PasswordCredentials: [{ EndDateTime: '/Date(1798675200000)/' }], KeyCredentials: null }])).secretEnds?.get(APP)).toBe('2026-12-31');
  });

  it('is said with the consent, from the application object too', async () => {
    const grant = { id: 'g', clientId: SERVICE, consentType: 'AllPrincipals', principalId: null, resourceId: id(0x820), scope: 'Mail.Read' };
    const parsed = await readOne({ 'grants.json': page('oauth2PermissionGrants', [grant]), 'sp.json': page('servicePrincipals', [service()]), 'apps.json': page('applications', [application({ passwordCredentials: [secret('2026-12-31T00:00:00Z')] })]) });
    expect(actualOf(parsed.findings[0])).toContain('its last secret or certificate ends on Dec 31, 2026');
  });
});

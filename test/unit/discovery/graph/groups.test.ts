import { parse, RAN_ON, resultsFile, TENANT } from '../reports';
import { id, page, policies, policy, problemsOf, readAll, readOne, whyOf } from './exports';

const OTHER = id(0x801);
const mine = policies(policy(1, { excludeUsers: [id(9)] }));
const organization = (tenantId: string, displayName: string): object => page('organization', [{ id: tenantId, displayName, verifiedDomains: [{ name: 'lamna.example', isDefault: true }] }]);
const tenants = async (files: { readonly [name: string]: unknown }, options = {}): Promise<unknown> => (await readAll(files, options)).map((reading) => (reading.outcome === 'read' ? [reading.parsed.report.file, reading.parsed.report.tenant.id] : [reading.problem.file, reading.problem.code]));

describe('the tenant of an export', () => {
  it('is asked for where nothing names it, and never guessed', async () => {
    const [problem] = await problemsOf({ 'p.json': mine }, {});
    expect(problem).toMatchObject({ code: 'noTenant', looksLike: { kind: 'graphExport' } });
    expect(problem?.needed).toEqual(['tenant']);
  });

  it('comes from the organization beside it, with its name', async () => {
    const parsed = await readOne({ 'p.json': mine, 'o.json': organization(TENANT.toUpperCase(), 'Lamna Healthcare') }, {});
    expect(parsed.report.tenant).toEqual({ id: TENANT, name: 'Lamna Healthcare' });
    expect(whyOf(parsed, 'tenant')).toBe(`p.json does not name it; it is taken from o.json: Lamna Healthcare (${TENANT})`);
  });

  it('comes from a scanner’s report in the same drop', async () => {
    expect(await tenants({ 'p.json': mine, 'scuba.json': resultsFile({}) })).toEqual([['scuba.json', TENANT], ['p.json', TENANT]]);
  });

  it('comes from an address in the file itself, and from a sign-in at home', async () => {
    const addressed = { ...policy(1), '@odata.id': `https://graph.microsoft.com/v2/${TENANT}/policies/x` };
    expect(whyOf(await readOne({ 'p.json': addressed }, {}), 'tenant')).toBeUndefined();
    const signIn = { createdDateTime: '2026-05-01T00:00:00Z', userId: id(9), clientAppUsed: 'Browser', homeTenantId: TENANT, resourceTenantId: TENANT };
    const guest = { ...signIn, homeTenantId: OTHER };
    expect(await tenants({ 's.json': [signIn, guest] })).toEqual([['s.json', TENANT]]);
  });

  it('what the file names counts before what the caller gives, and that before what stands beside it', async () => {
    const given = { tenant: { id: OTHER } };
    expect(await tenants({ 'o.json': organization(TENANT, 'Lamna') }, given)).toEqual([['o.json', TENANT]]);
    expect(await tenants({ 'p.json': mine, 'o.json': organization(TENANT, 'Lamna') }, given)).toEqual([['p.json', OTHER], ['o.json', TENANT]]);
  });

  it('each folder has its own; where several are named beside a file, it is asked for', async () => {
    const files = { 'a/p.json': mine, 'a/o.json': organization(TENANT, 'Lamna'), 'b/deep/p.json': mine, 'b/o.json': organization(OTHER, 'Other') };
    expect(await tenants(files)).toEqual([['a/p.json, a/o.json', TENANT], ['b/deep/p.json, b/o.json', OTHER]]);
    expect(await tenants({ ...files, 'p.json': mine })).toContainEqual(['p.json', 'noTenant']);
  });

  it('two folders of one tenant make one report', async () => {
    expect(await tenants({ 'a/p.json': mine, 'b/o.json': organization(TENANT, 'Lamna') })).toEqual([['a/p.json, b/o.json', TENANT]]);
  });
});

describe('the day of an export', () => {
  it('is what the caller gives, else the last change of the file, else the newest day in it', async () => {
    const on = async (options: object): Promise<string> => (await readOne({ 'p.json': mine }, { tenant: { id: TENANT }, ...options })).report.ranOn;
    expect([await on({}), await on({ ranOn: '2026-03-03' })]).toEqual([RAN_ON, '2026-03-03']);
    const later = await readOne({ 'p.json': policies(policy(1, {}, { modifiedDateTime: '2026-06-07T00:00:00Z' })) });
    expect([later.report.ranOn, whyOf(later, 'day of the file')]).toEqual(['2026-06-07', 'the file does not tell it; the newest day in it is taken']);
  });

  it('the same settings on one day are the same report, whatever the files are called', async () => {
    const [first, second] = [await readOne({ 'p.json': mine }), await readOne({ 'renamed.json': mine })];
    expect(first.report.unread.map(({ where }) => where)).toEqual(second.report.unread.map(({ where }) => where));
  });
});

it('a report of a scanner in the same drop stays a report of its own', async () => {
  const scuba = resultsFile({ conditional_access_policies: [] });
  const readings = await readAll({ 'scuba.json': scuba, 'p.json': mine }, {});
  expect(readings).toHaveLength(2);
  expect(readings[0]).toEqual({ outcome: 'read', parsed: { ...(await parse(scuba)), report: expect.objectContaining({ file: 'scuba.json' }) } });
});

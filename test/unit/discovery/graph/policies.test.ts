import fc from 'fast-check';
import { draftsFrom } from '../../../../src/discovery/drafts';
import type { ParsedReport } from '../../../../src/discovery/parsedReport';
import { capitalised } from '../../../../src/discovery/json/access';
import { get } from '../recount';
import { bytesOf, pairs, parse, RAN_ON, resultsFile, TENANT } from '../reports';
import { HOME, id, page, policies, policy, problemsOf, readAll, readOne, whyOf } from './exports';
import { unreadOf } from '../inWords';

const U = [id(0x101), id(0x102), id(0x103)];
const one = policy(1, { excludeUsers: [U[0], U[1]], excludeGroups: [id(0x201)] });
const two = policy(2, { excludeUsers: [U[0]] }, { conditions: { applications: { excludeApplications: ['Office365'] }, locations: { includeLocations: ['All'], excludeLocations: ['AllTrusted', id(0x301)] } } });

/** All that two readings of the same settings have in common, whatever the files looked like. */
const facts = ({ findings }: ParsedReport): unknown => findings.map(({ evidence: _evidence, controls, ...said }) => ({ ...said, controls: [...controls].sort() }));

describe('conditional access policies of Microsoft Graph', () => {
  it('one policy, a list, a page and several files say the same', async () => {
    const both = await readOne({ 'all.json': policies(one, two) });
    expect(pairs(both.findings)).toEqual([`${U[0]} @ ${id(1)}`, `${U[0]} @ ${id(2)}`, `${U[1]} @ ${id(1)}`, `${id(0x201)} @ ${id(1)}`, `${id(0x301)} @ ${id(2)}`, `AllTrusted @ ${id(2)}`, `Office365 @ ${id(2)}`].sort());
    for (const files of [{ 'list.json': [two, one] }, { 'a.json': one, 'b.json': two }, { 'a.json': policies(one), 'b.json': [two] }, { 'batch.json': { responses: [{ id: '1', status: 200, body: policies(one, two) }] } }, { 'tenant.json': { conditionalAccess: [one, two], exportedBy: 'a script' } }]) {
      expect(facts(await readOne(files))).toEqual(facts(both));
    }
  });

  it('a byte order mark, UTF-16 and PowerShell’s spelling change nothing', async () => {
    const text = JSON.stringify(policies(one, two));
    const before = await readOne({ 'policies.json': text });
    for (const content of [bytesOf(`\uFEFF${text}`), Uint8Array.from(Buffer.from(`\uFEFF${text}`, 'utf16le')), Uint8Array.from(Buffer.from(text, 'utf16le')), [one, two].map((value) => capitalised(value))]) {
      expect(facts(await readOne({ 'policies.json': content }))).toEqual(facts(before));
    }
  });

  it('evidence leads to what it speaks of, with the file in front where there are several', async () => {
    const file = policies(one, two);
    for (const { evidence, principal } of (await readOne({ 'policies.json': file })).findings) expect([evidence, get(file, evidence.replace(/\[(\d+)\]/g, '.$1'))]).toEqual([evidence, principal.id]);
    const [finding] = (await readOne({ 'a.json': policy(1, { excludeUsers: [U[0]] }), 'c.json': policy(2) })).findings;
    expect(finding?.evidence).toBe('a.json: conditions.users.excludeUsers[0]');
  });

  it('names come from users, groups, named locations and other tenants beside it', async () => {
    const guests = { excludeGuestsOrExternalUsers: { guestOrExternalUserTypes: 'b2bCollaborationGuest', externalTenants: { '@odata.type': '#microsoft.graph.conditionalAccessEnumeratedExternalTenants', membershipKind: 'enumerated', members: [id(0x900)] } } };
    const { findings } = await readOne({
      'policies.json': policies(policy(1, { excludeUsers: [U[0]], excludeGroups: [id(0x201)], ...guests }), two),
      'users.json': page('users', [{ id: U[0]?.toUpperCase(), displayName: 'Ann Lee', userPrincipalName: 'ann@lamna.example' }]),
      'groups.json': [{ id: id(0x201), displayName: 'Break glass', groupTypes: [], securityEnabled: true, mailEnabled: false }],
      'places.json': { value: [{ '@odata.type': '#microsoft.graph.ipNamedLocation', id: id(0x301), displayName: 'Head office', isTrusted: true, ipRanges: [] }] },
      'partner.json': { tenantId: id(0x900), displayName: 'Northwind', defaultDomainName: 'northwind.example', federationBrandName: null },
    });
    expect(new Set(findings.map(({ principal }) => principal.name))).toEqual(new Set(['Ann Lee', 'Break glass', 'Head office', 'Northwind', 'All trusted locations', 'Office 365']));
  });
});

describe('what an export leaves out', () => {
  it('a first page without its following one says that a part is missing', async () => {
    const first = page('identity/conditionalAccess/policies', [one], { '@odata.nextLink': 'https://graph.microsoft.com/v1.0/x?$skiptoken=1' });
    expect(whyOf(await readOne({ 'a.json': first }), 'policies')).toMatch(/further page/);
    expect(whyOf(await readOne({ 'a.json': first, 'b.json': policies(two) }), 'policies')).toBeUndefined();
    const counted = page('identity/conditionalAccess/policies', [one], { '@odata.count': 3 });
    expect(whyOf(await readOne({ 'a.json': counted, 'b.json': [two, one] }), 'policies')).toMatch(/counts 3 and the files hold 2/);
  });

  it('what PowerShell cut at its depth is told, and its ids with blanks in between are read', async () => {
    const cut = { ...one, conditions: { users: 'Microsoft.Graph.PowerShell.Models.MicrosoftGraphConditionalAccessUsers', applications: { excludeApplications: [] } } };
    const flat = policy(3, { excludeUsers: `${U[0]} ${U[1]}` });
    const read = await readOne({ 'policies.json': [cut, flat] });
    expect(pairs(read.findings)).toEqual([`${U[0]} @ ${id(3)}`, `${U[1]} @ ${id(3)}`]);
    expect(whyOf(read, '[0].conditions.users')).toMatch(/ConvertTo-Json/);
  });

  it('families that were not exported, and the day that no export tells', async () => {
    const read = await readOne({ 'policies.json': policies(one) });
    expect(read.report).toMatchObject({ source: 'Microsoft Graph', toolVersion: 'v1.0', ranOn: RAN_ON, file: 'policies.json' });
    expect(unreadOf(read).map(({ where }) => where)).toEqual(expect.arrayContaining(['role assignments', 'consents', 'authorization policy', 'cross-tenant access', 'day of the file', 'tenant']));
    expect(whyOf(read, 'conditional access policies')).toBeUndefined();
  });

  it('an empty page is an answer; a refused request is none', async () => {
    expect(whyOf(await readOne({ 'policies.json': policies() }), 'conditional access policies')).toBeUndefined();
    expect((await problemsOf({ 'policies.json': [] }))[0]?.found).toEqual({ what: 'emptyList' });
    const [problem] = await problemsOf({ 'policies.json': { error: { code: 'Authorization_RequestDenied', message: 'Insufficient privileges' } } });
    expect(problem?.found).toMatchObject({ what: 'refused', answer: expect.stringMatching(/^Authorization_RequestDenied: Insufficient privileges/) });
  });
});

const userIds = fc.uniqueArray(fc.integer({ min: 0x100, max: 0x140 }).map(id), { maxLength: 4 });
const arbitraryPolicy = fc.record({ number: fc.integer({ min: 1, max: 30 }), users: userIds, groups: userIds, applications: userIds, roles: userIds, state: fc.constantFrom('enabled', 'disabled', 'enabledForReportingButNotEnforced'), grants: fc.constantFrom(['mfa'], ['block'], ['compliantDevice']) }).map(({ number, users, groups, applications, roles, state, grants }) =>
  policy(number, { excludeUsers: users, excludeGroups: groups, excludeRoles: roles }, { state, grantControls: { builtInControls: grants }, conditions: { applications: { excludeApplications: applications } } }),
);
const arbitraryPolicies = fc.uniqueArray(arbitraryPolicy, { minLength: 1, maxLength: 6, selector: (value) => value['id'] });

describe('the same settings, however they were exported', () => {
  it('ScubaGear and Graph give the same findings of the same policies', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryPolicies, async (value) => {
        const scuba = await parse(resultsFile({ conditional_access_policies: value.map((each) => capitalised(each)) }));
        const graph = await readOne({ 'policies.json': policies(...value) });
        expect(facts(graph)).toEqual(facts(scuba));
        expect(draftsFrom(graph).map(({ exceptionKey, title }) => [exceptionKey, title])).toEqual(draftsFrom(scuba).map(({ exceptionKey, title }) => [exceptionKey, title]));
      }),
      { numRuns: 60 },
    );
  });

  it('order, pages, files, duplicates and new names of files change nothing', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryPolicies, fc.array(fc.nat(4), { minLength: 6, maxLength: 6 }), fc.boolean(), async (value, places, twice) => {
        const before = await readOne({ 'policies.json': policies(...value) });
        const files: { [name: string]: unknown[] } = {};
        for (const [index, each] of [...value, ...(twice ? value.slice(0, 2) : [])].reverse().entries()) (files[`part ${places[index % places.length] ?? 0}.json`] ??= []).push(each);
        const after = await readOne(Object.fromEntries(Object.entries(files).map(([name, part], index) => [name, index === 0 ? policies(...part) : part])));
        expect(facts(after)).toEqual(facts(before));
      }),
      { numRuns: 60 },
    );
  });

  it('a renamed policy keeps its keys; one that is switched off stays listed, not in force', async () => {
    const before = await readOne({ 'policies.json': [one, two] });
    const after = await readOne({ 'policies.json': [{ ...one, displayName: 'Another name', state: 'disabled' }, two] });
    expect(after.findings.map(({ key }) => key)).toEqual(before.findings.map(({ key }) => key));
    expect(after.findings.filter(({ inForce }) => !inForce).map(({ setting }) => setting.id)).toEqual([id(1), id(1), id(1)]);
  });
});

describe('files that are damaged or hostile', () => {
  it('cut off anywhere, a file is told as cut off or reads as the whole', async () => {
    const whole = bytesOf(JSON.stringify(policies(one, two), null, 1));
    for (let part = 1; part < 150; part++) {
      const [problem] = await problemsOf({ 'policies.json': whole.slice(0, Math.floor((whole.length * part) / 150)) });
      expect([part, problem?.code]).toEqual([part, 'truncated']);
    }
  });

  it('no value in any place makes the reader throw', async () => {
    const stranger = fc.oneof(fc.jsonValue({ maxDepth: 3 }), fc.constantFrom('__proto__', 'constructor', { results: null }, [null], ''));
    const members = Object.keys(one);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.dictionary(fc.constantFrom(...members, 'users', 'excludeUsers', 'principalId', 'roleDefinitionId', 'clientId', 'consentType', 'resourceId', 'scope', 'tenantId', 'inboundTrust', 'appId', 'targetResources', 'activityDisplayName', '@odata.type', 'value'), stranger), { maxLength: 5 }), async (value) => {
        for (const reading of await readAll({ 'x.json': { '@odata.context': 'https://graph.microsoft.com/v1.0/$metadata#identity/conditionalAccess/policies', value: [one, ...value] } })) expect(reading.outcome).toBe('read');
        await readAll({ 'x.json': value });
      }),
      { numRuns: 300 },
    );
  });

  it('settings nested ten thousand deep break no stack', async () => {
    const deep = `${'{"value":['.repeat(5_000)}1${']}'.repeat(5_000)}`;
    expect(await problemsOf({ 'x.json': deep })).toHaveLength(1);
    const held = `{"id":"${id(1)}","state":"enabled","conditions":${'{"users":'.repeat(5_000)}1${'}'.repeat(5_000)}}`;
    expect(await readAll({ 'x.json': held })).toHaveLength(1);
  });

  it.each(['=HYPERLINK("http://evil.example","x")', '<script>alert(1)</script>', "'; DROP TABLE x;--", '\u202Egnp.exe', '@{x=1}'])('a name like %j stays text and changes no key', async (name) => {
    const plain = await readOne({ 'policies.json': [one] });
    const hostile = await readOne({ 'policies.json': [{ ...one, displayName: name }] });
    expect(hostile.findings.map(({ key }) => key)).toEqual(plain.findings.map(({ key }) => key));
    expect(hostile.findings[0]?.setting.name).toBe(name);
  });
});

describe('tenant', () => {
  it('is in every key, whatever its spelling', async () => {
    const upper = await readOne({ 'p.json': [one] }, { tenant: { id: TENANT.toUpperCase() } });
    expect(upper.findings.map(({ key }) => key)).toEqual((await readOne({ 'p.json': [one] }, HOME)).findings.map(({ key }) => key));
  });
});

import fc from 'fast-check';
import { draftsFrom } from '../../../../src/discovery/drafts';
import type { ParsedReport, Reading } from '../../../../src/discovery/parsedReport';
import { readReports } from '../../../../src/discovery/readReports';
import { isScannerExclusion } from '../../../../src/discovery/scannerExclusion';
import { bytesOf, parse, problemText, resultsFile, TENANT } from '../reports';
import { unreadOf } from '../inWords';

const ANN = 'bbbbbbbb-0000-4000-8000-000000000001';
const CREW = 'cccccccc-0000-4000-8000-000000000001';
const ROBOT = 'dddddddd-0000-4000-8000-000000000001';
const OTHER_TENANT = '99999999-2222-4333-8444-555555555555';
const CHANGED = '2026-05-01';

const WHOLE = `# Settings of the scanner
OrgName: Lamna Healthcare
Description: |
  Runs every Monday.
ProductNames:
  - aad
  - exo
Aad:
  # Legacy authentication
  MS.AAD.1.1v1: &common
    CapExclusions:
      Users:
        - ${ANN.toUpperCase()} # Ann
      Groups: [${CREW}]
      Applications:
        - ${ROBOT}
        - Office365
      GuestUserTypes:
        - serviceProvider
        - internalGuest
  MS.AAD.3.2v1: *common
  MS.AAD.7.4v1:
    RoleExclusions:
      Users:
        - ${ANN}
Exo:
  MS.EXO.1.1v2:
    AllowedForwardingDomains:
      - Partner.example
SecuritySuite:
  MS.SECURITYSUITE.2.1v1:
    SensitiveUsers:
      - Boss;boss@lamna.example
AnnotatePolicy:
  MS.AAD.3.1v1:
    Comment: "Being worked on: keys are ordered"
    RemediationDate: 2026-08-01
OmitPolicy:
  MS.EXO.5.1v1:
    Rationale: The scanners on the wards need it
    Expiration: "2026-04-30"
  MS.TEAMS.6.2v1:
    Rationale: >
      Another product
      does this
  MS.AAD.7.6v1:
`;

async function readingOf(text: string, name = 'scuba.yaml', changedOn: string | undefined = CHANGED): Promise<Reading> {
  const [reading] = await readReports([{ name, bytes: bytesOf(text), changedOn }]);
  return reading as Reading;
}

async function read(text: string, name?: string): Promise<ParsedReport> {
  const reading = await readingOf(text, name);
  if (reading.outcome !== 'read') throw new Error(problemText(reading.problem));
  return reading.parsed;
}

const told = ({ findings }: ParsedReport): string[] => findings.map(({ kind, setting, principal }) => `${kind} ${setting.id} ${principal.id}`);
const whys = (parsed: ParsedReport, part: string): string[] => unreadOf(parsed).filter(({ where }) => where.includes(part)).map(({ why }) => why);

describe('a configuration of ScubaGear', () => {
  it('gives a finding for everyone whom it lets off, and for each policy that it leaves out or explains', async () => {
    const parsed = await read(WHOLE);
    expect({ ...parsed.report, unread: [] }).toEqual({ file: 'scuba.yaml', source: 'ScubaGear configuration', toolVersion: '', tenant: { id: '', name: 'Lamna Healthcare' }, ranOn: CHANGED, unread: [] });
    const common = (control: string): string[] => [`applicationExcluded ${control} ${ROBOT}`, `applicationExcluded ${control} Office365`, `groupExcluded ${control} ${CREW}`, `guestsExcluded ${control} GuestsOrExternalUsers`, `userExcluded ${control} ${ANN}`];
    expect(told(parsed).sort()).toEqual(
      [
        ...common('MS.AAD.1.1v1'),
        ...common('MS.AAD.3.2v2'),
        `permanentRole MS.AAD.7.4v1 ${ANN}`,
        'automaticForwarding MS.EXO.1.1v2 partner.example',
        'annotatedPolicy MS.AAD.3.1v1 MS.AAD.3.1v1',
        'omittedPolicy MS.AAD.7.6v1 MS.AAD.7.6v1',
        'omittedPolicy MS.EXO.5.1v1 MS.EXO.5.1v1',
        'omittedPolicy MS.SECURITYSUITE.3.1v1 MS.SECURITYSUITE.3.1v1',
      ].sort(),
    );
  });

  it('an omission with an end is over after its day; one without has none; one without a reason counts too', async () => {
    const { findings } = await read(WHOLE);
    expect(findings.filter(({ kind }) => kind === 'omittedPolicy').map(({ setting, endsOn, inForce, extent, severity }) => [setting.id, endsOn, inForce, extent, severity])).toEqual([
      ['MS.AAD.7.6v1', null, true, [], 'high'],
      ['MS.EXO.5.1v1', '2026-04-30', false, ['The scanners on the wards need it'], 'medium'],
      ['MS.SECURITYSUITE.3.1v1', null, true, ['Another product does this'], 'high'],
    ]);
  });

  it('names whom the strict preset policy may leave out, which is no kind of hole and hides none of another', async () => {
    const config = (under: string): string => `ProductNames: [exo]\nDefender:\n  MS.DEFENDER.1.4v1:\n    SensitiveAccounts:\n${under}`;
    const parsed = await read(config('      IncludedUsers: [b@b.example]\n      ExcludedUsers: [a@b.example, c@b.example]\n      ExcludedGroups: []\n      ExcludedDomains: [d.example]\n'));
    expect(unreadOf(parsed).filter(({ where }) => where.includes('SensitiveAccounts'))).toEqual([
      { where: 'Defender["MS.DEFENDER.1.4v1"].SensitiveAccounts.ExcludedUsers', why: 'the strict preset security policy may leave out a@b.example, c@b.example; the register has no kind of exception for that' },
      { where: 'Defender["MS.DEFENDER.1.4v1"].SensitiveAccounts.ExcludedDomains', why: 'the strict preset security policy may leave out d.example; the register has no kind of exception for that' },
    ]);
    expect([parsed.findings, parsed.looked.every(({ beyond }) => beyond === 'gone')]).toEqual([[], true]);
    expect(unreadOf(await read(config('      ExcludedRoles: [x]\n')))).toContainEqual({ where: 'Defender["MS.DEFENDER.1.4v1"].SensitiveAccounts.ExcludedRoles', why: 'it is no list of exclusions that is known' });
  });

  it('sensitive users and partner domains are protected, not let off', async () => {
    expect(told(await read('ProductNames: [exo]\nSecuritySuite:\n  MS.SECURITYSUITE.2.1v1:\n    SensitiveUsers: [a@b.example]\n  MS.SECURITYSUITE.2.3v1:\n    PartnerDomains: [b.example]\n'))).toEqual([]);
  });

  it('one who is let off many controls is one draft, beside what the tenant itself shows of him', async () => {
    const drafts = draftsFrom(await read(WHOLE));
    expect(drafts.filter(({ principal }) => principal.id === ANN).map(({ family, findings }) => [family, findings.length])).toEqual([
      ['conditionalAccess', 2],
      ['privilegedRoles', 1],
    ].sort());
    const tenant = await parse(resultsFile({ conditional_access_policies: [{ Id: 'p1', DisplayName: 'MFA', State: 'enabled', Conditions: { Users: { ExcludeUsers: [ANN] } } }] }));
    const [config] = (await readReports([{ name: 'results.json', bytes: bytesOf(resultsFile({})) }, { name: 'scuba.yaml', bytes: bytesOf(WHOLE), changedOn: CHANGED }])).slice(1);
    const keys = config?.outcome === 'read' ? draftsFrom(config.parsed).map(({ exceptionKey }) => exceptionKey) : [];
    expect(keys).toContain(draftsFrom(tenant)[0]?.exceptionKey);
  });

  it('an entry of a scanner’s configuration can be told from a setting of the tenant', async () => {
    const { findings } = await read(WHOLE);
    expect(findings.filter(isScannerExclusion).length).toBe(12);
    const results = await parse(resultsFile({ conditional_access_policies: [{ Id: 'p1', DisplayName: 'MS.AAD.1.1v1', State: 'enabled', Conditions: { Users: { ExcludeUsers: [ANN] } } }] }));
    expect(results.findings.filter(isScannerExclusion)).toEqual([]);
  });

  it('the same omission in a configuration and in results has the same key and extent', async () => {
    const results = await parse(resultsFile({ scuba_config: { OmitPolicy: { 'MS.DEFENDER.4.1v2': { Rationale: 'Another product' } } } }));
    const [, reading] = await readReports([{ name: 'results.json', bytes: bytesOf(resultsFile({})) }, { name: 'scuba.yaml', bytes: bytesOf('ProductNames: [aad]\nOmitPolicy:\n  MS.SECURITYSUITE.3.1v1:\n    Rationale: Another product\n'), changedOn: CHANGED }]);
    const same = (finding: ParsedReport['findings'][number] | undefined): unknown => [finding?.key, finding?.extent, finding?.severity, finding?.inForce];
    expect(reading?.outcome === 'read' && same(reading.parsed.findings[0])).toEqual(same(results.findings[0]));
  });

  it('takes the tenant of the reports beside it, if they name one; of several none', async () => {
    const config = { name: 'scuba.yaml', bytes: bytesOf(WHOLE), changedOn: CHANGED };
    const results = (tenant: string): object => ({ name: `${tenant}.json`, bytes: bytesOf(resultsFile({}, { MetaData: { TenantId: tenant, TimestampZulu: '2026-05-04T00:00:00Z', Tool: 'ScubaGear', ToolVersion: '1.8.0' } })) });
    const tenants = async (...files: readonly object[]): Promise<unknown> => (await readReports(files as Parameters<typeof readReports>[0])).map((reading) => reading.outcome === 'read' && reading.parsed.report.tenant.id);
    expect(await tenants(config, results(TENANT))).toEqual([TENANT, TENANT]);
    expect(await tenants(results(TENANT), results(OTHER_TENANT), config)).toEqual([TENANT, OTHER_TENANT, '']);
  });

  it('JSON, a byte order mark, UTF-16, Windows line ends and another order of sections change nothing', async () => {
    const before = told(await read(WHOLE));
    expect(told(await read(`\uFEFF${WHOLE}`))).toEqual(before);
    expect(told(await read(WHOLE.replace(/\n/g, '\r\n')))).toEqual(before);
    const [utf16] = await readReports([{ name: 'x.yaml', bytes: Uint8Array.from(Buffer.from(`\uFEFF${WHOLE}`, 'utf16le')), changedOn: CHANGED }]);
    expect(utf16?.outcome === 'read' && told(utf16.parsed)).toEqual(before);
    const sections = WHOLE.split(/^(?=[A-Z])/m);
    await fc.assert(fc.asyncProperty(fc.shuffledSubarray(sections, { minLength: sections.length }), async (shuffled) => {
      expect(told(await read(shuffled.join('')))).toEqual(before);
    }), { numRuns: 20 });
    const { parse: parseYaml } = await import('yaml');
    expect(told(await read(JSON.stringify(parseYaml(WHOLE)), 'scuba.json'))).toEqual(before);
  });

  it.each([
    ['Aad:\n  MS.AAD.1.1v1:\n    CapExclusions:\n      Users: [not-an-id]\nProductNames: [aad]\n', 'Users[0]', '“not-an-id” is not what this list may hold'],
    ['Aad:\n  MS.AAD.1.1v1:\n    CapExclusions:\n      Users:\nProductNames: [aad]\n', 'Users', 'the list is empty'],
    ['Aad:\n  MS.AAD.1.1v1:\n    CapExclusions:\n      Devices: [x]\nProductNames: [aad]\n', 'Devices', 'it is no list of exclusions that is known'],
    ['Aad:\n  MS.AAD.1.1v1:\n    Exclude: [x]\nProductNames: [aad]\n', 'Exclude', 'it is no list of exclusions that is known'],
    ['Aad:\n  MS.AAD.1.1v1:\nProductNames: [aad]\n', 'Aad["MS.AAD.1.1v1"]', 'nothing stands under this control'],
    ['Aad:\n  MS.AAD.1:\n    CapExclusions: {}\nProductNames: [aad]\n', 'Aad["MS.AAD.1"]', '“MS.AAD.1” is no id of a control'],
    ['Aad: none\nProductNames: [aad]\n', 'Aad', 'it holds something else than controls'],
    ['ProductNames: [aad]\nOmitPolicy:\n  MS.AAD.1.1v1:\n    Expiration: 2026-13-01\n', 'OmitPolicy["MS.AAD.1.1v1"]', '“2026-13-01” is no day, so its end is not known'],
  ])('what cannot be understood is told: %j', async (text, where, why) => expect(whys(await read(text), where)).toContain(why));

  it.each([
    ['ProductNames: [aad\nOmitPolicy: {}\n', /is not valid YAML|is cut off/],
    ['ProductNames: [aad]\nProductNames: [exo]\n', /is not valid YAML at line 2.*unique/],
    ['Description: about something\nOther: 1\n', /lacks what a report must have: neither ProductNames nor any policy/],
    [`ProductNames: [aad]\na: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: &d [*c,*c,*c,*c,*c,*c,*c,*c,*c]\ne: [*d,*d,*d,*d,*d,*d,*d,*d,*d]\n`, /is not valid YAML: Excessive alias count/],
    [`ProductNames: [aad]\n# ${'x'.repeat(2_000_001)}\n`, /characters; a configuration of at most/],
  ])('%#: a file that is none says so', async (text, message) => {
    const reading = await readingOf(text);
    expect(reading.outcome === 'unreadable' && problemText(reading.problem)).toMatch(message);
  });

  it('without a day of the file it is not read', async () => {
    const [reading] = await readReports([{ name: 'scuba.yaml', bytes: bytesOf(WHOLE) }]);
    expect(reading?.outcome === 'unreadable' && reading.problem.found).toEqual({ what: 'noDay' });
  });

  it('cut off anywhere, it is an error, or what is left is read rightly and the cut is told as far as it can be seen', async () => {
    const bytes = bytesOf(WHOLE);
    const whole = new Set((await read(WHOLE)).findings.map(({ key }) => key));
    let errors = 0;
    for (let length = 1; length < bytes.length; length++) {
      const [reading] = await readReports([{ name: 'scuba.yaml', bytes: bytes.slice(0, length), changedOn: CHANGED }]);
      if (reading?.outcome !== 'read') {
        errors++;
        continue;
      }
      const lastLine = new TextDecoder().decode(bytes.slice(0, length)).split('\n').pop() ?? '';
      const told = unreadOf(reading.parsed).find(({ where }) => where === 'end of the file')?.why;
      expect([length, told]).toEqual([length, lastLine.trim() === '' ? 'YAML has no end mark, so a part that was cut off cannot be noticed' : 'the last line has no line break, so the file may be cut off in the middle']);
      // A control, a domain or an id that is cut short can stand in the last line alone.
      if (lastLine.trim() === '') expect([length, reading.parsed.findings.filter(({ key }) => !whole.has(key))]).toEqual([length, []]);
    }
    expect(errors).toBeGreaterThan(100);
  });

  it('nothing that YAML can hold makes the reader throw', async () => {
    await fc.assert(
      fc.asyncProperty(fc.dictionary(fc.constantFrom('ProductNames', 'Aad', 'Exo', 'OmitPolicy', 'AnnotatePolicy', 'OrgName', 'SecuritySuite', '__proto__'), fc.jsonValue({ maxDepth: 5 })), async (config) => {
        const reading = await readingOf(JSON.stringify({ ProductNames: ['aad'], ...config }), 'x.json');
        expect(reading.outcome).toBe('read');
      }),
      { numRuns: 200 },
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom('ProductNames:', 'Aad:', '\n', '  ', '- ', '&a ', '*a', '[', '{', '"', "'", '|', ': ', '#', 'MS.AAD.1.1v1', '<<', '? ', '\t', '---\n', '!!binary', '\u2028'), { maxLength: 40 }), async (pieces) => {
        expect(['read', 'unreadable']).toContain((await readingOf(`ProductNames: [aad]\n${pieces.join('')}`)).outcome);
      }),
      { numRuns: 500 },
    );
  });
});

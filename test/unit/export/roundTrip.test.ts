import fc from 'fast-check';
import { isScannerExclusion } from '../../../src/discovery/scannerExclusion';
import { exceptionsNoted } from '../../../src/discovery/registerNote';
import type { ParsedReport } from '../../../src/discovery/parsedReport';
import { isoFromDay } from '../../../src/domain/day/day';
import { principalKeyOf } from '../../../src/domain/exception/exceptionKey';
import { KINDS } from '../../../src/domain/exception/kinds';
import { FINDING_KINDS, type FindingKind, type Principal, type PrincipalType } from '../../../src/domain/exception/finding';
import type { ExportedException } from '../../../src/export/exportable';
import { HOSTILE_STRINGS } from '../../seed/hostileStrings';
import { parse, resultsFile } from '../discovery/reports';
import { DAY_0 } from '../domain/ledger/life';
import { ApprovedRegister, keptBy, readAs, TENANT, type Hole } from './approvedRegister';
import { toldBy } from '../decisions/reconcile/keptRegister';
import { unsaidBy, type FormatName } from '../../../src/export/format';
import { FORMATS } from '../../../src/export/formats';
import { LINK } from './someExported';

/** One line, and no blank at its ends: what an id and a name of the directory are. */
const names = fc.constantFrom('svc-mail', 'Pilots', 'Ann Lee', ...HOSTILE_STRINGS.filter((text) => text.trim() === text && text !== '' && /^[^\u0000-\u001f\u0085\u00a0\u2028\u2029\ufeff]+$/.test(text)));
const guid = fc.integer({ min: 1, max: 0xffffff }).map((number) => `${number.toString(16).padStart(8, '0')}-0000-4000-8000-000000000001`);

const GUESTS: Principal = { type: 'guests', id: 'GuestsOrExternalUsers', name: 'Guests' };
const TYPES: Readonly<Partial<Record<FindingKind, PrincipalType>>> = { userExcluded: 'user', groupExcluded: 'group', roleExcluded: 'role', applicationExcluded: 'application', workloadIdentityExcluded: 'application', locationExcluded: 'location', permanentRole: 'user', adminConsent: 'application', automaticForwarding: 'domain', allowedSenders: 'domain', isolationAllowedTenant: 'tenant' };
/** Of each family controls that a tool may name, also none that ScubaGear knows. */
const CONTROLS: readonly (readonly string[])[] = [['MS.AAD.3.1v1'], ['MS.AAD.3.2v2', 'MT.1036'], ['MS.AAD.1.1v1', 'MS.AAD.3.2v2'], ['MS.AAD.7.4v1'], ['MS.EXO.1.1v2'], ['MS.SHAREPOINT.1.1v1', 'CIS.M365.7.2.3'], ['MT.1050'], []];

const hole = fc.record({ kind: fc.constantFrom(...FINDING_KINDS.filter((kind) => KINDS[kind].family !== 'baselinePolicy')), id: fc.oneof(guid, guid, names), name: names, controls: fc.constantFrom(...CONTROLS), settings: fc.uniqueArray(names, { minLength: 1, maxLength: 3, selector: (name) => name.toLowerCase() }) }).map(({ kind, id, name, controls, settings }): readonly Hole[] => {
  const type = TYPES[kind];
  const principal: Principal = kind === 'guestsExcluded' ? GUESTS : type === 'domain' ? { type, id: 'partner.example', name: 'partner.example' } : type ? { type, id, name } : { type: 'setting', id: `the ${kind}`, name };
  return settings.map((setting) => ({ kind, principal, controls, setting, extent: kind === 'guestsExcluded' ? ['b2bCollaborationGuest'] : [] }));
});
const holes = fc.array(hole, { minLength: 1, maxLength: 10 }).map((each) => each.flat());
/** Every third account is for emergencies; ends differ. */
const registerOf = (of: readonly Hole[]): ApprovedRegister => new ApprovedRegister(of, { categoryOf: ({ id }) => (id.length % 3 === 0 || id.startsWith('00000') ? 'emergencyAccess' : 'operational'), untilDay: ({ name }) => 20 + (name.length % 12) });
/** A configuration that says nothing is no report. */
const saysSomething = (format: FormatName, register: ApprovedRegister): boolean => unsaidBy(FORMATS[format], register.exportable(WRITTEN).exceptions).length < register.exportable(WRITTEN).exceptions.length;
const [WRITTEN, RUNS] = [10, { numRuns: 60, seed: 20_261_126 }];

const ANN: Principal = { type: 'user', id: 'bbbbbbbb-0000-4000-8000-000000000001', name: 'Ann' };
const SHARING: Hole = { kind: 'sharePointSharing', principal: { type: 'setting', id: 'sharing', name: 'Sharing' }, controls: ['MS.SHAREPOINT.1.1v1'] };

/** Controls are put together with their equals in other frameworks; the first is the one that was written. */
const heldBy = ({ findings }: ParsedReport): string[] => findings.filter(isScannerExclusion).map(({ principal, setting }) => `${principalKeyOf(principal)} ${setting.id}`);
const controlsOf = ({ controls }: ExportedException): readonly string[] => controls.filter((id) => id.startsWith('MS.'));

describe('an export, read back', () => {
  test.each(['scubagear', 'maester', 'csv', 'json'] as const)('as %s makes no hole that nobody documented, whatever was approved', (format) =>
    fc.assert(
      fc.asyncProperty(holes, async (of) => {
        const register = registerOf(of);
        if (!saysSomething(format, register)) return;
        const { parsed, plan } = await register.readBack(format, WRITTEN);
        expect(keptBy(plan)).toEqual([]);
        expect(toldBy(plan).filter((told) => !told.startsWith('documented'))).toEqual([]);
        expect(plan.reports[0]?.unchanged.flatMap(({ findings }) => findings).length).toBe(parsed.findings.filter(({ inForce }) => inForce).length);
      }),
      RUNS,
    ),
  );

  test('as a configuration of ScubaGear lets off nobody whom no approved exception names, and forgets no control', () =>
    fc.assert(
      fc.asyncProperty(holes, async (of) => {
        const register = registerOf(of);
        const { exceptions } = register.exportable(WRITTEN);
        // What stands nowhere in the file is told as such, and nothing else is.
        expect(exceptions.filter(({ findings }) => !findings.some(({ controls }) => controls.some((id) => id.startsWith('MS.')))).map(({ exceptionKey }) => exceptionKey)).toEqual(unsaidBy(FORMATS.scubagear, exceptions).map(({ exceptionKey }) => exceptionKey));
        if (!saysSomething('scubagear', register)) return;
        const { parsed } = await register.readBack('scubagear', WRITTEN);
        const approved = new Set(exceptions.flatMap((each) => controlsOf(each).map((control) => `${principalKeyOf(each.principal)} ${control}`)));
        const held = heldBy(parsed);
        expect(held.filter((one) => !approved.has(one))).toEqual([]);
        const notes = new Map(parsed.findings.flatMap((finding) => (exceptionsNoted(finding) ? [[finding.setting.id, { endsOn: finding.endsOn, keys: exceptionsNoted(finding) }] as const] : [])));
        for (const each of exceptions) {
          for (const control of controlsOf(each)) {
            if (held.includes(`${principalKeyOf(each.principal)} ${control}`)) continue;
            expect([control, notes.get(control)?.keys]).toEqual([control, expect.arrayContaining([each.exceptionKey])]);
            // No later than the first of those that it stands for: an end that is over is told.
            expect((notes.get(control)?.endsOn ?? '') <= isoFromDay(each.untilDay)).toBe(true);
          }
        }
      }),
      RUNS,
    ));

  test('as settings of Maester names every account for emergency access, and no other', () =>
    fc.assert(
      fc.asyncProperty(holes, async (of) => {
        const register = registerOf(of);
        const accounts = register.exportable(WRITTEN).exceptions.filter(({ category, principal: { type } }) => category === 'emergencyAccess' && (type === 'user' || type === 'group'));
        const { findings } = (await register.readBack('maester', WRITTEN)).parsed;
        expect(new Set(findings.map(({ principal }) => principalKeyOf(principal)))).toEqual(new Set(accounts.map(({ principal }) => principalKeyOf(principal))));
      }),
      RUNS,
    ));

  test.each(['csv', 'json'] as const)('as %s is every exception with its end and severity', (format) =>
    fc.assert(
      fc.asyncProperty(holes, async (of) => {
        const register = registerOf(of);
        const { exceptions } = register.exportable(WRITTEN);
        const { parsed, plan } = await register.readBack(format, WRITTEN);
        expect(plan.reports[0]?.told.map(({ exceptionKey }) => exceptionKey).sort()).toEqual(exceptions.map(({ exceptionKey }) => exceptionKey).sort());
        expect(parsed.findings.map(({ endsOn, severity }) => `${endsOn} ${severity}`).sort()).toEqual(exceptions.flatMap(({ untilDay, severity, findings }) => [...new Set(findings.map(({ kind }) => kind))].map(() => `${isoFromDay(untilDay)} ${severity}`)).sort());
      }),
      RUNS,
    ));
});

describe('a note that this register wrote on a control', () => {
  const withNote = (text: string): Promise<ParsedReport> => readAs('scuba.yaml', text, DAY_0 + WRITTEN);

  test('is documented while its exception is approved, and a hole that nobody documents from the day after', async () => {
    const register = new ApprovedRegister([SHARING], { untilDay: () => 20 });
    expect(toldBy((await register.readBack('scubagear', WRITTEN, 20)).plan)).toEqual([expect.stringMatching(/^documented/)]);
    const { plan } = await register.readBack('scubagear', WRITTEN, 21);
    expect(keptBy(plan)).toEqual(['annotatedPolicy MS.SHAREPOINT.1.1v1 MS.SHAREPOINT.1.1v1']);
  });

  test('is so in the configuration inside the next results, too', async () => {
    const register = new ApprovedRegister([SHARING]);
    const config: unknown = (await import('yaml')).parse(await FORMATS.scubagear.write(register.exportable(WRITTEN).exceptions, LINK));
    const results = await parse({ ...(resultsFile({ scuba_config: config }) as object), MetaData: { TenantId: TENANT.id, DisplayName: TENANT.name, Tool: 'ScubaGear', ToolVersion: '1.8.0', TimestampZulu: `${isoFromDay(DAY_0 + WRITTEN)}T10:00:00Z` } });
    expect(results.findings.map(({ kind }) => kind)).toEqual(['annotatedPolicy']);
    expect(keptBy(register.plan([results], DAY_0 + WRITTEN))).toEqual([]);
  });

  test('proves nothing where it names an exception that the register does not know, that is of another control, or where somebody wrote more', async () => {
    const register = new ApprovedRegister([SHARING]);
    const text = await FORMATS.scubagear.write(register.exportable(WRITTEN).exceptions, LINK);
    const kept = async (changed: string): Promise<number> => keptBy(register.plan([await withNote(changed)], DAY_0 + WRITTEN)).length;
    expect(await kept(text)).toBe(0);
    expect(await kept(text.replace(/exception=x\w+/, 'exception=x0123'))).toBe(1);
    expect(await kept(text.replace('MS.SHAREPOINT.1.1v1', 'MS.SHAREPOINT.1.2v1'))).toBe(1);
    expect(await kept(text.replace('IncorrectResult: false', 'IncorrectResult: true'))).toBe(1);
    expect(await kept(text.replace(/Comment: .*/, (line) => `Comment: |-\n      ${line.replace(/^Comment: /, '')}\n      And we do not like this control`))).toBe(1);
  });
});

describe('somebody whom a configuration of ScubaGear lets off', () => {
  const letOff = (...controls: readonly string[]): Promise<ParsedReport> => readAs('scuba.yaml', `Aad:\n${controls.map((control) => `  ${control}:\n    CapExclusions:\n      Users: [${ANN.id}]\n`).join('')}`, DAY_0 + WRITTEN);
  const register = (): ApprovedRegister => new ApprovedRegister([{ kind: 'userExcluded', principal: ANN, controls: ['MS.AAD.1.1v1'] }]);

  test('is documented for the controls of what was approved, and for no other', async () => {
    expect(toldBy(register().plan([await letOff('MS.AAD.1.1v1')]))).toEqual([expect.stringMatching(/^documented/)]);
    const [planned] = register().plan([await letOff('MS.AAD.1.1v1', 'MS.AAD.3.1v1')]).reports;
    expect(planned?.told).toMatchObject([{ verdict: 'undocumented', added: ['MS.AAD.3.1v1 in ScubaGear’s configuration'] }]);
    // The tenant lets nobody off by it, so the approval stands.
    expect(planned?.answers).toEqual([]);
  });

  test('is documented by an approval of the same kind alone', async () => {
    const domain: Principal = { type: 'domain', id: 'partner.example', name: 'partner.example' };
    const config = await readAs('scuba.yaml', 'Exo:\n  MS.EXO.1.1v2:\n    AllowedForwardingDomains: [partner.example]\n', DAY_0 + WRITTEN);
    const verdictBy = (kind: FindingKind): string | undefined => new ApprovedRegister([{ kind, principal: domain, controls: ['MS.EXO.1.1v2'] }]).plan([config]).reports[0]?.told[0]?.verdict;
    expect([verdictBy('automaticForwarding'), verdictBy('allowedSenders')]).toEqual(['documented', 'undocumented']);
  });

  test('is still let off after the end of what was approved, however old the file is', async () => {
    const config = await letOff('MS.AAD.1.1v1');
    expect(toldBy(register().plan([config], DAY_0 + 31))).toEqual([expect.stringMatching(/^endedButPresent/)]);
  });

  test('of guests is documented for the types that were approved', async () => {
    const guests = new ApprovedRegister([{ kind: 'guestsExcluded', principal: GUESTS, controls: ['MS.AAD.1.1v1'], extent: ['serviceProvider'] }]);
    const config = (types: string): Promise<ParsedReport> => readAs('scuba.yaml', `Aad:\n  MS.AAD.1.1v1:\n    CapExclusions:\n      GuestUserTypes: [${types}]\n`, DAY_0 + WRITTEN);
    const verdict = async (types: string): Promise<string | undefined> => guests.plan([await config(types)]).reports[0]?.told[0]?.verdict;
    expect([await verdict('serviceProvider'), await verdict('serviceProvider, internalGuest')]).toEqual(['documented', 'undocumented']);
  });

  test('and who is taken out of it is no sign that the tenant closed anything', async () => {
    const own = register();
    own.keep([await letOff('MS.AAD.1.1v1')], WRITTEN);
    const empty = await readAs('scuba.yaml', 'ProductNames: [aad]\nAad: {}\n', DAY_0 + WRITTEN + 1);
    expect(own.plan([empty]).reports[0]?.told).toEqual([]);
  });
});

test('an account that Maester takes for emergency access is documented by an approved exception for that, whatever its family', async () => {
  const settings = await readAs('maester-config.json', JSON.stringify({ GlobalSettings: { EmergencyAccessAccounts: [{ Type: 'User', Id: ANN.id }] }, TestSettings: [] }), DAY_0 + WRITTEN);
  const told = (categoryOf: 'emergencyAccess' | 'operational'): string | undefined => {
    const [planned] = new ApprovedRegister([{ kind: 'permanentRole', principal: ANN, controls: ['MS.AAD.7.4v1'] }], { categoryOf: () => categoryOf }).plan([settings], DAY_0 + WRITTEN).reports;
    return `${planned?.told[0]?.verdict}, ${planned?.answers.length} kept`;
  };
  expect([told('emergencyAccess'), told('operational')]).toEqual(['documented, 0 kept', 'undocumented, 1 kept']);
});

describe('a scan of Prowler with the mutelist', () => {
  const check = (code: string, name: string, muted: boolean): object => ({
    metadata: { product: { name: 'Prowler', version: '5.9.0' }, event_code: code },
    cloud: { provider: 'm365', org: { uid: TENANT.id, name: TENANT.name } },
    time_dt: `${isoFromDay(DAY_0 + WRITTEN)}T10:00:00`,
    status: muted ? 'Suppressed' : 'New',
    status_code: 'FAIL',
    resources: [{ name, data: { metadata: {} } }],
  });
  const RULE: Hole = { kind: 'spamFilterBypassRule', principal: { type: 'rule', id: 'rule-1', name: 'Let (all) in' }, controls: [] };

  /** As Prowler reads it: a regular expression is searched for in the name, and a star is any text. */
  const scanWith = async (register: ApprovedRegister, resources: readonly (readonly [check: string, name: string])[], onDay = WRITTEN): Promise<ParsedReport> => {
    const list = (await import('yaml')).parse(await FORMATS.prowler.write(register.exportable(onDay).exceptions, LINK)) as { Mutelist: { Accounts: Record<string, { Checks: Record<string, { Resources: string[] }> }> } };
    const isMuted = (code: string, name: string): boolean => (list.Mutelist.Accounts[TENANT.id]?.Checks[code]?.Resources ?? []).some((each) => new RegExp(each.replace(/^\*/, '.*')).test(name));
    return parse(resources.map(([code, name]) => check(code, name, isMuted(code, name))));
  };
  const SHARED = ['sharepoint_external_sharing_restricted', 'SharePoint Settings'] as const;
  const [IN, OTHER] = [['exchange_transport_rules_whitelist_disabled', 'Let (all) in'], ['exchange_transport_rules_whitelist_disabled', 'Let (all) in again']] as const;

  test('shows what was approved as muted, nothing else, and finds all of that documented', async () => {
    const register = new ApprovedRegister([SHARING, RULE]);
    const scan = await scanWith(register, [SHARED, IN, OTHER, ['entra_policy_guest_invite_only_for_admin_roles', 'Policy']]);
    expect(scan.findings.map(({ kind, setting, extent }) => [kind, setting.id, extent])).toEqual([
      ['omittedPolicy', 'exchange_transport_rules_whitelist_disabled', ['Let (all) in']],
      ['omittedPolicy', 'sharepoint_external_sharing_restricted', ['SharePoint Settings']],
    ]);
    const plan = register.plan([scan], DAY_0 + WRITTEN);
    expect([toldBy(plan).map((told) => told.split(':')[0]), keptBy(plan)]).toEqual([['documented', 'documented'], []]);
  });

  test('finds what was muted by another hand, or after the end, undocumented', async () => {
    const register = new ApprovedRegister([SHARING, RULE], { untilDay: () => 20 });
    const scan = await parse([check(...SHARED, true), check(...OTHER, true)]);
    expect(keptBy(register.plan([scan], DAY_0 + WRITTEN))).toEqual(['omittedPolicy exchange_transport_rules_whitelist_disabled exchange_transport_rules_whitelist_disabled']);
    expect((await scanWith(register, [SHARED, IN], 21)).findings).toEqual([]);
    expect(keptBy(new ApprovedRegister([RULE]).plan([scan], DAY_0 + WRITTEN))).toHaveLength(2);
  });

  test('mutes again what was approved as muted', async () => {
    const register = new ApprovedRegister([]);
    const scan = await parse([check('entra_x', 'a+b', true), check('entra_x', 'c', false)]);
    register.keep([scan], WRITTEN);
    for (const key of register.exceptionKeys) register.approve(key, 30, 'operational', WRITTEN);
    const again = await scanWith(register, [['entra_x', 'a+b'], ['entra_x', 'c'], ['entra_x', 'aab']]);
    expect(again.findings.map(({ extent }) => extent)).toEqual([['a+b']]);
    expect(toldBy(register.plan([again], DAY_0 + WRITTEN))).toEqual([expect.stringMatching(/^documented/)]);
  });
});

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { parse } from 'yaml';
import * as fc from 'fast-check';
import { isScannerExclusion } from '../../../src/discovery/scannerExclusion';
import { readReports } from '../../../src/discovery/readReports';
import { FORMAT_NAMES, unsaidBy, type FormatName } from '../../../src/export/format';
import { FORMATS } from '../../../src/export/formats';
import type { ExportedException } from '../../../src/export/exportable';
import { HOSTILE_STRINGS } from '../../seed/hostileStrings';
import { exportedWith, LINK, USER } from './someExported';

const write = (format: FormatName, ...exceptions: readonly ExportedException[]): Promise<string> => FORMATS[format].write(exceptions, LINK);
/** A CommonJS module, typed by the part that is used. */
const Ajv = jest.requireActual<new (options: object) => { compile(schema: object): ((value: unknown) => boolean) & { errors?: unknown } }>('ajv');
const GROUP = '5b1c2d3e-0000-4000-8000-000000000001';
const SOME: readonly ExportedException[] = [
  exportedWith(),
  exportedWith({ exceptionKey: 'x2', principal: { type: 'group', id: GROUP, name: 'Pilots' }, findings: [{ key: 'f2', kind: 'groupExcluded', settingId: 'p', settingName: 'p', extent: [] }], controls: ['MS.AAD.3.1v1', 'MS.AAD.3.2v2'] }),
  exportedWith({ exceptionKey: 'x3', family: 'privilegedRoles', findings: [{ key: 'f3', kind: 'permanentRole', settingId: 'r', settingName: 'r', extent: [] }], controls: ['MS.AAD.7.4v1'], state: 'acceptedRisk', category: 'emergencyAccess' }),
  exportedWith({ exceptionKey: 'x4', principal: { type: 'guests', id: 'guests', name: 'guests' }, findings: [{ key: 'f4', kind: 'guestsExcluded', settingId: 'p', settingName: 'p', extent: ['b2bCollaborationGuest', 'serviceProvider'] }] }),
  exportedWith({ exceptionKey: 'x5', family: 'mailFlow', principal: { type: 'domain', id: 'partner.example', name: 'partner.example' }, controls: ['MS.EXO.1.1v2'], findings: [{ key: 'f5', kind: 'automaticForwarding', settingId: 'd', settingName: 'd', extent: [] }] }),
  exportedWith({ exceptionKey: 'x6', family: 'externalSharing', findings: [{ key: 'f6', kind: 'sharePointSharing', settingId: 's', settingName: 's', extent: [] }], principal: { type: 'setting', id: 'sharing', name: 'Sharing' }, controls: ['MS.SHAREPOINT.1.1v1', 'CIS.M365.7.2.3'], untilDay: 20_800 }),
];

describe('a configuration of ScubaGear', () => {
  test('lets off whom an approved exception names, on its controls, with who answers for it until when', async () => {
    const text = await write('scubagear', ...SOME);
    expect(parse(text)).toEqual({
      Aad: {
        'MS.AAD.3.1v1': { CapExclusions: { Groups: [GROUP] } },
        'MS.AAD.3.2v2': { CapExclusions: { Groups: [GROUP], GuestUserTypes: ['b2bCollaborationGuest', 'serviceProvider'], Users: [USER] } },
        'MS.AAD.7.4v1': { RoleExclusions: { Users: [USER] } },
      },
      Exo: { 'MS.EXO.1.1v2': { AllowedForwardingDomains: ['partner.example'] } },
      AnnotatePolicy: { 'MS.SHAREPOINT.1.1v1': { IncorrectResult: false, Comment: expect.stringContaining('Mira Okafor | until 2026-12-13'), RemediationDate: '2026-12-13' } },
    });
    expect(text).toContain(`- ${USER} # svc-mail is excluded from “Require MFA for all users” | Mira Okafor | until 2027-03-14 | https://contoso.example/sites/register?exception=x1`);
  });

  const SCHEMA = join(__dirname, '../../../../shared/data/scubagear-config-schema.json');
  (existsSync(SCHEMA) ? test : test.skip)('is valid against ScubaGear’s own schema (skipped where that file is not at hand)', async () => {
    const schema = JSON.parse(readFileSync(SCHEMA, 'utf8')) as object;
    const valid = new Ajv({ logger: false }).compile(schema);
    const config: unknown = parse(await write('scubagear', ...SOME));
    expect([valid(config), valid.errors ?? []]).toEqual([true, []]);
  });

  test('read back names nobody whom no approved exception covers', async () => {
    const bytes = new TextEncoder().encode(await write('scubagear', ...SOME));
    const [reading] = await readReports([{ name: 'config.yaml', bytes, changedOn: '2026-11-26' }]);
    if (reading?.outcome !== 'read') throw new Error(JSON.stringify(reading));
    const letOff = reading.parsed.findings.filter(isScannerExclusion);
    expect(letOff.length).toBe(6);
    const isCovered = ({ principal, setting }: (typeof letOff)[number]): boolean =>
      SOME.some((exception) => exception.controls.includes(setting.id) && (principal.type === 'guests' ? exception.principal.type === 'guests' : exception.principal.id === principal.id));
    expect(letOff.filter((finding) => !isCovered(finding))).toEqual([]);
  });
});

describe('Maester’s settings', () => {
  test('name emergency access accounts, and tests of settings that are excepted as a whole', async () => {
    const settings = JSON.parse(await write('maester', ...SOME)) as unknown;
    expect(settings).toEqual({
      GlobalSettings: { EmergencyAccessAccounts: [{ Type: 'User', Id: USER, Exception: expect.stringContaining('exception=x3') }] },
      TestSettings: [
        { Id: 'CIS.M365.7.2.3', Severity: 'Info', Title: expect.stringContaining('until 2026-12-13') },
        { Id: 'CISA.MS.SHAREPOINT.1.1', Severity: 'Info', Title: expect.stringContaining('until 2026-12-13') },
      ],
    });
  });

  const lowered = async (exception: ExportedException): Promise<string[]> => (JSON.parse(await write('maester', exception)) as { TestSettings: { Id: string }[] }).TestSettings.map(({ Id }) => Id);

  test('lower no test for a filter or a platform that one policy leaves out', async () => {
    const filter = exportedWith({ principal: { type: 'setting', id: 'filter', name: 'a filter' }, controls: ['MS.AAD.3.2v2', 'MT.1036'], findings: [{ key: 'f', kind: 'filterExcluded', settingId: 'p', settingName: 'p', extent: [] }] });
    expect([await lowered(filter), FORMATS.maester.says(filter)]).toEqual([[], false]);
  });

  test('name a test of CISA’s baseline by the number that Maester knows it by', async () => {
    const setting = (...controls: readonly string[]): ExportedException => exportedWith({ family: 'mailFlow', principal: { type: 'setting', id: 'filter', name: 'Connection filter' }, controls });
    expect(await lowered(setting('MS.SECURITYSUITE.8.1v1', 'ORCA.114', 'MS.EXO.1.1v2'))).toEqual(['CISA.MS.EXO.1.1', 'CISA.MS.EXO.12.1', 'ORCA.114']);
    // It has no tests of CISA's baseline for Teams.
    expect(FORMATS.maester.says(setting('MS.TEAMS.2.3v2'))).toBe(false);
  });
});

describe('Prowler’s mutelist', () => {
  const TENANT = 'b0b0b0b0-0000-4000-8000-000000000001';
  const muted = (check: string, exceptionKey: string, ...resources: readonly string[]): ExportedException =>
    exportedWith({ exceptionKey, tenantId: TENANT, family: 'baselinePolicy', principal: { type: 'setting', id: check, name: check }, controls: [], findings: [{ key: check, kind: 'omittedPolicy', settingId: check, settingName: check, extent: resources }] });
  const hole = (kind: string, exceptionKey: string, name = kind): ExportedException =>
    exportedWith({ exceptionKey, tenantId: TENANT, principal: { type: 'setting', id: kind, name }, findings: [{ key: kind, kind, settingId: kind, settingName: kind, extent: [] }] });

  test('names the checks that an approved exception lets fail, and exactly the resources, with who answers until when', async () => {
    const file = parse(await write('prowler', muted('entra_x', 'x1', 'Policy (old)', 'b'), hole('sharePointSharing', 'x2'), hole('spamFilterBypassRule', 'x3', 'Let all in?')));
    const of = (exceptionKey: string, ...Resources: readonly string[]): object => ({ Regions: ['*'], Resources, Description: expect.stringMatching(new RegExp(`Mira Okafor \\| until 2027-03-14 \\| https://.*exception=${exceptionKey}$`)) });
    expect(file).toEqual({ Mutelist: { Accounts: { [TENANT]: { Checks: { entra_x: of('x1', '^Policy \\(old\\)$', '^b$'), exchange_transport_rules_whitelist_disabled: of('x3', '^Let all in\\?$'), sharepoint_external_sharing_restricted: of('x2', '*') } } } } });
  });

  test('has one line for each exception of one check', async () => {
    const file = parse(await write('prowler', muted('entra_x', 'x1', 'a'), muted('entra_x', 'x2', 'b'))) as { Mutelist: { Accounts: Record<string, { Checks: Record<string, { Resources: string[]; Description: string }> }> } };
    const entry = file.Mutelist.Accounts[TENANT]?.Checks['entra_x'];
    expect([entry?.Resources, entry?.Description.split('\n').length]).toEqual([['^a$', '^b$'], 2]);
  });

  test('overlooks no check of policies, roles or consents, which would hide everybody else', () => {
    for (const kind of ['userExcluded', 'permanentRole', 'adminConsent']) expect([kind, FORMATS.prowler.says(hole(kind, 'x1'))]).toEqual([kind, false]);
    // Omitted by ScubaGear: no check of Prowler.
    expect(FORMATS.prowler.says(muted('MS.AAD.1.1v1', 'x1'))).toBe(false);
  });
});

describe('what a format has no place for', () => {
  const unsaid = (format: FormatName, ...exceptions: readonly ExportedException[]): string[] => unsaidBy(FORMATS[format], exceptions).map(({ exceptionKey, reason }) => `${exceptionKey} ${reason}`);

  test('is told, and everything else stands in the file', async () => {
    const own = exportedWith({ exceptionKey: 'x9', family: 'adminConsent', principal: { type: 'application', id: 'app', name: 'App' }, controls: ['MT.1050'], findings: [{ key: 'f', kind: 'adminConsent', settingId: 'a', settingName: 'a', extent: [] }] });
    expect(unsaid('scubagear', ...SOME, own)).toEqual(['x9 cannotSay']);
    expect(unsaid('maester', ...SOME, own)).toEqual(['x1', 'x2', 'x4', 'x5', 'x9'].map((key) => `${key} cannotSay`));
    expect(unsaid('prowler', ...SOME, own)).toEqual(['x1', 'x2', 'x3', 'x4', 'x5', 'x9'].map((key) => `${key} cannotSay`));
    for (const format of ['csv', 'json'] as const) expect(unsaid(format, ...SOME, own)).toEqual([]);
    for (const format of FORMAT_NAMES) {
      for (const exception of [...SOME, own]) expect([format, exception.exceptionKey, (await write(format, exception)).includes(`exception=${exception.exceptionKey}`)]).toEqual([format, exception.exceptionKey, FORMATS[format].says(exception)]);
    }
  });
});

describe('every format', () => {
  test.each(FORMAT_NAMES)('%s is the same text for the same exceptions', async (format) => {
    expect(await write(format, ...SOME)).toBe(await write(format, ...SOME));
  });

  test.each(FORMAT_NAMES)('%s of no exception is a whole file', async (format) => {
    const text = await write(format);
    expect(text.endsWith('\n')).toBe(true);
    expect(format === 'csv' ? Papa.parse(text, { delimiter: ',' }).errors : parse(text)).toBeTruthy();
  });

  test('keeps hostile names harmless: nothing leaves its place, no cell is a formula', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...HOSTILE_STRINGS), async (name) => {
        const hostile = exportedWith({ title: name, principal: { type: 'user', id: USER, name }, controlOwner: { login: 'x', name } });
        expect(parse(await write('scubagear', hostile))).toEqual({ Aad: { 'MS.AAD.3.2v2': { CapExclusions: { Users: [USER] } } } });
        expect((JSON.parse(await write('json', hostile)) as { exceptions: { title: string }[] }).exceptions[0]?.title).toBe(name);
        const { data } = Papa.parse(await write('csv', hostile), { delimiter: ',' });
        expect(data.filter((cells) => cells.length > 1)).toHaveLength(2);
        for (const cell of data.flat()) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
      }),
      { numRuns: 200 },
    );
  });
});

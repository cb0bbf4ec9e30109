import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { parse } from 'yaml';
import * as fc from 'fast-check';
import { isScannerExclusion } from '../../../src/discovery/scannerExclusion';
import { readReports } from '../../../src/discovery/readReports';
import { FORMAT_NAMES, type FormatName } from '../../../src/export/format';
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
  exportedWith({ exceptionKey: 'x2', principal: { type: 'group', id: GROUP, name: 'Pilots' }, controls: ['MS.AAD.3.1v1', 'MS.AAD.3.2v2'] }),
  exportedWith({ exceptionKey: 'x3', family: 'privilegedRoles', controls: ['MS.AAD.7.4v1'], state: 'acceptedRisk', category: 'emergencyAccess' }),
  exportedWith({ exceptionKey: 'x4', principal: { type: 'guests', id: 'guests', name: 'guests' }, findings: [{ key: 'f4', kind: 'guestsExcluded', settingId: 'p', settingName: 'p', extent: ['b2bCollaborationGuest', 'serviceProvider'] }] }),
  exportedWith({ exceptionKey: 'x5', family: 'mailFlow', principal: { type: 'domain', id: 'partner.example', name: 'partner.example' }, controls: ['MS.EXO.1.1v2'], findings: [{ key: 'f5', kind: 'automaticForwarding', settingId: 'd', settingName: 'd', extent: [] }] }),
  exportedWith({ exceptionKey: 'x6', family: 'externalSharing', principal: { type: 'setting', id: 'sharing', name: 'Sharing' }, controls: ['MS.SHAREPOINT.1.1v1', 'CIS.M365.7.2.3'], untilDay: 20_800 }),
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
      TestSettings: [{ Id: 'CIS.M365.7.2.3', Severity: 'Info', Title: expect.stringContaining('until 2026-12-13') }],
    });
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

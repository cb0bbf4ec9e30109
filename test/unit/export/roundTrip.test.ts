import fc from 'fast-check';
import { planImport } from '../../../src/decisions/importPlan';
import { EMPTY_REGISTER } from '../../../src/decisions/knownRegister';
import { draftsFrom } from '../../../src/discovery/drafts';
import type { ParsedReport } from '../../../src/discovery/parsedReport';
import { readReports } from '../../../src/discovery/readReports';
import { isScannerExclusion } from '../../../src/discovery/scannerExclusion';
import { FAMILIES, type Family } from '../../../src/domain/exception/family';
import { exceptionKeyOf, principalKeyOf } from '../../../src/domain/exception/exceptionKey';
import { PRINCIPAL_TYPES, type Principal } from '../../../src/domain/exception/finding';
import { SEVERITIES } from '../../../src/domain/exception/severity';
import { isoFromDay } from '../../../src/domain/day/day';
import type { ExportedException } from '../../../src/export/exportable';
import type { FormatName } from '../../../src/export/format';
import { FORMATS } from '../../../src/export/formats';
import { HOSTILE_STRINGS } from '../../seed/hostileStrings';
import { exportedWith, LINK } from './someExported';

const TENANT = { id: '11111111-2222-4333-8444-555555555555', name: 'Lamna Healthcare' };
const DAY = '2026-11-26';

/** One line, and no blank at its ends: what an id and a name of the directory are. */
const names = fc.constantFrom('svc-mail', 'Pilots', 'Ann Lee', ...HOSTILE_STRINGS.filter((text) => text.trim() === text && text !== '' && /^[^\u0000-\u001f\u0085\u00a0\u2028\u2029\ufeff]+$/.test(text)));
const guid = fc.integer({ min: 1, max: 0xffffff }).map((number) => `${number.toString(16).padStart(8, '0')}-0000-4000-8000-000000000001`);
const CONTROLS: Readonly<Partial<Record<Family, readonly string[]>>> = { conditionalAccess: ['MS.AAD.3.1v1', 'MS.AAD.3.2v2', 'MS.AAD.1.1v1'], privilegedRoles: ['MS.AAD.7.4v1'], mailFlow: ['MS.EXO.1.1v2'], externalSharing: ['MS.SHAREPOINT.1.1v1'] };

const exception = fc
  .record({ family: fc.constantFrom(...FAMILIES), type: fc.constantFrom(...PRINCIPAL_TYPES), id: fc.oneof(guid, guid, names), name: names, severity: fc.constantFrom(...SEVERITIES), untilDay: fc.integer({ min: 20_800, max: 21_500 }), emergency: fc.boolean(), settings: fc.uniqueArray(names, { minLength: 1, maxLength: 3 }) })
  .map(({ family, type, id, name, severity, untilDay, emergency, settings }): ExportedException => {
    const principal: Principal = { type, id: type === 'domain' ? 'partner.example' : id, name };
    return exportedWith({
      exceptionKey: exceptionKeyOf({ tenantId: TENANT.id, family, principal }),
      tenantId: TENANT.id,
      title: `${name} is excepted`,
      family,
      principal,
      severity,
      untilDay,
      category: emergency ? 'emergencyAccess' : 'operational',
      controls: CONTROLS[family] ?? [],
      findings: settings.map((setting, index) => ({ key: `f${index}`, kind: family === 'mailFlow' ? 'automaticForwarding' : 'userExcluded', settingId: `s${index}`, settingName: setting, extent: ['b2bCollaborationGuest'] })),
    });
  });
const register = fc.uniqueArray(exception, { selector: ({ exceptionKey }) => exceptionKey, maxLength: 12 });

async function readBack(format: FormatName, exceptions: readonly ExportedException[]): Promise<ParsedReport> {
  const { write, fileName } = FORMATS[format];
  const [reading, ...others] = await readReports([{ name: fileName, bytes: new TextEncoder().encode(await write(exceptions, LINK)), changedOn: DAY }], { tenant: TENANT });
  if (reading?.outcome !== 'read' || others.length > 0) throw new Error(JSON.stringify([reading, ...others]));
  return reading.parsed;
}

/** Controls are put together with their equals in other frameworks; the first is the one that was written. */
const heldBy = ({ findings }: ParsedReport): string[] => findings.filter(isScannerExclusion).map(({ principal, setting }) => `${principalKeyOf(principal)} ${setting.id}`);

describe('an export, read back', () => {
  test('as a configuration of ScubaGear lets off nobody whom no approved exception names, and forgets no control', () =>
    fc.assert(
      fc.asyncProperty(register, async (exceptions) => {
        if (!exceptions.some(({ controls }) => controls.length > 0)) return;
        const parsed = await readBack('scubagear', exceptions);
        const approved = new Set(exceptions.flatMap(({ principal, controls }) => controls.map((control) => `${principal.type === 'guests' ? 'guests' : principalKeyOf(principal)} ${control}`)));
        const held = heldBy(parsed).map((one) => one.replace(/^guests:\S*/, 'guests'));
        expect(held.filter((one) => !approved.has(one))).toEqual([]);
        const annotated = new Map(parsed.findings.filter(({ kind }) => kind === 'annotatedPolicy').map((finding) => [finding.setting.id, finding]));
        for (const { principal, controls, untilDay } of exceptions) {
          for (const control of controls) {
            const note = annotated.get(control);
            const isHeld = held.includes(`${principal.type === 'guests' ? 'guests' : principalKeyOf(principal)} ${control}`);
            expect([control, principal, isHeld || note !== undefined]).toEqual([control, principal, true]);
            // No later than the first of those that it stands for: an end that is over is told.
            if (!isHeld) expect((note?.endsOn ?? '') <= isoFromDay(untilDay)).toBe(true);
          }
        }
      }),
      { numRuns: 150, seed: 20_261_126 },
    ));

  test('as settings of Maester names every account for emergency access, and no other', () =>
    fc.assert(
      fc.asyncProperty(register, async (exceptions) => {
        const { findings } = await readBack('maester', exceptions);
        const accounts = exceptions.filter(({ category, principal: { type } }) => category === 'emergencyAccess' && (type === 'user' || type === 'group'));
        expect(new Set(findings.map(({ principal }) => principalKeyOf(principal)))).toEqual(new Set(accounts.map(({ principal }) => principalKeyOf(principal))));
      }),
      { numRuns: 150, seed: 20_261_126 },
    ));

  test('as CSV is every exception again, with its end and its severity: the register knows all of it', () =>
    fc.assert(
      fc.asyncProperty(register, async (exceptions) => {
        if (exceptions.length === 0) return;
        const parsed = await readBack('csv', exceptions);
        const drafts = draftsFrom(parsed);
        expect(drafts.map(({ exceptionKey }) => exceptionKey).sort()).toEqual(exceptions.map(({ exceptionKey }) => exceptionKey).sort());
        const byKey = new Map(exceptions.map((one) => [one.exceptionKey, one]));
        for (const { exceptionKey, findings } of drafts) expect(findings.map(({ endsOn, severity }) => [endsOn, severity])).toEqual([[isoFromDay(byKey.get(exceptionKey)?.untilDay ?? 0), byKey.get(exceptionKey)?.severity]]);
        const known = new Map(exceptions.map(({ exceptionKey }) => [exceptionKey, { findingsHash: 'x', sinceDay: 0 }]));
        const [planned] = planImport([{ ...parsed, drafts }], { ...EMPTY_REGISTER, exceptions: known }).reports;
        expect([planned?.answers.length, planned?.unchanged.length]).toEqual([0, exceptions.length]);
      }),
      { numRuns: 150, seed: 20_261_126 },
    ));
});

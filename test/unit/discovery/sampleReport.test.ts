import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { draftsFrom } from '../../../src/discovery/drafts';
import { AGE_BANDS, bandIndex } from '../../../src/domain/day/bands';
import { dayFromIso } from '../../../src/domain/day/day';
import { FAMILIES } from '../../../src/domain/exception/family';
import { northwindReport, NORTHWIND_RAN_ON } from '../../seed/reports/northwind';
import { parse } from './reports';

const FILE = resolve(__dirname, '../../seed/reports/northwind.json');

describe('the sample report', () => {
  it('is the one that its script writes', () => expect(readFileSync(FILE, 'utf8')).toBe(`\uFEFF${JSON.stringify(northwindReport(), null, 2)}\n`));

  it('shows every family that a ScubaGear report can show, in every age band, with all severities', async () => {
    const drafts = draftsFrom(await parse(new Uint8Array(readFileSync(FILE))));
    const today = dayFromIso(NORTHWIND_RAN_ON) ?? 0;
    expect(FAMILIES.filter((family) => !drafts.some((draft) => draft.family === family))).toEqual(['crossTenantTrust']);
    expect(new Set(drafts.map(({ since }) => bandIndex(AGE_BANDS, today - (dayFromIso(since) ?? 0)))).size).toBe(AGE_BANDS.length);
    expect(new Set(drafts.map(({ severity }) => severity)).size).toBe(4);
  });

  it('gives the drafts that were counted by hand', async () => {
    const parsed = await parse(northwindReport());
    const drafts = draftsFrom(parsed);
    const perFamily = Object.fromEntries(FAMILIES.map((family) => [family, drafts.filter((draft) => draft.family === family).length]));
    expect(perFamily).toEqual({ conditionalAccess: 14, adminConsent: 5, privilegedRoles: 8, crossTenantTrust: 0, mailFlow: 5, externalSharing: 8, federation: 4, guestAccess: 2, tenantIsolation: 1, baselinePolicy: 4 });
    expect(parsed.findings.filter(({ inForce }) => !inForce).map(({ kind }) => kind).sort()).toEqual(['annotatedPolicy', 'groupExcluded', 'isolationAllowedTenant', 'omittedPolicy', 'spamFilterBypassRule', 'userExcluded']);
  });

  it('names the break-glass account as one exception from three policies, stacked with its role', async () => {
    const drafts = draftsFrom(await parse(northwindReport()));
    const found = drafts.filter(({ principal }) => principal.name === 'Break glass one');
    expect(found.map(({ title, severity }) => `${severity}: ${title}`).sort()).toEqual(['critical: Break glass one is excluded from “Block high-risk sign-ins” and 2 other policies', 'critical: Break glass one is permanently Global Administrator']);
  });
});

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse as parseYaml } from 'yaml';
import { draftsFrom } from '../../../src/discovery/drafts';
import type { ParsedReport } from '../../../src/discovery/parsedReport';
import { readReport, readReports } from '../../../src/discovery/readReports';
import { migrationsIn } from './controls/migrations';
import { getEvidence, recount, type Recount } from './recount';
import { recountConfig } from './recountConfig';
import { recountMaester, recountMaesterSettings } from './recountMaester';
import { parse } from './reports';

const DATA = resolve(__dirname, '../../../../shared/data');
/** Day of files that do not name their own: before the first omission of the published configuration ends, and after. */
const CHANGED_ON = '2026-06-04';
const MIGRATIONS = 'scubagear-policy-migrations.csv';
/** What lies beside the reports and is none. */
const NO_REPORTS = ['README.md', 'scubagear-config-schema.json', MIGRATIONS];

const perKind = (findings: readonly { readonly kind: string }[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const { kind } of findings) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
};

const json = (bytes: Uint8Array): unknown => JSON.parse(new TextDecoder().decode(bytes).replace(/^\ufeff/, ''));
const yaml = (bytes: Uint8Array): unknown => parseYaml(new TextDecoder().decode(bytes));
/** Of a file that names no day of its own. */
const changedOn = async (bytes: Uint8Array, name: string): Promise<ParsedReport> => {
  const [reading] = await readReports([{ name, bytes, changedOn: CHANGED_ON }]);
  if (reading?.outcome !== 'read') throw new Error(`${name} is not read`);
  return reading.parsed;
};
const migrations = (): ReturnType<typeof migrationsIn> => migrationsIn(readFileSync(resolve(DATA, MIGRATIONS), 'utf8'));

interface RealReport {
  readonly name: string;
  readonly ranOn: string;
  readonly findings: number;
  readonly inForce: number;
  readonly drafts: number;
  readonly read?: typeof changedOn;
  readonly opened?: (bytes: Uint8Array) => unknown;
  readonly recount?: (file: unknown) => Recount;
}

const REPORTS: readonly RealReport[] = [
  { name: 'scubagear-contoso-1.8.0-2026-06-04.json', ranOn: '2026-06-04', findings: 43, inForce: 41, drafts: 36 },
  { name: 'scubagear-tqhjy-1.7.0-2025-10-06.json', ranOn: '2025-10-06', findings: 16, inForce: 13, drafts: 13 },
  { name: 'scubagear-tqhjy-1.8.0-2026-05-04.json', ranOn: '2026-05-04', findings: 31, inForce: 27, drafts: 23 },
  { name: 'maester-2025-04-30-masked.json', ranOn: '2025-04-29', findings: 19, inForce: 19, drafts: 6, recount: recountMaester },
  { name: 'maester-config.json', ranOn: CHANGED_ON, findings: 0, inForce: 0, drafts: 0, read: changedOn, recount: recountMaesterSettings },
  { name: 'scubagear-config-sample.yaml', ranOn: CHANGED_ON, findings: 59, inForce: 58, drafts: 19, read: changedOn, opened: yaml, recount: (file) => recountConfig(file, migrations(), CHANGED_ON) },
];

describe.each(REPORTS)('$name', ({ name, ranOn, read = (bytes: Uint8Array) => parse(bytes), opened = json, recount: recountOf = recount, ...expected }) => {
  const path = resolve(DATA, name);
  if (!existsSync(path)) {
    it.skip(`is not at hand (${path}): nothing is recounted`, () => undefined);
    return;
  }
  const bytes = new Uint8Array(readFileSync(path));
  const file = opened(bytes);

  it('holds as many findings of each kind as a plain recount finds', async () => {
    const { findings, report } = await read(bytes, name);
    const counted = recountOf(file);
    expect(report.ranOn).toBe(ranOn);
    expect(perKind(findings)).toEqual(counted.findings);
    expect(perKind(findings.filter(({ inForce }) => inForce))).toEqual(counted.inForce);
    expect([findings.length, findings.filter(({ inForce }) => inForce).length]).toEqual([expected.findings, expected.inForce]);
  });

  it('gives one draft for each principal in each family', async () => {
    const drafts = draftsFrom(await read(bytes, name));
    expect(new Set(drafts.map(({ family, principal }) => `${family} ${principal.id}`.toLowerCase()))).toEqual(new Set(recountOf(file).drafts.keys()));
    expect(drafts).toHaveLength(expected.drafts);
  });

  it('has evidence that leads to something in the file', async () => {
    const { findings } = await read(bytes, name);
    for (const { evidence } of findings) expect([evidence, getEvidence(file, evidence)]).not.toEqual([evidence, undefined]);
  });
});

describe('the folder of real files', () => {
  if (!existsSync(DATA)) {
    it.skip(`is not at hand (${DATA}): whether all of its files are recounted is not looked at`, () => undefined);
    return;
  }

  it('holds no file that nobody recounts', () => expect(readdirSync(DATA).sort()).toEqual([...REPORTS.map(({ name }) => name), ...NO_REPORTS].sort()));

  it.each(NO_REPORTS)('%s is told to be no report', async (name) => {
    expect((await readReport(name, new Uint8Array(readFileSync(resolve(DATA, name))))).outcome).toBe('unreadable');
  });
});

describe('two runs of one tenant', () => {
  const [first, second] = [REPORTS[1], REPORTS[2]].map((report) => resolve(DATA, report?.name ?? ''));
  const itWithData = first && second && existsSync(first) && existsSync(second) ? it : it.skip;

  itWithData('an exception that is in both has one key (skipped without ../shared/data)', async () => {
    const [before, after] = await Promise.all([first, second].map(async (path) => draftsFrom(await parse(new Uint8Array(readFileSync(path ?? ''))))));
    const keys = new Set(before?.map(({ exceptionKey }) => exceptionKey));
    const inBoth = after?.filter(({ exceptionKey }) => keys.has(exceptionKey)).map(({ family, principal }) => `${family} ${principal.id}`);
    const families = new Set(before?.map(({ family, principal }) => `${family} ${principal.id}`));
    expect(inBoth).toEqual(after?.map(({ family, principal }) => `${family} ${principal.id}`).filter((one) => families.has(one)));
    expect(inBoth?.length).toBeGreaterThan(5);
  });
});

import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { DAY_0, KEEP, MIRA } from '../../domain/ledger/life';
import { isoFromDay } from '../../../../src/domain/day/day';
import type { ParsedReport } from '../../../../src/discovery/parsedReport';
import { readReports } from '../../../../src/discovery/readReports';
import { migrationsIn, MIGRATIONS_CSV, type Migration } from '../../discovery/controls/migrations';
import { bytesOf, parse, resultsFile, TENANT } from '../../discovery/reports';
import { KeptRegister } from './keptRegister';

const PUBLISHED = resolve(__dirname, '../../../../../shared/data/scubagear-policy-migrations.csv');
const ANN = '20000000-0000-4000-8000-000000000001';

/** Findings in the configuration inside results, in which controls are left out and explained, and in a run that knows just these. */
const results = (day: number, ids: readonly string[], known: readonly string[] = ids): Promise<ParsedReport> =>
  parse(
    resultsFile(
      { scuba_config: { OmitPolicy: of(ids, { Rationale: 'Another product does it.', Expiration: '2027-01-31' }), AnnotatePolicy: of(ids, { Comment: 'Being changed.' }) } },
      {
        MetaData: { TenantId: TENANT, DisplayName: 'Lamna Healthcare', ProductsAssessed: ['Microsoft Teams'], Tool: 'ScubaGear', ToolVersion: '1.8.0', TimestampZulu: `${isoFromDay(DAY_0 + day)}T10:00:00.000Z` },
        Results: { Group: [{ GroupName: 'All', GroupNumber: '1', Controls: known.map((id) => ({ 'Control ID': id, Requirement: 'x', Result: 'Fail' })) }] },
      },
    ),
  );
const of = (ids: readonly string[], value: object): object => Object.fromEntries(ids.map((id) => [id, value]));
const configuration = async (day: number, ids: readonly string[]): Promise<ParsedReport> => {
  const written = { ProductNames: ['aad'], OmitPolicy: of(ids, { Rationale: 'Another product does it.' }), ...(ids.every((id) => id.startsWith('MS.AAD.')) && { Aad: of(ids, { CapExclusions: { Users: [ANN] } }) }) };
  const [, reading] = await readReports([{ name: 'results.json', bytes: bytesOf(resultsFile({})) }, { name: 'scuba.yaml', bytes: bytesOf(written), changedOn: isoFromDay(DAY_0 + day) }]);
  if (reading?.outcome !== 'read') throw new Error('A configuration must be read');
  return reading.parsed;
};
const told = (register: KeptRegister, parsed: ParsedReport, day: number): string[] =>
  register.keep([parsed], day).reports.flatMap((report) => report.told.map(({ verdict, absent }) => [verdict, ...absent.map((each) => (each.is === 'gone' ? 'gone' : each.reason))].join(' ')));
const keepAll = (register: KeptRegister, day: number): void => {
  for (const key of register.exceptionKeys) register.does(key, day, MIRA, 'keep', { ...KEEP, endDay: DAY_0 + 40, findings: register.stateOf(key).parts.seen?.findings ?? [] });
};

describe.each([
  ['a list of migrations of our own', () => MIGRATIONS_CSV],
  ['the published list of migrations', existsSync(PUBLISHED) ? () => readFileSync(PUBLISHED, 'utf8') : undefined],
])('%s', (_, csv) => {
  if (csv === undefined) {
    it.skip(`is not at hand (${PUBLISHED}): no renaming of it is tried`, () => undefined);
    return;
  }
  const all = migrationsIn(csv());
  const renamed = all.filter(({ next }) => next.length > 0);
  const dropped = all.filter(({ next }) => next.length === 0);
  const each = (lines: readonly Migration[]): [string, readonly string[]][] => lines.map(({ old, next }) => [old, next]);

  it('has lines of every kind', () => expect([renamed.length, dropped.length, all.filter(({ next }) => next.length > 1).length].every((count) => count > 1)).toBe(true));

  it.each(each(renamed))('%s has, wherever the tool names it, the findings of what it became', async (old, next) => {
    const keysOf = ({ findings }: ParsedReport): string[] => findings.map(({ key }) => key);
    for (const reading of [results, configuration]) {
      const now = keysOf(await reading(1, next));
      expect(now.length).toBeGreaterThanOrEqual(next.length);
      expect(keysOf(await reading(0, [old]))).toEqual(now);
    }
  });

  it.each(each(renamed))('what was approved of %s is documented under its new name, and nothing new is found', async (old, next) => {
    const register = new KeptRegister();
    register.keep([await results(0, [old])], 0);
    keepAll(register, 1);
    const { exceptionKeys } = register;
    expect(exceptionKeys.length).toBe(next.length);
    expect(told(register, await results(2, next), 2)).toEqual(next.map(() => 'documented'));
    expect(register.exceptionKeys).toEqual(exceptionKeys);
  });

  it.each(each(dropped))('%s was dropped: whether it is still left out cannot be told by a version that does not know it', async (old) => {
    const register = new KeptRegister();
    register.keep([await results(0, [old])], 0);
    keepAll(register, 1);
    expect(told(register, await results(2, [], ['MS.AAD.1.1v1']), 2)).toEqual(['cannotTell controlGone controlGone']);
  });
});

describe('controls that became one', () => {
  const annotated = async (verdicts: Readonly<Record<string, string>>): Promise<boolean[]> => {
    const { findings } = await parse(
      resultsFile(
        { scuba_config: { AnnotatePolicy: of(['MS.EXO.8.1v2'], { Comment: 'Being changed.' }) } },
        { Results: { EXO: [{ GroupName: 'Data', GroupNumber: '8', Controls: Object.entries(verdicts).map(([id, Result]) => ({ 'Control ID': id, Requirement: 'x', Result })) }] } },
      ),
    );
    return findings.map(({ inForce }) => inForce);
  };

  it('are met where each of them is, in whatever order they stand', async () => {
    expect(await annotated({ 'MS.EXO.8.1v2': 'Pass', 'MS.EXO.8.2v2': 'Pass' })).toEqual([false]);
    expect(await annotated({ 'MS.EXO.8.1v2': 'Fail', 'MS.EXO.8.2v2': 'Pass' })).toEqual([true]);
    expect(await annotated({ 'MS.EXO.8.2v2': 'Pass', 'MS.EXO.8.1v2': 'Fail' })).toEqual([true]);
  });
});

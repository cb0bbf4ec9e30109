import type { KnownRegister } from '../../../../src/decisions/knownRegister';
import type { Planning } from '../../../../src/decisions/planning';
import { planBacked } from '../../../../src/decisions/rowsBacked';
import { draftsFrom } from '../../../../src/discovery/drafts';
import type { ParsedReport } from '../../../../src/discovery/parsedReport';
import { isoFromDay } from '../../../../src/domain/day/day';
import { siteZone } from '../../../../src/domain/day/zone';
import { lineageOf } from '../../../../src/domain/judge/lineageOf';
import { NOTHING_KNOWN } from '../../../../src/domain/ledger/fold';
import { id, policies, policy, readOne } from '../../discovery/graph/exports';
import { TENANT } from '../../discovery/reports';
import { ANA, DAY_0, MIRA } from '../../domain/ledger/life';
import { KeptRegister } from './keptRegister';

const read: { historyOf: KeptRegister['decisionsOf'] } = { historyOf: () => [] };
jest.mock('../../../../src/decisions/readManyHistories', () => ({ readManyHistories: (_site: unknown, keys: readonly string[]) => Promise.resolve(new Map(keys.map((key) => [key, read.historyOf(key)]))) }));

const [ANN, BEN] = [id(0x701), id(0x702)];
const twoPolicies = (day: number): Promise<ParsedReport> =>
  readOne({ 'policies.json': policies(...[[ANN, BEN], [ANN]].map((excludeUsers, at) => policy(at + 1, { excludeUsers }, { state: 'enabled', displayName: `Policy ${at + 1}` }))) }, { tenant: { id: TENANT }, ranOn: isoFromDay(DAY_0 + day) });
const planning: Planning = { site: { gate: { clock: { now: () => (DAY_0 + 10) * 86_400_000 } } as Planning['site']['gate'], zone: siteZone('UTC') }, known: NOTHING_KNOWN };

/** What the report of day 10 says to be untaken of what was split off, by rows that a test chooses. */
async function untakenBy(rowsOf: (register: KeptRegister, split: () => void) => KnownRegister): Promise<unknown> {
  const register = new KeptRegister();
  register.keep([await twoPolicies(0)], 0);
  const ann = register.exceptionKeys.find((key) => register.stateOf(key).parts.seen?.findings.length === 2) ?? '';
  const { subject, seen } = register.stateOf(ann).parts;
  const [first] = seen?.findings ?? [];
  const moved = first ? [first.key] : [];
  register.does(ann, 1, MIRA, 'keep', { findings: seen?.findings, endDay: DAY_0 + 40, plan: 'x' });
  const split = (): void => {
    const answer = { verdict: 'undocumented', reportKey: 'r', ranOn: isoFromDay(DAY_0), severity: 'medium', ...subject, findings: [first] };
    register.does('off', 9, ANA, 'splitOff', { from: ann, answer, sinceDay: DAY_0, lineage: lineageOf(register.stateOf(ann), moved) }).does(ann, 9, ANA, 'split', { findings: moved, into: 'off', reason: 'x' });
  };
  const rows = rowsOf(register, split);
  read.historyOf = (key) => register.decisionsOf(key);
  const report = await twoPolicies(10);
  const { plan } = await planBacked(planning, [{ ...report, drafts: draftsFrom(report) }], { ...rows, today: DAY_0 + 10 });
  return plan.reports.flatMap(({ answers }) => answers.flatMap(({ decision }) => (decision.exceptionKey === ann ? [(decision.body as { untaken?: unknown }).untaken] : [])));
}

describe('what a split gave to an exception that has no row', () => {
  it('stays where it went, where that was split off after the rows were read', async () => {
    expect(await untakenBy((register, split) => {
      const { known } = register;
      split();
      return known;
    })).toEqual([undefined]);
  });

  it('stays where it went, where the row of that could not be written', async () => {
    expect(await untakenBy((register, split) => {
      split();
      const { known } = register;
      return { ...known, exceptions: new Map([...known.exceptions].filter(([key]) => key !== 'off')) };
    })).toEqual([undefined]);
  });
});

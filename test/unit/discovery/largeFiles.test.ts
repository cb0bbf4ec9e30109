import { planInPieces } from '../../../src/decisions/importPlan';
import { EMPTY_REGISTER } from '../../../src/decisions/knownRegister';
import { outcomeInPieces } from '../../../src/decisions/readingOutcome';
import { readReports } from '../../../src/discovery/readReports';
import { isoFromDay } from '../../../src/domain/day/day';
import { inPieces } from '../../../src/domain/pieces/pieces';
import { largeFile, LARGE_TENANT, type LargeKind } from '../../bench/largeReports';

/** Steps of work since the page last had its turn: texts looked at, keys and hashes made. */
const mockWork = { steps: 0 };
jest.mock('../../../src/discovery/json/access', () => mockCounted(jest.requireActual('../../../src/discovery/json/access'), 'textOf'));
jest.mock('../../../src/domain/exception/exceptionKey', () => mockCounted(jest.requireActual('../../../src/domain/exception/exceptionKey'), 'findingKeyOf'));
jest.mock('../../../src/domain/ledger/canonical', () => mockCounted(jest.requireActual('../../../src/domain/ledger/canonical'), 'hashText', 'canonicalText'));

function mockCounted(actual: Readonly<Record<string, (...given: unknown[]) => unknown>>, ...names: readonly string[]): object {
  const counted = names.map((name) => [
    name,
    (...given: unknown[]): unknown => {
      mockWork.steps += 1;
      return actual[name]?.(...given);
    },
  ]);
  return { ...actual, ...Object.fromEntries(counted) };
}

/** Counts the work between turns; rejects at a given turn. */
class Turns {
  public longest = 0;
  public all = 0;
  public count = 0;

  private readonly stopAt: number;

  public constructor(stopAt = Infinity) {
    this.stopAt = stopAt;
    mockWork.steps = 0;
  }

  public readonly pause = async (): Promise<void> => {
    this.longest = Math.max(this.longest, mockWork.steps);
    this.all += mockWork.steps;
    mockWork.steps = 0;
    this.count += 1;
    if (this.count >= this.stopAt) throw new Error('stopped');
  };
}

const BYTES = 400_000;
/** Some thousandths of what 50 MB ask for. */
const MOST_STEPS = 2500;

const read = async (kind: LargeKind, turns: Turns): ReturnType<typeof readReports> => readReports([largeFile(kind, BYTES)], { tenant: { id: LARGE_TENANT }, pause: turns.pause });

describe('a large file', () => {
  it.each<LargeKind>(['graphPage', 'graphSignIns', 'scubaGear', 'maester', 'prowler', 'csv', 'zip'])('of the kind %s leaves the page its turns while it is read, drafted and compared', async (kind) => {
    const turns = new Turns();
    const readings = await read(kind, turns);
    expect(readings.map(({ outcome }) => outcome)).toEqual(['read']);
    const { reports } = await inPieces(outcomeInPieces(readings), turns.pause);
    const { reports: planned } = await inPieces(planInPieces(reports, EMPTY_REGISTER), turns.pause);
    const earlier = reports.map(({ report, looked, findings }) => ({ tenantId: report.tenant.id, source: report.source, ranOnDay: 20_000, looked, holes: findings.map((finding) => ({ ...finding, shownOnDay: 20_000 })).slice(0, -1) }));
    await inPieces(planInPieces(reports, { ...EMPTY_REGISTER, earlier }), turns.pause);
    await turns.pause();
    expect(isoFromDay(planned[0]?.onDay ?? 0)).toBe('2026-05-04');
    expect(turns.all).toBeGreaterThan(2 * MOST_STEPS);
    expect(turns.longest).toBeLessThan(MOST_STEPS);
  });

  it('is given up at any turn', async () => {
    const whole = new Turns();
    const readings = await read('scubaGear', whole);
    for (const at of [1, Math.floor(whole.count / 2), whole.count]) await expect(read('scubaGear', new Turns(at))).rejects.toThrow('stopped');
    const { reports } = await inPieces(outcomeInPieces(readings), undefined);
    await expect(inPieces(planInPieces(reports, EMPTY_REGISTER), new Turns(20).pause)).rejects.toThrow('stopped');
  });
});

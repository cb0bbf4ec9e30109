import { planImport, planInPieces, type ReportToImport } from '../../../src/decisions/importPlan';
import { EMPTY_REGISTER, type KnownRegister } from '../../../src/decisions/knownRegister';
import { openReportFile } from '../../../src/decisions/openReportFile';
import { draftsFrom, type Draft } from '../../../src/discovery/drafts';
import { FINDING_KINDS, type Finding } from '../../../src/domain/exception/finding';
import { inPieces } from '../../../src/domain/pieces/pieces';
import { lookedAtAll } from '../../../src/domain/reconcile/lookedAt';
import { finding, report } from './reports';

const MANY = 3000;
const FINDINGS: readonly Finding[] = Array.from({ length: MANY }, (_, number) => named(finding({ user: `user-${number}`, setting: `p${number % 7}`, inForce: number % 11 > 0 }), number % 5 === 0));
const looked = lookedAtAll(FINDING_KINDS);

function reportOf(ranOn: string, findings: readonly Finding[], drafts?: readonly Draft[]): ReportToImport {
  const head = report({ ranOn });
  return { report: head, findings, looked, drafts: drafts ?? draftsFrom({ report: head, findings, sameAs: new Map() }), roleHolders: [] };
}

function named(found: Finding, isByName: boolean): Finding {
  return isByName ? { ...found, setting: { ...found.setting, name: found.setting.id } } : found;
}

/** A register that knows all but the last of them, of the month before. */
const KNOWN: KnownRegister = {
  ...EMPTY_REGISTER,
  earlier: [{ tenantId: report({}).tenant.id, source: report({}).source, ranOnDay: 20_000, looked, holes: FINDINGS.slice(0, -1).map((hole) => ({ ...hole, shownOnDay: 20_000 })) }],
};

describe('planning an import of many findings', () => {
  it.each([['an empty register', EMPTY_REGISTER], ['one that knows them', KNOWN]])('in pieces makes the plan that it makes at once, against %s', async (_what, known) => {
    const reports = [reportOf('2026-07-04', FINDINGS.slice(100))];
    const direct = planImport(reports, known);
    const inTurns = await inPieces(planInPieces(reports, known), () => Promise.resolve());
    expect(inTurns).toEqual(direct);
    const [planned] = inTurns.reports;
    expect(await openReportFile(planned?.evidence.bytes ?? new Uint8Array(), planned?.onDay ?? NaN)).toMatchObject({ findings: { length: MANY - 100 } });
  });

  it.each([['an empty register', EMPTY_REGISTER], ['one that knows them', KNOWN]])('leaves the page its turns throughout, against %s', async (_what, known) => {
    let [reads, longest, turns] = [0, 0, 0];
    const counted = <Hole extends Pick<Finding, 'setting'>>(hole: Hole): Hole => {
      const { setting } = hole;
      return Object.defineProperty({ ...hole }, 'setting', { enumerable: true, get: () => ((reads += 1), setting) });
    };
    const findings = FINDINGS.map(counted);
    const drafts = draftsFrom({ report: report({}), findings, sameAs: new Map() });
    const earlier = known.earlier.map((each) => ({ ...each, holes: each.holes.map(counted) }));
    reads = 0;
    await inPieces(planInPieces([reportOf('2026-07-04', findings, drafts)], { ...known, earlier }), async () => {
      longest = Math.max(longest, reads);
      [reads, turns] = [0, turns + 1];
    });
    expect(turns).toBeGreaterThan(MANY / 100);
    expect(longest).toBeLessThan(900);
  });

  it('is given up at a turn', async () => {
    let turns = 0;
    await expect(inPieces(planInPieces([reportOf('2026-07-04', FINDINGS)], KNOWN), () => ((turns += 1) < 10 ? Promise.resolve() : Promise.reject(new Error('stopped'))))).rejects.toThrow('stopped');
  });
});

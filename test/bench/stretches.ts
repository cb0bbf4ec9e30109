import { planInPieces } from '../../src/decisions/importPlan';
import { EMPTY_REGISTER, type KnownRegister } from '../../src/decisions/knownRegister';
import { outcomeInPieces } from '../../src/decisions/readingOutcome';
import { readReports } from '../../src/discovery/readReports';
import { inPieces } from '../../src/domain/pieces/pieces';
import { LARGE_KINDS, LARGE_TENANT, largeFile, type LargeKind } from './largeReports';

/**
 * The longest stretch in which a page would have no turn while a large file is read, drafted and planned, twice: against
 * an empty register, and against one that knows all of it but the last hole.
 * `node --import ./src/node/resolve.mjs test/bench/stretches.ts [MB] [KIND…]`
 */
const [megabytes = '50', ...kinds] = process.argv.slice(2);
const chosen = kinds.length === 0 ? LARGE_KINDS : LARGE_KINDS.filter((kind) => kinds.includes(kind));

/** What a step took: of clock and processor time the smaller, since others work on the machine too. */
class Stretches {
  public longestMs = 0;
  public allMs = 0;
  private readonly clock = { ms: 0, cpu: process.cpuUsage() };

  public constructor() {
    this.begin();
  }

  public readonly pause = async (): Promise<void> => {
    const { user, system } = process.cpuUsage(this.clock.cpu);
    const tookMs = Math.min(performance.now() - this.clock.ms, (user + system) / 1000);
    this.longestMs = Math.max(this.longestMs, tookMs);
    this.allMs += tookMs;
    await new Promise((resolve) => setImmediate(resolve));
    this.begin();
  };

  private begin(): void {
    this.clock.ms = performance.now();
    this.clock.cpu = process.cpuUsage();
  }
}

async function measured<T>(kind: LargeKind, step: string, run: (pause: () => Promise<void>) => Promise<T>, tell: (result: T) => string): Promise<T> {
  const stretches = new Stretches();
  const result = await run(stretches.pause);
  await stretches.pause();
  process.stdout.write(`${kind.padEnd(14)}${step.padEnd(26)}${stretches.longestMs.toFixed(0).padStart(7)} ms longest${stretches.allMs.toFixed(0).padStart(9)} ms in all   ${tell(result)}\n`);
  return result;
}

for (const kind of chosen) {
  const file = largeFile(kind, Number(megabytes) * 1024 * 1024);
  const readings = await measured(kind, 'read', async (pause) => readReports([file], { tenant: { id: LARGE_TENANT }, pause }), (all) => all.map((each) => (each.outcome === 'read' ? `${each.parsed.findings.length} findings` : each.problem.code)).join(', '));
  const { reports } = await measured(kind, 'drafted', async (pause) => inPieces(outcomeInPieces(readings), pause), (outcome) => `${outcome.reports.reduce((sum, { drafts }) => sum + drafts.length, 0)} drafts`);
  const planned = async (step: string, known: KnownRegister): Promise<void> => void (await measured(kind, step, async (pause) => inPieces(planInPieces(reports, known), pause), (plan) => `${plan.reports.reduce((sum, { answers }) => sum + answers.length, 0)} answers`));
  await planned('planned, empty register', EMPTY_REGISTER);
  const earlier = reports.map(({ report, looked, findings }) => ({ tenantId: report.tenant.id, source: report.source, ranOnDay: 20_000, looked, holes: findings.map((finding) => ({ ...finding, shownOnDay: 20_000 })).slice(0, -1) }));
  await planned('planned, known register', { ...EMPTY_REGISTER, earlier });
}

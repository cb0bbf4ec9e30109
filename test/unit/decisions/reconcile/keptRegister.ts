import { planImport, type ImportPlan, type ReportToImport } from '../../../../src/decisions/importPlan';
import { EMPTY_REGISTER, type KnownException, type KnownRegister, type KnownUse } from '../../../../src/decisions/knownRegister';
import { knownFacts } from '../../../../src/decisions/readKnown';
import { atOnce } from '../../../../src/domain/pieces/pieces';
import { decodeInPieces } from '../../../../src/decisions/reportFile';
import { earlierReport } from '../../../../src/decisions/reportRecords';
import { draftsFrom } from '../../../../src/discovery/drafts';
import type { ParsedReport } from '../../../../src/discovery/parsedReport';
import { dayFromIso, type Day } from '../../../../src/domain/day/day';
import { registerRowOf } from '../../../../src/domain/exception/registerRow';
import type { Act } from '../../../../src/domain/ledger/acts/acts';
import type { Decision } from '../../../../src/domain/ledger/decision';
import type { ExceptionState } from '../../../../src/domain/ledger/fold';
import { ANA, DAY_0, Life } from '../../domain/ledger/life';
import type { Person } from '../../../../src/domain/people/person';

/** A register in memory that reports are read into as the lists would have it: what is known comes from rows and files. */
export class KeptRegister {
  private readonly lives = new Map<string, Life>();
  private reportKeys = new Set<string>();
  private earlier: KnownRegister['earlier'] = [];
  /** What the file that was read last tells of each tool and tenant. */
  private uses: readonly KnownUse[] = [];
  /** Answers in the ledger. */
  public answers = 0;

  /** @param planted marks that a row holds which somebody added, beside those of all exceptions */
  public plan(parsed: readonly ParsedReport[], today?: Day, planted?: readonly string[]): ImportPlan {
    const reports = parsed.map((report): ReportToImport => ({ ...report, drafts: draftsFrom(report) }));
    const { known } = this;
    const [like] = known.exceptions.values();
    const row = planted && like?.facts && { ...like, facts: { ...like.facts, id: 99, marks: planted, told: {} } };
    return planImport(reports, { ...known, today, exceptions: new Map([...known.exceptions, ...(row ? [['planted', row] as const] : [])]) });
  }

  /** Keeps reports on a day, counted from the first day of every life. */
  public keep(parsed: readonly ParsedReport[], onDay: number): ImportPlan {
    const plan = this.plan(parsed, DAY_0 + onDay);
    for (const { answers, alreadyRead, fromTheFuture, reportKey, report, olderThan, evidence } of plan.reports) {
      if (alreadyRead || fromTheFuture) continue;
      for (const { decision } of answers) {
        this.answers += 1;
        this.lifeOf(decision.exceptionKey).on(onDay).does(ANA, 'answerChanged', decision.body as object, { key: decision.key, base: [] });
      }
      this.reportKeys = new Set([...this.reportKeys, reportKey]);
      const ranOnDay = dayFromIso(report.ranOn) ?? NaN;
      const file = atOnce(decodeInPieces(JSON.parse(new TextDecoder().decode(evidence.bytes)), ranOnDay));
      if (!file) throw new Error('The file of a report must read back');
      const now = earlierReport({ tenantId: report.tenant.id, source: report.source, ranOnDay }, file);
      const { tenantId, source } = now;
      this.uses = [...this.uses.filter((use) => use.source !== source || use.tenantId !== tenantId), ...file.lastUse.map((use) => ({ ...use, tenantId, source }))];
      if (olderThan === undefined) this.earlier = [...this.earlier.filter(({ source, tenantId }) => source !== now.source || tenantId !== now.tenantId), now];
    }
    return plan;
  }

  public does(exceptionKey: string, onDay: number, author: Person, act: Act, body: object): this {
    const life = this.lifeOf(exceptionKey).on(onDay).does(author, act, body);
    if (life.refused) throw new Error(`${act} is void: ${JSON.stringify(life.refused)}`);
    return this;
  }

  public get exceptionKeys(): readonly string[] {
    return [...this.lives.keys()].sort();
  }

  public stateOf(exceptionKey: string): ExceptionState {
    return this.lifeOf(exceptionKey).state;
  }

  /** As the ledger holds it. */
  public decisionsOf(exceptionKey: string): readonly Decision[] {
    return this.lifeOf(exceptionKey).decisions;
  }

  private lifeOf(exceptionKey: string): Life {
    const life = this.lives.get(exceptionKey) ?? new Life(exceptionKey);
    this.lives.set(exceptionKey, life);
    return life;
  }

  public get known(): KnownRegister {
    const exceptions = new Map<string, KnownException>();
    let id = 0;
    for (const [key, life] of this.lives) {
      const row = registerRowOf(life.state);
      id += 1;
      if (row) exceptions.set(key, { findingsHash: row.findingsHash, sinceDay: row.sinceDay, facts: knownFacts({ ...row, id }) });
    }
    return { ...EMPTY_REGISTER, exceptions, reportKeys: this.reportKeys, earlier: this.earlier, uses: this.uses };
  }
}

/** `verdict: title` of all that a plan tells, sorted. */
export function toldBy(plan: ImportPlan): string[] {
  return plan.reports.flatMap(({ told }) => told.map(({ verdict, title, absent }) => [verdict, title, ...absent.map((each) => (each.is === 'gone' ? 'gone' : each.reason))].join(': '))).sort();
}

import type { EvidenceFile } from '../domain/evidence/evidence';
import type { Json } from '../domain/ledger/canonical';
import type { Decision, NewDecision } from '../domain/ledger/decision';
import { baseHashOf } from '../domain/ledger/decisionHash';
import type { Known } from '../domain/ledger/fold';
import { newestOf } from '../domain/ledger/order';
import { SharePointError } from '../lists/rest/errors';
import { append, type Appended, type Site } from './append';
import { uploadEvidence } from './evidence';
import { inLanes } from './inLanes';
import type { PlannedAnswer } from './importAnswers';
import type { ImportPlan, PlannedReport } from './importPlan';
import { project } from './project';
import { followersIn, readHistory } from './readHistory';

export interface ImportProgress {
  /** Steps done and steps in all: one for each answer, two for each report (its file and its record). */
  readonly done: number;
  readonly total: number;
  /** What is being kept now: the title of an exception or the file of a report. */
  readonly what: string;
}

export interface ImportFailure {
  readonly file: string;
  /** Exception that was not kept; empty where it is the report's own record. */
  readonly title: string;
  readonly error: SharePointError;
}

/** What an import did. Nothing is lost where it is incomplete: doing it again goes on where it stopped. */
export interface ImportResult {
  readonly created: number;
  readonly changed: number;
  /** Kept by somebody else, or by an earlier try. */
  readonly alreadyThere: number;
  readonly reportsRecorded: number;
  readonly stopped: boolean;
  readonly failures: readonly ImportFailure[];
}

export interface ImportOptions {
  readonly site: Site;
  readonly known: Known;
  readonly onProgress?: (progress: ImportProgress) => void;
  /** Stops between two steps: what has begun is finished, so that no decision is left without its row. */
  readonly signal?: AbortSignal;
}

/** Answers that are kept at a time; the gate may let fewer through. */
const LANES = 4;

/**
 * Does what a plan says: for each report its file, its answers with their rows, and last its record, so that a report
 * on record is a report that was kept whole.
 */
export async function importReport(plan: ImportPlan, { site, known, onProgress, signal }: ImportOptions): Promise<ImportResult> {
  const open = plan.reports.filter(({ alreadyRead, fromTheFuture }) => !alreadyRead && !fromTheFuture);
  const total = open.reduce((sum, { answers }) => sum + answers.length + 2, 0);
  const tally = { created: 0, changed: 0, alreadyThere: 0, reportsRecorded: 0 };
  const failures: ImportFailure[] = [];
  let done = 0;
  const stopped = (): boolean => signal?.aborted ?? false;

  async function step(report: PlannedReport, title: string, run: () => Promise<void>): Promise<boolean> {
    onProgress?.({ done, total, what: title || report.report.file });
    try {
      await run();
      return true;
    } catch (error) {
      if (!(error instanceof SharePointError)) throw error;
      failures.push({ file: report.report.file, title, error });
      return false;
    } finally {
      done += 1;
      onProgress?.({ done, total, what: title || report.report.file });
    }
  }

  for (const report of open) {
    if (stopped()) break;
    const before = failures.length;
    let evidence: EvidenceFile | undefined;
    await step(report, '', async () => {
      evidence = await keepFile(site, report);
    });
    await inLanes(report.answers, LANES, stopped, (planned) =>
      step(report, planned.title, async () => {
        const how = await keepAnswer(site, known, planned);
        tally[how === 'alreadyThere' ? how : planned.effect === 'new' ? 'created' : 'changed'] += 1;
      }),
    );
    if (stopped() || failures.length > before || !evidence) continue;
    const record = recordOf(report, evidence);
    if (await step(report, '', async () => void (await append(site, record)))) tally.reportsRecorded += 1;
  }
  return { ...tally, stopped: stopped() && done < total, failures };
}

function keepFile(site: Site, { reportKey, evidence }: PlannedReport): Promise<EvidenceFile> {
  return uploadEvidence(site, reportKey, 1, evidence);
}

async function keepAnswer(site: Site, known: Known, { effect, decision }: PlannedAnswer): Promise<Appended['how']> {
  const { exceptionKey } = decision;
  const earlier = effect === 'changed' ? await readHistory(site, exceptionKey) : [];
  const { decision: kept, how } = await append(site, earlier.length ? onTopOf(decision, earlier) : decision);
  await project(site, exceptionKey, known, effect === 'new' && how === 'added' ? [kept] : undefined);
  for (const follower of followersIn(earlier)) await project(site, follower, known);
  return how;
}

function onTopOf(decision: NewDecision, earlier: readonly Decision[]): NewDecision {
  return { ...decision, base: newestOf(earlier), baseHash: baseHashOf(earlier) };
}

/** Two tenants may have one name: by the first digits of their ids their records are told apart (`newestTitled`). */
function tenantNamed({ id, name }: PlannedReport['report']['tenant']): string {
  return name === id ? id : `${name} (${id.slice(0, TELLING_CHARACTERS)})`;
}

const TELLING_CHARACTERS = 8;

/** The record of a report, appended last. @param evidence undefined: its findings were not kept as a file. */
export function recordOf({ report, reportKey, onDay, answers, unchanged, notInForce, looked, digest, toldFacts }: PlannedReport, evidence: EvidenceFile | undefined): NewDecision {
  const { source, toolVersion, tenant, ranOn, unread } = report;
  return {
    key: reportKey,
    exceptionKey: '',
    act: 'reportRead',
    title: `${source} ${toolVersion}, ${tenantNamed(tenant)}, ${ranOn}`,
    onDay,
    base: [],
    baseHash: baseHashOf([]),
    body: {
      source,
      toolVersion,
      tenant: { id: tenant.id, name: tenant.name },
      ranOn,
      unread: unread.map(({ where, why }) => ({ where, why })) as unknown as Json,
      exceptions: answers.filter(({ draft }) => draft !== undefined).length + unchanged.length,
      notInForce: notInForce.length,
      looked: looked.map(({ kind, settings, beyond }) => ({ kind, settings: settings.length, ...(typeof beyond === 'string' ? { beyond } : { why: beyond.why as unknown as Json }) })),
      digest,
      ...(toldFacts && { told: { ...toldFacts } }),
      ...(evidence && { evidence: { ...evidence } }),
    },
  };
}

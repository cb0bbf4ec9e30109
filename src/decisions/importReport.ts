import { hashBytes } from '../domain/ledger/canonical';
import { baseHashOf, inLedgerOrder, type Decision, type NewDecision } from '../domain/ledger/decision';
import type { Policy } from '../domain/policy/defaults';
import { SharePointError } from '../lists/rest/errors';
import { append, type Appended, type Site } from './append';
import { upload } from './evidence';
import type { ImportPlan, PlannedAnswer, PlannedReport } from './importPlan';
import { project } from './project';
import { readDecisions } from './readDecisions';

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
  readonly policy: Policy;
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
export async function importReport(plan: ImportPlan, { site, policy, onProgress, signal }: ImportOptions): Promise<ImportResult> {
  const open = plan.reports.filter(({ alreadyRead }) => !alreadyRead);
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
    let evidence: StoredFile | undefined;
    await step(report, '', async () => {
      evidence = await keepFile(site, report);
    });
    await inLanes(report.answers, stopped, (planned) =>
      step(report, planned.draft.title, async () => {
        const how = await keepAnswer(site, policy, planned);
        tally[how === 'alreadyThere' ? how : planned.effect === 'new' ? 'created' : 'changed'] += 1;
      }),
    );
    if (stopped() || failures.length > before || !evidence) continue;
    const record = recordOf(report, evidence);
    if (await step(report, '', async () => void (await append(site, record)))) tally.reportsRecorded += 1;
  }
  return { ...tally, stopped: stopped() && done < total, failures };
}

interface StoredFile {
  readonly name: string;
  /** SHA-256 as written and as read back: SharePoint rewrites some files on upload (design §2, Evidence). */
  readonly chosen: string;
  readonly stored: string;
}

async function keepFile(site: Site, { evidence }: PlannedReport): Promise<StoredFile> {
  const bytes = new TextEncoder().encode(evidence.text);
  const stored = await upload(site, evidence.name, bytes);
  return { name: evidence.name, chosen: hashBytes(bytes), stored: hashBytes(stored) };
}

async function keepAnswer(site: Site, policy: Policy, { effect, decision }: PlannedAnswer): Promise<Appended['how']> {
  const earlier = effect === 'changed' ? await readDecisions(site, decision.exceptionKey) : [];
  const { decision: kept, how } = await append(site, earlier.length ? onTopOf(decision, earlier) : decision);
  await project(site, decision.exceptionKey, policy, effect === 'new' && how === 'added' ? [kept] : undefined);
  return how;
}

function onTopOf(decision: NewDecision, earlier: readonly Decision[]): NewDecision {
  const newest = inLedgerOrder(earlier)[earlier.length - 1];
  return { ...decision, base: newest ? [newest.key] : [], baseHash: baseHashOf(earlier) };
}

function recordOf({ report, reportKey, onDay, answers, unchanged, notInForce }: PlannedReport, evidence: StoredFile): NewDecision {
  const { source, toolVersion, tenant, ranOn, unread } = report;
  return {
    key: reportKey,
    exceptionKey: '',
    act: 'reportRead',
    title: `${source} ${toolVersion}, ${tenant.name}, ${ranOn}`,
    onDay,
    base: [],
    baseHash: baseHashOf([]),
    body: {
      source,
      toolVersion,
      tenant: { id: tenant.id, name: tenant.name },
      ranOn,
      unread: unread.map(({ where, why }) => ({ where, why })),
      exceptions: answers.length + unchanged.length,
      notInForce: notInForce.length,
      evidence: { name: evidence.name, chosen: evidence.chosen, stored: evidence.stored },
    },
  };
}

/** Runs over all items, a few at a time, and begins no further one once it is to stop. */
async function inLanes<T>(items: readonly T[], stopped: () => boolean, run: (item: T) => Promise<unknown>): Promise<void> {
  const rest = items[Symbol.iterator]();
  const lane = async (): Promise<void> => {
    for (let next = rest.next(); !next.done; next = rest.next()) {
      if (stopped()) return;
      await run(next.value);
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
}

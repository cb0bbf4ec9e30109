import { importReport, type ImportResult } from '../decisions/importReport';
import type { ImportPlan } from '../decisions/importPlan';
import { planOnSite } from '../decisions/planOnSite';
import { readContext } from '../decisions/readContext';
import { outcomeOf } from '../decisions/readingOutcome';
import { readKnown } from '../decisions/readKnown';
import type { Site } from '../decisions/append';
import type { Reading } from '../discovery/parsedReport';
import { isoFromDay } from '../domain/day/day';
import type { Known } from '../domain/ledger/fold';
import { createGate } from '../lists/rest/gate';
import { loadZone } from '../register/load/site';
import { mayReadReports } from '../register/mayReadReports';
import { answers as answerStrings } from '../ui/strings/enUs/answers';
import { gaps } from '../ui/strings/enUs/gaps';
import { problems as problemStrings } from '../ui/strings/enUs/problems';
import { formatsOf } from '../ui/strings/formats';
import { answersIn, summaryOf } from './planAnswers';
import { sendFromNode } from './sendFromNode';

/** People of the local SharePoint: who may read everything, and who may read reports into the register. */
const LOCAL_READER = 'vic';
const LOCAL_REVIEWER = 'ana';
export const NOT_COMPLETE = 1;
const NOTHING_READ = 2;

export interface CompareOptions {
  readonly webUrl: string;
  /** Somebody of the local SharePoint. */
  readonly as: string | undefined;
  /** Reads the reports into the register, too. */
  readonly write: boolean;
}

/**
 * Compares what was read with the register of a site by the plan that the portal makes of the same files, and prints its
 * answers as JSON; a summary goes to standard error. Resolves with the exit code. @throws Error, SharePointError
 */
export async function compareWithSite(readings: readonly Reading[], { webUrl, as, write }: CompareOptions): Promise<number> {
  const formats = formatsOf('en-US');
  const { reports, unreadable } = outcomeOf(readings);
  for (const problem of unreadable.map(problemStrings(formats).problem)) process.stderr.write(`${problem}\n`);
  if (reports.length === 0) {
    process.stderr.write('No report was read.\n');
    return NOTHING_READ;
  }
  const token = process.env.SHAREPOINT_TOKEN;
  const gate = createGate({ webUrl, send: sendFromNode({ as: as ?? (token ? undefined : write ? LOCAL_REVIEWER : LOCAL_READER), token }) });
  const zone = await loadZone(gate);
  if (!zone) throw new Error('The time zone of this site is not known to the register, so no day would be right. An owner can choose another one in the regional settings of the site.');
  if (write && !(await mayReadReports(gate))) throw new Error('This account may not read reports into the register: a security reviewer may. Nothing was written.');
  const today = zone.dayOfInstant(gate.clock.now());
  const site = { gate, zone };
  const [register, known] = await Promise.all([readKnown(gate, undefined, today), readContext(site)]);
  const plan = await planOnSite({ site, known }, reports, register);
  const written = write ? await keep(plan, site, known) : null;
  const output = { site: webUrl, today: isoFromDay(today), reports: plan.reports.map((report) => answersIn(report, gaps(formats))), written: written && { ...written, failures: written.failures.map(({ file, title, error }) => ({ file, title, why: error.message })) } };
  await new Promise<void>((resolve, reject) => process.stdout.write(`${JSON.stringify(output, null, 2)}\n`, (error) => (error ? reject(error) : resolve())));
  for (const line of plan.reports.flatMap((report) => summaryOf(report, answerStrings(formats), formats))) process.stderr.write(`${line}\n`);
  if (!written) return 0;
  const { created, changed, reportsRecorded, failures, stopped } = written;
  process.stderr.write(`Written: ${created} new, ${changed} changed, ${reportsRecorded} ${reportsRecorded === 1 ? 'report' : 'reports'}.${failures.length > 0 || stopped ? ' Not all of it could be written: run it again to do what is missing.' : ''}\n`);
  return failures.length > 0 || stopped ? NOT_COMPLETE : 0;
}

async function keep(plan: ImportPlan, site: Site, known: Known): Promise<ImportResult> {
  const stop = new AbortController();
  process.once('SIGINT', () => stop.abort());
  process.once('SIGTERM', () => stop.abort());
  return importReport(plan, { site, known, signal: stop.signal });
}

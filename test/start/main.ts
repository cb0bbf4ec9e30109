/**
 * `npm start`: builds what is missing, starts the local SharePoint with the portal's pages, provisions the register with
 * the project's own provisioner, fills it with a generated register or reads the reports given (or the sample report),
 * prints the addresses and keeps running.
 */
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { VERDICTS } from '../../src/domain/reconcile/answers';
import { createGate } from '../../src/lists/rest/gate';
import { answers as answerWords } from '../../src/ui/strings/enUs/answers';
import { gaps } from '../../src/ui/strings/enUs/gaps';
import { formatsOf } from '../../src/ui/strings/formats';
import { createPageEvents, type PageEvents } from '../page/events';
import { createPageHandler } from '../page/handler';
import { watchSources } from '../page/watch';
import { NotEmpty } from '../seed/sample/fillSample';
import { startSharePoint, type SharePoint } from '../sharepoint/server';
import { build } from '../support/build.mjs';
import { parseOptions, USAGE, UsageError, type StartOptions } from './options';
import { whenNpmEnds } from './parent';
import { personSend } from './personSend';
import { provisionSite } from './provisionSite';
import { readReports, type Reading } from './readReports';
import { fillWithSample, hasSample } from './sample';
import { seatPeople } from './seatPeople';
import { where as placeText } from '../../src/ui/strings/enUs/wheres';

const ROOT = resolve(fileURLToPath(new URL('../..', import.meta.url)));
const SITE = '/sites/register';
const WORDS = answerWords(formatsOf('en-US'));
const GAPS = gaps(formatsOf('en-US'));
const SAMPLE = join(ROOT, 'test', 'seed', 'reports', 'northwind.json');

/** Rewrites one line on a terminal; says nothing in a log, where the sum at the end is enough. */
function progress(text: string): void {
  if (process.stdout.isTTY) process.stdout.write(`\r\u001b[K  ${text.slice(0, (process.stdout.columns || 80) - 4)}`);
}
function endProgress(): void {
  if (process.stdout.isTTY) process.stdout.write('\r\u001b[K');
}

async function listen(options: StartOptions, dataFile: string, events: PageEvents | undefined): Promise<SharePoint> {
  try {
    return await startSharePoint({
      port: options.port,
      dataFile,
      as: options.as,
      extraHandler: createPageHandler({ root: ROOT, webUrl: SITE, ...(events && { events }) }),
      print: (line) => console.error(line),
    });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    throw new UsageError(`Port ${options.port} is in use: stop what runs there, or give another with --port`);
  }
}

function sayWhatWasRead({ plan, result, unreadable }: Reading): void {
  for (const { report, alreadyRead, fromTheFuture, olderThan, answers, unchanged, told, notInForce } of plan.reports) {
    const { source, toolVersion, tenant, ranOn, unread } = report;
    const said = fromTheFuture
      ? 'it says that it ran on a day to come: nothing of it is kept'
      : alreadyRead
      ? 'read before, nothing to add'
      : `${count(answers.filter(({ effect }) => effect === 'new').length, 'new exception')}, ${answers.filter(({ effect }) => effect === 'changed').length} changed, ${unchanged.length} as before`;
    console.log(`  ${report.file} (${source} ${toolVersion}, ${tenant.name}, ${ranOn}): ${said}`);
    const verdicts = VERDICTS.map((verdict) => [verdict, told.filter((each) => each.verdict === verdict).length] as const).filter(([, number]) => number > 0);
    if (!alreadyRead && verdicts.length > 0) console.log(`    ${verdicts.map(([verdict, number]) => WORDS.count(verdict, number)).join(', ')}`);
    if (olderThan !== undefined) console.log(`    ${WORDS.report.olderThan(olderThan)}`);
    if (!alreadyRead && notInForce.length) console.log(`    ${count(notInForce.length, 'finding')} of settings that are not in force: listed, not drafted`);
    for (const { where, why } of alreadyRead ? [] : unread) console.log(`    not looked at: ${placeText(where)} (${GAPS.why(why)})`);
  }
  for (const { file, title, error } of result.failures) console.error(`  not kept: ${title || file}: ${error.message}`);
  for (const sentence of unreadable) console.error(`  ${sentence}`);
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

/** @returns true where a generated register stands in the site, from now or from before. */
async function withSample(sharePoint: SharePoint, webUrl: string, { sample }: StartOptions): Promise<boolean> {
  const gate = createGate({ webUrl, send: personSend('ada') });
  const isThere = await hasSample(gate);
  if (sample === undefined || isThere) {
    if (sample !== undefined) console.log('A generated register stands there from before: nothing to add (--fresh makes another)');
    return isThere;
  }
  try {
    const { exceptions, decisions } = await fillWithSample(sharePoint, gate, { open: sample, onProgress: progress });
    endProgress();
    console.log(`Generated register: ${sample} open of ${exceptions} exceptions in two tenants, ${decisions} decisions of three years`);
    return true;
  } catch (error) {
    if (!(error instanceof NotEmpty)) throw error;
    throw new UsageError('--sample needs an empty register, and decisions stand in this one: begin anew with --fresh, or keep it apart with --data DIR');
  }
}

async function main(): Promise<void> {
  const options = parseOptions(process.argv.slice(2), process.env['INIT_CWD'] ?? process.cwd(), ROOT);
  build({ root: ROOT });
  if (options.fresh) rmSync(options.dataFolder, { recursive: true, force: true });
  mkdirSync(options.dataFolder, { recursive: true });
  const events = options.watch ? createPageEvents() : undefined;
  const sharePoint = await listen(options, join(options.dataFolder, 'sharepoint.db'), events);
  const stop = (): void => void sharePoint.close().then(() => process.exit(0));
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  whenNpmEnds(stop);

  const webUrl = `${sharePoint.url}${SITE}`;
  const steps = await provisionSite(webUrl, personSend('ada'), progress);
  await seatPeople(createGate({ webUrl, send: personSend('ada') }));
  endProgress();
  console.log(steps ? `Register provisioned: ${count(steps, 'step')}` : 'Register provisioned before: nothing to do');

  const isSample = await withSample(sharePoint, webUrl, options);
  const reports = options.reports.length ? options.reports : !isSample && existsSync(SAMPLE) ? [SAMPLE] : [];
  if (reports.length) {
    console.log(options.reports.length ? 'Reading reports as Ana Ruiz (security reviewer)' : 'Reading the sample report of a fictitious tenant as Ana Ruiz (security reviewer)');
    const reading = await readReports(createGate({ webUrl, send: personSend('ana') }), reports, progress);
    endProgress();
    sayWhatWasRead(reading);
    if (reading.unreadable.length === reports.length) {
      await sharePoint.close();
      process.exit(2);
    }
  }
  console.log(`\nRegister ready: ${sharePoint.url}/`);
  console.log(`  Aging heatmap  ${sharePoint.url}/page/heatmap`);
  console.log(`  SharePoint     ${webUrl}/_api/web`);
  if (events) {
    watchSources({ root: ROOT, events, print: (line) => console.log(line) });
    console.log('Watching src: save a file and the open pages show it.');
  }
  console.log('Stop it with Ctrl+C.');
}

main().catch((error: unknown) => {
  endProgress();
  console.error(error instanceof UsageError ? `${error.message}\n${USAGE}` : error instanceof Error ? error.message : error);
  process.exit(error instanceof UsageError ? 2 : 1);
});

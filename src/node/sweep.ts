import { openDesk } from '../decisions/desk';
import { createGate } from '../lists/rest/gate';
import { loadZone } from '../register/load/site';
import { sweep } from '../sweep/run';
import { SWEPT_LISTS, type SweepOutcome, type SweepProgress, type SweepReport } from '../sweep/sweepOutcome';
import { parseArgs } from './args';
import { sendFromNode } from './sendFromNode';

const USAGE = `Use: npm run --silent sweep -- --site URL [--as NAME] [--anyway]
One sweep over all open exceptions: due escalations and notices are appended, rows that lag are written. Its summary is JSON.
--anyway sweeps also where another sweep began in this hour; nothing is done twice.
--as names a person of the local SharePoint (svc-sweep where it is left out). A tenant wants SHAREPOINT_TOKEN, a bearer token for that site.
Exit code: 0 done, or another sweep began in this hour; 1 not complete, the record was changed, or an exception could not be judged; 2 not begun.`;

/** Account of the local SharePoint that sweeps. */
const LOCAL_SWEEPER = 'svc-sweep';
const NOT_COMPLETE = 1;
const NOT_BEGUN = 2;

async function main(): Promise<number> {
  const { options, flags, words } = parseArgs(process.argv.slice(2), ['site', 'as'], ['anyway']);
  const webUrl = options.get('site')?.replace(/\/+$/, '');
  if (webUrl === undefined || words.length > 0) throw new Error(USAGE);
  const token = process.env.SHAREPOINT_TOKEN;
  const gate = createGate({ webUrl, send: sendFromNode({ as: options.get('as') ?? (token ? undefined : LOCAL_SWEEPER), token }) });
  const zone = await loadZone(gate);
  if (!zone) throw new Error('The time zone of this site is not known to the register, so no day would be right. An owner can choose another one in the regional settings of the site.');
  const desk = await openDesk({ gate, zone });
  const stop = new AbortController();
  process.once('SIGINT', () => stop.abort());
  process.once('SIGTERM', () => stop.abort());
  const outcome = await sweep(desk, { anyway: flags.has('anyway'), signal: stop.signal, onProgress: toStderr() });
  await new Promise<void>((resolve, reject) => process.stdout.write(`${JSON.stringify({ site: webUrl, by: desk.me.login, ...outcome }, null, 2)}\n`, (error) => (error ? reject(error) : resolve())));
  const sentence = sentenceOf(outcome);
  if (sentence !== undefined) process.stderr.write(`${sentence}\n`);
  return exitCodeOf(outcome);
}

/** One line a stage, and one for each tenth of a long one. */
function toStderr(): (progress: SweepProgress) => void {
  let told = '';
  return ({ stage, done, total }) => {
    const line = total === 0 ? stage : `${stage} ${Math.floor((done * 10) / total) * 10} %`;
    if (line === told) return;
    told = line;
    process.stderr.write(`${line}\n`);
  };
}

function exitCodeOf(outcome: SweepOutcome): number {
  switch (outcome.kind) {
    case 'complete':
      return outcome.report.seal.before === 'changed' || outcome.report.unjudged.length > 0 ? NOT_COMPLETE : 0;
    case 'claimed':
      return 0;
    case 'incomplete':
    case 'stopped':
      return NOT_COMPLETE;
    case 'refused':
      return NOT_BEGUN;
  }
}

/** What needs somebody; undefined where nothing does. */
function sentenceOf(outcome: SweepOutcome): string | undefined {
  switch (outcome.kind) {
    case 'complete':
      return [changedText(outcome.report), unjudgedText(outcome.report)].filter(Boolean).join('\n') || undefined;
    case 'incomplete':
      return `Not complete: ${outcome.report.failures.length} things could not be written. Sweep again to do what is missing.`;
    case 'stopped':
      return 'Stopped. Sweep again to do what is missing.';
    case 'claimed':
      return `${outcome.claimed.by.name} began a sweep in this hour${outcome.claimed.completedAtMs === undefined ? ', which has not come to its end' : ''}. --anyway sweeps all the same.`;
    case 'refused':
      return `This account may not add to ${outcome.lists.map((list) => `“${list}”`).join(' and ')}. Of ${SWEPT_LISTS.join(', ')} it must be able to add to all: put it into the group “Register sweep”.`;
  }
}

function changedText({ seal }: SweepReport): string | undefined {
  return seal.before === 'changed' ? 'Decisions from before the last sweep are not what they were then, or an account was renamed. Check the integrity of the record in the portal.' : undefined;
}

function unjudgedText({ unjudged }: SweepReport): string | undefined {
  return unjudged.length > 0 ? `${unjudged.length} exceptions could not be judged, all others were: ${unjudged.join(', ')}. Check the integrity of the record in the portal.` : undefined;
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = NOT_BEGUN;
  },
);

/** `npm run probe -- --site URL …`: what a real site answers where SharePoint is not documented (the switches of the local one). */
import { parseArgs } from 'node:util';
import { createGate } from '../../src/lists/rest/gate';
import { PESSIMISTIC, SWITCH_NAMES } from '../sharepoint/switches';
import { gateOf, sendOf } from './account';
import { ask, type Answers } from './probes';
import { withScratch } from './scratch';

const USAGE = `Use: npm run probe -- --site URL [--never-visited LOGIN] [--throttle N] [--as NAME --adder NAME --app NAME]
Makes a scratch list and a scratch library on that site, tries there what SharePoint does not document, prints each answer
as the switch of the local SharePoint that stands for it, and takes away what it made.
A tenant wants bearer tokens for that site, in these variables:
  SHAREPOINT_TOKEN        an owner of the site
  SHAREPOINT_ADDER_TOKEN  somebody who may read the site and owns nothing on it
  SHAREPOINT_APP_TOKEN    an app whose grant is for the whole site (Sites.Selected)
Without the second or third their questions are not tried. --never-visited names somebody of the directory who never opened the site.
--throttle N sends up to N reads to see what throttling answers: it slows that account down for a while.
--as, --adder and --app name people and an app of the local SharePoint.
Exit code: 0 all that was tried was answered and nothing was left behind; 1 something was left behind; 2 not done.`;

const LEFT_BEHIND = 1;
const NOT_DONE = 2;

const OPTIONS = { site: { type: 'string' }, 'never-visited': { type: 'string' }, throttle: { type: 'string' }, as: { type: 'string' }, adder: { type: 'string' }, app: { type: 'string' } } as const;

async function main(): Promise<number> {
  const { values } = parseArgs({ options: OPTIONS });
  const mostReads = Number(values.throttle ?? 0);
  if (!Number.isSafeInteger(mostReads) || mostReads < 0) throw new Error(`--throttle ${values.throttle} is no number of reads.`);
  const webUrl = values.site?.replace(/\/+$/, '');
  const ownerSend = sendOf({ token: process.env.SHAREPOINT_TOKEN, person: values.as });
  if (webUrl === undefined || !ownerSend) throw new Error(USAGE);
  const owner = createGate({ webUrl, send: ownerSend });
  const adder = gateOf(webUrl, { token: process.env.SHAREPOINT_ADDER_TOKEN, person: values.adder });
  const app = gateOf(webUrl, { token: process.env.SHAREPOINT_APP_TOKEN, app: values.app });
  const { result, left } = await withScratch(owner, adder, (scratch) => ask({ owner, adder, app, neverVisited: values['never-visited'], mostReads, ownerSend }, scratch));
  process.stdout.write(`${lines(result).join('\n')}\n`);
  if (left.length === 0) return 0;
  process.stderr.write(`Left behind, to be deleted by hand: ${left.join(', ')}.\n`);
  return LEFT_BEHIND;
}

/** One line a switch, and the command that runs the local SharePoint as this site answered. */
function lines(answers: Answers): string[] {
  const width = Math.max(...SWITCH_NAMES.map(({ length }) => length)) + 2;
  const told = SWITCH_NAMES.map((name) => {
    const answer = answers[name];
    return `${name.padEnd(width)}${'value' in answer ? `${String(answer.value).padEnd(7)}${answer.seen}` : `-      not tried: ${answer.notTried}`}`;
  });
  const other = SWITCH_NAMES.flatMap((name) => {
    const answer = answers[name];
    return 'value' in answer && answer.value !== PESSIMISTIC[name] ? [`--switch ${name}=${answer.value}`] : [];
  });
  const asHere = other.length === 0 ? 'Nothing that was tried is better here than the local SharePoint assumes.' : `Like this site: npm run sharepoint -- ${other.join(' ')}`;
  return [...told, '', asHere];
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = NOT_DONE;
  },
);

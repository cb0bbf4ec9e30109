import { writeFileSync } from 'node:fs';
import { CONTROLS } from '../domain/frameworks/controls';
import { refusalOf } from '../lists/provision/refusal';
import { rightsCheck } from '../lists/provision/rightsCheck';
import { provision } from '../lists/provision/run';
import { WANTED } from '../lists/provision/wanted';
import { createGate, type Gate } from '../lists/rest/gate';
import { SITE_SCHEMA } from '../lists/schema/siteSchema';
import { siteTemplate } from '../lists/template/siteTemplate';
import { siteWork } from '../ui/strings/enUs/siteWork';
import { parseArgs } from './args';
import { sendFromNode } from './sendFromNode';

const USAGE = `Use one of:
  npm run --silent provision -- --template FILE            write the PnP provisioning template
  npm run --silent provision -- --site URL [--as NAME]     make or upgrade the lists of a site
  npm run --silent provision -- --check --site URL         compare a site with the schema; exit code 1 where it differs
--as names a person of the local SharePoint. A tenant wants SHAREPOINT_TOKEN, a bearer token for that site.`;

async function main(): Promise<number> {
  const { options, flags } = parseArgs(process.argv.slice(2), ['template', 'site', 'as'], ['check']);
  const template = options.get('template');
  const site = options.get('site')?.replace(/\/+$/, '');
  if (template === undefined && site === undefined) throw new Error(USAGE);
  if (template !== undefined) {
    writeFileSync(template, siteTemplate(SITE_SCHEMA, CONTROLS));
    say(`Template written: ${template}`);
  }
  if (site === undefined) return 0;
  const gate = createGate({ webUrl: site, send: sendFromNode({ as: options.get('as'), token: process.env.SHAREPOINT_TOKEN }) });
  if (!flags.has('check')) {
    const outcome = await provision(gate, WANTED, { onProgress: ({ index, total, step }) => say(`${index}/${total} ${siteWork.step(step)}`) });
    if (outcome.kind === 'obstacle') throw new Error(siteWork.obstacle(outcome.obstacle));
    if (outcome.kind === 'refused') throw new Error(siteWork.refusal(outcome.refusal));
    say(outcome.kind === 'done' && outcome.steps === 0 ? 'Nothing to do: the site is as the schema says.' : 'The site is ready.');
  }
  return check(gate);
}

async function check(gate: Gate): Promise<number> {
  const differences = await rightsCheck(gate, SITE_SCHEMA).catch(async (error: unknown) => {
    throw new Error(siteWork.refusal(await refusalOf(error, { kind: 'checkRights' })));
  });
  for (const { grade, text } of differences) say(`${grade === 'danger' ? 'DANGER' : 'gap   '} ${text}`);
  say(differences.length === 0 ? 'Rights check: no difference.' : `Rights check: ${differences.length} differences.`);
  return differences.length === 0 ? 0 : 1;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 2;
  },
);

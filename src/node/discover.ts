import { readReports } from '../discovery/readReports';
import type { Reading } from '../discovery/parsedReport';
import { dayFromIso } from '../domain/day/day';
import { problems as problemStrings } from '../ui/strings/enUs/problems';
import { formatsOf } from '../ui/strings/formats';
import { parseArgs, type Args } from './args';
import { compareWithSite, NOT_COMPLETE } from './compareWithSite';
import { discovered } from './discovered';
import { discoveryWords } from './discoveryWords';
import { openFiles } from './openFiles';

const USAGE = `Use: npm run --silent discover -- --json [--tenant ID] [--day YYYY-MM-DD] FILE, FOLDER or ZIP…
 or: npm run --silent discover -- --site URL [--write] [--as NAME] [--tenant ID] [--day YYYY-MM-DD] FILE, FOLDER or ZIP…
  --json prints what the files say; --site compares it with the register of that site and prints the answers that the portal shows before it keeps anything
  --write reads the reports into the register, as the portal does; without it nothing is written
  --tenant, --day: tenant and day of exports that do not name theirs
  --as names a person of the local SharePoint. A tenant wants SHAREPOINT_TOKEN, a bearer token for that site.
Exit code: 0 done; ${NOT_COMPLETE} not all of it could be written; 2 no file could be read, or the site could not be asked.`;
const NOTHING_READ = 2;
const TENANT_ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Reads the files together; what cannot be read is told on stderr. Resolves with the exit code. */
async function discover(given: readonly string[]): Promise<number> {
  const args = argsOf(given);
  if (typeof args === 'string') {
    process.stderr.write(`${args}${USAGE}\n`);
    return NOTHING_READ;
  }
  const { files, unopened } = await openFiles(args.words);
  const tenant = args.options.get('tenant');
  const readings: readonly Reading[] = [
    ...unopened.map((problem): Reading => ({ outcome: 'unreadable', problem })),
    ...(await readReports(files, { tenant: tenant === undefined ? undefined : { id: tenant }, ranOn: args.options.get('day') })),
  ];
  const site = args.options.get('site');
  if (site !== undefined) return compareWithSite(readings, { webUrl: site.replace(/\/+$/, ''), as: args.options.get('as'), write: args.flags.has('write') });
  const read = readings.flatMap((reading) => (reading.outcome === 'read' ? [reading.parsed] : []));
  const words = problemStrings(formatsOf('en-US'));
  const problems = readings.flatMap((reading) => (reading.outcome === 'unreadable' ? [words.problem(reading.problem)] : []));
  for (const problem of problems) process.stderr.write(`${problem}\n`);
  if (read.length === 0) {
    process.stderr.write(problems.length <= 1 ? 'No report was read.\n' : `None of the ${problems.length} files could be read.\n`);
    return NOTHING_READ;
  }
  if (problems.length > 0) process.stderr.write(problems.length === 1 ? 'One file could not be read.\n' : `${problems.length} files could not be read.\n`);
  const output = discovered(read, discoveryWords());
  await new Promise<void>((resolve, reject) => process.stdout.write(`${JSON.stringify(output, null, 2)}\n`, (error) => (error ? reject(error) : resolve())));
  return 0;
}

/** The command line, or what is wrong with it. */
function argsOf(given: readonly string[]): Args | string {
  try {
    const args = parseArgs(given, ['site', 'as', 'tenant', 'day'], ['json', 'write']);
    const day = args.options.get('day');
    if (day !== undefined && dayFromIso(day) === undefined) return `--day ${day} is no day. `;
    const tenant = args.options.get('tenant');
    if (tenant !== undefined && !TENANT_ID.test(tenant)) return `--tenant ${tenant} is no id of a tenant. `;
    const isOfSite = args.options.has('site');
    if (args.flags.has('write') && !isOfSite) return '--write needs --site. ';
    return args.words.length > 0 && (args.flags.has('json') || isOfSite) ? args : '';
  } catch (error) {
    return `${(error as Error).message} `;
  }
}

discover(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = NOTHING_READ;
  },
);

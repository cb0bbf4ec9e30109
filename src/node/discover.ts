import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { dayFromIso, isoFromDay } from '../domain/day/day';
import { changesBetween, type FindingChange } from '../discovery/changesBetween';
import type { Finding, Report } from '../domain/exception/finding';
import type { LookedAt } from '../domain/reconcile/lookedAt';
import type { GivenFile } from '../discovery/openFile';
import type { ReadProblem } from '../discovery/problem';
import { readReports } from '../discovery/readReports';
import { formatsOf } from '../ui/strings/formats';
import { problems as problemStrings } from '../ui/strings/enUs/problems';
import { parseArgs, type Args } from './args';

const USAGE = 'Use: npm run --silent discover -- --json [--tenant ID] [--day YYYY-MM-DD] FILE, FOLDER or ZIP…\n  --tenant, --day: tenant and day of exports that do not name theirs';
const NOTHING_READ = 2;
const MS_PER_DAY = 86_400_000;
const TENANT_ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

interface Output {
  readonly reports: readonly Report[];
  readonly findings: readonly Finding[];
  /** What each report really looked at, kind by kind: by it the absence of a finding is judged. */
  readonly looked: readonly { readonly file: string; readonly source: string; readonly tenantId: string; readonly kinds: readonly LookedAt[] }[];
  /** What changed between reports of one tool and tenant, where several were given. */
  readonly changes: readonly FindingChange[];
}

/** Reads the files together; what cannot be read is told on stderr. Resolves with the exit code. */
async function discover(given: readonly string[]): Promise<number> {
  const args = argsOf(given);
  if (typeof args === 'string') {
    process.stderr.write(`${args}${USAGE}\n`);
    return NOTHING_READ;
  }
  const { files, unopened } = await openAll(args.words);
  const tenant = args.options.get('tenant');
  const readings = await readReports(files, { tenant: tenant === undefined ? undefined : { id: tenant }, ranOn: args.options.get('day') });
  const read = readings.flatMap((reading) => (reading.outcome === 'read' ? [reading.parsed] : []));
  const words = problemStrings(formatsOf('en-US'));
  const problems = [...unopened, ...readings.flatMap((reading) => (reading.outcome === 'unreadable' ? [reading.problem] : []))].map(words.problem);
  for (const problem of problems) process.stderr.write(`${problem}\n`);
  if (read.length === 0) {
    process.stderr.write(problems.length <= 1 ? 'No report was read.\n' : `None of the ${problems.length} files could be read.\n`);
    return NOTHING_READ;
  }
  if (problems.length > 0) process.stderr.write(problems.length === 1 ? 'One file could not be read.\n' : `${problems.length} files could not be read.\n`);
  const output: Output = { reports: read.map(({ report }) => report), findings: read.flatMap(({ findings }) => findings), looked: read.map(({ report: { file, source, tenant }, looked }) => ({ file, source, tenantId: tenant.id, kinds: looked })), changes: changesBetween(read) };
  await new Promise<void>((resolve, reject) => process.stdout.write(`${JSON.stringify(output, null, 2)}\n`, (error) => (error ? reject(error) : resolve())));
  return 0;
}

/** The command line, or what is wrong with it. */
function argsOf(given: readonly string[]): Args | string {
  try {
    const args = parseArgs(given, ['tenant', 'day'], ['json']);
    const day = args.options.get('day');
    if (day !== undefined && dayFromIso(day) === undefined) return `--day ${day} is no day. `;
    const tenant = args.options.get('tenant');
    if (tenant !== undefined && !TENANT_ID.test(tenant)) return `--tenant ${tenant} is no id of a tenant. `;
    return args.words.length > 0 && args.flags.has('json') ? args : '';
  } catch (error) {
    return `${(error as Error).message} `;
  }
}

/** Files as they are given, folders with all files in them, each with the day (UTC) of its last change. */
async function openAll(paths: readonly string[]): Promise<{ readonly files: GivenFile[]; readonly unopened: ReadProblem[] }> {
  const files: GivenFile[] = [];
  const unopened: ReadProblem[] = [];
  for (const path of paths) {
    try {
      const { mtimeMs, isFolder } = await stat(path).then((found) => ({ mtimeMs: found.mtimeMs, isFolder: found.isDirectory() }));
      if (isFolder) {
        const inside = await openAll((await readdir(path)).filter((name) => !name.startsWith('.')).sort().map((name) => join(path, name)));
        files.push(...inside.files);
        unopened.push(...inside.unopened);
      } else files.push({ name: path, bytes: await readFile(path), changedOn: isoFromDay(Math.floor(mtimeMs / MS_PER_DAY)) });
    } catch (error) {
      unopened.push({ file: path, code: 'unopened', at: undefined, found: { what: 'system', message: (error as Error).message }, looksLike: { kind: 'locked' }, needed: ['theFile'] });
    }
  }
  return { files, unopened };
}

process.exitCode = await discover(process.argv.slice(2));

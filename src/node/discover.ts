import { readFile } from 'node:fs/promises';
import type { Finding, Report } from '../domain/exception/finding';
import { problemText } from '../discovery/problem';
import { readReport } from '../discovery/readReport';

const USAGE = 'Use: npm run --silent discover -- --json FILE…';
const NOTHING_READ = 2;

interface Output {
  readonly reports: readonly Report[];
  readonly findings: readonly Finding[];
}

/** Reads the files; what cannot be read is told on stderr. Resolves with the exit code. */
async function discover(args: readonly string[]): Promise<number> {
  const files = args.filter((arg) => arg !== '--json');
  const unknown = files.find((file) => file.startsWith('--'));
  if (files.length === 0 || unknown !== undefined || files.length === args.length) {
    process.stderr.write(`${unknown === undefined ? '' : `Unknown option ${unknown}. `}${USAGE}\n`);
    return NOTHING_READ;
  }
  const reports: Report[] = [];
  const findings: Finding[] = [];
  for (const file of files) {
    const said = await readOne(file);
    if (typeof said === 'string') process.stderr.write(`${said}\n`);
    else {
      reports.push(said.report);
      findings.push(...said.findings);
    }
  }
  if (reports.length === 0) {
    process.stderr.write(files.length === 1 ? 'No report was read.\n' : `None of the ${files.length} files could be read.\n`);
    return NOTHING_READ;
  }
  if (reports.length < files.length) process.stderr.write(`${reports.length} of ${files.length} files were read.\n`);
  const output: Output = { reports, findings };
  await new Promise<void>((resolve, reject) => process.stdout.write(`${JSON.stringify(output, null, 2)}\n`, (error) => (error ? reject(error) : resolve())));
  return 0;
}

async function readOne(file: string): Promise<string | { readonly report: Report; readonly findings: readonly Finding[] }> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(file);
  } catch (error) {
    return `${file} cannot be opened: ${(error as Error).message}.`;
  }
  const reading = await readReport(file, bytes);
  return reading.outcome === 'read' ? reading.parsed : problemText(reading.problem);
}

process.exitCode = await discover(process.argv.slice(2));

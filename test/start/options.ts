import { parseArgs } from 'node:util';
import { resolve } from 'node:path';
import { personNamed } from '../sharepoint/directory';
import { PEOPLE } from '../sharepoint/people';

export interface StartOptions {
  readonly port: number;
  readonly dataFolder: string;
  readonly fresh: boolean;
  readonly as: string;
  readonly watch: boolean;
  /** A generated register with so many open exceptions; undefined: none is asked for. */
  readonly sample: number | undefined;
  /** Absolute paths. */
  readonly reports: readonly string[];
}

export class UsageError extends Error {}

export const USAGE = 'npm start -- [--port N] [--data DIR] [--fresh] [--as NAME] [--sample N] [REPORT.json …]';
const DEFAULT_PORT = 8365;
/** Two tenants have no more principals than names to make them of. */
const MOST_OPEN = 20_000;

/** @throws UsageError in words for whoever typed it. @param folder what relative paths are relative to. */
export function parseOptions(args: readonly string[], folder: string, root: string): StartOptions {
  const { values, positionals } = parsed(args);
  const port = values.port === undefined ? DEFAULT_PORT : Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new UsageError(`--port ${values.port} is no port: give a number from 0 (any free one) to 65535`);
  const as = values.as ?? 'ada';
  if (personNamed(as)?.isGone !== false) throw new UsageError(`--as ${as}: nobody of that name. There are ${PEOPLE.map(({ name }) => name).join(', ')}`);
  return {
    port,
    dataFolder: resolve(folder, values.data ?? resolve(root, '.local', 'data')),
    fresh: values.fresh ?? false,
    as,
    watch: values.watch ?? false,
    sample: sampleSize(values.sample),
    reports: positionals.map((report) => resolve(folder, report)),
  };
}

function sampleSize(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const open = Number(text);
  if (!Number.isInteger(open) || open < 1 || open > MOST_OPEN) throw new UsageError(`--sample ${text}: give how many exceptions are to be open, from 1 to ${MOST_OPEN}`);
  return open;
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { port: { type: 'string' }, data: { type: 'string' }, fresh: { type: 'boolean' }, as: { type: 'string' }, watch: { type: 'boolean' }, sample: { type: 'string' } },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

import { parseArgs } from 'node:util';
import { resolve } from 'node:path';
import { PEOPLE } from '../sharepoint/people';

export interface StartOptions {
  readonly port: number;
  readonly dataFolder: string;
  readonly fresh: boolean;
  readonly as: string;
  readonly watch: boolean;
  /** Absolute paths. */
  readonly reports: readonly string[];
}

export class UsageError extends Error {}

export const USAGE = 'npm start -- [--port N] [--data DIR] [--fresh] [--as NAME] [REPORT.json …]';
const DEFAULT_PORT = 8365;

/** @throws UsageError in words for whoever typed it. @param folder what relative paths are relative to. */
export function parseOptions(args: readonly string[], folder: string, root: string): StartOptions {
  const { values, positionals } = parsed(args);
  const port = values.port === undefined ? DEFAULT_PORT : Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new UsageError(`--port ${values.port} is no port: give a number from 0 (any free one) to 65535`);
  const as = values.as ?? 'ada';
  const person = PEOPLE.find(({ name }) => name === as);
  if (!person) throw new UsageError(`--as ${as}: nobody of that name. There are ${PEOPLE.map(({ name }) => name).join(', ')}`);
  return {
    port,
    dataFolder: resolve(folder, values.data ?? resolve(root, '.local', 'data')),
    fresh: values.fresh ?? false,
    as,
    watch: values.watch ?? false,
    reports: positionals.map((report) => resolve(folder, report)),
  };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { port: { type: 'string' }, data: { type: 'string' }, fresh: { type: 'boolean' }, as: { type: 'string' }, watch: { type: 'boolean' } },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

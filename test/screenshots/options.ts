import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

export interface ScreenshotOptions {
  /** Folder that the pictures are written to, absolute. */
  readonly out: string;
  /** How many exceptions are open in the generated register. */
  readonly open: number;
  /** Only pictures whose name `<page>-<state>-<width>-<theme>` matches. */
  readonly only: RegExp;
  /** The picture of the README, and nothing else. */
  readonly readme: boolean;
}

export class UsageError extends Error {}

export const USAGE = 'npm run screenshots -- [--out DIR] [--open N] [--only PATTERN] [--readme]';

/** @throws UsageError in words for whoever typed it. @param folder what relative paths are relative to. */
export function parseOptions(args: readonly string[], folder: string, root: string): ScreenshotOptions {
  try {
    const { values } = parseArgs({ args: [...args], options: { out: { type: 'string' }, open: { type: 'string' }, only: { type: 'string' }, readme: { type: 'boolean' } } });
    const open = Number(values.open ?? 200);
    if (!Number.isInteger(open) || open < 1) throw new UsageError(`--open ${values.open}: give how many exceptions are to be open`);
    return { out: values.out === undefined ? join(root, '.local', 'screenshots') : resolve(folder, values.out), open, only: new RegExp(values.only ?? ''), readme: values.readme ?? false };
  } catch (error) {
    throw error instanceof UsageError ? error : new UsageError((error as Error).message);
  }
}

import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { isoFromDay } from '../domain/day/day';
import type { GivenFile } from '../discovery/openFile';
import type { ReadProblem } from '../discovery/problem';

const MS_PER_DAY = 86_400_000;

/** Files as they are given, folders with all files in them, each with the day (UTC) of its last change. */
export async function openFiles(paths: readonly string[]): Promise<{ readonly files: GivenFile[]; readonly unopened: ReadProblem[] }> {
  const files: GivenFile[] = [];
  const unopened: ReadProblem[] = [];
  for (const path of paths) {
    try {
      const { mtimeMs, isFolder } = await stat(path).then((found) => ({ mtimeMs: found.mtimeMs, isFolder: found.isDirectory() }));
      if (isFolder) {
        const inside = await openFiles((await readdir(path)).filter((name) => !name.startsWith('.')).sort().map((name) => join(path, name)));
        files.push(...inside.files);
        unopened.push(...inside.unopened);
      } else files.push({ name: path, bytes: await readFile(path), changedOn: isoFromDay(Math.floor(mtimeMs / MS_PER_DAY)) });
    } catch (error) {
      unopened.push({ file: path, code: 'unopened', at: undefined, found: { what: 'system', message: (error as Error).message }, looksLike: { kind: 'locked' }, needed: ['theFile'] });
    }
  }
  return { files, unopened };
}

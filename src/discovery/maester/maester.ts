import type { Format } from '../format';
import { isObject, objectsOf, type JsonObject } from '../json/access';
import { looksLike } from '../looksLike';
import type { OpenedFile } from '../openFile';
import type { Reading } from '../parsedReport';
import { readRun } from './readRun';
import { isRun, openRun } from './run';
import { TOPICS } from './topics';

/** The results of Maester: one run, or the several that Merge-MtMaesterResult puts into one file. */
export const MAESTER: Format = {
  needed: 'maesterRun',
  recognises: (file) => runsIn(file).length > 0,
  async read(file, next) {
    const runs = runsIn(file);
    const readings: Reading[] = [];
    for (const [index, { value, path }] of runs.entries()) {
      const opened = openRun(value, path);
      if ('lacks' in opened) {
        readings.push({ outcome: 'unreadable', problem: { file: file.name, code: 'incomplete', at: undefined, found: opened.lacks, looksLike: looksLike(file.text, value), needed: ['maesterRun'] } });
        continue;
      }
      let topics = 0;
      readings.push({ outcome: 'read', parsed: await readRun(file.name, opened.run, () => next((index + ++topics / TOPICS.length) / runs.length)) });
    }
    return readings;
  },
};

function runsIn({ json }: OpenedFile): readonly { readonly value: JsonObject; readonly path: string }[] {
  if (!('value' in json) || !isObject(json.value)) return [];
  if (isRun(json.value)) return [{ value: json.value, path: '' }];
  return objectsOf(json.value['Tenants'], 'Tenants').filter(({ value }) => isRun(value));
}

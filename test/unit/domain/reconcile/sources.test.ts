import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { STANDING_SOURCES } from '../../../../src/discovery/scannerExclusion';
import { SOURCES } from '../../../../src/domain/reconcile/sources';

function filesIn(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => (statSync(join(folder, name)).isDirectory() ? filesIn(join(folder, name)) : [join(folder, name)]));
}

describe('the names of tools', () => {
  test('are all that readers of reports write, so that no record is overlooked', () => {
    const written = filesIn(resolve('src/discovery')).flatMap((path) => [...readFileSync(path, 'utf8').matchAll(/\bsource: '([^']+)'/g)].map(([, name]) => name));
    expect(written.length).toBeGreaterThan(3);
    expect([...written, ...STANDING_SOURCES].filter((name) => !SOURCES.some((source) => source === name))).toEqual([]);
  });
});

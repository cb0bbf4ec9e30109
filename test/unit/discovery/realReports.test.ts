import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { draftsFrom } from '../../../src/discovery/drafts';
import { get, recount } from './recount';
import { parse } from './reports';

const DATA = resolve(__dirname, '../../../../shared/data');

const perKind = (findings: readonly { readonly kind: string }[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const { kind } of findings) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
};

const REPORTS = [
  { name: 'scubagear-contoso-1.8.0-2026-06-04.json', ranOn: '2026-06-04', findings: 43, inForce: 41, drafts: 36 },
  { name: 'scubagear-tqhjy-1.7.0-2025-10-06.json', ranOn: '2025-10-06', findings: 16, inForce: 13, drafts: 13 },
  { name: 'scubagear-tqhjy-1.8.0-2026-05-04.json', ranOn: '2026-05-04', findings: 31, inForce: 27, drafts: 23 },
];

describe.each(REPORTS)('$name', ({ name, ranOn, ...expected }) => {
  const path = resolve(DATA, name);
  if (!existsSync(path)) {
    it.skip(`is not at hand (${path}): nothing is recounted`, () => undefined);
    return;
  }
  const bytes = new Uint8Array(readFileSync(path));
  const file = JSON.parse(new TextDecoder().decode(bytes)) as unknown;

  it('holds as many findings of each kind as a plain recount finds', async () => {
    const { findings, report } = await parse(bytes);
    const counted = recount(file);
    expect(report.ranOn).toBe(ranOn);
    expect(perKind(findings)).toEqual(counted.findings);
    expect(perKind(findings.filter(({ inForce }) => inForce))).toEqual(counted.inForce);
    expect([findings.length, findings.filter(({ inForce }) => inForce).length]).toEqual([expected.findings, expected.inForce]);
  });

  it('gives one draft for each principal in each family', async () => {
    const drafts = draftsFrom(await parse(bytes));
    expect(new Set(drafts.map(({ family, principal }) => `${family} ${principal.id}`.toLowerCase()))).toEqual(new Set(recount(file).drafts.keys()));
    expect(drafts).toHaveLength(expected.drafts);
  });

  it('has evidence that leads to something in the file', async () => {
    const { findings } = await parse(bytes);
    for (const { evidence } of findings) {
      expect([evidence, get(file, evidence.replace(/\[(\d+)\]/g, '.$1'))]).not.toEqual([evidence, undefined]);
    }
  });
});

describe('two runs of one tenant', () => {
  const [first, second] = [REPORTS[1], REPORTS[2]].map((report) => resolve(DATA, report?.name ?? ''));
  const itWithData = first && second && existsSync(first) && existsSync(second) ? it : it.skip;

  itWithData('an exception that is in both has one key', async () => {
    const [before, after] = await Promise.all([first, second].map(async (path) => draftsFrom(await parse(new Uint8Array(readFileSync(path ?? ''))))));
    const keys = new Set(before?.map(({ exceptionKey }) => exceptionKey));
    const inBoth = after?.filter(({ exceptionKey }) => keys.has(exceptionKey)).map(({ family, principal }) => `${family} ${principal.id}`);
    const families = new Set(before?.map(({ family, principal }) => `${family} ${principal.id}`));
    expect(inBoth).toEqual(after?.map(({ family, principal }) => `${family} ${principal.id}`).filter((one) => families.has(one)));
    expect(inBoth?.length).toBeGreaterThan(5);
  });
});

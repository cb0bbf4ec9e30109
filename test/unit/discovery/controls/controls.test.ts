import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { withPairs } from '../../../../src/discovery/controls/cisPairs';
import { currentControls, currentOfNumber } from '../../../../src/discovery/controls/scubaIds';
import { CONTROLS } from '../../../../src/domain/frameworks/controls';
import { northwindReport } from '../../../seed/reports/northwind';
import { parse } from '../reports';

const MIGRATIONS = resolve(__dirname, '../../../../../shared/data/scubagear-policy-migrations.csv');

describe('currentControls', () => {
  it.each([
    ['MS.AAD.3.2v1', ['MS.AAD.3.2v2']],
    ['ms.exo.12.1V1', ['MS.SECURITYSUITE.8.1v1']],
    ['MS.DEFENDER.1.1v1', ['MS.SECURITYSUITE.1.1v1', 'MS.SECURITYSUITE.1.2v1', 'MS.SECURITYSUITE.1.3v1', 'MS.SECURITYSUITE.1.4v1']],
    ['MS.AAD.7.4v1', ['MS.AAD.7.4v1']],
    ['MS.EXO.8.3v1', ['MS.EXO.8.3v1']],
    ['MS.SHAREPOINT.3.3v1', ['MS.SHAREPOINT.3.3v2']],
    ['MS.EXO.14.1v1', ['MS.SECURITYSUITE.6.1v1']],
    ['MS.AAD.3.2v9', ['MS.AAD.3.2v2']],
    ['something else', ['SOMETHING ELSE']],
    ['', []],
  ])('takes %s for %j', (written, current) => expect(currentControls(written)).toEqual(current));

  it('gives ids that it leaves alone', () => {
    for (const { id } of CONTROLS.filter(({ framework, id: name }) => framework === 'CISA SCuBA' && !name.startsWith('MS.DEFENDER'))) expect(currentControls(id)).toEqual([id]);
  });

  it('moves no control to one that the baseline does not have', () => {
    const known = new Set(CONTROLS.map(({ id }) => id));
    for (const { id } of CONTROLS.filter(({ framework }) => framework === 'CISA SCuBA')) for (const current of currentControls(id)) expect(known).toContain(current);
  });

  const itWithData = existsSync(MIGRATIONS) ? it : it.skip;
  itWithData('agrees with the published list of migrations (skipped without ../shared/data)', () => {
    const moved = readFileSync(MIGRATIONS, 'utf8')
      .split(/\r?\n(?=MS\.)/)
      .map((line) => ({ old: /^[^,]+/.exec(line)?.[0] ?? '', next: /(?:,|^)(MS\.[A-Z.]+[\d.]+v\d)(?: - MS\.[A-Z.]+[\d.]+v\d)?,S/.exec(line.slice(10))?.[1] }))
      .filter(({ old, next }) => old.startsWith('MS.') && next !== undefined);
    expect(moved.length).toBeGreaterThan(40);
    for (const { old, next } of moved) expect([old, currentControls(old)[0]]).toEqual([old, next]);
  });
});

describe('currentOfNumber', () => {
  it.each([
    ['CISA.MS.EXO.12.1', ['MS.SECURITYSUITE.8.1v1']],
    ['CISA.MS.AAD.3.2', ['MS.AAD.3.2v2']],
    ['cisa.ms.aad.7.4', ['MS.AAD.7.4v1']],
    ['CISA.MS.AAD.5.4', ['MS.AAD.5.4']],
    ['MT.1036', []],
    ['CISA.MS.AAD', []],
  ])('takes %s for %j', (written, current) => expect(currentOfNumber(written)).toEqual(current));
});

describe('withPairs', () => {
  it('adds the CIS recommendation once, behind', () => expect(withPairs(['MS.EXO.6.1v1', 'MS.EXO.6.2v1'])).toEqual(['MS.EXO.6.1v1', 'MS.EXO.6.2v1', 'CIS.M365.1.3.3']));

  it('names only controls that the register knows', async () => {
    const known = new Set(CONTROLS.map(({ id }) => id));
    const named = (await parse(northwindReport())).findings.flatMap(({ controls }) => controls);
    expect(named.filter((id) => !known.has(id))).toEqual([]);
    expect(named.length).toBeGreaterThan(50);
  });
});

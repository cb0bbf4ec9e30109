import { changesBetween } from '../../../src/discovery/changesBetween';
import type { ParsedReport } from '../../../src/discovery/parsedReport';
import { id, policies, policy, readOne } from './graph/exports';
import { TENANT } from './reports';

const [ANN, BEN] = [id(0x701), id(0x702)];
const on = (ranOn: string, ...users: readonly string[][]): Promise<ParsedReport> => readOne({ 'policies.json': policies(...users.map((excludeUsers, at) => policy(at + 1, { excludeUsers }))) }, { tenant: { id: TENANT }, ranOn });

describe('what changed between reports that are read together', () => {
  it('is told from each report of a tool to its next one, in the order of days', async () => {
    const [may, june, july] = await Promise.all([on('2026-05-01', [ANN]), on('2026-06-01', [ANN, BEN]), on('2026-07-01', [BEN])]);
    const said = changesBetween([july as ParsedReport, may as ParsedReport, june as ParsedReport]).map(({ from, to, change, key }) => [from, to, change, key.split('|')[3]]);
    expect(said).toEqual([
      ['2026-05-01', '2026-06-01', 'opened', BEN],
      ['2026-06-01', '2026-07-01', 'gone', ANN],
    ]);
  });

  it('tells why where it cannot be told, and goes on from what was last shown', async () => {
    const reports = await Promise.all([on('2026-05-01', [ANN], []), on('2026-06-01', ...[]), on('2026-07-01', [ANN], [])]);
    expect(changesBetween(reports).map(({ change, cannotTell }) => [change, cannotTell?.reason])).toEqual([['cannotTell', 'policyGone']]);
  });

  it('is nothing for one report, and between two tools', async () => {
    const [report] = await Promise.all([on('2026-05-01', [ANN])]);
    const other = { ...(report as ParsedReport), report: { ...(report as ParsedReport).report, source: 'ScubaGear', ranOn: '2026-06-01' }, findings: [] };
    expect(changesBetween([report as ParsedReport, other])).toEqual([]);
  });
});

import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { AGE_BANDS, bandIndex, REVIEW_BANDS } from '../../src/domain/day/bands';
import { FAMILIES } from '../../src/domain/exception/family';
import { buildColumns } from '../../src/register/columns';
import { deriveHeatmap } from '../../src/register/derive/heatmap';
import { loadCold } from '../../src/register/load/cold';
import type { SharePoint } from '../sharepoint/server';
import { readReports } from '../start/readReports';
import { recount } from '../unit/discovery/recount';
import { recountMaester } from '../unit/discovery/recountMaester';
import { gateAs, startSeatedRegister } from './registerSite';

const DATA = resolve(__dirname, '../../../shared/data');
const REPORTS = [
  ...['scubagear-contoso-1.8.0-2026-06-04.json', 'scubagear-tqhjy-1.7.0-2025-10-06.json', 'scubagear-tqhjy-1.8.0-2026-05-04.json'].map((name) => ({ name, recountOf: recount })),
  { name: 'maester-2025-04-30-masked.json', recountOf: recountMaester },
];
const TODAY = 20_781;

describe.each(REPORTS)('$name, read into the register', ({ name, recountOf }) => {
  const path = resolve(DATA, name);
  if (!existsSync(path)) {
    it.skip(`is not at hand (${path}): its heatmap is not recounted`, () => undefined);
    return;
  }
  let sharePoint: SharePoint;
  beforeAll(async () => {
    sharePoint = await startSeatedRegister();
  });
  afterAll(() => sharePoint.close());

  it('shows a heatmap whose every cell equals a plain recount of the report', async () => {
    const { result } = await readReports(gateAs(sharePoint, 'ana'), [path], () => undefined);
    expect(result.failures).toEqual([]);
    const { rows } = await loadCold(gateAs(sharePoint, 'vic'));
    const model = deriveHeatmap(buildColumns(rows), { lens: 'age', today: TODAY, ageBands: AGE_BANDS, reviewBands: REVIEW_BANDS, filters: {} });

    const counted = FAMILIES.map(() => AGE_BANDS.map(() => 0));
    for (const [key, since] of recountOf(JSON.parse(readFileSync(path, 'utf8').replace(/^\ufeff/, ''))).drafts) {
      const row = counted[FAMILIES.findIndex((family) => key.startsWith(`${family.toLowerCase()} `))];
      const band = bandIndex(AGE_BANDS, TODAY - since);
      if (row) row[band] = (row[band] ?? 0) + 1;
    }
    expect(model.open).toEqual(counted);
    expect(model.totals.open).toBe(counted.flat().reduce((sum, count) => sum + count, 0));
  });
});

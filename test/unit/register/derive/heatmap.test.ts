import * as fc from 'fast-check';
import { AGE_BANDS, REVIEW_BANDS, type Band } from '../../../../src/domain/day/bands';
import { CATEGORIES } from '../../../../src/domain/exception/category';
import { FAMILIES } from '../../../../src/domain/exception/family';
import { LIFECYCLES, OPEN_LIFECYCLES, type Lifecycle } from '../../../../src/domain/exception/lifecycle';
import { SEVERITIES, SEVERITY_WEIGHT, type Severity } from '../../../../src/domain/exception/severity';
import { buildColumns, NO_DAY, UNKNOWN_CODE, type ReadRow } from '../../../../src/register/columns';
import { deriveEntries } from '../../../../src/register/derive/entries';
import { deriveFilterChoices, type Filters } from '../../../../src/register/derive/filters';
import { deriveHeatmap, NEVER_REVIEWED, type HeatmapQuery } from '../../../../src/register/derive/heatmap';
import { anyRows, TODAY } from '../rows';

const anyFilters: fc.Arbitrary<Filters> = fc.record(
  {
    tenantId: fc.constantFrom('tenant-a', 'tenant-b', 'tenant-nowhere'),
    severity: fc.constantFrom(...SEVERITIES),
    category: fc.constantFrom(...CATEGORIES),
    accountable: fc.constantFrom('', 'i:0#.f|membership|mira@contoso.example'),
  },
  { requiredKeys: [] },
);

const anyQuery: fc.Arbitrary<HeatmapQuery> = fc.record({
  lens: fc.constantFrom('age' as const, 'review' as const),
  today: fc.constantFrom(TODAY, TODAY - 30, TODAY + 1),
  ageBands: fc.constant(AGE_BANDS),
  reviewBands: fc.constant(REVIEW_BANDS),
  filters: anyFilters,
});

/** A dismissal that is older than it may be is open again. */
const isOpenOn = ({ lifecycle, dueDay }: ReadRow, today: number): boolean =>
  OPEN_LIFECYCLES.includes(LIFECYCLES[lifecycle] as Lifecycle) || (LIFECYCLES[lifecycle] === 'dismissed' && dueDay !== NO_DAY && dueDay < today);

/** The rules once more, row by row, without codes, tables or passes over arrays. */
function recount(rows: readonly ReadRow[], query: HeatmapQuery) {
  const inBand = (bands: readonly Band[], days: number): string => bands.find(({ from, to }) => Math.max(0, days) >= from && Math.max(0, days) <= to)?.code ?? '';
  const kept = rows.filter((row) => {
    const { tenantId, severity, category, accountable } = query.filters;
    return (
      row.lifecycle !== UNKNOWN_CODE &&
      (tenantId === undefined || row.tenantId === tenantId) &&
      (severity === undefined || SEVERITIES[row.severity] === severity) &&
      (category === undefined || CATEGORIES[row.category] === category) &&
      (accountable === undefined || row.controlOwnerLogin === accountable)
    );
  });
  const open = kept.filter((row) => isOpenOn(row, query.today));
  return {
    open: open.map((row) => {
      const severity = SEVERITIES[row.severity] as Severity;
      const review = row.reviewedDay === NO_DAY ? NEVER_REVIEWED : inBand(query.reviewBands, query.today - row.reviewedDay);
      return {
        id: row.id,
        row: query.lens === 'age' ? (FAMILIES[row.family] as string) : review,
        band: inBand(query.ageBands, query.today - row.sinceDay),
        late: row.pastDay !== NO_DAY && row.pastDay <= query.today,
        noEnd: row.expiresDay === NO_DAY,
        weight: SEVERITY_WEIGHT[severity],
        atLeast: row.sinceAtLeast,
        never: row.reviewedDay === NO_DAY,
        nobody: row.controlOwnerLogin === '',
      };
    }),
    acceptedRisks: kept.filter((row) => LIFECYCLES[row.lifecycle] === 'acceptedRisk').length,
  };
}

describe('deriveHeatmap', () => {
  test('agrees with a recount row by row in every cell, side column and total', () => {
    fc.assert(
      fc.property(anyRows, anyQuery, (rows, query) => {
        const model = deriveHeatmap(buildColumns(rows), query);
        const { open, acceptedRisks } = recount(rows, query);
        const count = (test: (row: (typeof open)[number]) => boolean): number => open.filter(test).length;
        model.rowCodes.forEach((code, row) => {
          const inRow = open.filter((each) => each.row === code);
          expect(model.noEnd[row]).toBe(inRow.filter(({ noEnd }) => noEnd).length);
          model.ageBands.forEach((band, column) => {
            const inCell = inRow.filter((each) => each.band === band.code);
            expect(model.open[row]?.[column]).toBe(inCell.length);
            expect(model.late[row]?.[column]).toBe(inCell.filter(({ late }) => late).length);
            expect(model.atLeast[row]?.[column]).toBe(inCell.filter(({ atLeast }) => atLeast).length);
            expect(model.weight[row]?.[column]).toBe(inCell.reduce((sum, { weight }) => sum + weight, 0));
          });
        });
        expect(model.totals).toMatchObject({
          open: open.length,
          late: count(({ late }) => late),
          noEnd: count(({ noEnd }) => noEnd),
          neverReviewed: count(({ never }) => never),
          unassigned: count(({ nobody }) => nobody),
          atLeast: count(({ atLeast }) => atLeast),
          acceptedRisks,
        });
      }),
      { numRuns: 300 },
    );
  });

  test('the age of the oldest open exception is told, and of none where none is open', () => {
    fc.assert(
      fc.property(anyRows, anyQuery, (rows, query) => {
        const ids = new Set(recount(rows, query).open.map(({ id }) => id));
        const days = rows.filter(({ id }) => ids.has(id)).map(({ sinceDay }) => Math.max(0, query.today - sinceDay));
        expect(deriveHeatmap(buildColumns(rows), query).totals.oldestDays).toBe(days.length === 0 ? undefined : Math.max(...days));
      }),
    );
  });

  test('every choice lists exactly the exceptions that its number counts', () => {
    fc.assert(
      fc.property(anyRows, anyQuery, (rows, query) => {
        const columns = buildColumns(rows);
        const model = deriveHeatmap(columns, query);
        const { open } = recount(rows, query);
        model.rowCodes.forEach((code, row) => {
          expect(deriveEntries(columns, query, { row, side: 'noEnd' })).toHaveLength(model.noEnd[row] as number);
          model.ageBands.forEach((band, column) => {
            const wanted = open.filter((each) => each.row === code && each.band === band.code).map(({ id }) => id);
            const entries = deriveEntries(columns, query, { row, column });
            expect(entries.map(({ id }) => id)).toEqual(wanted.sort((a, b) => a - b));
            expect(entries.filter(({ late }) => late)).toHaveLength(model.late[row]?.[column] as number);
          });
        });
        expect(deriveEntries(columns, query, { side: 'late' })).toHaveLength(model.totals.late);
      }),
      { numRuns: 60 },
    );
  });
});

describe('deriveFilterChoices', () => {
  test('offers only values of open exceptions, with their counts', () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const choices = deriveFilterChoices(buildColumns(rows), TODAY);
        const open = rows.filter((row) => isOpenOn(row, TODAY));
        for (const { value, count } of choices.tenants) expect(count).toBe(open.filter((row) => row.tenantId === value).length);
        for (const { value, count } of choices.accountables) expect(count).toBe(open.filter((row) => row.controlOwnerLogin === value).length);
        const all = [choices.tenants, choices.severities, choices.categories, choices.accountables];
        for (const offered of all) expect(offered.reduce((sum, { count }) => sum + count, 0)).toBe(open.length);
      }),
    );
  });
});

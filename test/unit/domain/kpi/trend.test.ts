import * as fc from 'fast-check';
import { monthEnds } from '../../../../src/domain/day/calendar';
import { dayFromIso, isoFromDay, type Day } from '../../../../src/domain/day/day';
import { registerRowOf } from '../../../../src/domain/exception/registerRow';
import { breakdownOf, totalsOf } from '../../../../src/domain/kpi/breakdown';
import { judgeRows } from '../../../../src/domain/kpi/judged';
import { kpisOf } from '../../../../src/domain/kpi/kpis';
import { trendOf } from '../../../../src/domain/kpi/trend';
import { fold } from '../../../../src/domain/ledger/fold';
import { anyStory, played, REGISTER } from '../ledger/anyLife';
import { someRow, TODAY } from './someRow';

const rowsOf = (lives: readonly ReturnType<typeof played>[]) => lives.flatMap(({ state }) => registerRowOf(state) ?? []);
const day = (iso: string): Day => dayFromIso(iso) ?? NaN;

describe('the trend', () => {
  test('of each month’s end says what the register said on that day', () => {
    fc.assert(
      fc.property(anyStory({ longGaps: true }), fc.nat(120), fc.nat(99), (story, later, pick) => {
        const life = played(story);
        const points = trendOf(rowsOf([life]), life.today + later);
        const point = points[pick % points.length] ?? { day: life.today };
        const before = fold(life.decisions.filter(({ createdDay }) => createdDay <= point.day), life.state.exceptionKey, REGISTER);
        const { open, past, accepted } = totalsOf(judgeRows([registerRowOf(before) ?? []].flat(), point.day));
        expect(point).toEqual({ day: point.day, open, past, accepted });
      }),
      { numRuns: 80 },
    );
  });

  test('ends with today’s counts, be today a month’s end or not', () => {
    fc.assert(
      fc.property(fc.array(anyStory({ longGaps: true }), { minLength: 1, maxLength: 2 }), fc.boolean(), (stories, atMonthsEnd) => {
        const lives = stories.map((story) => played(story));
        const latest = Math.max(...lives.map((life) => life.today));
        const today = atMonthsEnd ? (monthEnds(latest + 31, 1)[0] ?? latest) : latest;
        const rows = rowsOf(lives);
        const points = trendOf(rows, today);
        const { open, past, accepted } = totalsOf(judgeRows(rows, today));
        expect(points[points.length - 1]).toEqual({ day: today, open, past, accepted });
        if (atMonthsEnd && today >= latest) expect(monthEnds(today, 24)).toContain(today);
      }),
      { numRuns: 20 },
    );
  });

  test('has 24 months and today, and leaves out what lies before the first exception', () => {
    const old = someRow({ history: { open: [[day('2020-01-01')]] } });
    expect(trendOf([old], TODAY)).toHaveLength(25);
    expect(trendOf([old], day('2026-11-30'))).toHaveLength(24);
    const young = someRow({ history: { open: [[day('2026-09-10')]], toldUntilDay: day('2026-09-10') } });
    expect(trendOf([young], TODAY).map((point) => isoFromDay(point.day))).toEqual(['2026-09-30', '2026-10-31', '2026-11-24']);
    expect(trendOf([], TODAY)).toEqual([{ day: TODAY, open: 0, past: 0, accepted: 0 }]);
  });

  test('counts before the last decision what was late then, and not by what is due now', () => {
    const row = someRow({ pastToleranceDay: day('2026-08-01'), history: { open: [[day('2026-06-01')]], past: [[day('2026-10-15'), day('2026-11-20')]], toldUntilDay: day('2026-11-20') } });
    expect(trendOf([row], TODAY).map(({ past }) => past)).toEqual([0, 0, 0, 0, 1, 1]);
  });
});

describe('totals', () => {
  test('are the sums of their lines, and the numbers of the measures', () => {
    fc.assert(
      fc.property(fc.array(anyStory(), { minLength: 1, maxLength: 4 }), fc.nat(60), fc.infiniteStream(fc.constantFrom('a', 'b')), (stories, later, tenants) => {
        const lives = stories.map((story) => played(story));
        const today = Math.max(...lives.map((life) => life.today)) + later;
        const rows = rowsOf(lives).map((row) => ({ ...row, tenantId: tenants.next().value ?? 'a' }));
        const judged = judgeRows(rows, today);
        const totals = totalsOf(judged);
        const lines = breakdownOf(judged);
        for (const name of ['open', 'past', 'nobody', 'accepted'] as const) expect(lines.reduce((sum, line) => sum + line[name], 0)).toBe(totals[name]);
        const kpis = kpisOf(judged, today);
        expect({ open: kpis.open.items.length, past: kpis.pastTolerance.items.length, nobody: kpis.noControlOwner.items.length, accepted: kpis.acceptedRisks.items.length }).toEqual(totals);
      }),
      { numRuns: 25 },
    );
  });
});

import { differenceInCalendarDays } from 'date-fns';
import { AGE_BANDS, bandIndex, REVIEW_BANDS } from '../../src/domain/day/bands';
import { isoFromDay } from '../../src/domain/day/day';
import { FAMILIES } from '../../src/domain/exception/family';
import { LIFECYCLES, OPEN_LIFECYCLES } from '../../src/domain/exception/lifecycle';
import { SEVERITIES, SEVERITY_WEIGHT } from '../../src/domain/exception/severity';
import { DEFAULT_POLICY } from '../../src/domain/policy/defaults';
import { buildColumns, NO_DAY, type ReadRow } from '../../src/register/columns';
import { deriveHeatmap, type HeatmapQuery } from '../../src/register/derive/heatmap';
import { median, type Measure } from './measure';
import { seededRows, TODAY } from './seededRows';

const ROWS = 100_000;
const RUNS = 25;

/** Items as a web part without columns would keep them: parsed objects with texts for codes and dates. */
interface PlainItem {
  readonly family: string;
  readonly severity: keyof typeof SEVERITY_WEIGHT;
  readonly lifecycle: string;
  readonly since: string;
  readonly due: string | null;
  readonly expires: string | null;
}

interface Cell {
  readonly open: number;
  readonly late: number;
  readonly weight: number;
  readonly noEnd: number;
}

type Table = Record<string, Cell>;

/** What the register does, and two ways in which it is usually done, over the same rows; they must agree. */
export function measureAggregation(): Measure[] {
  const rows = seededRows(ROWS);
  const columns = buildColumns(rows);
  const items = rows.map(plainItem);
  const query: HeatmapQuery = { lens: 'age', today: TODAY, ageBands: AGE_BANDS, reviewBands: REVIEW_BANDS, filters: {} };
  const ours = timed(() => deriveHeatmap(columns, query));
  const naive = timed(() => reduceInto(items, daysByDateDifference));
  const dateFns = timed(() => reduceInto(items, daysByDateFns));
  const open = (table: Table): number => Object.values(table).reduce((sum, cell) => sum + cell.open, 0);
  if (open(naive.answer) !== ours.answer.totals.open || open(dateFns.answer) !== ours.answer.totals.open) throw new Error('the three ways count differently');
  const ms = (name: string, value: number): Measure => ({ group: `heatmap of ${ROWS.toLocaleString('en')} rows`, name, value, unit: 'ms' });
  return [
    { ...ms('register (typed columns, one pass)', ours.ms), atMost: 2 },
    { ...ms('naive reduce over parsed items', naive.ms), ratioTo: ours.ms },
    { ...ms('the same with date-fns', dateFns.ms), ratioTo: ours.ms },
  ];
}

function plainItem(row: ReadRow): PlainItem {
  const date = (day: number): string | null => (day === NO_DAY ? null : `${isoFromDay(day)}T00:00:00Z`);
  return {
    family: FAMILIES[row.family] as string,
    severity: SEVERITIES[row.severity] as PlainItem['severity'],
    lifecycle: LIFECYCLES[row.lifecycle] as string,
    since: date(row.sinceDay) as string,
    due: date(row.dueDay),
    expires: date(row.expiresDay),
  };
}

type DaysBetween = (later: Date, earlier: Date) => number;
const daysByDateDifference: DaysBetween = (later, earlier) => Math.round((later.getTime() - earlier.getTime()) / 86_400_000);
const daysByDateFns: DaysBetween = (later, earlier) => differenceInCalendarDays(later, earlier);

function reduceInto(items: readonly PlainItem[], daysBetween: DaysBetween): Table {
  const today = new Date(TODAY * 86_400_000);
  return items
    // A dismissal is open again after its day.
    .filter(({ lifecycle, due }) => (OPEN_LIFECYCLES as readonly string[]).includes(lifecycle) || (lifecycle === 'dismissed' && due !== null && daysBetween(today, new Date(due)) > 0))
    .reduce<Table>((table, item) => {
      const band = AGE_BANDS[bandIndex(AGE_BANDS, daysBetween(today, new Date(item.since)))]?.code ?? '';
      const late = item.due !== null && daysBetween(today, new Date(item.due)) > DEFAULT_POLICY.toleranceDays[item.severity];
      const key = `${item.family}|${band}`;
      const cell = table[key] ?? { open: 0, late: 0, weight: 0, noEnd: 0 };
      table[key] = {
        open: cell.open + 1,
        late: cell.late + (late ? 1 : 0),
        weight: cell.weight + SEVERITY_WEIGHT[item.severity],
        noEnd: cell.noEnd + (item.expires === null ? 1 : 0),
      };
      return table;
    }, {});
}

function timed<T>(work: () => T): { ms: number; answer: T } {
  const times: number[] = [];
  let answer = work();
  for (let run = 0; run < RUNS; run += 1) {
    const start = performance.now();
    answer = work();
    times.push(performance.now() - start);
  }
  return { ms: median(times), answer };
}

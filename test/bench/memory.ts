import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { READ_COLUMNS } from '../../src/lists/codec/readRow';
import { packFacets } from '../../src/lists/codec/packFacets';
import { buildColumns, FACET_VALUES, NO_DAY, type ReadRow } from '../../src/register/columns';
import type { Measure } from './measure';
import { seededRows } from './seededRows';

const ROWS = 100_000;

/** What the register keeps of a hundred thousand rows, beside the parsed items of the same eight columns. */
export function measureMemory(): Measure[] {
  const rows = seededRows(ROWS);
  const text = JSON.stringify(rows.map(itemOf));
  const columns = kept(() => buildColumns(rows));
  const items = kept(() => JSON.parse(text) as unknown);
  const group = `memory of ${ROWS.toLocaleString('en')} rows`;
  return [
    { group, name: 'register (typed columns)', value: columns, unit: 'KB', atMost: Math.round(items / 10) },
    { group, name: 'parsed items, eight columns', value: items, unit: 'KB', ratioTo: columns },
  ];
}

/** Kilobytes that are still held after a collection, heap and buffers. */
function kept(make: () => unknown): number {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const used = (): number => {
    collect();
    const { heapUsed, arrayBuffers } = process.memoryUsage();
    return heapUsed + arrayBuffers;
  };
  const before = used();
  const held = [make()];
  const after = used();
  held.length = 0;
  return (after - before) / 1000;
}

function itemOf(row: ReadRow): Record<(typeof READ_COLUMNS)[number], string | number | null> {
  const day = (value: number): number | null => (value === NO_DAY ? null : value);
  return {
    Id: row.id,
    Facets: packFacets({
      tenantId: row.tenantId,
      family: FACET_VALUES.family[row.family] ?? 'mailFlow',
      severity: FACET_VALUES.severity[row.severity] ?? 'low',
      category: FACET_VALUES.category[row.category] ?? 'unclassified',
      lifecycle: FACET_VALUES.lifecycle[row.lifecycle] ?? 'closed',
      sinceAtLeast: row.sinceAtLeast,
      pastToleranceDay: row.pastDay === NO_DAY ? undefined : row.pastDay,
    }),
    ControlOwnerLogin: row.controlOwnerLogin || null,
    SinceDay: row.sinceDay,
    ReviewedDay: day(row.reviewedDay),
    DueDay: day(row.dueDay),
    ExpiresDay: day(row.expiresDay),
    Revision: row.revision,
  };
}

import type { Documented } from '../../../../domain/kpi/documented';
import type { JudgedRow } from '../../../../domain/kpi/judged';
import type { Kpis, KpiName } from '../../../../domain/kpi/kpis';
import type { BoardStrings } from '../../../strings/boardStrings';
import type { KpiWords } from '../../../strings/kpiStrings';

/** One measure in words, with what stands behind it. */
export interface NumberLine {
  readonly code: KpiName | 'documented';
  readonly name: string;
  readonly value: string;
  readonly beside: string | undefined;
  readonly definition: string;
  readonly items: readonly JudgedRow[];
}

/** In the order in which they are read: how much, how late, whose, how fast, how well known, how it came about. */
const ORDER: readonly KpiName[] = [
  'open', 'pastTolerance', 'overdue', 'noEnd', 'acceptedRisks', 'noControlOwner', 'noReviewer', 'waiting', 'daysToDecide', 'age', 'neverReviewed', 'reviewsOnTime',
  'daysToRemoval', 'noVerifiedControl', 'foundByUs', 'reopened', 'expiredPresent', 'lowered', 'dismissed', 'emergencies', 'twoPerson',
];

/** @param documented undefined until reports are read, and where they could not be: the measure is left out then */
export function numberLines(kpis: Kpis, documented: Documented | undefined, { kpis: words }: BoardStrings): readonly NumberLine[] {
  const line = <Measure extends { readonly items: readonly JudgedRow[] }>(code: NumberLine['code'], { name, value, beside, definition }: KpiWords<Measure>, measure: Measure): NumberLine => ({
    code,
    name,
    value: value(measure),
    beside: beside(measure),
    definition,
    items: measure.items,
  });
  // Name and measure belong together, which a table cannot see.
  const lines = ORDER.map((code) => line(code, words[code] as KpiWords<Kpis[KpiName]>, kpis[code]));
  const after = lines.findIndex(({ code }) => code === 'noVerifiedControl') + 1;
  return documented ? [...lines.slice(0, after), line('documented', words.documented, documented), ...lines.slice(after)] : lines;
}

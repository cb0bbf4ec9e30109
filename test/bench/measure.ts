/** One line of the table. */
export interface Measure {
  readonly group: string;
  readonly name: string;
  readonly value: number;
  readonly unit: 'ms' | 'KB' | 'requests' | 'times';
  /** The value of the register's own line in the group: shown as "n times" of it. */
  readonly ratioTo?: number;
  /** Figure to stay below (design §14); missing it is shown, and is an error of the run. */
  readonly atMost?: number;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}

/** The table as text, one group after the other. */
export function tableOf(measures: readonly Measure[]): string {
  const lines: string[] = [];
  let group = '';
  for (const measure of measures) {
    if (measure.group !== group) lines.push('', measure.group);
    group = measure.group;
    const value = `${measure.value.toFixed(measure.unit === 'times' ? 0 : measure.value < 10 ? 2 : measure.unit === 'requests' ? 0 : 1)} ${measure.unit}`;
    const ratio = measure.ratioTo === undefined ? '' : `${(measure.value / measure.ratioTo).toFixed(2)} x`;
    const goal = measure.atMost === undefined ? '' : `${measure.value <= measure.atMost ? 'reached' : 'MISSED'} (at most ${measure.atMost} ${measure.unit})`;
    lines.push(`  ${measure.name.padEnd(58)} ${value.padStart(14)} ${ratio.padStart(10)}  ${goal}`.trimEnd());
  }
  return `${lines.join('\n')}\n`;
}

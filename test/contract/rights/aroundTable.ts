/** One way around the matrix that was tried, and what became of it with the switches one way. */
export interface AroundLine {
  readonly way: string;
  readonly by: string;
  readonly switches: string;
  readonly outcome: string;
}

/** A line for each way and whoever tried it, a column for each setting of the switches. */
export function aroundTable(lines: readonly AroundLine[]): string {
  const settings = [...new Set(lines.map(({ switches }) => switches))];
  const tried = new Map(lines.map(({ way, by }) => [`${way}\n${by}`, { way, by }]));
  const outcome = (way: string, by: string, switches: string): string => lines.find((line) => line.way === way && line.by === by && line.switches === switches)?.outcome ?? '';
  const rows = [['way', 'by', ...settings.map((switches) => `switches ${switches}`)], ...[...tried.values()].map(({ way, by }) => [way, by, ...settings.map((switches) => outcome(way, by, switches))])];
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)));
  return rows.map((row) => row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join('  ').trimEnd()).join('\n');
}

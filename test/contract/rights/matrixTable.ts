import { SEATS } from './seats';
import type { Attempt, Letter } from './tryMatrix';
import { LISTS } from './writtenMatrix';

/** What was found by trying: `A--`, `AE-`, `AED`, `---` (reads only), nothing at all (not let in), `?` where ways differ. */
export function cellOf(attempts: readonly Attempt[], person: string, list: string): string {
  const mine = attempts.filter((attempt) => attempt.person === person && attempt.list === list);
  const mark = (letter: Letter): string => {
    const done = mine.filter((attempt) => attempt.letter === letter).map(({ isDone }) => isDone);
    return done.every(Boolean) ? letter : done.some(Boolean) ? '?' : '-';
  };
  const writes = (['A', 'E', 'D'] as const).map(mark).join('');
  return mark('R') === '-' && writes === '---' ? '' : writes;
}

/** Lists down, people across. */
export function matrixTable(attempts: readonly Attempt[]): string {
  const names = SEATS.map(({ name }) => name);
  const rows = [['', ...names], ...LISTS.map((list) => [list, ...names.map((name) => cellOf(attempts, name, list))])];
  const widths = ['', ...names].map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)));
  return rows.map((row) => row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join('  ').trimEnd()).join('\n');
}

/** Cells of those who tried that differ from another trial, a person each. */
export function differences(attempts: readonly Attempt[], from: readonly Attempt[]): string[] {
  return [...new Set(attempts.map(({ person }) => person))].flatMap((name) => {
    const changed = LISTS.map((list) => ({ list, cell: cellOf(attempts, name, list) })).filter(({ list, cell }) => cell !== cellOf(from, name, list));
    return changed.length === 0 ? [] : [`${name}: ${changed.every(({ cell }) => cell === '') ? 'not let in' : changed.map(({ list, cell }) => `${list} ${cell}`).join(', ')}`];
  });
}

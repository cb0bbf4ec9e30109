import type { CoveredFinding } from '../ledger/answer';
import { findingMark } from '../exception/findingMark';

type Extent = Pick<CoveredFinding, 'key' | 'extent'>;

/**
 * What was decided about as short marks, so that a row can say it: one for each finding and one for each part of its reach.
 * Sorted; the order of findings changes nothing.
 */
export function scopeMarks(scope: readonly Extent[]): string[] {
  return [...new Set(scope.flatMap(({ key, extent }) => [findingMark(key), ...extent.map((part) => partMark(key, part))]))].sort();
}

/** Of how far a finding reaches, what was not decided about. @param scope `scopeMarks` */
export function beyondScope(scope: ReadonlySet<string>, { key, extent }: Extent): string[] {
  return extent.filter((part) => !scope.has(partMark(key, part)));
}

function partMark(key: string, part: string): string {
  return findingMark(`${key}\n${part}`);
}

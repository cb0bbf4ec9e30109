import { bandIndex, type Band } from '../../domain/day/bands';
import type { Day } from '../../domain/day/day';
import { SEVERITIES } from '../../domain/exception/severity';
import type { PerSeverity } from '../../domain/policy/defaults';

/**
 * Band of each number of days, for a look-up instead of a search: `table[min(days, table.length - 1)]`.
 * Its last place stands for everything longer.
 */
export function bandTable(bands: readonly Band[]): Uint8Array {
  const from = bands.length === 0 ? 0 : Math.max(0, (bands[bands.length - 1] as Band).from);
  return Uint8Array.from({ length: from + 1 }, (_, days) => bandIndex(bands, days));
}

/** By severity code: a due day before this one is past tolerance today. */
export function lateBeforeDay(today: Day, toleranceDays: PerSeverity): Int32Array {
  return Int32Array.from({ length: 256 }, (_, code) => {
    const severity = SEVERITIES[code];
    return severity === undefined ? today : today - toleranceDays[severity];
  });
}

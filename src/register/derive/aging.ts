import type { Band } from '../../domain/day/bands';

/** Ten years and more: nearly every age finds its own place, so that taking the last one is the rare case. */
const TABLE_DAYS = 4096;

/**
 * Band of each number of days, for a look-up instead of a search: `table[min(days, table.length - 1)]`.
 * Its last place stands for everything longer.
 */
export function bandTable(bands: readonly Band[]): Uint8Array {
  const last = bands.length - 1;
  const table = new Uint8Array(Math.max((bands[last]?.from ?? 0) + 1, TABLE_DAYS));
  bands.forEach(({ to }, band) => table.fill(band, band === 0 ? 0 : (bands[band - 1] as Band).to + 1, band === last ? table.length : to + 1));
  return table;
}

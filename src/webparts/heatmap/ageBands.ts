import { AGE_BANDS, type Band } from '../../domain/day/bands';

const MAX_BANDS = 8;
/** No longer than a working life; a typing error rather than a band. */
const LONGEST_DAYS = 10_000;

/**
 * Age bands from what an editor wrote: the last day of each band, growing. The register's own bands where nothing is
 * written; undefined where it cannot be read.
 */
export function parseAgeBands(text: string): readonly Band[] | undefined {
  const written = text.trim();
  if (written === '') return AGE_BANDS;
  const ends = written.split(/[,;\s]+/).map((part) => (/^\d{1,5}$/.test(part) ? Number(part) : NaN));
  const growing = ends.every((end, index) => end <= LONGEST_DAYS && end > (index === 0 ? 0 : (ends[index - 1] ?? NaN)));
  if (ends.length === 0 || ends.length > MAX_BANDS || !growing) return undefined;
  const last = ends[ends.length - 1] ?? 0;
  const closed = ends.map((to, index) => {
    const from = index === 0 ? 0 : (ends[index - 1] ?? 0) + 1;
    return { code: `${from}-${to}`, from, to };
  });
  return [...closed, { code: `over${last}`, from: last + 1, to: Infinity }];
}

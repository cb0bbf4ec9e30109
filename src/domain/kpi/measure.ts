/** Of some whole numbers of days: how many there are, their mean, and the one that nine in ten do not pass. */
export interface Days {
  readonly count: number;
  /** Undefined where there is none. */
  readonly mean: number | undefined;
  readonly nineInTen: number | undefined;
}

/** The 90th percentile by nearest rank: always one of the numbers. */
export function daysOf(numbers: readonly number[]): Days {
  const sorted = [...numbers].sort((a, b) => a - b);
  const count = sorted.length;
  if (count === 0) return { count, mean: undefined, nineInTen: undefined };
  return { count, mean: sorted.reduce((sum, each) => sum + each, 0) / count, nineInTen: sorted[Math.ceil(count * 0.9) - 1] };
}

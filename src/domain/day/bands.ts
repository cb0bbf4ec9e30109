/** A closed range of whole days, `from`..`to` inclusive; `to` is Infinity for the last. */
export interface Band {
  readonly code: string;
  readonly from: number;
  readonly to: number;
}

const band = (from: number, to: number): Band => ({ code: to === Infinity ? `over${from - 1}` : `${from}-${to}`, from, to });

/** Age bands of the heatmap (design §4): days since first approval or earliest proof. */
export const AGE_BANDS: readonly Band[] = [band(0, 30), band(31, 60), band(61, 90), band(91, 180), band(181, 365), band(366, Infinity)];

/** Bands of days since the last security review; the band after the last is "never". */
export const REVIEW_BANDS: readonly Band[] = [band(0, 30), band(31, 90), band(91, 180), band(181, Infinity)];

/** Index of the band that holds a number of days; days below the first band count in the first. */
export function bandIndex(bands: readonly Band[], days: number): number {
  const index = bands.findIndex(({ to }) => days <= to);
  return index < 0 ? bands.length - 1 : index;
}

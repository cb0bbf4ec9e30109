/**
 * Where an exception stands, as far as its decisions alone say (nothing here depends on today).
 * `unassigned`: found by a report, nobody answers for it yet.
 */
export const LIFECYCLES = [
  'requested',
  'unassigned',
  'assigned',
  'approved',
  'lapsed',
  'refused',
  'removalReported',
  'acceptedRisk',
  'closed',
  'dismissed',
  'withdrawn',
] as const;
export type Lifecycle = (typeof LIFECYCLES)[number];

/** States that count as an open exception. An accepted risk is counted apart; the last three are over. */
export const OPEN_LIFECYCLES: readonly Lifecycle[] = [
  'requested',
  'unassigned',
  'assigned',
  'approved',
  'lapsed',
  'refused',
  'removalReported',
];

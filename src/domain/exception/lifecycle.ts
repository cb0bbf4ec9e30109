/**
 * Where an exception stands, as far as its decisions alone say (nothing here depends on today).
 * - `unassigned`: found by a report, nobody answers for it yet. - `assigned`: given to somebody who must answer.
 * - `refused`: must be gone by its end date. - `emergency`: declared, in force, not approved yet.
 * - `declined`: a request that was refused before anything was there. - `merged`: goes on in another exception.
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
  'emergency',
  'declined',
  'merged',
] as const;
export type Lifecycle = (typeof LIFECYCLES)[number];

/** States that count as an open exception. An accepted risk is counted apart; all others are over. */
export const OPEN_LIFECYCLES: readonly Lifecycle[] = [
  'requested',
  'unassigned',
  'assigned',
  'approved',
  'lapsed',
  'refused',
  'removalReported',
  'emergency',
];

/** States in which nothing is open any more. A dismissal that expired counts as open again, which `judge` says. */
export const OVER_LIFECYCLES: readonly Lifecycle[] = ['closed', 'withdrawn', 'declined', 'dismissed', 'merged'];

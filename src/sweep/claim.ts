import { appendOnce } from '../decisions/appendOnce';
import type { Desk } from '../decisions/desk';
import { newestSweepsWithAuthorsPath } from '../decisions/sweepsWithAuthors';
import { loginKey, type Person } from '../domain/people/person';
import { claimKeyOf, decodeClaim, encodeClaim, type SweepItem } from '../lists/codec/sweep';
import { decodeCompletion } from '../lists/codec/completion';
import { SharePointError } from '../lists/rest/errors';
import { sweeps } from '../lists/schema/sweeps';

/** Somebody began a sweep in this hour. */
export interface Claimed {
  readonly by: Person;
  readonly atMs: number;
  /** When it came to its end; undefined: it is under way, or was stopped. */
  readonly completedAtMs: number | undefined;
}

/**
 * Claims this hour, which only saves work: two sweeps at once would do everything once all the same. A sweep of the
 * same account that did not come to its end goes on.
 * @returns who claimed the hour before; undefined where it is ours.
 */
export async function claimHour(desk: Desk, run: string, signal?: AbortSignal): Promise<Claimed | undefined> {
  const key = claimKeyOf(desk.gate.clock.now());
  try {
    await appendOnce(desk, { list: sweeps, keyColumn: 'SweepKey', key, item: encodeClaim(key, run) }, signal);
    return undefined;
  } catch (error) {
    if (!(error instanceof SharePointError) || error.kind !== 'duplicate') throw error;
  }
  const { value } = await desk.gate.get<{ value: readonly SweepItem[] }>(newestSweepsWithAuthorsPath(desk.gate), { signal });
  const claim = value.map((item) => decodeClaim(item)).find((each) => each?.key === key);
  // Taken and not among the newest, or before its hour had come: that claims nothing, and nothing is lost by going on.
  if (!claim || claimKeyOf(claim.atMs) !== key) return undefined;
  const completedAtMs = value.map((item) => decodeCompletion(item)).find((each) => each !== undefined && each.id > claim.id)?.atMs;
  if (completedAtMs === undefined && loginKey(claim.by.login) === loginKey(desk.me.login)) return undefined;
  return { by: claim.by, atMs: claim.atMs, completedAtMs };
}

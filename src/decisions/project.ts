import { registerRowOf } from '../domain/exception/registerRow';
import type { Decision } from '../domain/ledger/decision';
import { fold, type ExceptionState, type Known } from '../domain/ledger/fold';
import type { Policy } from '../domain/policy/defaults';
import { policyAt } from '../domain/policy/history';
import { encodeRegisterRow } from '../lists/codec/registerRow';
import type { RegisterItem } from '../lists/codec/registerItem';
import { SharePointError } from '../lists/rest/errors';
import { itemsPath } from '../lists/rest/listPath';
import { register } from '../lists/schema/register';
import type { Site } from './append';
import { readHistory } from './readHistory';
import { findRow, isRowOf, type FoundRow } from './registerRow';

export type Projected = 'created' | 'updated' | 'upToDate';

/** Others may write the same row at the same time; after so many rounds somebody else is at it and will finish it. */
const MAX_ROUNDS = 5;

/**
 * Writes the fold of one exception to its register row, with the etag of the row it read; on a conflict everything is
 * read and folded again (design §10.4).
 * @param fresh all decisions of an exception that was just found: saves reading them where there is no row yet.
 * @throws SharePointError; kind `conflict` where the row kept changing.
 */
export async function project(site: Site, exceptionKey: string, known: Known, fresh?: readonly Decision[], signal?: AbortSignal): Promise<Projected> {
  if (fresh && (await createRow(site, fold(fresh, exceptionKey, known), known, signal))) return 'created';
  for (let round = 1; ; round += 1) {
    // The row first: who wrote it since then also appended before, and is either folded here or has changed the etag.
    const row = await findRow(site, exceptionKey, signal);
    const state = fold(await readHistory(site, exceptionKey, signal), exceptionKey, known);
    const projected = await writeRow(site, state, row, known, signal);
    if (projected !== 'overtaken') return projected;
    if (round >= MAX_ROUNDS) throw new SharePointError('conflict', { status: 0, code: '', detail: `the row of ${exceptionKey} kept changing`, requestId: '', operation: 'project' });
  }
}

/** @param row as it was read before the decisions were. @returns `overtaken` where somebody else wrote it since. */
export async function writeRow(site: Site, state: ExceptionState, row: FoundRow | undefined, known: Pick<Known, 'policies'>, signal?: AbortSignal): Promise<Projected | 'overtaken'> {
  if (!row) return (await createRow(site, state, known, signal)) ? 'created' : 'overtaken';
  const body = bodyOf(state, site, policyNow(site, known));
  if (!body || isRowOf(row, body)) return 'upToDate';
  try {
    await site.gate.merge(row.path, body, row.etag, { signal });
    return 'updated';
  } catch (error) {
    if (error instanceof SharePointError && error.kind === 'conflict') return 'overtaken';
    throw error;
  }
}

/**
 * The row as it should stand; undefined while nothing that counts was decided.
 * @param policy by which its days are counted: the one in force now (`policyNow`), so that whatever was tightened since the
 * last decision is due in lists on the day on which sweeps and pages say it is
 */
export function bodyOf(state: ExceptionState, { zone }: Pick<Site, 'zone'>, policy: Policy = state.policy): RegisterItem | undefined {
  const row = registerRowOf(policy === state.policy ? state : { ...state, policy });
  return row && encodeRegisterRow(row, zone);
}

/** In force at this moment, by the server's clock. */
export function policyNow({ gate, zone }: Site, { policies }: Pick<Known, 'policies'>): Policy {
  const nowMs = gate.clock.now();
  return policyAt(policies, nowMs, zone.dayOfInstant(nowMs));
}

/** False where somebody else made the row first. */
async function createRow(site: Site, state: ExceptionState, known: Pick<Known, 'policies'>, signal: AbortSignal | undefined): Promise<boolean> {
  const body = bodyOf(state, site, policyNow(site, known));
  if (!body) return true;
  const findByKey = async (): Promise<unknown> => (await findRow(site, state.exceptionKey, signal))?.value;
  try {
    await site.gate.post<unknown>(itemsPath(site.gate.webUrl, register), body, { signal, findByKey });
    return true;
  } catch (error) {
    if (error instanceof SharePointError && error.kind === 'duplicate') return false;
    throw error;
  }
}

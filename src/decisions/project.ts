import { registerRowOf } from '../domain/exception/registerRow';
import type { Decision } from '../domain/ledger/decision';
import { fold, type ExceptionState, type Known } from '../domain/ledger/fold';
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
  if (fresh && (await createRow(site, fold(fresh, exceptionKey, known), signal))) return 'created';
  for (let round = 1; ; round += 1) {
    // The row first: who wrote it since then also appended before, and is either folded here or has changed the etag.
    const row = await findRow(site, exceptionKey, signal);
    const state = fold(await readHistory(site, exceptionKey, signal), exceptionKey, known);
    const projected = await writeRow(site, state, row, signal);
    if (projected !== 'overtaken') return projected;
    if (round >= MAX_ROUNDS) throw new SharePointError('conflict', { status: 0, code: '', detail: `the row of ${exceptionKey} kept changing`, requestId: '', operation: 'project' });
  }
}

/** @param row as it was read before the decisions were. @returns `overtaken` where somebody else wrote it since. */
export async function writeRow(site: Site, state: ExceptionState, row: FoundRow | undefined, signal?: AbortSignal): Promise<Projected | 'overtaken'> {
  if (!row) return (await createRow(site, state, signal)) ? 'created' : 'overtaken';
  const body = bodyOf(state, site);
  if (!body || isRowOf(row, body)) return 'upToDate';
  try {
    await site.gate.merge(row.path, body, row.etag, { signal });
    return 'updated';
  } catch (error) {
    if (error instanceof SharePointError && error.kind === 'conflict') return 'overtaken';
    throw error;
  }
}

/** The row as it should stand; undefined while nothing that counts was decided. */
export function bodyOf(state: ExceptionState, { zone }: Pick<Site, 'zone'>): RegisterItem | undefined {
  const row = registerRowOf(state);
  return row && encodeRegisterRow(row, zone);
}

/** False where somebody else made the row first. */
async function createRow(site: Site, state: ExceptionState, signal: AbortSignal | undefined): Promise<boolean> {
  const body = bodyOf(state, site);
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

import { registerRowOf } from '../domain/exception/registerRow';
import type { Decision } from '../domain/ledger/decision';
import { fold } from '../domain/ledger/fold';
import type { Policy } from '../domain/policy/defaults';
import { encodeRegisterRow, REGISTER_ROW_COLUMNS, type RegisterItem } from '../lists/codec/registerRow';
import { SharePointError } from '../lists/rest/errors';
import { itemsPath } from '../lists/rest/listPath';
import { api, columnList } from '../lists/rest/quote';
import { register } from '../lists/schema/register';
import type { Site } from './append';
import { readDecisions } from './readDecisions';

export type Projected = 'created' | 'updated' | 'upToDate';

/** Others may write the same row at the same time; after so many rounds somebody else is at it and will finish it. */
const MAX_ROUNDS = 5;

/**
 * Writes the fold of one exception to its register row, with the etag of the row it read; on a conflict everything is
 * read and folded again (design §10.4).
 * @param fresh all decisions of an exception that was just found: saves reading them where there is no row yet.
 * @throws SharePointError; kind `conflict` where the row kept changing.
 */
export async function project(site: Site, exceptionKey: string, policy: Policy, fresh?: readonly Decision[], signal?: AbortSignal): Promise<Projected> {
  if (fresh && (await create(site, fresh, policy, signal))) return 'created';
  for (let round = 1; ; round += 1) {
    const decisions = await readDecisions(site, exceptionKey, signal);
    const row = await findRow(site, exceptionKey, signal);
    if (!row) {
      if (await create(site, decisions, policy, signal)) return 'created';
    } else {
      const body = bodyOf(decisions, policy, site);
      if (!body || REGISTER_ROW_COLUMNS.every((column) => same(row.value[column], body[column]))) return 'upToDate';
      try {
        await site.gate.merge(row.path, body, row.etag, { signal });
        return 'updated';
      } catch (error) {
        if (!(error instanceof SharePointError) || error.kind !== 'conflict' || round >= MAX_ROUNDS) throw error;
      }
    }
    if (round >= MAX_ROUNDS) throw new SharePointError('conflict', { status: 0, code: '', detail: `the row of ${exceptionKey} kept changing`, requestId: '', operation: 'project' });
  }
}

function bodyOf(decisions: readonly Decision[], policy: Policy, site: Site): RegisterItem | undefined {
  const state = fold(decisions, policy);
  return state && encodeRegisterRow(registerRowOf(state), site.zone);
}

/** False where somebody else made the row first. */
async function create(site: Site, decisions: readonly Decision[], policy: Policy, signal: AbortSignal | undefined): Promise<boolean> {
  const body = bodyOf(decisions, policy, site);
  if (!body) return true;
  const exceptionKey = decisions[0]?.exceptionKey ?? '';
  const findByKey = async (): Promise<unknown> => (await findRow(site, exceptionKey, signal))?.value;
  try {
    await site.gate.post<unknown>(itemsPath(site.gate.webUrl, register), body, { signal, findByKey });
    return true;
  } catch (error) {
    if (error instanceof SharePointError && error.kind === 'duplicate') return false;
    throw error;
  }
}

async function findRow({ gate }: Site, exceptionKey: string, signal: AbortSignal | undefined) {
  const items = itemsPath(gate.webUrl, register);
  const { value } = await gate.get<{ value: { Id: number }[] }>(api`${items}?$select=Id&$filter=ExceptionKey eq ${exceptionKey}&$top=1`, { signal });
  const id = value[0]?.Id;
  if (id === undefined) return undefined;
  const path = api`${items}(${id})`;
  const { value: item, etag } = await gate.getWithEtag<RegisterItem>(api`${path}?$select=${columnList(REGISTER_ROW_COLUMNS)}`, { signal });
  return { path, value: item, etag };
}

/** SharePoint gives back an empty text as null and an instant without milliseconds. */
function same(kept: unknown, wanted: unknown): boolean {
  const plain = (value: unknown): unknown => (value === '' || value === undefined ? null : typeof value === 'string' ? value.replace(/\.000Z$/, 'Z') : value);
  return plain(kept) === plain(wanted);
}

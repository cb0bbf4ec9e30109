import { LEDGER_LISTS, type Decision } from '../domain/ledger/decision';
import { DECISION_COLUMNS, DECISION_PEOPLE, decodeDecision, type DecisionItem } from '../lists/codec/decision';
import { api, columnList } from '../lists/rest/quote';
import type { Site } from './append';
import { inLanes } from './inLanes';
import { ledgerList } from './ledgerList';
import { originsIn, readHistory } from './readHistory';
import { readWholeList } from './readWholeList';

/** Up to so many exceptions are read one by one; from there on whole lists cost fewer requests. */
const ONE_BY_ONE = 20;
const LANES = 3;

export interface ReadManyOptions {
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Of each exception all that its state is folded from (as `readHistory`), without a request for each where there are many:
 * the five ledger lists are read whole then, 5,000 items a request.
 * @throws SharePointError
 */
export async function readManyHistories(site: Site, exceptionKeys: readonly string[], { onProgress, signal }: ReadManyOptions = {}): Promise<ReadonlyMap<string, readonly Decision[]>> {
  let done = 0;
  const total = exceptionKeys.length > ONE_BY_ONE ? LEDGER_LISTS.length : exceptionKeys.length;
  const tell = (): void => onProgress?.((done += 1), total);
  onProgress?.(0, total);
  if (exceptionKeys.length <= ONE_BY_ONE) {
    const found = new Map<string, readonly Decision[]>();
    await inLanes(exceptionKeys, LANES, () => signal?.aborted === true, async (key) => {
      found.set(key, await readHistory(site, key, signal));
      tell();
    });
    return found;
  }
  const lists = await Promise.all(
    LEDGER_LISTS.map(async (name) => {
      const items = await readWholeList<DecisionItem & { readonly Id?: unknown }>(site, ledgerList(name), api`$select=${columnList(DECISION_COLUMNS)}&$expand=${columnList(DECISION_PEOPLE)}`, signal);
      tell();
      return items.map((item) => decodeDecision(name, item, site.zone.dayOfInstant));
    }),
  );
  const byKey = new Map<string, Decision[]>();
  for (const decision of lists.flat()) {
    const same = byKey.get(decision.exceptionKey);
    if (same) same.push(decision);
    else byKey.set(decision.exceptionKey, [decision]);
  }
  return new Map(
    exceptionKeys.map((key) => {
      const own = byKey.get(key) ?? [];
      return [key, [...own, ...originsIn(own).flatMap((from) => (byKey.get(from) ?? []).filter(({ act, list }) => act === 'answerChanged' && list === 'Observations'))]] as const;
    }),
  );
}

import { LEDGER_LISTS, type Decision } from '../domain/ledger/decision';
import { DECISION_COLUMNS, DECISION_PEOPLE, decodeDecision, type DecisionItem } from '../lists/codec/decision';
import { isOverThreshold } from '../lists/rest/idRanges';
import { isTooLarge, MOST_BYTES, type Page as PageOf } from '../lists/rest/pages';
import { itemsPath } from '../lists/rest/listPath';
import { anyOf, api, columnList } from '../lists/rest/quote';
import { readMany } from '../lists/rest/readMany';
import type { Site } from './append';
import { ledgerList } from './ledgerList';
import { originsIn, readHistory } from './readHistory';

/** Keys asked for in one part of a request: its address stays far below 2,048 characters. */
const KEYS_PER_PART = 10;
/** Items that a part may hold before its exceptions are read one by one. */
const PAGE = 1000;

/**
 * All that the states of several exceptions are folded from, as `readHistory` reads each: one request for every forty of
 * them. @throws SharePointError
 */
export async function readHistories(site: Site, exceptionKeys: readonly string[], signal?: AbortSignal): Promise<ReadonlyMap<string, readonly Decision[]>> {
  const own = await readOwn(site, exceptionKeys, signal);
  const origins = [...new Set([...own.values()].flatMap(originsIn))];
  const answers = await readOwn(site, origins.filter((key) => !own.has(key)), signal);
  const answersOf = (from: string): readonly Decision[] => (own.get(from) ?? answers.get(from) ?? []).filter(({ act, list }) => act === 'answerChanged' && list === 'Observations');
  return new Map([...own].map(([key, decisions]) => [key, [...decisions, ...originsIn(decisions).flatMap(answersOf)]]));
}

async function readOwn(site: Site, exceptionKeys: readonly string[], signal: AbortSignal | undefined): Promise<ReadonlyMap<string, readonly Decision[]>> {
  const { gate, zone } = site;
  const keys = [...new Set(exceptionKeys)];
  const groups = Array.from({ length: Math.ceil(keys.length / KEYS_PER_PART) }, (_, at) => keys.slice(at * KEYS_PER_PART, (at + 1) * KEYS_PER_PART));
  const parts = groups.flatMap((group) => LEDGER_LISTS.map((list) => ({ group, list })));
  if (parts.length === 0) return new Map();
  const paths = parts.map(({ group, list }) => api`${itemsPath(gate.webUrl, ledgerList(list))}?$select=${columnList(DECISION_COLUMNS)}&$expand=${columnList(DECISION_PEOPLE)}&$filter=${anyOf(group.map((key) => api`ExceptionKey eq ${key}`))}&$top=${PAGE}`);
  const answers: readonly (Page | undefined)[] = await readMany<Page>(gate, paths, { signal, mostBytes: MOST_BYTES }).catch(async (error: unknown) => {
    // Read one by one.
    if (await isTooLarge(gate, ledgerList('Requests'), error, { signal })) return [];
    if (!isOverThreshold(error)) throw error;
    return Promise.all(paths.map((path) => gate.get<Page>(path, { signal }).catch(undefinedOverThreshold)));
  });
  const read = new Map(keys.map((key): [string, Decision[]] => [key, []]));
  const long = new Set<string>();
  parts.forEach(({ group, list }, at) => {
    const items = answers[at]?.value;
    if (!items || items.length >= PAGE) for (const key of group) long.add(key);
    for (const item of items ?? []) {
      const decision = decodeDecision(list, item, zone.dayOfInstant);
      // SharePoint compares without case: what is spelt otherwise is another exception.
      read.get(decision.exceptionKey)?.push(decision);
    }
  });
  for (const key of long) read.set(key, await readHistory(site, key, signal));
  return read;
}

type Page = PageOf<DecisionItem>;

function undefinedOverThreshold(error: unknown): undefined {
  if (!isOverThreshold(error)) throw error;
}

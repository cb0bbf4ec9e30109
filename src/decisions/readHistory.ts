import { isExceptionKey } from '../domain/exception/isExceptionKey';
import { originKeysIn } from '../domain/ledger/acts/lineage';
import type { Decision } from '../domain/ledger/decision';
import type { Site } from './append';
import { AS_DECISIONS, readAnswersAs, readDecisionsAs, type Reading } from './readDecisions';

/** Acts whose body names the exception that findings came from. */
const RECEIVING: readonly string[] = ['splitOff', 'absorb'];
const GIVING: readonly string[] = ['split', 'merge'];

/**
 * All that the state of one exception is folded from: its own decisions, and what reports answered about the exceptions
 * that its findings came from. Whoever folds reads by this, so that a row and a page never say different things.
 */
export function readHistory(site: Site, exceptionKey: string, signal?: AbortSignal): Promise<Decision[]> {
  return readHistoryAs(AS_DECISIONS, site, exceptionKey, signal);
}

export async function readHistoryAs<D extends Decision>(reading: Reading<D>, site: Site, exceptionKey: string, signal?: AbortSignal): Promise<D[]> {
  const own = await readDecisionsAs(reading, site, exceptionKey, signal);
  return [...own, ...(await readAnswersAs(reading, site, originsIn(own), signal))];
}

/** Keys of the exceptions that findings came from, whether or not the decision counts: the fold leaves out what does not. */
export function originsIn(own: readonly Decision[]): string[] {
  const named = own.filter(({ act }) => RECEIVING.includes(act)).flatMap(({ body }) => originKeysIn(body));
  return [...new Set(named)].filter((from) => isExceptionKey(from) && from !== own[0]?.exceptionKey);
}

/** Keys of the exceptions to which findings went: answers about this one count there too, so their rows follow it. */
export function followersIn(own: readonly Decision[]): string[] {
  return [...new Set(own.filter(({ act }) => GIVING.includes(act)).map(({ body }) => textIn(body, 'into')))].filter((into) => isExceptionKey(into) && into !== own[0]?.exceptionKey);
}

/** A member of a body that may hold anything; empty where it is no text. */
export function textIn(body: Decision['body'], name: string): string {
  const value = typeof body === 'object' && body !== null && !Array.isArray(body) ? (body as Readonly<Record<string, unknown>>)[name] : undefined;
  return typeof value === 'string' ? value : '';
}

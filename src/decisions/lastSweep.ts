import { SWEEP_COLUMNS } from '../lists/codec/sweep';
import { COMPLETION_COLUMNS, decodeCompletion, type Completion, type CompletionItem } from '../lists/codec/completion';
import type { Gate } from '../lists/rest/gate';
import { itemsPath } from '../lists/rest/listPath';
import { api, columnList, type ApiPath } from '../lists/rest/quote';
import { SWEEPS_LIST } from '../lists/schema/addresses';

/** Claims of sweeps that never came to their end stand between: with so many of them no sweep is known to be complete. */
const LOOKED_AT_BY_PAGES = 10;
const LOOKED_AT_BY_SWEEPS = 50;

/** The newest items of Sweeps, the newest first: by Id alone, so that no list view threshold is met. */
export function newestSweepsPath({ webUrl }: Pick<Gate, 'webUrl'>): ApiPath {
  return api`${itemsPath(webUrl, SWEEPS_LIST)}?$select=${columnList(COMPLETION_COLUMNS)}&$orderby=Id desc&$top=${LOOKED_AT_BY_PAGES}`;
}

/** More of them, with who wrote them. */
export function newestSweepsWithAuthorsPath({ webUrl }: Pick<Gate, 'webUrl'>): ApiPath {
  return api`${itemsPath(webUrl, SWEEPS_LIST)}?$select=${columnList(SWEEP_COLUMNS)}&$expand=Author&$orderby=Id desc&$top=${LOOKED_AT_BY_SWEEPS}`;
}

/** The last complete sweep; undefined where there was none. @param items the newest first. */
export function lastCompletion(items: readonly CompletionItem[]): Completion | undefined {
  for (const item of items) {
    const completion = decodeCompletion(item);
    if (completion) return completion;
  }
  return undefined;
}

import { SWEEP_COLUMNS } from '../lists/codec/sweep';
import type { Gate } from '../lists/rest/gate';
import { itemsPath } from '../lists/rest/listPath';
import { api, columnList, type ApiPath } from '../lists/rest/quote';
import { SWEEPS_LIST } from '../lists/schema/addresses';

/** Whoever sweeps, or checks the record, looks at claims besides. */
const LOOKED_AT = 1000;

/** The newest items of Sweeps with who wrote them, the newest first: by Id alone, so that no list view threshold is met. */
export function newestSweepsWithAuthorsPath({ webUrl }: Pick<Gate, 'webUrl'>): ApiPath {
  return api`${itemsPath(webUrl, SWEEPS_LIST)}?$select=${columnList(SWEEP_COLUMNS)}&$expand=Author&$orderby=Id desc&$top=${LOOKED_AT}`;
}

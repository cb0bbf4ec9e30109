import { decodeTitleFacts, type Titled } from '../domain/exception/titleFacts';
import { jsonIn } from '../lists/codec/jsonText';
import type { Gate } from '../lists/rest/gate';
import { itemsPath } from '../lists/rest/listPath';
import { readMany } from '../lists/rest/readMany';
import { api, type ApiPath } from '../lists/rest/quote';
import type { Selected } from '../lists/schema/item';
import type { register } from '../lists/schema/register';
import { REGISTER_LIST } from '../lists/schema/addresses';

/** An exception that was asked for before any report showed it. */
export interface Match extends Titled {
  readonly id: number;
  readonly exceptionKey: string;
  /** Asked for something of the very name that a report shows. */
  readonly sameName: boolean;
}

export interface Wanted {
  readonly exceptionKey: string;
  readonly tenantId: string;
  readonly family: string;
  readonly principalName: string;
}

type Row = Selected<typeof register, 'Id' | 'ExceptionKey' | 'Title' | 'TitleFacts' | 'PrincipalName'>;

/** More than these nobody compares. */
const MOST = 100;
/** Of one tenant and family there may be more rows than SharePoint looks at in one request: they are asked for by ranges of Ids. */
const RANGE_IDS = 5000;

/**
 * Exceptions of the same tenant and family that no report has shown yet: what a newly found one may be (design §5).
 * Of the same name first.
 */
export async function readMatches(gate: Gate, { exceptionKey, tenantId, family, principalName }: Wanted, signal?: AbortSignal): Promise<readonly Match[]> {
  const items = itemsPath(gate.webUrl, REGISTER_LIST);
  const newest = (await gate.get<{ value: { Id: number }[] }>(api`${items}?$select=Id&$orderby=Id desc&$top=1`, { signal })).value[0]?.Id ?? 0;
  const pathAfter = (after: number): ApiPath =>
    api`${items}?$select=Id,ExceptionKey,Title,TitleFacts,PrincipalName&$filter=Id gt ${after} and Id le ${after + RANGE_IDS} and Tenant eq ${tenantId} and Family eq ${family} and FindingCount eq 0 and (Lifecycle eq 'requested' or Lifecycle eq 'approved' or Lifecycle eq 'emergency')&$orderby=Id desc&$top=${MOST}`;
  const answers = await readMany<{ value: Row[] }>(gate, Array.from({ length: Math.ceil(newest / RANGE_IDS) }, (_, at) => pathAfter(at * RANGE_IDS)), { signal });
  const plain = (name: string | null): string => (name ?? '').trim().toLowerCase();
  return answers
    .flatMap(({ value }) => value)
    .flatMap((row) => (row.ExceptionKey === null || row.ExceptionKey === exceptionKey ? [] : [{ id: row.Id, exceptionKey: row.ExceptionKey, title: row.Title ?? '', titled: decodeTitleFacts(jsonIn(row.TitleFacts ?? '')), sameName: plain(row.PrincipalName) === plain(principalName) }]))
    .sort((a, b) => Number(b.sameName) - Number(a.sameName) || b.id - a.id);
}

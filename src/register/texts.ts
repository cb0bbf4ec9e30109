import type { Gate, RequestOptions } from '../lists/rest/gate';
import { itemsPath } from '../lists/rest/listPath';
import { anyOf, api, columnList } from '../lists/rest/quote';
import type { PropertyOf, Selected } from '../lists/schema/item';
import type { register } from '../lists/schema/register';
import { REGISTER_LIST } from '../lists/schema/addresses';
import type { EntryTexts } from './snapshot';

export const TEXT_COLUMNS = ['Id', 'Title', 'TitleFacts', 'ControlOwnerName', 'Controls'] as const satisfies readonly PropertyOf<typeof register>[];
type TextItem = Selected<typeof register, (typeof TEXT_COLUMNS)[number]>;

/** Ids asked for in one request: the address stays far below the 2,048 characters that every proxy lets through. */
const IDS_PER_REQUEST = 40;

/** Texts of some exceptions by Id; those that are no longer there are left out. */
export async function readTexts(gate: Gate, ids: readonly number[], options?: RequestOptions): Promise<Map<number, EntryTexts>> {
  const chunks = Array.from({ length: Math.ceil(ids.length / IDS_PER_REQUEST) }, (_, at) => ids.slice(at * IDS_PER_REQUEST, (at + 1) * IDS_PER_REQUEST));
  const answers = await Promise.all(
    chunks.map((chunk) => {
      const wanted = anyOf(chunk.map((id) => api`Id eq ${id}`));
      return gate.get<{ value: TextItem[] }>(api`${itemsPath(gate.webUrl, REGISTER_LIST)}?$select=${columnList(TEXT_COLUMNS)}&$filter=${wanted}&$top=${chunk.length}`, options);
    }),
  );
  return new Map(answers.flatMap(({ value }) => value.map((item) => [item.Id, textsOf(item)] as const)));
}

/** What an item says of itself. */
export function textsOf(item: TextItem): EntryTexts {
  return { title: item.Title ?? '', titleFacts: item.TitleFacts ?? '', controlOwnerName: item.ControlOwnerName ?? '', controls: (item.Controls ?? '').split('\n').filter(Boolean) };
}

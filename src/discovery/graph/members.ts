import { REACH_FRAMES } from '../../domain/exception/ownNames';
import type { Gap } from '../../domain/reconcile/gap';
import { MEMBERS_TOLD } from '../../domain/reconcile/members';
import { objectsOf, textOf } from '../json/access';
import type { GraphSet } from './graphSet';

/** Most members that Graph brings along with `$expand` (https://learn.microsoft.com/graph/query-parameters, read 2026-11-26). */
const MOST_EXPANDED = 20;
/** Members are kept one by one with each policy of an exception, which is one column of a list. */
const MOST_MEMBERS = 50;

/** The direct members of a group as an extent, or why they cannot be told; undefined where nothing of them was exported. */
export type MembersOfGroup = { readonly extent: readonly string[] } | { readonly why: Gap };

/** Direct members by the group's id in lower case, from groups with their members and from lists of members. */
export function membersByGroup(set: GraphSet): ReadonlyMap<string, MembersOfGroup> {
  const lists = set.files.flatMap(({ memberLists }) => memberLists).map(({ groupId, ids, continues }) => ({ groupId, ids, why: continues ? ({ code: 'pageMissing' } as const) : undefined }));
  const expanded = set.of('groups').flatMap(({ value }) => {
    if (value['Members'] === undefined) return [];
    const members = objectsOf(value['Members'], '').map((member) => textOf(member.value['Id']).toLowerCase());
    const cut = members.length === MOST_EXPANDED || textOf(value['Members@odata.nextLink']) !== '';
    return [{ groupId: textOf(value['Id']).toLowerCase(), ids: members, why: cut ? ({ code: 'membersCut', most: MOST_EXPANDED } as const) : undefined }];
  });
  const byGroup = new Map<string, { readonly ids: readonly string[]; readonly why: Gap | undefined }[]>();
  for (const list of [...lists, ...expanded]) byGroup.set(list.groupId, [...(byGroup.get(list.groupId) ?? []), list]);
  return new Map([...byGroup].map(([groupId, its]) => [groupId, toldOf(its)]));
}

/** Of several pages the last one follows nothing more. */
function toldOf(lists: readonly { readonly ids: readonly string[]; readonly why: Gap | undefined }[]): MembersOfGroup {
  const ids = [...new Set(lists.flatMap((list) => list.ids))].sort();
  const whys = lists.flatMap(({ why }) => why ?? []);
  const [first] = whys;
  if (first && whys.length === lists.length) return { why: first };
  if (ids.includes('')) return { why: { code: 'memberNameless' } };
  if (ids.length > MOST_MEMBERS) return { why: { code: 'manyMembers', most: MOST_MEMBERS } };
  return { extent: [MEMBERS_TOLD, ...ids.map((id) => `${REACH_FRAMES.member[0]}${id}`)] };
}

import { MEMBERS_TOLD } from '../../domain/reconcile/members';
import { objectsOf, textOf } from '../json/access';
import type { GraphSet } from './graphSet';

/** Most members that Graph brings along with `$expand` (https://learn.microsoft.com/graph/query-parameters, read 2026-11-26). */
const MOST_EXPANDED = 20;
/** Members are kept one by one with each policy of an exception, which is one column of a list. */
const MOST_MEMBERS = 50;

/** The direct members of a group as an extent, or why they cannot be told; undefined where nothing of them was exported. */
export type MembersOfGroup = { readonly extent: readonly string[] } | { readonly why: string };

/** Direct members by the group's id in lower case, from groups with their members and from lists of members. */
export function membersByGroup(set: GraphSet): ReadonlyMap<string, MembersOfGroup> {
  const lists = set.files.flatMap(({ memberLists }) => memberLists).map(({ groupId, ids, continues }) => ({ groupId, ids, why: continues ? 'a further page of its members follows, and it is not among the files' : undefined }));
  const expanded = set.of('groups').flatMap(({ value }) => {
    if (value['Members'] === undefined) return [];
    const members = objectsOf(value['Members'], '').map((member) => textOf(member.value['Id']).toLowerCase());
    const cut = members.length === MOST_EXPANDED || textOf(value['Members@odata.nextLink']) !== '';
    return [{ groupId: textOf(value['Id']).toLowerCase(), ids: members, why: cut ? `the export may hold only the first ${MOST_EXPANDED} of its members; export groups/{id}/members` : undefined }];
  });
  const byGroup = new Map<string, (typeof lists)[number][]>();
  for (const list of [...lists, ...expanded]) byGroup.set(list.groupId, [...(byGroup.get(list.groupId) ?? []), list]);
  return new Map([...byGroup].map(([groupId, its]) => [groupId, toldOf(its)]));
}

/** Of several pages the last one follows nothing more. */
function toldOf(lists: readonly { readonly ids: readonly string[]; readonly why: string | undefined }[]): MembersOfGroup {
  const ids = [...new Set(lists.flatMap((list) => list.ids))].sort();
  const [first] = lists;
  if (lists.every(({ why }) => why !== undefined)) return { why: first?.why ?? '' };
  if (ids.includes('')) return { why: 'a member without an id is among its members' };
  if (ids.length > MOST_MEMBERS) return { why: `it has more than ${MOST_MEMBERS} members, which are not compared one by one` };
  return { extent: [MEMBERS_TOLD, ...ids.map((id) => `member ${id}`)] };
}

import type { Finding, FindingKind } from '../../domain/exception/finding';
import { textOf, type Entry, type JsonObject } from '../json/access';
import { makeFinding, type Seen } from '../makeFinding';
import type { Needs } from '../toldMembers';

/** Entra's template of the guest permissions that equal a member's. */
const LIKE_MEMBERS = 'a0b1b346-4d3e-4e8b-98f8-753987be4970';
/** Its two others, limited and restricted (https://learn.microsoft.com/entra/identity/users/users-restrict-guest-permissions). */
const LESS_THAN_MEMBERS = ['10dae51f-b6af-4016-8d66-8c2a99b929b3', '2af84b1e-32c8-42b7-82bc-daa82404023b'];
/** Who may invite, as narrow as the baseline asks for or narrower. */
const FEW_INVITERS = new Set(['adminsandguestinviters', 'none']);

const INVITERS: ReadonlyMap<string, string> = new Map([
  ['everyone', 'Everybody, guests included, may invite guests'],
  ['adminsguestinvitersandallmembers', 'Every member may invite guests'],
]);

/** What an authorization policy must say to tell of guests; a role that nobody knows tells nothing. */
export const GUEST_NEEDS: Needs = [
  ['guestPermissions', (value) => ([LIKE_MEMBERS, ...LESS_THAN_MEMBERS].includes(textOf(value['GuestUserRoleId']).toLowerCase()) ? undefined : 'GuestUserRoleId')],
  ['guestInvitations', (value) => (textOf(value['AllowInvitesFrom']) === '' ? 'AllowInvitesFrom' : undefined)],
];

/** What guests see and who may invite them, by an authorization policy with capital members; `spell` as in PolicySource. */
export function guestSettingFindings(seen: Seen, { value, path }: Entry<JsonObject>, spell: (member: string) => string): Finding[] {
  const policy = textOf(value['Id']) || 'authorizationPolicy';
  const one = (kind: FindingKind, member: string, control: string, name: string, expected: string, actual: string): Finding =>
    makeFinding(seen, {
      kind,
      controls: [control],
      setting: { id: `${policy}/${member}`, name },
      principal: { type: 'setting', id: `${policy}/${member}`, name },
      expected,
      actual,
      evidence: `${path}.${spell(member)}`,
    });
  const inviters = textOf(value['AllowInvitesFrom']).toLowerCase();
  return [
    ...(textOf(value['GuestUserRoleId']).toLowerCase() === LIKE_MEMBERS ? [one('guestPermissions', 'GuestUserRoleId', 'MS.AAD.8.1v1', 'What guests see in the directory', 'Guests see less of the directory than members', 'Guests see the directory as members do')] : []),
    ...(inviters === '' || FEW_INVITERS.has(inviters) ? [] : [one('guestInvitations', 'AllowInvitesFrom', 'MS.AAD.8.2v1', 'Who may invite guests', 'Only guest inviters may invite guests', INVITERS.get(inviters) ?? `“${inviters}” may invite guests`)]),
  ];
}

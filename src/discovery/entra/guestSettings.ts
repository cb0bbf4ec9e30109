import type { Finding, FindingKind } from '../../domain/exception/finding';
import { OWN_SETTINGS } from '../../domain/exception/ownNames';
import { textOf, type Entry, type JsonObject } from '../json/access';
import { makeFinding, type Seen } from '../makeFinding';
import type { Needs } from '../toldMembers';
import type { Clause } from '../../domain/exception/said';

/** Entra's template of the guest permissions that equal a member's. */
const LIKE_MEMBERS = 'a0b1b346-4d3e-4e8b-98f8-753987be4970';
/** Its two others, limited and restricted (https://learn.microsoft.com/entra/identity/users/users-restrict-guest-permissions). */
const LESS_THAN_MEMBERS = ['10dae51f-b6af-4016-8d66-8c2a99b929b3', '2af84b1e-32c8-42b7-82bc-daa82404023b'];
/** Who may invite, as narrow as the baseline asks for or narrower. */
const FEW_INVITERS = new Set(['adminsandguestinviters', 'none']);

/** What an authorization policy must say to tell of guests; a role that nobody knows tells nothing. */
export const GUEST_NEEDS: Needs = [
  ['guestPermissions', (value) => ([LIKE_MEMBERS, ...LESS_THAN_MEMBERS].includes(textOf(value['GuestUserRoleId']).toLowerCase()) ? undefined : 'GuestUserRoleId')],
  ['guestInvitations', (value) => (textOf(value['AllowInvitesFrom']) === '' ? 'AllowInvitesFrom' : undefined)],
];

/** What guests see and who may invite them, by an authorization policy with capital members; `spell` as in PolicySource. */
export function guestSettingFindings(seen: Seen, { value, path }: Entry<JsonObject>, spell: (member: string) => string): Finding[] {
  const policy = textOf(value['Id']) || 'authorizationPolicy';
  const one = (kind: FindingKind, member: string, control: string, name: string, expected: Clause, actual: Clause): Finding =>
    makeFinding(seen, {
      kind,
      controls: [control],
      setting: { id: `${policy}/${member}`, name },
      principal: { type: 'setting', id: `${policy}/${member}`, name },
      expected: [expected],
      actual: [actual],
      evidence: `${path}.${spell(member)}`,
    });
  const inviters = textOf(value['AllowInvitesFrom']).toLowerCase();
  return [
    ...(textOf(value['GuestUserRoleId']).toLowerCase() === LIKE_MEMBERS ? [one('guestPermissions', 'GuestUserRoleId', 'MS.AAD.8.1v1', OWN_SETTINGS.guestsSee, { code: 'guestsSeeLess' }, { code: 'guestsSeeAll' })] : []),
    ...(inviters === '' || FEW_INVITERS.has(inviters) ? [] : [one('guestInvitations', 'AllowInvitesFrom', 'MS.AAD.8.2v1', OWN_SETTINGS.guestsInvited, { code: 'invitersInvite' }, { code: 'othersInvite', who: inviters })]),
  ];
}

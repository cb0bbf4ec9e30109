import { guestSettingFindings } from '../entra/guestSettings';
import type { FamilyReading } from '../makeFinding';
import { asTold } from './asTold';
import { plain } from './markdown';
import type { Reader, Scope } from './reader';
import type { MaesterTest } from './run';

const LIKE_MEMBERS = 'a0b1b346-4d3e-4e8b-98f8-753987be4970';

/** CISA.MS.AAD.8.1, EIDSCA.AP07 and CIS.M365.5.1.6.2: whether guests see the directory as members do. */
export const readGuestAccess: Reader = (test, scope) => {
  if (test.outcome === 'passed') return settings(test, scope, {});
  const same = /same access as members/i.test(test.text) || test.text.includes(LIKE_MEMBERS);
  // CIS says only that its recommendation is not kept, which is true of this one setting alone.
  return same || test.id.startsWith('CIS.') ? settings(test, scope, { GuestUserRoleId: LIKE_MEMBERS }) : undefined;
};

const INVITERS = /(?:allowInvitesFrom\s*:\s*|configured as \**)(\w+)/i;

/** CISA.MS.AAD.8.2 and EIDSCA.AP04: who may invite guests. */
export const readGuestInvitations: Reader = (test, scope) => {
  if (test.outcome === 'passed') return settings(test, scope, {});
  const inviters = INVITERS.exec(plain(test.text))?.[1];
  return inviters === undefined ? undefined : settings(test, scope, { AllowInvitesFrom: inviters });
};

function settings(test: MaesterTest, { run }: Scope, policy: Readonly<Record<string, string>>): FamilyReading {
  return { findings: asTold(test, guestSettingFindings(run, { value: policy, path: test.path }, () => '')), unread: [] };
}

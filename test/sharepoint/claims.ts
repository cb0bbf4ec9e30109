import type { PrincipalRow } from './store/rows';

/** Claims that stand for everybody; they are principals like security groups, and anyone may be in them without being listed. */
export const EVERYONE = { loginName: 'c:0(.s|true', title: 'Everyone' } as const;
export const EVERYONE_BUT_GUESTS = { loginName: 'c:0-.f|rolemanager|spo-grid-all-users/00000000-0000-4000-8000-0000000000ff', title: 'Everyone except external users' } as const;
export const CLAIMS = [EVERYONE, EVERYONE_BUT_GUESTS] as const;
export type Claim = (typeof CLAIMS)[number];

export const claimCalled = (name: string): Claim | undefined => CLAIMS.find((claim) => claim.loginName.toLowerCase() === name.toLowerCase() || claim.title.toLowerCase() === name.toLowerCase());
/** Logins of the claims that a user has; apps have none. */
export function claimsOf(user: Pick<PrincipalRow, 'loginName'>): readonly string[] {
  if (!user.loginName.startsWith('i:0#.f|membership|')) return [];
  return user.loginName.includes('#ext#') ? [EVERYONE.loginName] : CLAIMS.map((claim) => claim.loginName);
}

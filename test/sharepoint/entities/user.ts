import { accountOfLogin } from '../directory';
import { complex } from '../odata/values';
import type { Value } from '../odata/values';
import { entityType } from '../operation';
import type { PrincipalRow } from '../store/rows';

const NAME_ISSUER = 'urn:federation:microsoftonline';
/** SharePoint's own sixteen-digit number of an account; here made from the login, so that it is the same on every site. */
function nameIdOf(loginName: string): string {
  let hash = 0xcbf29ce484222325n;
  for (const sign of loginName.toLowerCase()) hash = ((hash ^ BigInt(sign.codePointAt(0) ?? 0)) * 0x100000001b3n) & 0xffffffffffffffffn;
  return `1003${hash.toString(16).padStart(16, '0').slice(4)}`;
}
const upnOf = (user: PrincipalRow): string | null => {
  const account = accountOfLogin(user.loginName);
  return account === undefined || account.upn === '' ? null : account.upn;
};
const isGuest = (user: PrincipalRow): boolean => user.loginName.includes('#ext#');

/** Who is signed in by a claim of the directory has an id there; system accounts have none. */
const userIdOf = (user: PrincipalRow): Value => (user.loginName.startsWith('i:0#.f|membership|') ? complex('SP.UserIdInfo', { NameId: nameIdOf(user.loginName), NameIdIssuer: NAME_ISSUER }) : null);
const aadObjectIdOf = (user: PrincipalRow): Value => {
  const account = accountOfLogin(user.loginName);
  return account === undefined ? null : complex('SP.UserIdInfo', { NameId: account.objectId, NameIdIssuer: NAME_ISSUER });
};

export const userEntity = entityType({
  kind: 'user',
  type: 'SP.User',
  uri: (_ctx, { user }) => `Web/GetUserById(${user.id})`,
  properties: {
    Id: { get: (_ctx, { user }) => user.id },
    IsHiddenInUI: { get: (_ctx, { user }) => user.isHidden },
    LoginName: { get: (_ctx, { user }) => user.loginName },
    Title: { get: (_ctx, { user }) => user.title },
    PrincipalType: { get: (_ctx, { user }) => user.type },
    AadObjectId: { get: (_ctx, { user }) => aadObjectIdOf(user), onDemand: true },
    Email: { get: (_ctx, { user }) => user.email },
    Expiration: { get: () => '' },
    IsEmailAuthenticationGuestUser: { get: () => false },
    IsShareByEmailGuestUser: { get: (_ctx, { user }) => isGuest(user) && user.loginName.startsWith('i:0#.f|membership|urn') },
    IsSiteAdmin: { get: (_ctx, { user }) => user.isSiteAdmin },
    UserId: { get: (_ctx, { user }) => userIdOf(user) },
    UserPrincipalName: { get: (_ctx, { user }) => upnOf(user) },
  },
});

import { isApp, loginKey } from './person';

/** The account in a login's claim text: what stands behind its last bar, in lower case. */
export function accountOf(login: string): string {
  const key = loginKey(login);
  return key.slice(key.lastIndexOf('|') + 1);
}

/**
 * One text for all ways to write one account: a claim or the bare sign-in name, a guest by the login here or the mail
 * address at home. Of an app, the whole claim: what stands behind its last bar is no name of its own.
 */
export function accountKey(login: string): string {
  if (isApp(login)) return loginKey(login);
  const account = accountOf(login);
  return guestMail(account) ?? account;
}

/**
 * Whether a login and an account as an audit log writes it (a user principal name, a guest's mail address) are one;
 * undefined where names cannot tell, since an app has several.
 */
export function isSameAccount(login: string, account: string): boolean | undefined {
  const logged = account.trim().toLowerCase();
  const kept = accountOf(login);
  if (kept === logged) return true;
  if (isApp(login)) return undefined;
  return (guestMail(kept) ?? kept) === (guestMail(logged) ?? logged);
}

/** The login that an account would have where somebody else has theirs: how a name of the log is looked up among linked accounts. */
export function loginLike(login: string, account: string): string {
  return login.slice(0, login.length - accountOf(login).length) + account;
}

/**
 * `gus_partner.example#ext#@contoso.example` is gus@partner.example at home, and so is `urn%3aspo%3aguest#gus@partner.example`
 * whom SharePoint alone knows (see `isGuest`).
 */
function guestMail(account: string): string | undefined {
  const passcode = /^urn(?::|%3a)spo(?::|%3a)guest#(.+)$/.exec(account)?.[1];
  if (passcode !== undefined) return passcode;
  const home = /^(.+)#ext#@/.exec(account)?.[1];
  const at = home?.lastIndexOf('_') ?? -1;
  return home === undefined || at < 1 ? undefined : `${home.slice(0, at)}@${home.slice(at + 1)}`;
}

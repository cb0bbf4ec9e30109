/**
 * One account. What counts is the login text (compared without case); the directory's object id is kept where it is
 * known, the name is the one it had when it was written (design §3). Site user ids are never kept or compared.
 */
export interface Person {
  readonly login: string;
  readonly name: string;
  readonly objectId?: string | undefined;
}

/** The login as it is compared: SharePoint's claim texts differ in case between pages and lists. */
export function loginKey(login: string): string {
  return login.trim().toLowerCase();
}

/**
 * Microsoft Entra writes a guest's login with `#ext#` (https://learn.microsoft.com/entra/external-id/user-properties, read
 * 2026-11-25); guests that SharePoint alone knows, by a passcode sent to their mail address, have `urn%3aspo%3aguest#`.
 */
export function isGuest(login: string): boolean {
  return /#ext#|urn(:|%3a)spo(:|%3a)guest#/.test(loginKey(login));
}

/** An app's claim: `i:0i.t|…`; decisions are made by people. */
export function isApp(login: string): boolean {
  return loginKey(login).startsWith('i:0i.t|');
}

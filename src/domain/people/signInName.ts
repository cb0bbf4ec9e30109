/** `mira@contoso.example` of a claim: two accounts of one human often have one name. */
export function signInName(login: string): string {
  return login.slice(login.lastIndexOf('|') + 1);
}

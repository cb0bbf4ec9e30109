import { loginKey } from '../people/person';
import type { Member } from './powers';

/** Somebody or some group whom the site lets in. */
export interface Admitted {
  readonly principal: Member;
  /** A group of the site: who is in it. Undefined for an account or a group of the directory. */
  readonly members: readonly Member[] | undefined;
}

/** Who may open the site, and by it read the whole register (design §7). */
export interface Readers {
  /** Accounts that are named, by themselves or in a group of the site. */
  readonly accounts: number;
  /** Claims that mean everybody of the tenant, with the group of the site that holds them. */
  readonly everyone: readonly { readonly name: string; readonly guests: boolean; readonly through: string | undefined }[];
  /** Groups of the directory: who is in them cannot be seen from here. */
  readonly unseen: readonly { readonly name: string; readonly through: string | undefined }[];
}

/**
 * Claims by which SharePoint names everybody (https://learn.microsoft.com/sharepoint/troubleshoot/sites/grant-everyone-claim-to-external-users,
 * read 2026-11-26): `Everyone` with guests, `Everyone except external users` by the tenant.
 */
const EVERYONE = /^c:0\(\.s\|true$/;
const EVERYONE_BUT_GUESTS = /^c:0-\.f\|rolemanager\|spo-grid-all-users\//;

export function readersOf(admitted: readonly Admitted[]): Readers {
  const accounts = new Set<string>();
  const everyone: Readers['everyone'][number][] = [];
  const unseen: Readers['unseen'][number][] = [];
  const look = ({ login, name, isGroup }: Member, through: string | undefined): void => {
    const key = loginKey(login);
    if (EVERYONE.test(key) || EVERYONE_BUT_GUESTS.test(key)) everyone.push({ name, guests: EVERYONE.test(key), through });
    else if (isGroup) unseen.push({ name, through });
    else accounts.add(key);
  };
  for (const { principal, members } of admitted) {
    if (members) for (const member of members) look(member, principal.name);
    else look(principal, undefined);
  }
  return { accounts: accounts.size, everyone, unseen };
}

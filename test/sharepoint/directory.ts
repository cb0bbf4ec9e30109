import { appAccount, PEOPLE } from './people';
import type { Account } from './people';
import { STAFF } from './staff';

/** Everybody, those who are gone too. */
export const DIRECTORY: readonly Account[] = [...PEOPLE, ...STAFF];

export const personNamed = (name: string): Account | undefined => DIRECTORY.find((person) => person.name === name.toLowerCase());

const BY_LOGIN: ReadonlyMap<string, Account> = new Map(DIRECTORY.map((person) => [person.loginName.toLowerCase(), person]));
/** The account that a user of a site belongs to, gone or not. */
export const accountOfLogin = (loginName: string): Account | undefined => BY_LOGIN.get(loginName.toLowerCase());

const isThere = (account: Account): boolean => !account.isGone;
const same = (left: string, right: string): boolean => left.toLowerCase() === right.toLowerCase();

const APP_LOGIN = /^i:0i\.t\|ms\.sp\.ext\|([^@]+)@/i;

/** Accounts of the directory by claim, UPN or mail address; who is gone is not found. Apps by their claim alone. */
export function accountCalled(name: string): Account | undefined {
  const app = APP_LOGIN.exec(name)?.[1];
  if (app !== undefined) return appAccount(app);
  const bare = name.replace(/^i:0#\.f\|membership\|/i, '');
  return DIRECTORY.find((account) => isThere(account) && (same(account.loginName, name) || same(account.upn, bare) || same(account.email, bare)));
}

/** What a people picker finds: beginnings of the words of a name, of the mail address or UPN. */
export function searchPeople(text: string, most: number): Account[] {
  const wanted = text.trim().toLowerCase();
  if (wanted === '') return [];
  const matches = (account: Account): boolean =>
    account.title.toLowerCase().startsWith(wanted) ||
    account.title.toLowerCase().split(/[\s()]+/).some((word) => word.startsWith(wanted)) ||
    account.email.toLowerCase().startsWith(wanted) ||
    account.upn.toLowerCase().startsWith(wanted) ||
    same(account.loginName, wanted);
  return DIRECTORY.filter((account) => isThere(account) && matches(account)).slice(0, most);
}

/** Managers from the nearest to the highest. */
export function managersOf(account: Account): Account[] {
  const found: Account[] = [];
  let at = account.manager;
  while (at !== undefined) {
    const manager = DIRECTORY.find((person) => person.name === at);
    if (manager === undefined || found.includes(manager)) break;
    found.push(manager);
    at = manager.manager;
  }
  return found;
}
export const reportsOf = (account: Account): Account[] => DIRECTORY.filter((person) => person.manager === account.name);

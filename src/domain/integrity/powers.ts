import type { People } from '../people/people';
import { loginKey, type Person } from '../people/person';
import type { IntegrityFinding } from './finding';

/** A group of the register as it stands on the site. */
export interface GroupOnSite {
  readonly title: string;
  /** Its members give authority: to decide, to set policy, or to write for the sweep. */
  readonly gives: 'authority' | 'request' | 'reading';
  /** Name of the person or group that says who is in it. */
  readonly owner: string;
  readonly members: readonly Member[];
  /** Its members, or whoever asks, decide who is in it. */
  readonly isOpen: boolean;
}

export interface Member extends Person {
  /** A group of the directory: who is in it cannot be seen from here. */
  readonly isGroup: boolean;
}

/**
 * Who could reach around the record without leaving a trace in it. No findings: somebody always can, and the documentation
 * promises no more (design §2). Known people are better than unknown ones.
 */
export type Power =
  | { readonly code: 'siteAdmin'; readonly person: Person }
  | { readonly code: 'siteOwner'; readonly person: Person }
  | { readonly code: 'groupOwner'; readonly owner: string; readonly groups: readonly string[] }
  | { readonly code: 'unseenMembers'; readonly group: string; readonly name: string };

/** Humans, by all their accounts, who sit in two groups of authority: what they decide is checked by nobody else. */
export function twoGroupsFindings(groups: readonly GroupOnSite[], people: Pick<People, 'humanOf'>): IntegrityFinding[] {
  const humans = new Map<string, { readonly accounts: Map<string, Person>; readonly groups: Set<string> }>();
  for (const { title, gives, members } of groups) {
    if (gives !== 'authority') continue;
    for (const { login, name } of members) {
      const key = people.humanOf(login);
      const human = humans.get(key) ?? { accounts: new Map(), groups: new Set() };
      human.accounts.set(loginKey(login), { login, name });
      human.groups.add(title);
      humans.set(key, human);
    }
  }
  return [...humans.values()].filter(({ groups: held }) => held.size > 1).map((human): IntegrityFinding => ({ code: 'twoGroups', accounts: [...human.accounts.values()], groups: [...human.groups] }));
}

/** Groups in which people can seat themselves or others. */
export function openGroupFindings(groups: readonly GroupOnSite[]): IntegrityFinding[] {
  return groups.filter(({ isOpen }) => isOpen).map(({ title }): IntegrityFinding => ({ code: 'openGroup', group: title }));
}

/** @param owners of the site, who have Full Control of every list. @param ownersTitle of their group: what it owns is theirs anyway. */
export function powersOf(groups: readonly GroupOnSite[], admins: readonly Person[], owners: readonly Member[], ownersTitle: string): Power[] {
  const owned = new Map<string, string[]>();
  for (const { title, owner } of groups) if (owner !== ownersTitle) owned.set(owner, [...(owned.get(owner) ?? []), title]);
  const unseen = [...groups, { title: ownersTitle, members: owners }].flatMap(({ title, members }) => members.filter(({ isGroup }) => isGroup).map(({ name }) => ({ group: title, name })));
  return [
    ...admins.map((person): Power => ({ code: 'siteAdmin', person })),
    ...owners.filter(({ isGroup }) => !isGroup).map(({ login, name }): Power => ({ code: 'siteOwner', person: { login, name } })),
    ...[...owned].map(([owner, titles]): Power => ({ code: 'groupOwner', owner, groups: titles })),
    ...unseen.map((each): Power => ({ code: 'unseenMembers', ...each })),
  ];
}

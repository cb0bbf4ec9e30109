import { accountKey } from './account';
import type { PersonFact } from './people';

/** What an entry says that makes one human of two accounts: the account named as its first, the object of the directory. */
export const LINKING = ['sameHumanAs', 'objectId'] as const;
export type Linking = (typeof LINKING)[number];

/** What counts of one account in one of these, and whose word it rests on. Accounts are `accountKey`s; `''`: nobody knows who. */
export interface LinkSlot {
  /** As it was written; empty: nothing is known. */
  readonly value: string;
  readonly setBy: string;
  /** Who confirmed it afterwards, by an entry that changes nothing. */
  readonly confirmedBy: ReadonlySet<string>;
  /** Accounts of the same human who say that it is not so, without effect as yet. */
  readonly doubtedBy: ReadonlySet<string>;
}

export const NO_SLOT: LinkSlot = { value: '', setBy: '', confirmedBy: new Set(), doubtedBy: new Set() };

/** Accounts that one link puts on one human, each with who put it there. */
export type Link = readonly { readonly account: string; readonly setBy: string }[];

/** What counts at one moment, entry by entry. */
export class LinkSlots {
  private readonly bySlot: Record<Linking, Map<string, LinkSlot>> = { sameHumanAs: new Map(), objectId: new Map() };
  private cached: readonly Link[] | undefined;
  private byAccount: ReadonlyMap<string, readonly Link[]> | undefined;

  public of(linking: Linking, account: string): LinkSlot {
    return this.bySlot[linking].get(account) ?? NO_SLOT;
  }

  public set(linking: Linking, account: string, slot: LinkSlot): void {
    if (slot.value !== this.of(linking, account).value) this.cached = this.byAccount = undefined;
    this.bySlot[linking].set(account, slot);
  }

  /** All links; accounts of one object of the directory are one link. */
  public links(): readonly Link[] {
    if (this.cached) return this.cached;
    const links: Link[] = [];
    for (const [account, { value, setBy }] of this.bySlot.sameHumanAs) {
      if (value !== '') links.push([{ account, setBy }, { account: accountKey(value), setBy }]);
    }
    const objects = new Map<string, Link[number][]>();
    for (const [account, { value, setBy }] of this.bySlot.objectId) {
      if (value === '') continue;
      const id = value.toLowerCase();
      const same = objects.get(id);
      if (same) same.push({ account, setBy });
      else objects.set(id, [{ account, setBy }]);
    }
    links.push(...[...objects.values()].filter(({ length }) => length > 1));
    return (this.cached = links);
  }

  /** The link that the account is part of by this slot; undefined: it is alone with it. */
  public linkOf(linking: Linking, account: string): Link | undefined {
    const { value, setBy } = this.of(linking, account);
    if (value === '') return undefined;
    if (linking === 'sameHumanAs') return [{ account, setBy }, { account: accountKey(value), setBy }];
    const same = [...this.bySlot.objectId].filter(([, slot]) => slot.value.toLowerCase() === value.toLowerCase()).map(([each, slot]) => ({ account: each, setBy: slot.setBy }));
    return same.length > 1 ? same : undefined;
  }

  /** Every account of the human behind one, itself included. */
  public groupOf(account: string): ReadonlySet<string> {
    const byAccount = (this.byAccount ??= linksByAccount(this.links()));
    const group = new Set([account]);
    const followed = new Set<Link>();
    for (const each of group) {
      for (const link of byAccount.get(each) ?? []) {
        if (!followed.has(link)) for (const other of link) group.add(other.account);
        followed.add(link);
      }
    }
    return group;
  }
}

function linksByAccount(links: readonly Link[]): ReadonlyMap<string, readonly Link[]> {
  const byAccount = new Map<string, Link[]>();
  for (const link of links) {
    for (const { account } of link) {
      const own = byAccount.get(account);
      if (own) own.push(link);
      else byAccount.set(account, [link]);
    }
  }
  return byAccount;
}

/** What an entry says of a slot as it was written, whether or not it counts; undefined: nothing. */
export function saidOf(fact: PersonFact, linking: Linking): string | undefined {
  const doubted = fact.doubts?.[linking];
  if (linking === 'sameHumanAs') return doubted ?? fact.sameHumanAs;
  // An entry without an object leaves what is known (`peopleAt`).
  return doubted ?? (fact.objectId || undefined);
}

export function isSameValue(linking: Linking, one: string, other: string): boolean {
  return linking === 'objectId' ? one.toLowerCase() === other.toLowerCase() : accountKey(one) === accountKey(other);
}

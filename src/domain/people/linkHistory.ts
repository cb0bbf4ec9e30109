import { accountKey } from './account';
import { rootsAfterEach, type HeldLink } from './heldLinks';
import { inFactOrder, type PeopleHistory, type PersonFact } from './people';

/**
 * Who became one human with whom, and ceased to be, by which entry. Made once for all exceptions. Anybody who may write to
 * People may write thousands of entries, so nothing is kept of an entry but the links it began and ended, and only accounts
 * that were ever linked and are asked for are followed.
 */
export class LinkHistory {
  /** Entries that changed a link, in their order. */
  private readonly changes: readonly PersonFact[];
  private readonly links: readonly HeldLink[];
  private readonly linked: ReadonlySet<string>;
  /** By `accountKey`: what stands for the account's human after each of the changes. */
  private readonly roots = new Map<string, Int32Array>();
  private readonly turns = new Map<string, readonly number[]>();

  /** @param history with the links that count (`withKeptLinks`). */
  public constructor({ facts }: Pick<PeopleHistory, 'facts'>) {
    const { changes, links } = changesIn(inFactOrder(facts));
    this.changes = changes;
    this.links = links;
    this.linked = new Set(links.flatMap(({ one, other }) => [one, other]));
  }

  /** Follows accounts that are about to be asked for together: one walk over all entries instead of one for each account. */
  public follow(logins: Iterable<string>): void {
    const asked = [...new Set([...logins].map(accountKey))].filter((account) => this.linked.has(account) && !this.roots.has(account));
    if (asked.length === 0) return;
    for (const [account, roots] of rootsAfterEach(this.changes.length, this.links, asked)) this.roots.set(account, roots);
  }

  /** The entry since which two accounts are one human; undefined: they are not. */
  public joinedBy(one: string, other: string): PersonFact | undefined {
    const turns = this.turnsOf(one, other);
    return isOne(turns.length) ? this.changes[turns[turns.length - 1] ?? 0] : undefined;
  }

  /** The entry that had taken two accounts apart at an instant, where they were one human before and are again; undefined: it is not so. */
  public missingAt(one: string, other: string, atMs: number): { readonly partedBy: PersonFact; readonly joinedBy: PersonFact } | undefined {
    const turns = this.turnsOf(one, other);
    const past = countUntil(turns.length, (at) => (this.changes[turns[at] ?? 0]?.createdAt ?? Infinity) <= atMs);
    if (past === 0 || isOne(past) || !isOne(turns.length)) return undefined;
    const partedBy = this.changes[turns[past - 1] ?? 0];
    const joinedBy = this.changes[turns[past] ?? 0];
    return partedBy && joinedBy ? { partedBy, joinedBy } : undefined;
  }

  /** The changes by which two accounts became one human, were taken apart, became one again and so on. */
  private turnsOf(one: string, other: string): readonly number[] {
    const pair = [accountKey(one), accountKey(other)].sort();
    const key = pair.join('\n');
    const known = this.turns.get(key);
    if (known) return known;
    this.follow(pair);
    const [these, those] = pair.map((account) => this.roots.get(account));
    const turns: number[] = [];
    if (these && those) these.forEach((root, at) => (root === those[at]) !== isOne(turns.length) && turns.push(at));
    this.turns.set(key, turns);
    return turns;
  }
}

/** They begin apart, and each turn changes that. */
function isOne(turns: number): boolean {
  return turns % 2 === 1;
}

/** How many of the first hold, where after the first that does not none does. */
function countUntil(length: number, holds: (at: number) => boolean): number {
  let [from, to] = [0, length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (holds(middle)) from = middle + 1;
    else to = middle;
  }
  return from;
}

/**
 * The entries that change what their account is linked by (all others repeat it), and each link with the changes between
 * which it held. Accounts of one object of the directory are linked to that object, whose name no account has.
 */
function changesIn(facts: readonly PersonFact[]): { readonly changes: readonly PersonFact[]; readonly links: readonly HeldLink[] } {
  const changes: PersonFact[] = [];
  const links: HeldLink[] = [];
  const held = { link: new Map<string, { readonly other: string; readonly since: number }>(), object: new Map<string, { readonly other: string; readonly since: number }>() };
  const end = (slot: keyof typeof held, one: string): void => {
    const before = held[slot].get(one);
    if (before && before.other !== '') links.push({ one, other: before.other, since: before.since, until: changes.length });
  };
  for (const fact of facts) {
    const account = accountKey(fact.login);
    const said = { link: accountKey(fact.sameHumanAs), object: fact.objectId ? `object\n${fact.objectId.toLowerCase()}` : (held.object.get(account)?.other ?? '') };
    const changed = (['link', 'object'] as const).filter((slot) => said[slot] !== (held[slot].get(account)?.other ?? ''));
    if (changed.length === 0) continue;
    for (const slot of changed) {
      end(slot, account);
      held[slot].set(account, { other: said[slot], since: changes.length });
    }
    changes.push(fact);
  }
  for (const slot of ['link', 'object'] as const) for (const account of held[slot].keys()) end(slot, account);
  return { changes, links };
}

import { accountKey } from './account';
import { LINKING, LinkSlots, NO_SLOT, isSameValue, saidOf, type Link, type Linking } from './linkSlots';
import { inFactOrder, type PersonFact } from './people';

/**
 * Facts as they count. Who says that two accounts are one human may be anybody, and whoever is somebody else takes that back
 * at once. Of their own accounts nobody takes a link away, moves it, or gives an account another object of the directory:
 * separation by human (design §3) would end for as long as they like.
 *
 * But whoever links others to each other would silence them by that. So their word counts where two of the accounts say so
 * and it cannot be one human with up to three accounts who takes back what others said: see `isOwnDoing`. Until then, an
 * entry counts in all else, and says in `doubts` what it was to change.
 *
 * One thing cannot be told from a human with three accounts: that somebody says so, falsely, of just the only two others who
 * may write here, and at most one account more. Then a further person takes it back.
 * @param facts of the People list, in any order. @returns the same in the order of the list, with the links that count.
 */
export function withKeptLinks(facts: readonly PersonFact[]): PersonFact[] {
  return new KeptLinks(facts).facts;
}

/** Whether somebody's doubt of what counts of an account would have effect once another of its accounts says the same. */
export function mayBeTakenApart(facts: readonly PersonFact[], login: string, by: string): boolean {
  const kept = new KeptLinks(facts);
  return LINKING.some((linking) => kept.mayDoubt(linking, accountKey(login), accountKey(by)));
}

/** Whether an entry that changes no link changes nothing else either: it says anew what is known. */
export function repeatsAll(before: PersonFact, fact: PersonFact): boolean {
  return before.state === fact.state && accountKey(before.manager) === accountKey(fact.manager);
}

class KeptLinks {
  public readonly facts: PersonFact[] = [];
  private readonly slots = new LinkSlots();
  /** Links that two accounts took away: they still tell what their authors said of them. */
  private readonly takenAway: Link[] = [];
  private readonly newest = new Map<string, PersonFact>();

  public constructor(facts: readonly PersonFact[]) {
    for (const fact of inFactOrder(facts)) this.facts.push(this.counting(fact));
  }

  public mayDoubt(linking: Linking, account: string, by: string): boolean {
    if (this.slots.of(linking, account).value === '') return false;
    return [...this.slots.groupOf(account)].some((other) => other !== by && !this.isOwnDoing(linking, account, [by, other]));
  }

  /** What counts of an entry; from then on it is what is known. */
  private counting(fact: PersonFact): PersonFact {
    const account = accountKey(fact.login);
    const author = fact.by === undefined ? '' : accountKey(fact.by);
    const { doubts: _said, ...written } = fact;
    let counting: PersonFact = written;
    let changesLinks = false;
    for (const linking of LINKING) {
      const said = saidOf(fact, linking);
      const slot = this.slots.of(linking, account);
      if (said === undefined || isSameValue(linking, said, slot.value)) continue;
      changesLinks = true;
      if (slot.value !== '' && author !== '' && this.isDoubtOnly(linking, account, author)) {
        this.slots.set(linking, account, { ...slot, doubtedBy: new Set([...slot.doubtedBy, author]) });
        counting = { ...counting, [linking]: slot.value, doubts: { ...counting.doubts, [linking]: said } };
      } else {
        this.slots.set(linking, account, { ...NO_SLOT, value: said, setBy: author });
        counting = { ...counting, [linking]: said };
      }
    }
    if (!changesLinks) this.confirm(account, author, counting);
    this.newest.set(account, counting);
    return counting;
  }

  /** Their own, and nobody else of these accounts says the same with effect. */
  private isDoubtOnly(linking: Linking, account: string, author: string): boolean {
    const group = this.slots.groupOf(account);
    if (!group.has(author)) return false;
    const others = [...this.slots.of(linking, account).doubtedBy].filter((other) => other !== author);
    // Who said so as one of these accounts may be somebody else by now.
    if (others.every((other) => group.has(other) && this.isOwnDoing(linking, account, [author, other]))) return true;
    const link = this.slots.linkOf(linking, account);
    if (link) this.takenAway.push(link);
    return false;
  }

  /**
   * Whether two accounts and one more could be all that one human has, who takes back what somebody else said of them: the
   * account is one of them, another account than these said it, and nobody else but these links them to a further account.
   */
  private isOwnDoing(linking: Linking, account: string, two: readonly [string, string]): boolean {
    const thirds = two.includes(account) ? [account, ...this.slots.groupOf(account)] : [account];
    return thirds.some((third) => {
      const human = new Set([...two, third]);
      const { setBy, confirmedBy } = this.slots.of(linking, account);
      return [setBy, ...confirmedBy].some((teller) => !human.has(teller)) && !this.leadsFurther(human);
    });
  }

  private leadsFurther(human: ReadonlySet<string>): boolean {
    return [...this.slots.links(), ...this.takenAway].some((link) => {
      const told = link.filter(({ setBy }) => !human.has(setBy));
      return told.some(({ account }) => human.has(account)) && told.some(({ account }) => !human.has(account));
    });
  }

  /** An entry that changes nothing says anew what it repeats. */
  private confirm(account: string, author: string, fact: PersonFact): void {
    const before = this.newest.get(account);
    if (!before || !repeatsAll(before, fact)) return;
    for (const linking of LINKING) {
      let slot = this.slots.of(linking, account);
      // Whoever repeats what counts takes back that it is not so.
      if (saidOf(fact, linking) !== undefined && slot.doubtedBy.has(author)) this.slots.set(linking, account, (slot = { ...slot, doubtedBy: new Set([...slot.doubtedBy].filter((other) => other !== author)) }));
      if (slot.value !== '' && saidOf(fact, linking) !== undefined && slot.setBy !== author && !slot.confirmedBy.has(author)) this.slots.set(linking, account, { ...slot, confirmedBy: new Set([...slot.confirmedBy, author]) });
    }
  }
}

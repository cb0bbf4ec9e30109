import { accountKey } from './account';
import { inFactOrder, peopleAt, type People, type PeopleHistory, type PersonFact } from './people';

/** Who became one human with whom, and ceased to be, by which entry. Made once for all exceptions. */
export class LinkHistory {
  /** Entries that changed a link, in their order. */
  private readonly changes: readonly PersonFact[];
  private readonly snapshots: (Pick<People, 'humanOf'> | undefined)[] = [];
  private readonly asOne = new Map<string, readonly boolean[]>();

  /** @param history with the links that count (`withKeptLinks`). */
  public constructor({ facts }: Pick<PeopleHistory, 'facts'>) {
    this.changes = changesIn(inFactOrder(facts));
  }

  /** The entry since which two accounts are one human; undefined: they are not. */
  public joinedBy(one: string, other: string): PersonFact | undefined {
    const are = this.areOne(one, other);
    return are[are.length - 1] ? this.changes[are.lastIndexOf(false) + 1] : undefined;
  }

  /** The entry that had taken two accounts apart at an instant, where they were one human before and are again; undefined: it is not so. */
  public missingAt(one: string, other: string, atMs: number): { readonly partedBy: PersonFact; readonly joinedBy: PersonFact } | undefined {
    const now = this.changes.filter(({ createdAt }) => createdAt <= atMs).length - 1;
    const are = this.areOne(one, other);
    if (now < 1 || are[now] || !are[are.length - 1]) return undefined;
    const before = are.lastIndexOf(true, now);
    const partedBy = this.changes[before + 1];
    const joinedBy = this.changes[are.indexOf(true, now)];
    return before >= 0 && partedBy && joinedBy ? { partedBy, joinedBy } : undefined;
  }

  /** Whether two accounts were one human after each of the changes. */
  private areOne(one: string, other: string): readonly boolean[] {
    const key = [accountKey(one), accountKey(other)].sort().join('\n');
    const known = this.asOne.get(key) ?? this.changes.map((_change, at) => this.after(at).humanOf(one) === this.after(at).humanOf(other));
    this.asOne.set(key, known);
    return known;
  }

  private after(at: number): Pick<People, 'humanOf'> {
    return (this.snapshots[at] ??= peopleAt({ facts: this.changes.slice(0, at + 1), serviceOwners: [] }));
  }
}

/** The entries that change what their account is linked by: all others repeat it. */
function changesIn(facts: readonly PersonFact[]): readonly PersonFact[] {
  const known = new Map<string, string>();
  const objects = new Map<string, string>();
  return facts.filter((fact) => {
    const account = accountKey(fact.login);
    const link = accountKey(fact.sameHumanAs);
    const before = objects.get(account) ?? '';
    const object = fact.objectId?.toLowerCase() || before;
    const isChange = link !== (known.get(account) ?? '') || object !== before;
    known.set(account, link);
    objects.set(account, object);
    return isChange;
  });
}

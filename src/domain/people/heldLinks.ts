/** A link between two names, from one moment to just before another; moments are counted from 0. */
export interface HeldLink {
  readonly one: string;
  readonly other: string;
  readonly since: number;
  readonly until: number;
}

/**
 * What stands for the group of each name asked for at each moment: equal numbers at one moment mean one group then.
 *
 * A link that is taken away cannot be taken out of groups that are merely joined. So the moments are halved again and again,
 * each link is noted at the largest halves through which it holds, and these are walked from the whole to single moments,
 * joining on the way down and undoing that on the way up: n log² n steps for n links and moments, where building the groups
 * anew for each moment takes n².
 */
export function rootsAfterEach(moments: number, links: readonly HeldLink[], names: readonly string[]): ReadonlyMap<string, Int32Array> {
  const numbers = new Map<string, number>();
  const numberOf = (name: string): number => numbers.get(name) ?? (numbers.set(name, numbers.size), numbers.size - 1);
  const byHalf = new Map<number, (readonly [number, number])[]>();
  for (const { one, other, since, until } of links) {
    const pair = [numberOf(one), numberOf(other)] as const;
    note(1, 0, moments, since, until, (half) => {
      const noted = byHalf.get(half);
      if (noted) noted.push(pair);
      else byHalf.set(half, [pair]);
    });
  }
  const asked = names.map((name) => [numberOf(name), new Int32Array(moments)] as const);
  const groups = new UndoableGroups(numbers.size);
  const walk = (half: number, from: number, to: number): void => {
    const mark = groups.mark();
    for (const [one, other] of byHalf.get(half) ?? []) groups.join(one, other);
    const middle = (from + to) >> 1;
    if (to - from === 1) for (const [number, roots] of asked) roots[from] = groups.rootOf(number);
    else {
      walk(2 * half, from, middle);
      walk(2 * half + 1, middle, to);
    }
    groups.undo(mark);
  };
  if (moments > 0) walk(1, 0, moments);
  return new Map(names.map((name, at) => [name, asked[at]?.[1] ?? new Int32Array(0)]));
}

/** Names the largest halves of [from, to) that lie within [since, until). Halves are numbered as in a heap. */
function note(half: number, from: number, to: number, since: number, until: number, tell: (half: number) => void): void {
  if (until <= from || to <= since) return;
  if (since <= from && to <= until) {
    tell(half);
    return;
  }
  const middle = (from + to) >> 1;
  note(2 * half, from, middle, since, until, tell);
  note(2 * half + 1, middle, to, since, until, tell);
}

/** Groups that are joined and come apart again in the opposite order. */
class UndoableGroups {
  private readonly parents: Int32Array;
  private readonly sizes: Int32Array;
  private readonly joined: number[] = [];

  public constructor(count: number) {
    this.parents = Int32Array.from({ length: count }, (_, at) => at);
    this.sizes = new Int32Array(count).fill(1);
  }

  public rootOf(member: number): number {
    let at = member;
    for (let parent = this.parents[at] ?? at; parent !== at; parent = this.parents[at] ?? at) at = parent;
    return at;
  }

  public join(one: number, other: number): void {
    const [a, b] = [this.rootOf(one), this.rootOf(other)];
    if (a === b) return;
    const [small, large] = this.sizeOf(a) < this.sizeOf(b) ? [a, b] : [b, a];
    this.parents[small] = large;
    this.sizes[large] = this.sizeOf(large) + this.sizeOf(small);
    this.joined.push(small);
  }

  public mark(): number {
    return this.joined.length;
  }

  public undo(mark: number): void {
    while (this.joined.length > mark) {
      const small = this.joined.pop() ?? 0;
      const large = this.parents[small] ?? small;
      this.sizes[large] = this.sizeOf(large) - this.sizeOf(small);
      this.parents[small] = small;
    }
  }

  private sizeOf(root: number): number {
    return this.sizes[root] ?? 0;
  }
}

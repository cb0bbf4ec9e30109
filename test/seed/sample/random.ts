/** FNV-1a over UTF-16 units: a seed from any text. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/**
 * Numbers that look random and are the same for the same seed. What is drawn for one thing must not shift what is drawn
 * for another: each gets a `fork` of its own.
 */
export class Random {
  private readonly seed: string;
  private state: number;

  public constructor(seed: string) {
    this.seed = seed;
    this.state = hashOf(seed);
  }

  public fork(label: string | number): Random {
    return new Random(`${this.seed}/${label}`);
  }

  /** From 0 up to, but not 1 (mulberry32). */
  public next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  public below(limit: number): number {
    return Math.floor(this.next() * limit);
  }

  /** A whole number, both ends included; the first where they have crossed. */
  public between(from: number, to: number): number {
    return to <= from ? from : from + this.below(to - from + 1);
  }

  public chance(share: number): boolean {
    return this.next() < share;
  }

  public pick<T>(values: readonly T[]): T {
    if (values.length === 0) throw new RangeError('Nothing to pick from');
    return values[this.below(values.length)] as T;
  }

  /** One of the names, as often as its weight says. */
  public weighted<Name extends string>(weights: Readonly<Record<Name, number>>): Name {
    const entries = Object.entries(weights) as [Name, number][];
    let left = this.next() * entries.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [name, weight] of entries) {
      left -= weight;
      if (left < 0) return name;
    }
    return (entries[entries.length - 1] as [Name, number])[0];
  }

  /** So many of them, none twice, in their own order. */
  public some<T>(values: readonly T[], count: number): readonly T[] {
    const left = values.map((_, at) => at);
    while (left.length > Math.max(0, count)) left.splice(this.below(left.length), 1);
    return left.map((at) => values[at] as T);
  }

  /** An id in the form of a GUID (version 4). */
  public guid(): string {
    const hex = Array.from({ length: 4 }, () => Math.floor(this.next() * 4_294_967_296).toString(16).padStart(8, '0')).join('');
    return [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, `a${hex.slice(17, 20)}`, hex.slice(20, 32)].join('-');
  }
}

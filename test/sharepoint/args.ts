export type Literal = string | number | boolean | null;

/** Arguments of a function-style URL segment: `getByTitle('x')`, `f(a='x',b=2)`; names without regard to case. */
export class Args {
  readonly positional: readonly Literal[];
  readonly named: ReadonlyMap<string, Literal>;
  constructor(positional: readonly Literal[] = [], named: ReadonlyMap<string, Literal> = new Map()) {
    this.positional = positional;
    this.named = named;
  }
  get empty(): boolean {
    return this.positional.length === 0 && this.named.size === 0;
  }
  /** By name, or by place where it was given without names. */
  get(name: string, index = 0): Literal | undefined {
    return this.named.get(name.toLowerCase()) ?? this.positional[index];
  }
  text(name: string, index = 0): string | undefined {
    const found = this.get(name, index);
    return found === undefined || found === null ? undefined : String(found);
  }
  number(name: string, index = 0): number | undefined {
    const found = Number(this.text(name, index));
    return Number.isNaN(found) ? undefined : found;
  }
  /** `true`, `1` and `'true'` are yes. */
  flag(name: string, index = 0): boolean | undefined {
    const found = this.text(name, index)?.toLowerCase();
    return found === undefined ? undefined : found === 'true' || found === '1';
  }
}

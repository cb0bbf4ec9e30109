/** Numbers that look random and are the same for the same seed (mulberry32, public domain, by Tommy Ettinger). */
export interface Seeded {
  /** 0 ≤ n < below. */
  whole(below: number): number;
  chance(part: number): boolean;
  one<T>(values: readonly T[]): T;
}

export function seeded(seed: number): Seeded {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const whole = (below: number): number => Math.floor(next() * below);
  return { whole, chance: (part) => next() < part, one: <T>(values: readonly T[]) => values[whole(values.length)] as T };
}

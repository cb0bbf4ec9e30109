import type { Given, Parts } from './parts';

/** Something that exceptions give to one another and take in from one another, as one of them tells it of one finding. */
export interface Passing {
  /** Exceptions from which it took the finding in. */
  readonly from: readonly string[];
  /** Exceptions to which it gave the finding since. */
  readonly into: readonly string[];
}

/**
 * Whether an exception to which a finding was given has it: it took it in and did not give it on, or whoever it gave it to has
 * it. To have had it once is not enough: what was given back, and is given there again by hand, is nowhere.
 * @param passingOf what an exception tells of the finding; undefined where nothing is known of it
 */
export function isHeldBy(into: string, giver: string, passingOf: (exceptionKey: string) => Passing | undefined, passed: readonly string[] = []): boolean {
  const there = passingOf(into);
  if (!there?.from.includes(giver)) return false;
  const through = [...passed, giver];
  return there.into.length === 0 || there.into.some((next) => !through.includes(next) && isHeldBy(next, into, passingOf, through));
}

/** What exceptions tell of the finding with this key. @param otherOf one of them; nothing given and taken where nothing is known of it */
export function passingOf(key: string, otherOf: (exceptionKey: string) => { readonly parts: Pick<Parts, 'origins' | 'gave'> }): (exceptionKey: string) => Passing {
  const isOf = ({ only }: Pick<Given, 'only'>): boolean => only === undefined || only.includes(key);
  return (exceptionKey) => {
    const { origins, gave } = otherOf(exceptionKey).parts;
    return { from: origins.filter(isOf).map(({ from }) => from), into: gave.filter(isOf).map(({ into }) => into) };
  };
}

import { withEach, type Pieces } from '../domain/pieces/pieces';
import type { KnownFacts, KnownRegister } from './knownRegister';

/** Rows of the register by what they hold. */
export interface RowsByMark {
  /** Keys of the exceptions whose rows hold a mark. */
  holding(mark: string): readonly string[];
  /** Whether an exception has a row. */
  has(exceptionKey: string): boolean;
  /** Every exception whose row was answered with: whoever may add a row may have written it, so its decisions are to be folded (`rowsBacked.ts`). */
  readonly asked: ReadonlySet<string>;
}

/** @param marksOf marks that a row counts as holding: none where it is not to be looked at */
export function* rowsByMark({ exceptions }: Pick<KnownRegister, 'exceptions'>, marksOf: (facts: KnownFacts) => readonly string[]): Pieces<RowsByMark> {
  const byMark = new Map<string, string[]>();
  yield* withEach(exceptions, ([exceptionKey, { facts }]) => {
    for (const mark of new Set(facts && marksOf(facts))) {
      const its = byMark.get(mark);
      if (its) its.push(exceptionKey);
      else byMark.set(mark, [exceptionKey]);
    }
  });
  const asked = new Set<string>();
  return {
    asked,
    has: (exceptionKey) => {
      asked.add(exceptionKey);
      return exceptions.has(exceptionKey);
    },
    holding: (mark) => {
      const its = byMark.get(mark) ?? [];
      for (const key of its) asked.add(key);
      return its;
    },
  };
}

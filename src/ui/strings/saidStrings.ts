import type { ClauseCode, ClauseOf, KeptSaid, PlainClause } from '../../domain/exception/said';

/** What the baseline says of a hole and what the tenant has, in plain words: one sentence without its point. */
export interface SaidStrings {
  clauses(said: KeptSaid): string;
}

/** What needs no facts. */
export type PlainClauses = Readonly<Record<PlainClause, string>>;
/** What is said with facts. A language that lacks a code does not compile. */
export type FactClauses = { readonly [Code in Exclude<ClauseCode, PlainClause>]: (facts: ClauseOf<Code>) => string };

/** @param between what stands between two clauses. Sentences of earlier versions are shown as they were written. */
export function saidWords(plain: PlainClauses, withFacts: FactClauses, between: string): SaidStrings {
  const words = (clause: KeptSaid[number]): string => {
    if (clause.code === 'asWritten') return clause.text;
    const known = (plain as Readonly<Record<string, string>>)[clause.code];
    return known ?? (withFacts as Readonly<Record<string, (facts: KeptSaid[number]) => string>>)[clause.code]?.(clause) ?? '';
  };
  return { clauses: (said) => said.map(words).filter((each) => each !== '').join(between) };
}

import type { GapCode, GapOf, PlainCode, Why } from '../../domain/reconcile/gap';

/** Why a report could not look, in plain words: a clause without its point, the same on screens and command lines. */
export interface GapStrings {
  why(why: Why): string;
}

/** What needs no facts. */
export type PlainWords = Readonly<Record<PlainCode, string>>;
/** What is said with facts. A language that lacks a code does not compile. */
export type FactWords = { readonly [Code in Exclude<GapCode, PlainCode>]: (facts: GapOf<Code>) => string };

/** Sentences of earlier versions are shown as they were written, in whatever language that was. */
export function gapWords(plain: PlainWords, withFacts: FactWords): GapStrings {
  return {
    why(why) {
      if (why.code === 'asWritten') return why.text;
      const words = (plain as Readonly<Record<string, string>>)[why.code];
      return words ?? (withFacts as Readonly<Record<string, (facts: Why) => string>>)[why.code]?.(why) ?? '';
    },
  };
}

import type { Family } from '../../domain/exception/family';
import type { FindingKind, Principal, PrincipalType } from '../../domain/exception/finding';
import { NAME_CHARACTERS, principalName } from '../../domain/exception/principalName';
import { shortened } from '../../domain/exception/shortened';
import type { FoundTitle, Titled } from '../../domain/exception/titleFacts';

/** A language's words for titles, which stand in the lists in English. */
export interface TitleWords {
  /** In front of an id that stands in for a missing name. */
  readonly types: Readonly<Record<PrincipalType, string>>;
  /** Names that are ours, by the id of what bears them. */
  readonly ours: Readonly<Record<string, string>>;
  quoted(name: string): string;
  /** The verb and its settings, by the kind of the findings. */
  readonly kinds: { readonly [Kind in FindingKind]: (who: string, facts: FoundTitle) => string };
  /** With findings of other kinds besides. */
  more(title: string, others: number): string;
  /** What somebody asked for in words; `setting` is quoted, and empty where none was named. */
  asked(who: string, family: Family, setting: string): string;
}

/** A title in the reader's language; as it stands in the list where its facts are not known. */
export type TitleOf = (titled: Titled) => string;

export function titleIn(words: TitleWords): TitleOf {
  const named = (who: Principal): string => words.ours[who.id] ?? principalName(who, words.types);
  return ({ title, titled }) => {
    if (titled === undefined) return title;
    const who = named(titled.who);
    if (titled.kind === 'asked') return words.asked(who, titled.family, titled.setting === '' ? '' : words.quoted(shortened(titled.setting, NAME_CHARACTERS)));
    const sentence = words.kinds[titled.kind](who, titled);
    return titled.others === 0 ? sentence : words.more(sentence, titled.others);
  };
}

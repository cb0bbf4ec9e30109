import type { Family } from '../../domain/exception/family';
import type { FindingKind } from '../../domain/exception/finding';
import { NAME_CHARACTERS } from '../../domain/exception/principalName';
import { shortened } from '../../domain/exception/shortened';
import type { FoundTitle, Titled } from '../../domain/exception/titleFacts';
import type { OwnNames } from './ownNames';

/** A language's words for titles, which stand in the lists in English. */
export interface TitleWords {
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

/** @param own the language's words for names that are ours */
export function titleIn(words: TitleWords, own: OwnNames): TitleOf {
  return ({ title, titled }) => {
    if (titled === undefined) return title;
    const who = own.principal(titled.who);
    if (titled.kind === 'asked') return words.asked(who, titled.family, titled.setting === '' ? '' : words.quoted(own.name(shortened(titled.setting, NAME_CHARACTERS))));
    const sentence = words.kinds[titled.kind](who, { ...titled, settings: titled.settings.map(own.name) });
    return titled.others === 0 ? sentence : words.more(sentence, titled.others);
  };
}

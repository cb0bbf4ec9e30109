import type { NamedObject, Part, PartOf, Topic, Where } from '../../domain/reconcile/where';

/** Places that a report could not tell of, in plain words: a name without its point, the same on screens and command lines. */
export interface WhereStrings {
  where(where: Where): string;
}

export type TopicWords = Readonly<Record<Topic, string>>;
/** What stands in front of an object's name; `nameless` where it has none. */
export type ObjectWords = Readonly<Record<NamedObject, string>>;

/** A language's words, without the path in front of them. */
export interface PartWords {
  readonly topics: TopicWords;
  readonly objects: ObjectWords;
  readonly nameless: string;
  membersOf(group: string): string;
  stateOf(policy: string): string;
  about(provider: string): string;
  row(facts: PartOf<'row'>): string;
  sheet(name: string): string;
  /** A path in the report, and what beneath it. */
  beneath(path: string, what: string): string;
}

/** A path stands as the report spells it. */
export function whereWords(words: PartWords): WhereStrings {
  const named = (part: Part): string => {
    switch (part.code) {
      case 'topic':
        return words.topics[part.topic];
      case 'object':
        return `${words.objects[part.object]} ${part.name === '' ? words.nameless : part.name}`;
      case 'membersOf':
        return words.membersOf(part.group);
      case 'stateOf':
        return words.stateOf(part.policy);
      case 'about':
        return words.about(part.provider);
      case 'row':
        return words.row(part);
      case 'sheet':
        return words.sheet(part.sheet);
    }
  };
  return {
    where: (where) => {
      if (typeof where === 'string') return where;
      return 'at' in where && where.at !== '' ? words.beneath(where.at, named(where)) : named(where);
    },
  };
}

import type { NewPersonFact } from '../../domain/people/nextFact';
import { PERSON_STATES, type PersonFact } from '../../domain/people/people';
import type { WriteOf } from '../schema/item';
import type { people } from '../schema/people';
import { fitted, nameIn, numberIn, textIn } from './cells';

/** Columns that a fact about an account is read from. */
export const PERSON_COLUMNS = ['Id', 'Title', 'Login', 'ObjectId', 'SameHumanAs', 'Manager', 'State', 'Source', 'OnDay', 'Created', 'Author/Name'] as const;
/** People whose names are selected. */
export const PERSON_PEOPLE = ['Author'] as const;

/** An item of People as SharePoint answers it (`odata=nometadata`). */
export type PersonItem = { readonly [column in (typeof PERSON_COLUMNS)[number] | (typeof PERSON_PEOPLE)[number]]?: unknown };

/** Logins go as they are: one that was cut would be somebody else's. */
export function encodePersonFact(key: string, fact: NewPersonFact): Required<WriteOf<typeof people>> {
  return {
    Title: fitted(fact.name),
    FactKey: key,
    Login: fact.login,
    ObjectId: fitted(fact.objectId),
    SameHumanAs: fact.sameHumanAs || null,
    Manager: fact.manager || null,
    State: fact.state,
    Source: fitted(fact.source),
    OnDay: fact.onDay,
  };
}

/** Undefined where the item is about nobody. */
export function decodePersonFact(item: PersonItem): PersonFact | undefined {
  const login = textIn(item.Login).trim();
  if (login === '') return undefined;
  const objectId = textIn(item.ObjectId);
  const by = nameIn(item.Author, 'Name');
  return {
    login,
    name: textIn(item.Title),
    ...(objectId === '' ? {} : { objectId }),
    sameHumanAs: textIn(item.SameHumanAs).trim(),
    manager: textIn(item.Manager).trim(),
    state: PERSON_STATES.find((state) => state === item.State) ?? 'cannotTell',
    source: textIn(item.Source),
    onDay: numberIn(item.OnDay),
    createdAt: Date.parse(textIn(item.Created)),
    id: numberIn(item.Id),
    ...(by === '' ? {} : { by }),
  };
}

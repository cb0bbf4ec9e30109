import { withKeptLinks } from '../domain/people/keptLinks';
import type { PeopleHistory } from '../domain/people/people';
import { decodePersonFact, PERSON_COLUMNS, PERSON_PEOPLE, type PersonItem } from '../lists/codec/person';
import { decodeServiceOwner, SERVICE_OWNER_COLUMNS, type ServiceOwnerItem } from '../lists/codec/serviceOwner';
import { api, columnList } from '../lists/rest/quote';
import { PEOPLE_LIST, SERVICE_OWNERS_LIST } from '../lists/schema/addresses';
import type { Site } from './append';
import { readWholeLists, type WholeList } from './readWholeList';

/** Items of the lists that say who is who, in their order. */
export type PeopleItems = [PersonItem, ServiceOwnerItem];

export const PEOPLE_LISTS: readonly WholeList[] = [
  { list: PEOPLE_LIST, query: api`$select=${columnList(PERSON_COLUMNS)}&$expand=${columnList(PERSON_PEOPLE)}` },
  { list: SERVICE_OWNERS_LIST, query: api`$select=${columnList(SERVICE_OWNER_COLUMNS)}` },
];

/** @param dayOfInstant for who counts days from what was learnt. */
export function peopleIn(facts: readonly PersonItem[], owners: readonly ServiceOwnerItem[], dayOfInstant?: Site['zone']['dayOfInstant']): PeopleHistory {
  const learnt = withKeptLinks(facts.flatMap((item) => decodePersonFact(item) ?? []));
  return { facts: dayOfInstant ? learnt.map((fact) => ({ ...fact, createdDay: dayOfInstant(fact.createdAt) })) : learnt, serviceOwners: owners.flatMap((item) => decodeServiceOwner(item) ?? []) };
}

/** Who is who and who answers for which family, with its history, without the rules: one request while neither list is longer than a page. */
export async function readPeople(site: Pick<Site, 'gate'>, signal?: AbortSignal): Promise<PeopleHistory> {
  const { lists } = await readWholeLists<PeopleItems>(site, PEOPLE_LISTS, signal);
  return peopleIn(...lists);
}

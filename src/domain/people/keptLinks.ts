import { inFactOrder, peopleAt, type PersonFact } from './people';
import { accountKey } from './account';

/**
 * Facts as they count: who wrote that two accounts are one human may be anybody, but nobody takes the link of their own
 * accounts away, or moves it: separation by human (design §3) would end for as long as they like. Nor do they give their
 * account another object of the directory, which links it as well. What they write besides counts. An author who is not known is somebody else.
 * @param facts of the People list, in any order. @returns the same in the order of the list, with the links that count.
 */
export function withKeptLinks(facts: readonly PersonFact[]): PersonFact[] {
  const kept: PersonFact[] = [];
  const before = new Map<string, Pick<PersonFact, 'sameHumanAs' | 'objectId'>>();
  for (const fact of inFactOrder(facts)) {
    const account = accountKey(fact.login);
    const { sameHumanAs: link = '', objectId } = before.get(account) ?? {};
    const isMoved = link !== '' && accountKey(fact.sameHumanAs) !== accountKey(link);
    const isAnother = objectId !== undefined && fact.objectId !== objectId;
    const isOwn = (isMoved || isAnother) && fact.by !== undefined && isOneHuman(kept, fact.by, fact.login);
    const counting = isOwn ? { ...fact, ...(isMoved && { sameHumanAs: link }), ...(isAnother && { objectId }) } : fact;
    before.set(account, counting);
    kept.push(counting);
  }
  return kept;
}

/** By what counted before. */
function isOneHuman(before: readonly PersonFact[], a: string, b: string): boolean {
  const { humanOf } = peopleAt({ facts: before, serviceOwners: [] });
  return humanOf(a) === humanOf(b);
}

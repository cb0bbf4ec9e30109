import type { PeopleHistory, PersonFact, ServiceOwnerFact } from '../../../../src/domain/people/people';

/** Logins as SharePoint writes them. */
export const loginOf = (name: string): string => `i:0#.f|membership|${name}@contoso.example`;

/** A fact about somebody; its id is also its second, so that later facts are newer. */
export function personFact(name: string, id: number, parts: Partial<PersonFact> = {}): PersonFact {
  return { login: loginOf(name), name, sameHumanAs: '', manager: '', state: 'present', source: 'told by somebody', onDay: 20_000, createdAt: id * 1000, id, ...parts };
}

export function serviceOwnerFact(owner: string, id: number, parts: Partial<ServiceOwnerFact> = {}): ServiceOwnerFact {
  return { tenantId: 'tenant-a', family: 'mailFlow', owner: { login: loginOf(owner), name: owner }, createdAt: id * 1000, id, ...parts };
}

/** Says that two accounts are one human. */
export function link(name: string, sameHumanAs: string, id: number): PersonFact {
  return personFact(name, id, { sameHumanAs: loginOf(sameHumanAs) });
}

export function historyOf(facts: readonly PersonFact[], serviceOwners: readonly ServiceOwnerFact[] = []): PeopleHistory {
  return { facts, serviceOwners };
}

import type { NewPersonFact } from '../domain/people/nextFact';
import type { PersonFact, ServiceOwnerFact } from '../domain/people/people';
import type { PolicyItem } from '../domain/policy/history';
import { decodePersonFact, encodePersonFact, type PersonItem } from '../lists/codec/person';
import { decodePolicyItem, encodePolicyItem, type NewPolicy } from '../lists/codec/policyItem';
import type { PolicyItemRead } from '../lists/codec/policyColumns';
import { decodeServiceOwner, encodeServiceOwner, type NewServiceOwner, type ServiceOwnerItem } from '../lists/codec/serviceOwner';
import { PEOPLE_LIST, POLICY_LIST, SERVICE_OWNERS_LIST } from '../lists/schema/addresses';
import type { Site } from './append';
import { appendOnce } from './appendOnce';

/**
 * Says something of an account. The newest item of an account counts alone: make `fact` with `nextFact`.
 * @param key made when the form was opened; sent again under the same key it is the same fact.
 */
export async function appendPersonFact(site: Site, key: string, fact: NewPersonFact, signal?: AbortSignal): Promise<PersonFact | undefined> {
  const once = { list: PEOPLE_LIST, keyColumn: 'FactKey', key, item: encodePersonFact(key, fact) };
  return decodePersonFact(await appendOnce<PersonItem>(site, once, signal));
}

/** Says who answers for a control family of a tenant; the newest item counts. */
export async function appendServiceOwner(site: Site, key: string, owner: NewServiceOwner, signal?: AbortSignal): Promise<ServiceOwnerFact | undefined> {
  const once = { list: SERVICE_OWNERS_LIST, keyColumn: 'FactKey', key, item: { ...encodeServiceOwner(key, owner) } };
  return decodeServiceOwner(await appendOnce<ServiceOwnerItem>(site, once, signal));
}

/** Writes one complete policy. What it loosens counts only when risk leadership adopts it by its key. */
export async function appendPolicy(site: Site, next: NewPolicy, signal?: AbortSignal): Promise<PolicyItem> {
  const once = { list: POLICY_LIST, keyColumn: 'PolicyKey', key: next.key, item: encodePolicyItem(next) };
  return decodePolicyItem(await appendOnce<PolicyItemRead>(site, once, signal), site.zone.dayOfInstant);
}

import { contentHashOf, type Decision } from '../domain/ledger/decision';
import type { PeopleHistory } from '../domain/people/people';
import type { Adoption, PolicyHistory } from '../domain/policy/history';
import { DECISION_COLUMNS, DECISION_PEOPLE, decodeDecision, type DecisionItem } from '../lists/codec/decision';
import { decodePersonFact, PERSON_COLUMNS, type PersonItem } from '../lists/codec/person';
import { decodePolicyItem, POLICY_COLUMNS, type PolicyItemRead } from '../lists/codec/policyItem';
import { decodeServiceOwner, SERVICE_OWNER_COLUMNS, type ServiceOwnerItem } from '../lists/codec/serviceOwner';
import { api, columnList } from '../lists/rest/quote';
import { people } from '../lists/schema/people';
import { policy } from '../lists/schema/policy';
import { riskDecisions } from '../lists/schema/riskDecisions';
import { serviceOwners } from '../lists/schema/serviceOwners';
import type { Site } from './append';
import { readWholeLists } from './readWholeList';

/** What decisions are judged by besides themselves: who is who, and the rules that were in force. */
export interface Context {
  readonly people: PeopleHistory;
  readonly policies: PolicyHistory;
}

/** Reads the whole history of people and policy: one request while no list is longer than a page. */
export async function readContext(site: Site, signal?: AbortSignal): Promise<Context> {
  const { dayOfInstant } = site.zone;
  const [facts, owners, items, adoptions] = await readWholeLists<[PersonItem, ServiceOwnerItem, PolicyItemRead, DecisionItem]>(
    site,
    [
      { list: people, query: api`$select=${columnList(PERSON_COLUMNS)}` },
      { list: serviceOwners, query: api`$select=${columnList(SERVICE_OWNER_COLUMNS)}` },
      { list: policy, query: api`$select=${columnList(POLICY_COLUMNS)}` },
      { list: riskDecisions, query: api`$select=${columnList(DECISION_COLUMNS)}&$expand=${columnList(DECISION_PEOPLE)}&$filter=Act eq 'adoptPolicy'` },
    ],
    signal,
  );
  return {
    people: { facts: facts.flatMap((item) => decodePersonFact(item) ?? []), serviceOwners: owners.flatMap((item) => decodeServiceOwner(item) ?? []) },
    policies: {
      items: items.map((item) => decodePolicyItem(item, dayOfInstant)),
      adoptions: adoptions.flatMap((item) => adoptionIn(decodeDecision('RiskDecisions', item, dayOfInstant)) ?? []),
    },
  };
}

/** Undefined where the act names no policy, or where its text is not the one that was written. */
function adoptionIn(decision: Decision): Adoption | undefined {
  const { policyKey } = (decision.body ?? {}) as { readonly policyKey?: unknown };
  return typeof policyKey === 'string' && decision.contentHash === contentHashOf(decision) ? { policyKey, createdAt: decision.createdAt } : undefined;
}

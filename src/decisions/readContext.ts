import { adoptionsIn } from '../domain/ledger/adoptions';
import type { Decision } from '../domain/ledger/decision';
import { peopleAt, type PeopleHistory } from '../domain/people/people';
import type { PolicyHistory } from '../domain/policy/history';
import { DECISION_COLUMNS, DECISION_PEOPLE, decodeDecision, type DecisionItem } from '../lists/codec/decision';
import { decodePersonFact, PERSON_COLUMNS, type PersonItem } from '../lists/codec/person';
import { decodePolicyItem, POLICY_COLUMNS, type PolicyItemRead } from '../lists/codec/policyItem';
import { decodeServiceOwner, SERVICE_OWNER_COLUMNS, type ServiceOwnerItem } from '../lists/codec/serviceOwner';
import { api, columnList } from '../lists/rest/quote';
import { observations } from '../lists/schema/observations';
import { people } from '../lists/schema/people';
import { policy } from '../lists/schema/policy';
import { riskDecisions } from '../lists/schema/riskDecisions';
import { serviceOwners } from '../lists/schema/serviceOwners';
import type { Site } from './append';
import { readWholeList, readWholeLists } from './readWholeList';

/** What decisions are judged by besides themselves: who is who, and the rules that were in force. */
export interface Context {
  readonly people: PeopleHistory;
  readonly policies: PolicyHistory;
}

const DECISIONS = api`$select=${columnList(DECISION_COLUMNS)}&$expand=${columnList(DECISION_PEOPLE)}`;

/** Reads the whole history of people and policy: one request while no list is longer than a page. */
export async function readContext(site: Site, signal?: AbortSignal): Promise<Context> {
  const { dayOfInstant } = site.zone;
  const [facts, owners, items, risk, contradicted] = await readWholeLists<[PersonItem, ServiceOwnerItem, PolicyItemRead, DecisionItem, DecisionItem]>(
    site,
    [
      { list: people, query: api`$select=${columnList(PERSON_COLUMNS)}` },
      { list: serviceOwners, query: api`$select=${columnList(SERVICE_OWNER_COLUMNS)}` },
      { list: policy, query: api`$select=${columnList(POLICY_COLUMNS)}` },
      { list: riskDecisions, query: api`${DECISIONS}&$filter=Act eq 'adoptPolicy' or Act eq 'confirmContradiction'` },
      { list: observations, query: api`${DECISIONS}&$filter=Act eq 'stampContradicted'` },
    ],
    signal,
  );
  const decisions = [...risk.map((item) => decodeDecision('RiskDecisions', item, dayOfInstant)), ...contradicted.map((item) => decodeDecision('Observations', item, dayOfInstant))];
  const known: PeopleHistory = { facts: facts.flatMap((item) => decodePersonFact(item) ?? []), serviceOwners: owners.flatMap((item) => decodeServiceOwner(item) ?? []) };
  return {
    people: known,
    policies: {
      items: items.map((item) => decodePolicyItem(item, dayOfInstant)),
      adoptions: adoptionsIn([...decisions, ...(await confirmations(site, decisions, signal))], (atMs) => peopleAt(known, atMs)),
    },
  };
}

/** What was confirmed counts only beside what was contradicted; there is one for nearly every decision, so it is asked for only then. */
async function confirmations(site: Site, decisions: readonly Decision[], signal: AbortSignal | undefined): Promise<readonly Decision[]> {
  if (!decisions.some(({ act, exceptionKey }) => act === 'stampContradicted' && exceptionKey === '')) return [];
  const items = await readWholeList<DecisionItem & { readonly Id?: unknown }>(site, observations, api`${DECISIONS}&$filter=ExceptionKey eq null and Act eq 'stampConfirmed'`, signal);
  return items.map((item) => decodeDecision('Observations', item, site.zone.dayOfInstant));
}

import type { Decision } from '../domain/ledger/decision';
import { peopleAt, type PeopleHistory } from '../domain/people/people';
import type { Adoption, PolicyHistory, PolicyItem } from '../domain/policy/history';
import { DECISION_COLUMNS, DECISION_PEOPLE, decodeDecision, type DecisionItem } from '../lists/codec/decision';
import { POLICY_COLUMNS, type PolicyItemRead } from '../lists/codec/policyColumns';
import { api, columnList, type ApiPath } from '../lists/rest/quote';
import { OBSERVATIONS_LIST, POLICY_LIST, RISK_DECISIONS_LIST } from '../lists/schema/addresses';
import type { Site } from './append';
import { PEOPLE_LISTS, peopleIn, type PeopleItems } from './readPeople';
import { readWholeList, readWholeLists } from './readWholeList';

/** What decisions are judged by besides themselves: who is who, and the rules that were in force. */
export interface Context {
  readonly people: PeopleHistory;
  readonly policies: PolicyHistory;
}

const DECISIONS = api`$select=${columnList(DECISION_COLUMNS)}&$expand=${columnList(DECISION_PEOPLE)}`;

/** Reads the whole history of people and policy: one request while no list is longer than a page. */
export async function readContext(site: Site, signal?: AbortSignal): Promise<Context> {
  return (await readContextAnd(site, [], signal)).context;
}

/** The same, and what else is asked in that request. */
export async function readContextAnd<Along>(site: Site, paths: readonly ApiPath[], signal?: AbortSignal): Promise<{ readonly context: Context; readonly along: readonly Along[] }> {
  const { people, rules, along } = await readPeopleAndRules<Along>(site, paths, signal);
  return { context: { people, policies: await rules(signal) }, along };
}

export interface PeopleAndRules<Along> {
  readonly people: PeopleHistory;
  /** The rules are read with the people, and checked only when they are asked for. @throws SharePointError */
  rules(signal?: AbortSignal): Promise<PolicyHistory>;
  readonly along: readonly Along[];
}

/** The same, for who may need no rules. @throws SharePointError */
export async function readPeopleAndRules<Along>(site: Site, paths: readonly ApiPath[], signal?: AbortSignal): Promise<PeopleAndRules<Along>> {
  const { dayOfInstant } = site.zone;
  const {
    lists: [facts, owners, items, risk, contradicted],
    along,
  } = await readWholeLists<[...PeopleItems, PolicyItemRead, DecisionItem, DecisionItem], Along>(
    site,
    [
      ...PEOPLE_LISTS,
      { list: POLICY_LIST, query: api`$select=${columnList(POLICY_COLUMNS)}` },
      { list: RISK_DECISIONS_LIST, query: DECISIONS, where: api`Act eq 'adoptPolicy' or Act eq 'confirmContradiction'` },
      // An adoption is of no exception, and what exports contradict of exceptions can be much.
      { list: OBSERVATIONS_LIST, query: DECISIONS, where: stampsOfNone('stampContradicted') },
    ],
    signal,
    paths,
  );
  const people = peopleIn(facts, owners, dayOfInstant);
  const rules = async (stop?: AbortSignal): Promise<PolicyHistory> => {
    const decisions = risk.map((item) => decodeDecision('RiskDecisions', item, dayOfInstant));
    const said = contradicted.map((item) => decodeDecision('Observations', item, dayOfInstant));
    const [policies, adoptions] = await Promise.all([policiesIn(items, dayOfInstant), adoptionsAmong(site, decisions, said, people, stop)]);
    return { items: policies, adoptions };
  };
  return { people, rules, along };
}

/** The script that checks a policy comes only where the register has one of its own. */
async function policiesIn(items: readonly PolicyItemRead[], dayOfInstant: Site['zone']['dayOfInstant']): Promise<readonly PolicyItem[]> {
  if (items.length === 0) return [];
  const { decodePolicyItem } = await import(/* webpackChunkName: 'policy' */ '../lists/codec/policyItem');
  return items.map((item) => decodePolicyItem(item, dayOfInstant));
}

/**
 * So do the rules of the acts, by which an adoption is lawful, and what exports said of its stamp: only where a policy that is
 * looser was adopted.
 */
async function adoptionsAmong(site: Site, decisions: readonly Decision[], contradicted: readonly Decision[], people: PeopleHistory, signal: AbortSignal | undefined): Promise<readonly Adoption[]> {
  if (!decisions.some(({ act }) => act === 'adoptPolicy')) return [];
  const [{ adoptionsIn }, said] = await Promise.all([import(/* webpackChunkName: 'adoptions' */ '../domain/ledger/adoptions'), stampsSaid(site, contradicted, signal)]);
  return adoptionsIn([...decisions, ...said], (atMs) => peopleAt(people, atMs));
}

/** What was confirmed counts only beside what was contradicted; there is one for nearly every decision, so it is asked for only then. */
async function stampsSaid(site: Site, contradicted: readonly Decision[], signal: AbortSignal | undefined): Promise<readonly Decision[]> {
  if (contradicted.length === 0) return [];
  const confirmed = await readWholeList<DecisionItem & { readonly Id?: unknown }>(site, OBSERVATIONS_LIST, DECISIONS, signal, stampsOfNone('stampConfirmed'));
  return [...contradicted, ...confirmed.map((item) => decodeDecision('Observations', item, site.zone.dayOfInstant))];
}

function stampsOfNone(act: 'stampContradicted' | 'stampConfirmed'): ApiPath {
  return api`ExceptionKey eq null and Act eq ${act}`;
}

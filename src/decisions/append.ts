import { ruleOf } from '../domain/ledger/acts/acts';
import type { Decision, LedgerList, NewDecision } from '../domain/ledger/decision';
import { contentHashOf } from '../domain/ledger/decisionHash';
import { keysFor } from '../domain/ledger/furtherKey';
import type { SiteZone } from '../domain/day/zone';
import { DECISION_COLUMNS, DECISION_PEOPLE, decodeDecision, type DecisionItem } from '../lists/codec/decision';
import { encodeDecision } from '../lists/codec/encodeDecision';
import { SharePointError } from '../lists/rest/errors';
import type { Gate } from '../lists/rest/gate';
import { itemsPath } from '../lists/rest/listPath';
import { newDecisionKey } from './decisionKey';
import { ledgerList } from './ledgerList';
import { api, columnList } from '../lists/rest/quote';

/** What writing a decision needs to know of the site. */
export interface Site {
  readonly gate: Gate;
  readonly zone: SiteZone;
}

export interface Appended {
  readonly decision: Decision;
  /** `keyTaken`: another text stood under the key, so this one stands under a further one: an integrity finding. */
  readonly how: 'added' | 'alreadyThere' | 'keyTaken';
}

/**
 * Appends one decision, once (design §10.2). An unknown outcome is resolved by its key. Where the key is taken, only an
 * equal content counts as success; otherwise the decision goes out under a further one (`keysFor`).
 * @throws SharePointError where it is not known to be in the ledger: kind `unknownOutcome` where it may be there, any other
 * where it is not.
 */
export async function append(site: Site, decision: NewDecision, signal?: AbortSignal): Promise<Appended> {
  for (const key of keysFor(decision.key, newDecisionKey())) {
    const appended = await appendUnder(site, decision, key, signal);
    if (appended) return key === decision.key ? appended : { decision: appended.decision, how: 'keyTaken' };
  }
  throw new SharePointError('duplicate', { status: 0, code: '', detail: `other texts stand under ${decision.key} and its further keys`, requestId: '', operation: 'append' });
}

/** Undefined where another content stands under the key. */
async function appendUnder(site: Site, decision: NewDecision, key: string, signal: AbortSignal | undefined): Promise<Appended | undefined> {
  const { gate } = site;
  const list = ruleOf(decision.act)?.list;
  if (!list) throw new TypeError(`There is no act ${decision.act}`);
  const read = (item: DecisionItem): Decision => decodeDecision(list, item, site.zone.dayOfInstant);
  const ours = contentHashOf(decision);
  const isOurs = (kept: Decision): boolean => kept.contentHash === ours && contentHashOf(kept) === ours;
  const answer = await add(gate, list, decision, key, signal);
  if (answer && isOurs(read(answer))) return { decision: read(answer), how: 'added' };
  // The key is taken, or something else than the list answered: the list itself tells who holds the key.
  const holder = await holderOf(gate, list, key, signal).catch((cause: unknown) => {
    throw notKnown(key, cause);
  });
  if (!holder) throw notKnown(key);
  return isOurs(read(holder)) ? { decision: read(holder), how: 'alreadyThere' } : undefined;
}

/** Undefined where the key is taken. */
async function add(gate: Gate, list: LedgerList, decision: NewDecision, key: string, signal: AbortSignal | undefined): Promise<DecisionItem | undefined> {
  try {
    return await gate.post<DecisionItem>(itemsPath(gate.webUrl, ledgerList(list)), encodeDecision(decision, key), { signal, findByKey: () => holderOf(gate, list, key, signal) });
  } catch (error) {
    if (error instanceof SharePointError && error.kind === 'duplicate') return undefined;
    throw error;
  }
}

function notKnown(key: string, cause?: unknown): SharePointError {
  return new SharePointError('unknownOutcome', { status: 0, code: '', detail: `it is not known who holds ${key}`, requestId: '', operation: 'append', cause });
}

async function holderOf(gate: Gate, list: LedgerList, key: string, signal: AbortSignal | undefined): Promise<DecisionItem | undefined> {
  const path = api`${itemsPath(gate.webUrl, ledgerList(list))}?$select=${columnList(DECISION_COLUMNS)}&$expand=${columnList(DECISION_PEOPLE)}&$filter=DecisionKey eq ${key}&$top=1`;
  const { value } = await gate.get<{ value: DecisionItem[] }>(path, { signal });
  return value[0];
}

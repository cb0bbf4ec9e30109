import { ACTS, contentHashOf, type Decision, type LedgerList, type NewDecision } from '../domain/ledger/decision';
import type { SiteZone } from '../domain/day/zone';
import { DECISION_COLUMNS, decodeDecision, encodeDecision, type DecisionItem } from '../lists/codec/decision';
import { SharePointError } from '../lists/rest/errors';
import type { Gate } from '../lists/rest/gate';
import { itemsPath } from '../lists/rest/listPath';
import { ledgerList } from './ledgerList';
import { api, columnList } from '../lists/rest/quote';

/** What writing a decision needs to know of the site. */
export interface Site {
  readonly gate: Gate;
  readonly zone: SiteZone;
}

export interface Appended {
  readonly decision: Decision;
  /** `keyTaken`: another text stood under the key, so this one stands under `<key>#2`: an integrity finding. */
  readonly how: 'added' | 'alreadyThere' | 'keyTaken';
}

/**
 * Appends one decision, once (design §10.2). An unknown outcome is resolved by its key. Where the key is taken, only an
 * equal content counts as success; otherwise the decision goes out under `<key>#2`.
 * @throws SharePointError where it is not known to be in the ledger.
 */
export async function append(site: Site, decision: NewDecision, signal?: AbortSignal): Promise<Appended> {
  const first = await appendUnder(site, decision, decision.key, signal);
  if (first) return first;
  const second = await appendUnder(site, decision, `${decision.key}#2`, signal);
  if (second) return { decision: second.decision, how: 'keyTaken' };
  throw new SharePointError('duplicate', { status: 0, code: '', detail: `other texts stand under ${decision.key} and its second key`, requestId: '', operation: 'append' });
}

/** Undefined where another content stands under the key. */
async function appendUnder(site: Site, decision: NewDecision, key: string, signal: AbortSignal | undefined): Promise<Appended | undefined> {
  const { gate } = site;
  const { list } = ACTS[decision.act];
  const ours = contentHashOf(decision);
  const path = itemsPath(gate.webUrl, ledgerList(list));
  let item: DecisionItem | undefined;
  let how: Appended['how'] = 'added';
  try {
    item = await gate.post<DecisionItem>(path, encodeDecision(decision, key), { signal, findByKey: () => holderOf(gate, list, key, signal) });
  } catch (error) {
    if (!(error instanceof SharePointError) || error.kind !== 'duplicate') throw error;
    item = await holderOf(gate, list, key, signal);
    how = 'alreadyThere';
    if (!item) throw error;
  }
  const kept = decodeDecision(list, item, site.zone.dayOfInstant);
  return kept.contentHash === ours ? { decision: kept, how } : undefined;
}

async function holderOf(gate: Gate, list: LedgerList, key: string, signal: AbortSignal | undefined): Promise<DecisionItem | undefined> {
  const path = api`${itemsPath(gate.webUrl, ledgerList(list))}?$select=${columnList(DECISION_COLUMNS)}&$filter=DecisionKey eq ${key}&$top=1`;
  const { value } = await gate.get<{ value: DecisionItem[] }>(path, { signal });
  return value[0];
}

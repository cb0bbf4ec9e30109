import { isExceptionKey } from '../exception/isExceptionKey';
import { itemOf, type Decision } from '../ledger/decision';
import { contentHashOf } from '../ledger/decisionHash';
import { keyMeant } from '../ledger/furtherKey';
import { inLedgerOrder } from '../ledger/order';
import { meantBy, stampsOf, type HumansAt } from '../ledger/stamps';
import type { IntegrityFinding, KeptDecision } from './finding';
import { isByApp, rewriteSigns } from './writtenAgain';
import { vouchingFindings } from './vouching';

/**
 * What is wrong with the record of one exception, by its decisions alone; pure. An empty list says that nothing was
 * noticed, not that nothing was done (README.md).
 * @param decisions all that it is folded from, answers about the exceptions that its findings came from included.
 * @param humansAt who is whom; left out, every login is somebody else.
 */
export function exceptionFindings(decisions: readonly KeptDecision[], exceptionKey: string, humansAt?: HumansAt): IntegrityFinding[] {
  const ordered = inLedgerOrder(decisions);
  return [...ordered.flatMap((decision) => itemFindings(decision, ordered)), ...twice(ordered), ...vouchingFindings(ordered, exceptionKey), ...disputed(ordered, humansAt)];
}

function itemFindings(decision: KeptDecision, all: readonly Decision[]): IntegrityFinding[] {
  const signs = rewriteSigns(decision);
  const first = keyMeant(decision.key);
  return [
    ...(signs.length > 0 ? [{ code: 'writtenAgain', item: decision, decision, signs } as const] : []),
    ...(decision.exceptionKey === '' || isExceptionKey(decision.exceptionKey) ? [] : [{ code: 'notAKey', decision } as const]),
    ...(isByApp(decision) ? [{ code: 'byApp', item: decision, decision } as const] : []),
    ...(contentHashOf(decision) === decision.contentHash ? [] : [{ code: 'textChanged', decision } as const]),
    ...(first === decision.key || first === '' ? [] : [{ code: 'secondKey', decision, holder: all.find(({ key, list }) => key === first && list === decision.list) } as const]),
  ];
}

/** SharePoint keeps keys apart within one list, and compares them without case. */
function twice(ordered: readonly Decision[]): IntegrityFinding[] {
  const byKey = new Map<string, Decision[]>();
  for (const decision of ordered) byKey.set(decision.key, [...(byKey.get(decision.key) ?? []), decision]);
  return [...byKey.values()].filter(({ length }) => length > 1).map((same): IntegrityFinding => ({ code: 'keyTwice', decisions: same }));
}

function disputed(ordered: readonly Decision[], humansAt: HumansAt | undefined): IntegrityFinding[] {
  const stamps = stampsOf(ordered, humansAt);
  const loggedAs = new Map<string, string>();
  const meant = meantBy(ordered);
  const isDisputed = (decision: Decision): boolean => stamps.get(itemOf(decision)) === 'contradicted' || stamps.get(itemOf(decision)) === 'forged';
  for (const decision of ordered) {
    const said = (decision.body ?? {}) as { readonly loggedAs?: unknown };
    const of = decision.act === 'stampContradicted' && !isDisputed(decision) ? meant(decision) : undefined;
    if (of !== undefined && typeof said.loggedAs === 'string') loggedAs.set(of, said.loggedAs);
  }
  return ordered.filter(isDisputed).map((decision): IntegrityFinding => ({ code: 'stampDisputed', decision, loggedAs: loggedAs.get(itemOf(decision)) ?? '', settled: stamps.get(itemOf(decision)) === 'forged' }));
}

import type { Desk } from '../decisions/desk';
import { readLedger } from '../decisions/integrity/readLedger';
import { originsIn } from '../decisions/readHistory';
import type { Decision } from '../domain/ledger/decision';
import { fold } from '../domain/ledger/fold';
import { exportableOf, type Exportable } from './exportable';

/** What scanners may be told of today, from the ledger itself: a row is a cache and decides nothing. @throws SharePointError */
export async function readExport(desk: Desk, signal?: AbortSignal): Promise<Exportable> {
  const { decisions } = await readLedger(desk, signal);
  const today = desk.zone.dayOfInstant(desk.gate.clock.now());
  const byKey = new Map<string, Decision[]>();
  for (const decision of decisions) {
    if (decision.exceptionKey === '') continue;
    const own = byKey.get(decision.exceptionKey);
    if (own) own.push(decision);
    else byKey.set(decision.exceptionKey, [decision]);
  }
  const states = [...byKey].map(([key, own]) => {
    const origins = originsIn(own).flatMap((from) => (byKey.get(from) ?? []).filter(({ act, list }) => act === 'answerChanged' && list === 'Observations'));
    return fold([...own, ...origins], key, desk.known);
  });
  return exportableOf(states, today);
}

import type { Decision } from '../domain/ledger/decision';
import { fold } from '../domain/ledger/fold';
import type { Desk } from './desk';
import { readHistories } from './readHistories';

type Histories = ReadonlyMap<string, readonly Decision[]>;

/** Exceptions, and those to which these gave something on: whoever has it last tells whether it was taken in. @param known read already */
export async function readOnward(desk: Desk, keys: readonly string[], known: Histories, signal: AbortSignal | undefined): Promise<Histories> {
  const read = await readHistories(desk, keys, signal);
  const all = new Map([...known, ...read]);
  const onward = new Set([...read].flatMap(([key, decisions]) => fold(decisions, key, desk.known).parts.gave.map(({ into }) => into)).filter((into) => !all.has(into)));
  return onward.size === 0 ? all : readOnward(desk, [...onward], all, signal);
}

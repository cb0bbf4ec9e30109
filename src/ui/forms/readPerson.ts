import type { Json } from '../../domain/ledger/canonical';
import type { Person } from '../../domain/people/person';

/** Somebody in a field; what a draft kept may be anything. */
export function readPerson(value: Json | undefined): Person | undefined {
  const { login, name, objectId } = (typeof value === 'object' && value !== null ? value : {}) as { readonly login?: unknown; readonly name?: unknown; readonly objectId?: unknown };
  if (typeof login !== 'string' || login === '') return undefined;
  return { login, name: typeof name === 'string' ? name : login, ...(typeof objectId === 'string' ? { objectId } : {}) };
}

import { baseHashOf } from '../../domain/ledger/decisionHash';
import { exceptionKeyOf } from '../../domain/exception/exceptionKey';
import { FAMILIES } from '../../domain/exception/family';
import { PRINCIPAL_TYPES } from '../../domain/exception/finding';
import type { FormValues } from '../../domain/ledger/askRule';
import { fold, type ExceptionState, type Known } from '../../domain/ledger/fold';
import type { Basis } from './formState';

/** What somebody has seen who sees this state. */
export function basisOf(state: ExceptionState): Basis {
  return { state, base: state.newest, baseHash: baseHashOf(state.entries.map(({ decision }) => decision)) };
}

/** Of an exception that the register does not know yet. */
export function emptyBasis(exceptionKey: string, known: Known): Basis {
  return basisOf(fold([], exceptionKey, known));
}

/**
 * Key of the exception that a request from scratch is about: the one that a report would make, where the object is known
 * and not only its name. Undefined as long as it is not.
 */
export function namedKey({ tenantId, family, principal }: FormValues): string | undefined {
  const { type, id } = (typeof principal === 'object' && principal !== null ? principal : {}) as { readonly type?: unknown; readonly id?: unknown };
  const knownFamily = FAMILIES.find((each) => each === family);
  const knownType = PRINCIPAL_TYPES.find((each) => each === type);
  if (typeof tenantId !== 'string' || tenantId.trim() === '' || !knownFamily || !knownType || typeof id !== 'string' || id === '') return undefined;
  return exceptionKeyOf({ tenantId: tenantId.trim(), family: knownFamily, principal: { type: knownType, id } });
}

import type { Doing } from '../../../../domain/ledger/acts/act';
import { ACTS, type Act } from '../../../../domain/ledger/acts/acts';
import { earlyRefusal } from '../../../../domain/ledger/askRule';
import type { VoidReason } from '../../../../domain/ledger/voidReason';

/**
 * What is known to refuse an act before its form is opened, whatever would be entered. Where a field is wanted that the
 * act does not ask for, another value of its fields may do without: the form tells.
 */
export function knownRefusal(doing: Doing, act: Act): VoidReason | undefined {
  const reason = earlyRefusal(doing, act);
  return reason?.code === 'field' && !(reason.field in ACTS[act].fields) ? undefined : reason;
}

import type { Due } from '../judge/duties';
import type { Escalation } from '../ledger/parts';
import type { RegisterRow } from '../exception/registerRow';

/** An escalation that waits for an answer. */
export interface Unanswered {
  readonly escalation: Escalation;
  /** What was missed; undefined: escalated by hand, which names no day. */
  readonly due: Due | undefined;
}

/**
 * Escalations of a row that nobody acknowledged and whose cause is there, in the order in which they were made. A day that
 * was missed is still missed where it became an earlier one; an escalation by hand stands until somebody reviews.
 * @param dues what is due on the day asked about
 */
export function unansweredEscalations({ brief, reviewedDay }: Pick<RegisterRow, 'brief' | 'reviewedDay'>, dues: readonly Due[]): readonly Unanswered[] {
  return brief.escalations.slice(brief.acknowledgement?.escalations ?? 0).flatMap((escalation): Unanswered[] => {
    const { duty, dueDay, onDay } = escalation;
    if (duty === '') return reviewedDay === undefined || reviewedDay < onDay ? [{ escalation, due: undefined }] : [];
    const due = dues.find((each) => each.duty === duty && each.day <= (dueDay ?? onDay));
    return due ? [{ escalation, due }] : [];
  });
}

import { DUTIES, type Duty } from '../judge/duties';
import type { Judgement } from '../judge/judge';
import type { Day } from '../day/day';
import { isOver } from '../ledger/acts/effects';
import { keyMeant } from '../ledger/furtherKey';
import type { ExceptionState } from '../ledger/fold';
import type { Level } from '../ledger/parts';

/** An escalation with the key of the act that made it, or will make it. */
export interface Escalated {
  readonly decision: string;
  readonly level: Level;
  /** Both undefined: escalated by hand without naming a missed day. */
  readonly duty: Duty | undefined;
  readonly dueDay: Day | undefined;
}

/** Escalations that nobody answered: what was missed still is, and risk leadership has not acknowledged it. */
export function openEscalations(state: ExceptionState, judgement: Judgement): readonly Escalated[] {
  const { parts } = state;
  const keys = keysOf(state);
  return parts.escalations.flatMap(({ level, duty, dueDay, onDay }, at): Escalated[] => {
    const decision = keys[at];
    if (decision === undefined || at < (parts.acknowledgement?.escalations ?? 0)) return [];
    if (duty === '') return !isOver(parts.standing) && (parts.review === undefined || parts.review.onDay < onDay) ? [{ decision, level, duty: undefined, dueDay: undefined }] : [];
    const known = DUTIES.find((each) => each === duty);
    const isMissed = judgement.dues.some((due) => due.duty === duty && due.day === dueDay);
    return known && isMissed ? [{ decision, level, duty: known, dueDay }] : [];
  });
}

/** Key of the act of each escalation, in their order, as it was meant: what began anew took all earlier ones along. */
function keysOf({ entries, parts }: ExceptionState): readonly string[] {
  const made = entries.filter(({ decision: { act }, changed }) => (act === 'escalated' || act === 'escalate') && changed.includes('escalations')).map(({ decision }) => keyMeant(decision.key));
  return parts.escalations.length === 0 ? [] : made.slice(-parts.escalations.length);
}

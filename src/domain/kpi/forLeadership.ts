import { unansweredEscalations } from '../brief/unanswered';
import type { Day } from '../day/day';
import type { Due } from '../judge/duties';
import type { Escalation } from '../ledger/parts';
import { stands, type JudgedRow } from './judged';

/** A signature is shown as something to do so many days ahead; everything else from its first day. */
export const SIGN_AHEAD_DAYS = 30;

/** Something that risk leadership alone can do. */
export interface ForLeadership extends JudgedRow {
  readonly what: 'acknowledge' | 'decideRisk' | 'sign' | 'settleStamp';
  /** Undefined for an escalation: it has no day of its own. */
  readonly due: Due | undefined;
  /** The newest that nobody has acknowledged. */
  readonly escalation: Escalation | undefined;
}

const OWN = ['decideRisk', 'sign', 'settleStamp'] as const;
type Own = (typeof OWN)[number];

/** What is late or due first, by day; then escalations, the oldest first. */
export function forLeadership(judged: readonly JudgedRow[], today: Day): readonly ForLeadership[] {
  const decisions: (ForLeadership & { readonly due: Due })[] = [];
  const escalations: (ForLeadership & { readonly escalation: Escalation })[] = [];
  for (const item of judged) {
    // Of what is over there is nothing to decide but who wrote its decisions.
    const own: readonly Own[] = stands(item) ? OWN : ['settleStamp'];
    for (const due of item.is.dues) {
      const what = own.find((each) => each === due.duty);
      if (due.of === 'riskLeadership' && what && (what !== 'sign' || due.day <= today + SIGN_AHEAD_DAYS)) decisions.push({ ...item, what, due, escalation: undefined });
    }
    const escalation = stands(item) ? newestUnanswered(item) : undefined;
    if (escalation) escalations.push({ ...item, what: 'acknowledge', due: undefined, escalation });
  }
  decisions.sort((a, b) => a.due.day - b.due.day);
  escalations.sort((a, b) => a.escalation.onDay - b.escalation.onDay);
  return [...decisions, ...escalations];
}

/** Told to risk leadership or above. */
function newestUnanswered({ row, is }: JudgedRow): Escalation | undefined {
  return unansweredEscalations(row, is.dues).filter(({ escalation: { level } }) => level !== 'manager').pop()?.escalation;
}

import type { Accountability, Clause } from '../../../domain/accountability/accountability';
import type { Day } from '../../../domain/day/day';
import type { Due } from '../../../domain/judge/duties';
import type { AccountabilityWords } from '../../strings/texts';
import type { RichText } from '../../strings/richText';

/** A duty of somebody who sits in no seat: whoever was offered one, or risk leadership. */
export interface FurtherDuty {
  /** Undefined: risk leadership as a group. */
  readonly who: string | undefined;
  readonly due: Due;
}

export interface AccountabilityFacts {
  readonly accountability: Accountability;
  readonly further: readonly FurtherDuty[];
  readonly today: Day;
  /** Text of the control that a duty is about. */
  readonly namedOf: (due: Due) => string | undefined;
}

/** The clauses of the sentence, and one line for each who must do something, the most pressing first. */
export interface AccountabilityLines {
  readonly clauses: readonly RichText[];
  readonly next: readonly RichText[];
}

export function accountabilityLines({ accountability, further, today, namedOf }: AccountabilityFacts, words: AccountabilityWords): AccountabilityLines {
  const { answers, watches, risk } = accountability;
  const said = words.accountability;
  const duties: { readonly who: string | undefined; readonly due: Due }[] = [
    ...nextOf(answers),
    ...nextOf(watches),
    ...(risk?.next ? [{ who: said.riskLeadership, due: risk.next }] : []),
    ...further.map(({ who, due }) => ({ who: who ?? said.riskLeadership, due })),
  ];
  return {
    clauses: [
      ...(risk ? [said.risk({ name: risk.person.name, onDay: risk.onDay })] : []),
      said.clause(risk ? 'control' : 'answers', answers),
      said.clause('watches', watches),
    ],
    next: duties
      .sort((a, b) => Number(b.due.day < today) - Number(a.due.day < today) || a.due.day - b.due.day)
      .map(({ who, due }) => said.next({ who, duty: words.duty(due, today, namedOf(due)), isLate: due.day < today })),
  };
}

function nextOf({ next, person }: Clause): { readonly who: string | undefined; readonly due: Due }[] {
  return next ? [{ who: person?.name, due: next }] : [];
}

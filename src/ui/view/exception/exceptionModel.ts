import { accountabilityOf } from '../../../domain/accountability/accountability';
import { seatDefects, type SeatDefect, type Surroundings } from '../../../domain/accountability/seatDefects';
import type { Day } from '../../../domain/day/day';
import type { Due } from '../../../domain/judge/duties';
import { judge, type Judgement } from '../../../domain/judge/judge';
import { isOver } from '../../../domain/ledger/acts/effects';
import type { Doing } from '../../../domain/ledger/acts/act';
import type { ExceptionState } from '../../../domain/ledger/fold';
import type { Policy } from '../../../domain/policy/defaults';
import type { Desk } from '../../../decisions/desk';
import { doingOf } from '../../../decisions/doingOf';
import type { AccountabilityFacts } from '../accountability/accountabilityLines';
import { furtherDuties } from '../accountability/furtherDuties';

/** Everything that the page shows of one exception, worked out once for each state. */
export interface ExceptionModel {
  readonly state: ExceptionState;
  readonly today: Day;
  readonly policy: Policy;
  readonly judgement: Judgement;
  /** What the rules are asked with for the visitor. */
  readonly doing: Doing;
  readonly accountability: AccountabilityFacts;
  readonly defects: readonly SeatDefect[];
  /** Nobody answers for what is over. */
  readonly isOver: boolean;
}

/** @param around what is known beside the exception itself, once it is looked up. */
export function exceptionModel(state: ExceptionState, desk: Desk, around: Omit<Surroundings, 'people' | 'policy'> = {}): ExceptionModel {
  const today = desk.zone.dayOfInstant(desk.gate.clock.now());
  const doing = doingOf(desk, state, today, '');
  const { policy, people } = doing;
  const judgement = judge(state, today, policy);
  const accountability = accountabilityOf(state, judgement, people);
  return {
    state,
    today,
    policy,
    judgement,
    doing,
    accountability: { accountability, further: furtherDuties(judgement.dues, state.parts, accountability), today, namedOf: (due) => namedOf(state, due) },
    defects: isOver(state.parts.standing) ? [] : seatDefects(state, { people, policy, ...around }),
    isOver: isOver(state.parts.standing) && !judgement.dismissalExpired,
  };
}

/** What a duty is about, in the words of whoever wrote it. */
export function namedOf({ parts }: Pick<ExceptionState, 'parts'>, due: Due): string | undefined {
  if (due.duty === 'showControl') return parts.controls.find(({ id }) => id === due.what)?.text;
  return due.duty === 'doAcknowledged' ? parts.acknowledgement?.what : undefined;
}

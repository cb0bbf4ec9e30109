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
import type { SeatName } from '../../../domain/exception/seat';
import type { AccountabilityFacts, FurtherDuty } from '../accountability/accountabilityLines';

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
export function exceptionModel(state: ExceptionState, desk: Desk, around: Omit<Surroundings, 'people'> = {}): ExceptionModel {
  const today = desk.zone.dayOfInstant(desk.gate.clock.now());
  const doing = doingOf(desk, state, today, '');
  const { policy, people } = doing;
  const judgement = judge(state, today, policy);
  return {
    state,
    today,
    policy,
    judgement,
    doing,
    accountability: { accountability: accountabilityOf(state, judgement, people), further: furtherDuties(state, judgement), today, namedOf: (due) => namedOf(state, due) },
    defects: isOver(state.parts.standing) ? [] : seatDefects(state, { people, ...around }),
    isOver: isOver(state.parts.standing) && !judgement.dismissalExpired,
  };
}

/** Duties of those who sit in no seat; the acceptor's next signature is in the sentence already. */
function furtherDuties({ parts }: ExceptionState, { dues }: Judgement): readonly FurtherDuty[] {
  return dues.flatMap((due): FurtherDuty[] => {
    if (due.duty === 'decideRisk') return [{ who: undefined, due }];
    if (due.duty === 'answerOffer') return [{ who: parts.offers[due.what as SeatName]?.to.name, due }];
    if (due.duty === 'doAcknowledged') return parts.acknowledgement ? [{ who: parts.acknowledgement.who.name, due }] : [];
    return [];
  });
}

/** What a duty is about, in the words of whoever wrote it. */
export function namedOf({ parts }: Pick<ExceptionState, 'parts'>, due: Due): string | undefined {
  if (due.duty === 'showControl') return parts.controls.find(({ id }) => id === due.what)?.text;
  return due.duty === 'doAcknowledged' ? parts.acknowledgement?.what : undefined;
}

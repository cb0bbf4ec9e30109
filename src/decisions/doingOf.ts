import type { Day } from '../domain/day/day';
import type { Doing } from '../domain/ledger/acts/act';
import type { ExceptionState } from '../domain/ledger/fold';
import { partsOn } from '../domain/ledger/partsOn';
import { peopleAt } from '../domain/people/people';
import { policyAt } from '../domain/policy/history';
import type { Desk } from './desk';

/** What a form asks the rules with (`actRefusal`, `formRefusals`): an act of the person at the desk, tried out today. */
export function doingOf(desk: Desk, state: ExceptionState, today: Day, key: string): Doing {
  const { known, me, gate } = desk;
  const nowMs = gate.clock.now();
  const policy = policyAt(known.policies, nowMs, today);
  return { parts: partsOn(state.parts, today, policy), key, exceptionKey: state.exceptionKey, author: me, day: today, people: peopleAt(known.people, nowMs), policy };
}

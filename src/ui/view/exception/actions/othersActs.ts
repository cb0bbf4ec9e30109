import type { Desk } from '../../../../decisions/desk';
import type { SeatName } from '../../../../domain/exception/seat';
import type { Doing } from '../../../../domain/ledger/acts/act';
import { ACT_NAMES, ACTS, ruleOf, type Act } from '../../../../domain/ledger/acts/acts';
import { sameHuman } from '../../../../domain/ledger/acts/who';
import type { LedgerList } from '../../../../domain/ledger/decision';
import type { Person } from '../../../../domain/people/person';
import type { ExceptionModel } from '../exceptionModel';
import { isOfUse } from './isOfUse';
import { knownRefusal } from './knownRefusal';

/** Acts that fit the state now and that the visitor cannot write: whose they are. */
export interface OthersActs {
  readonly list: LedgerList;
  readonly acts: readonly Act[];
  /** Whoever sits in the seat that decides there, or was offered it while it is empty. */
  readonly who: Person | undefined;
  /** `you`: the seat is the visitor's, and the right to write there is not. */
  readonly is: 'seated' | 'offered' | 'empty' | 'group' | 'you';
}

/** Who decides in a list; in the others a group does. */
const SEAT_OF_LIST: Readonly<Partial<Record<LedgerList, SeatName>>> = { Approvals: 'controlOwner', Reviews: 'securityReviewer' };

export function othersActs(model: ExceptionModel, { mayAddTo }: Pick<Desk, 'mayAddTo'>): readonly OthersActs[] {
  const byList = new Map<LedgerList, Act[]>();
  for (const act of ACT_NAMES) {
    const { list } = ACTS[act];
    if (!ruleOf(act)?.form || mayAddTo.has(list) || !isOfUse(act, model) || !fits(model.doing, act, list)) continue;
    byList.set(list, [...(byList.get(list) ?? []), act]);
  }
  return [...byList].map(([list, acts]) => ({ list, acts, ...whose(model.doing, list) }));
}

/** Somebody whom no rule knows, so that none speaks against them. */
const ANYBODY: Person = { login: '?', name: '?' };

/** Whether whoever decides there could do it now. */
function fits(doing: Doing, act: Act, list: LedgerList): boolean {
  return knownRefusal({ ...doing, author: whose(doing, list).who ?? ANYBODY }, act) === undefined;
}

function whose(doing: Doing, list: LedgerList): Pick<OthersActs, 'who' | 'is'> {
  const seat = SEAT_OF_LIST[list];
  if (!seat) return { who: undefined, is: 'group' };
  const held = doing.parts[seat]?.person;
  if (held) return { who: held, is: sameHuman(doing, held, doing.author) ? 'you' : 'seated' };
  const to = doing.parts.offers[seat]?.to;
  return to ? { who: to, is: sameHuman(doing, to, doing.author) ? 'you' : 'offered' } : { who: undefined, is: 'empty' };
}

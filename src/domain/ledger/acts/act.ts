import type { Day } from '../../day/day';
import type { Lifecycle } from '../../exception/lifecycle';
import type { SeatName } from '../../exception/seat';
import type { People } from '../../people/people';
import type { Person } from '../../people/person';
import type { Policy } from '../../policy/defaults';
import type { LedgerList } from '../decision';
import type { Part, Parts } from '../parts';
import type { Role, VoidReason } from '../voidReason';
import type { Fields, Values } from './field';

/** A decision about to take effect, real or tried out in a form, and what was known when it was made. */
export interface Doing {
  readonly parts: Parts;
  readonly key: string;
  readonly exceptionKey: string;
  readonly author: Person;
  /** Day on which it was written. */
  readonly day: Day;
  readonly people: People;
  readonly policy: Policy;
}

/**
 * Who may, besides being allowed to add to the list: somebody seated (or their deputy), offered a seat, anybody while
 * a seat is empty, whoever it is offered to, or the manager of somebody who is gone and holds one of the seats.
 */
export interface Who {
  readonly seats?: readonly SeatName[];
  /** Whoever sits there in person: deputies act, and give no seat away. */
  readonly holder?: SeatName;
  readonly offered?: SeatName;
  /** Whoever answered for findings where they came from and has not said here whether they do, also where somebody else sits. */
  readonly formerOwner?: true;
  readonly empty?: SeatName;
  /**
   * `emergency`: while it is one, since they answer for it meanwhile, unless somebody sits in the control seat who can;
   * `inWords`: and no report found it. What a report found is its control owner's to report.
   */
  readonly serviceOwner?: true | 'emergency' | 'inWords';
  /** Whoever asked for an emergency or declared it, while it is one that no report found and its control seat is nobody's: neither held nor offered. */
  readonly declared?: true;
  readonly managerOfGone?: true;
  /** Whoever asked for it, as long as it is a request; what was found nobody asked for, and anybody may. */
  readonly asked?: true;
  /** Whoever asked for it for somebody else, as long as it is a request and nobody has taken the business seat since; `empty`: and nobody sits there. */
  readonly askedForAnother?: true | 'empty';
}

/** `new`: nothing is known of the exception yet. */
export type When = Lifecycle | 'new';

/** One act: everything about it but its words, which `ui/strings` has one set of a language. */
export interface Rule<F extends Fields = Fields> {
  /** To be able to add to it is the authority. */
  readonly list: LedgerList;
  readonly fields: F;
  /** Undefined: whoever may add to the list. */
  readonly who?: Who;
  /** Undefined: always, once the exception is known. */
  readonly when?: readonly When[];
  /** Which side of the separation of duties its author takes. */
  readonly as?: Role;
  /** It decides nothing, so of an emergency whoever asked for it may do it too, and stays on the asking side. */
  readonly askersToo?: true;
  readonly reads: readonly Part[];
  /** Of two made on one base the second is "already decided" and not just out of date. */
  readonly settles?: true;
  /** It may end the exception without anybody verifying that it is gone: not while how it was opened is suspended. */
  readonly afterSettlement?: true;
  /**
   * Said before it is sent: it signs for a risk, or ends the exception, what was asked for, granted or accepted, or a part
   * of the record; and no act of the same person makes it as it was.
   */
  readonly final?: true;
  /** Undefined: made by the portal and the sweep, never by a form. */
  readonly form?: true;
  /** True for what belongs to no single exception. */
  readonly register?: true;
  check?(doing: Doing, values: Values<F>): VoidReason | undefined;
  effect(doing: Doing, values: Values<F>): Partial<Parts>;
}

/** Keeps the types of the fields, so that `check` and `effect` see them. */
export function act<F extends Fields>(rule: Rule<F>): Rule<F> {
  return rule;
}

import type { BulkAct } from '../../../decisions/bulk/bulkItem';
import { reviewAlone } from '../../../domain/judge/reviewTogether';
import type { Doing } from '../../../domain/ledger/acts/act';
import { ruleOf, type Act } from '../../../domain/ledger/acts/acts';
import { sameHuman, serviceOwnerOf } from '../../../domain/ledger/acts/who';
import type { FormValues } from '../../../domain/ledger/askRule';
import type { Json } from '../../../domain/ledger/canonical';
import type { SeatName } from '../../../domain/exception/seat';
import type { ExceptionState } from '../../../domain/ledger/fold';
import { ACT_LAYOUTS } from '../actLayouts';
import type { FieldLayout, FormContext } from '../formContext';
import { sendable } from '../resolveForm';
import type { Alone, ManyName } from './manyNames';

/** One answer that can be given to many exceptions at once. */
export interface ManyAct {
  readonly act: Act;
  /** Fields that are asked once for all of them, in order. */
  readonly asks: readonly string[];
  /** What the answer itself says. */
  readonly fixed?: FormValues;
  /** What stands for one exception where nothing is entered for all. */
  readonly each?: (doing: Doing) => FormValues;
  /** What stands in the fields at first, as of one of them. */
  readonly first?: (doing: Doing) => FormValues;
  readonly only?: (state: ExceptionState, doing: Doing) => Alone | undefined;
}

/** What somebody else was asked to answer is not answered among many: whoever takes it over their head looks at that one. */
const askedOfAnother = (seat: SeatName): NonNullable<ManyAct['only']> => ({ parts }, doing) => {
  const offer = parts[seat] ? undefined : parts.offers[seat];
  return offer && !sameHuman(doing, offer.to, doing.author) ? 'askedOfAnother' : undefined;
};
const ANSWERS = { only: askedOfAnother('controlOwner') };

export const MANY_ACTS: Readonly<Record<ManyName, ManyAct>> = {
  assign: {
    act: 'assign',
    asks: ['controlOwner'],
    each: (doing) => {
      const owner = serviceOwnerOf(doing);
      return { controlOwner: owner && { login: owner.login, name: owner.name } };
    },
  },
  notADeparture: { act: 'proposeDismissal', asks: ['reason', 'text'] },
  remove: { act: 'remove', asks: ['byDay', 'plan'], ...ANSWERS },
  keep: { act: 'keep', asks: ['endDay', 'plan'], ...ANSWERS },
  emergencyAccount: { act: 'keep', asks: ['endDay', 'plan'], fixed: { category: 'emergencyAccess' }, ...ANSWERS },
  handOn: { act: 'handOn', asks: ['to', 'text'] },
  offerSeat: { act: 'offerSeat', asks: ['to', 'text'] },
  takeControlSeat: { act: 'takeControlSeat', asks: [], ...ANSWERS },
  takeBusinessSeat: { act: 'takeBusinessSeat', asks: [] },
  takeReviewerSeat: { act: 'takeReviewerSeat', asks: [], only: askedOfAnother('securityReviewer') },
  nameDeputy: { act: 'nameDeputy', asks: ['person', 'fromDay', 'toDay'], first: ({ day }) => ({ fromDay: day }) },
  confirmDismissal: { act: 'confirmDismissal', asks: [], ...ANSWERS },
  approve: { act: 'approve', asks: ['endDay', 'plan', 'answersForIt'], ...ANSWERS },
  reportRemoved: { act: 'reportRemoved', asks: ['onDay', 'text', 'gone'] },
  verifyRemoved: { act: 'verifyRemoved', asks: ['text'] },
  review: {
    act: 'review',
    asks: ['text'],
    fixed: { needed: 'yes', end: 'right', controls: 'work' },
    only: (state, { day, policy }) => reviewAlone(state, policy, day),
  },
  signOff: { act: 'signOff', asks: ['text'] },
};

/** @param seats which seat of each exception is meant, by its key, where the answer is about seats */
export function manyActOf(name: ManyName, seats: ReadonlyMap<string, SeatName> | undefined): ManyAct {
  const many = MANY_ACTS[name];
  return seats ? { ...many, each: ({ exceptionKey }) => ({ seat: seats.get(exceptionKey) }) } : many;
}

/** All that one exception's fields and checks are computed from, as its own form would. */
export function contextOf({ act }: ManyAct, state: ExceptionState, doing: Doing, entered: FormValues): FormContext {
  const rule = ruleOf(act);
  if (!rule) throw new TypeError(`There is no act ${act}`);
  return { act, rule, doing, state, isFromScratch: false, isReviewer: false, presets: {}, entered };
}

/** What the decision about one exception says: what was entered for all, what is its own, and what its form would say by itself. */
export function bodyFor(many: ManyAct, state: ExceptionState, doing: Doing, entered: FormValues): FormValues {
  const context = contextOf(many, state, doing, entered);
  const names = Object.keys(context.rule.fields);
  const layout = (ACT_LAYOUTS[many.act] ?? {}) as Readonly<Partial<Record<string, FieldLayout>>>;
  const own = names.flatMap((name) => (many.asks.includes(name) ? [] : [[name, layout[name]?.derived?.(context) ?? layout[name]?.standard?.(context, {})] as const]));
  return { ...sendable(many.each?.(doing) ?? {}, names), ...sendable(entered, many.asks), ...sendable(Object.fromEntries(own), names), ...many.fixed };
}

/** The same as the write path takes it. */
export function bulkActOf(many: ManyAct, entered: FormValues): BulkAct<Alone> {
  return { act: many.act, bodyOf: (state, doing) => bodyFor(many, state, doing, entered) as Json, ...(many.only ? { only: many.only } : {}) };
}

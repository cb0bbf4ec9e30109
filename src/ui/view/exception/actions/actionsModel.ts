import type { Desk } from '../../../../decisions/desk';
import type { SeatName } from '../../../../domain/exception/seat';
import { mostPressingFirst, type Due } from '../../../../domain/judge/duties';
import { ACT_NAMES, ACTS, ruleOf, type Act } from '../../../../domain/ledger/acts/acts';
import type { Json } from '../../../../domain/ledger/canonical';
import { peopleOfRole } from '../../../../domain/ledger/acts/separation';
import { sameHuman } from '../../../../domain/ledger/acts/who';
import type { Role, VoidReason } from '../../../../domain/ledger/voidReason';
import type { ExceptionModel } from '../exceptionModel';
import { holds, isOfUse } from './isOfUse';
import { knownRefusal } from './knownRefusal';
import { actsMeeting } from './meets';
import { othersActs, type OthersActs } from './othersActs';

export interface Action {
  readonly act: Act;
  /** What the form knows already. */
  readonly presets?: { readonly [field: string]: Json };
}

export interface Refused {
  readonly acts: readonly Act[];
  readonly reason: VoidReason;
}

/** What the visitor may do here. */
export interface Actions {
  /** By their own next duty. */
  readonly primary: Action | undefined;
  /** Other ways to meet their duties. */
  readonly beside: readonly Action[];
  readonly more: readonly Action[];
  /** Why they cannot do what is due, one reason a rule. */
  readonly refusals: readonly Refused[];
  /** Why not the rest of what they could write, one reason a rule. */
  readonly rest: readonly Refused[];
  /** Whose the acts are that fit now and that they cannot write. */
  readonly others: readonly OthersActs[];
  readonly nothing: boolean;
}

/** More than these stand under "More". */
const MOST_BESIDE = 3;
const MOST_REFUSALS = 2;
const ABOUT_PEOPLE: readonly VoidReason['code'][] = ['separation', 'notYours', 'guest', 'offeredToAnother'];

export function actionsOf(model: ExceptionModel, { mayAddTo }: Pick<Desk, 'mayAddTo'>): Actions {
  const { doing, judgement } = model;
  const mayWrite = (act: Act): boolean => mayAddTo.has(ACTS[act].list);
  const offered = ACT_NAMES.filter((act) => ruleOf(act)?.form && mayWrite(act));
  const refusals = new Map(offered.flatMap((act) => {
    const reason = knownRefusal(doing, act);
    return reason ? [[act, reason] as const] : [];
  }));
  const possible = offered.filter((act) => !refusals.has(act) && isOfUse(act, model));
  const lifecycle = model.state.parts.standing?.lifecycle;
  const meeting = (due: Due): Action[] => actsMeeting(due, lifecycle).filter((act) => possible.includes(act)).map((act) => actionFor(act, due));
  const dues = mostPressingFirst(judgement.dues, judgement.today);
  const own = dues.filter((due) => isTheirs(model, due)).flatMap(meeting);
  const distinct = own.filter(({ act }, at) => own.findIndex((other) => other.act === act) === at);
  const [primary, ...rest] = distinct;
  const others = dues.flatMap(meeting).filter(({ act }, at, all) => !distinct.some((each) => each.act === act) && all.findIndex((other) => other.act === act) === at);
  const beside = [...rest, ...others].slice(0, MOST_BESIDE);
  const shown = new Set([primary, ...beside].map((action) => action?.act));
  const said = refusalsOf(model, refusals);
  return {
    primary,
    beside,
    more: possible.filter((act) => !shown.has(act)).map((act) => ({ act })),
    refusals: said,
    rest: byReason([...refusals].filter(([act, reason]) => isSaid(act, reason, model) && !said.some(({ acts }) => acts.includes(act)))),
    others: othersActs(model, { mayAddTo }),
    nothing: possible.length === 0,
  };
}

/** The act that an address asks for, with all that its form knows here; undefined where the visitor can have no such form. */
export function actionNamed({ primary, beside, more }: Actions, { mayAddTo }: Pick<Desk, 'mayAddTo'>, act: string | undefined): Action | undefined {
  const rule = act === undefined ? undefined : ruleOf(act);
  if (!rule?.form || !mayAddTo.has(rule.list)) return undefined;
  // What is not theirs to do has a form too: it says why.
  return [...(primary ? [primary] : []), ...beside, ...more].find((action) => action.act === act) ?? { act: act as Act };
}

/** A control is confirmed by its id; of several the one that is due. */
function actionFor(act: Act, due: Due): Action {
  if (due.what === undefined) return { act };
  if (act === 'confirmControl') return { act, presets: { control: due.what } };
  return due.duty === 'fillSeat' || due.duty === 'reseat' ? { act, presets: { seat: due.what } } : { act };
}

/** A duty of the visitor's own: of their seat or that of whom they stand in for, of an empty one, of their group, or named to them. */
function isTheirs({ doing, accountability: { accountability } }: ExceptionModel, { of, duty, what }: Due): boolean {
  const { parts } = doing;
  const standsIn = of === 'controlOwner' && accountability.answers.fallsBecause === 'emergency' ? accountability.answers.person : undefined;
  if (standsIn && sameHuman(doing, standsIn, doing.author)) return true;
  if (of === 'riskLeadership') return true;
  if (of === 'named') {
    const person = duty === 'answerOffer' ? parts.offers[what as SeatName]?.to : parts.acknowledgement?.who;
    return person !== undefined && sameHuman(doing, person, doing.author);
  }
  const offer = parts.offers[of];
  if (offer && sameHuman(doing, offer.to, doing.author)) return true;
  if (!parts[of]) return offer === undefined;
  const deputy = parts.deputies[of];
  return holds(doing, of) || (deputy !== undefined && deputy.fromDay <= doing.day && doing.day <= deputy.toDay && sameHuman(doing, deputy.person, doing.author));
}

/** Of what is due, why the visitor cannot do it: of their own duties whatever it is, of others what is about people. */
function refusalsOf(model: ExceptionModel, refusals: ReadonlyMap<Act, VoidReason>): readonly Refused[] {
  const { dues } = model.judgement;
  const found = new Map<Act, VoidReason>();
  for (const due of dues) {
    const [act] = actsMeeting(due, model.state.parts.standing?.lifecycle);
    const reason = act && refusals.get(act);
    // An offer is a matter of whoever it was made to.
    if (!act || !reason || due.duty === 'answerOffer' || !isSaid(act, reason, model)) continue;
    if (ABOUT_PEOPLE.includes(reason.code) || isTheirs(model, due)) found.set(act, reason);
  }
  return byReason([...found]).slice(0, MOST_REFUSALS);
}

/** False where the reason would say nothing: an offer that was made to nobody, and a thing that there is none of here. */
function isSaid(act: Act, reason: VoidReason, model: ExceptionModel): boolean {
  return reason.code !== 'notOffered' && reason.code !== 'field' && isOfUse(act, model);
}

function byReason(refused: readonly (readonly [Act, VoidReason])[]): readonly Refused[] {
  const found = new Map<string, Refused>();
  for (const [act, reason] of refused) {
    const key = JSON.stringify(reason);
    found.set(key, { acts: [...(found.get(key)?.acts ?? []), act], reason });
  }
  return [...found.values()];
}

/** Whether the visitor did what stands in their way, or only sits in its seat. */
export function actedAs({ doing }: ExceptionModel, role: Role): boolean {
  const { requesters, approvers, reviewers, acceptors } = doing.parts.actors;
  const acted = { requester: requesters, approver: approvers, reviewer: reviewers, acceptor: acceptors }[role];
  return acted.some((person) => sameHuman(doing, person, doing.author)) || !peopleOfRole(doing, role).some((person) => sameHuman(doing, person, doing.author));
}

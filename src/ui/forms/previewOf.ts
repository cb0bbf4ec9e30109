import type { Day } from '../../domain/day/day';
import { SEATS, type SeatName } from '../../domain/exception/seat';
import type { Lifecycle } from '../../domain/exception/lifecycle';
import type { Severity } from '../../domain/exception/severity';
import { duesOf } from '../../domain/judge/dues';
import { TOLERATED, type Due } from '../../domain/judge/duties';
import { pausedUntil } from '../../domain/judge/ladder';
import { isOver } from '../../domain/ledger/acts/effects';
import { removalPausesUntil } from '../../domain/ledger/acts/pause';
import type { Doing } from '../../domain/ledger/acts/act';
import type { ExceptionState } from '../../domain/ledger/fold';
import type { Level, Parts } from '../../domain/ledger/parts';
import type { Person } from '../../domain/people/person';
import { sameHuman } from '../../domain/ledger/acts/who';
import type { Named } from '../strings/formStrings';

/** One thing that an act would do. */
export type Effect =
  | { readonly what: 'stands'; readonly lifecycle: Lifecycle }
  | { readonly what: 'ends'; readonly day: Day }
  | { readonly what: 'endsNoMore' }
  | { readonly what: 'endStays'; readonly day: Day }
  | { readonly what: 'answers' | 'watches'; readonly who: Named }
  | { readonly what: 'seated'; readonly seat: SeatName; readonly who: Named }
  /** Somebody else than whom it was offered to takes it. */
  | { readonly what: 'overtaken'; readonly seat: SeatName; readonly to: string }
  | { readonly what: 'offered'; readonly seat: SeatName; readonly to: Named; readonly dueDay: Day; readonly holder: Named | undefined }
  | { readonly what: 'declined'; readonly seat: SeatName }
  | { readonly what: 'deputy'; readonly seat: SeatName; readonly person: string; readonly fromDay: Day; readonly toDay: Day }
  | { readonly what: 'must'; readonly due: Due; readonly who: Named | 'riskLeadership' | undefined; readonly named: string | undefined }
  | { readonly what: 'extensionsLeft'; readonly left: number; readonly allowed: number }
  | { readonly what: 'severity'; readonly severity: Severity }
  | { readonly what: 'told'; readonly level: Level }
  | { readonly what: 'pauses'; readonly untilDay: Day }
  | { readonly what: 'moved'; readonly count: number }
  /** `recorded`: and something of the state changes that needs no sentence; `recordedOnly`: nothing does. */
  | { readonly what: 'answersForRisk' | 'reviewed' | 'twoPerson' | 'askGone' | 'recorded' | 'recordedOnly' | 'pausesNoMore' | 'pausesNotAgain' };

/** States in which the control owner answers for what was decided. */
const ANSWERED: readonly (Lifecycle | undefined)[] = ['approved', 'refused'];

/** Duties that are written out; of many compensating controls each has one. */
const SHOWN_DUTIES = 4;

/** What an act would do, from the states before it and after it as the rules make them; never empty. */
export function previewOf(before: ExceptionState, after: ExceptionState, doing: Doing): readonly Effect[] {
  const [was, is] = [before.parts, after.parts];
  const effects: Effect[] = [...standingEffects(was, is), ...seatEffects(was, is, doing), ...endEffects(was, is), ...dutyEffects(before, after, doing)];
  if (is.end && differ(is.end, was.end) && (is.end.by === 'approved' || is.end.by === 'extended' || is.end.by === 'renewed')) {
    const allowed = after.policy.extensions[after.severity];
    effects.push({ what: 'extensionsLeft', left: Math.max(0, allowed - is.grants.extensionsUsed), allowed });
  }
  if (after.severity !== before.severity && was.subject) effects.push({ what: 'severity', severity: after.severity });
  if (is.escalations.length > was.escalations.length) effects.push(...is.escalations.slice(was.escalations.length).map(({ level }) => ({ what: 'told' as const, level })));
  if (is.acknowledgement && differ(is.acknowledgement, was.acknowledgement)) effects.push(acknowledgedEffect(before, after, doing));
  if (is.removal && differ(is.removal, was.removal)) effects.push(pauseOf(is, doing));
  if (is.without.length > was.without.length) effects.push({ what: 'moved', count: is.without.length - was.without.length });
  if (is.grants.twoPerson && !was.grants.twoPerson) effects.push({ what: 'twoPerson' });
  return effects.length > 0 ? effects : [{ what: differ(was, is) ? 'recorded' : 'recordedOnly' }];
}

function differ(a: object | undefined, b: object | undefined): boolean {
  return JSON.stringify(a) !== JSON.stringify(b);
}

/** Of a removal that is reported: for how long escalation stands still. */
function pauseOf(parts: Parts, { day: today }: Doing): Effect {
  const untilDay = removalPausesUntil(parts);
  return untilDay === undefined || untilDay < today ? { what: 'pausesNoMore' } : { what: 'pauses', untilDay };
}

/** Of what is missed by now, escalation stands still for what was acknowledged for the first time alone. */
function acknowledgedEffect(before: ExceptionState, after: ExceptionState, { day: today }: Doing): Effect {
  const missed = duesOf(after).filter(({ duty, day }) => TOLERATED.includes(duty) && day < today);
  const isPaused = missed.length === 0 || missed.some((due) => pausedUntil(after.parts, due) !== pausedUntil(before.parts, due));
  return isPaused ? { what: 'pauses', untilDay: after.parts.acknowledgement?.byDay ?? today } : { what: 'pausesNotAgain' };
}

function standingEffects(was: Parts, is: Parts): Effect[] {
  const effects: Effect[] = [];
  if (is.review && differ(is.review, was.review)) effects.push({ what: 'reviewed' });
  if (is.standing && is.standing.lifecycle !== was.standing?.lifecycle) effects.push({ what: 'stands', lifecycle: is.standing.lifecycle });
  if (is.risk && differ(is.risk, was.risk)) effects.push({ what: 'answersForRisk' });
  if (was.ask && !is.ask && !isOver(is.standing)) effects.push({ what: 'askGone' });
  return effects;
}

function endEffects(was: Parts, is: Parts): Effect[] {
  if (isOver(is.standing) || isOver(was.standing)) return [];
  if (is.end && is.end.day !== was.end?.day) return [{ what: 'ends', day: is.end.day }];
  if (was.end && !is.end) return [{ what: 'endsNoMore' }];
  return is.end && ((was.ask && !is.ask) || differ(is.review, was.review)) ? [{ what: 'endStays', day: is.end.day }] : [];
}

function seatEffects(was: Parts, is: Parts, doing: Doing): Effect[] {
  const effects: Effect[] = [];
  for (const seat of SEATS) {
    const [held, holder] = [was[seat], is[seat]];
    const isNew = holder !== undefined && holder.person.login !== held?.person.login && !isOver(is.standing);
    if (isNew) effects.push({ what: 'seated', seat, who: named(holder.person, doing) });
    const granted = seat === 'controlOwner' && ANSWERED.includes(is.standing?.lifecycle) && (is.standing?.lifecycle !== was.standing?.lifecycle || is.end?.day !== was.end?.day);
    if (holder && seat !== 'businessOwner' && (isNew || (granted && sameHuman(doing, holder.person, doing.author)))) effects.push({ what: seat === 'controlOwner' ? 'answers' : 'watches', who: named(holder.person, doing) });
    const offer = is.offers[seat];
    if (offer && differ(offer, was.offers[seat])) effects.push({ what: 'offered', seat, to: named(offer.to, doing), dueDay: offer.dueDay, holder: holder && named(holder.person, doing) });
    const asked = was.offers[seat];
    if (asked && isNew && !sameHuman(doing, asked.to, holder.person)) effects.push({ what: 'overtaken', seat, to: asked.to.name });
    if (!offer && was.offers[seat] && !isNew && !differ(is.standing, was.standing)) effects.push({ what: 'declined', seat });
    const deputy = is.deputies[seat];
    if (deputy && differ(deputy, was.deputies[seat])) effects.push({ what: 'deputy', seat, person: deputy.person.name, fromDay: deputy.fromDay, toDay: deputy.toDay });
  }
  return effects;
}

/** What is due because of it, and was not, or on another day, or to another seat; an offer and a new end say their own day. */
function dutyEffects(before: ExceptionState, after: ExceptionState, doing: Doing): Effect[] {
  const nameOf = ({ duty, of, what }: Due): string => `${duty}|${of}|${what ?? ''}`;
  const known = new Map(duesOf(before).map((due) => [nameOf(due), due.day]));
  return duesOf(after)
    .filter((due) => due.duty !== 'answerOffer' && due.duty !== 'remove' && known.get(nameOf(due)) !== due.day)
    .slice(0, SHOWN_DUTIES)
    .map((due) => ({ what: 'must', due, who: whoseDuty(due, after.parts, doing), named: due.duty === 'showControl' ? after.parts.controls.find(({ id }) => id === due.what)?.text : undefined }));
}

function whoseDuty({ of, duty }: Due, parts: Parts, doing: Doing): Named | 'riskLeadership' | undefined {
  if (of === 'riskLeadership') return of;
  const person = of === 'named' ? (duty === 'doAcknowledged' ? parts.acknowledgement?.who : undefined) : parts[of]?.person;
  return person && named(person, doing);
}

function named(person: Person, doing: Doing): Named {
  return { name: person.name, isMe: sameHuman(doing, person, doing.author) };
}

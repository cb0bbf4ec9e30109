import { workdayAfter } from '../days';
import type { Life } from '../life';
import { assign, offerBusinessSeat, removeBy, reportRemoved, request, takeControlSeat } from '../moves/moves';
import { askRisk } from '../moves/riskMoves';
import { controlOwnerNow, seated, someControlOwner, someReviewer } from '../people';
import { line } from '../texts';
import { GOOD_HABITS, live } from '../upkeep';
import { carryOn } from './carryOn';
import { found, foundAndKept, reportBy, requestedAndApproved } from './found';
import { must, standingSince } from './standing';

const NOBODY_ANSWERS = { ...GOOD_HABITS, neglected: { answerOffer: 0 } } as const;

/** Found, and nobody has answered; a few since longer than policy allows. */
export function unassigned(life: Life): void {
  const { world, random } = life;
  found(life, world.lastDay - (random.chance(0.7) ? 0 : random.between(8, 45)));
  live(life, world.lastDay);
  must(life, life.lifecycle === 'unassigned', 'unassigned');
}

/** Given to somebody who has not said yet whether it is theirs. */
export function offered(life: Life): void {
  const { world, random } = life;
  found(life, world.lastDay - random.between(2, 16));
  life.on(Math.min(workdayAfter(life.day + random.between(0, 3)), world.lastDay));
  assign(life);
  live(life, world.lastDay, NOBODY_ANSWERS);
  must(life, life.parts.controlOwner === undefined, 'offered');
}

/** Whoever was asked handed it on, and the next one has not answered. */
export function handedOn(life: Life): void {
  const { world, random } = life;
  found(life, world.lastDay - random.between(4, 16));
  life.on(Math.min(workdayAfter(life.day + random.between(0, 2)), world.lastDay));
  assign(life);
  life.on(Math.min(workdayAfter(life.day + random.between(1, 2)), world.lastDay));
  const asked = life.parts.offers.controlOwner?.to;
  must(life, asked !== undefined, 'asked');
  if (asked) life.does(asked, 'handOn', { to: someControlOwner(life, asked), text: line('declined', random) });
  live(life, world.lastDay, NOBODY_ANSWERS);
}

/** Somebody holds the seat and has not answered. */
export function taken(life: Life): void {
  const { world, random } = life;
  found(life, world.lastDay - random.between(3, 24));
  life.on(Math.min(workdayAfter(life.day + random.between(0, 3)), world.lastDay));
  assign(life);
  life.on(Math.min(workdayAfter(life.day + random.between(0, 3)), world.lastDay));
  takeControlSeat(life);
  if (random.chance(0.4)) offerBusinessSeat(life);
  live(life, world.lastDay);
  must(life, life.lifecycle === 'assigned', 'assigned');
}

/** Asked for, and nobody has decided. */
export function requested(life: Life): void {
  const { world, random, hole } = life;
  const askedOn = world.lastDay - random.between(0, 15);
  if (!hole.isUnseen && random.chance(0.4)) found(life, askedOn - random.between(0, 5));
  life.on(Math.max(life.written.length > 0 ? life.day : 0, askedOn));
  request(life);
  if (random.chance(0.4)) {
    life.on(Math.min(workdayAfter(life.day + 1), world.lastDay));
    assign(life);
  }
  live(life, world.lastDay, NOBODY_ANSWERS);
  must(life, life.lifecycle === 'requested', 'requested');
}

/** It cannot wait: in force before anybody approved it. */
export function emergency(life: Life): void {
  const { world, random } = life;
  const day = world.lastDay - random.between(0, 3);
  life.on(day);
  request(life, 'businessCritical');
  const owner = seated(life, 'businessOwner');
  if (owner) life.does(owner, 'declareEmergency', { untilDay: day + 6, why: line('emergency', random) });
  live(life, world.lastDay, NOBODY_ANSWERS);
  must(life, life.lifecycle === 'emergency', 'emergency');
}

/** It reaches farther than what was approved, and nobody has approved that. */
export function lapsed(life: Life): void {
  const { world, random, hole } = life;
  must(life, hole.canGrow, 'more');
  const since = standingSince(life, hole.severity ?? 'medium', 0.6);
  foundAndKept(life, since - 6);
  const reports = hole.tenant.reports.filter(({ ranOnDay }) => ranOnDay > life.day);
  must(life, reports.length > 0, 'report');
  const report = random.pick(reports.slice(-2));
  carryOn(life, report.ranOnDay - 1);
  hole.grow(report.ranOnDay);
  live(life, world.lastDay);
  must(life, life.lifecycle === 'lapsed', 'lapsed');
}

/** The answer was: it must be gone by a day. Some days lie ahead, some have passed. */
export function mustGo(life: Life): void {
  const { world, random } = life;
  found(life, world.lastDay - random.between(4, 70));
  life.on(Math.min(workdayAfter(life.day + random.between(0, 2)), world.lastDay));
  assign(life);
  life.on(Math.min(workdayAfter(life.day + random.between(1, 3)), world.lastDay));
  removeBy(life);
  live(life, world.lastDay);
  must(life, life.lifecycle === 'refused', 'refused');
}

/** The control owner says that it is gone; security has not looked yet. */
export function removalReported(life: Life): void {
  const { world, random, hole } = life;
  foundAndKept(life, standingSince(life, hole.severity ?? 'medium', 0.7));
  const day = Math.max(life.day, world.lastDay - random.between(0, 10));
  carryOn(life, day);
  must(life, life.lifecycle === 'approved', 'approved');
  reportRemoved(life);
  hole.vanish(life.day);
  live(life, world.lastDay);
  must(life, life.lifecycle === 'removalReported', 'reported');
}

/** It cannot end, and risk leadership was asked to sign it. */
export function riskAsked(life: Life): void {
  const { world, random, hole } = life;
  if (random.chance(0.5)) foundAndKept(life, standingSince(life, hole.severity ?? 'medium'));
  else requestedAndApproved(life, standingSince(life, 'high', 0.6));
  const day = Math.max(life.day, world.lastDay - random.between(0, 22));
  carryOn(life, day);
  askRisk(life);
  live(life, world.lastDay);
  must(life, life.lifecycle === 'approved', 'approved');
}

/** Break-glass account that is kept until it is signed as a change of the baseline: its drill is what matters. */
export function breakGlass(life: Life): void {
  const { world, random, hole } = life;
  must(life, hole.family === 'conditionalAccess' || hole.family === 'privilegedRoles', 'breakGlass');
  foundAndKept(life, standingSince(life, hole.severity ?? 'medium', 0.7), { category: 'emergencyAccess' });
  carryOn(life, world.lastDay, { ...GOOD_HABITS, ...(random.chance(0.5) ? { neglected: { drill: 0 } } : {}) });
}

/** A break-glass account that was truly needed once. */
export function usedInEmergency(life: Life): void {
  const { world, random } = life;
  const day = Math.max(world.lastDay - random.between(5, 40), 0);
  breakGlass(life);
  must(life, life.written.length > 0 && (life.written[0]?.onDay ?? day) < day, 'earlier');
  life.does(controlOwnerNow(life), 'reportUse', { onDay: life.day - 1, text: line('use', random) });
}

/** Watched by nobody in particular: whoever assigned it has the seat offered to a colleague. */
export function reviewerOffered(life: Life): void {
  const { world, random } = life;
  found(life, reportBy(life, world.lastDay - random.between(1, 9)).readOnDay);
  life.on(Math.min(workdayAfter(life.day + 1), world.lastDay));
  assign(life);
  const reviewer = seated(life, 'securityReviewer');
  const other = someReviewer(life);
  if (reviewer && reviewer.login !== other.login && life.may(reviewer, 'offerSeat', { seat: 'securityReviewer', to: other })) life.does(reviewer, 'offerSeat', { seat: 'securityReviewer', to: other });
  live(life, world.lastDay, { ...GOOD_HABITS, neglected: { answerOffer: life.day } });
  must(life, life.parts.offers.securityReviewer !== undefined, 'offered');
}

import type { Day } from '../../../../src/domain/day/day';
import type { Severity } from '../../../../src/domain/exception/severity';
import { severityOf } from '../../../../src/domain/ledger/severityOf';
import { GONE_BUSINESS_OWNER, GONE_CONTROL_OWNER } from '../cast';
import { workdayAfter } from '../days';
import type { Life } from '../life';
import { NotLawful } from '../life';
import { askLonger, renew } from '../moves/moves';
import { someControlOwner } from '../people';
import { OTTO_LEFT, QUENTIN_LEFT } from '../rules';
import { GOOD_HABITS, live } from '../upkeep';
import { reviewIt } from '../moves/upkeepMoves';
import { carryOn, deputy, handOver, withEvents } from './carryOn';
import { foundAndKept, requestedAndApproved } from './found';

/** Severity by which a request is judged before any report shows what it is about. */
function severityAsked({ hole }: Life): Severity {
  return severityOf({ rated: undefined, seen: undefined, subject: { tenantId: hole.tenant.id, family: hole.family, principal: hole.principal, title: '', controls: [], source: 'request' } });
}

const todaysPolicy = ({ world }: Life) => world.policyOn(world.today, world.at(world.today, 0));

/** A day of approval from which it can still stand today, with as many extensions as there are. */
export function standingSince(life: Life, severity: Severity, share = 0.85): Day {
  const days = todaysPolicy(life).longestTotalLifeDays[severity];
  return life.world.lastDay - life.random.between(1, Math.max(1, Math.floor(days * share)));
}

const ofHole = (life: Life): Severity => life.hole.severity ?? severityAsked(life);

/** It must stand today as the story says. @throws NotLawful */
export function must(life: Life, holds: boolean, what: string): void {
  if (!holds) throw new NotLawful(what, { code: 'notNow', lifecycle: life.lifecycle });
}
const endsAhead = (life: Life): boolean => life.lifecycle === 'approved' && (life.parts.end?.day ?? -1) >= life.world.today;

/** Found, kept, and kept up. */
export function keptCurrent(life: Life): void {
  foundAndKept(life, standingSince(life, ofHole(life)));
  withEvents(life, life.world.lastDay);
  must(life, endsAhead(life), 'current');
}

/** Asked for, approved, and kept up. */
export function approvedCurrent(life: Life): void {
  requestedAndApproved(life, standingSince(life, severityAsked(life), 0.7));
  withEvents(life, life.world.lastDay);
  must(life, endsAhead(life), 'current');
}

/** Approved in words; a report shows it since, and nobody has said that this is it. */
export function scopeUnconfirmed(life: Life): void {
  const { random, world, hole } = life;
  must(life, !hole.isUnseen, 'seen');
  const newest = hole.tenant.reports[hole.tenant.reports.length - 1];
  const approvedOn = (newest?.ranOnDay ?? world.lastDay) - random.between(1, 12);
  requestedAndApproved(life, approvedOn);
  live(life, world.lastDay, { ...GOOD_HABITS, neglected: { confirmScope: 0 } });
  must(life, endsAhead(life) && life.parts.scope?.findings.length === 0 && (life.parts.seen?.findings.length ?? 0) > 0, 'unconfirmed');
}

/** Two people decided at once: the second decision is kept and has no effect. */
export function decidedTwice(life: Life): void {
  foundAndKept(life, standingSince(life, ofHole(life), 0.6));
  const kept = life.written[life.written.length - 1];
  must(life, kept?.act === 'keep', 'kept');
  life.doesUnseen(someControlOwner(life, kept?.author), 'remove', { byDay: life.day + 10 });
  carryOn(life, life.world.lastDay);
  must(life, endsAhead(life), 'current');
}

/** The colleague who was offered the seat has not answered. */
export function handoverOffered(life: Life): void {
  foundAndKept(life, standingSince(life, ofHole(life)));
  const day = Math.max(life.day, life.world.lastDay - life.random.between(0, 11));
  carryOn(life, day);
  must(life, life.lifecycle === 'approved' && life.parts.offers.controlOwner === undefined, 'held');
  handOver(life);
  live(life, life.world.lastDay, { ...GOOD_HABITS, neglected: { answerOffer: day } });
  must(life, endsAhead(life), 'current');
}

/** Somebody acts for the control owner today. */
export function withDeputy(life: Life): void {
  foundAndKept(life, standingSince(life, ofHole(life)));
  const day = Math.max(life.day, life.world.lastDay - life.random.between(1, 8));
  carryOn(life, day);
  deputy(life, day, life.random.between(12, 28));
  carryOn(life, life.world.lastDay);
  must(life, endsAhead(life), 'current');
}

/** The end comes near, and more time was asked for. */
export function extensionAsked(life: Life): void {
  const { world, random } = life;
  const severity = ofHole(life);
  const grant = todaysPolicy(life).longestGrantDays[severity];
  foundAndKept(life, world.lastDay - grant + random.between(2, 14));
  const day = Math.max(life.day, world.lastDay - random.between(0, 9));
  live(life, day);
  if (life.parts.review === undefined || life.parts.review.onDay < day - 20) reviewIt(life);
  askLonger(life, 'askExtension');
  live(life, world.lastDay);
  must(life, endsAhead(life), 'current');
}

/** It ends later, and security has not looked at it in time. */
export function reviewLate(life: Life): void {
  const { world, random } = life;
  const severity = ofHole(life);
  const { reviewEveryDays, longestGrantDays } = todaysPolicy(life);
  const [due, grant] = [reviewEveryDays[severity], longestGrantDays[severity]];
  must(life, grant * 0.75 > due + 1, 'reviewed');
  foundAndKept(life, world.lastDay - random.between(due + 1, Math.floor(grant * 0.75)));
  live(life, world.lastDay, { ...GOOD_HABITS, neglected: { review: 0 } });
  must(life, endsAhead(life), 'current');
}

/** Its end has passed, and it is there still: some security looks at, some nobody does. */
export function ended(life: Life): void {
  const { world, random } = life;
  const late = random.weighted({ days: 42, weeks: 33, months: 19, years: 6 });
  const days = late === 'days' ? random.between(1, 8) : late === 'weeks' ? random.between(9, 45) : late === 'months' ? random.between(46, 170) : random.between(200, 480);
  const grant = todaysPolicy(life).longestGrantDays[ofHole(life)];
  if (random.chance(0.65)) foundAndKept(life, world.lastDay - days - grant);
  else requestedAndApproved(life, world.lastDay - days - grant);
  const neglected = random.chance(0.4) ? { review: (life.parts.end?.day ?? life.day) - 5, showControl: life.parts.end?.day ?? life.day } : { showControl: (life.parts.end?.day ?? life.day) + 20 };
  live(life, world.lastDay, { ...GOOD_HABITS, neglected });
  must(life, life.lifecycle === 'approved' && (life.parts.end?.day ?? Infinity) < world.today - 1, 'ended');
}

/** After its end security looked at it, and the business side asked to go on. */
export function renewalAsked(life: Life): void {
  const { world, random } = life;
  const days = random.between(4, 20);
  const grant = todaysPolicy(life).longestGrantDays[ofHole(life)];
  foundAndKept(life, world.lastDay - days - grant);
  live(life, world.lastDay - random.between(0, 2));
  must(life, life.day > (life.parts.end?.day ?? Infinity), 'ended');
  reviewIt(life);
  askLonger(life, 'askRenewal');
  live(life, world.lastDay);
}

/** It ended, was looked at, and goes on by a renewal. */
export function renewed(life: Life): void {
  const { world, random } = life;
  const severity = ofHole(life);
  const { longestGrantDays, extensions } = todaysPolicy(life);
  must(life, extensions[severity] > 0, 'extensions');
  foundAndKept(life, world.lastDay - longestGrantDays[severity] - random.between(6, 40));
  live(life, (life.parts.end?.day ?? life.day) + random.between(1, 12));
  renew(life);
  live(life, world.lastDay);
  must(life, endsAhead(life), 'current');
}

/** Whoever kept it left the company months ago and holds the seat still. */
export function ownerGone(life: Life): void {
  const { world, random } = life;
  const leftOn = world.today - OTTO_LEFT;
  must(life, ofHole(life) === 'low' || ofHole(life) === 'medium', 'milder');
  foundAndKept(life, leftOn - random.between(3, 60), { owner: GONE_CONTROL_OWNER });
  must(life, life.parts.controlOwner?.person.login === GONE_CONTROL_OWNER.login, 'held');
  live(life, world.lastDay, { ...GOOD_HABITS, neglected: { showControl: leftOn - 2 } });
}

/** Whoever needed it left; it goes on. */
export function needGone(life: Life): void {
  const { world, random } = life;
  const leftOn = world.today - QUENTIN_LEFT;
  foundAndKept(life, leftOn - random.between(10, 50));
  if (life.parts.offers.businessOwner) live(life, life.day + 8, { inTime: 1, lateByDays: 0 });
  must(life, life.parts.businessOwner === undefined && life.day < leftOn - 5, 'empty');
  life.does(life.parts.controlOwner?.person ?? GONE_BUSINESS_OWNER, 'offerSeat', { seat: 'businessOwner', to: GONE_BUSINESS_OWNER });
  life.on(workdayAfter(life.day + 1)).does(GONE_BUSINESS_OWNER, 'takeBusinessSeat');
  carryOn(life, world.lastDay);
}

import type { Day } from '../../../../src/domain/day/day';
import { workdayAfter, workdayBefore } from '../days';
import type { Life } from '../life';
import { askLonger, assign, keep, reportRemoved, refute, removeBy, renew, request, verify } from '../moves/moves';
import { acceptRisk, askRisk, refuseRisk, signAgain } from '../moves/riskMoves';
import { controlOwnerNow, seated, someControlOwner, someReviewer } from '../people';
import { line } from '../texts';
import { GOOD_HABITS, live, type Habits } from '../upkeep';
import { firstDayOf } from '../world';
import { carryOn, withEvents } from './carryOn';
import { found, foundAndKept, requestedAndApproved } from './found';
import { must } from './standing';

/** Some day of the three years, with room for what comes. */
const someDay = (life: Life, room: number): Day => life.random.between(firstDayOf(life.world) + 20, life.world.lastDay - room);

/** It is taken away, said to be, and looked at. */
function remove(life: Life, until: number = life.world.lastDay): void {
  const { hole, random } = life;
  if (random.chance(0.08) && !hole.isUnseen && (life.parts.seen?.findings.length ?? 0) > 0) {
    reportRemoved(life);
    life.on(workdayAfter(life.day + random.between(2, 6)));
    refute(life);
    life.on(workdayAfter(life.day + random.between(1, 12)));
  }
  reportRemoved(life);
  hole.vanish(life.day);
  life.on(workdayAfter(life.day + random.between(1, 8)));
  must(life, life.day <= until, 'room');
  verify(life);
}

/** Removed in time, as most are. */
export function closedInTime(life: Life): void {
  const { random } = life;
  const approvedOn = someDay(life, 130);
  if (random.chance(0.6)) foundAndKept(life, approvedOn);
  else requestedAndApproved(life, approvedOn);
  if (random.chance(0.3)) withEvents(life, Math.min(life.world.lastDay - 20, (life.parts.end?.day ?? life.day) + 20));
  const end = life.parts.end?.day ?? life.day;
  live(life, Math.max(life.day, workdayBefore(end - random.between(0, 10))));
  remove(life);
}

/** Removed after its end had passed, with whoever was told of that. */
export function closedLate(life: Life): void {
  const { random, world } = life;
  foundAndKept(life, someDay(life, 190));
  const habits: Habits = { ...GOOD_HABITS, inTime: 0.75, lateByDays: 20 };
  live(life, workdayAfter((life.parts.end?.day ?? life.day) + random.between(2, 70)), habits);
  must(life, life.day < world.lastDay - 12, 'room');
  if (random.chance(0.15)) {
    renew(life);
    live(life, Math.min(world.lastDay - 12, life.day + 30), habits);
  }
  remove(life);
}

/** From the years in which little was done: it stood long after its end, and was removed at last. */
export function closedAtLast(life: Life): void {
  const { random, world } = life;
  foundAndKept(life, life.random.between(firstDayOf(world) + 20, world.lastDay - 330));
  const removedOn = Math.min(world.lastDay - 14, life.day + random.between(240, 640));
  const habits: Habits = { inTime: 0.8, lateByDays: 14, acknowledged: 0.2, neglected: { showControl: (life.parts.end?.day ?? life.day) + 10 } };
  live(life, workdayAfter(removedOn), random.chance(0.2) ? { ...habits, neglected: { ...habits.neglected, review: (life.parts.end?.day ?? life.day) + 40 } } : habits);
  remove(life);
}

/** The answer was to take it away, and that was done. */
export function closedAsTold(life: Life): void {
  const { random } = life;
  found(life, someDay(life, 110));
  life.on(workdayAfter(life.day + random.between(0, 3)));
  assign(life);
  life.on(workdayAfter(life.day + random.between(1, 4)));
  removeBy(life);
  live(life, workdayAfter(Math.max(life.day, (life.parts.end?.day ?? life.day) - random.between(-4, 12))));
  remove(life);
}

/** No departure at all, says a reviewer, and the control owner agrees. */
export function dismissed(life: Life): void {
  const { random, world } = life;
  found(life, world.lastDay - random.between(30, 330));
  const reason = random.pick(['byDesign', 'wrongReading', 'duplicate'] as const);
  life.on(workdayAfter(life.day + random.between(0, 4)));
  const reviewer = someReviewer(life);
  life.does(reviewer, 'proposeDismissal', { reason, text: line('dismissed', random) });
  life.on(workdayAfter(life.day + random.between(1, 7)));
  life.does(someControlOwner(life), 'confirmDismissal');
  live(life, world.lastDay);
  must(life, life.lifecycle === 'dismissed', 'dismissed');
}

export function declined(life: Life): void {
  life.on(someDay(life, 30));
  request(life);
  life.on(workdayAfter(life.day + life.random.between(1, 6)));
  life.does(someControlOwner(life), 'refuse', { reason: line('refused', life.random) });
}

export function withdrawn(life: Life): void {
  life.on(someDay(life, 30));
  request(life);
  life.on(workdayAfter(life.day + life.random.between(1, 6)));
  const owner = seated(life, 'businessOwner');
  if (owner) life.does(owner, 'withdraw', { text: line('withdrawn', life.random) });
}

/** Signed as a change of the baseline, and signed again: in time, or not yet. */
export function accepted(life: Life): void {
  const { random, world, hole } = life;
  const isBreakGlass = hole.family === 'conditionalAccess' || hole.family === 'privilegedRoles';
  foundAndKept(life, world.lastDay - random.between(60, 700), isBreakGlass ? { category: 'emergencyAccess' } : {});
  live(life, life.day + random.between(12, 25));
  askRisk(life);
  life.on(workdayAfter(life.day + random.between(2, 12)));
  acceptRisk(life);
  const isLate = random.chance(0.2);
  while (life.day < world.lastDay) {
    const due = life.parts.risk?.signAgainDay ?? Infinity;
    const signsOn = workdayBefore(due - random.between(0, 12));
    if (signsOn > world.lastDay || (isLate && due < world.today && due > world.today - 100)) break;
    live(life, signsOn);
    signAgain(life);
  }
  live(life, world.lastDay);
  must(life, life.lifecycle === 'acceptedRisk', 'accepted');
}

/** More time was asked for, and the control owner said no. */
export function moreTimeRefused(life: Life): void {
  const { random } = life;
  foundAndKept(life, someDay(life, 130));
  live(life, Math.max(life.day, workdayBefore((life.parts.end?.day ?? life.day) - 12)));
  askLonger(life, 'askExtension');
  life.on(workdayAfter(life.day + random.between(1, 3)));
  life.does(controlOwnerNow(life), 'refuseAsk', { reason: line('refused', random) });
  live(life, workdayAfter(Math.max(life.day, (life.parts.end?.day ?? life.day) - random.between(0, 4))));
  remove(life);
}

/** Risk leadership said no: it had to go. */
export function riskRefused(life: Life): void {
  const { random } = life;
  foundAndKept(life, someDay(life, 130));
  live(life, life.day + random.between(5, 15));
  askRisk(life);
  life.on(workdayAfter(life.day + random.between(2, 10)));
  refuseRisk(life);
  live(life, life.day + random.between(3, 12));
  remove(life);
}

/** Signed once, and taken back when there was another way. */
export function riskRevoked(life: Life): void {
  const { random } = life;
  foundAndKept(life, someDay(life, 200));
  live(life, life.day + random.between(5, 15));
  askRisk(life);
  life.on(workdayAfter(life.day + random.between(2, 10)));
  acceptRisk(life);
  live(life, life.day + random.between(40, 110));
  const signer = life.parts.risk?.by;
  if (signer) life.does(signer, 'revokeRisk', { reason: line('refused', random), byDay: life.day + life.policy.acknowledgeAtMostDays });
  live(life, life.day + random.between(3, 12));
  remove(life);
}

/** Closed, and a later report shows it again: open once more, with its age. Some are kept again, some must go. */
export function reopened(life: Life): void {
  const { random, world, hole } = life;
  foundAndKept(life, world.lastDay - random.between(120, 420));
  live(life, Math.max(life.day, workdayBefore((life.parts.end?.day ?? life.day) - 3)));
  remove(life, world.lastDay - 50);
  const backOn = Math.max(life.day + 5, world.lastDay - random.between(6, 60));
  hole.begin(backOn, backOn);
  live(life, Math.min(world.lastDay, backOn + 30));
  must(life, life.lifecycle === 'assigned', 'back');
  const answer = random.weighted({ kept: 45, goes: 35, nothing: 20 });
  if (answer !== 'nothing' && life.day < world.lastDay) {
    life.on(Math.min(workdayAfter(life.day + 1), world.lastDay));
    if (answer === 'kept' && life.may(controlOwnerNow(life), 'keep', { findings: life.parts.seen?.findings ?? [], endDay: life.day + 1 })) keep(life);
    else removeBy(life);
  }
  if (life.lifecycle === 'approved') carryOn(life, world.lastDay);
  else live(life, world.lastDay);
}

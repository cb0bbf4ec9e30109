import type { Day } from '../../../../src/domain/day/day';
import { workdayAfter, workdayBefore } from '../days';
import type { Life } from '../life';
import { approveAgain, comment, extend } from '../moves/moves';
import { controlOwnerNow, reviewerNow, someControlOwner } from '../people';
import { controlsFor, line } from '../texts';
import { GOOD_HABITS, live, type Habits } from '../upkeep';

/** Goes on until a day as people do who keep their exceptions up: extended in time where it ends before. */
export function carryOn(life: Life, until: Day, habits: Habits = GOOD_HABITS): void {
  for (let rounds = 0; life.day < until && rounds < 12; rounds += 1) {
    const end = life.parts.end?.day;
    const asksOn = end === undefined ? Infinity : Math.max(life.day, workdayBefore(end - life.random.between(5, 12)));
    if (asksOn >= until && (end ?? Infinity) > until) {
      live(life, until, habits);
      return;
    }
    live(life, asksOn, habits);
    if (life.lifecycle === 'lapsed') approveAgain(life);
    extend(life);
  }
}

/** On the way something happens beside what is due. */
export function withEvents(life: Life, until: Day, habits: Habits = GOOD_HABITS): void {
  const { random } = life;
  const middle = life.day + Math.floor((until - life.day) * random.next());
  carryOn(life, middle, habits);
  const what = random.weighted({ nothing: 46, comment: 22, handedOver: 9, gotMore: 7, deputy: 4, plan: 5, controls: 4, escalated: 3 });
  if (what === 'comment') comment(life);
  if (what === 'handedOver') handOver(life);
  if (what === 'deputy') deputy(life, life.day + random.between(1, 5), random.between(5, 25));
  if (what === 'gotMore') getsMore(life, until, habits);
  if (what === 'controls') life.does(controlOwnerNow(life), 'changeControls', { controls: controlsFor(random) });
  if (what === 'escalated') life.does(reviewerNow(life), 'escalate', { level: 'risk', reason: line('escalated', random) });
  if (what === 'plan') life.does(controlOwnerNow(life), 'changePlan', { plan: line('plan', random) });
  carryOn(life, until, habits);
}

/** Its scope grows; a report tells, and the control owner approves it again. */
function getsMore(life: Life, until: Day, habits: Habits): void {
  const { hole } = life;
  const report = hole.tenant.reports.find(({ ranOnDay, readOnDay }) => ranOnDay > life.day && readOnDay < until - 8);
  const isConfirmed = (life.parts.scope?.findings.length ?? 0) > 0;
  if (!report || !hole.canGrow || !isConfirmed || (life.parts.end?.day ?? 0) < report.readOnDay + 8) return;
  hole.grow(report.ranOnDay);
  live(life, workdayAfter(report.readOnDay + life.random.between(1, 4)), habits);
  if (life.lifecycle === 'lapsed') approveAgain(life);
}

/** The control owner offers the seat to a colleague, who holds it once they take it. */
export function handOver(life: Life): void {
  const owner = controlOwnerNow(life);
  const to = someControlOwner(life, owner);
  life.does(owner, 'offerSeat', { seat: 'controlOwner', to, text: line('offer', life.random) });
}

export function deputy(life: Life, fromDay: Day, days: number): void {
  const owner = controlOwnerNow(life);
  life.does(owner, 'nameDeputy', { seat: 'controlOwner', person: someControlOwner(life, owner), fromDay, toDay: fromDay + days });
}

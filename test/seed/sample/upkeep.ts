import type { Day } from '../../../src/domain/day/day';
import { duesOf } from '../../../src/domain/judge/dues';
import { TOLERATED, type Due, type Duty } from '../../../src/domain/judge/duties';
import { isRecorded, pausedUntil, rungsOf, type Rung } from '../../../src/domain/judge/ladder';
import { reseatDues } from '../../../src/domain/judge/reseat';
import { peopleNow } from '../../../src/domain/people/peopleNow';
import { NIGHTLY } from './cast';
import { workdayAfter, workdayBefore } from './days';
import type { Life } from './life';
import { firstRunOf } from './world';
import { nextSignOff, signOff } from './signOffs';
import { acknowledge, answerOffer, confirmScope, drill, reviewIt, showControl } from './moves/upkeepMoves';

/** How well the people of an exception keep it up. Shares from 0 to 1. */
export interface Habits {
  /** Share of what is due that is done in time. */
  readonly inTime: number;
  /** Late ones come so many days after their day at the most. */
  readonly lateByDays: number;
  /** From this day on nobody does anything of it any more. */
  readonly neglected?: Readonly<Partial<Record<Duty, Day>>>;
  /** Share of what was escalated to risk that leadership acknowledges. */
  readonly acknowledged?: number;
}

export const GOOD_HABITS: Habits = { inTime: 0.88, lateByDays: 9, acknowledged: 0.5 };

interface Event {
  readonly day: Day;
  play(life: Life): void;
}

const DONE_BY_THEMSELVES: Readonly<Partial<Record<Duty, (life: Life, due: Due) => void>>> = {
  review: reviewIt,
  showControl,
  drill,
  answerOffer,
  confirmScope,
};

/**
 * Goes on to a day, with all that happens meanwhile by habit: what is due is done in time, late or not at all; reports
 * tell what is new; the nightly run tells of missed days, and leadership acknowledges some of that.
 */
export function live(life: Life, until: Day, habits: Habits = GOOD_HABITS): void {
  const plans = new Map<string, Day>();
  for (let rounds = 0; rounds < 600; rounds += 1) {
    const next = earliest([...news(life), ...rungs(life, until, habits), ...duties(life, habits, plans), ...signatures(life, plans)]);
    if (!next || next.day > until) break;
    life.on(Math.max(next.day, life.day));
    next.play(life);
  }
  life.on(Math.max(until, life.day));
}

function earliest(events: readonly Event[]): Event | undefined {
  return events.reduce<Event | undefined>((first, event) => (first === undefined || event.day < first.day ? event : first), undefined);
}

/** The next report that says something new. */
function news(life: Life): Event[] {
  const report = life.hole.tenant.reports.find(({ readOnDay }) => readOnDay >= life.day && readOnDay <= life.world.lastDay);
  const next = report && life.hole.tenant.reports.find((each) => each.readOnDay >= report.readOnDay && each.readOnDay <= life.world.lastDay && life.isNews(each));
  return next ? [{ day: next.readOnDay, play: (at) => at.shows(next) }] : [];
}

function duties(life: Life, { inTime, lateByDays, neglected = {} }: Habits, plans: Map<string, Day>): Event[] {
  const { parts, severity, policy } = life;
  return duesOf({ parts, severity, policy }).flatMap((due): Event[] => {
    const play = DONE_BY_THEMSELVES[due.duty];
    if (!play) return [];
    const name = `${due.duty}|${due.day}|${due.what ?? ''}`;
    let planned = plans.get(name);
    if (planned === undefined) {
      planned = life.random.chance(inTime) ? workdayBefore(due.day - life.random.between(0, 6)) : workdayAfter(due.day + life.random.between(1, lateByDays));
      plans.set(name, planned);
    }
    const day = Math.max(planned, life.day);
    return day >= (neglected[due.duty] ?? Infinity) ? [] : [{ day, play: (at) => play(at, due) }];
  });
}

/** Once a quarter; what could not be signed then is not tried again. */
function signatures(life: Life, plans: Map<string, Day>): Event[] {
  const next = nextSignOff(life);
  const name = `signOff|${next?.quarter ?? ''}`;
  if (!next || plans.has(name)) return [];
  return [{
    day: next.day,
    play: (at) => {
      plans.set(name, next.day);
      signOff(at);
    },
  }];
}

/** Missed days and whom they are told to: the nightly run records each rung on its day. */
function rungs(life: Life, until: Day, { acknowledged = 0 }: Habits): Event[] {
  const { parts, severity, policy } = life;
  const before = parts.standing?.lifecycle === 'removalReported' ? parts.standing.before : undefined;
  // When the time to verify a removal is over, what was due before it was reported is due again.
  const dues = [parts, ...(before ? [{ ...parts, standing: before }] : [])].flatMap((each) => duesOf({ parts: each, severity, policy })).filter(({ duty }) => TOLERATED.includes(duty));
  // Whoever left holds their seat until somebody gives it on.
  const seats = reseatDues({ entries: [], parts, known: life.world.known }, policy, peopleNow(life.world.known.people));
  return [...dues, ...seats].flatMap((due) =>
    rungsOf(due, severity, policy, until)
      .filter((rung) => !isRecorded(rung, parts))
      .slice(0, 1)
      .map((rung): Event => ({ day: Math.max(rung.day, (pausedUntil(parts, due) ?? -Infinity) + 1, firstRunOf(life.world)), play: (at) => tell(at, rung, acknowledged) })),
  );
}

function tell(life: Life, rung: Rung, acknowledged: number): void {
  life.escalates(NIGHTLY, rung);
  if (rung.level === 'risk' && life.random.chance(acknowledged)) acknowledge(life);
}

import type { Day } from '../domain/day/day';
import { judge } from '../domain/judge/judge';
import type { Rung } from '../domain/judge/ladder';
import { canonicalText } from '../domain/ledger/canonical';
import { hashText } from '../domain/ledger/hash';
import type { NewDecision } from '../domain/ledger/decision';
import { baseHashOf } from '../domain/ledger/decisionHash';
import type { ExceptionState } from '../domain/ledger/fold';
import { causeOfAbout, noticeKeyOf, saysOf, type NewNotice, type NoticeAbout } from '../domain/notices/notice';
import { noticesDue, type KnownNotices } from '../domain/notices/noticesDue';
import type { Around } from '../domain/notices/recipients';
import type { Person } from '../domain/people/person';
import type { Policy } from '../domain/policy/defaults';
import type { WaitingPolicy } from '../domain/policy/standing';

/** What a sweep knows of its day, the same for all exceptions. */
export interface SweepDay {
  readonly today: Day;
  /** In force today. */
  readonly policy: Policy;
  readonly around: Around;
  readonly known: KnownNotices;
}

/** What a sweep does about one exception. */
export interface ExceptionPlan {
  /** Without base: that is what the ledger holds when each is appended, in this order. */
  readonly escalations: readonly NewDecision[];
  readonly notices: readonly NewNotice[];
  /** Causes of which nobody could be told. */
  readonly untold: number;
}

/**
 * Escalations that are due today and not recorded, and notices that are due and not written; pure. Keys come from the
 * cause, so that two sweeps at once, or one begun again, make one set.
 */
export function planException(state: ExceptionState, { today, policy, around, known }: SweepDay): ExceptionPlan {
  const judgement = judge(state, today, policy);
  const escalations = judgement.levelsDue.map((rung) => ({ rung, act: escalationOf(state, rung) }));
  const planned = escalations.map(({ rung: { level, duty, dueDay }, act: { key } }) => ({ decision: key, level, duty, dueDay }));
  return { escalations: escalations.map(({ act }) => act), ...noticesDue(state, judgement, policy, around, known, planned) };
}

/** The act that records a rung. The day it speaks of is that of the rung, so that it says the same on whatever day it is written. */
export function escalationOf({ exceptionKey, parts }: Pick<ExceptionState, 'exceptionKey' | 'parts'>, { level, duty, dueDay, day }: Rung): NewDecision {
  const key = `escalated-${hashText(canonicalText([exceptionKey, level, duty, dueDay, day])).slice(0, 32)}`;
  return { key, exceptionKey, act: 'escalated', title: parts.subject?.title ?? exceptionKey, onDay: day, base: [], baseHash: baseHashOf([]), body: { level, duty, dueDay } };
}

/** Told once to each of those who can look into it: decisions from before an earlier sweep are not what they were then. */
export function planLedgerChanged(sweepKey: string, told: readonly Person[], day: SweepDay): readonly NewNotice[] {
  return ofRegister({ kind: 'ledgerChanged', as: 'riskLeadership', sweep: sweepKey }, told, day);
}

/** Told once to those who adopt a looser policy and to those who write one: of which an export contradicts who adopted it. */
export function planAdoptionsDisputed(waiting: readonly Pick<WaitingPolicy, 'key' | 'settleBy'>[], told: readonly Person[], day: SweepDay): readonly NewNotice[] {
  return waiting.flatMap(({ key, settleBy }) => (settleBy === undefined ? [] : ofRegister({ kind: 'adoptionDisputed', as: 'riskLeadership', policyKey: key, dueDay: settleBy }, told, day)));
}

/** Of no single exception. */
function ofRegister(about: NoticeAbout, told: readonly Person[], { today, around, known }: SweepDay): readonly NewNotice[] {
  const cause = causeOfAbout('', about);
  const says = saysOf({ exceptionKey: '', about });
  const humans = new Set((known.get(cause) ?? []).filter((each) => each.says === says).map(({ login }) => around.people.humanOf(login)));
  return told.flatMap(({ login }): NewNotice[] => {
    const human = around.people.humanOf(login);
    if (humans.has(human)) return [];
    humans.add(human);
    return [{ key: noticeKeyOf(cause, login), exceptionKey: '', recipient: login, onDay: today, about }];
  });
}

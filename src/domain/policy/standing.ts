import type { Day } from '../day/day';
import { canonicalText, type Json } from '../ledger/canonical';
import type { Policy } from './defaults';
import { DEFAULT_HISTORY, policyAt, sameKey, type PolicyHistory, type PolicyItem } from './history';
import { SETTING_NAMES, type SettingName } from './settings';

/** One setting before and after. */
export interface SettingChange {
  readonly name: SettingName;
  readonly before: Policy;
  readonly after: Policy;
}

/** A policy that was written and would change something if risk leadership adopted it. */
export interface WaitingPolicy {
  readonly key: string;
  readonly writtenDay: Day;
  /** First day on which it can count. */
  readonly fromDay: Day;
  /** What adopting it changes, from today or from `fromDay` on. */
  readonly changes: readonly SettingChange[];
  /** What is in force then. */
  readonly policy: Policy;
  /** It was adopted, and an export of the audit log contradicts by whom: risk leadership adopts it again by this day, or another policy is written. Left out where none does. */
  readonly settleBy?: Day;
}

export interface PolicyStanding {
  readonly policy: Policy;
  /** Day on which each setting got the value that it has today; undefined: it has had no other. */
  readonly sinceDays: Readonly<Record<SettingName, Day | undefined>>;
  /** What changes by itself on a later day. */
  readonly coming: readonly { readonly fromDay: Day; readonly changes: readonly SettingChange[] }[];
  /** The newest first. */
  readonly waiting: readonly WaitingPolicy[];
  /** Items that are damaged or incomplete, without effect. */
  readonly damaged: readonly PolicyItem[];
}

/** The policy of a day as people ask about it: since when, what comes, what waits. */
export function policyStanding(history: PolicyHistory, today: Day, dayOfInstant: (ms: number) => Day): PolicyStanding {
  const items = history.items.filter(({ policy }) => policy !== undefined).sort((a, b) => b.createdAt - a.createdAt || b.id - a.id);
  const firstDays = items.map(firstDayOf);
  const adoptionDays = history.adoptions.flatMap(({ createdAt, untilAt = createdAt }) => [dayOfInstant(createdAt), dayOfInstant(untilAt)]);
  const sinceDays: Partial<Record<SettingName, Day>> = {};
  let policy = policyAt(DEFAULT_HISTORY, Infinity, today);
  for (const day of distinct([...firstDays, ...adoptionDays]).filter((each) => each <= today)) {
    const next = policyAt(asOf(history, day, dayOfInstant), Infinity, day);
    for (const { name } of changesOf(policy, next)) sinceDays[name] = day;
    policy = next;
  }
  return {
    policy,
    sinceDays: Object.fromEntries(SETTING_NAMES.map((name) => [name, sinceDays[name]])) as PolicyStanding['sinceDays'],
    coming: comingOf(history, policy, distinct(firstDays).filter((day) => day > today)),
    waiting: items.flatMap((item) => waitingOf(history, item, today).map((waiting) => ({ ...waiting, ...settledBy(history, item, policy, dayOfInstant) }))),
    damaged: history.items.filter((item) => item.policy === undefined),
  };
}

function comingOf(history: PolicyHistory, policy: Policy, days: readonly Day[]): PolicyStanding['coming'] {
  let last = policy;
  return days.flatMap((fromDay) => {
    const next = policyAt(history, Infinity, fromDay);
    const changes = changesOf(last, next);
    last = next;
    return changes.length > 0 ? [{ fromDay, changes }] : [];
  });
}

/** Nothing where adopting it would change nothing: it is adopted, it loosens nothing, or a newer one stands over it. */
function waitingOf(history: PolicyHistory, item: PolicyItem, today: Day): WaitingPolicy[] {
  const fromDay = Math.max(today, firstDayOf(item));
  const policy = policyAt({ ...history, adoptions: [...history.adoptions, { policyKey: item.key, createdAt: Infinity }] }, Infinity, fromDay);
  const changes = changesOf(policyAt(history, Infinity, fromDay), policy);
  return changes.length > 0 ? [{ key: item.key, writtenDay: item.createdDay, fromDay, changes, policy }] : [];
}

/** Counted from the first contradiction, so that a further export gives no time. */
function settledBy({ adoptions }: PolicyHistory, { key }: PolicyItem, { decideRiskWithinDays }: Policy, dayOfInstant: (ms: number) => Day): Pick<WaitingPolicy, 'settleBy'> {
  const instants = adoptions.flatMap(({ policyKey, untilAt }) => (untilAt !== undefined && sameKey(policyKey, key) ? [untilAt] : []));
  return instants.length === 0 ? {} : { settleBy: dayOfInstant(Math.min(...instants)) + decideRiskWithinDays };
}

function firstDayOf({ createdDay, effectiveDay }: PolicyItem): Day {
  return Math.max(createdDay, effectiveDay);
}

/** What was known at the end of a day. */
function asOf({ items, adoptions }: PolicyHistory, day: Day, dayOfInstant: (ms: number) => Day): PolicyHistory {
  const known = adoptions.filter(({ createdAt }) => dayOfInstant(createdAt) <= day);
  return { items: items.filter(({ createdDay }) => createdDay <= day), adoptions: known.map(({ untilAt, ...adoption }) => (untilAt === undefined || dayOfInstant(untilAt) > day ? adoption : { ...adoption, untilAt })) };
}

/** The settings that differ. */
export function changesOf(before: Policy, after: Policy): SettingChange[] {
  return SETTING_NAMES.filter((name) => textOf(before[name]) !== textOf(after[name])).map((name) => ({ name, before, after }));
}

function textOf(value: Policy[SettingName]): string {
  return canonicalText(value as Json);
}

function distinct(days: readonly Day[]): Day[] {
  return [...new Set(days)].sort((a, b) => a - b);
}

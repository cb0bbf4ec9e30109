import type { Day } from '../day/day';
import { DEFAULT_POLICY, type Policy } from './defaults';
import { loosened, tighterOf } from './tighten';

/** One item of the Policy list: append-only, one complete policy (design §4). */
export interface PolicyItem {
  readonly key: string;
  /** UTC second stamped by SharePoint, in milliseconds since 1970; with `id` the order of the items. */
  readonly createdAt: number;
  /** Day of `createdAt` in the site's zone. */
  readonly createdDay: Day;
  readonly id: number;
  /** First day on which it counts; one before `createdDay` counts as that day. */
  readonly effectiveDay: Day;
  /** Undefined: damaged or incomplete, without effect. */
  readonly policy: Policy | undefined;
}

/** Risk leadership adopts a looser policy: an act of the Risk Decisions ledger. */
export interface Adoption {
  readonly policyKey: string;
  readonly createdAt: number;
  /** When an export of the audit log contradicted who adopted it: it counts until then. Left out where none does. */
  readonly untilAt?: number;
  /** Day of `untilAt` in the site's zone. */
  readonly untilDay?: Day;
}

export interface PolicyHistory {
  readonly items: readonly PolicyItem[];
  readonly adoptions: readonly Adoption[];
}

/** A register in which nobody set a policy yet: DEFAULT_POLICY counts. */
export const DEFAULT_HISTORY: PolicyHistory = { items: [], adoptions: [] };

/** A history prepared for being asked often. */
export interface Policies {
  /** The policy in force on a day, as far as was known at an instant (milliseconds since 1970). */
  at(atMs: number, onDay: Day): Policy;
}

/** A policy as it is looked up: the days and instants from which it counts. */
interface Step {
  readonly policy: Policy;
  readonly createdAt: number;
  readonly fromDay: Day;
  readonly adoptions: readonly Adoption[];
}

/** A history as it was known at an instant: what was written, adopted or contradicted later is not there yet. */
export function historyAt({ items, adoptions }: PolicyHistory, atMs: number): PolicyHistory {
  return {
    items: items.filter(({ createdAt }) => createdAt <= atMs),
    adoptions: adoptions.filter(({ createdAt }) => createdAt <= atMs).map((adoption) => ((adoption.untilAt ?? 0) > atMs ? { policyKey: adoption.policyKey, createdAt: adoption.createdAt } : adoption)),
  };
}

export function policyAt(history: PolicyHistory, atMs: number, onDay: Day): Policy {
  return inForce(stepsOf(history), atMs, onDay);
}

/** `policyAt` for many questions: between two items, adoptions and effective days the answer is the same object. */
export function policiesOf(history: PolicyHistory): Policies {
  const steps = stepsOf(history);
  if (steps.length === 0) return { at: () => DEFAULT_POLICY };
  const instants = sorted(steps.flatMap(({ createdAt, adoptions }) => [createdAt, ...adoptions.flatMap((each) => [each.createdAt, each.untilAt ?? each.createdAt])]));
  const days = sorted(steps.map(({ fromDay }) => fromDay));
  const known = new Map<number, Policy>();
  return {
    at: (atMs, onDay) => {
      const cell = countUpTo(instants, atMs) * (days.length + 1) + countUpTo(days, onDay);
      const found = known.get(cell) ?? inForce(steps, atMs, onDay);
      known.set(cell, found);
      return found;
    },
  };
}

/**
 * The newest one counts whose day has come. What it tightens counts at once; while it is not adopted and loosens
 * anything, the tighter of it and of what was in force before it counts, setting by setting.
 */
function inForce(steps: readonly Step[], atMs: number, onDay: Day): Policy {
  let policy = DEFAULT_POLICY;
  for (const step of steps) {
    if (step.createdAt > atMs || step.fromDay > onDay) continue;
    const adopted = step.adoptions.some(({ createdAt, untilAt }) => createdAt <= atMs && (untilAt === undefined || atMs < untilAt));
    policy = adopted || loosened(policy, step.policy).length === 0 ? step.policy : tighterOf(policy, step.policy);
  }
  return policy;
}

/** The policies that may ever count, in the order in which they were written. */
function stepsOf({ items, adoptions }: PolicyHistory): Step[] {
  return [...items]
    .sort((a, b) => a.createdAt - b.createdAt || a.id - b.id)
    .flatMap(({ key, policy, createdAt, createdDay, effectiveDay }) =>
      policy ? [{ policy, createdAt, fromDay: Math.max(createdDay, effectiveDay), adoptions: adoptionsOf(adoptions, key, createdAt) }] : [],
    );
}

/** A policy that is not written yet cannot be adopted: whoever adopts has read it. */
function adoptionsOf(adoptions: readonly Adoption[], key: string, writtenAt: number): readonly Adoption[] {
  return adoptions.filter(({ policyKey, createdAt }) => sameKey(policyKey, key) && createdAt >= writtenAt);
}

/** SharePoint compares unique columns without case, so two keys that differ in case alone cannot both be there. */
export function sameKey(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

function sorted(values: readonly number[]): number[] {
  return [...new Set(values)].sort((a, b) => a - b);
}

/** How many of the sorted values are at most `limit`. */
function countUpTo(values: readonly number[], limit: number): number {
  let [low, high] = [0, values.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[middle] ?? Infinity) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

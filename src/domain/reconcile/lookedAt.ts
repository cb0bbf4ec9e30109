import { FINDING_KINDS, type FindingKind } from '../exception/finding';
import { decodeWhys, distinctWhys, type Gap, type Why } from './gap';

/** How a setting stood that a report looked at. `unread`: it is there, and what it lets off could not be read whole. */
export const SETTING_STATES = ['on', 'reportOnly', 'off', 'unread'] as const;
export type SettingState = (typeof SETTING_STATES)[number];

export interface LookedSetting {
  /** The object's own id in the tenant, in lower case. */
  readonly id: string;
  readonly state: SettingState;
}

/**
 * What it means where a finding of a setting that is not listed is absent.
 * - `gone`: the report lists every hole of the kind, so it is not there any more.
 * - `policyGone`: the report lists every policy, so the policy itself is not there any more.
 * - `controlGone`: the tool no longer knows the control that the finding departs from.
 * - `why`: the report did not look at all of the kind, so nobody can tell.
 */
export type Beyond<W extends Why = Gap> = 'gone' | 'policyGone' | 'controlGone' | { readonly why: readonly W[] };

/**
 * What a report really looked at, of one kind of hole. A kind that is not named was not asked for. Readers of reports give
 * codes as reasons; what was kept of an earlier version may hold sentences (`LookedAt<Why>`).
 */
export interface LookedAt<W extends Why = Gap> {
  readonly kind: FindingKind;
  /** Settings that were looked at one by one; where one is on, its absent findings are gone. */
  readonly settings: readonly LookedSetting[];
  readonly beyond: Beyond<W>;
  /** It tells whether a hole is there and not how far it reaches: what is missing of its extent may still be there. */
  readonly reachUntold?: true;
}

/** Settings by id: a report is asked once for each hole that was known before. */
const STATES_OF = new WeakMap<LookedAt<Why>, ReadonlyMap<string, SettingState>>();

/** How a setting stood that was looked at by itself; undefined where it was not. @param id of the setting, in any spelling */
export function stateOf(looked: LookedAt<Why>, id: string): SettingState | undefined {
  const states = STATES_OF.get(looked) ?? new Map([...looked.settings].reverse().map((setting) => [setting.id, setting.state]));
  STATES_OF.set(looked, states);
  return states.get(id.toLowerCase());
}

/** Every hole of these kinds is listed; undefined `why`: nothing kept the report from looking. */
export function lookedAtAll(kinds: readonly FindingKind[], why?: Gap): LookedAt[] {
  return kinds.map((kind) => ({ kind, settings: [], beyond: why === undefined ? 'gone' : { why: [why] } }));
}

/**
 * One entry a kind, in the order of kinds, with its settings in order of their ids. What one part of a report could not
 * look at, the whole could not; a setting is as well known as the part that knows it least.
 */
export function mergeLooked(looked: readonly LookedAt[]): LookedAt[] {
  // Policies tell of several kinds by one list of them.
  const merged = new Map<readonly LookedSetting[], LookedSetting[]>();
  return FINDING_KINDS.flatMap((kind) => {
    const its = looked.filter((each) => each.kind === kind);
    const [first, ...others] = its;
    if (!first) return [];
    const known = others.length === 0 ? merged.get(first.settings) : undefined;
    const settings = known ?? mergedSettings(its.flatMap((each) => each.settings));
    if (others.length === 0) merged.set(first.settings, settings);
    return [{ kind, settings, beyond: its.map(({ beyond }) => beyond).reduce(lesser), ...(its.some(({ reachUntold }) => reachUntold) ? { reachUntold: true as const } : {}) }];
  });
}

function mergedSettings(all: readonly LookedSetting[]): LookedSetting[] {
  const states = new Map<string, SettingState>();
  for (const { id, state } of all) states.set(id, doubted(states.get(id), state));
  return [...states].map(([id, state]) => ({ id, state })).sort((a, b) => (a.id < b.id ? -1 : 1));
}

function doubted(before: SettingState | undefined, next: SettingState): SettingState {
  return before === undefined || SETTING_STATES.indexOf(next) > SETTING_STATES.indexOf(before) ? next : before;
}

const ORDER = ['gone', 'policyGone', 'controlGone'] as const;

function lesser(a: Beyond, b: Beyond): Beyond {
  if (typeof a === 'object' || typeof b === 'object') {
    return { why: distinctWhys([a, b].flatMap((each) => (typeof each === 'object' ? each.why : []))) };
  }
  return ORDER.indexOf(a) > ORDER.indexOf(b) ? a : b;
}

/** Reads back what a file of a report says; what cannot be read counts as not asked for. */
export function decodeLooked(value: unknown): LookedAt<Why>[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((each: unknown): LookedAt<Why>[] => {
    const { kind, settings, beyond, reachUntold } = objectOf(each);
    const known = FINDING_KINDS.find((one) => one === kind);
    const meant = decodeBeyond(beyond);
    if (known === undefined || meant === undefined) return [];
    return [{ kind: known, settings: Array.isArray(settings) ? settings.flatMap(decodeSetting) : [], beyond: meant, ...(reachUntold === true ? { reachUntold } : {}) }];
  });
}

function decodeBeyond(value: unknown): Beyond<Why> | undefined {
  const { why } = objectOf(value);
  return typeof why === 'string' || Array.isArray(why) ? { why: decodeWhys(why) } : ORDER.find((one) => one === value);
}

function decodeSetting(value: unknown): LookedSetting[] {
  const { id, state } = objectOf(value);
  const known = SETTING_STATES.find((one) => one === state);
  return typeof id === 'string' && known !== undefined ? [{ id, state: known }] : [];
}

function objectOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}

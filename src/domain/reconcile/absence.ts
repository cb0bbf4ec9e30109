import type { Finding, PrincipalType } from '../exception/finding';
import { KINDS } from '../exception/kinds';
import { isObjectId } from '../exception/principalKey';
import type { Doubt } from './answers';
import type { Why } from './gap';
import { stateOf, type LookedAt, type SettingState } from './lookedAt';

/** A hole as far as its absence can be judged. */
export type Hole = Pick<Finding, 'kind' | 'setting' | 'principal'>;

/** `gone`: the report looked for it and it is not there. Everything else proves nothing. */
export type Absence = 'gone' | Doubt;

/** What it means that a report does not show a hole: total, and never "gone" unless the report looked right there. */
export function absenceOf(hole: Hole, looked: readonly LookedAt<Why>[]): Absence {
  const absence = lookedFor(hole, looked);
  return absence === 'gone' && isByName(hole) ? { reason: 'nameOnly', why: [] } : absence;
}

/** The same of what is known not to be known by its name alone: it was told to be gone before. */
export function lookedFor(hole: Pick<Hole, 'kind' | 'setting'>, looked: readonly LookedAt<Why>[]): Absence {
  const at = looked.find(({ kind }) => kind === hole.kind);
  if (!at) return { reason: 'notAsked', why: [] };
  const state = stateOf(at, hole.setting.id);
  if (state) return state === 'on' ? 'gone' : offReason(hole, state);
  if (typeof at.beyond === 'object') return { reason: 'notLooked', why: at.beyond.why };
  return at.beyond === 'gone' ? 'gone' : { reason: at.beyond, why: [] };
}

/** Why a hole that a report lists as not in force is not closed by that. */
export function offReason({ kind, setting }: Pick<Finding, 'kind' | 'setting'>, state: SettingState | undefined): Doubt {
  if (state === 'unread') return { reason: 'notLooked', why: [{ code: 'settingUnread', setting: setting.name }] };
  if (KINDS[kind].family !== 'conditionalAccess') return { reason: 'switchedOff', why: [] };
  return { reason: state === 'reportOnly' ? 'policyReportOnly' : 'policyOff', why: [] };
}

/** Principals that have an id beside their name. */
const WITH_IDS: readonly PrincipalType[] = ['user', 'group', 'role', 'application', 'location', 'rule', 'tenant'];

/** Whether it is known by a name alone: an object that was renamed looks like one that went and one that came. */
export function isByName({ kind, setting, principal }: Hole): boolean {
  return isSettingByName({ kind, setting }) || (KINDS[kind].family !== 'baselinePolicy' && WITH_IDS.includes(principal.type) && isName(principal));
}

/** Whether its setting is known by a name alone. */
export function isSettingByName({ kind, setting }: Pick<Hole, 'kind' | 'setting'>): boolean {
  return KINDS[kind].family !== 'baselinePolicy' && isName(setting);
}

function isName({ id, name }: { readonly id: string; readonly name: string }): boolean {
  return id !== '*' && id.toLowerCase() === name.toLowerCase() && !isObjectId(id);
}

import { SEVERITIES, type Severity } from '../../domain/exception/severity';
import type { Policy } from '../../domain/policy/defaults';
import { SETTING_NAMES, SETTINGS, type SettingName } from '../../domain/policy/settings';

/** What is typed: of a setting with a value for each severity under `name.severity`, else under its name. */
export type PolicyEntry = Readonly<Record<string, string | boolean>>;

export const isPerSeverity = (policy: Policy, name: SettingName): boolean => typeof policy[name] === 'object' && !Array.isArray(policy[name]);
export const fieldOf = (name: SettingName, severity?: Severity): string => (severity === undefined ? name : `${name}.${severity}`);

/** A policy as it stands in the fields. */
export function entryOf(policy: Policy): PolicyEntry {
  const entry: Record<string, string | boolean> = {};
  for (const name of SETTING_NAMES) {
    const value = policy[name];
    if (typeof value === 'boolean') entry[name] = value;
    else if (typeof value === 'number') entry[name] = String(value);
    else if ('critical' in value) for (const severity of SEVERITIES) entry[fieldOf(name, severity)] = String(value[severity]);
    else entry[name] = value.join(', ');
  }
  return entry;
}

export interface PolicyRead {
  /** Undefined while a field holds nothing that may stand in a policy. */
  readonly policy: Policy | undefined;
  /** Fields that hold nothing that may stand in a policy. */
  readonly wrong: ReadonlySet<string>;
}

/** What the fields hold, by the bounds of each setting. @param like tells which settings have a value for each severity. */
export function readEntry(entry: PolicyEntry, like: Policy): PolicyRead {
  const wrong = new Set<string>();
  const read: Partial<Record<SettingName, unknown>> = {};
  for (const name of SETTING_NAMES) {
    if (isPerSeverity(like, name)) {
      const value = Object.fromEntries(SEVERITIES.map((severity) => [severity, wholeNumber(entry[fieldOf(name, severity)])]));
      // One that is out of bounds is found by trying it with three that are not.
      for (const severity of SEVERITIES) if (SETTINGS[name].read({ ...(like[name] as object), [severity]: value[severity] }) === undefined) wrong.add(fieldOf(name, severity));
      read[name] = SETTINGS[name].read(value);
    } else {
      const text = entry[name];
      read[name] = SETTINGS[name].read(typeof text === 'boolean' ? text : Array.isArray(like[name]) ? numbersIn(text ?? '') : wholeNumber(text));
      if (read[name] === undefined) wrong.add(name);
    }
  }
  return { policy: wrong.size === 0 ? (read as Policy) : undefined, wrong };
}

function wholeNumber(text: string | boolean | undefined): number {
  return typeof text === 'string' && /^\s*\d{1,6}\s*$/.test(text) ? Number(text) : NaN;
}

function numbersIn(text: string): readonly number[] {
  const parts = text.split(/[\s,;]+/).filter(Boolean);
  return parts.map(wholeNumber);
}

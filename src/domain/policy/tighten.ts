import type { Policy } from './defaults';
import { SETTING_NAMES, SETTINGS, type Pair, type Setting, type SettingName } from './settings';

/** The settings in which `after` is looser than `before`: these want to be adopted by risk leadership (design §4). */
export function loosened(before: Policy, after: Policy): readonly SettingName[] {
  const pair = { before, after };
  return SETTING_NAMES.filter((name) => isLooser(name, pair));
}

/** Settingwise the tighter of two policies. */
export function tighterOf(before: Policy, after: Policy): Policy {
  const pair = { before, after };
  return Object.fromEntries(SETTING_NAMES.map((name) => [name, tighter(name, pair)])) as unknown as Policy;
}

function isLooser<Name extends SettingName>(name: Name, pair: Pair): boolean {
  const setting: Setting<Policy[Name]> = SETTINGS[name];
  return setting.looser(pair.before[name], pair.after[name], pair);
}

function tighter<Name extends SettingName>(name: Name, pair: Pair): Policy[Name] {
  const setting: Setting<Policy[Name]> = SETTINGS[name];
  return setting.tighter(pair.before[name], pair.after[name], pair);
}

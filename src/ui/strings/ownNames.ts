import type { Principal, PrincipalType } from '../../domain/exception/finding';
import { OWN_PRINCIPALS, OWN_REACH, OWN_SETTINGS, REACH_FRAMES, SETTING_FRAMES, type OwnPrincipal, type OwnReach, type OwnSetting, type ReachFrame, type SettingFrame } from '../../domain/exception/ownNames';
import { principalName } from '../../domain/exception/principalName';

/** A language's words for names that are ours. */
export interface OwnNameWords {
  /** In front of an id that stands in for a missing name. */
  readonly types: Readonly<Record<PrincipalType, string>>;
  readonly principals: Readonly<Record<OwnPrincipal, string>>;
  readonly settings: Readonly<Record<OwnSetting, string>>;
  readonly settingsWith: { readonly [Frame in SettingFrame]: (name: string) => string };
  readonly reach: Readonly<Record<OwnReach, string>>;
  readonly reachWith: { readonly [Frame in ReachFrame]: (rest: string) => string };
}

/** Names as screens say them: what is ours in the reader's language, all else as it is kept. */
export interface OwnNames {
  /** Of a setting, or of a principal alone. */
  name(kept: string): string;
  /** Part of an extent. */
  reach(kept: string): string;
  /** As a sentence can begin with it. */
  principal(who: Principal): string;
}

export function ownNamesIn(words: OwnNameWords): OwnNames {
  const names = new Map([...inWords(OWN_PRINCIPALS, words.principals), ...inWords(OWN_SETTINGS, words.settings)]);
  const reaches = new Map(inWords(OWN_REACH, words.reach));
  const name = (kept: string): string => {
    const own = names.get(kept);
    if (own !== undefined) return own;
    for (const frame of codesOf(SETTING_FRAMES)) {
      const [before, behind] = SETTING_FRAMES[frame];
      const middle = kept.slice(before.length, kept.length - behind.length);
      if (middle !== '' && kept === `${before}${middle}${behind}`) return words.settingsWith[frame](middle);
    }
    return kept;
  };
  const reach = (kept: string): string => {
    const own = reaches.get(kept);
    if (own !== undefined) return own;
    for (const frame of codesOf(REACH_FRAMES)) {
      const [before, follows] = REACH_FRAMES[frame];
      const rest = kept.slice(before.length);
      if (kept.startsWith(before) && follows.test(rest)) return words.reachWith[frame](reach(rest));
    }
    return kept;
  };
  return { name, reach, principal: (who) => principalName({ ...who, name: name(who.name) }, words.types) };
}

function inWords<Code extends string>(kept: Readonly<Record<Code, string>>, words: Readonly<Record<Code, string>>): [string, string][] {
  return codesOf(kept).map((code) => [kept[code], words[code]]);
}

function codesOf<Code extends string>(of: Readonly<Record<Code, unknown>>): readonly Code[] {
  return Object.keys(of) as Code[];
}

/** English says what is kept. */
export const AS_KEPT: OwnNames = { name: (kept) => kept, reach: (kept) => kept, principal: (who) => principalName(who) };

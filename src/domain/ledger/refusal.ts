import type { Doing } from './acts/act';
import { ruleOf } from './acts/acts';
import { isRefusal, readValues } from './acts/field';
import type { Json } from './canonical';
import { ruleRefusal, valuesRefusal } from './ruleRefusal';
import type { VoidReason } from './voidReason';

/**
 * Why somebody cannot do an act at all now, whatever they would write; undefined where they can. What a screen offers,
 * and what it says of the rest.
 */
export function actRefusal(doing: Doing, act: string): VoidReason | undefined {
  const rule = ruleOf(act);
  return rule ? ruleRefusal(doing, rule) : { code: 'unknownAct' };
}

/** Why a whole decision would have no effect: its fields, then the author, then the rule's own check. */
export function refusal(doing: Doing, act: string, body: Json): VoidReason | undefined {
  const rule = ruleOf(act);
  if (!rule) return { code: 'unknownAct' };
  return ruleRefusal(doing, rule) ?? valuesRefusal(doing, rule, body);
}

/** Every field that is wrong by itself, and the first rule that the whole breaks: for a form, while it is filled in. */
export function formRefusals(doing: Doing, act: string, body: Json): readonly VoidReason[] {
  const rule = ruleOf(act);
  if (!rule) return [{ code: 'unknownAct' }];
  const refused = ruleRefusal(doing, rule);
  if (refused) return [refused];
  const wrong = Object.entries(rule.fields).flatMap(([name, field]) => {
    const read = readValues({ [name]: field }, body);
    return isRefusal(read) ? [read] : [];
  });
  if (wrong.length > 0) return wrong;
  const reason = valuesRefusal(doing, rule, body);
  return reason ? [reason] : [];
}

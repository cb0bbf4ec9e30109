import type { Day } from '../../day/day';
import type { Category } from '../../exception/category';
import { PLAYBOOKS } from '../../playbooks/playbooks';
import type { End, Parts } from '../parts';
import { isSecretUnbounded, shownSecretEnd } from '../shownSecretEnd';
import type { VoidReason } from '../voidReason';
import type { Doing } from './act';

/** What reports show of it, where the playbook asks for it at all (design §4: from the report or the control owner). */
export function shownFor({ parts, day }: { readonly parts: Pick<Parts, 'seen'>; readonly day: Day }, category: Category): Day | undefined {
  return isAsked(category) ? shownSecretEnd(parts.seen, day) : undefined;
}

function isAsked(category: Category): boolean {
  return PLAYBOOKS[category].approvalRequires.includes('secretEndDay');
}

/** The playbook asks when it ends, and neither the control owner nor a report says that, or that nothing does. */
export function isSecretUnsaid({ grants, seen }: Pick<Parts, 'grants' | 'seen'>, category: Category): boolean {
  return isAsked(category) && grants.secretEndDay === undefined && !isSecretUnbounded(seen);
}

const GRANTED: readonly End['by'][] = ['approved', 'extended', 'renewed', 'review', 'secret'];

/**
 * What was granted ends with its secret (design §4, playbooks), also where a report shows only afterwards that this is earlier. A
 * renewed one, and one that nothing bounds any more, give the day back that was granted; one that ended without a word does not.
 */
export function endWithSecret(parts: Pick<Parts, 'end' | 'seen' | 'category'>, day: Day): Pick<Parts, 'end'> | Record<string, never> {
  const { end, seen, category } = parts;
  if (!end || !GRANTED.includes(end.by) || !isAsked(category)) return {};
  const shown = shownSecretEnd(seen, day);
  const granted = end.granted ?? end;
  if (shown === undefined) return isSecretUnbounded(seen) ? { end: granted } : {};
  if (shown >= granted.day) return { end: granted };
  return shown === end.day ? {} : { end: { day: shown, by: 'secret', setOnDay: day, granted } };
}

/** The control owner may know of an earlier end than reports show, never of a later one: a renewed secret is in the next export. */
export function secretRefusal(doing: Doing, given: Day | undefined, category: Category): VoidReason | undefined {
  const shown = shownFor(doing, category);
  return given !== undefined && shown !== undefined && given > shown ? { code: 'dayTooLate', field: 'secretEndDay', latestDay: shown, because: 'shownSecret' } : undefined;
}

/** As if the newest word on the secret's end stood already: what the control owner says, else said before and no report says since that nothing bounds it, and no later than reports show. */
export function withSecret(doing: Doing, given: Day | undefined, category: Category = doing.parts.category): Doing {
  const { grants } = doing.parts;
  const said = isAsked(category) && isSecretUnbounded(doing.parts.seen) ? undefined : grants.secretEndDay;
  const days = [given ?? said, shownFor(doing, category)].filter((day): day is Day => day !== undefined);
  return { ...doing, parts: { ...doing.parts, grants: { ...grants, secretEndDay: days.length === 0 ? undefined : Math.min(...days) } } };
}

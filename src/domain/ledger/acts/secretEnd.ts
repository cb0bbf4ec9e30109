import type { Day } from '../../day/day';
import type { Category } from '../../exception/category';
import { PLAYBOOKS } from '../../playbooks/playbooks';
import type { Parts } from '../parts';
import { shownSecretEnd } from '../shownSecretEnd';
import type { VoidReason } from '../voidReason';
import type { Doing } from './act';

/** What reports show of it, where the playbook asks for it at all (design §4: from the report or the control owner). */
export function shownFor({ parts, day }: { readonly parts: Pick<Parts, 'seen'>; readonly day: Day }, category: Category): Day | undefined {
  return PLAYBOOKS[category].approvalRequires.includes('secretEndDay') ? shownSecretEnd(parts.seen, day) : undefined;
}

/** The control owner may know of an earlier end than reports show, never of a later one: a renewed secret is in the next export. */
export function secretRefusal(doing: Doing, given: Day | undefined, category: Category): VoidReason | undefined {
  const shown = shownFor(doing, category);
  return given !== undefined && shown !== undefined && given > shown ? { code: 'dayTooLate', field: 'secretEndDay', latestDay: shown, because: 'shownSecret' } : undefined;
}

/** As if the newest word on the secret's end stood already: what the control owner says, else said before, and no later than reports show. */
export function withSecret(doing: Doing, given: Day | undefined, category: Category = doing.parts.category): Doing {
  const { grants } = doing.parts;
  const days = [given ?? grants.secretEndDay, shownFor(doing, category)].filter((day): day is Day => day !== undefined);
  return { ...doing, parts: { ...doing.parts, grants: { ...grants, secretEndDay: days.length === 0 ? undefined : Math.min(...days) } } };
}

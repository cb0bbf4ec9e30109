import { accountKey } from './account';
import type { PeopleHistory, PersonFact } from './people';

/** What somebody says of an account; SharePoint adds the moment and the order. */
export type NewPersonFact = Omit<PersonFact, 'createdAt' | 'id' | 'doubts'>;

/** What one person learnt: of the rest, what is known stays. */
export type Learnt = Pick<NewPersonFact, 'login' | 'source' | 'onDay'> & Partial<NewPersonFact>;

/**
 * The next fact of an account: the newest fact counts alone, so it repeats what it does not change. Without this, who
 * notes that an account is gone would also say that it belongs to no other human.
 */
export function nextFact({ facts }: PeopleHistory, learnt: Learnt): NewPersonFact {
  const known = facts
    .filter(({ login }) => accountKey(login) === accountKey(learnt.login))
    .reduce<PersonFact | undefined>((newest, next) => (newest && (newest.createdAt - next.createdAt || newest.id - next.id) > 0 ? newest : next), undefined);
  const { name, objectId, sameHumanAs, manager, state } = { ...NOTHING_KNOWN, ...known, ...learnt };
  return { login: learnt.login, name, ...(objectId === undefined ? {} : { objectId }), sameHumanAs, manager, state, source: learnt.source, onDay: learnt.onDay };
}

const NOTHING_KNOWN = { name: '', sameHumanAs: '', manager: '', state: 'cannotTell' } as const;

import { LEDGER_LISTS, type LedgerList } from '../ledger/decision';
import { loginKey, type Person } from '../people/person';
import type { IntegrityFinding } from './finding';

type Ids = Readonly<Partial<Record<LedgerList, number>>>;

/** A completed sweep, as far as it says how much it saw. */
export interface WrittenCompletion {
  readonly author: Person;
  /** By ledger list, the highest Id that it names. */
  readonly saw: Ids;
}

/** Completions that say their sweep saw more than there is, together for each author. @param newest Ids of the newest decision of each list */
export function completionFindings(written: readonly WrittenCompletion[], newest: Ids): IntegrityFinding[] {
  const byAuthor = new Map<string, { readonly author: Person; count: number }>();
  for (const { author, saw } of written) {
    if (!LEDGER_LISTS.some((list) => (saw[list] ?? 0) > (newest[list] ?? 0))) continue;
    const before = byAuthor.get(loginKey(author.login));
    if (before) before.count += 1;
    else byAuthor.set(loginKey(author.login), { author, count: 1 });
  }
  return [...byAuthor.values()].map(({ author, count }) => ({ code: 'falseCompletions', author, count }));
}

import { keyMeant } from '../ledger/furtherKey';
import { causeIn, causeOfAbout, noticeKeyOf, type Notice } from '../notices/notice';
import { loginKey, type Person } from '../people/person';
import type { IntegrityFinding } from './finding';

/** An item of Notices as it stands; `notice` undefined where it is none that this version knows. */
export interface WrittenNotice {
  readonly key: string;
  readonly author: Person;
  readonly notice: Notice | undefined;
}

/**
 * Notices that no sweep writes, together for each author: what cannot be read, what tells of something else than its key is
 * of, and what had the key of a notice that then went out under a further one. The day of a reminder stands in no column,
 * so another text under its key is noticed only by the latter.
 */
export function noticeFindings(written: readonly WrittenNotice[]): IntegrityFinding[] {
  const sentAgain = new Set(written.map(({ key }) => key).filter((key) => keyMeant(key) !== key).map(keyMeant));
  const byAuthor = new Map<string, { readonly author: Person; count: number }>();
  for (const each of written) {
    if (isOurs(each) && !sentAgain.has(each.key)) continue;
    const before = byAuthor.get(loginKey(each.author.login));
    if (before) before.count += 1;
    else byAuthor.set(loginKey(each.author.login), { author: each.author, count: 1 });
  }
  return [...byAuthor.values()].map(({ author, count }) => ({ code: 'foreignNotices', author, count }));
}

function isOurs({ key, notice }: WrittenNotice): boolean {
  if (!notice) return false;
  const meant = keyMeant(key);
  const cause = notice.about.kind === 'reminder' ? causeIn(meant) : causeOfAbout(notice.exceptionKey, notice.about);
  return meant === noticeKeyOf(cause, notice.recipient);
}

import type { Drafts } from '../../../../decisions/draft';
import { ACTS, type Act } from '../../../../domain/ledger/acts/acts';
import type { HeldRow } from '../../../../lists/codec/heldRow';

/** A form that somebody began, of an exception that the register knows. */
export interface ReviewDraft {
  readonly key: string;
  readonly exceptionKey: string;
  readonly title: string;
  readonly actCode: Act;
  /** Name of the act, as a noun. */
  readonly act: string;
  readonly changedAtMs: number;
  /** It left this browser, and nobody knows yet whether it arrived. */
  readonly isSent: boolean;
}

/** Unfinished forms of security's own acts, newest first; those of other lists are found on the pages of their exceptions. */
export function reviewDrafts(drafts: Pick<Drafts, 'list'> | undefined, rows: readonly Pick<HeldRow, 'exceptionKey' | 'title'>[], nounOf: (act: Act) => string): readonly ReviewDraft[] {
  const titles = new Map(rows.map(({ exceptionKey, title }) => [exceptionKey, title]));
  return (drafts?.list() ?? []).flatMap(({ key, exceptionKey, act, changedAtMs, sentAtMs }) => {
    const title = titles.get(exceptionKey);
    const rule = (ACTS as Readonly<Record<string, { readonly list: string } | undefined>>)[act];
    if (title === undefined || rule?.list !== 'Reviews') return [];
    return [{ key, exceptionKey, title, actCode: act as Act, act: nounOf(act as Act), changedAtMs, isSent: sentAtMs !== undefined }];
  });
}

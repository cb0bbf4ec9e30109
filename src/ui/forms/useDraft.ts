import * as React from 'react';
import type { Drafts } from '../../decisions/draft';
import type { Draft } from '../../decisions/draftRecord';
import type { Act } from '../../domain/ledger/acts/acts';
import { contentOf, draftValues, openAfresh, openDraft, type DraftContent } from './formDraft';
import type { Basis } from './formState';

/** Quiet for so long, then what was typed is kept. */
const QUIET_MS = 400;

export interface KeptDraft {
  readonly draft: Draft;
  /** What came back; undefined where the form began empty. */
  readonly restored: DraftContent | undefined;
  /** Keeps what the form holds now; the last one is kept also where the tab closes. */
  keep(content: DraftContent, basis: Basis): void;
  /** Nothing of it is kept any more. */
  discard(): void;
  /** A new key and an empty form. */
  afresh(): Draft;
}

/** The draft of a form: its key, what was left of it, and keeping it while it is filled in. */
export function useDraft(drafts: Drafts | undefined, exceptionKey: string, act: Act): KeptDraft {
  const [draft, setDraft] = React.useState(() => openDraft(drafts, exceptionKey, act));
  const waiting = React.useRef<Draft>();
  const timer = React.useRef<ReturnType<typeof setTimeout>>();

  const flush = (): void => {
    clearTimeout(timer.current);
    if (waiting.current) drafts?.save(waiting.current);
    waiting.current = undefined;
  };
  React.useEffect(() => {
    window.addEventListener('pagehide', flush);
    return () => {
      window.removeEventListener('pagehide', flush);
      flush();
    };
  }, [drafts]);

  return {
    draft,
    restored: draft.values === null ? undefined : contentOf(draft),
    keep: (content, { base, baseHash }) => {
      waiting.current = { ...draft, base, baseHash, values: draftValues(content) };
      clearTimeout(timer.current);
      timer.current = setTimeout(flush, QUIET_MS);
    },
    discard: () => {
      waiting.current = undefined;
      drafts?.discard(draft.key);
    },
    afresh: () => {
      waiting.current = undefined;
      const next = openAfresh(drafts, exceptionKey, act, draft);
      setDraft(next);
      return next;
    },
  };
}

import type { NewDecision } from '../domain/ledger/decision';
import { newDecisionKey } from './decisionKey';
import type { Draft } from './draftRecord';
import { openShelf, type DraftScope, type DraftStorage } from './draftShelf';

/** The drafts of one person in one register. Every method answers at once and never throws. */
export interface Drafts {
  /**
   * For a form that opens. A draft that was sent comes first, under the key it was sent under; then this tab's own;
   * then the newest that another tab left, its text under a key of its own: that tab may still be open, and two forms
   * never share a key before it was sent.
   */
  open(exceptionKey: string, act: string): Draft;
  /** Keeps the draft as it is now; the mark "sent" stays. Nothing where the draft was discarded in this tab. */
  save(draft: Draft): void;
  /**
   * To be called before the request leaves, so that the key survives a tab that closes meanwhile.
   * @param decision what is sent, for sending it again in the same words.
   */
  markSent(key: string, decision?: NewDecision): void;
  /** SharePoint refused it: nothing stands under the key, and the form goes on with it. */
  markRefused(key: string): void;
  /** The outcome is known, or the person wants it gone. */
  discard(key: string): void;
  discardAll(): void;
  /** Newest first, without forms into which nothing was entered. */
  list(): Draft[];
  /** `off`: by policy; `refused`: this browser keeps nothing for the page or is full. Drafts then last as long as the tab. */
  keeping(): 'kept' | 'off' | 'refused';
}

export interface DraftOptions {
  /** Policy setting `draftsKeptDays`; 0: nothing is stored, and what is there goes. */
  readonly keptDays: number;
  readonly now?: () => number;
  readonly newKey?: () => string;
}

/** @param storage the browser's storage (`draftStorageOf`); undefined where there is none. */
export function createDrafts(storage: DraftStorage | undefined, scope: DraftScope, { keptDays, now = Date.now, newKey = newDecisionKey }: DraftOptions): Drafts {
  const shelf = openShelf(storage, scope, now, keptDays);
  /** Drafts that this tab opened, as it last wrote them. */
  const own = new Map<string, Draft>();
  const unkept = new Set<string>();
  const gone = new Set<string>();
  let refused = storage === undefined;

  function put(draft: Draft): boolean {
    const kept = shelf.put(draft);
    refused = !kept;
    if (kept) unkept.delete(draft.key);
    else unkept.add(draft.key);
    own.set(draft.key, draft);
    return kept;
  }

  function all(): Draft[] {
    const inMemory = [...own.values()].filter(({ key }) => unkept.has(key));
    return [...shelf.all().filter(({ key }) => !unkept.has(key)), ...inMemory].sort((a, b) => b.changedAtMs - a.changedAtMs);
  }

  const find = (key: string): Draft | undefined => (unkept.has(key) ? undefined : shelf.get(key)) ?? own.get(key);

  function change(key: string, how: (draft: Draft) => Draft): void {
    const draft = find(key);
    if (draft) put({ ...how(draft), changedAtMs: now() });
  }

  function discard(key: string): void {
    shelf.remove(key);
    own.delete(key);
    unkept.delete(key);
    gone.add(key);
  }

  return {
    open: (exceptionKey, act) => {
      const same = all().filter((draft) => draft.exceptionKey === exceptionKey && draft.act === act);
      const ours = same.find(({ sentAtMs }) => sentAtMs !== undefined) ?? same.find(({ key }) => own.has(key));
      if (ours) {
        own.set(ours.key, ours);
        return ours;
      }
      const left = same[0];
      const at = now();
      const draft: Draft = left ? { ...left, key: newKey() } : { key: newKey(), exceptionKey, act, base: [], baseHash: '', values: null, startedAtMs: at, changedAtMs: at };
      if (put(draft) && left) shelf.remove(left.key);
      return draft;
    },
    save: (draft) => {
      if (gone.has(draft.key)) return;
      const { sentAtMs, sent } = find(draft.key) ?? draft;
      put({ ...copyOf(draft), sentAtMs, sent, changedAtMs: now() });
    },
    markSent: (key, decision) => change(key, (draft) => ({ ...draft, sentAtMs: now(), ...(decision ? { sent: copyOf(decision) } : {}) })),
    markRefused: (key) => change(key, (draft) => ({ ...draft, sentAtMs: undefined, sent: undefined })),
    discard,
    discardAll: () => [...shelf.all(), ...own.values()].forEach(({ key }) => discard(key)),
    list: () => all().filter(({ values, sentAtMs }) => values !== null || sentAtMs !== undefined),
    keeping: () => (!(keptDays > 0) ? 'off' : refused ? 'refused' : 'kept'),
  };
}

/** What the caller holds may change under its hands; a draft may not. */
function copyOf<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}

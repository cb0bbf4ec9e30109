import { newDecisionKey } from '../../decisions/decisionKey';
import type { Drafts } from '../../decisions/draft';
import type { Draft } from '../../decisions/draftRecord';
import type { Act } from '../../domain/ledger/acts/acts';
import type { FormValues } from '../../domain/ledger/askRule';
import type { Json } from '../../domain/ledger/canonical';

/** What a draft holds of a form: what was entered, and the names of the files, which a browser does not keep. */
export interface DraftContent {
  readonly entered: FormValues;
  readonly files: readonly string[];
}

const EMPTY: DraftContent = { entered: {}, files: [] };

/** The draft of a form that opens; without drafts, one that lasts as long as the form. */
export function openDraft(drafts: Drafts | undefined, exceptionKey: string, act: Act): Draft {
  const at = Date.now();
  return drafts?.open(exceptionKey, act) ?? { key: newDecisionKey(), exceptionKey, act, base: [], baseHash: '', values: null, startedAtMs: at, changedAtMs: at };
}

/** Drafts that other tabs left may be several. */
const MOST_DRAFTS = 20;

/** A draft into which nothing was entered; what there was of the form is gone. */
export function openAfresh(drafts: Drafts | undefined, exceptionKey: string, act: Act, before: Draft): Draft {
  drafts?.discard(before.key);
  let draft = openDraft(drafts, exceptionKey, act);
  for (let round = 0; draft.values !== null && draft.sentAtMs === undefined && round < MOST_DRAFTS; round += 1) {
    drafts?.discard(draft.key);
    draft = openDraft(drafts, exceptionKey, act);
  }
  return draft;
}

export function draftValues({ entered, files }: DraftContent): Json {
  return { entered: entered as Json, files: [...files] };
}

/** What a draft kept, which another version may have written. */
export function contentOf({ values }: Pick<Draft, 'values'>): DraftContent {
  if (typeof values !== 'object' || values === null || Array.isArray(values)) return EMPTY;
  const { entered, files } = values as { readonly entered?: unknown; readonly files?: unknown };
  return {
    entered: typeof entered === 'object' && entered !== null && !Array.isArray(entered) ? (entered as FormValues) : {},
    files: Array.isArray(files) ? files.filter((name): name is string => typeof name === 'string') : [],
  };
}

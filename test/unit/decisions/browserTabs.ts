import { createDrafts, type DraftOptions, type Drafts } from '../../../src/decisions/draft';
import type { DraftScope } from '../../../src/decisions/draftShelf';
import type { Json } from '../../../src/domain/ledger/canonical';
import type { NewDecision } from '../../../src/domain/ledger/decision';
import { memoryStorage, type MemoryStorage } from './memoryStorage';

export const MIRA: DraftScope = { tenantId: 't', webUrl: 'https://contoso.example/sites/register', login: 'i:0#.f|membership|mira@contoso.example' };

/** A browser on one PC, with its clock. */
export interface Browser {
  readonly storage: MemoryStorage;
  nowMs: number;
  /** A tab: nothing of an earlier one is left but what the browser keeps. */
  tab(scope?: DraftScope, options?: Partial<DraftOptions>): Drafts;
}

/** Keys are key-1, key-2, … in the order in which they are made. */
export function openBrowser(): Browser {
  let made = 0;
  return {
    storage: memoryStorage(),
    nowMs: 86_400_000_000,
    tab(scope = MIRA, options = {}) {
      return createDrafts(this.storage, scope, { keptDays: 7, now: () => this.nowMs, newKey: () => `key-${(made += 1)}`, ...options });
    },
  };
}

/** Opens a form, types into it, and answers the key of its draft. */
export function typed(drafts: Drafts, values: Json, exceptionKey = 'x1', act = 'approve'): string {
  const draft = drafts.open(exceptionKey, act);
  drafts.save({ ...draft, values });
  return draft.key;
}

export function sentDecision(key: string): NewDecision {
  return { key, exceptionKey: 'x1', act: 'approve', title: 'Approved until 2 June', onDay: 1000, base: ['b'], baseHash: 'h', body: { until: 1060 } };
}

export const valuesOf = (drafts: Drafts): Json[] => drafts.list().map(({ values }) => values);

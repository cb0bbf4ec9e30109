import { act as inReact } from '@testing-library/react';
import type { DecideOptions, Intent, Outcome } from '../../../../src/decisions/decide';
import { createDrafts, type Drafts } from '../../../../src/decisions/draft';
import { SharePointError, type SharePointErrorKind } from '../../../../src/lists/rest/errors';
import type { FormWork } from '../../../../src/ui/forms/formWork';
import { JON, type Life } from '../../domain/ledger/life';
import { workOf } from './someForm';

export const error = (kind: SharePointErrorKind) => new SharePointError(kind, { status: 503, code: '', detail: '', requestId: 'r1', operation: 'append' });

export interface Decided {
  readonly intents: Intent[];
  readonly options: DecideOptions[];
  readonly work: FormWork;
  answer(outcome: Outcome): Promise<void>;
  step(step: 'checking' | 'saving' | 'confirming' | 'showing'): void;
}

/** A write path that answers when the test says so. */
export function deciding(more: Partial<FormWork> = {}): Decided {
  const intents: Intent[] = [];
  const options: DecideOptions[] = [];
  let settle: ((outcome: Outcome) => void) | undefined;
  const decide: FormWork['decide'] = (_desk, intent, how) => {
    intents.push(intent);
    options.push(how);
    return new Promise((resolve) => (settle = resolve));
  };
  return {
    intents,
    options,
    work: workOf({ decide, ...more }),
    answer: async (outcome) => {
      await inReact(async () => {
        settle?.(outcome);
        await Promise.resolve();
      });
    },
    step: (step) => inReact(() => options[options.length - 1]?.onStep?.(step)),
  };
}

/** The browser's storage as a page sees it. */
export function someDrafts(now = () => Date.UTC(2026, 5, 2, 14, 5)): { readonly open: () => Drafts } {
  const kept = new Map<string, string>();
  const storage = { get length() { return kept.size; }, key: (at: number) => [...kept.keys()][at] ?? null, getItem: (name: string) => kept.get(name) ?? null, setItem: (name: string, text: string) => void kept.set(name, text), removeItem: (name: string) => void kept.delete(name) };
  return { open: () => createDrafts(storage, { tenantId: 't', webUrl: 'https://contoso.example/sites/register', login: JON.login }, { keptDays: 7, now }) };
}

export const done = (life: Life): Outcome => {
  const { state } = life;
  const { decision } = state.entries[state.entries.length - 1] ?? { decision: life.decisions[0] };
  return { kind: 'done', state, decision: decision as NonNullable<typeof decision>, row: 'written' };
};

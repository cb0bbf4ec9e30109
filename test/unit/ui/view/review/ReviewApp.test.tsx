/** @jest-environment jsdom */
import '../../textEncoder';
import * as React from 'react';
import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { SharePointError } from '../../../../../src/lists/rest/errors';
import type { Gate } from '../../../../../src/lists/rest/gate';
import type { HeldRow } from '../../../../../src/lists/codec/heldRow';
import type { RegisterSnapshot, RegisterStore } from '../../../../../src/register/snapshot';
import { stringsFor } from '../../../../../src/ui/strings/stringsFor';
import { ReviewApp } from '../../../../../src/ui/view/review/ReviewApp';
import { rowWith, TODAY } from '../../../domain/brief/someRow';
import { ANA } from '../../../domain/ledger/life';
import { dataOf } from '../heatmap/someRegister';

const strings = stringsFor('en-US');
const user = userEvent.setup();
const gate = { webUrl: 'https://contoso.example/sites/register', get: () => Promise.resolve({ value: [] }), readText: () => Promise.reject(new SharePointError('unavailable', { status: 503, code: '', detail: '', requestId: '', operation: 'read' })) } as unknown as Gate;
const late = (id: number, days: number): HeldRow => rowWith({ id, lifecycle: 'approved', brief: { dues: [{ duty: 'review', of: 'securityReviewer', day: TODAY - days }] } });

/** A register that can change while it is looked at. */
async function show(first: readonly HeldRow[] | 'empty', freshness: 'confirmed' | 'cached' = 'confirmed'): Promise<{ changes(rows: readonly HeldRow[] | 'refused'): Promise<void>; reads(): number }> {
  const ready = (): RegisterSnapshot => ({ revision: reads, busy: false, progress: undefined, heldUntilMs: undefined, phase: 'ready', data: { ...dataOf([]), today: TODAY, freshness }, problem: undefined });
  let [reads, rows, tell]: [number, readonly HeldRow[] | 'refused', () => void] = [0, first === 'empty' ? [] : first, () => undefined];
  let snapshot: RegisterSnapshot = ready();
  const store = {
    subscribe: (listener: () => void) => {
      tell = listener;
      return () => undefined;
    },
    getSnapshot: () => snapshot,
    refresh: () => Promise.resolve(),
    readRows: () => {
      reads += 1;
      return rows === 'refused' ? Promise.reject(new SharePointError('throttled', { status: 429, code: '', detail: '', requestId: '', operation: 'read' })) : Promise.resolve({ rows, unreadable: 0 });
    },
  } as unknown as RegisterStore;
  const settle = (): Promise<void> => act(async () => new Promise((resolve) => setTimeout(resolve, 0)));
  render(<ReviewApp store={store} gate={gate} strings={strings} title="" id="w" tenantId="t" login={ANA.login} />);
  await settle();
  return {
    changes: async (next) => {
      rows = next;
      snapshot = ready();
      act(() => tell());
      await settle();
    },
    reads: () => reads,
  };
}
const items = (): readonly HTMLElement[] => [...document.querySelectorAll<HTMLElement>('[data-item]')];
const item = (key: string): HTMLElement => document.querySelector<HTMLElement>(`[data-item="${key}"]`) as HTMLElement;

describe('the review desk', () => {
  it('says as of when its list is', async () => {
    await show([late(1, 3)]);
    expect(screen.getByText(strings.states.upToDate(dataOf([]).confirmedAtMs))).toBeTruthy();
  });

  it('says that what it painted from this browser is being confirmed', async () => {
    await show([late(1, 3)], 'cached');
    expect(screen.getByText(strings.states.stale(dataOf([]).confirmedAtMs))).toBeTruthy();
  });

  it('keeps its list where newer rows cannot be read, says so, and reads again when told to', async () => {
    const { changes, reads } = await show([late(1, 3)]);
    await changes('refused');
    expect(items()).toHaveLength(1);
    expect(screen.getByText(strings.states.asOf(dataOf([]).confirmedAtMs))).toBeTruthy();
    const before = reads();
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(reads()).toBe(before + 1);
  });

  it('keeps the focus and everything that was shown where a row is added', async () => {
    const many = Array.from({ length: 130 }, (_, at) => late(at + 1, 3));
    const { changes } = await show(many);
    await user.click(screen.getByRole('button', { name: /^Show 30 more/ }));
    await act(async () => new Promise((resolve) => setTimeout(resolve, 0)));
    const focused = document.activeElement as HTMLElement;
    expect([items().length, focused.dataset.at]).toEqual([130, '100']);
    await changes([late(999, 300), ...many]);
    expect(items()).toHaveLength(131);
    expect(document.activeElement).toBe(focused);
    expect([focused.tabIndex, document.querySelectorAll('[data-item][tabindex="0"]').length]).toEqual([0, 1]);
  });

  it('leads on to the next where what had the focus was done by somebody else', async () => {
    const { changes } = await show([late(1, 30), late(2, 20), late(3, 10)]);
    item('x2').focus();
    await changes([late(1, 30), late(3, 10)]);
    expect((document.activeElement as HTMLElement).dataset.item).toBe('x3');
  });
});

/** @jest-environment jsdom */
import '../textEncoder';
import * as React from 'react';
import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { SharePointError } from '../../../../src/lists/rest/errors';
import type { Gate } from '../../../../src/lists/rest/gate';
import type { RegisterSnapshot, RegisterStore } from '../../../../src/register/snapshot';
import { stringsFor } from '../../../../src/ui/strings/stringsFor';
import { LeadershipApp } from '../../../../src/ui/view/leadership/LeadershipApp';
import { OwnerApp } from '../../../../src/ui/view/owner/OwnerApp';
import type { WebPartProps } from '../../../../src/ui/view/RegisterFrame';
import { ReviewApp } from '../../../../src/ui/view/review/ReviewApp';
import { rowWith } from '../../domain/brief/someRow';
import { ANA } from '../../domain/ledger/life';
import { dataOf, someStore } from './heatmap/someRegister';

// What reads reports has tests of its own.
jest.mock('../../../../src/ui/intake/IntakePanel', () => ({ IntakePanel: () => <div data-testid="panel" /> }));

const strings = stringsFor('en-US');
const user = userEvent.setup();
const refused = (): Promise<never> => Promise.reject(new SharePointError('unavailable', { status: 503, code: '', detail: '', requestId: '', operation: 'read' }));
const SCREENS: readonly (readonly [string, (props: WebPartProps) => React.ReactElement])[] = [['leadership', LeadershipApp], ['review', ReviewApp], ['owner', OwnerApp]];
const settle = (): Promise<void> => act(async () => new Promise((resolve) => setTimeout(resolve, 20)));

async function show(Screen: (props: WebPartProps) => React.ReactElement, reports: readonly object[] = []): Promise<() => Promise<void>> {
  const gate = { webUrl: 'https://contoso.example/sites/register', clock: { now: () => 0 }, get: () => Promise.resolve({ value: reports }), readText: refused } as unknown as Gate;
  const common = { revision: 1, busy: false, progress: undefined, heldUntilMs: undefined, problem: undefined } as const;
  let snapshot: RegisterSnapshot = { ...common, phase: 'empty', data: dataOf([]) };
  let tell = (): void => undefined;
  const store: RegisterStore = {
    ...someStore(),
    getSnapshot: () => snapshot,
    subscribe: (listener) => {
      tell = listener;
      return () => undefined;
    },
    readRows: () => Promise.resolve({ rows: [rowWith()], unreadable: 0 }),
  };
  render(<Screen store={store} gate={gate} strings={strings} title="" id="w" tenantId="t" login={ANA.login} />);
  await settle();
  return async () => {
    snapshot = { ...common, revision: 2, phase: 'ready', data: dataOf([{}]) };
    act(() => tell());
    await settle();
  };
}
const heading = (): string | null => screen.getAllByRole('heading', { level: 2 })[0]?.textContent ?? null;

describe.each(SCREENS)('an empty register: %s', (_name, Screen) => {
  it('offers to read a report, and to ask for an exception', async () => {
    await show(Screen);
    expect(heading()).toBe('No report has been read yet');
    expect(screen.getByRole('button', { name: 'Read a report' })).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Ask for an exception' })).toBeTruthy();
  });

  it('goes on reading a report when its first rows come', async () => {
    const fills = await show(Screen);
    await user.click(screen.getByRole('button', { name: 'Read a report' }));
    await settle();
    const panel = screen.getByTestId('panel');
    await fills();
    expect(screen.getByTestId('panel')).toBe(panel);
    expect(heading()).not.toBe('No report has been read yet');
  });
});

/** @jest-environment jsdom */
import '../../textEncoder';
import * as React from 'react';
import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ExceptionLinksContext } from '../../../../../src/ui/hooks/exceptionLinks';
import { stringsFor } from '../../../../../src/ui/strings/stringsFor';
import { RegisterScreen } from '../../../../../src/ui/view/register/RegisterScreen';
import { SharePointError } from '../../../../../src/lists/rest/errors';
import type { Gate } from '../../../../../src/lists/rest/gate';
import type { HeldRow } from '../../../../../src/lists/codec/heldRow';
import { dataOf, someStore } from '../heatmap/someRegister';
import { MIRA } from '../../../domain/ledger/life';
import { rowIn, TODAY } from './someLines';

const strings = stringsFor('en-US');
const user = userEvent.setup();
/** Names of tenants and people are read through it; that people cannot be read is no reason to show nothing. */
const gate = {
  webUrl: 'https://x.example/sites/r',
  get: () => Promise.resolve({ value: [] }),
  readText: () => Promise.reject(new SharePointError('unavailable', { status: 503, code: '', detail: '', requestId: '', operation: 'read' })),
} as unknown as Gate;
const ROWS: readonly HeldRow[] = [rowIn('approved', 1, { title: 'svc-one' }), rowIn('unassigned', 2, { title: 'svc-two', pastToleranceDay: TODAY - 1 }), rowIn('closed', 3, { title: 'svc-three' })];

async function show(rows: readonly HeldRow[] = ROWS, { narrow = false, address = '/', unreadable = 0 } = {}): Promise<{ readonly said: string[] }> {
  window.history.replaceState(null, '', address);
  const said: string[] = [];
  await act(async () => {
    render(
      <ExceptionLinksContext.Provider value={{ hrefOf: (key) => `/?exception=${key}`, open: () => undefined }}>
        <RegisterScreen
          store={someStore()}
          gate={gate}
          strings={strings}
          title=""
          id="w"
          login={MIRA.login}
          rows={{ rows, unreadable }}
          data={{ ...dataOf([]), today: TODAY }}
          frame={{ narrow, say: (text) => said.push(text) }}
          problem={undefined}
          onRetry={() => undefined}
          readButton={<button type="button">Read a report</button>}
          isReading={false}
        />
      </ExceptionLinksContext.Provider>,
    );
  });
  return { said };
}
const heading = (): string => screen.getByRole('heading', { level: 2 }).textContent ?? '';
const titles = (): string[] => within(screen.getByRole('grid')).getAllByRole('link').map(({ textContent }) => textContent ?? '');

describe('the register', () => {
  beforeEach(() => window.localStorage.clear());

  it('answers first how many are open, how many of them are late, and for how many nobody answers', async () => {
    await show();
    expect(heading()).toBe('2 exceptions are open, 1 of them past tolerance, and nobody answers for 1');
    expect(titles()).toEqual(['svc-two', 'svc-one']);
    expect(screen.getByText('3 exceptions in the register, with those that are over')).toBeTruthy();
  });

  it('says how many rows it cannot read', async () => {
    await show(ROWS, { unreadable: 2 });
    expect(screen.getByText(/2 rows cannot be read/)).toBeTruthy();
  });

  it('narrows while somebody types, says so aloud, and shows everything that is open again', async () => {
    const { said } = await show();
    await user.type(screen.getByRole('searchbox', { name: 'Find' }), 'SVC-ONE');
    expect([heading(), titles()]).toEqual(['1 exception matches', ['svc-one']]);
    expect(said[said.length - 1]).toBe('1 exception shown.');
    await user.type(screen.getByRole('searchbox', { name: 'Find' }), ' zebra');
    expect(screen.getByText(/Nothing in the register has all that is asked for/)).toBeTruthy();
    await user.click(screen.getAllByRole('button', { name: 'Show all that is open' })[0] as HTMLElement);
    expect(titles()).toEqual(['svc-two', 'svc-one']);
  });

  it('shows what its address asks for, in groups that fold', async () => {
    await show(ROWS, { address: '/?register.state=all&register.group=state' });
    const groups = screen.getAllByRole('button', { expanded: true });
    expect(groups.map(({ textContent }) => textContent?.replace(/^▾/, ''))).toEqual(['found, nobody asked for it: 1 exception, 1 of them past tolerance', 'approved: 1 exception', 'closed: 1 exception']);
    await user.click(groups[0] as HTMLElement);
    expect(titles()).toEqual(['svc-one', 'svc-three']);
  });

  it('is narrowed by category, reviewer and due day, and grouped by them', async () => {
    await show([rowIn('approved', 1, { title: 'svc-one' }), rowIn('unassigned', 2, { title: 'svc-two', category: 'migration' })]);
    await user.selectOptions(screen.getByLabelText('Category'), 'tenant migration');
    expect(titles()).toEqual(['svc-two']);
    await user.click(screen.getAllByRole('button', { name: 'Show all that is open' })[0] as HTMLElement);
    await user.selectOptions(screen.getByLabelText('Reviewer'), 'Ana Ruiz (1)');
    expect(titles()).toEqual(['svc-one']);
    await user.selectOptions(screen.getByLabelText('Next is due'), 'late');
    expect(heading()).toBe('No exception matches');
    await user.click(screen.getAllByRole('button', { name: 'Show all that is open' })[0] as HTMLElement);
    await user.selectOptions(screen.getByLabelText('Group by'), 'reviewer');
    expect(screen.getAllByRole('button', { expanded: true }).map(({ textContent }) => textContent?.replace(/^▾/, '').split(':')[0])).toEqual(['Nobody yet', 'Ana Ruiz']);
  });

  it('says of the first column that it is in order of risk, not of titles', async () => {
    await show();
    expect(screen.getByRole('columnheader', { name: /^Exception, by risk/ }).getAttribute('aria-sort')).toBe('descending');
  });

  it('sorts by a column, and the other way round the second time', async () => {
    await show();
    const age = screen.getByRole('button', { name: /^Open for/ });
    await user.click(age);
    expect(age.closest('th')?.getAttribute('aria-sort')).toBe('descending');
    await user.click(age);
    expect(age.closest('th')?.getAttribute('aria-sort')).toBe('ascending');
  });

  it('is one tab stop with arrow keys inside', async () => {
    await show();
    const grid = screen.getByRole('grid');
    expect(grid.querySelectorAll('[data-cell][tabindex="0"]')).toHaveLength(1);
    act(() => grid.querySelector<HTMLElement>('[data-cell="0:0"]')?.focus());
    await user.keyboard('{ArrowDown}{ArrowRight}');
    expect(document.activeElement?.getAttribute('data-cell')).toBe('1:1');
    await user.keyboard('{Control>}{End}{/Control}');
    expect(document.activeElement?.getAttribute('data-cell')).toBe('1:4');
    await user.keyboard('{Control>}{Home}{/Control}');
    expect(document.activeElement?.textContent).toBe('svc-two');
  });

  it('says each exception in sentences where there is no room to compare', async () => {
    await show(ROWS, { narrow: true });
    const first = screen.getAllByRole('listitem')[0]?.textContent ?? '';
    expect(first).toContain('svc-two');
    expect(first).toContain('Nobody yet answers for it');
    expect(first).toMatch(/Its state: found, nobody asked for it\. Open for .*\.past tolerance/);
  });

  it.each([['/', false], ['/?register.severity=low', true]])('on a telephone keeps what is asked of the list behind its name, but what leaves something out in sight: %s', async (address, isOpen) => {
    await show(ROWS, { narrow: true, address });
    expect(screen.getByText('What is shown', { selector: 'summary' }).closest('details')?.open).toBe(isOpen);
  });

  it('keeps a view under a name, and gives it back', async () => {
    await show(ROWS, { address: '/?register.severity=low' });
    await user.click(screen.getByRole('button', { name: 'Save this view' }));
    await user.type(screen.getByRole('textbox', { name: 'Name of the view' }), 'Low ones{Enter}');
    expect(screen.getByRole('button', { name: 'Low ones' }).getAttribute('aria-pressed')).toBe('true');
    await user.selectOptions(screen.getByLabelText('Severity'), 'all');
    await user.click(screen.getByRole('button', { name: 'Low ones' }));
    expect((screen.getByLabelText('Severity') as HTMLSelectElement).selectedOptions[0]?.textContent).toBe('Low');
  });

  it('of an empty register says what that means', async () => {
    await show([]);
    expect(heading()).toBe('No report has been read yet');
    expect(screen.getByRole('button', { name: 'Read a report' })).toBeTruthy();
  });
});

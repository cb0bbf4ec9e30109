/** @jest-environment jsdom */
import '../../textEncoder';
import * as React from 'react';
import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { LedgerList } from '../../../../../src/domain/ledger/decision';
import { ManyForm } from '../../../../../src/ui/forms/many/ManyForm';
import { ExceptionLinksContext } from '../../../../../src/ui/hooks/exceptionLinks';
import { signOffStringsFor } from '../../../../../src/ui/strings/signOffStringsFor';
import { SignOffPart } from '../../../../../src/ui/view/signOff/SignOffPart';
import { signOffModel } from '../../../../../src/ui/view/signOff/signOffModel';
import { MIRA, type Life } from '../../../domain/ledger/life';
import { approvedLife, keptLife } from '../../../domain/ledger/states';
import { deskOf, STRINGS } from '../../forms/someForm';
import { day, mineOf, rowOf } from '../owner/someRows';

// What the form does has tests of its own.
jest.mock('../../../../../src/ui/forms/many/ManyForm');

const user = userEvent.setup();
const LINKS = { hrefOf: (key: string, about?: string) => `/?exception=${key}&act=${about ?? ''}`, open: () => undefined };

interface Opened {
  readonly name: string;
  readonly keys: readonly string[];
}

function show(lives: readonly Life[], mayAddTo?: ReadonlySet<LedgerList>): { readonly opened: Opened[]; readonly unmount: () => void } {
  const opened: Opened[] = [];
  jest.mocked(ManyForm).mockImplementation(({ name, rows, onClose }) => {
    React.useEffect(() => {
      opened.push({ name, keys: rows.map(({ exceptionKey }) => exceptionKey) });
    }, []);
    return <button onClick={onClose}>close</button>;
  });
  const rows = lives.map((life, at) => ({ ...rowOf(life, at + 1), exceptionKey: `x${at + 1}`, title: `Title ${at + 1}` }));
  const desk = { ...deskOf(MIRA, day(5)), ...(mayAddTo && { mayAddTo }) };
  const { unmount } = render(
    <ExceptionLinksContext.Provider value={LINKS}>
      <SignOffPart model={signOffModel(rows, day(5), mineOf(MIRA))} answer="How far it is" desk={desk} tenantId="t" today={day(5)} strings={STRINGS} words={signOffStringsFor(STRINGS.formats)} onRan={() => undefined} say={() => undefined} />
    </ExceptionLinksContext.Provider>,
  );
  return { opened, unmount };
}
const settled = async (): Promise<void> => act(async () => new Promise((resolve) => setTimeout(resolve, 1)));

beforeEach(() => window.sessionStorage.clear());

describe('the page of the sign-off', () => {
  it('begins with everything chosen, and signs for what is left', async () => {
    const { opened } = show([approvedLife(), keptLife()]);
    expect(screen.getByText('2 of 2 chosen')).toBeTruthy();
    await user.click(screen.getByRole('checkbox', { name: 'Title 1' }));
    await user.click(screen.getByRole('button', { name: 'Sign for 1' }));
    await settled();
    expect(opened).toEqual([{ name: 'signOff', keys: ['x2'] }]);
    await user.click(screen.getByRole('button', { name: 'close' }));
    await settled();
    expect(document.activeElement?.textContent).toBe('How far it is');
  });

  it('signs for as many as go at once where somebody holds more', async () => {
    const { opened } = show(Array.from({ length: 503 }, keptLife));
    expect(screen.getByText(/^503 chosen\. At most 500 go at once/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Sign for 500' }));
    await settled();
    expect(opened[0]?.keys).toHaveLength(500);
  });

  it('shows the ways out of what is left out, and of nothing else', async () => {
    show([approvedLife(), keptLife()]);
    expect(screen.queryByRole('link', { name: /^Hand it over/ })).toBeNull();
    await user.click(screen.getByRole('checkbox', { name: 'Title 1' }));
    expect(screen.getAllByRole('link', { name: /^(Report as removed|Change how|Hand it over)/ }).map((link) => [link.textContent, link.getAttribute('href')])).toEqual([
      ['Report as removed', '/?exception=x1&act=reportRemoved'],
      ['Change how it will be removed', '/?exception=x1&act=changePlan'],
      ['Hand it over', '/?exception=x1&act=offerSeat'],
    ]);
  });

  it('keeps left out what was left out, for whoever comes back from a way out', async () => {
    const { unmount } = show([approvedLife(), keptLife()]);
    await user.click(screen.getByRole('checkbox', { name: 'Title 1' }));
    unmount();
    show([approvedLife(), keptLife()]);
    expect((screen.getByRole('checkbox', { name: 'Title 1' }) as HTMLInputElement).checked).toBe(false);
    expect(screen.getByText('1 of 2 chosen')).toBeTruthy();
  });

  it('offers no signature of nothing', async () => {
    show([approvedLife()]);
    await user.click(screen.getByRole('checkbox', { name: 'All' }));
    expect(screen.queryByRole('button', { name: /^Sign for/ })).toBeNull();
    expect(screen.getByText('Nothing is chosen: there is nothing to sign for.')).toBeTruthy();
  });

  it('lists apart what is signed for, by whom and when', () => {
    show([approvedLife().on(4).does(MIRA, 'signOff'), keptLife()]);
    const signed = screen.getByText('Signed for in this quarter: 1').closest('details')!;
    expect(within(signed).getByText(/^on .* by Mira Okafor$/)).toBeTruthy();
    expect(screen.queryByRole('checkbox', { name: 'Title 1' })).toBeNull();
  });

  it('says to whoever may not write it why there is no button', () => {
    show([approvedLife()], new Set(['Approvals']));
    expect(screen.getByText(/You may read this register and not sign in it/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^Sign for/ })).toBeNull();
  });
});

describe('how far the sign-off is', () => {
  const { answer } = signOffStringsFor(STRINGS.formats);
  const quarter = { year: 2026, quarter: 4, firstDay: 20_727, lastDay: 20_818 } as const;
  it.each([
    [0, 0, 'You answer for no exception, so there is nothing to sign for.'],
    [0, 1, 'You answer for 1 exception and have not signed for it: quarter 4 of 2026, by Dec 31, 2026.'],
    [0, 3, 'You answer for 3 exceptions and have signed for none of them: quarter 4 of 2026, by Dec 31, 2026.'],
    [2, 3, 'You answer for 3 exceptions, and 1 is not signed for: quarter 4 of 2026, by Dec 31, 2026.'],
    [1, 1, 'You have signed for the one exception that you answer for, for quarter 4 of 2026.'],
    [3, 3, 'You have signed for all 3 exceptions that you answer for, for quarter 4 of 2026.'],
  ])('is said in one sentence: %i of %i', (signed, held, sentence) => {
    expect(answer({ signed, held, quarter })).toBe(sentence);
  });
});

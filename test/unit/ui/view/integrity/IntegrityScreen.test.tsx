/** @jest-environment jsdom */
import '../../textEncoder';
import * as React from 'react';
import { act, cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { openDesk } from '../../../../../src/decisions/desk';
import { checkRegister, type CheckOptions, type RegisterCheck } from '../../../../../src/decisions/integrity/checkRegister';
import { repairRows } from '../../../../../src/decisions/integrity/repairRows';
import type { Decision } from '../../../../../src/domain/ledger/decision';
import type { LedgerList } from '../../../../../src/domain/ledger/decision';
import { SharePointError } from '../../../../../src/lists/rest/errors';
import { ExceptionLinksContext } from '../../../../../src/ui/hooks/exceptionLinks';
import { ScreenLinksContext } from '../../../../../src/ui/hooks/screenLinks';
import type { Route } from '../../../../../src/ui/hooks/useRoute';
import { stringsFor } from '../../../../../src/ui/strings/stringsFor';
import { IntegrityScreen } from '../../../../../src/ui/view/integrity/IntegrityScreen';
import { ANA, Life } from '../../../domain/ledger/life';
import { deskOf } from '../exception/someDesk';

jest.mock('../../../../../src/decisions/desk');
jest.mock('../../../../../src/decisions/integrity/checkRegister');
jest.mock('../../../../../src/decisions/integrity/repairRows');

const strings = stringsFor('en-US');
const life = new Life().shown().on(1).does(ANA, 'comment', { text: 'Looks odd.' });
const [answer] = life.decisions as [Decision];
const row = { id: 1, exceptionKey: 'x1', title: 'svc-legacy-mail is excluded' };
const NOTHING: RegisterCheck = { findings: [], titles: new Map([['x1', 'svc-legacy-mail is excluded']]), powers: [], unseen: [], looked: { decisions: 55, exceptions: 51, files: 1 }, atMs: 0 };
const ROUTE: Route = { exceptionKey: undefined, act: undefined, screen: 'integrity', moved: true, hrefOf: (key) => `/?exception=${key ?? ''}`, open: () => undefined, replace: () => undefined, hrefOfScreen: () => '/', openScreen: () => undefined, close: () => undefined };

const said: string[] = [];
const onChanged = jest.fn();
async function show({ mayAddTo, moved = true }: { readonly mayAddTo?: readonly LedgerList[]; readonly moved?: boolean } = {}): Promise<void> {
  // A gate of its own: what was found on another site is not shown here.
  const desk = deskOf(life, { mayAddTo });
  jest.mocked(openDesk).mockResolvedValue(desk);
  await act(async () => {
    render(
      <ExceptionLinksContext.Provider value={ROUTE}>
        <ScreenLinksContext.Provider value={ROUTE}>
          <IntegrityScreen gate={desk.gate} route={{ ...ROUTE, moved }} zone="UTC" tenants={[]} strings={strings} onChanged={onChanged} say={(text) => said.push(text)} />
        </ScreenLinksContext.Provider>
      </ExceptionLinksContext.Provider>,
    );
  });
}
const finds = (check: Partial<RegisterCheck>): void => void jest.mocked(checkRegister).mockResolvedValue({ ...NOTHING, ...check });
const checkNow = async (): Promise<void> => user.click(screen.getByRole('button', { name: 'Check now' }));
const user = userEvent.setup();
beforeEach(() => {
  said.length = 0;
  onChanged.mockClear();
});

describe('the screen about the integrity of the record', () => {
  it('checks nothing before it is told to, and takes the focus where somebody moved here', async () => {
    jest.mocked(checkRegister).mockClear();
    await show();
    expect(checkRegister).not.toHaveBeenCalled();
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Integrity of the record' }));
    expect(screen.getByText(/Nothing is changed/)).toBeTruthy();
  });

  it('says how far it is, and stops when told to', async () => {
    let given: CheckOptions | undefined;
    jest.mocked(checkRegister).mockImplementation((_desk, options) => {
      given = options;
      return new Promise((_resolve, reject) => options?.signal?.addEventListener('abort', () => reject(new SharePointError('cancelled', { status: 0, code: '', detail: '', requestId: '', operation: '' }))));
    });
    await show();
    await checkNow();
    act(() => given?.onProgress?.({ stage: 'checking', done: 20, total: 51 }));
    expect(screen.getByText('Comparing: 20 of 51 exceptions')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Stop' }));
    expect(given?.signal?.aborted).toBe(true);
    expect(screen.getByText('The check was stopped before its end, so it says nothing.')).toBeTruthy();
  });

  it('says that nothing was noticed, in what, and what cannot be noticed', async () => {
    finds({});
    await show();
    await checkNow();
    expect(await screen.findByRole('heading', { name: 'Nothing was noticed' })).toBeTruthy();
    expect(screen.getByText(/Looked at 55 decisions of 51 exceptions and one file/)).toBeTruthy();
    expect(screen.getByText(/not that nothing was done/)).toBeTruthy();
    expect(said).toContain('Nothing was noticed');
  });

  it('lists findings by what they mean, the worst first, with what to do and a link to the exception', async () => {
    finds({
      findings: [
        { code: 'idsUnexplained', list: 'Reviews', ranges: [{ from: 2, to: 2 }], count: 1 },
        { code: 'openGroup', group: 'Register risk leadership' },
        { code: 'textChanged', decision: answer },
      ],
    });
    await show();
    await checkNow();
    expect(await screen.findByRole('heading', { name: 'The record does not fit in one place and one right is too wide' })).toBeTruthy();
    expect(screen.getAllByRole('heading', { level: 4 }).map(({ textContent }) => textContent)).toEqual(['Signs of tampering', 'Somebody may do more than they should', 'Unexplained']);
    const line = screen.getByText(/says is not what was written/).closest('li') as HTMLElement;
    expect(within(line).getByText(/Look in its version history/)).toBeTruthy();
    expect(within(line).getByRole('link', { name: 'svc-legacy-mail is excluded' }).getAttribute('href')).toBe('/?exception=x1');
  });

  it('puts together what is about one exception', async () => {
    finds({ findings: [{ code: 'textChanged', decision: answer }, { code: 'openGroup', group: 'A' }, { code: 'rowDiffers', row, columns: ['ExpiresDay'], behind: false }] });
    await show();
    await checkNow();
    expect(await screen.findAllByRole('link', { name: 'svc-legacy-mail is excluded' })).toHaveLength(1);
    expect(screen.getByText(/“End date \(number\)” differs/).closest('li')).toBe(screen.getByText(/says is not what was written/).closest('li'));
  });

  it('leaves a row as it is whose decisions may not be whole: it is what is left of them', async () => {
    finds({ findings: [{ code: 'textChanged', decision: answer }, { code: 'rowDiffers', row, columns: ['ExpiresDay'], behind: false }] });
    await show();
    await checkNow();
    await screen.findByText(/“End date \(number\)” differs/);
    expect(screen.queryByRole('button', { name: 'Write the rows again' })).toBeNull();
  });

  it('writes out fifty of a kind, and the rest when asked', async () => {
    finds({ findings: Array.from({ length: 60 }, (_, at) => ({ code: 'textChanged', decision: { ...answer, exceptionKey: `x${at}` } }) as const) });
    await show();
    await checkNow();
    expect(await screen.findAllByText(/says is not what was written/)).toHaveLength(50);
    await user.click(screen.getByRole('button', { name: 'and 10 more' }));
    expect(screen.getAllByText(/says is not what was written/)).toHaveLength(60);
  });

  it('says what could not be looked at, and who could reach around', async () => {
    finds({ unseen: [{ part: 'rights', kind: 'denied' }], powers: [{ code: 'groupOwner', owner: 'Ada Lindqvist', groups: ['Register admins'] }] });
    await show();
    await checkNow();
    expect(await screen.findByText('the rights of the lists and the permission levels')).toBeTruthy();
    expect(screen.getByText('Ada Lindqvist owns “Register admins”: says who is in them, and could take a seat there.')).toBeTruthy();
  });

  it('reads every file back only where that is asked for', async () => {
    finds({});
    await show();
    await user.click(screen.getByRole('checkbox', { name: 'Read every evidence file back' }));
    await checkNow();
    expect(jest.mocked(checkRegister).mock.calls.pop()?.[1]).toMatchObject({ everyFile: true });
  });

  it('says why it could not check', async () => {
    jest.mocked(checkRegister).mockRejectedValue(new SharePointError('throttled', { status: 429, code: '', detail: '', requestId: '', operation: '' }));
    await show();
    await checkNow();
    expect((await screen.findByRole('alert')).textContent).toBe('The register could not be checked: SharePoint was too busy. Try again in a while.');
  });

  it('keeps what the last check found while the page is open', async () => {
    finds({});
    await show();
    await checkNow();
    await screen.findByRole('heading', { name: 'Nothing was noticed' });
    expect(screen.getByRole('button', { name: 'Check again' })).toBeTruthy();
  });

  it('writes rows again that differ, and tells whoever lists them', async () => {
    finds({ findings: [{ code: 'rowDiffers', row, columns: ['Revision'], behind: true }] });
    jest.mocked(repairRows).mockResolvedValue({ written: 1, failed: 0 });
    await show();
    await checkNow();
    await user.click(await screen.findByRole('button', { name: 'Write the rows again' }));
    expect(jest.mocked(repairRows).mock.calls[0]?.[1]).toEqual(['x1']);
    expect(await screen.findByText('One row was written again. Check again to see what is left.')).toBeTruthy();
    expect(onChanged).toHaveBeenCalled();
  });

  it('tells who may not read exports of the audit log whom to ask', async () => {
    await show({ mayAddTo: ['Requests'] });
    expect(screen.getByText(/Ask one of the group “Register security reviewers”/)).toBeTruthy();
    expect(screen.queryByLabelText('Choose the export (CSV)')).toBeNull();
  });

  it('leads from an adoption that is contradicted to where it is adopted again, until that is settled', async () => {
    const adoption = { ...answer, act: 'adoptPolicy', exceptionKey: '' };
    for (const settleBy of [20_640, undefined]) {
      finds({ findings: [{ code: 'adoptionDisputed', decision: adoption, loggedAs: 'tom', settleBy }] });
      await show();
      await checkNow();
      expect(screen.queryAllByRole('link', { name: 'Adopt the policy again' })).toHaveLength(settleBy === undefined ? 0 : 1);
      cleanup();
    }
  });
});

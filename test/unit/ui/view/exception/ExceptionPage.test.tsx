/** @jest-environment jsdom */
import '../../textEncoder';
import * as React from 'react';
import { act, cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { openDesk } from '../../../../../src/decisions/desk';
import { checkException } from '../../../../../src/decisions/integrity/checkException';
import { lookAtFiles, type FilesLeft } from '../../../../../src/decisions/integrity/lookAtFiles';
import { openException } from '../../../../../src/decisions/openException';
import type { LedgerList } from '../../../../../src/domain/ledger/decision';
import type { Route } from '../../../../../src/ui/hooks/useRoute';
import { SharePointError, type SharePointErrorKind } from '../../../../../src/lists/rest/errors';
import type { Gate } from '../../../../../src/lists/rest/gate';
import { stringsFor } from '../../../../../src/ui/strings/stringsFor';
import { ExceptionPage } from '../../../../../src/ui/view/exception/ExceptionPage';
import { Life } from '../../../domain/ledger/life';
import { deskOf, openedOf } from './someDesk';

jest.mock('../../../../../src/decisions/desk');
jest.mock('../../../../../src/decisions/integrity/checkException');
jest.mock('../../../../../src/decisions/integrity/lookAtFiles');
jest.mock('../../../../../src/decisions/openException');

const strings = stringsFor('en-US');
const life = new Life();
const NO_FILES: FilesLeft = { brought: [], redacted: new Set() };

/** What the register answers to whoever opens it; reading it is tried by test/contract. */
function register({ refuses, mayAddTo, shows }: { readonly refuses?: SharePointErrorKind; readonly mayAddTo?: readonly LedgerList[]; readonly shows?: Life } = {}): void {
  const error = refuses && new SharePointError(refuses, { status: 503, code: '', detail: '', requestId: 'r-1', operation: 'read' });
  jest.mocked(openDesk).mockImplementation(() => (error ? Promise.reject(error) : Promise.resolve(deskOf(life, { mayAddTo }))));
  jest.mocked(checkException).mockImplementation(() => Promise.resolve({ findings: [], left: NO_FILES }));
  jest.mocked(openException).mockImplementation(() => Promise.resolve(shows ? openedOf(shows) : { state: life.state, decisions: [], row: undefined }));
}

const gate = { webUrl: 'https://contoso.example/sites/register', clock: { now: () => 0 }, get: () => Promise.resolve({ value: [] }) } as unknown as Gate;

const ROUTE: Route = { exceptionKey: 'x1', act: undefined, screen: undefined, moved: true, hrefOf: () => '/', open: () => undefined, replace: () => undefined, hrefOfScreen: () => '/', openScreen: () => undefined, close: () => undefined };

async function show(route: Partial<Route> = {}): Promise<void> {
  await act(async () => {
    render(<ExceptionPage gate={gate} tenantId="t" route={{ ...ROUTE, ...route }} zone="UTC" strings={strings} onChanged={() => undefined} say={() => undefined} />);
  });
}
const user = userEvent.setup();

describe('the page of an exception', () => {
  it('says that it is being read', async () => {
    jest.mocked(openDesk).mockImplementation(() => new Promise(() => undefined));
    await show();
    expect(screen.getByRole('heading', { name: 'Reading the exception' })).toBeTruthy();
  });

  it('says how far it is where very much was written', async () => {
    register();
    jest.mocked(openException).mockImplementation((_desk, _key, _signal, onMore) => {
      onMore?.(40);
      onMore?.(2);
      return new Promise(() => undefined);
    });
    await show();
    expect(screen.getByText('Very much was written about it: 42 decisions read so far.')).toBeTruthy();
  });

  it('says what an unknown key may mean and what to do', async () => {
    register();
    await show();
    expect(screen.getByRole('heading', { name: 'No exception has this key' })).toBeTruthy();
    expect(screen.getByText(/Ask whoever sent it for the whole address/)).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Back' })).toBeTruthy();
  });

  it('tells whoever may not read it whom to ask', async () => {
    register({ refuses: 'denied' });
    await show();
    expect(screen.getByRole('heading', { name: 'You may not read the register' })).toBeTruthy();
  });

  it('says why it could not be read, and reads again when told to', async () => {
    register({ refuses: 'unavailable' });
    await show();
    expect(screen.getByRole('alert').textContent).toContain('SharePoint did not answer.');
    register();
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('heading', { name: 'No exception has this key' })).toBeTruthy();
  });

  it('tells who may not ask for an exception whom to ask', async () => {
    register({ mayAddTo: [] });
    await show({ exceptionKey: 'new' });
    expect(screen.getByText(/Ask an owner of the site to add you to the group “Register requesters”/)).toBeTruthy();
  });

  it('takes the focus where somebody moved here', async () => {
    register({ shows: new Life().shown() });
    await show();
    expect(document.activeElement?.textContent).toBe('svc-legacy-mail is excluded from “Require MFA”');
  });

  it('leaves the focus where it is on a page that was loaded with this address', async () => {
    register({ shows: new Life().shown() });
    await show({ moved: false });
    expect(document.activeElement).toBe(document.body);
  });

  it('says what is wrong with the record and what to do, once it was looked up, and nothing where it could not be', async () => {
    const shown = new Life().shown();
    const [decision] = shown.decisions;
    if (!decision) throw new Error('There is no decision');
    register({ shows: shown });
    jest.mocked(checkException).mockImplementation(() => Promise.resolve({ findings: [{ code: 'textChanged', decision }, { code: 'rowMissing', row: { exceptionKey: 'x1', title: 'a row' } }], left: NO_FILES }));
    await show();
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toMatch(/^Something is wrong with the record of this exception.*“What a report shows by Ana Ruiz of Jun 2, 2026” says is not what was written.*Look in its version history/s);
    expect(alert.textContent).not.toContain('a row');

    cleanup();
    jest.mocked(checkException).mockImplementation(() => Promise.resolve({ findings: [{ code: 'unreported', decisions: [decision], isLate: false }], left: NO_FILES }));
    await show();
    expect((await screen.findByRole('alert')).textContent).toMatch(/Ana Ruiz kept on Jun 2, 2026 what a report is said to show.*finish the import.*ask Ana Ruiz/s);

    cleanup();
    jest.mocked(checkException).mockImplementation(() => Promise.reject(new SharePointError('unavailable', { status: 503, code: '', detail: '', requestId: '', operation: 'read' })));
    await show();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('says the first of many signs and how many more there are', async () => {
    const shown = new Life().shown();
    const [decision] = shown.decisions;
    if (!decision) throw new Error('There is no decision');
    register({ shows: shown });
    const findings = Array.from({ length: 9 }, (_, at) => ({ code: 'textChanged', decision: { ...decision, author: { login: `p${at}`, name: `Person ${at}` } } }) as const);
    jest.mocked(checkException).mockImplementation(() => Promise.resolve({ findings, left: NO_FILES }));
    await show();
    await screen.findByRole('alert');
    const isAside = (at: number): boolean => screen.getByText(new RegExp(`by Person ${at} `)).closest('details') !== null;
    expect(findings.map((_finding, at) => isAside(at))).toEqual([false, false, false, false, false, true, true, true, true]);
    expect(screen.getByText('4 more signs').tagName).toBe('SUMMARY');
  });

  it('says how many files were not looked at, and looks at the next ones when asked', async () => {
    const shown = new Life().shown();
    const [decision] = shown.decisions;
    if (!decision) throw new Error('There is no decision');
    register({ shows: shown });
    const brought = Array.from({ length: 42 }, (_, at) => ({ decision, file: { name: `k-${at}-a.pdf`, title: `file ${at}.pdf`, size: 1, chosen: 'a'.repeat(64), stored: 'a'.repeat(64) } }));
    const left: FilesLeft = { brought, redacted: new Set() };
    jest.mocked(checkException).mockImplementation(() => Promise.resolve({ findings: [], left }));
    jest.mocked(lookAtFiles).mockImplementation((_site, asked) => Promise.resolve({ findings: [{ code: 'evidence', state: 'missing', file: (asked.brought[0] as (typeof brought)[number]).file, decision }], left: { ...asked, brought: asked.brought.slice(41) } }));
    await show();
    expect((await screen.findByText(/^42 evidence files of this exception were not looked at/)).getAttribute('role')).toBe('status');
    expect(screen.queryByRole('alert')).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Look at the next files' }));
    expect(await screen.findByText(/^One evidence file of this exception was not looked at/)).toBeDefined();
    expect(screen.getByRole('alert').textContent).toContain('file 0.pdf');
  });
});

/** @jest-environment jsdom */
import '../textEncoder';
import * as React from 'react';
import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { openDesk } from '../../../../src/decisions/desk';
import { readGroups } from '../../../../src/decisions/integrity/readPowers';
import { readContext } from '../../../../src/decisions/readContext';
import { recordPersonFact } from '../../../../src/decisions/recordFact';
import { SharePointError, type SharePointErrorKind } from '../../../../src/lists/rest/errors';
import type { Gate } from '../../../../src/lists/rest/gate';
import { mayAddTo } from '../../../../src/register/mayAddTo';
import { readSeatHolders } from '../../../../src/register/seatHolders';
import type { Route } from '../../../../src/ui/hooks/useRoute';
import { PeoplePage } from '../../../../src/ui/people/PeoplePage';
import { historyOf, personFact } from '../../domain/people/facts';
import { NOTHING_KNOWN } from '../../../../src/domain/ledger/fold';
import { deskWith, error, STRINGS } from './somePeople';

jest.mock('../../../../src/decisions/desk');
jest.mock('../../../../src/decisions/readContext');
jest.mock('../../../../src/decisions/recordFact');
jest.mock('../../../../src/decisions/integrity/readPowers');
jest.mock('../../../../src/register/mayAddTo');
jest.mock('../../../../src/register/seatHolders');

const user = userEvent.setup();
const people = historyOf([personFact('anna', 1)]);

/** What the site answers to whoever opens the page; reading it is tried by test/contract. */
function site({ desk, groups, seats }: { readonly desk?: SharePointErrorKind; readonly groups?: SharePointErrorKind; readonly seats?: SharePointErrorKind } = {}): void {
  const answer = <T,>(kind: SharePointErrorKind | undefined, value: T): (() => Promise<T>) => () => (kind ? Promise.reject(error(kind)) : Promise.resolve(value));
  jest.mocked(openDesk).mockImplementation(answer(desk, deskWith({ people })));
  jest.mocked(mayAddTo).mockImplementation(answer(undefined, [true, true]));
  jest.mocked(readGroups).mockImplementation(answer(groups, []));
  jest.mocked(readSeatHolders).mockImplementation(answer(seats, new Map()));
}
const gate = { webUrl: 'https://contoso.example/sites/register', clock: { now: () => 0 }, get: () => Promise.resolve({ value: [] }) } as unknown as Gate;
const ROUTE: Route = { exceptionKey: undefined, act: undefined, screen: 'people', moved: true, hrefOf: () => '/', open: () => undefined, replace: () => undefined, hrefOfScreen: () => '/', openScreen: () => undefined, close: () => undefined };

async function show(route: Partial<Route> = {}): Promise<{ readonly changed: () => number }> {
  let changed = 0;
  await act(async () => {
    render(<PeoplePage gate={gate} route={{ ...ROUTE, ...route }} zone="UTC" tenants={[]} strings={STRINGS} onChanged={() => (changed += 1)} say={() => undefined} />);
  });
  return { changed: () => changed };
}

describe('the screen of people and policy', () => {
  it('says that it is being read', async () => {
    site();
    jest.mocked(openDesk).mockImplementation(() => new Promise(() => undefined));
    await show();
    expect(screen.getByRole('heading', { name: 'Reading who is who' })).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Back' })).toBeTruthy();
  });

  it('takes the focus where somebody moved here, and leaves it on a page that was loaded with this address', async () => {
    site();
    await show({ moved: false });
    expect(document.activeElement).toBe(document.body);
    await show();
    expect(document.activeElement?.tagName).toBe('H2');
  });

  it('tells whoever may not read it whom to ask', async () => {
    site({ desk: 'denied' });
    await show();
    expect(screen.getByRole('heading', { name: 'You may not read the register' })).toBeTruthy();
  });

  it('says why it could not be read, and reads again when told to', async () => {
    site({ desk: 'unavailable' });
    await show();
    expect(screen.getByRole('alert').textContent).toContain('People and policy could not be read');
    site();
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('heading', { name: /^1 person is known/ })).toBeTruthy();
  });

  it('shows the rest where groups may not be seen or seats cannot be counted', async () => {
    site({ groups: 'denied', seats: 'threshold' });
    await show();
    expect(screen.getByRole('heading', { name: '1 person is known' })).toBeTruthy();
    expect(screen.getByText(/How many exceptions each one holds could not be read/)).toBeTruthy();
  });

  const record = async (): Promise<void> => {
    jest.mocked(recordPersonFact).mockImplementation(() => Promise.resolve({ kind: 'done', fact: personFact('anna', 2), crossed: [] }));
    await user.click(screen.getByRole('button', { name: 'Record something about anna' }));
    await user.click(await screen.findByRole('radio', { name: 'No, it is gone' }));
    await user.type(screen.getByRole('textbox', { name: 'Where did you learn this?' }), 'list of leavers');
    await user.click(screen.getByRole('button', { name: 'Record it' }));
    await screen.findByText(/^Recorded\. anna counts as gone/);
  };

  it('shows what was recorded as it is kept, says so in its place, and tells the register', async () => {
    site();
    const { changed } = await show();
    jest.mocked(readContext).mockImplementation(() => Promise.resolve({ ...NOTHING_KNOWN, people: historyOf([personFact('anna', 2, { state: 'gone', source: 'list of leavers' })]) }));
    await record();
    expect(await screen.findByText('gone')).toBeTruthy();
    expect(document.activeElement?.textContent).toMatch(/^Recorded\./);
    expect(changed()).toBe(1);
  });

  it('keeps what it has where it cannot be read back, says that it is older, and reads again when told to', async () => {
    site();
    await show();
    jest.mocked(readContext).mockImplementation(() => Promise.reject(new SharePointError('unavailable', { status: 503, code: '', detail: '', requestId: 'r2', operation: 'read' })));
    await record();
    expect(await screen.findByText(/What you see is from before your last entry\./)).toBeTruthy();
    expect(screen.getByText(/^Recorded\./)).toBeTruthy();
    jest.mocked(readContext).mockImplementation(() => Promise.resolve({ ...NOTHING_KNOWN, people: historyOf([personFact('anna', 2, { state: 'gone' })]) }));
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('gone')).toBeTruthy();
    expect(screen.queryByText(/What you see is from before/)).toBeNull();
  });
});

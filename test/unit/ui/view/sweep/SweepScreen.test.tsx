/** @jest-environment jsdom */
import '../../textEncoder';
import * as React from 'react';
import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { openDesk } from '../../../../../src/decisions/desk';
import type { LedgerList } from '../../../../../src/domain/ledger/decision';
import { encodeCompletion } from '../../../../../src/lists/codec/sweep';
import { SharePointError } from '../../../../../src/lists/rest/errors';
import { sweep } from '../../../../../src/sweep/run';
import type { SweepOptions, SweepOutcome, SweepReport } from '../../../../../src/sweep/sweepOutcome';
import { ScreenLinksContext } from '../../../../../src/ui/hooks/screenLinks';
import type { Route } from '../../../../../src/ui/hooks/useRoute';
import { stringsFor } from '../../../../../src/ui/strings/stringsFor';
import { SweepScreen } from '../../../../../src/ui/view/sweep/SweepScreen';
import { ANA, Life } from '../../../domain/ledger/life';
import { deskOf } from '../exception/someDesk';

jest.mock('../../../../../src/decisions/desk');
jest.mock('../../../../../src/sweep/run');

const strings = stringsFor('en-US');
const REPORT: SweepReport = {
  run: 'r1', looked: { decisions: 40, exceptions: 12, open: 9 }, unjudged: [], escalations: { added: 0, alreadyThere: 0 }, notices: { added: 0, alreadyThere: 0 }, untold: 0,
  rows: { wrong: 0, byHand: 0, repaired: 0, left: 0 }, rights: { changed: [], unseen: [] }, seal: { hash: 'abc123', upTo: {}, before: 'fits' }, failures: [],
};
const complete = (more: Partial<SweepReport> = {}): SweepOutcome => ({ kind: 'complete', report: { ...REPORT, ...more }, marks: {} });
const ROUTE: Route = { exceptionKey: undefined, act: undefined, screen: 'sweep', moved: true, hrefOf: () => '/', open: () => undefined, replace: () => undefined, hrefOfScreen: (name) => `/?${name}=1`, openScreen: () => undefined, close: () => undefined };
const LAST = { Id: 4, Created: '2026-11-20T08:00:00Z', ...encodeCompletion({ run: 'r0', rows: {}, sealed: {}, seal: 's', counts: {} }) };

const said: string[] = [];
const onChanged = jest.fn();
async function show({ mayAddTo, sweeps = [LAST] }: { readonly mayAddTo?: readonly LedgerList[]; readonly sweeps?: readonly object[] } = {}): Promise<void> {
  const desk = deskOf(new Life(), { me: ANA, mayAddTo });
  // A batch without parts: each read is then asked for by itself.
  const gate = { ...desk.gate, readText: async () => [], get: async () => ({ value: sweeps }) } as unknown as typeof desk.gate;
  jest.mocked(openDesk).mockResolvedValue({ ...desk, gate });
  await act(async () => {
    render(
      <ScreenLinksContext.Provider value={ROUTE}>
        <SweepScreen gate={gate} route={ROUTE} zone="UTC" tenants={[]} strings={strings} onChanged={onChanged} say={(text) => said.push(text)} />
      </ScreenLinksContext.Provider>,
    );
  });
}
const ends = (outcome: SweepOutcome): void => void jest.mocked(sweep).mockResolvedValue(outcome);
const user = userEvent.setup();
const now = async (): Promise<void> => user.click(await screen.findByRole('button', { name: 'Sweep now' }));
beforeEach(() => {
  said.length = 0;
  onChanged.mockClear();
  jest.mocked(sweep).mockReset();
});

describe('the screen for sweeping', () => {
  it('says when the last one was complete, and does nothing before it is told to', async () => {
    await show();
    expect(await screen.findByText(/The last complete sweep ended on .*2026/)).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Sweep' }));
    expect(sweep).not.toHaveBeenCalled();
  });

  it('says that there never was one', async () => {
    await show({ sweeps: [] });
    expect(await screen.findByText('No sweep was complete yet.')).toBeTruthy();
  });

  it('tells who may instead of a button to who may not', async () => {
    await show({ mayAddTo: ['Requests'] });
    expect(screen.queryByRole('button')).toBeNull();
    expect(screen.getByText(/Security reviewers sweep.*“Register security reviewers”/)).toBeTruthy();
  });

  it('says how far it is, and stops when told to', async () => {
    let options: SweepOptions | undefined;
    jest.mocked(sweep).mockImplementation((_desk, given) => {
      options = given;
      return new Promise(() => undefined);
    });
    await show();
    await now();
    act(() => options?.onProgress?.({ stage: 'writing', done: 3, total: 12 }));
    expect(screen.getByText('Writing what is due: 3 of 12 exceptions')).toBeTruthy();
    expect(screen.getByRole('progressbar', { name: 'Sweep' })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Stop' }));
    expect(options?.signal?.aborted).toBe(true);
  });

  it('says what it did: escalations, notices, rows, and that the rights changed', async () => {
    ends(complete({ escalations: { added: 2, alreadyThere: 0 }, notices: { added: 1, alreadyThere: 0 }, rows: { wrong: 3, byHand: 1, repaired: 3, left: 0 }, rights: { changed: ['groups'], unseen: ['assignments'] } }));
    await show();
    await now();
    expect(await screen.findByRole('heading', { name: 'The sweep is complete: 9 open exceptions were looked at' })).toBeTruthy();
    expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      '2 escalations were recorded, one notice was written.',
      '3 rows lagged and were written again.',
      'One row said what no decision ever said: it was changed by hand.',
      'The rights are not as last recorded, so they were recorded anew: who is in which group.',
      'You may not see who may use which list, so nothing was recorded of that.',
    ]);
    expect(screen.getByText(/^Seal of the ledger: abc123\./)).toBeTruthy();
    expect(said).toEqual(['The sweep is complete: 9 open exceptions were looked at']);
    expect(onChanged).toHaveBeenCalledTimes(1);
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Sweep again' }));
  });

  it('says that nothing was due, and where nobody could be told, where to name somebody', async () => {
    ends(complete({ untold: 2 }));
    await show();
    await now();
    expect(await screen.findByText('Nothing was due that was not told already.')).toBeTruthy();
    expect(screen.getByRole('link', { name: /Name managers/ }).getAttribute('href')).toBe('/?people=1');
  });

  it('leads to the integrity of the record where the ledger is not what it was', async () => {
    ends(complete({ seal: { ...REPORT.seal, before: 'changed' } }));
    await show();
    await now();
    expect(await screen.findByText(/are not what they were then/)).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Check the integrity of the record' }).getAttribute('href')).toBe('/?integrity=1');
  });

  it('says who began another one in this hour, and sweeps all the same when told to', async () => {
    ends({ kind: 'claimed', claimed: { by: { login: 'x', name: 'Raj Patel' }, atMs: 0, completedAtMs: undefined } });
    await show();
    await now();
    expect(await screen.findByText(/Raj Patel began one/)).toBeTruthy();
    expect(onChanged).not.toHaveBeenCalled();
    ends(complete());
    await user.click(screen.getByRole('button', { name: 'Sweep all the same' }));
    expect(sweep).toHaveBeenLastCalledWith(expect.anything(), expect.objectContaining({ anyway: true }));
    expect(await screen.findByText('Nothing was due that was not told already.')).toBeTruthy();
  });

  it.each([
    ['incomplete', /not complete/],
    ['stopped', /was stopped/],
  ] as const)('that ends %s says that what was written stays', async (kind, sentence) => {
    ends({ kind, report: { ...REPORT, failures: [{ what: 'notice', exceptionKey: 'x1', kind: 'throttled' }] } });
    await show();
    await now();
    expect((await screen.findByRole('heading', { name: sentence })).textContent).toContain('What was written stays');
    expect(screen.getByText('One thing could not be written: SharePoint was too busy. Try again in a while.')).toBeTruthy();
  });

  it('names the lists that somebody may not add to', async () => {
    ends({ kind: 'refused', lists: ['Notices', 'Sweeps'] });
    await show();
    await now();
    expect(await screen.findByText(/You may not add to “Notices” and “Sweeps”/)).toBeTruthy();
  });

  it('says why the register could not be read, and can be begun again', async () => {
    jest.mocked(sweep).mockRejectedValue(new SharePointError('unavailable', { status: 503, code: '', detail: '', requestId: '', operation: 'x' }));
    await show();
    await now();
    expect((await screen.findByRole('alert')).textContent).toBe('The register could not be swept: SharePoint did not answer. Try again in a moment.');
    expect(screen.getByRole('button', { name: 'Sweep now' })).toBeTruthy();
  });
});

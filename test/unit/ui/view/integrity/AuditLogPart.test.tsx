/** @jest-environment jsdom */
import '../../textEncoder';
import * as React from 'react';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { keepStamps } from '../../../../../src/decisions/integrity/keepStamps';
import { readLedger } from '../../../../../src/decisions/integrity/readLedger';
import type { KeptDecision } from '../../../../../src/domain/integrity/finding';
import { NOBODY_KNOWN, peopleAt } from '../../../../../src/domain/people/people';
import { SharePointError } from '../../../../../src/lists/rest/errors';
import { formatsOf } from '../../../../../src/ui/strings/formats';
import { integrityStringsFor } from '../../../../../src/ui/strings/integrityStringsFor';
import { AuditLogPart } from '../../../../../src/ui/view/integrity/AuditLogPart';
import { auditLogCsv, type SeedRecord } from '../../../../seed/auditLog';
import { historyOf } from '../../../domain/integrity/histories';
import { ANA, Life, MIRA, PRIYA, REQUEST, REVIEW } from '../../../domain/ledger/life';
import { deskOf } from '../exception/someDesk';

jest.mock('../../../../../src/decisions/integrity/keepStamps');
jest.mock('../../../../../src/decisions/integrity/readLedger');

const LIST = 'aaaaaaaa-0000-4000-8000-000000000001';
const decisions = historyOf([
  { author: PRIYA, act: 'request', body: REQUEST, afterSeconds: 60, unseen: 0 },
  { author: MIRA, act: 'comment', body: { text: 'x' }, afterSeconds: 3600, unseen: 0 },
  { author: ANA, act: 'review', body: REVIEW, afterSeconds: 3600, unseen: 0 },
]).map((decision, at): KeptDecision => ({ ...decision, list: 'Requests', id: at + 1, uniqueId: `dddddddd-0000-4000-8000-00000000000${at}` })) as [KeptDecision, KeptDecision, KeptDecision];
const recordOf = (decision: KeptDecision, user: string, more: Partial<SeedRecord> = {}): SeedRecord => ({ at: new Date(decision.createdAt).toISOString().slice(0, 19), user, listId: LIST, itemId: decision.uniqueId ?? '', ...more });
const [request, comment, review] = decisions;
const FORGED = [recordOf(request, 'priya@contoso.example'), recordOf(comment, 'tom@contoso.example'), recordOf(review, 'ana@contoso.example')];

beforeEach(() => {
  jest.mocked(readLedger).mockResolvedValue({ decisions, listIds: new Map([[LIST, 'Requests']]), listPaths: new Map(), people: peopleAt(NOBODY_KNOWN) });
  jest.mocked(keepStamps).mockReset();
});

const user = userEvent.setup();
const onChanged = jest.fn();
const said: string[] = [];
const words = integrityStringsFor(formatsOf('en-US'));
function show(): void {
  render(<AuditLogPart desk={deskOf(new Life())} words={words} onChanged={onChanged} say={(text) => said.push(text)} />);
}
/** jsdom's files have no arrayBuffer. */
function fileOf(text: string): File {
  const file = new File([text], 'export.csv', { type: 'text/csv' });
  return Object.assign(file, { arrayBuffer: async () => new TextEncoder().encode(text).buffer });
}
const choose = async (records: readonly SeedRecord[] | string): Promise<void> => user.upload(screen.getByLabelText('Choose the export (CSV)'), fileOf(typeof records === 'string' ? records : auditLogCsv(records)));

describe('reading an export of the audit log', () => {
  it('shows what it says before anything is recorded: who wrote a decision in another’s name', async () => {
    show();
    await choose(FORGED);
    expect(await screen.findByRole('heading', { name: 'One decision was not written by whom or when it says' })).toBeTruthy();
    expect(screen.getByText(/^“Comment by Mira Okafor of Jun 2, 2026”: written by tom@contoso.example on .*, says the log$/)).toBeTruthy();
    expect(screen.getByText('2 decisions were written by whom and when they say.')).toBeTruthy();
    expect(screen.getByText(/export.csv: 3 rows, list items from/)).toBeTruthy();
    expect(screen.getByText(/is suspended at once, until risk leadership settles it/)).toBeTruthy();
    expect(keepStamps).not.toHaveBeenCalled();
    expect(said).toContain('One decision was not written by whom or when it says');
  });

  it('records what was shown, says so, and what comes next', async () => {
    jest.mocked(keepStamps).mockResolvedValue({ kept: 3, alreadyThere: 0, failures: [], stopped: false });
    show();
    await choose(FORGED);
    await user.click(await screen.findByRole('button', { name: 'Record it for 3 decisions' }));
    expect(await screen.findByRole('heading', { name: 'Recorded for 3 decisions.' })).toBeTruthy();
    expect(screen.getByText(/Next: risk leadership looks at each suspended decision/)).toBeTruthy();
    expect(jest.mocked(keepStamps).mock.calls[0]?.[1]).toMatchObject({ contradicted: [{ decision: { key: comment.key } }] });
    expect(onChanged).toHaveBeenCalled();
  });

  it('names each row that could not be read, by row and field', async () => {
    show();
    await choose([recordOf(request, ''), recordOf(review, 'ana@contoso.example')]);
    expect((await screen.findByRole('alert')).textContent).toBe('1 row could not be read, so nothing is known of it:Row 2, AuditData.UserId: is empty.');
  });

  it('says what else the log knows: what is not there, and what was done to decisions afterwards', async () => {
    show();
    await choose([recordOf(request, 'lena@contoso.example', { itemId: 'dddddddd-0000-4000-8000-00000000ffff' }), recordOf(review, 'ada@contoso.example', { operation: 'ListItemRecycled' })]);
    expect(await screen.findByText('The log knows a decision that is not in the register:')).toBeTruthy();
    expect(screen.getByText(/^Row 3: moved to the recycle bin by ada@contoso.example on/)).toBeTruthy();
    expect(screen.getByText('Nothing is left to record.')).toBeTruthy();
  });

  it('says what a wrong file looks like and where to get the right one, and takes another', async () => {
    show();
    await choose('Name,Day\r\nMira,Monday\r\n');
    expect((await screen.findByRole('alert')).textContent).toMatch(/^export.csv has no column AuditData, so it is no export of the audit log: it looks like a table of text \(CSV\)\./);
    await user.click(screen.getByRole('button', { name: 'Read another export' }));
    expect(screen.getByLabelText('Choose the export (CSV)')).toBeTruthy();
  });

  it('says that nothing can be compared where the register cannot be read', async () => {
    jest.mocked(readLedger).mockRejectedValue(new SharePointError('unavailable', { status: 503, code: '', detail: '', requestId: '', operation: '' }));
    show();
    await choose(FORGED);
    expect((await screen.findByRole('alert')).textContent).toMatch(/nothing can be compared: SharePoint did not answer/);
  });

  it('names what was not recorded and goes on with it', async () => {
    const error = new SharePointError('unknownOutcome', { status: 504, code: '', detail: '', requestId: '', operation: '' });
    jest.mocked(keepStamps).mockImplementationOnce(async (_desk, { contradicted }) => ({ kept: 2, alreadyThere: 0, failures: contradicted.map((stamp) => ({ stamp, error })), stopped: false }));
    jest.mocked(keepStamps).mockResolvedValueOnce({ kept: 1, alreadyThere: 2, failures: [], stopped: false });
    show();
    await choose(FORGED);
    await user.click(await screen.findByRole('button', { name: 'Record it for 3 decisions' }));
    expect(await screen.findByText(/^“Comment by Mira Okafor of Jun 2, 2026”: SharePoint did not say whether it was done/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Go on' }));
    expect(await screen.findByRole('heading', { name: 'Recorded for 1 decision. 2 were there already.' })).toBeTruthy();
  });
});

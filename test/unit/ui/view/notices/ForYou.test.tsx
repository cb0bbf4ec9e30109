/** @jest-environment jsdom */
import '../../textEncoder';
import * as React from 'react';
import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { quarterOf } from '../../../../../src/domain/day/calendar';
import { judgeRows } from '../../../../../src/domain/kpi/judged';
import type { NoticeAbout } from '../../../../../src/domain/notices/notice';
import type { Due } from '../../../../../src/domain/judge/duties';
import { SharePointError } from '../../../../../src/lists/rest/errors';
import type { Gate } from '../../../../../src/lists/rest/gate';
import { readNotices, type MyNotices, type OpenNotice } from '../../../../../src/sweep/readNotices';
import { ExceptionLinksContext } from '../../../../../src/ui/hooks/exceptionLinks';
import { ScreenLinksContext } from '../../../../../src/ui/hooks/screenLinks';
import type { Route } from '../../../../../src/ui/hooks/useRoute';
import { stringsFor } from '../../../../../src/ui/strings/stringsFor';
import { keptLife } from '../../../domain/ledger/states';
import { rowOf } from '../owner/someRows';
import { ForYou } from '../../../../../src/ui/view/notices/ForYou';

jest.mock('../../../../../src/sweep/readNotices');

const TODAY = 20_782; // 25 November 2026
const strings = stringsFor('en-US');
const ROUTE: Route = { exceptionKey: undefined, act: undefined, screen: undefined, moved: false, hrefOf: (key) => `/?exception=${key ?? ''}`, open: () => undefined, replace: () => undefined, hrefOfScreen: (name) => `/?${name}=1`, openScreen: () => undefined, close: () => undefined };
const SIGNED: MyNotices['signOff'] = { quarter: quarterOf(TODAY), signed: [], unsigned: [] };
let id = 0;
const open = (about: NoticeAbout, due?: Due, named?: string): OpenNotice => ({ notice: { id: (id += 1), key: `k${id}`, exceptionKey: about.kind === 'ledgerChanged' || about.kind === 'adoptionDisputed' ? '' : 'x1', recipient: 'me', onDay: TODAY - 1, about }, subject: { title: 'svc-legacy-mail is excluded' }, due, named });
const REMOVE = (day: number): Due => ({ duty: 'remove', of: 'controlOwner', day });

const said: string[] = [];
async function show(read: Partial<MyNotices> | SharePointError): Promise<void> {
  said.length = 0;
  if (read instanceof SharePointError) jest.mocked(readNotices).mockRejectedValue(read);
  else jest.mocked(readNotices).mockResolvedValue({ open: [], today: TODAY, more: false, signOff: SIGNED, ...read });
  await act(async () => {
    render(
      <ExceptionLinksContext.Provider value={ROUTE}>
        <ScreenLinksContext.Provider value={ROUTE}>
          <ForYou gate={{} as Gate} login="me" zone="UTC" strings={strings} say={(text) => said.push(text)} />
        </ScreenLinksContext.Provider>
      </ExceptionLinksContext.Provider>,
    );
  });
  // Asked for in a chunk of its own.
  await act(async () => new Promise((resolve) => setTimeout(resolve, 0)));
}
const sentences = (): (string | null | undefined)[] => screen.getAllByRole('listitem').map((item) => item.querySelectorAll('p')[1]?.textContent);

describe('what waits for somebody', () => {
  it('is also to sign for what they answer for, with the way to the page', async () => {
    await show({ signOff: { ...SIGNED, unsigned: judgeRows([rowOf(keptLife())], TODAY) } });
    expect(screen.getByText(/^Sign-off of quarter 4 of 2026, by Dec 31, 2026: the one exception that you answer for is not signed for\./)).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Look through and sign' }).getAttribute('href')).toBe('/?signOff=1');
    await show({});
    expect(screen.getAllByRole('link', { name: 'Look through and sign' })).toHaveLength(1);
  });

  it('is a sentence each, with the exception as a link and the day on which it was told', async () => {
    await show({ open: [open({ kind: 'due', as: 'holder', duty: 'remove', dueDay: TODAY - 3 }, REMOVE(TODAY - 3))] });
    expect(screen.getByText('One thing waits for you.')).toBeTruthy();
    expect(sentences()).toEqual(['Remove it now: it ended on Nov 22, 2026, 3 days ago.']);
    expect(screen.getByRole('link', { name: 'svc-legacy-mail is excluded' }).getAttribute('href')).toBe('/?exception=x1');
    expect(screen.getByText('Told on Nov 24, 2026.')).toBeTruthy();
    expect(said).toEqual(['One thing waits for you']);
  });

  it('says of each what it is about, and why somebody is told who does not sit in the seat', async () => {
    await show({
      open: [
        open({ kind: 'reminder', as: 'deputy', duty: 'review', dueDay: TODAY + 7 }, { duty: 'review', of: 'securityReviewer', day: TODAY + 7 }),
        open({ kind: 'reminder', as: 'businessOwner', duty: 'remove', dueDay: TODAY + 7 }, REMOVE(TODAY + 7)),
        open({ kind: 'due', as: 'businessOwner', duty: 'remove', dueDay: TODAY }, REMOVE(TODAY)),
        open({ kind: 'asked', as: 'named', duty: 'doAcknowledged', dueDay: TODAY + 2 }, { duty: 'doAcknowledged', of: 'named', day: TODAY + 2 }, 'Moves the relay'),
        open({ kind: 'escalated', as: 'manager', level: 'manager', decision: 'd1', duty: 'remove', dueDay: TODAY - 4 }, REMOVE(TODAY - 4)),
        open({ kind: 'escalated', as: 'riskLeadership', level: 'risk', decision: 'd2', duty: 'settleStamp', dueDay: TODAY + 14 }, { duty: 'settleStamp', of: 'riskLeadership', day: TODAY + 14 }),
        open({ kind: 'escalated', as: 'leadership', level: 'leadership', decision: 'd3' }),
        open({ kind: 'ledgerChanged', as: 'riskLeadership', sweep: 'done|1' }),
      ],
    });
    expect(sentences()).toEqual([
      'Review it by Dec 2, 2026, in 7 days.',
      'It ends on Dec 2, 2026, in 7 days.',
      'It ends today.',
      'Do what risk leadership was promised (“Moves the relay”) by Nov 27, 2026, in 2 days.',
      'Escalated to the manager of whoever has the duty: removal was due on Nov 21, 2026, 4 days ago.',
      'Escalated to risk leadership: an export of the audit log names another author of a decision.',
      'Escalated to the leadership of the organisation by a security reviewer.',
      'Decisions from before an earlier sweep are not what they were then, or an account was renamed. Check the integrity of the record.',
    ]);
    expect(screen.getByText(/You are told as deputy\./)).toBeTruthy();
    expect(screen.getAllByText(/ask for an extension if you still need it/)).toHaveLength(2);
    expect(screen.getByRole('link', { name: 'Integrity of the record' }).getAttribute('href')).toBe('/?integrity=1');
    expect(said).toEqual(['8 things wait for you']);
  });

  it('is also what became of a seat, and an adoption of a looser policy that is contradicted, with the way to where that is settled', async () => {
    await show({
      open: [
        open({ kind: 'seatTaken', as: 'named', seat: 'securityReviewer', decision: 'd1', untilDay: TODAY + 3 }, undefined, 'Raj Patel'),
        open({ kind: 'seatTaken', as: 'named', seat: 'controlOwner', decision: 'd2', untilDay: TODAY + 3, former: true }, undefined, 'Jon Bell'),
        open({ kind: 'deputyNamed', as: 'deputy', seat: 'controlOwner', fromDay: TODAY + 1, toDay: TODAY + 9 }, undefined, 'Mira Okafor'),
        open({ kind: 'deputyNamed', as: 'deputy', seat: 'controlOwner', fromDay: TODAY, toDay: TODAY + 9 }, undefined, 'Mira Okafor'),
        open({ kind: 'adoptionDisputed', as: 'riskLeadership', policyKey: 'p1', dueDay: TODAY + 14 }, { duty: 'settleStamp', of: 'riskLeadership', day: TODAY + 14 }),
      ],
    });
    expect(sentences()).toEqual([
      'Raj Patel took the seat of the security reviewer that was offered to you: nothing is left to answer.',
      'Jon Bell answers now for what you answered for where it came from. Until Nov 28, 2026 nobody else reports it as removed or confirms a dismissal: decline the seat there if it is no longer yours, or talk to a security reviewer.',
      'You stand in for Mira Okafor as control owner from Nov 26, 2026 until Dec 4, 2026.',
      'You stand in for Mira Okafor as control owner until Dec 4, 2026.',
      'An export of the tenant’s audit log contradicts who adopted a looser policy, so it counts no more: risk leadership adopts it again by Dec 9, 2026, or a policy without it is written.',
    ]);
    expect(screen.getByRole('link', { name: 'People and policy' }).getAttribute('href')).toBe('/?people=1');
  });

  it('is nothing, and says what an empty list means', async () => {
    await show({});
    expect(screen.getByText('Nothing waits for you.')).toBeTruthy();
    expect(screen.getByText(/as soon as a sweep finds them/)).toBeTruthy();
  });

  it('says that older ones were not looked at', async () => {
    await show({ open: [open({ kind: 'due', as: 'holder', duty: 'remove', dueDay: TODAY }, REMOVE(TODAY))], more: true });
    expect(screen.getByText('Older notices are not shown.')).toBeTruthy();
  });

  it('that cannot be read says why, and can be tried again', async () => {
    await show(new SharePointError('unavailable', { status: 503, code: '', detail: '', requestId: 'r-1', operation: 'x' }));
    expect(screen.getByRole('alert').textContent).toContain('SharePoint did not answer.');
    jest.mocked(readNotices).mockResolvedValue({ open: [], today: TODAY, more: false, signOff: SIGNED });
    await userEvent.setup().click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('Nothing waits for you.')).toBeTruthy();
  });
});

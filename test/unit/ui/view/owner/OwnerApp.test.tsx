/** @jest-environment jsdom */
import '../../textEncoder';
import * as React from 'react';
import { act, cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { SharePointError } from '../../../../../src/lists/rest/errors';
import type { Gate } from '../../../../../src/lists/rest/gate';
import type { Person } from '../../../../../src/domain/people/person';
import { DEFAULT_POLICY } from '../../../../../src/domain/policy/defaults';
import { peopleAt } from '../../../../../src/domain/people/people';
import { NOTHING_KNOWN, type Known } from '../../../../../src/domain/ledger/fold';
import type { RegisterStore } from '../../../../../src/register/snapshot';
import { stringsFor } from '../../../../../src/ui/strings/stringsFor';
import { OwnerApp } from '../../../../../src/ui/view/owner/OwnerApp';
import { besidesOf } from '../../../../../src/ui/view/owner/more/besides';
import { readAround, type Around } from '../../../../../src/ui/view/owner/readAround';
import { ADM_MIRA, ANA, fact, HANA, JON, knowing, LENA, MIRA, PRIYA, SAM, sameHuman, TOM, type Life } from '../../../domain/ledger/life';
import { approvedLife, keptLife } from '../../../domain/ledger/states';
import { dataOf, someStore } from '../heatmap/someRegister';
import { day, rowOf } from './someRows';

jest.mock('../../../../../src/ui/view/owner/readAround');
// What it does has tests of its own.
jest.mock('../../../../../src/ui/forms/handOver/HandOver', () => ({ HandOver: () => null }));

const strings = stringsFor('en-US');
const user = userEvent.setup();
const gate = { webUrl: 'https://contoso.example/sites/register', get: () => Promise.resolve({ value: [] }) } as unknown as Gate;

function aroundOf(known: Known): Around {
  const around = { known, people: peopleAt(known.people), isRisk: false, policy: DEFAULT_POLICY };
  return { ...around, besides: (rows, today, isMine) => besidesOf(around, rows, today, isMine) };
}

interface Given {
  readonly lives: readonly Life[];
  readonly onDay: number;
  /** Undefined: who is who cannot be read. */
  readonly known?: Known | 'refused';
}

async function show(person: Person, { lives, onDay, known = NOTHING_KNOWN }: Given): Promise<void> {
  jest.mocked(readAround).mockImplementation(() =>
    known === 'refused'
      ? Promise.reject(new SharePointError('denied', { status: 403, code: '', detail: '', requestId: '', operation: 'read' }))
      : Promise.resolve(aroundOf(known)),
  );
  const rows = lives.map((life, at) => rowOf(life, at + 1));
  const store: RegisterStore = {
    ...someStore({ revision: 1, busy: false, progress: undefined, heldUntilMs: undefined, phase: 'ready', data: { ...dataOf([]), today: day(onDay) }, problem: undefined }),
    readRows: () => Promise.resolve({ rows, unreadable: 0 }),
  };
  render(<OwnerApp store={store} gate={gate} strings={strings} title="" id="w" tenantId="t" login={person.login} />);
  await act(async () => undefined);
  await act(async () => new Promise((resolve) => setTimeout(resolve, 0)));
}
const heading = (): string | null => screen.getByRole('heading', { level: 2 }).textContent;

describe('the owner view', () => {
  it('answers a control owner in its heading, and leads from a duty straight into its form', async () => {
    await show(MIRA, { lives: [approvedLife(), keptLife()], onDay: 45 });
    expect(heading()).toBe('You answer for 2 open exceptions, 1 needs something from you');
    const duties = screen.getByRole('list', { name: 'What you must do' });
    expect(within(duties).getByText('5 days late')).toBeTruthy();
    const link = within(duties).getByRole('link', { name: /^Report as removed: / });
    expect(new URL(link.getAttribute('href') ?? '').search).toBe('?exception=x1&act=reportRemoved');
    expect(within(duties).getByRole('link', { name: /^Hand on: / })).toBeTruthy();
  });

  it('tells a business owner what they asked for, and never that they answer for it', async () => {
    await show(PRIYA, { lives: [approvedLife()], onDay: 34 });
    expect(heading()).toBe('You asked for 1 exception, and it ends in 6 days');
    expect(screen.getByText(/Approved by Mira Okafor/)).toBeTruthy();
    expect(screen.getByRole('link', { name: /^Ask for longer: / })).toBeTruthy();
    expect(document.body.textContent).not.toMatch(/[Yy]ou answer for/);
  });

  it('puts the way to ask first for whoever only asks, and last for whoever answers for something', async () => {
    const isBefore = (): boolean => Boolean(screen.getByRole('link', { name: 'Ask for an exception' }).compareDocumentPosition(screen.getAllByRole('list')[0]!) & Node.DOCUMENT_POSITION_FOLLOWING);
    await show(PRIYA, { lives: [approvedLife()], onDay: 34 });
    expect(isBefore()).toBe(true);
    cleanup();
    await show(MIRA, { lives: [approvedLife()], onDay: 34 });
    expect(isBefore()).toBe(false);
  });

  it('leads whoever is offered several seats to take them together', async () => {
    const toJon = (life: Life): Life => life.on(5).does(MIRA, 'offerSeat', { seat: 'controlOwner', to: JON });
    await show(JON, { lives: [toJon(approvedLife())], onDay: 6 });
    expect(screen.queryByRole('button', { name: 'Look through and take them together' })).toBeNull();
    cleanup();
    await show(JON, { lives: [toJon(approvedLife()), toJon(keptLife())], onDay: 6 });
    expect(screen.getByText(/^2 seats are offered to you\./)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Look through and take them together' }));
    expect(screen.getByRole('button', { name: 'Hand over, or be away', pressed: true })).toBeTruthy();
  });

  it('says of what they took over that they need it, and who asked for longer where it was not them', async () => {
    const over = approvedLife().on(5).does(PRIYA, 'offerSeat', { seat: 'businessOwner', to: TOM }).on(6).does(TOM, 'takeBusinessSeat');
    await show(TOM, { lives: [over], onDay: 34 });
    expect(heading()).toBe('You need 1 exception, and it ends in 6 days');
    cleanup();
    const asked = approvedLife(knowing({ serviceOwner: SAM })).on(20).does(SAM, 'askExtension', { untilDay: day(60), changed: 'The vendor is late.' });
    await show(PRIYA, { lives: [asked], onDay: 21 });
    expect(screen.getByText('Approved by Mira Okafor. Sam Kovac asked for longer, and that waits for an answer.')).toBeTruthy();
    cleanup();
    await show(PRIYA, { lives: [approvedLife().on(20).does(PRIYA, 'askExtension', { untilDay: day(60), changed: 'The vendor is late.' })], onDay: 21 });
    expect(screen.getByText('Approved by Mira Okafor. You asked for longer, and that waits for an answer.')).toBeTruthy();
  });

  it('quotes what was promised to risk leadership to whoever is to do it', async () => {
    const promised = keptLife().on(10).does(ANA, 'escalate', { level: 'risk', reason: 'Late.' }).does(LENA, 'acknowledge', { who: JON, what: 'Move the mail relay.', byDay: day(20) });
    await show(JON, { lives: [promised], onDay: 12 });
    const duties = screen.getByRole('list', { name: 'What you must do' });
    expect(within(duties).getByText('Do what risk leadership was promised')).toBeTruthy();
    expect(within(duties).getByText('“Move the mail relay.”')).toBeTruthy();
  });

  it('says of an escalation by hand when it was told, and of none that it is late', async () => {
    const byHand = keptLife().on(10).does(ANA, 'escalate', { level: 'manager', reason: 'Nobody answers.' });
    const known = { ...NOTHING_KNOWN, people: { ...NOTHING_KNOWN.people, facts: [fact(MIRA, { manager: HANA.login })] } };
    await show(HANA, { lives: [byHand], onDay: 22, known });
    const part = screen.getByRole('heading', { name: /escalated to you/, level: 3 }).closest('section') as HTMLElement;
    expect(within(part).getByText('told 12 days ago')).toBeTruthy();
    expect([part.textContent?.includes(' late'), part.querySelector('.late')]).toEqual([false, null]);
  });

  it('says how much of what they answer for is not signed for in this quarter, and nothing of that to a business owner', async () => {
    await show(MIRA, { lives: [keptLife().on(4).does(MIRA, 'signOff'), keptLife()], onDay: 5 });
    expect(screen.getByText(/^1 of 2 that you answer for are not signed for: quarter 2 of 2026, by Jun 30, 2026\./)).toBeTruthy();
    expect(new URL(screen.getByRole('link', { name: 'Look through and sign' }).getAttribute('href') ?? '').search).toBe('?signOff=1');
    await show(PRIYA, { lives: [approvedLife()], onDay: 34 });
    expect(screen.getAllByRole('link', { name: 'Look through and sign' })).toHaveLength(1);
  });

  it('hands over, and comes back with the focus kept', async () => {
    await show(MIRA, { lives: [keptLife()], onDay: 5 });
    await user.click(screen.getByRole('button', { name: 'Name a deputy for everything' }));
    await act(async () => new Promise((resolve) => setTimeout(resolve, 20)));
    // What had the focus is gone with its view.
    expect(document.activeElement).toBe(screen.getByRole('heading', { level: 2 }));
    expect(screen.getByRole('button', { name: 'Hand over, or be away' }).getAttribute('aria-pressed')).toBe('true');
    await user.click(screen.getByRole('button', { name: 'Mine' }));
    expect(screen.getByRole('heading', { name: 'Everything you hold' })).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Mine' }));
  });

  it('says to whom the register names nowhere what that means, and offers to ask', async () => {
    await show(JON, { lives: [approvedLife()], onDay: 5 });
    expect(screen.getByText(/You hold no seat, asked for nothing/)).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Ask for an exception' })).toBeTruthy();
  });

  it('counts what other accounts of the same human hold, once that is read', async () => {
    await show(ADM_MIRA, { lives: [keptLife()], onDay: 5, known: sameHuman(ADM_MIRA, MIRA) });
    expect(heading()).toBe('You answer for 1 open exception, and nothing is needed from you now');
  });

  it('says where that cannot be read, and keeps what one account holds', async () => {
    await show(MIRA, { lives: [keptLife()], onDay: 5, known: 'refused' });
    expect(heading()).toBe('You answer for 1 open exception, and nothing is needed from you now');
    expect(screen.getByText(/Who is who could not be read/)).toBeTruthy();
    jest.mocked(readAround).mockResolvedValue(aroundOf(NOTHING_KNOWN));
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    await act(async () => new Promise((resolve) => setTimeout(resolve, 0)));
    expect(screen.queryByText(/Who is who could not be read/)).toBeNull();
  });

  it('shows 20 duties at a time, and the focus goes on to the first of the next', async () => {
    const lives = Array.from({ length: 23 }, () => approvedLife());
    await show(MIRA, { lives, onDay: 45 });
    const duties = screen.getByRole('list', { name: 'What you must do' });
    expect(within(duties).getAllByRole('listitem')).toHaveLength(20);
    await user.click(screen.getAllByRole('button', { name: 'Show 3 more' })[0]!);
    const items = within(duties).getAllByRole('listitem');
    expect([items.length, items[20]?.contains(document.activeElement)]).toEqual([23, true]);
  });
});

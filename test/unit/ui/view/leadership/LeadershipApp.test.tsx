/** @jest-environment jsdom */
import '../../textEncoder';
import * as React from 'react';
import { act, cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { joinDesk } from '../../../../../src/decisions/joinDesk';
import { joinLook } from '../../../../../src/decisions/look';
import { readReportsSaid } from '../../../../../src/decisions/reportsSaid';
import type { ReportSaid } from '../../../../../src/domain/kpi/reportSaid';
import type { Person } from '../../../../../src/domain/people/person';
import { SharePointError } from '../../../../../src/lists/rest/errors';
import type { Gate } from '../../../../../src/lists/rest/gate';
import type { RegisterStore } from '../../../../../src/register/snapshot';
import { ActForm } from '../../../../../src/ui/forms/ActForm';
import { useOpened } from '../../../../../src/ui/hooks/useOpened';
import { stringsFor } from '../../../../../src/ui/strings/stringsFor';
import { LeadershipApp } from '../../../../../src/ui/view/leadership/LeadershipApp';
import { ANA, knowing, LENA, MIRA, SAM, Life } from '../../../domain/ledger/life';
import { acceptedLife, approvedLife, keptLife, LIVES } from '../../../domain/ledger/states';
import { deskOf, openedOf } from '../exception/someDesk';
import { dataOf, someStore } from '../heatmap/someRegister';
import { day, rowOf } from '../owner/someRows';

jest.mock('../../../../../src/decisions/joinDesk');
jest.mock('../../../../../src/decisions/look');
jest.mock('../../../../../src/decisions/reportsSaid');
// What a form does and what it reads have tests of their own.
jest.mock('../../../../../src/ui/forms/ActForm');
jest.mock('../../../../../src/ui/hooks/useOpened');

const strings = stringsFor('en-US');
const user = userEvent.setup();
const gate = { webUrl: 'https://contoso.example/sites/register', clock: { now: () => 0 }, get: () => Promise.resolve({ value: [] }) } as unknown as Gate;
const REFUSED = new SharePointError('unavailable', { status: 503, code: '', detail: '', requestId: '', operation: 'read' });

interface Given {
  readonly lives: readonly Life[];
  readonly onDay: number;
  readonly reports?: readonly ReportSaid[] | 'refused';
  readonly mayDecide?: boolean;
  readonly desk?: 'refused';
}

async function show(person: Person, { lives, onDay, reports = [], mayDecide = false, desk }: Given): Promise<void> {
  const opened = { ...deskOf({ today: day(onDay) }, { me: person }), known: knowing({ serviceOwner: SAM }), mayAddTo: new Set(mayDecide ? (['RiskDecisions', 'Requests'] as const) : (['Requests'] as const)) };
  jest.mocked(joinDesk).mockResolvedValue(opened);
  jest.mocked(joinLook).mockImplementation(() => (desk === 'refused' ? Promise.reject(REFUSED) : Promise.resolve({ ...opened, people: opened.known.people, rules: () => Promise.resolve(opened.known.policies) })));
  jest.mocked(readReportsSaid).mockImplementation(() => (reports === 'refused' ? Promise.reject(REFUSED) : Promise.resolve({ reports, unreadable: [] })));
  const rows = lives.map((life, at) => ({ ...rowOf(life, at + 1), exceptionKey: `x${at + 1}` }));
  const store: RegisterStore = {
    ...someStore({ revision: 1, busy: false, progress: undefined, heldUntilMs: undefined, phase: 'ready', data: { ...dataOf([]), today: day(onDay) }, problem: undefined }),
    readRows: () => Promise.resolve({ rows, unreadable: 0 }),
  };
  render(<LeadershipApp store={store} gate={gate} strings={strings} title="" id="w" tenantId="t" login={person.login} />);
  for (let turn = 0; turn < 4; turn += 1) await act(async () => new Promise((resolve) => setTimeout(resolve, 0)));
}
const heading = (): string | null => screen.getAllByRole('heading', { level: 2 })[0]?.textContent ?? null;
const section = (name: string | RegExp): HTMLElement => screen.getByRole('heading', { level: 3, name }).closest('section') as HTMLElement;
const tile = (name: RegExp): HTMLElement => screen.getByRole('button', { name });
beforeEach(() => window.localStorage.clear());

describe('the leadership dashboard', () => {
  it('answers in its first sentence, and each number leads to its definition and its exceptions', async () => {
    await show(LENA, { lives: [approvedLife(), keptLife(), LIVES.unassigned(), acceptedLife()], onDay: 50 });
    expect(heading()).toBe('2 of 3 open exceptions are past tolerance, and nobody answers for 1');
    await user.click(tile(/^Past tolerance 2/));
    const panel = section(/^Past tolerance: 2 exceptions/);
    expect(within(panel).getByText(/missed by more days than policy tolerates/)).toBeTruthy();
    expect(within(panel).getAllByRole('link')).toHaveLength(2);
    await user.click(within(panel).getByRole('button', { name: 'Close the list' }));
    expect(document.activeElement).toBe(tile(/^Past tolerance 2/));
    expect(tile(/^Accepted risks 1 apart; next signature/)).toBeTruthy();
  });

  it('says who is accountable for what is typed in, in the sentence of the exception’s page, and to whom an empty seat falls', async () => {
    await show(LENA, { lives: [approvedLife(), LIVES.unassigned()], onDay: 5 });
    await user.type(screen.getByRole('searchbox', { name: /person, policy, app or tenant/ }), 'svc-legacy');
    const answers = within(section('Who is accountable for …?')).getAllByRole('listitem');
    const text = answers.map((each) => each.textContent).join('\n');
    expect(text).toContain('Mira Okafor answers for it: control owner since');
    expect(text).toContain('having approved it');
    expect(text).toContain('Ana Ruiz answers for watching it');
    expect(text).toContain('Nobody is control owner yet, so Sam Kovac answers for it as service owner.');
    await user.clear(screen.getByRole('searchbox'));
    await user.type(screen.getByRole('searchbox'), 'mira');
    expect(screen.getByText((_, element) => element?.textContent === 'Mira Okafor answers for 1 exception.')).toBeTruthy();
    await user.type(screen.getByRole('searchbox'), ' zzz');
    expect(screen.getByText(/Nothing that is open or accepted has to do with “mira zzz”/)).toBeTruthy();
  });

  it('says of empty seats only what it knows where people cannot be read, and offers to try again', async () => {
    await show(LENA, { lives: [LIVES.unassigned()], onDay: 5, desk: 'refused' });
    await user.type(screen.getByRole('searchbox'), 'svc');
    expect(section('Who is accountable for …?').textContent).toContain('Nobody yet is control owner: it falls to the service owner, else to the register’s default accountable.');
    await user.click(screen.getByRole('button', { name: strings.states.failed.retry }));
    expect(jest.mocked(joinLook).mock.calls.length).toBeGreaterThan(1);
  });

  it('tells leadership what waits for it with a button each, and others only that it waits', async () => {
    const asked = () => approvedLife().on(3).does(MIRA, 'askExtension', { untilDay: 0, changed: 'x' });
    const lives = [approvedLife().on(5).does(ANA, 'escalate', { level: 'risk', reason: 'Late.' }), asked()];
    await show(LENA, { lives, onDay: 6, mayDecide: true });
    const waiting = section('Waiting for risk leadership');
    expect(within(waiting).getAllByRole('button', { name: /^Acknowledge: svc-legacy-mail/ })).toHaveLength(1);
    cleanup();
    await show(ANA, { lives, onDay: 6 });
    expect(within(section('Waiting for risk leadership')).queryByRole('button')).toBeNull();
    expect(section('Waiting for risk leadership').textContent).toContain('Only risk leadership can acknowledge');
  });

  it('lets no other act be started while a decision is on its way, and says why, so that its form and the answer stay', async () => {
    const late = (): Life => approvedLife().on(5).does(ANA, 'escalate', { level: 'risk', reason: 'Late.' });
    jest.mocked(useOpened).mockReturnValue({ status: 'ready', opened: openedOf(late()), retry: () => undefined } as never);
    jest.mocked(ActForm).mockImplementation(({ onBusy }) => (
      <>
        <button onClick={() => onBusy?.(true)}>begin</button>
        <button onClick={() => onBusy?.(false)}>fail</button>
      </>
    ));
    await show(LENA, { lives: [late(), late()], onDay: 6, mayDecide: true });
    const buttons = (): HTMLElement[] => within(section('Waiting for risk leadership')).getAllByRole('button', { name: /^Acknowledge: / });
    await user.click(buttons()[0]!);
    await user.click(await screen.findByRole('button', { name: 'begin' }));
    for (const button of buttons()) {
      expect(button.getAttribute('aria-disabled')).toBe('true');
      expect(document.getElementById(button.getAttribute('aria-describedby') ?? '')?.textContent).toBe('Your decision is being saved: until that is done nothing else can be started.');
      await user.click(button);
      expect(screen.getByRole('button', { name: 'fail' })).toBeTruthy();
    }
    await user.click(screen.getByRole('button', { name: 'fail' }));
    await user.click(buttons()[0]!);
    expect(screen.queryByRole('button', { name: 'fail' })).toBeNull();
  });

  it('says what happens if nobody acts, and who prevents each by what', async () => {
    await show(LENA, { lives: [approvedLife(), keptLife()], onDay: 39 });
    const text = section('If nobody acts').textContent ?? '';
    expect(text).toContain('0 exceptions are past tolerance today. If nobody acts it will be 2 by');
    expect(text).toContain('Mira Okafor, control owner: remove it by');
  });

  it('names the seat that is empty and to whom it falls, as far as that is known', async () => {
    await show(LENA, { lives: [LIVES.unassigned()], onDay: 2 });
    expect(section('If nobody acts').textContent).toMatch(/Nobody is (control owner|security reviewer) \(falls to Sam Kovac\): /);
    cleanup();
    await show(LENA, { lives: [LIVES.unassigned()], onDay: 2, desk: 'refused' });
    expect(section('If nobody acts').textContent).toMatch(/Nobody is (control owner|security reviewer): /);
  });

  it('shows how much is documented and what is unused when reports are read, and says so where they cannot be', async () => {
    const life = approvedLife();
    const said: ReportSaid = { tenantId: 'tenant', tenantName: 'Contoso', source: 'ScubaGear', ranOnDay: day(4), oldestDay: day(4), inForce: life.state.parts.seen?.findings.map(({ key }) => key) ?? [], untold: [], unread: 1, lastUse: [{ principal: { type: 'user', id: 'user-1' }, lastUsedDay: day(-90), asOfDay: day(4) }] };
    await show(LENA, { lives: [life], onDay: 5, reports: [said] });
    expect(tile(/^Documented 100\s?% of 1 finding, report of .*; cannot tell: 1 part could not be looked at/)).toBeTruthy();
    expect(section('Unused: remove these first').textContent).toContain('last used on');
    cleanup();
    await show(LENA, { lives: [life], onDay: 5, reports: 'refused' });
    expect(tile(/^Documented – reports could not be read/)).toBeTruthy();
  });

  it('tells what is new since the last visit, and at a first visit nothing', async () => {
    await show(LENA, { lives: [approvedLife()], onDay: 5 });
    expect(screen.queryByText(/Since your last visit/)).toBeNull();
    cleanup();
    await show(LENA, { lives: [approvedLife(), new Life().on(7).shown()], onDay: 8 });
    expect(screen.getByText(/^Since your last visit on /)).toBeTruthy();
    const fresh = screen.getByRole('button', { name: '1 new' });
    await user.click(fresh);
    expect(fresh.getAttribute('aria-expanded')).toBe('true');
    expect(within(section('1 new')).getAllByRole('link')).toHaveLength(1);
    await user.click(within(section('1 new')).getByRole('button', { name: 'Close the list' }));
    expect([document.activeElement, screen.queryByRole('heading', { name: '1 new' })]).toEqual([fresh, null]);
  });

  it('prints its paper without what stands beside it on the page, and without names of people', async () => {
    await show(LENA, { lives: [approvedLife(), keptLife()], onDay: 50 });
    const beside = document.body.appendChild(document.createElement('nav'));
    window.print = jest.fn();
    await user.click(screen.getByRole('button', { name: 'Print for the board' }));
    expect(window.print).toHaveBeenCalledTimes(1);
    expect(beside.hasAttribute('data-reg-aside')).toBe(true);
    const paper = document.querySelector('[data-paper]');
    expect(paper?.closest('[data-reg-aside]')).toBeNull();
    expect(paper?.textContent).toContain('1 of 2 open exceptions is past tolerance');
    for (const name of ['Mira', 'Ana', 'Priya']) expect(paper?.textContent).not.toContain(name);
    window.dispatchEvent(new Event('afterprint'));
    expect(document.querySelector('[data-reg-aside]')).toBeNull();
    beside.remove();
  });
});

/** @jest-environment jsdom */
import '../../textEncoder';
import * as React from 'react';
import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ItemOutcome, ItemResult, Ready, SeenRow } from '../../../../../src/decisions/bulk/bulkItem';
import { planBulk } from '../../../../../src/decisions/bulk/planBulk';
import type { RunBulkOptions } from '../../../../../src/decisions/bulk/runBulk';
import { NOTHING_KNOWN, type Known } from '../../../../../src/domain/ledger/fold';
import type { Person } from '../../../../../src/domain/people/person';
import type { SeatName } from '../../../../../src/domain/exception/seat';
import { SharePointError, type SharePointErrorKind } from '../../../../../src/lists/rest/errors';
import { ManyForm } from '../../../../../src/ui/forms/many/ManyForm';
import type { ManyName } from '../../../../../src/ui/forms/many/manyNames';
import type { ManyWork } from '../../../../../src/ui/forms/many/manyWork';
import { ANA, APPROVE, DAY_0, JON, knowing, Life, MIRA, PRIYA, REQUEST } from '../../../domain/ledger/life';
import { deskOf, STRINGS } from '../someForm';

const error = (kind: SharePointErrorKind): SharePointError => new SharePointError(kind, { status: 0, code: '', detail: '', requestId: '', operation: '' });

interface Given {
  readonly me: Person;
  readonly seats?: ReadonlyMap<string, SeatName>;
  readonly people?: readonly Person[];
  readonly known?: Known;
  readonly run?: (ready: Ready, nth: number) => ItemOutcome;
  readonly readStates?: ManyWork['readStates'];
}

interface Shown {
  /** Each run: the decisions in it, and which of them were sent before. */
  readonly runs: { readonly ready: readonly Ready[]; readonly sentBefore: readonly string[] }[];
  readonly ran: (readonly ItemResult[])[];
  readonly said: string[];
}

/** Draws the form of an answer for these lives; nothing is sent anywhere. */
function show(name: ManyName, lives: readonly Life[], { me, seats, known = NOTHING_KNOWN, run = (ready) => done(ready), readStates, people = [] }: Given): Shown {
  const shown: Shown = { runs: [], ran: [], said: [] };
  const states = new Map(lives.map(({ state }) => [state.exceptionKey, state]));
  const rows = lives.map(({ state }): SeenRow => ({ exceptionKey: state.exceptionKey, title: `title of ${state.exceptionKey}`, revision: state.revision, lastDecisionKey: state.lastDecisionKey }));
  const work: ManyWork = {
    readStates: readStates ?? (() => Promise.resolve(states)),
    planBulk,
    runBulk: (_desk, ready, { sentBefore }: RunBulkOptions) => {
      shown.runs.push({ ready, sentBefore: [...(sentBefore ?? [])] });
      return Promise.resolve(ready.map((each, nth) => ({ ready: each, outcome: run(each, nth) })));
    },
    searchPeople: () => Promise.resolve(people.map((person) => ({ ...person, mail: '', jobTitle: '', guest: false }) as never)),
  };
  const today = Math.max(DAY_0, ...lives.map((life) => life.today));
  render(<ManyForm desk={deskOf(me, today, known)} drafts={undefined} name={name} seats={seats} rows={rows} today={today} strings={STRINGS} onRan={(results) => shown.ran.push(results)} onClose={() => undefined} say={(text) => shown.said.push(text)} work={work} />);
  return shown;
}

const done = ({ item }: Ready): ItemOutcome => ({ kind: 'done', row: 'written', decision: {} as never, state: { exceptionKey: item.seen.exceptionKey } as never });
const found = (key: string, known?: Known): Life => new Life(key, known).shown();
const given = (key: string, owner: Person): Life => found(key).on(1).does(ANA, 'assign', { controlOwner: owner });
const status = async (text: RegExp): Promise<HTMLElement> => screen.findByText(text);

describe('one form for many', () => {
  it('says before anything is sent how many can be recorded, and of the others why not, by name', async () => {
    show('keep', [given('a', MIRA), given('b', JON), given('c', MIRA)], { me: MIRA });
    await status(/^2 of 3 can be recorded\.$/);
    const left = screen.getByText('1 is left out:').parentElement as HTMLElement;
    expect(left.textContent).toContain('Somebody else was asked to answer it: answer it by itself.');
    expect(screen.getByRole('heading', { name: 'Keep 3 found items until a day' })).toBeTruthy();
  });

  it('puts the latest day that all of them may have, and sends one decision for each under its own key', async () => {
    const user = userEvent.setup();
    const critical = found('b').shown(['policy-1'], { severity: 'critical' }).on(1).does(ANA, 'assign', { controlOwner: MIRA });
    const { runs, ran, said } = show('keep', [given('a', MIRA), critical], { me: MIRA });
    await status(/^All 2 can be recorded\.$/);
    await user.click(await screen.findByRole('button', { name: 'Keep 2 until then' }));
    await screen.findByRole('heading', { name: '2 recorded' });
    const [first] = runs;
    expect(first?.ready.map(({ intent }) => [intent.exceptionKey, intent.act, (intent.body as { endDay: number }).endDay])).toEqual([['a', 'keep', DAY_0 + 31], ['b', 'keep', DAY_0 + 31]]);
    expect(new Set(first?.ready.map(({ intent }) => intent.key)).size).toBe(2);
    expect(ran).toHaveLength(1);
    expect(said).toEqual(['2 recorded']);
  });

  it('asks each service owner where nobody is named for all, and leaves out what has none', async () => {
    const user = userEvent.setup();
    const known = knowing({ serviceOwner: JON });
    const elsewhere = found('b', known).shown(['policy-1'], { tenantId: 'another' });
    const { runs } = show('assign', [found('a', known), new Life('b', known).shown(['policy-1'], { tenantId: 'another' })], { me: ANA, known });
    expect(elsewhere.voids).toEqual([]);
    await status(/^1 of 2 can be recorded\.$/);
    expect(screen.getByText(/Jon Bell \(1\); 1 has none and is left out\./)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Ask for 1 answer' }));
    await screen.findByRole('heading', { name: '1 recorded, 1 not' });
    expect(runs[0]?.ready.map(({ intent }) => intent.body)).toEqual([{ controlOwner: { login: JON.login, name: JON.name } }]);
  });

  it('says that a field is missing where it is for all of them, and sends nothing', async () => {
    const user = userEvent.setup();
    const { runs } = show('assign', [found('a')], { me: ANA });
    await status(/^It can be recorded\.$/);
    await user.click(screen.getByRole('button', { name: /^Ask for/ }));
    await waitFor(() => expect(document.querySelector('[id$="-reason"]')?.textContent).toContain('Say'));
    expect(runs).toEqual([]);
    // Said once, beside the field.
    expect(screen.queryByText(/left out/)).toBeNull();
  });

  it('tells apart what was recorded, what was not and what is not known, and tries again what may be, under the same keys', async () => {
    const user = userEvent.setup();
    const lives = ['a', 'b', 'c', 'd'].map((key) => given(key, MIRA));
    let rounds = 0;
    const outcomes: ItemOutcome[] = [{ kind: 'failed', error: error('unavailable') }, { kind: 'unconfirmed', error: error('unknownOutcome') }, { kind: 'notTried' }];
    const { runs } = show('keep', lives, {
      me: MIRA,
      run: (ready, nth) => {
        if (nth === 0) rounds += 1;
        return rounds === 1 ? (outcomes[nth - 1] ?? done(ready)) : done(ready);
      },
    });
    await status(/^All 4 can be recorded\.$/);
    await user.click(await screen.findByRole('button', { name: 'Keep 4 until then' }));
    await screen.findByRole('heading', { name: '1 recorded, 2 not, 1 not known yet' });
    expect(screen.getByText(/SharePoint does not answer/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Try 3 again' }));
    await screen.findByRole('heading', { name: '4 recorded' });
    const [first, second] = runs;
    expect(second?.ready).toEqual(first?.ready.slice(1));
    expect(second?.sentBefore).toEqual([first?.ready[2]?.intent.key]);
  });

  it('asks once more before it closes many for good', async () => {
    const user = userEvent.setup();
    const removed = given('a', MIRA).on(2).does(MIRA, 'remove', { byDay: DAY_0 + 9 }).on(3).does(MIRA, 'reportRemoved', { onDay: DAY_0 + 3, text: 'Disabled.', gone: true });
    const { runs } = show('verifyRemoved', [removed], { me: ANA });
    await user.type(await screen.findByRole('textbox'), 'Seen in the policy.');
    await user.click(screen.getByRole('button', { name: '1 are gone: close them' }));
    const asked = await screen.findByRole('alertdialog');
    expect(runs).toEqual([]);
    await user.click(within(asked).getByRole('button', { name: /^Yes\./ }));
    await screen.findByRole('heading', { name: '1 recorded' });
    expect(runs[0]?.ready[0]?.intent.body).toMatchObject({ text: 'Seen in the policy.', sawReport: expect.stringContaining('report-') });
  });

  it('reviews together only what has nothing left to look at, and each says why not', async () => {
    const high = given('b', MIRA).does(MIRA, 'keep', { findings: given('b', MIRA).state.parts.seen?.findings, endDay: DAY_0 + 30 });
    show('review', [high], { me: ANA });
    await status(/^It cannot be recorded\.$/);
    expect(screen.getByText(/no compensating control that could be fresh/)).toBeTruthy();
    expect(screen.getByText('Nothing yet: none of them can be recorded.')).toBeTruthy();
  });

  it('says that nothing could be read, and reads again', async () => {
    const user = userEvent.setup();
    const life = given('a', MIRA);
    let tries = 0;
    show('keep', [life], { me: MIRA, readStates: () => ((tries += 1) === 1 ? Promise.reject(error('unavailable')) : Promise.resolve(new Map([['a', life.state]]))) });
    await screen.findByText('They could not be read');
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    await status(/^It can be recorded\.$/);
  });
});

describe('seats of many', () => {
  const named = async (label: RegExp, name: string): Promise<void> => {
    const user = userEvent.setup();
    await user.type(await screen.findByRole('combobox', { name: label }), name);
    await user.click(await screen.findByRole('option', { name: new RegExp(name) }));
  };
  const kept = (key: string, owner: Person, known?: Known): Life => new Life(key, known).shown().on(1).does(ANA, 'assign', { controlOwner: owner }).on(2).does(owner, 'remove', { byDay: DAY_0 + 30 });

  const CONTROL: ReadonlyMap<string, SeatName> = new Map(['a', 'b', 'c'].map((key) => [key, 'controlOwner']));

  it('are offered each as the one that the visitor holds, and whoever has another part there is left out', async () => {
    const user = userEvent.setup();
    const asked = new Life('c').does(PRIYA, 'request', REQUEST).does(MIRA, 'approve', APPROVE).on(2);
    const { runs } = show('offerSeat', [kept('a', MIRA), asked, kept('b', MIRA)], { me: MIRA, seats: CONTROL, people: [PRIYA] });
    await named(/^To whom/, 'Priya Nair');
    await status(/^2 of 3 can be recorded\.$/);
    await user.click(screen.getByRole('button', { name: 'Offer 2 seats' }));
    await screen.findByRole('heading', { name: '2 recorded, 1 not' });
    expect(runs[0]?.ready.map(({ intent }) => [intent.exceptionKey, intent.act, intent.body])).toEqual(['a', 'b'].map((key) => [key, 'offerSeat', { seat: 'controlOwner', to: { login: PRIYA.login, name: PRIYA.name } }]));
  });

  it('of somebody who is gone are offered by whoever sits in another seat', async () => {
    const known = knowing({ gone: [MIRA], sinceDay: 3 });
    const { runs } = show('offerSeat', [kept('a', MIRA, known).on(4)], { me: ANA, seats: CONTROL, known, people: [JON] });
    await named(/^To whom/, 'Jon Bell');
    const user = userEvent.setup();
    await user.click(await screen.findByRole('button', { name: 'Offer 1 seat' }));
    await screen.findByRole('heading', { name: '1 recorded' });
    expect(runs[0]?.ready.map(({ intent }) => intent.body)).toEqual([{ seat: 'controlOwner', to: { login: JON.login, name: JON.name } }]);
  });

  it('get one deputy from today on, for as long as all of them may have one', async () => {
    const user = userEvent.setup();
    const { runs } = show('nameDeputy', [kept('a', MIRA), kept('b', MIRA)], { me: MIRA, seats: CONTROL, people: [JON] });
    await named(/^Deputy/, 'Jon Bell');
    await user.click(await screen.findByRole('button', { name: 'Name the deputy for 2' }));
    await screen.findByRole('heading', { name: '2 recorded' });
    expect(runs[0]?.ready.map(({ intent }) => intent.body)).toEqual(['a', 'b'].map(() => ({ seat: 'controlOwner', person: { login: JON.login, name: JON.name }, fromDay: DAY_0 + 2, toDay: DAY_0 + 31 })));
  });
});

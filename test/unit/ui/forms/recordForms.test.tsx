/** @jest-environment jsdom */
import '../textEncoder';
import * as React from 'react';
import { act, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { run as axe } from 'axe-core';
import type { RecordOptions } from '../../../../src/decisions/recordFact';
import type { PeopleHistory } from '../../../../src/domain/people/people';
import type { Person } from '../../../../src/domain/people/person';
import type { SeatHeld } from '../../../../src/domain/people/seatClashes';
import { policyStanding, type WaitingPolicy } from '../../../../src/domain/policy/standing';
import { AdoptPolicyForm } from '../../../../src/ui/forms/AdoptPolicyForm';
import { PersonFactForm } from '../../../../src/ui/forms/PersonFactForm';
import type { RecordWork } from '../../../../src/ui/forms/recordWork';
import { ServiceOwnerForm } from '../../../../src/ui/forms/ServiceOwnerForm';
import { historyOf, loginOf, personFact, serviceOwnerFact } from '../../domain/people/facts';
import { policyItem, policyWith } from '../../domain/policy/policies';
import { peopleStringsFor } from '../../../../src/ui/strings/peopleStringsFor';
import { deskWith, error, STRINGS, TODAY, workOf } from '../people/somePeople';

const user = userEvent.setup();
const person = (name: string): Person => ({ login: loginOf(name), name });
const WORDS = peopleStringsFor(STRINGS.formats).forms;
const DIRECTORY = ['anna', 'adm-anna', 'lena', 'jon'];
const searchPeople: RecordWork['searchPeople'] = (_gate, text) => Promise.resolve(DIRECTORY.filter((name) => name.startsWith(text)).map((name) => ({ ...person(name), objectId: `object of ${name}`, mail: name, jobTitle: '', guest: name === 'gus' })));
const choose = async (label: string | RegExp, name: string): Promise<void> => {
  const field = screen.getByRole('combobox', { name: label });
  await user.clear(field);
  await user.type(field, name);
  await user.click(await screen.findByRole('option', { name: new RegExp(`^${name}`) }));
};
const press = (name: string | RegExp): Promise<void> => user.click(screen.getByRole('button', { name }));
const source = (): HTMLElement => screen.getByRole('textbox', { name: 'Where did you learn this?' });
const effects = (): string[] => screen.getAllByRole('listitem').map(({ textContent }) => textContent ?? '');

interface Sent<Args extends readonly unknown[], Outcome> {
  readonly calls: Args[];
  readonly send: (...args: Args) => Promise<Outcome>;
  answer(outcome: Outcome): Promise<void>;
}

/** A write path that answers when the test says so. */
function sending<Args extends readonly unknown[], Outcome>(): Sent<Args, Outcome> {
  const calls: Args[] = [];
  let settle: ((outcome: Outcome) => void) | undefined;
  return {
    calls,
    send: (...args) => {
      calls.push(args);
      return new Promise((resolve) => (settle = resolve));
    },
    answer: (outcome) =>
      act(async () => {
        settle?.(outcome);
        await Promise.resolve();
      }),
  };
}
const recording = () => sending<Parameters<RecordWork['recordPersonFact']>, Awaited<ReturnType<RecordWork['recordPersonFact']>>>();

interface Ended {
  readonly done: string[];
  readonly cancelled: boolean[];
}

function showFact(history: PeopleHistory, who: Person | undefined, work: Partial<RecordWork>, seats: readonly SeatHeld[] | 'notRead' = []): Ended {
  const ended: Ended = { done: [], cancelled: [] };
  render(
    <PersonFactForm
      desk={deskWith({ people: history })}
      history={history}
      seats={seats === 'notRead' ? undefined : seats}
      person={who}
      personOf={(login) => person(login.slice(login.lastIndexOf('|') + 1).split('@')[0] ?? '')}
      today={TODAY}
      strings={STRINGS}
      words={WORDS}
      onDone={(said) => ended.done.push(said)}
      onCancel={(mayBeThere) => ended.cancelled.push(mayBeThere)}
      work={workOf({ searchPeople, ...work })}
    />,
  );
  return ended;
}

const KNOWN = historyOf([personFact('anna', 1, { manager: loginOf('lena') })]);

describe('recording something about an account', () => {
  it('shows what is known, and says before it is sent what it changes', async () => {
    showFact(KNOWN, person('anna'), {});
    expect((screen.getByRole('radio', { name: 'Yes, it is there' }) as HTMLInputElement).checked).toBe(true);
    expect((screen.getByRole('combobox', { name: /^Manager/ }) as HTMLInputElement).value).toBe('lena');
    expect(screen.getByText('Fill in what is missing to see what it changes.')).toBeTruthy();
    await choose(/^Same human as/, 'adm-anna');
    await user.click(screen.getByRole('radio', { name: 'No, it is gone' }));
    await user.type(source(), 'list of leavers');
    expect(effects()).toEqual([
      'anna and adm-anna count as one human: together they hold at most one seat of an exception.',
      'anna counts as gone: nobody can offer them a seat, and where they hold one that is shown as wrong.',
      'It counts from now on; decisions that were made before stay as they are.',
    ]);
  });

  it('warns before it is sent of exceptions in which two who hold seats would be one human, and where that is not known', async () => {
    const seat = (exceptionKey: string, title: string, name: string, of: SeatHeld['seat']): SeatHeld => ({ exceptionKey, title, seat: of, login: loginOf(name) });
    const seats = [seat('x1', 'Mail relay', 'anna', 'controlOwner'), seat('x1', 'Mail relay', 'adm-anna', 'securityReviewer'), seat('x2', 'Old printer', 'anna', 'controlOwner')];
    showFact(KNOWN, person('anna'), {}, seats);
    await user.type(source(), 'list of leavers');
    expect(effects()[0]).toMatch(/^Nothing changes/);
    await choose(/^Same human as/, 'adm-anna');
    expect(effects()[0]).toBe('Look twice: in one open exception two people who hold seats would be one human: “Mail relay”. There neither can decide any more what the other must not have decided, until somebody else holds one of the seats.');
  });

  it('says where it is not known who holds which seats', async () => {
    showFact(KNOWN, person('anna'), {}, 'notRead');
    await user.type(source(), 'list of leavers');
    await choose(/^Same human as/, 'adm-anna');
    expect(effects()[0]).toMatch(/^Look twice: who holds which seats could not be read here, or not yet\./);
  });

  it('sends only what was entered, with source and day, and says what was recorded', async () => {
    const record = recording();
    const ended = showFact(KNOWN, person('anna'), { recordPersonFact: record.send });
    await choose(/^Same human as/, 'adm-anna');
    await user.type(source(), ' told by Tom ');
    await press('Record it');
    expect(record.calls.map(([, , seen, learnt, options]) => [seen?.id, learnt, options])).toEqual([[1, { login: loginOf('anna'), name: 'anna', source: 'told by Tom', onDay: TODAY, sameHumanAs: loginOf('adm-anna') }, {}]]);
    expect(screen.getByText('Recording it')).toBeTruthy();
    await record.answer({ kind: 'done', fact: personFact('anna', 2), crossed: [] });
    expect(ended.done).toEqual(['Recorded. anna and adm-anna count as one human: together they hold at most one seat of an exception.']);
  });

  it('takes a link or a manager away where the field is emptied', async () => {
    const record = recording();
    showFact(KNOWN, person('anna'), { recordPersonFact: record.send });
    await user.clear(screen.getByRole('combobox', { name: /^Manager/ }));
    await user.type(source(), 'asked her');
    expect(effects()[0]).toBe('No manager is told any more when a duty of anna is late.');
    await press('Record it');
    expect(record.calls[0]?.[3].manager).toBe('');
  });

  it('is not sent without a source, on a day to come, or about nobody, and says so beside the field', async () => {
    showFact(KNOWN, undefined, {});
    const day = screen.getByRole('textbox', { name: 'On which day?' });
    await user.clear(day);
    await user.type(day, '2026-06-03');
    await press('Record it');
    expect(screen.getByText('Choose somebody.')).toBeTruthy();
    expect(screen.getByText('Say where you learnt it.')).toBeTruthy();
    expect(screen.getByText('This day is still to come: enter the day on which you learnt it.')).toBeTruthy();
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('combobox', { name: 'About whom?' })));
  });

  it('is not the account itself, and nobody is their own manager', async () => {
    showFact(historyOf([]), person('anna'), {});
    await choose(/^Same human as/, 'anna');
    await choose(/^Manager/, 'anna');
    expect(screen.getByText('This is the account itself: choose another one of the same human.')).toBeTruthy();
    expect(screen.getByText('Nobody is their own manager: choose somebody else.')).toBeTruthy();
  });

  it('says before it is sent that their own word alone does not take their own accounts apart', async () => {
    const linked = ['anna', 'adm-anna', 'lena', 'jon'].map((name, at) => ({ ...personFact(name, at + 1, { sameHumanAs: loginOf('eve') }), by: loginOf('eve') }));
    showFact(historyOf([...linked, { ...personFact('ana', 5, { sameHumanAs: loginOf('eve') }), by: loginOf('eve') }]), person('anna'), {});
    await user.clear(screen.getByRole('combobox', { name: /^Same human as/ }));
    await user.type(source(), 'asked her');
    expect(effects()[0]).toMatch(/^For now the accounts stay one human, since one of them counts as yours\./);
  });

  it('about somebody new takes name and directory id along', async () => {
    const record = recording();
    showFact(KNOWN, undefined, { recordPersonFact: record.send });
    await choose('About whom?', 'jon');
    await user.type(source(), 'asked him');
    await press('Record it');
    expect(record.calls[0]?.slice(2, 4)).toEqual([undefined, { login: loginOf('jon'), name: 'jon', objectId: 'object of jon', source: 'asked him', onDay: TODAY }]);
  });

  it('shows what others recorded meanwhile, keeps what was entered, and sends on top of that under a new key', async () => {
    const record = recording();
    showFact(KNOWN, person('anna'), { recordPersonFact: record.send });
    await user.click(screen.getByRole('radio', { name: 'No, it is gone' }));
    await user.type(source(), 'list of leavers');
    await press('Record it');
    await record.answer({ kind: 'changed', newest: personFact('anna', 7, { sameHumanAs: loginOf('adm-anna'), source: 'told by Raj', onDay: TODAY }) });
    expect(screen.getByText(/^Nothing of yours was sent\./)).toBe(document.activeElement?.querySelector('p'));
    expect(screen.getByText(/The account is there, it is the same human as adm-anna, and no manager is known \(told by Raj, Jun 2, 2026\)\./)).toBeTruthy();
    expect((screen.getByRole('combobox', { name: /^Same human as/ }) as HTMLInputElement).value).toBe('adm-anna');
    await press('Record it');
    expect(record.calls[1]?.[2]?.id).toBe(7);
    expect(record.calls[1]?.[3]).toMatchObject({ state: 'gone', source: 'list of leavers' });
    expect(record.calls[1]?.[1]).not.toBe(record.calls[0]?.[1]);
  });

  it('that may have arrived is settled under the same key, and nothing else can be sent until then', async () => {
    const record = recording();
    const ended = showFact(KNOWN, person('anna'), { recordPersonFact: record.send });
    await user.type(source(), 'asked her');
    await press('Record it');
    await record.answer({ kind: 'unconfirmed', error: error('unknownOutcome') });
    expect(screen.getByRole('heading', { name: 'Not confirmed yet' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Record it' })).toBeNull();
    await press('Ask again');
    const [first, second] = record.calls.map(([, key, , , options]): [string, RecordOptions | undefined] => [key, options]);
    expect([second?.[0], second?.[1]]).toEqual([first?.[0], { sentBefore: true }]);
    await record.answer({ kind: 'done', fact: personFact('anna', 2), crossed: [] });
    expect(ended.done).toHaveLength(1);
  });

  it('that is put away while it may have arrived says so to the screen', async () => {
    const record = recording();
    const ended = showFact(KNOWN, person('anna'), { recordPersonFact: record.send });
    await user.type(source(), 'asked her');
    await press('Record it');
    await record.answer({ kind: 'unconfirmed', error: error('unknownOutcome') });
    await press('Close');
    expect(ended.cancelled).toEqual([true]);
  });

  it('that was certainly not kept says why, and keeps what was entered', async () => {
    const record = recording();
    showFact(KNOWN, person('anna'), { recordPersonFact: record.send });
    await user.type(source(), 'asked her');
    await press('Record it');
    await record.answer({ kind: 'failed', error: error('denied') });
    expect(screen.getByText(/You may not write it\. Ask an owner of the site\./)).toBeTruthy();
    expect((source() as HTMLInputElement).value).toBe('asked her');
  });

  it('says where somebody else recorded at the same moment', async () => {
    const record = recording();
    const ended = showFact(KNOWN, person('anna'), { recordPersonFact: record.send });
    await user.type(source(), 'asked her');
    await press('Record it');
    await record.answer({ kind: 'done', fact: personFact('anna', 9), crossed: [personFact('anna', 8)] });
    expect(ended.done[0]).toMatch(/^Recorded\. Nothing changes: .* Somebody else recorded something about this account at the same moment\./);
  });

  it('has no accessibility fault', async () => {
    showFact(KNOWN, undefined, {});
    await press('Record it');
    expect((await axe(document.body, { rules: { 'color-contrast': { enabled: false }, region: { enabled: false }, 'label-content-name-mismatch': { enabled: false }, 'heading-order': { enabled: false } } })).violations).toEqual([]);
  });
});

describe('naming a service owner', () => {
  const show = (history: PeopleHistory, work: Partial<RecordWork>): Ended => {
    const ended: Ended = { done: [], cancelled: [] };
    render(
      <ServiceOwnerForm
        desk={deskWith({ people: history })}
        history={history}
        tenantId="tenant-a"
        family="mailFlow"
        what="Mail flow in Contoso"
        newest={history.serviceOwners[0]}
        today={TODAY}
        strings={STRINGS}
      words={WORDS}
        onDone={(said) => ended.done.push(said)}
        onCancel={(mayBeThere) => ended.cancelled.push(mayBeThere)}
        work={workOf({ searchPeople, ...work })}
      />,
    );
    return ended;
  };
  const naming = () => sending<Parameters<RecordWork['recordServiceOwner']>, Awaited<ReturnType<RecordWork['recordServiceOwner']>>>();

  it('says who it was, what it means, and sends tenant, family and the day', async () => {
    const record = naming();
    const ended = show(historyOf([], [serviceOwnerFact('jon', 1)]), { recordServiceOwner: record.send });
    expect(screen.getByText('Until now: jon, since Jan 1, 1970.')).toBeTruthy();
    await choose(/^Who answers/, 'lena');
    expect(effects()[0]).toBe('From now on lena answers where there is no control owner: Mail flow in Contoso.');
    await press('Name as service owner');
    expect(record.calls[0]?.[2]?.id).toBe(1);
    expect(record.calls[0]?.[3]).toEqual({ title: 'Mail-flow allowances: lena', tenantId: 'tenant-a', family: 'mailFlow', owner: { ...person('lena'), objectId: 'object of lena' }, sinceDay: TODAY });
    await record.answer({ kind: 'done', fact: serviceOwnerFact('lena', 2), crossed: [] });
    expect(ended.done).toEqual(['Recorded. lena answers where there is no control owner: Mail flow in Contoso.']);
  });

  it('can say that nobody is any more, where somebody was', async () => {
    const record = naming();
    const ended = show(historyOf([], [serviceOwnerFact('jon', 1)]), { recordServiceOwner: record.send });
    await press('Name nobody');
    expect(record.calls[0]?.[3].owner).toEqual({ login: '', name: '' });
    await record.answer({ kind: 'done', fact: serviceOwnerFact('', 2, { owner: { login: '', name: '' } }), crossed: [] });
    expect(ended.done).toEqual(['Recorded. Nobody is service owner any more: Mail flow in Contoso.']);
  });

  it('offers that to nobody where nobody was, and wants somebody', async () => {
    show(historyOf([]), {});
    expect(screen.queryByRole('button', { name: 'Name nobody' })).toBeNull();
    await press('Name as service owner');
    expect(screen.getByText('Choose somebody.')).toBeTruthy();
  });

  it('refuses an account that is gone', async () => {
    show(historyOf([personFact('jon', 1, { state: 'gone' })]), {});
    await user.type(screen.getByRole('combobox', { name: /^Who answers/ }), 'jon');
    expect((await screen.findByRole('option', { name: /^jon/ })).textContent).toContain('The account is gone: choose somebody else.');
  });

  it('shows whom somebody else named meanwhile, and replaces that one when sent again', async () => {
    const record = naming();
    show(historyOf([], [serviceOwnerFact('jon', 1)]), { recordServiceOwner: record.send });
    await choose(/^Who answers/, 'lena');
    await press('Name as service owner');
    await record.answer({ kind: 'changed', newest: serviceOwnerFact('anna', 5) });
    expect(screen.getByText(/Nothing of yours was sent\..* anna, since Jan 1, 1970\./)).toBeTruthy();
    await press('Name as service owner');
    expect(record.calls[1]?.[2]?.id).toBe(5);
  });
});

describe('adopting a looser policy', () => {
  const policies = { items: [policyItem(1, policyWith({ verifyWithinDays: 20 }), { createdAt: TODAY * 86_400_000, createdDay: TODAY, effectiveDay: TODAY + 3 })], adoptions: [] };
  const waiting = policyStanding(policies, TODAY, () => TODAY).waiting[0] as WaitingPolicy;
  const show = (work: Partial<RecordWork>): Ended => {
    const ended: Ended = { done: [], cancelled: [] };
    render(<AdoptPolicyForm desk={deskWith({ policies }, new Set(['RiskDecisions']))} waiting={waiting} effects={['A reported removal is verified within: 20 days instead of 7 days']} today={TODAY} strings={STRINGS} words={WORDS} onDone={(said) => ended.done.push(said)} onCancel={(mayBeThere) => ended.cancelled.push(mayBeThere)} work={workOf(work)} />);
    return ended;
  };
  const adopting = () => sending<Parameters<RecordWork['adoptPolicy']>, Awaited<ReturnType<RecordWork['adoptPolicy']>>>();
  const reason = (): HTMLElement => screen.getByRole('textbox', { name: 'Why is this acceptable?' });

  it('says what it changes, and from when on', () => {
    show({});
    expect(screen.getByText('From Jun 5, 2026, in 3 days, this counts:')).toBeTruthy();
    expect(effects()).toEqual(['A reported removal is verified within: 20 days instead of 7 days']);
  });

  it('wants a reason and is asked once more, since it cannot be taken back', async () => {
    const adopt = adopting();
    const ended = show({ adoptPolicy: adopt.send });
    await press('Adopt this policy');
    expect(screen.getByText('Say why, in one sentence.')).toBeTruthy();
    await user.type(reason(), 'Two people are on leave.');
    await press('Adopt this policy');
    expect(adopt.calls).toHaveLength(0);
    expect(screen.getByRole('alertdialog', { name: 'This is final' })).toBeTruthy();
    await press('Not yet');
    await press('Adopt this policy');
    await press('Yes. Adopt this policy');
    expect(adopt.calls.map(([, , what, today]) => [what, today])).toEqual([[{ policyKey: 'p1', reason: 'Two people are on leave.', title: 'Looser policy adopted' }, TODAY]]);
    await adopt.answer({ kind: 'done', decision: {} as never });
    expect(ended.done).toEqual(['Adopted. It counts from Jun 5, 2026 on.']);
  });

  it.each([
    ['changed' as const, /It waits for adoption no more/],
    ['refused' as const, /only people decide/],
  ])('that was not sent (%s) says why', async (kind, text) => {
    const adopt = adopting();
    show({ adoptPolicy: adopt.send });
    await user.type(reason(), 'x');
    await press('Adopt this policy');
    await press('Yes. Adopt this policy');
    await adopt.answer(kind === 'changed' ? { kind } : { kind, reason: { code: 'notAPerson' } });
    expect(screen.getAllByRole('alert').map(({ textContent }) => textContent).join(' ')).toMatch(text);
  });
});

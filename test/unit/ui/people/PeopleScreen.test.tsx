/** @jest-environment jsdom */
import '../textEncoder';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { run as axe } from 'axe-core';
import type { GroupOnSite } from '../../../../src/domain/integrity/powers';
import { DEFAULT_POLICY } from '../../../../src/domain/policy/defaults';
import type { SeatHolder } from '../../../../src/register/seatHolders';
import { historyOf, link, loginOf, personFact, serviceOwnerFact } from '../../domain/people/facts';
import { policyItem, policyWith } from '../../domain/policy/policies';
import { deskWith, showScreen, TODAY } from './somePeople';

const user = userEvent.setup();
const group = (title: string, gives: GroupOnSite['gives'], ...names: string[]): GroupOnSite => ({ title, gives, owner: 'Ada', isOpen: false, members: names.map((name) => ({ login: loginOf(name), name, isGroup: false })) });
const GROUPS = [group('Register control owners', 'authority', 'mira'), group('Register security reviewers', 'authority', 'adm-mira', 'ana')];
const people = historyOf([{ ...link('adm-mira', 'mira', 1), state: 'gone', source: 'list of leavers', onDay: 20_600 }, personFact('ana', 2, { manager: loginOf('lena'), source: 'org chart', onDay: 20_601 })], [serviceOwnerFact('jon', 1), serviceOwnerFact('tom', 2, { tenantId: '', family: '' })]);
const holders = new Map([[loginOf('mira'), { login: loginOf('mira'), name: 'mira', open: { businessOwner: 0, controlOwner: 2, securityReviewer: 0 }, seats: [] } satisfies SeatHolder]]);
const row = (name: string | RegExp): HTMLElement => screen.getByRole('rowheader', { name }).closest('tr') as HTMLElement;
const cells = (name: string | RegExp): string[] => within(row(name)).getAllByRole('cell').map(({ textContent }) => textContent ?? '');
const policyAt = (day: number, policy: Parameters<typeof policyItem>[1]) => policyItem(1, policy, { createdAt: day * 86_400_000, createdDay: day, effectiveDay: day });

describe('who is who', () => {
  it('answers in its heading whether somebody checks themselves', async () => {
    await showScreen({ people }, { groups: GROUPS, holders });
    expect(screen.getByRole('heading', { level: 2 }).textContent).toBe('5 people are known by 6 accounts, and 1 is in two groups that check each other');
  });

  it('says of each account what is known, from where and since when', async () => {
    await showScreen({ people }, { groups: GROUPS, holders });
    expect(cells(/^adm-mira/).slice(0, 4)).toEqual(['gonelist of leavers, May 27, 2026', '–', 'security reviewers', 'nothing open']);
    expect(row(/^adm-mira/).textContent).toContain('same human as mira');
    expect(cells(/^mira/).slice(0, 4)).toEqual(['nothing recorded', '–', 'control owners', 'control owner of 2']);
    expect(cells(/^ana/)[1]).toBe('lena@contoso.exampleorg chart, May 28, 2026');
    expect(cells(/^tom/)[3]).toBe('service owner of 1 family');
  });

  it('says what is wrong and what to do about it', async () => {
    await showScreen({ people }, { groups: GROUPS, holders });
    expect(screen.getAllByText('By mira and adm-mira in 2 groups that check each other: control owners and security reviewers. Have an owner of the site take one away.')).toHaveLength(1);
    expect(screen.getByText('The account is gone and still in security reviewers: have an owner of the site take it out.')).toBeTruthy();
  });

  it('says of groups and seats that it does not know them, where that is so', async () => {
    await showScreen({ people }, { groups: undefined, holders: 'notRead' });
    expect(screen.getByRole('heading', { level: 2 }).textContent).toMatch(/^6 people|^5 people are known by/);
    expect(screen.queryByRole('columnheader', { name: 'Groups' })).toBeNull();
    expect(screen.getByText(/You may not see who is in the register’s groups/)).toBeTruthy();
    expect(screen.getByText(/How many exceptions each one holds could not be read/)).toBeTruthy();
    expect(cells(/^ana/)[2]).toBe('–');
  });

  it('tells who may not record anything who does', async () => {
    await showScreen({ people }, { mayRecord: false, mayNameOwners: false, mayWritePolicy: false });
    expect(screen.queryByRole('button')).toBeNull();
    expect(screen.getByText(/Security reviewers and register admins record what is learnt about people/)).toBeTruthy();
    expect(screen.getByText('Register admins name service owners. Ask one of them.')).toBeTruthy();
    expect(screen.getByText('Register admins change the policy. Ask one of them.')).toBeTruthy();
  });

  it('finds somebody by a part of the name among many', async () => {
    await showScreen({ people: historyOf(Array.from({ length: 80 }, (_, at) => personFact(`person-${at}`, at + 1))) });
    expect(screen.getAllByRole('button', { name: /^Record something about/ })).toHaveLength(60);
    await user.click(screen.getByRole('button', { name: 'Show all 80' }));
    expect(screen.getAllByRole('button', { name: /^Record something about/ })).toHaveLength(80);
    await user.type(screen.getByRole('searchbox', { name: 'Find a person' }), 'PERSON-7');
    expect(screen.getByText('11 of 80 accounts')).toBeTruthy();
    await user.type(screen.getByRole('searchbox', { name: 'Find a person' }), 'x');
    expect(screen.getByText('Nobody of this name is known to the register.')).toBeTruthy();
  });

  it('becomes sentences where there is no room for a table', async () => {
    await showScreen({ people }, { groups: GROUPS, holders }, true);
    expect(screen.queryByRole('table')).toBeNull();
    expect(screen.getByText('Holds: control owner of 2')).toBeTruthy();
  });

  it.each([[true], [false]])('has no accessibility fault (narrow: %s)', async (narrow) => {
    await showScreen({ people, policies: { items: [policyAt(TODAY, policyWith({ verifyWithinDays: 20 }))], adoptions: [] } }, { groups: GROUPS, holders }, narrow);
    // Colours are tried in a browser.
    expect((await axe(document.body, { rules: { 'color-contrast': { enabled: false }, region: { enabled: false }, 'label-content-name-mismatch': { enabled: false } } })).violations).toEqual([]);
  });
});

describe('service owners', () => {
  it('are told for each tenant and family, and for all the rest, with since when', async () => {
    await showScreen({ people });
    expect(screen.getByText('What nobody else answers for falls to tom, since Jan 1, 1970.')).toBeTruthy();
    expect(screen.getByText('Contoso: 1 of 10 control families has a service owner')).toBeTruthy();
    expect(cells('Mail-flow allowances').slice(0, 2)).toEqual(['jon', 'Jan 1, 1970']);
    expect(cells('Admin consent').slice(0, 2)).toEqual(['Nobody yet: falls to tom', '']);
  });

  it('say where nobody is default accountable, and where somebody was and is no more', async () => {
    await showScreen({ people: historyOf([], [serviceOwnerFact('', 1, { owner: { login: '', name: '' } })]) });
    expect(screen.getByText(/falls to nobody: there is no default accountable/)).toBeTruthy();
    expect(cells('Mail-flow allowances')[0]).toBe('Nobody any more');
  });

  it('that are gone are named as such', async () => {
    await showScreen({ people: historyOf([personFact('jon', 1, { state: 'gone' })], [serviceOwnerFact('jon', 1)]) });
    expect(cells('Mail-flow allowances')[0]).toBe('jonThe account is gone: have somebody else named.');
  });
});

describe('the policy in force', () => {
  it('is the default, every setting in words', async () => {
    await showScreen({});
    expect(screen.getByText('The default policy is in force.')).toBeTruthy();
    expect(cells('Longest single grant')).toEqual(['30 days', '45 days', '90 days', '90 days', 'the start']);
    expect(cells('Extensions and renewals')).toEqual(['none', '1', '2', '3', 'the start']);
    expect(cells('Reminders before a date')).toEqual(['30, 7, and 1 days before', 'the start']);
    expect(cells('Who asks may approve (two-person mode)')).toEqual(['no', 'the start']);
    expect(cells('Evidence for a compensating control counts for')).toEqual(['as long as the review interval', 'the start']);
    expect(screen.queryByText('Settings that do not fit together')).toBeNull();
    expect(screen.getAllByRole('table').flatMap((table) => within(table).getAllByRole('rowheader'))).toHaveLength(Object.keys(DEFAULT_POLICY).length + 10);
  });

  it('says since when each setting is as it is, and what does not fit together', async () => {
    await showScreen({ policies: { items: [policyAt(TODAY - 3, policyWith({ longestGrantDays: { ...DEFAULT_POLICY.longestGrantDays, high: 5 } }))], adoptions: [] } });
    expect(screen.getByText('It was last changed on May 30, 2026.')).toBeTruthy();
    expect(cells('Longest single grant')).toEqual(['30 days', '5 days', '90 days', '90 days', 'May 30, 2026']);
    const defects = screen.getByRole('heading', { name: 'Settings that do not fit together' }).nextElementSibling as HTMLElement;
    expect(within(defects).getAllByRole('listitem').map(({ textContent }) => textContent)).toContain('Of severity high an emergency may stand for 7 days unapproved, longer than an approved one (5 days).');
  });

  const waiting = { items: [policyAt(TODAY, policyWith({ verifyWithinDays: 20 }))], adoptions: [] };

  it('names a looser one that waits, what it would change, and who may adopt it', async () => {
    await showScreen({ policies: waiting });
    expect(screen.getByRole('heading', { name: 'The policy written on Jun 2, 2026 waits for adoption' })).toBeTruthy();
    expect(screen.getByText('A reported removal is verified within: 20 days instead of 7 days')).toBeTruthy();
    expect(screen.getByText('Only risk leadership can adopt it.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Adopt this policy' })).toBeNull();
  });

  it('says of one whose adoption is contradicted that it was adopted, and by when it is settled', async () => {
    await showScreen({ policies: { ...waiting, adoptions: [{ policyKey: waiting.items[0]?.key ?? '', createdAt: TODAY * 86_400_000 + 1, untilAt: TODAY * 86_400_000 + 2 }] } });
    expect(screen.getByText(/contradicts who did it, so it counts no more\. .* Risk leadership adopts it again by Jun 16, 2026, in 14 days, or/)).toBeTruthy();
  });

  it('offers risk leadership to adopt one again whose adoption is contradicted, where that is said', async () => {
    const adoptions = [{ policyKey: waiting.items[0]?.key ?? '', createdAt: TODAY * 86_400_000 + 1, untilAt: TODAY * 86_400_000 + 2 }];
    await showScreen({}, { desk: deskWith({ policies: { ...waiting, adoptions } }, new Set(['RiskDecisions'])) });
    await user.click(screen.getByRole('button', { name: 'Adopt this policy again' }));
    expect(await screen.findByRole('region', { name: 'Adopt the looser policy' })).toBeTruthy();
  });

  it('offers risk leadership to adopt it, with what does not fit together then', async () => {
    await showScreen({}, { desk: deskWith({ policies: waiting }, new Set(['RiskDecisions'])) });
    await user.click(screen.getByRole('button', { name: 'Adopt this policy' }));
    const form = await screen.findByRole('region', { name: 'Adopt the looser policy' });
    expect(within(form).getByRole('textbox', { name: 'Why is this acceptable?' })).toBeTruthy();
    expect(within(form).getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      'A reported removal is verified within: 20 days instead of 7 days',
      'No open exception would stand otherwise, today or within 90 days.',
      'From the next decision on only, since days that are set stay: “A reported removal is verified within”.',
      'With it these settings do not fit together: A reported removal holds the escalation back for 20 days, longer than a whole step of it (14 days).',
    ]);
  });
});

describe('recording from the list', () => {
  it('opens the form beneath its row, puts it away again, and gives the focus back', async () => {
    await showScreen({ people });
    const button = screen.getByRole('button', { name: 'Record something about ana' });
    await user.click(button);
    expect(await screen.findByRole('region', { name: 'What you learnt about ana' })).toBeTruthy();
    expect(row(/^ana/).nextElementSibling?.textContent).toContain('What you learnt about ana');
    await user.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(screen.queryByRole('region', { name: 'What you learnt about ana' })).toBeNull();
    expect(document.activeElement).toBe(button);
  });
});

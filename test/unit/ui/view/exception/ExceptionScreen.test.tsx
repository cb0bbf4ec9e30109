/** @jest-environment jsdom */
import '../../textEncoder';
import * as React from 'react';
import { cleanup, render, screen, within } from '@testing-library/react';
import type { Integrity } from '../../../../../src/ui/hooks/useIntegrity';
import { exceptionStringsFor } from '../../../../../src/ui/strings/exceptionStringsFor';
import { stringsFor } from '../../../../../src/ui/strings/stringsFor';
import { ExceptionScreen, type ExceptionScreenProps } from '../../../../../src/ui/view/exception/ExceptionScreen';
import { ANA, APPROVE, DAY_0, findingsOf, KEEP, Life, MIRA, PRIYA, REQUEST, REVIEW } from '../../../domain/ledger/life';
import { deskOf, openedOf } from './someDesk';

const strings = stringsFor('en-US');
const words = exceptionStringsFor(strings.formats);

const NO_SIGNS: Integrity = { sentences: [], unlooked: 0, looking: false, lookOn: () => undefined };

function show(life: Life, more: Partial<ExceptionScreenProps> = {}): void {
  render(
    <ExceptionScreen desk={deskOf(life)} around={undefined} opened={openedOf(life)} tenantName={() => 'Contoso'} narrow={false} strings={strings} words={words} integrity={NO_SIGNS} headingRef={null} acting={(_model, answer) => answer} say={() => undefined} {...more} />,
  );
}
const section = (heading: string): HTMLElement => screen.getByRole('heading', { level: 3, name: heading }).closest('section') as HTMLElement;
const standing = (): string => screen.getByRole('list', { name: 'How it stands' }).textContent ?? '';

const approved = (): Life => new Life().does(PRIYA, 'request', REQUEST).shown().on(1).does(MIRA, 'approve', { ...APPROVE, findings: findingsOf(['policy-1']) });

describe('the page of an exception', () => {
  it('begins with what it is: its facts as title, its number and what it is filed under small', () => {
    show(approved());
    expect(screen.getByRole('heading', { level: 2 }).textContent).toBe('svc-legacy-mail is excluded from “Require MFA”');
    expect(screen.getByText('EX-0012 · Conditional access exclusions · operational · Medium · Contoso')).toBeTruthy();
    expect(standing()).toBe('It has been approved since Jun 3, 2026 and ends on Jul 12, 2026, in 39 days.');
  });

  it('shows a setting as approved, and one that came later as not approved', () => {
    show(approved().on(9).shown(['policy-1', 'policy-2']));
    const rows = within(section('What it covers')).getAllByRole('row').slice(1);
    expect(rows.map((row) => within(row).getAllByRole('cell').pop()?.textContent)).toEqual(['as approved', 'not approved: got more']);
    expect(standing()).toContain('The approval lapsed on Jun 11, 2026, because it got more: Policy policy-2.');
  });

  it('shows the intended scope in words until the control owner confirms what a report shows', () => {
    show(new Life().does(PRIYA, 'request', REQUEST).on(1).does(MIRA, 'approve', APPROVE).on(5).shown());
    expect(section('What it covers').textContent).toContain('Meant for svc-legacy-mail (user): “Require MFA for all users”.');
    expect(section('What it covers').textContent).toContain('not confirmed by the control owner');
    expect(standing()).toContain('Until the control owner confirms what it covers, it is in no count of the documented ones.');
  });

  it('says of a request that no report shows it yet', () => {
    show(new Life().does(PRIYA, 'request', REQUEST));
    expect(section('What it covers').textContent).toContain('No report shows it yet.');
    expect(section('Why it is needed').textContent).toContain('Invoices are not sent.');
  });

  it.each([
    ['never shown to work', (life: Life) => life],
    ['works, until Aug 2, 2026', (life: Life) => life.on(1).does(MIRA, 'confirmControl', { control: 'c1', works: 'yes', onDay: DAY_0 + 1 })],
    ['too old: 79 days, counts for 60 days', (life: Life) => life.on(1).does(MIRA, 'confirmControl', { control: 'c1', works: 'yes', onDay: DAY_0 + 1 }).on(80)],
    ['does not work', (life: Life) => life.on(1).does(MIRA, 'confirmControl', { control: 'c1', works: 'no', onDay: DAY_0 + 1 })],
  ])('says of a compensating control: %s', (freshness, lived) => {
    show(lived(approved()));
    expect(section('Compensating controls').textContent).toContain(freshness);
  });

  it('says what happens if nobody acts, a sentence a day', () => {
    show(approved());
    const list = within(section('What happens if nobody acts')).getAllByRole('listitem').map(({ textContent }) => textContent);
    expect(list).toContain('Jul 13, 2026: The end date passes without removal.');
    expect(list.join('\n')).toMatch(/Jul 20, 2026: It is past tolerance: removal was due on Jul 12, 2026\. Risk leadership is told\./);
  });

  it('names the seats, who answers, and what is wrong with them', () => {
    show(approved());
    const people = section('People').textContent ?? '';
    expect(people).toContain('Mira Okaforanswers for itcontrol owner since Jun 3, 2026: approved it');
    expect(people).toContain('Nobody yetsecurity reviewer');
    expect(people).toContain('Nobody is security reviewer: offer the seat to somebody.');
  });

  it('names what was before, and nobody as answering once it is over', () => {
    show(new Life().shown().on(3).does(MIRA, 'keep', KEEP).on(9).does(MIRA, 'reportRemoved', { onDay: DAY_0 + 9, text: 'Gone.', gone: true }).on(10).does(ANA, 'verifyRemoved', { text: 'Gone.' }));
    expect(screen.getByText('Nobody answers for it any more: it was removed, and that was verified.')).toBeTruthy();
    expect(section('Earlier occurrences').textContent).toContain('Jun 2, 2026 to Jun 12, 2026: removed and verified.');
    expect(screen.queryByText('answers for it')).toBeNull();
  });

  it('names its controls with our own words, and the governance that such a record answers to', () => {
    show(approved());
    expect(section('Controls and frameworks').textContent).toMatch(/CISA SCuBA/);
    expect(section('Controls and frameworks').textContent).toContain('ID.RA-07');
  });

  it('says how the author of each decision is known among the ids and hashes', () => {
    const life = approved().does(ANA, 'stampConfirmed', { decision: 'approve-3', export: 'e1' });
    show(life);
    expect(screen.getByText('Ids and hashes').closest('details')?.textContent).toContain('How its author is known: confirmed by the tenant’s audit log');
  });

  it('has the life line as a list of days for those who do not see it', () => {
    show(approved().on(2).does(ANA, 'review', REVIEW));
    const days = within(screen.getByRole('list', { name: 'Its life in days, in order' })).getAllByRole('listitem').map(({ textContent }) => textContent);
    expect(days).toContain('Jun 3, 2026: approved');
    expect(section('Life').textContent).toContain('open for at least 2 days');
    expect(days).toContain('Jun 4, 2026: today');
  });

  it('puts findings about the record itself above everything', () => {
    show(approved(), { integrity: { ...NO_SIGNS, sentences: ['One decision was changed after it was made.'] } });
    expect(screen.getByRole('alert').textContent).toContain('One decision was changed after it was made.');
  });

  it('says who is left to review it and whether its owner can change the setting, once that was looked up', () => {
    const life = approved();
    show(life);
    expect(screen.queryByText(/holds no role that can change the setting/)).toBeNull();
    cleanup();
    show(life, { around: { approvers: [MIRA], reviewers: [PRIYA], administrators: [{ type: 'user', id: 'tom@contoso.example', name: 'Tom' }] } });
    expect(section('People').textContent).toContain('Nobody is left who may review it');
    expect(section('People').textContent).toContain('Mira Okafor answers for it but holds no role that can change the setting');
  });

  it('says when lists lag behind it', () => {
    const life = approved();
    show(life, { opened: { ...openedOf(life), row: { id: 12, agrees: false } } });
    expect(standing()).toContain('Lists and the heatmap do not show its newest decisions yet.');
  });

  it('turns its tables into lists of sentences where there is no room', () => {
    show(approved(), { narrow: true });
    expect(screen.queryByRole('table')).toBeNull();
    expect(section('What it covers').textContent).toContain('as approved');
  });
});

/** @jest-environment jsdom */
import '../../textEncoder';
import * as React from 'react';
import { render, screen } from '@testing-library/react';
import type { PeopleHistory } from '../../../../../src/domain/people/people';
import { stringsFor } from '../../../../../src/ui/strings/stringsFor';
import { exceptionStringsFor } from '../../../../../src/ui/strings/exceptionStringsFor';
import { plainText } from '../../../../../src/ui/strings/richText';
import { accountabilityLines, type AccountabilityLines } from '../../../../../src/ui/view/accountability/accountabilityLines';
import { AccountabilitySentence } from '../../../../../src/ui/view/accountability/AccountabilitySentence';
import { rowAccountability } from '../../../../../src/ui/view/accountability/rowAccountability';
import { exceptionModel } from '../../../../../src/ui/view/exception/exceptionModel';
import { ANA, APPROVE, DAY_0, fact, findingsOf, JON, LENA, Life, MIRA, PRIYA, RAJ, REQUEST, REVIEW, TOM } from '../../../domain/ledger/life';
import { deskOf } from '../exception/someDesk';

const words = exceptionStringsFor(stringsFor('en-US').formats);

function linesOf(life: Life, people?: Partial<PeopleHistory>): AccountabilityLines {
  return accountabilityLines(exceptionModel(life.state, deskOf(life, { people })).accountability, words);
}
const said = (life: Life, people?: Partial<PeopleHistory>): string => linesOf(life, people).clauses.map(plainText).join(' ');
const next = (life: Life, people?: Partial<PeopleHistory>): readonly string[] => linesOf(life, people).next.map(plainText);

const serviceOwner = (owner: typeof MIRA): Partial<PeopleHistory> => ({ serviceOwners: [{ tenantId: 'tenant', family: 'conditionalAccess', owner, createdAt: 0, id: 1 }] });
const standIn = (owner: typeof MIRA): Partial<PeopleHistory> => ({ serviceOwners: [{ tenantId: '', family: '', owner, createdAt: 0, id: 1 }] });

const requested = (): Life => new Life().does(PRIYA, 'request', REQUEST).shown();
const approved = (): Life => requested().on(1).does(MIRA, 'approve', { ...APPROVE, findings: findingsOf(['policy-1']) });
const watched = (): Life => approved().on(2).does(ANA, 'review', REVIEW);

describe('the accountability sentence', () => {
  it('names who answers for it and who answers for watching it, since when and why, and what each does next', () => {
    expect(said(watched())).toBe('Mira Okafor answers for it: control owner since Jun 3, 2026, having approved it. Ana Ruiz answers for watching it: security reviewer since Jun 4, 2026, having reviewed it.');
    expect(next(watched())).toEqual(['Mira Okafor: remove it by Jul 12, 2026, in 38 days.', 'Ana Ruiz: review it by Aug 3, 2026, in 60 days.']);
  });

  it('says what is late by how much and since when', () => {
    expect(next(watched().on(75))).toEqual(['Mira Okafor: remove it now: it ended on Jul 12, 2026, 35 days ago.', 'Ana Ruiz: review it now: 13 days late, since Aug 3, 2026.']);
  });

  it('calls nobody he or she', () => {
    const lives = [watched(), watched().on(75), requested(), new Life().shown()];
    for (const life of lives) expect(said(life)).not.toMatch(/\b(s?he|her|his|him)\b/i);
  });

  it('an empty seat falls to the service owner', () => {
    expect(said(requested(), serviceOwner(TOM))).toBe(
      'Nobody is control owner yet, so Tom Weber answers for it as service owner. Nobody is security reviewer yet, so Tom Weber answers for watching it as service owner.',
    );
  });

  it('without a service owner it falls to the register’s default accountable', () => {
    expect(said(requested(), standIn(TOM))).toContain('Nobody is control owner yet and no service owner can stand in, so Tom Weber answers for it: the register’s default accountable.');
  });

  it('where nobody is left, "Nobody yet" stands out and the sentence says what must happen', () => {
    expect(said(new Life().shown())).toContain('Nobody yet answers for it: no service owner and no default accountable is named. A security reviewer must give it to a control owner.');
    expect(next(new Life().shown())[0]).toMatch(/^Nobody yet: give it to a control owner by /);
    render(<AccountabilitySentence lines={linesOf(new Life().shown())} />);
    expect(screen.getAllByText('Nobody yet')[0]?.className).toBe('nobody');
  });

  it('names whom an empty seat is offered to', () => {
    expect(said(new Life().shown().on(1).does(ANA, 'assign', { controlOwner: MIRA }))).toContain('no default accountable is named. The seat is offered to Mira Okafor, who has not answered yet.');
  });

  it('a seat that is offered stays with its holder until somebody takes it', () => {
    const life = watched().does(MIRA, 'handOn', { to: JON });
    expect(said(life)).toContain('Mira Okafor answers for it: control owner since Jun 3, 2026, having approved it. The seat is offered to Jon Bell, who has not answered yet.');
  });

  it('a deputy acts, and the holder stays accountable', () => {
    const life = watched().does(MIRA, 'nameDeputy', { seat: 'controlOwner', person: JON, fromDay: DAY_0 + 2, toDay: DAY_0 + 20 });
    expect(said(life)).toContain('Jon Bell until Jun 22, 2026 for Mira Okafor, who answers for it: control owner since Jun 3, 2026, having approved it.');
    expect(said(life.on(21))).toContain('Mira Okafor answers for it: control owner');
  });

  it('refused twice it is the service owner’s, who can only hand it on', () => {
    const life = new Life().shown().on(1).does(ANA, 'assign', { controlOwner: MIRA }).does(MIRA, 'declineControlSeat', { text: 'Not mine.' }).does(ANA, 'assign', { controlOwner: JON }).does(JON, 'declineControlSeat', { text: 'Nor mine.' });
    expect(life.voids).toEqual([]);
    expect(said(life, serviceOwner(TOM))).toContain('The control owner’s seat was refused twice, so Tom Weber answers for it as service owner, and can only hand it on.');
  });

  it('in an emergency the service owner answers until somebody approves it', () => {
    const life = requested().does(PRIYA, 'declareEmergency', { untilDay: DAY_0 + 5, why: 'Nobody can sign in.' });
    expect(life.voids).toEqual([]);
    expect(said(life, serviceOwner(TOM))).toContain('It was declared an emergency and nobody has approved it yet, so Tom Weber answers for it as service owner.');
  });

  it('says that the account of whoever answers is gone', () => {
    expect(said(watched(), { facts: [fact(MIRA, { state: 'gone' })] })).toContain('The account of Mira Okafor is gone: somebody else must take this over.');
  });

  it('of an accepted risk it names the acceptor for the risk and the control owner for the control', () => {
    const life = watched().on(20).does(PRIYA, 'askRiskAcceptance', { why: 'No other vendor.' }).on(22).does(LENA, 'acceptRisk', { residualRisk: 'Mail', why: 'Needed', signAgainDay: DAY_0 + 300 });
    expect(life.voids).toEqual([]);
    expect(said(life)).toMatch(/^Lena Fischer answers for the risk, accepted on Jun 24, 2026\. Mira Okafor answers for the control: control owner since /);
    expect(next(life)).toContain('Risk leadership: sign the risk again by Mar 29, 2027, in 278 days.');
  });

  const contradicted = (life: Life): Life => life.does(ANA, 'stampContradicted', { decision: 'said', export: 'c'.repeat(64), loggedAs: 'tom@contoso.example' });

  it('names risk leadership, with its day, while a decision is contradicted', () => {
    expect(next(contradicted(watched().on(5).does(MIRA, 'comment', { text: 'x' }, { key: 'said' })))).toContain('Risk leadership: say whether the audit log is right about who wrote a decision by Jun 21, 2026, in 14 days.');
  });

  it('of an accepted risk names both: the next signature, and the decision whose author is doubtful', () => {
    const accepted = watched().on(20).does(PRIYA, 'askRiskAcceptance', { why: 'x' }).on(22).does(LENA, 'acceptRisk', { residualRisk: 'x', why: 'x', signAgainDay: DAY_0 + 300 });
    const life = contradicted(accepted.does(MIRA, 'comment', { text: 'x' }, { key: 'said' }));
    const ofLeadership = (day: number): readonly string[] => next(life.on(day)).filter((line) => line.startsWith('Risk leadership'));
    expect(ofLeadership(22)).toEqual(['Risk leadership: say whether the audit log is right about who wrote a decision by Jul 8, 2026, in 14 days.', 'Risk leadership: sign the risk again by Mar 29, 2027, in 278 days.']);
    expect(ofLeadership(60)).toEqual(['Risk leadership: say whether the audit log is right about who wrote a decision now: 24 days late, since Jul 8, 2026.', 'Risk leadership: sign the risk again by Mar 29, 2027, in 240 days.']);
  });

  it('names whom risk leadership named, and what was promised', () => {
    const life = watched().on(75).does(RAJ, 'escalate', { level: 'risk', reason: 'Late.' }).does(LENA, 'acknowledge', { who: JON, what: 'Move the relay', byDay: DAY_0 + 80 });
    expect(life.voids).toEqual([]);
    expect(next(life)).toContain('Jon Bell: do what risk leadership was promised (“Move the relay”) by Aug 21, 2026, in 5 days.');
  });

  it('whoever was offered a seat has the duty to answer', () => {
    expect(next(watched().does(MIRA, 'handOn', { to: JON }))).toContain('Jon Bell: answer the offer to be control owner by Jun 11, 2026, in 7 days.');
  });
});

describe('the same sentence in a list', () => {
  const row = { lifecycle: 'approved', controlOwnerName: 'Mira Okafor', controlOwnerSinceDay: DAY_0, securityReviewerName: '', reviewDueDay: DAY_0 + 5, triageDueDay: undefined, expiresDay: DAY_0 + 9 } as const;
  const lines = (more: object = {}): string => {
    const { clauses, next: duties } = rowAccountability({ ...row, ...more }, DAY_0 + 7, words);
    return [...clauses, ...duties].map(plainText).join(' ');
  };

  it('says what a row knows in the same words', () => {
    expect(lines()).toBe(
      'Mira Okafor answers for it: control owner since Jun 2, 2026. Nobody yet is security reviewer: it falls to the service owner, else to the register’s default accountable. ' +
        'Nobody yet: review it now: 2 days late, since Jun 7, 2026. Mira Okafor: remove it by Jun 11, 2026, in 2 days.',
    );
  });

  it('names nobody as answering while an emergency is not approved', () => {
    expect(lines({ lifecycle: 'emergency' })).toMatch(/^Nobody yet is control owner/);
  });

  it('of an accepted risk says that the risk is risk leadership’s', () => {
    expect(lines({ lifecycle: 'acceptedRisk' })).toMatch(/^Risk leadership answers for the risk, which it accepted\. Mira Okafor answers for the control/);
  });
});

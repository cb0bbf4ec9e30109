/** @jest-environment jsdom */
import '../../textEncoder';
import * as React from 'react';
import { render, screen } from '@testing-library/react';
import { exceptionStringsFor } from '../../../../../src/ui/strings/exceptionStringsFor';
import { stringsFor } from '../../../../../src/ui/strings/stringsFor';
import { lineageOf } from '../../../../../src/domain/judge/lineageOf';
import { encodeAnswer } from '../../../../../src/domain/ledger/answer';
import type { LedgerList } from '../../../../../src/domain/ledger/decision';
import type { Person } from '../../../../../src/domain/people/person';
import { ActionBar } from '../../../../../src/ui/view/exception/actions/ActionBar';
import { actionsOf, type Actions } from '../../../../../src/ui/view/exception/actions/actionsModel';
import { exceptionModel } from '../../../../../src/ui/view/exception/exceptionModel';
import { ADM_MIRA, ANA, APPROVE, DAY_0, findingsOf, JON, knowing, Life, MIRA, PRIYA, RAJ, REQUEST, REVIEW, SAM, sameHuman } from '../../../domain/ledger/life';
import { OTHER_ANSWER } from '../../../domain/ledger/lawful';
import { LIVES } from '../../../domain/ledger/states';
import { deskOf } from './someDesk';

const words = exceptionStringsFor(stringsFor('en-US').formats);
const approved = (): Life => new Life().does(PRIYA, 'request', REQUEST).shown().on(1).does(MIRA, 'approve', { ...APPROVE, findings: findingsOf(['policy-1']) });

const OWNER: readonly LedgerList[] = ['Requests', 'Approvals'];
const REVIEWER: readonly LedgerList[] = ['Requests', 'Reviews', 'Observations'];

function actionsFor(life: Life, me: Person, mayAddTo: readonly LedgerList[]): Actions & { readonly said: readonly string[] } {
  const desk = deskOf(life, { me, mayAddTo });
  const model = exceptionModel(life.state, desk);
  const actions = actionsOf(model, desk);
  const { container } = render(<ActionBar waits={false} model={model} actions={actions} open={undefined} words={words} onAct={() => undefined} />);
  return { ...actions, said: [...container.querySelectorAll('p')].map(({ textContent }) => textContent ?? '') };
}

describe('what the visitor can do', () => {
  it('one button stands out: the visitor’s own next duty, named by what it does', () => {
    expect(actionsFor(approved(), MIRA, OWNER).primary).toEqual({ act: 'reportRemoved' });
    expect(screen.getByRole('button', { name: 'Report as removed' }).className).toBe('primary');
    expect(screen.getAllByRole('button').filter(({ className }) => className === 'primary')).toHaveLength(1);
  });

  it('a business seat that nobody took is offered with one click, as that seat', () => {
    const empty = new Life().does(PRIYA, 'request', { ...REQUEST, category: 'businessCritical', businessOwner: { login: JON.login, name: JON.name } }).on(1).does(MIRA, 'approve', { ...APPROVE, findings: [] }).on(2).does(JON, 'declineBusinessSeat');
    expect(actionsFor(empty, MIRA, OWNER).primary).toEqual({ act: 'offerSeat', presets: { seat: 'businessOwner' } });
  });

  it('what came back to an approval and still waits for an answer is answered by confirming what it covers', () => {
    const from = new Life('x7').shown();
    const [finding] = from.state.parts.seen?.findings ?? [];
    const life = approved().on(2).does(RAJ, 'absorb', { from: 'x7', answer: encodeAnswer({ ...OTHER_ANSWER, findings: finding ? [finding] : [] }), sinceDay: DAY_0, lineage: lineageOf(from.state, undefined) });
    expect(life.lifecycle).toBe('approved');
    life.on(20);
    expect(actionsFor(life, MIRA, OWNER).primary).toEqual({ act: 'confirmScope' });
    life.does(MIRA, 'confirmScope', { findings: life.state.parts.seen?.findings ?? [] });
    expect(life.refused).toBeUndefined();
    const { primary, beside, more } = actionsFor(life, MIRA, OWNER);
    expect([primary, ...beside, ...more]).not.toContainEqual({ act: 'confirmScope' });
  });

  it('a reviewer’s duty is the review, while the seat is empty too', () => {
    expect(actionsFor(approved(), ANA, REVIEWER).primary).toEqual({ act: 'review' });
  });

  it('a review of somebody else’s seat is offered, not pressed upon a reviewer', () => {
    const { primary, beside } = actionsFor(approved().on(2).does(ANA, 'review', REVIEW), RAJ, REVIEWER);
    expect(primary).toBeUndefined();
    expect(beside).toContainEqual({ act: 'review' });
  });

  it('who approved it is told that another reviewer must', () => {
    const { said, primary } = actionsFor(approved(), MIRA, [...OWNER, ...REVIEWER]);
    expect(primary).toEqual({ act: 'reportRemoved' });
    expect(said).toContain('You approved this one: another reviewer must.');
  });

  it('the second account of who approved it is told the same', () => {
    const life = new Life('x1', sameHuman(ADM_MIRA, MIRA)).does(PRIYA, 'request', REQUEST).shown().on(1).does(MIRA, 'approve', { ...APPROVE, findings: findingsOf(['policy-1']) });
    const desk = deskOf(life, { me: ADM_MIRA, mayAddTo: REVIEWER, people: sameHuman(ADM_MIRA, MIRA).people });
    expect(actionsOf(exceptionModel(life.state, desk), desk).refusals).toContainEqual({ acts: ['review'], reason: expect.objectContaining({ code: 'separation', has: 'approver' }) as unknown });
  });

  it('of an emergency it is the duty of the service owner who answers meanwhile, and its owner, who declared it, hands it on or reports it as gone', () => {
    const known = knowing({ serviceOwner: SAM });
    const life = LIVES.assigned(known).does(MIRA, 'takeControlSeat').on(2).does(MIRA, 'declareEmergency', { untilDay: DAY_0 + 6, why: 'Down.' });
    const seen = (me: Person): Actions => {
      const desk = deskOf(life, { me, mayAddTo: OWNER, people: known.people });
      return actionsOf(exceptionModel(life.state, desk), desk);
    };
    expect(seen(SAM)).toMatchObject({ primary: { act: 'approve' }, beside: [{ act: 'refuse' }, { act: 'handOn' }] });
    expect(seen(MIRA)).toMatchObject({ primary: { act: 'handOn' }, beside: [{ act: 'reportRemoved' }] });
    expect(seen(MIRA).refusals).toContainEqual({ acts: ['approve'], reason: expect.objectContaining({ code: 'separation', has: 'requester' }) as unknown });
  });

  it('another control owner is told who may', () => {
    const { primary, said } = actionsFor(approved(), JON, OWNER);
    expect(primary).toBeUndefined();
    expect(said).toContain('Report as removed and Show that a control works: only the control owner may, and that is Mira Okafor.');
  });

  it('whoever was offered the seat takes or declines it first', () => {
    const life = approved().on(2).does(MIRA, 'handOn', { to: JON });
    const { primary, beside } = actionsFor(life, JON, OWNER);
    expect(primary).toEqual({ act: 'takeControlSeat' });
    expect(beside).toContainEqual({ act: 'declineControlSeat' });
    expect(actionsFor(life, MIRA, OWNER).said).toEqual([]);
  });

  it('a control that is due is named to its form', () => {
    const { beside } = actionsFor(approved().on(1), MIRA, OWNER);
    expect(beside).toContainEqual({ act: 'confirmControl', presets: { control: 'c1' } });
  });

  it('says why not for the rest, on demand: one reason for all acts that it keeps back', () => {
    actionsFor(approved(), MIRA, OWNER);
    const rest = screen.getByText('What you cannot do now, and why').closest('details');
    expect(rest?.open).toBe(false);
    const reasons = new Map([...(rest?.querySelectorAll('dt') ?? [])].map((head) => [head.textContent, head.nextElementSibling?.textContent]));
    expect([...reasons].find(([acts]) => acts?.includes(words.buttons.keep ?? ''))?.[1]).toBe('Not possible while the exception is approved.');
    expect(reasons.get(words.buttons.askExtension ?? '')).toBeUndefined();
    expect([...reasons].find(([acts]) => acts?.includes(words.buttons.grantExtension ?? ''))?.[1]).toBe('Nobody asked for an extension: the business owner or the service owner asks first.');
    expect(rest?.textContent).not.toMatch(/Take the seat/);
  });

  describe('of what fits now and they cannot record', () => {
    const reasonsFor = (life: Life, me: Person, lists: readonly LedgerList[]): Map<string, string | null | undefined> => {
      const desk = deskOf(life, { me, mayAddTo: lists });
      const model = exceptionModel(life.state, desk);
      const { container } = render(<ActionBar waits={false} model={model} actions={actionsOf(model, desk)} open={undefined} words={words} onAct={() => undefined} />);
      return new Map([...container.querySelectorAll('dt')].flatMap((head) => (head.textContent ?? '').split(', ').map((act) => [act, head.nextElementSibling?.textContent] as const)));
    };
    const requested = (): Life => new Life().does(PRIYA, 'request', REQUEST);

    it('says whose it is: who sits there, who is offered the seat, or that nobody is', () => {
      expect(reasonsFor(requested(), PRIYA, ['Requests']).get('Approve')).toBe('The control owner’s to do: nobody sits in that seat yet.');
      const offered = requested().does(ANA, 'assign', { controlOwner: MIRA });
      expect(reasonsFor(offered, PRIYA, ['Requests']).get('Approve')).toBe('The control owner’s to do: that seat is offered to Mira Okafor.');
      const seated = offered.does(MIRA, 'takeControlSeat');
      expect(reasonsFor(seated, PRIYA, ['Requests']).get('Approve')).toBe('The control owner’s to do: Mira Okafor.');
      expect(reasonsFor(approved().on(2).does(ANA, 'review', REVIEW), PRIYA, ['Requests']).get('Review')).toBe('A security reviewer’s to do: Ana Ruiz.');
    });

    it('says nothing of what does not fit now', () => {
      const reasons = reasonsFor(approved(), PRIYA, ['Requests']);
      for (const act of ['approve', 'grantExtension', 'verifyRemoved', 'acceptRisk'] as const) expect(reasons.get(words.buttons[act] ?? '')).toBeUndefined();
      const asked = approved().on(30).does(ANA, 'review', REVIEW).does(PRIYA, 'askExtension', { untilDay: DAY_0 + 60, changed: 'x' });
      expect(reasonsFor(asked, PRIYA, ['Requests']).get(words.buttons.grantExtension ?? '')).toBe('The control owner’s to do: Mira Okafor.');
    });

    it('tells whoever sits in a seat without the right to record what it decides', () => {
      expect(reasonsFor(approved(), MIRA, ['Requests']).get(words.buttons.changePlan ?? '')).toMatch(/^Yours by your seat, but you are not in the group/);
    });

    it('is folded away', () => {
      actionsFor(requested(), PRIYA, ['Requests']);
      expect(screen.getByText('What you cannot do now, and why').closest('details')?.open).toBe(false);
    });
  });

  it('of a duty of their own says what must come first, openly', () => {
    const asked = approved().on(38).does(PRIYA, 'askExtension', { untilDay: DAY_0 + 60, changed: 'Late.' });
    const { said, primary } = actionsFor(asked, MIRA, OWNER);
    expect(primary?.act).not.toBe('grantExtension');
    expect(said.join(' ')).toContain('review of the last 30 days is needed first: ask the security reviewer.');
  });

  it('who may only read is told so, and sees no button', () => {
    expect(actionsFor(approved(), JON, []).said).toEqual([words.page.onlyReading]);
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('offers nothing that would change nothing', () => {
    const { beside, more } = actionsFor(approved(), MIRA, OWNER);
    const acts = [...beside, ...more].map(({ act }) => act);
    expect(acts).not.toContain('grantExtension');
    expect(acts).not.toContain('refuseAsk');
    expect(acts).toContain('comment');
  });

  it('a day late, the way out stays the same and the extension becomes a renewal', () => {
    const { more, beside } = actionsFor(approved().on(45), PRIYA, ['Requests']);
    const acts = [...beside, ...more].map(({ act }) => act);
    expect([acts.includes('askExtension'), acts.includes('askRenewal')]).toEqual([false, true]);
    expect(approved().on(45).today).toBeGreaterThan(DAY_0 + 40);
  });
});

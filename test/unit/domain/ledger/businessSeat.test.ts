import { judge } from '../../../../src/domain/judge/judge';
import { ADM_MIRA, ANA, APPROVE, DAY_0, findingsOf, HANA, JON, KEEP, knowing, LENA, Life, MIRA, PRIYA, RAJ, REQUEST, sameHuman, SAM, TOM, type Knowing } from './life';
import { LIVES } from './states';

const person = ({ login, name }: typeof JON): object => ({ login, name });
const CRITICAL = { ...REQUEST, category: 'businessCritical' };
/** Asked for by Priya for somebody else, who is offered the seat. */
const offeredTo = (to: typeof JON, known?: Knowing): Life => new Life('x1', known && knowing(known)).does(PRIYA, 'request', { ...CRITICAL, businessOwner: person(to) });
const approve = (life: Life, by = MIRA, endDay = 40): Life => life.on(1).does(by, 'approve', { ...APPROVE, endDay: DAY_0 + endDay });
const dueOf = (life: Life, day: number): unknown => judge(life.state, DAY_0 + day).dues.filter(({ duty }) => duty === 'fillSeat').map(({ of, day: due, what }) => [of, due - DAY_0, what]);
const rungs = (life: Life, day: number, duty: string): string[] => judge(life.state, DAY_0 + day).levelsDue.filter((each) => each.duty === duty).map(({ level, day: on }) => `${on - DAY_0} ${level}`);

describe('an approval whose playbook wants somebody in the business seat', () => {
  it('is possible while somebody who can take it has been offered it', () => {
    expect(approve(offeredTo(JON)).refused).toBeUndefined();
  });

  it('counts no offer to whoever approves, with whatever account', () => {
    expect(approve(offeredTo(MIRA)).refused).toEqual({ code: 'offerInVain', name: MIRA.name });
    const two = new Life('x1', sameHuman(ADM_MIRA, MIRA)).does(PRIYA, 'request', { ...CRITICAL, businessOwner: person(ADM_MIRA) });
    expect(approve(two).refused).toEqual({ code: 'offerInVain', name: ADM_MIRA.name });
    expect(approve(two.does(PRIYA, 'offerSeat', { seat: 'businessOwner', to: JON })).refused).toBeUndefined();
  });

  it('counts no offer to whoever sits or sat in another seat, or is gone by then', () => {
    expect(approve(offeredTo(JON).does(RAJ, 'assign', { controlOwner: MIRA, securityReviewer: JON }).does(JON, 'takeReviewerSeat')).refused).toEqual({ code: 'offerInVain', name: JON.name });
    expect(approve(offeredTo(JON).does(ANA, 'assign', { controlOwner: JON }).does(JON, 'takeControlSeat').does(JON, 'handOn', { to: MIRA }).does(MIRA, 'takeControlSeat')).refused).toEqual({ code: 'offerInVain', name: JON.name });
    expect(approve(offeredTo(HANA, { gone: [HANA], sinceDay: 1 })).refused).toEqual({ code: 'offerInVain', name: HANA.name });
  });

  it('of two people alone is possible for as long as they could grant together', () => {
    const both = (endDay: number): Life => approve(offeredTo(MIRA, { policy: { twoPersonMode: true } }), MIRA, endDay);
    expect(both(31).refused).toBeUndefined();
    expect(both(32).refused).toEqual({ code: 'offerInVain', name: MIRA.name });
  });

  it('holds for what is kept as it does for what is approved', () => {
    const found = offeredTo(JON).shown().does(PRIYA, 'withdraw').does(ANA, 'assign', { controlOwner: MIRA });
    const keep = { ...KEEP, findings: findingsOf(['policy-1']), category: 'businessCritical', endDay: DAY_0 + 30 };
    expect(found.does(MIRA, 'keep', keep).refused).toEqual({ code: 'field', field: 'businessOwner', problem: 'missing' });
    expect(found.does(MIRA, 'takeControlSeat').does(MIRA, 'offerSeat', { seat: 'businessOwner', to: ANA }).refused).toMatchObject({ code: 'separation' });
    const gone = new Life('x1', knowing({ gone: [TOM], sinceDay: 2 })).shown().does(ANA, 'assign', { controlOwner: MIRA }).does(MIRA, 'takeControlSeat').does(MIRA, 'offerSeat', { seat: 'businessOwner', to: TOM });
    expect(gone.on(3).does(MIRA, 'keep', keep).refused).toEqual({ code: 'offerInVain', name: TOM.name });
    expect(gone.does(MIRA, 'offerSeat', { seat: 'businessOwner', to: JON }).does(MIRA, 'keep', keep).refused).toBeUndefined();
  });
});

describe('a business seat that a playbook wants filled and nobody took', () => {
  const declined = (): Life => approve(offeredTo(JON)).on(3).does(JON, 'declineBusinessSeat');

  it('is due to the control owner, as many days after the approval as an offer may take', () => {
    expect(dueOf(approve(offeredTo(JON)), 2)).toEqual([['controlOwner', 8, 'businessOwner']]);
    expect(dueOf(declined(), 4)).toEqual([['controlOwner', 8, 'businessOwner']]);
    expect(dueOf(approve(offeredTo(JON)).does(JON, 'takeBusinessSeat'), 2)).toEqual([]);
    expect(dueOf(approve(new Life().does(PRIYA, 'request', REQUEST)), 2)).toEqual([]);
  });

  it('gets no later day by being offered again, or by the approval having lapsed', () => {
    expect(dueOf(declined().on(7).does(MIRA, 'offerSeat', { seat: 'businessOwner', to: TOM }), 20)).toEqual([['controlOwner', 8, 'businessOwner']]);
    const grown = declined().on(9).shown().on(10).does(MIRA, 'confirmScope', { findings: findingsOf(['policy-1']) }).on(20).shown(['policy-1', 'policy-2']);
    expect(grown.lifecycle).toBe('lapsed');
    expect(dueOf(grown, 21)).toEqual([['controlOwner', 8, 'businessOwner']]);
  });

  it('of what came back is counted from then', () => {
    const back = declined().shown().does(MIRA, 'confirmScope', { findings: findingsOf(['policy-1']) }).does(MIRA, 'reportRemoved', { onDay: DAY_0 + 3, text: 'x', gone: true }).on(4).does(ANA, 'verifyRemoved', { text: 'x' }).on(20).shown();
    const again = back.does(MIRA, 'offerSeat', { seat: 'businessOwner', to: TOM }).does(MIRA, 'keep', { ...KEEP, findings: findingsOf(['policy-1']), endDay: DAY_0 + 40 });
    expect(again.refused).toBeUndefined();
    expect(dueOf(again, 21)).toEqual([['controlOwner', 27, 'businessOwner']]);
  });

  it('is due of an accepted risk, too, and no more where it must be gone', () => {
    const accepted = declined().on(4).does(SAM, 'comment', { text: 'x' });
    const asked = approve(offeredTo(JON, { serviceOwner: SAM })).on(3).does(JON, 'declineBusinessSeat').does(SAM, 'askRiskAcceptance', { why: 'x' }).on(4).does(LENA, 'acceptRisk', { residualRisk: 'x', why: 'x', signAgainDay: DAY_0 + 90 });
    expect(asked.refused).toBeUndefined();
    expect(dueOf(asked, 5)).toEqual([['controlOwner', 8, 'businessOwner']]);
    expect(accepted.voids).toEqual([]);
    expect(dueOf(asked.does(LENA, 'revokeRisk', { reason: 'x', byDay: DAY_0 + 20 }), 5)).toEqual([]);
  });

  it('climbs the ladder, and is past no tolerance', () => {
    expect(rungs(declined(), 40, 'fillSeat')).toEqual(['10 manager', '12 risk', '26 leadership']);
    expect(judge(declined().state, DAY_0 + 17)).toMatchObject({ pastTolerance: false });
  });
});

describe('an offer that nobody answers', () => {
  it('climbs the ladder, and is past no tolerance', () => {
    const life = approve(new Life().does(PRIYA, 'request', REQUEST)).on(2).does(MIRA, 'handOn', { to: JON });
    expect(rungs(life, 9, 'answerOffer')).toEqual([]);
    expect(rungs(life, 31, 'answerOffer')).toEqual(['11 manager', '13 risk', '27 leadership']);
    expect(judge(life.state, DAY_0 + 17)).toMatchObject({ pastTolerance: false });
    expect(rungs(life.on(12).does(JON, 'declineControlSeat', { text: 'No.' }), 31, 'answerOffer')).toEqual([]);
  });
});

describe('an accepted risk that is not signed again', () => {
  const accepted = (signAgainDay: number): Life => approve(new Life().does(PRIYA, 'request', REQUEST)).on(3).does(PRIYA, 'askRiskAcceptance', { why: 'x' }).on(4).does(LENA, 'acceptRisk', { residualRisk: 'x', why: 'x', signAgainDay: DAY_0 + signAgainDay });

  it('climbs the ladder until it is signed or revoked, and stays counted apart from what is open', () => {
    expect(rungs(accepted(20), 20, 'sign')).toEqual([]);
    expect(rungs(accepted(20), 42, 'sign')).toEqual(['22 manager', '24 risk', '38 leadership']);
    expect(judge(accepted(20).state, DAY_0 + 30)).toMatchObject({ isOpen: false, pastTolerance: false, overdue: [{ duty: 'sign' }] });
    expect(rungs(accepted(20).on(42).does(LENA, 'signAgain', { residualRisk: 'x', signAgainDay: DAY_0 + 90 }), 43, 'sign')).toEqual([]);
    expect(rungs(accepted(20).on(42).does(LENA, 'revokeRisk', { reason: 'x', byDay: DAY_0 + 50 }), 43, 'sign')).toEqual([]);
  });

  it('is told leadership every 30 days', () => {
    const life = accepted(20);
    for (const [day, level] of [[22, 'manager'], [24, 'risk'], [38, 'leadership']] as const) life.on(day).does(ANA, 'escalated', { level, duty: 'sign', dueDay: DAY_0 + 20 });
    expect([67, 68].map((day) => rungs(life, day, 'sign'))).toEqual([[], ['68 leadership']]);
  });

  it('and that outgrew what was signed climbs it, too', () => {
    const life = accepted(90).on(6).shown();
    expect(life.lifecycle).toBe('lapsed');
    expect(rungs(life, 30, 'sign')).toEqual(['24 manager', '28 risk']);
  });
});

describe('whoever asked for what is over', () => {
  it('speaks for no later request of others, nor does who stands in for them', () => {
    const refused = (): Life => new Life().does(PRIYA, 'request', REQUEST).does(PRIYA, 'nameDeputy', { seat: 'businessOwner', person: SAM, fromDay: DAY_0, toDay: DAY_0 + 9 }).does(MIRA, 'refuse', { reason: 'No.' }).on(1);
    const later = refused().does(RAJ, 'request', { ...REQUEST, businessOwner: person(TOM) });
    expect([refused().lifecycle, later.voids]).toEqual(['declined', []]);
    expect(later.state.parts).toMatchObject({ businessOwner: undefined, deputies: { businessOwner: undefined }, offers: { businessOwner: { to: TOM } } });
    expect(later.does(PRIYA, 'withdraw').refused).toBeDefined();
    expect(refused().does(TOM, 'request', { ...REQUEST, businessOwner: person(TOM) }).state.parts.businessOwner?.person).toEqual(TOM);
    expect(refused().does(RAJ, 'request', REQUEST).state.parts).toMatchObject({ businessOwner: undefined, offers: { businessOwner: { to: PRIYA } } });
  });

  it('speaks for none after it was dismissed or removed, either: they can neither withdraw it nor ask for more of it', () => {
    const dismissed = (): Life => new Life().shown().does(ANA, 'proposeDismissal', { reason: 'byDesign', text: 'x' }).on(1).does(PRIYA, 'request', REQUEST).on(2).does(MIRA, 'confirmDismissal');
    for (const over of [dismissed, LIVES.closed]) {
      const asked = over().on(9).does(RAJ, 'request', { ...CRITICAL, untilDay: DAY_0 + 60, businessOwner: person(TOM) });
      expect([over().state.parts.businessOwner?.how, asked.voids]).toEqual(['asked', []]);
      expect(asked.state.parts).toMatchObject({ businessOwner: undefined, offers: { businessOwner: { to: TOM } } });
      const approved = asked.does(MIRA, 'approve', { ...APPROVE, findings: asked.state.parts.seen?.findings ?? [], endDay: DAY_0 + 30 });
      expect(approved.voids).toEqual([]);
      expect(dueOf(approved, 10)).toEqual([['controlOwner', 16, 'businessOwner']]);
      expect(approved.does(PRIYA, 'askExtension', { untilDay: DAY_0 + 50, changed: 'x' }).refused).toBeDefined();
    }
    const again = dismissed().on(9).does(RAJ, 'request', { ...REQUEST, businessOwner: person(TOM) });
    expect(again.does(PRIYA, 'withdraw').refused).toBeDefined();
    expect(dismissed().on(9).does(PRIYA, 'request', REQUEST).state.parts.businessOwner).toMatchObject({ person: PRIYA, sinceDay: DAY_0 + 1 });
  });

  it('keeps the seat where they had accepted it', () => {
    const held = new Life().does(RAJ, 'request', { ...REQUEST, businessOwner: person(TOM) }).does(TOM, 'takeBusinessSeat').does(MIRA, 'refuse', { reason: 'No.' });
    expect(held.does(RAJ, 'request', { ...REQUEST, businessOwner: person(SAM) }).state.parts).toMatchObject({ businessOwner: { person: TOM }, offers: { businessOwner: { to: SAM } } });
  });
});

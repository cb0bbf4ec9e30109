import { lineageOf } from '../../../../src/domain/judge/lineageOf';
import { judge } from '../../../../src/domain/judge/judge';
import { isOpenNotice } from '../../../../src/domain/notices/isOpenNotice';
import { seatNews } from '../../../../src/domain/notices/seatNews';
import { peopleAt } from '../../../../src/domain/people/people';
import type { Person } from '../../../../src/domain/people/person';
import { NOTHING_USED, OTHER_ANSWER } from '../ledger/lawful';
import { ADM_MIRA, ANA, DAY_0, findingsOf, JON, KEEP, knowing, Life, MIRA, OLE, PRIYA, RAJ, REQUEST, sameHuman } from '../ledger/life';
import { approvedLife, keptLife, LIVES } from '../ledger/states';

const told = (life: Life, day = life.today - DAY_0, known = knowing({})): readonly string[] =>
  seatNews(life.state, DAY_0 + day, peopleAt(known.people, Infinity)).map(({ to, about }) => `${to.name}: ${about.kind} ${about.seat} until ${(about.kind === 'seatTaken' ? about.untilDay : about.toDay) - DAY_0}`);
/** By the life and what became of it. */
const taken = (): Life => LIVES.assigned().on(2).does(JON, 'takeControlSeat');

describe('whoever was asked to take a seat', () => {
  it('is told that somebody else took it, by taking, answering or approving, as long as they could have answered', () => {
    for (const life of [taken(), LIVES.assigned().on(2).does(JON, 'remove', { byDay: DAY_0 + 9 }), new Life().does(PRIYA, 'request', REQUEST).on(1).does(ANA, 'assign', { controlOwner: MIRA }).on(2).does(JON, 'refuse', { reason: 'x' }).shown()]) {
      expect(life.voids).toEqual([]);
      if (life.state.parts.controlOwner) expect(told(life)).toEqual(['Mira Okafor: seatTaken controlOwner until 8']);
    }
    expect([told(taken(), 8), told(taken(), 9)]).toEqual([['Mira Okafor: seatTaken controlOwner until 8'], []]);
    const reviewer = LIVES.assigned().does(ANA, 'offerSeat', { seat: 'securityReviewer', to: RAJ });
    expect(told(reviewer)).toEqual([]);
  });

  it('is not told that they took it themselves, declined it or were asked no more', () => {
    expect(told(LIVES.assigned().on(2).does(MIRA, 'takeControlSeat'))).toEqual([]);
    expect(told(LIVES.assigned(sameHuman(ADM_MIRA, MIRA)).on(2).does(ADM_MIRA, 'takeControlSeat'), 2, sameHuman(ADM_MIRA, MIRA))).toEqual([]);
    expect(told(LIVES.assigned().on(2).does(MIRA, 'declineControlSeat', { text: 'x' }).does(JON, 'takeControlSeat'))).toEqual([]);
    expect(told(LIVES.assigned().on(2).does(ANA, 'assign', { controlOwner: JON }).does(JON, 'takeControlSeat'))).toEqual([]);
    expect(told(taken(), 2, knowing({ gone: [MIRA] }))).toEqual([]);
  });

  it('is told so of what they answered for where it came from, whoever was asked since, and of what a merge gave to somebody else', () => {
    const moved = (into: Life, act: 'splitOff' | 'absorb'): Life => into.on(2).does(RAJ, act, { from: 'x1', answer: OTHER_ANSWER, sinceDay: DAY_0, lineage: { ...NOTHING_USED, ...lineageOf(keptLife().state, undefined) } });
    const split = moved(new Life('x2'), 'splitOff');
    expect(told(split)).toEqual([]);
    split.does(RAJ, 'assign', { controlOwner: JON }).does(JON, 'takeControlSeat');
    expect(seatNews(split.state, split.today, peopleAt(knowing({}).people, 0))).toMatchObject([{ to: MIRA, about: { kind: 'seatTaken', former: true, decision: split.decisions[2]?.key } }]);
    expect(told(moved(new Life('x2').shown(['policy-9']).does(JON, 'takeControlSeat'), 'absorb'))).toEqual(['Mira Okafor: seatTaken controlOwner until 9']);
  });

  it('is told so each, where several answered for a part of it', () => {
    const byOle = new Life('x8').shown(['policy-8']).does(OLE, 'keep', { ...KEEP, findings: findingsOf(['policy-8']) });
    const into = new Life('x2').shown(['policy-9']).on(2);
    for (const [from, life] of [['x1', keptLife()], ['x8', byOle]] as const) into.does(RAJ, 'absorb', { from, answer: OTHER_ANSWER, sinceDay: DAY_0, lineage: { ...NOTHING_USED, ...lineageOf(life.state, undefined) } });
    // Mira is offered it, and Ole is told at once that he is asked too.
    expect([into.voids, into.state.parts.offers.controlOwner?.to, told(into)]).toEqual([[], MIRA, ['Ole Berg: seatTaken controlOwner until 9']]);
    expect(told(into.does(JON, 'takeControlSeat'))).toEqual(['Mira Okafor: seatTaken controlOwner until 9', 'Ole Berg: seatTaken controlOwner until 9']);
    expect(told(into.does(JON, 'offerSeat', { seat: 'controlOwner', to: OLE }).does(OLE, 'takeControlSeat'))).toEqual(['Mira Okafor: seatTaken controlOwner until 9', 'Mira Okafor: seatTaken controlOwner until 9']);
  });
});

describe('whoever is named as deputy', () => {
  const named = (from = 3): Life => approvedLife().on(3).does(MIRA, 'nameDeputy', { seat: 'controlOwner', person: OLE, fromDay: DAY_0 + from, toDay: DAY_0 + 9 });

  it('is told so, until it is over or somebody else is named', () => {
    expect([told(named()), told(named(7)), told(named(), 9), told(named(), 10)]).toEqual([['Ole Berg: deputyNamed controlOwner until 9'], ['Ole Berg: deputyNamed controlOwner until 9'], ['Ole Berg: deputyNamed controlOwner until 9'], []]);
    expect(told(named().does(MIRA, 'nameDeputy', { seat: 'controlOwner', person: JON, fromDay: DAY_0 + 3, toDay: DAY_0 + 8 }))).toEqual(['Jon Bell: deputyNamed controlOwner until 8']);
  });

  it('and whoever was overtaken has a notice as long as it is so', () => {
    const isOpen = (life: Life, who: Person): boolean[] => {
      const around = { people: peopleAt(knowing({}).people, 0), riskLeadership: [] };
      const [news] = seatNews(life.state, life.today, around.people);
      return [0, 30].map((later) => news !== undefined && isOpenNotice({ about: news.about, recipient: who.login }, life.state, judge(life.state, life.today + later), around));
    };
    expect([isOpen(named(), OLE), isOpen(named(), JON), isOpen(taken(), MIRA)]).toEqual([[true, false], [false, false], [true, false]]);
  });

  it('is told nothing of what is over', () => {
    expect(told(named().does(MIRA, 'reportRemoved', { onDay: DAY_0 + 3, text: 'x', gone: true }).does(ANA, 'verifyRemoved', { text: 'x' }))).toEqual([]);
  });
});

import { accountabilityOf } from '../../../../src/domain/accountability/accountability';
import { judge } from '../../../../src/domain/judge/judge';
import type { Known } from '../../../../src/domain/ledger/fold';
import { peopleAt } from '../../../../src/domain/people/people';
import type { Person } from '../../../../src/domain/people/person';
import { ADM_MIRA, ANA, DAY_0, fact, JON, KEEP, knowing, LENA, Life, MIRA, OLE, PRIYA, RAJ, REQUEST, SAM, TOM } from '../ledger/life';
import { acceptedLife, approvedLife, keptLife, LIVES } from '../ledger/states';

const of = (life: Life, known: Known = knowing({}), day?: number) => accountabilityOf(life.state, judge(life.state, day === undefined ? life.today : DAY_0 + day), peopleAt(known.people));

describe('the accountability answer', () => {
  it('has two clauses: who answers for it and who answers for watching it, since when, why them, what next', () => {
    expect(of(approvedLife())).toEqual({
      answers: { as: 'seat', person: MIRA, sinceDay: DAY_0 + 1, how: 'approved', fallsBecause: undefined, deputy: undefined, offeredTo: undefined, personGone: false, next: { duty: 'remove', of: 'controlOwner', day: DAY_0 + 40 } },
      watches: { as: 'seat', person: ANA, sinceDay: DAY_0 + 2, how: 'reviewed', fallsBecause: undefined, deputy: undefined, offeredTo: undefined, personGone: false, next: { duty: 'review', of: 'securityReviewer', day: DAY_0 + 62 } },
      risk: undefined,
      named: undefined,
    });
  });

  it('says why somebody sits there', () => {
    expect(of(keptLife())).toMatchObject({ answers: { how: 'answered' }, watches: { how: 'assigned' } });
    const handed = approvedLife().on(5).does(MIRA, 'handOn', { to: JON }).does(JON, 'takeControlSeat').does(ANA, 'offerSeat', { seat: 'securityReviewer', to: RAJ }).does(RAJ, 'takeReviewerSeat');
    expect(of(handed)).toMatchObject({ answers: { person: JON, sinceDay: DAY_0 + 5, how: 'accepted' }, watches: { person: RAJ, how: 'accepted' } });
  });

  it('of an accepted risk names the acceptor for the risk and the control owner for the control', () => {
    expect(of(acceptedLife())).toMatchObject({ answers: { person: MIRA }, risk: { person: LENA, onDay: DAY_0 + 4, next: { duty: 'sign', day: DAY_0 + 180 } } });
    expect(of(acceptedLife().on(9).does(MIRA, 'reportRemoved', { onDay: DAY_0 + 9, text: 'x', gone: true }).does(ANA, 'verifyRemoved', { text: 'x' })).risk).toBeUndefined();
  });

  it('names whom an acknowledgement named', () => {
    const life = approvedLife().on(5).does(ANA, 'escalate', { level: 'risk', reason: 'x' }).does(LENA, 'acknowledge', { who: TOM, what: 'Remove it.', byDay: DAY_0 + 9 });
    expect(of(life).named).toEqual({ person: TOM, what: 'Remove it.', byDay: DAY_0 + 9 });
  });

  it('says whom the seat is offered to, and that the old holder keeps it', () => {
    expect(of(approvedLife().on(5).does(MIRA, 'handOn', { to: JON })).answers).toMatchObject({ as: 'seat', person: MIRA, offeredTo: JON });
    expect(of(LIVES.assigned()).answers).toMatchObject({ as: 'nobody', offeredTo: MIRA, next: { duty: 'triage' } });
  });

  it('says who stands in for whom, and until when', () => {
    const life = approvedLife().on(5).does(ANA, 'nameDeputy', { seat: 'securityReviewer', person: RAJ, fromDay: DAY_0 + 6, toDay: DAY_0 + 9 });
    expect([5, 6, 9, 10].map((day) => of(life, knowing({}), day).watches.deputy?.person.name)).toEqual([undefined, RAJ.name, RAJ.name, undefined]);
    expect(of(life, knowing({}), 7).watches).toMatchObject({ person: ANA, deputy: { toDay: DAY_0 + 9 } });
  });

  it('says that somebody is gone', () => {
    const known = knowing({ gone: [MIRA] });
    expect(of(approvedLife(), known)).toMatchObject({ answers: { personGone: true }, watches: { personGone: false } });
    const owner = knowing({ serviceOwner: SAM, gone: [SAM] });
    expect(of(LIVES.unassigned(owner), owner).answers).toMatchObject({ as: 'serviceOwner', personGone: true });
  });
});

describe('an empty seat', () => {
  it('falls to the service owner of the tenant and family, then to the register’s default accountable, then to nobody', () => {
    const both = knowing({ serviceOwner: SAM, defaultAccountable: OLE });
    expect(of(LIVES.unassigned(), both)).toMatchObject({ answers: { as: 'serviceOwner', person: SAM, fallsBecause: 'empty', sinceDay: undefined, how: undefined, personGone: false }, watches: { as: 'serviceOwner', person: SAM, fallsBecause: 'empty' } });
    expect(of(LIVES.unassigned(), knowing({ defaultAccountable: OLE }))).toMatchObject({ answers: { as: 'defaultAccountable', person: OLE } });
    expect(of(LIVES.unassigned())).toMatchObject({ answers: { as: 'nobody', person: undefined, fallsBecause: 'empty', personGone: false } });
    expect(of(new Life(), both).answers).toMatchObject({ as: 'defaultAccountable' });
  });

  it('falls to somebody who sits in no other seat of it, by whichever account, and to one who does rather than to nobody', () => {
    const life = LIVES.assigned().does(MIRA, 'takeControlSeat');
    expect(of(life, knowing({ serviceOwner: ANA, defaultAccountable: OLE })).watches.person).toEqual(ANA);
    const kept = LIVES.unassigned().does(MIRA, 'keep', { findings: life.state.parts.seen?.findings, endDay: DAY_0 + 9 });
    expect(of(kept, knowing({ serviceOwner: MIRA, defaultAccountable: OLE })).watches).toMatchObject({ as: 'defaultAccountable', person: OLE });
    expect(of(kept, knowing({ serviceOwner: ADM_MIRA, defaultAccountable: MIRA, sameHuman: [[ADM_MIRA, MIRA]] })).watches).toMatchObject({ as: 'serviceOwner', person: ADM_MIRA });
    const requested = new Life().does(PRIYA, 'request', REQUEST);
    expect(of(requested, knowing({ serviceOwner: PRIYA, defaultAccountable: OLE }))).toMatchObject({ answers: { person: OLE }, watches: { person: OLE } });
    expect(of(LIVES.assigned(), knowing({ serviceOwner: ANA, defaultAccountable: OLE })).answers).toMatchObject({ person: OLE });
    expect(of(requested, knowing({ serviceOwner: PRIYA }))).toMatchObject({ answers: { as: 'serviceOwner', person: PRIYA }, watches: { person: PRIYA } });
    expect(of(requested, knowing({ defaultAccountable: PRIYA })).answers).toMatchObject({ as: 'defaultAccountable', person: PRIYA });
    // What somebody holds is never taken from them by that.
    const emergency = LIVES.assigned().does(MIRA, 'takeControlSeat').on(2).does(MIRA, 'declareEmergency', { untilDay: DAY_0 + 6, why: 'Down.' });
    expect(of(emergency, knowing({ serviceOwner: ANA })).answers).toMatchObject({ as: 'seat', person: MIRA });
  });

  it('falls by refusals only after the second', () => {
    const known = knowing({ serviceOwner: SAM });
    const once = LIVES.assigned(known).does(MIRA, 'declineControlSeat', { text: 'No.' });
    expect(of(once, known).answers).toMatchObject({ as: 'serviceOwner', fallsBecause: 'empty' });
    expect(of(once.does(ANA, 'assign', { controlOwner: JON }).does(JON, 'declineControlSeat', { text: 'No.' }), known)).toMatchObject({ answers: { fallsBecause: 'refusedTwice' }, watches: { as: 'seat', person: ANA } });
  });

  it('falls by refusals of two people, and no longer once whoever holds it acts in it', () => {
    const known = knowing({ serviceOwner: SAM });
    const refusedBy = (...people: readonly Person[]): Life => people.reduce((life, to) => life.does(MIRA, 'handOn', { to }).does(to, 'declineControlSeat', { text: 'No.' }), keptLife(known).on(3));
    expect(of(refusedBy(JON, JON), known).answers).toMatchObject({ as: 'seat', person: MIRA });
    const alias = { ...known, people: { ...known.people, facts: [fact(ADM_MIRA, { sameHumanAs: JON.login })] } };
    expect(of(new Life('x1', alias).shown().on(1).does(MIRA, 'keep', KEEP).does(MIRA, 'handOn', { to: JON }).does(JON, 'declineControlSeat', { text: 'No.' }).does(MIRA, 'handOn', { to: ADM_MIRA }).does(ADM_MIRA, 'declineControlSeat', { text: 'No.' }), alias).answers).toMatchObject({ person: MIRA });
    const twice = refusedBy(JON, TOM);
    expect(of(twice, known).answers).toMatchObject({ as: 'serviceOwner', person: SAM, fallsBecause: 'refusedTwice' });
    expect(of(twice.on(5).does(MIRA, 'signOff'), known).answers).toMatchObject({ as: 'seat', person: MIRA });
    expect(twice.does(SAM, 'handOn', { to: OLE }).refused).toEqual({ code: 'notYours', seats: ['controlOwner'], holder: MIRA.name });
  });

  it('of an emergency is the service owner’s, where nobody who can answer holds it', () => {
    const known = knowing({ serviceOwner: SAM });
    const life = LIVES.assigned(known).does(MIRA, 'takeControlSeat').does(PRIYA, 'declareEmergency', { untilDay: DAY_0 + 5, why: 'x' });
    expect(of(life, known)).toMatchObject({ answers: { as: 'seat', person: MIRA } });
    const own = LIVES.assigned(known).does(MIRA, 'takeControlSeat').does(MIRA, 'declareEmergency', { untilDay: DAY_0 + 5, why: 'x' });
    expect(of(own, known)).toMatchObject({ answers: { as: 'serviceOwner', person: SAM, fallsBecause: 'emergency' }, watches: { as: 'seat', person: ANA } });
    expect(of(own, knowing({ serviceOwner: MIRA })).answers).toMatchObject({ as: 'serviceOwner', person: MIRA });
    expect(of(life, knowing({ serviceOwner: SAM, gone: [MIRA] })).answers).toMatchObject({ as: 'serviceOwner', person: SAM });
  });
});

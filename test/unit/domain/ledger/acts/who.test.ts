import type { Act } from '../../../../../src/domain/ledger/acts/acts';
import { actRefusal } from '../../../../../src/domain/ledger/refusal';
import { peopleAt } from '../../../../../src/domain/people/people';
import { DEFAULT_POLICY } from '../../../../../src/domain/policy/defaults';
import type { Person } from '../../../../../src/domain/people/person';
import type { Known } from '../../../../../src/domain/ledger/fold';
import type { PersonFact } from '../../../../../src/domain/people/people';
import { ADM_MIRA, ANA, APPROVE, DAY_0, fact, findingsOf, HANA, JON, knowing, LENA, Life, MIRA, OLE, PRIYA, RAJ, REQUEST, REVIEW, SAM, TOM } from '../life';
import { LAWFUL } from '../lawful';
import { LIVES } from '../states';

const NOT_THEIRS = ['notYours', 'offeredToAnother', 'notOffered'];
/** Everybody who may have to do with an exception; Ole has not, but may add to every list. */
const PEOPLE: Readonly<Record<string, Person>> = { holder: MIRA, deputy: TOM, offered: JON, business: PRIYA, businessDeputy: HANA, reviewer: ANA, serviceOwner: SAM, nobody: OLE };
const known = knowing({ serviceOwner: SAM });

/** Approved, with everybody in place; the control owner's seat is offered to Jon. */
function everybody(): Life {
  const life = new Life('x1', known).does(PRIYA, 'request', REQUEST).shown().on(1).does(MIRA, 'approve', { ...APPROVE, findings: findingsOf(['policy-1']) });
  life.on(2).does(ANA, 'review', REVIEW).does(MIRA, 'nameDeputy', { seat: 'controlOwner', person: TOM, fromDay: DAY_0 + 2, toDay: DAY_0 + 20 });
  life.does(PRIYA, 'nameDeputy', { seat: 'businessOwner', person: HANA, fromDay: DAY_0 + 2, toDay: DAY_0 + 20 }).does(MIRA, 'offerSeat', { seat: 'controlOwner', to: JON });
  expect(life.voids).toEqual([]);
  return life.on(5);
}
const doers = (life: () => Life, act: Act): string[] => Object.keys(PEOPLE).filter((role) => !NOT_THEIRS.includes(life().does(PEOPLE[role] ?? OLE, act, LAWFUL[act]().body).refused?.code ?? ''));
const EVERYBODY = Object.keys(PEOPLE);

describe('who may do what to an exception whose seats are filled', () => {
  it.each<[Act, readonly string[]]>([
    ['comment', EVERYBODY],
    ['askExtension', ['business', 'businessDeputy', 'serviceOwner']],
    ['askRenewal', ['business', 'businessDeputy', 'serviceOwner']],
    ['askRiskAcceptance', ['business', 'businessDeputy', 'serviceOwner']],
    ['confirmControl', ['holder', 'deputy']],
    ['signOff', ['holder', 'deputy']],
    ['reportDrill', ['holder', 'deputy', 'serviceOwner']],
    ['reportUse', ['holder', 'deputy', 'serviceOwner']],
    ['reportRemoved', ['holder', 'deputy']],
    ['grantExtension', ['holder', 'deputy']],
    ['grantRenewal', ['holder', 'deputy']],
    ['refuseAsk', ['holder', 'deputy']],
    ['confirmScope', ['holder', 'deputy']],
    ['changeControls', ['holder', 'deputy']],
    ['changePlan', ['holder', 'deputy']],
    ['takeControlSeat', ['offered']],
    ['declineControlSeat', ['offered']],
    ['takeBusinessSeat', []],
    ['declineBusinessSeat', []],
    ['takeReviewerSeat', []],
    ['declineReviewerSeat', []],
    ['handOn', ['holder', 'offered']],
    ['rateSeverity', EVERYBODY],
    ['review', EVERYBODY],
    ['escalate', EVERYBODY],
    ['redact', EVERYBODY],
    ['acknowledge', EVERYBODY],
    ['acceptRisk', EVERYBODY],
  ])('%s', (act, may) => {
    expect(doers(everybody, act)).toEqual(may);
  });

  it('offers a seat: whoever holds it, and nobody for them', () => {
    const offer = (author: Person, seat: string) => everybody().does(author, 'offerSeat', { seat, to: OLE }).refused;
    expect(offer(MIRA, 'controlOwner')).toBeUndefined();
    expect(offer(PRIYA, 'businessOwner')).toBeUndefined();
    expect(offer(ANA, 'securityReviewer')).toBeUndefined();
    for (const [author, seat, holder] of [[TOM, 'controlOwner', MIRA], [PRIYA, 'controlOwner', MIRA], [ANA, 'businessOwner', PRIYA], [OLE, 'businessOwner', undefined]] as const) {
      expect(offer(author, seat)).toMatchObject({ code: 'notYours', ...(holder ? { seats: [seat], holder: holder.name } : {}) });
    }
  });

  it('hands a seat on: whoever holds it, and no deputy, who acts for them and gives nothing away', () => {
    const covered = () => LIVES.approved().on(3).does(MIRA, 'nameDeputy', { seat: 'controlOwner', person: TOM, fromDay: DAY_0 + 3, toDay: DAY_0 + 20 }).on(5);
    expect(covered().does(TOM, 'handOn', { to: JON }).refused).toEqual({ code: 'notYours', seats: ['controlOwner'], holder: MIRA.name });
    expect(covered().does(TOM, 'changePlan', { plan: 'Other.' }).does(MIRA, 'handOn', { to: JON }).voids).toEqual([]);
  });

  it('names a deputy: only whoever holds the seat, also where the holder is gone', () => {
    const gone = knowing({ gone: [PRIYA], sinceDay: 4 });
    const name = (life: Life, author: Person, seat: string) => life.on(5).does(author, 'nameDeputy', { seat, person: OLE, fromDay: DAY_0 + 5, toDay: DAY_0 + 9 }).refused;
    expect(name(everybody(), PRIYA, 'businessOwner')).toBeUndefined();
    for (const author of [MIRA, ANA, TOM]) expect(name(everybody(), author, 'businessOwner')).toMatchObject({ code: 'notYours', holder: PRIYA.name });
    expect(name(LIVES.approved(gone), MIRA, 'businessOwner')).toMatchObject({ code: 'notYours', holder: PRIYA.name });
    expect(name(LIVES.assigned(), ANA, 'businessOwner')).toEqual({ code: 'notYours', seats: ['businessOwner'], holder: undefined });
    expect(name(LIVES.assigned(), ANA, 'securityReviewer')).toBeUndefined();
  });

  it('neither offers nor covers a seat: whoever holds none', () => {
    const { parts } = everybody().state;
    const doing = { parts, key: 'k', exceptionKey: 'x1', author: OLE, day: DAY_0 + 5, people: peopleAt(known.people), policy: DEFAULT_POLICY };
    for (const act of ['offerSeat', 'nameDeputy']) expect(actRefusal(doing, act)).toMatchObject({ code: 'notYours' });
  });

  it('offers the seat of somebody who is gone: whoever holds another one', () => {
    const gone = LIVES.approved(knowing({ gone: [PRIYA], sinceDay: 4 })).on(5).does(MIRA, 'offerSeat', { seat: 'businessOwner', to: HANA });
    expect(gone.refused).toBeUndefined();
    expect(gone.does(HANA, 'takeBusinessSeat').state.parts.businessOwner).toMatchObject({ person: HANA, how: 'accepted' });
  });

  it('offers no seat of somebody who is gone: their deputy, who acts in it and gives nothing away', () => {
    const gone = () => LIVES.approved(knowing({ gone: [MIRA], sinceDay: 5 })).on(3).does(MIRA, 'nameDeputy', { seat: 'controlOwner', person: JON, fromDay: DAY_0 + 3, toDay: DAY_0 + 30 }).on(6);
    expect(gone().does(JON, 'offerSeat', { seat: 'controlOwner', to: TOM }).refused).toEqual({ code: 'notYours', seats: ['controlOwner'], holder: MIRA.name });
    expect(gone().does(ANA, 'offerSeat', { seat: 'controlOwner', to: TOM }).refused).toBeUndefined();
    expect(gone().does(JON, 'reportRemoved', LAWFUL.reportRemoved().body).refused).toBeUndefined();
  });

  it('offers the seat of somebody who is gone: their manager, that seat and no other', () => {
    const gone = (sinceDay: number) => knowing({ gone: [PRIYA], manager: LENA, sinceDay });
    const offer = (life: Life, author: Person, seat: string) => life.on(5).does(author, 'offerSeat', { seat, to: HANA }).refused;
    expect(offer(LIVES.approved(gone(4)), LENA, 'businessOwner')).toBeUndefined();
    expect(offer(LIVES.approved(gone(4)), LENA, 'controlOwner')).toEqual({ code: 'notYours', seats: ['controlOwner'], holder: MIRA.name });
    expect(offer(LIVES.approved(gone(4)), LENA, 'securityReviewer')).toMatchObject({ code: 'notYours' });
    expect(offer(LIVES.approved(gone(6)), LENA, 'businessOwner')).toMatchObject({ code: 'notYours' });
    expect(offer(LIVES.approved(gone(4)), OLE, 'businessOwner')).toMatchObject({ code: 'notYours' });
    expect(LIVES.approved(gone(4)).on(5).does(LENA, 'nameDeputy', { seat: 'businessOwner', person: HANA, fromDay: DAY_0 + 5, toDay: DAY_0 + 9 }).refused).toMatchObject({ code: 'notYours' });
  });

  it('offers the seat of somebody who can do nothing in it any more: whoever sits in another one', () => {
    const life = (sinceDay: number): Life => LIVES.approved({ ...knowing({ sameHuman: [[ANA, MIRA]], sinceDay }) }).on(5).does(PRIYA, 'offerSeat', { seat: 'controlOwner', to: JON });
    expect(life(6).refused).toEqual({ code: 'notYours', seats: ['controlOwner'], holder: MIRA.name });
    expect(life(4).refused).toBeUndefined();
    expect(life(4).does(JON, 'takeControlSeat').state.parts.controlOwner?.person).toEqual(JON);
  });

  it('offers no seat of somebody who is still there, and none of somebody else who is gone: the manager of one', () => {
    const people = (...facts: readonly PersonFact[]): Known => ({ ...knowing({}), people: { facts, serviceOwners: [] } });
    const managed = { manager: LENA.login };
    const offer = (known: Known, seat: string) => LIVES.approved(known).on(5).does(LENA, 'offerSeat', { seat, to: HANA }).refused;
    expect(offer(people(fact(PRIYA, managed)), 'businessOwner')).toMatchObject({ code: 'notYours', holder: PRIYA.name });
    const later = { createdAt: (DAY_0 + 4) * 86_400_000 };
    const both = people(fact(PRIYA, { ...managed, ...later, state: 'gone' }), fact(MIRA, { ...later, state: 'gone' }));
    expect(offer(both, 'businessOwner')).toBeUndefined();
    expect(offer(both, 'controlOwner')).toEqual({ code: 'notYours', seats: ['controlOwner'], holder: MIRA.name });
  });

  it('knows a holder by each of their accounts', () => {
    const life = LIVES.approved(knowing({ sameHuman: [[ADM_MIRA, MIRA]] })).on(5).does(ADM_MIRA, 'changePlan', { plan: 'Other.' });
    expect(life.refused).toBeUndefined();
    expect(life.state.parts.controlOwner?.person).toEqual(MIRA);
  });

  it('says who holds the seat', () => {
    expect(everybody().does(OLE, 'changePlan', { plan: 'x' }).refused).toEqual({ code: 'notYours', seats: ['controlOwner'], holder: MIRA.name });
    expect(everybody().does(OLE, 'handOn', { to: RAJ }).refused).toEqual({ code: 'notYours', seats: ['controlOwner'], holder: MIRA.name });
    expect(everybody().does(OLE, 'takeControlSeat').refused).toEqual({ code: 'offeredToAnother', name: JON.name });
    expect(everybody().does(OLE, 'takeBusinessSeat').refused).toEqual({ code: 'notOffered', seat: 'businessOwner' });
    expect(everybody().does(OLE, 'takeReviewerSeat').refused).toEqual({ code: 'notYours', seats: ['securityReviewer'], holder: ANA.name });
  });
});

describe('who may do what while the control owner’s seat is empty', () => {
  const request = () => new Life('x1', known).does(PRIYA, 'request', REQUEST).on(5);
  const found = () => new Life('x1', known).shown().on(5);
  const proposed = () => found().does(ANA, 'proposeDismissal', { reason: 'byDesign', text: 'Design.' });
  it.each<[Act, () => Life, readonly string[]]>([
    ['withdraw', request, ['business']],
    ['approve', request, EVERYBODY],
    ['refuse', request, EVERYBODY],
    ['keep', found, EVERYBODY],
    ['remove', found, EVERYBODY],
    ['confirmDismissal', proposed, EVERYBODY],
    ['handOn', found, ['serviceOwner']],
    ['reportUse', found, ['serviceOwner']],
    ['assign', found, EVERYBODY],
    ['proposeDismissal', found, EVERYBODY],
    ['request', found, EVERYBODY],
    ['declareEmergency', found, EVERYBODY],
    ['takeControlSeat', found, EVERYBODY],
    ['takeReviewerSeat', found, EVERYBODY],
    ['offerSeat', found, []],
  ])('%s', (act, life, may) => {
    expect(doers(life, act)).toEqual(may);
  });

  it.each<[Act, () => Life]>([
    ['approve', () => request().does(RAJ, 'assign', { controlOwner: JON })],
    ['refuse', () => request().does(RAJ, 'assign', { controlOwner: JON })],
    ['keep', () => found().does(RAJ, 'assign', { controlOwner: JON })],
    ['remove', () => found().does(RAJ, 'assign', { controlOwner: JON })],
    ['confirmDismissal', () => proposed().does(RAJ, 'assign', { controlOwner: JON })],
    ['takeControlSeat', () => found().does(RAJ, 'assign', { controlOwner: JON })],
    ['takeReviewerSeat', () => request().does(PRIYA, 'offerSeat', { seat: 'securityReviewer', to: HANA })],
  ])('%s: anybody, whoever it was offered to', (act, life) => {
    expect(doers(life, act)).toEqual(EVERYBODY);
    const seat = act === 'takeReviewerSeat' ? 'securityReviewer' : 'controlOwner';
    const { parts } = life().does(OLE, act, act === 'approve' ? { ...APPROVE, findings: [] } : LAWFUL[act]().body).state;
    expect([parts[seat]?.person, parts.offers[seat]]).toEqual([act === 'refuse' ? undefined : OLE, undefined]);
  });

  it('seats whoever answers, and them alone', () => {
    expect(found().does(MIRA, 'keep', LAWFUL.keep().body).state.parts.controlOwner).toEqual({ person: MIRA, sinceDay: DAY_0 + 5, how: 'answered' });
    expect(found().does(MIRA, 'remove', { byDay: DAY_0 + 9 }).state.parts.controlOwner).toEqual({ person: MIRA, sinceDay: DAY_0 + 5, how: 'answered' });
    expect(request().does(MIRA, 'approve', APPROVE).state.parts.controlOwner).toEqual({ person: MIRA, sinceDay: DAY_0 + 5, how: 'approved' });
    expect(request().shown().does(MIRA, 'refuse', { reason: 'No.', byDay: DAY_0 + 9 }).state.parts.controlOwner).toEqual({ person: MIRA, sinceDay: DAY_0 + 5, how: 'answered' });
    expect(proposed().does(MIRA, 'confirmDismissal').state.parts.controlOwner).toEqual({ person: MIRA, sinceDay: DAY_0 + 5, how: 'answered' });
    expect(request().does(PRIYA, 'declareEmergency', { untilDay: DAY_0 + 9, why: 'Down.' }).does(MIRA, 'approve', APPROVE).state.parts.controlOwner).toMatchObject({ how: 'approved' });
  });
});

describe('who never decides', () => {
  const app: Person = { login: 'i:0i.t|00000003|app@tenant', name: 'Sweep' };
  it('is an app, but for what it observed', () => {
    expect(LIVES.approved().on(5).does(app, 'comment', { text: 'Hi.' }).refused).toEqual({ code: 'notAPerson' });
    expect(LIVES.approved().on(5).does(app, 'review', REVIEW).refused).toEqual({ code: 'notAPerson' });
    expect(LIVES.approved().on(5).does(app, 'escalated', { level: 'risk', duty: 'review', dueDay: DAY_0 }).refused).toBeUndefined();
  });
});

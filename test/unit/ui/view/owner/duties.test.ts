import '../../textEncoder';
import { peopleAt } from '../../../../../src/domain/people/people';
import type { Person } from '../../../../../src/domain/people/person';
import { DEFAULT_POLICY } from '../../../../../src/domain/policy/defaults';
import { mineBy } from '../../../../../src/ui/view/owner/mine';
import { ownerModel } from '../../../../../src/ui/view/owner/ownerModel';
import { lineageOf } from '../../../../../src/domain/judge/lineageOf';
import { encodeAnswer } from '../../../../../src/domain/ledger/answer';
import { ADM_MIRA, ANA, findingsOf, JON, LENA, Life, MIRA, PRIYA, RAJ, REQUEST, sameHuman } from '../../../domain/ledger/life';
import { OTHER_ANSWER } from '../../../domain/ledger/lawful';
import { acceptedLife, approvedLife, keptLife, LIVES } from '../../../domain/ledger/states';
import { day, rowOf, seenBy } from './someRows';

const lines = (...seen: Parameters<typeof seenBy>) => seenBy(...seen).duties.now.map(({ due, as, act, wayOut }) => [due.duty, due.day, as, act, wayOut]);

describe('what somebody must do', () => {
  it('is what is due of the seat that they hold, once it is near, with the act that does it and a way out', () => {
    // Ends on day 40; its controls are shown until day 61 at the latest.
    expect(lines(MIRA, 25, approvedLife())).toEqual([]);
    expect(lines(MIRA, 26, approvedLife())).toEqual([['remove', day(40), 'holder', 'reportRemoved', 'handOn']]);
    expect(lines(MIRA, 52, approvedLife())[0]).toEqual(['remove', day(40), 'holder', 'reportRemoved', 'handOn']);
    expect(seenBy(MIRA, 25, approvedLife()).duties.later?.due).toMatchObject({ duty: 'remove', day: day(40) });
  });

  it('is nothing of what others hold, and the reviewer has the review', () => {
    expect(lines(JON, 40, approvedLife())).toEqual([]);
    expect(lines(PRIYA, 39, approvedLife())).toEqual([]);
    expect(lines(ANA, 60, approvedLife()).map(([duty, , as, act, wayOut]) => [duty, as, act, wayOut])).toEqual([['review', 'holder', 'review', 'offerSeat']]);
  });

  it('is there from the first day where somebody waits for an answer', () => {
    const life = new Life().does(PRIYA, 'request', REQUEST).does(ANA, 'assign', { controlOwner: MIRA });
    expect(lines(MIRA, 0, life).map(([duty, , as]) => [duty, as])).toEqual([['decideRequest', 'offered']]);
  });

  it('of an empty seat that is offered is to answer what is asked there, by which the seat is taken', () => {
    const [line] = seenBy(MIRA, 2, LIVES.assigned()).duties.now;
    expect([line?.due.duty, line?.as, line?.act, line?.beside, line?.wayOut]).toEqual(['triage', 'offered', 'remove', ['keep'], 'handOn']);
    expect(line?.also).toEqual([]);
  });

  it('of what came to an approval and waits for an answer is what its page offers: to confirm what it covers', () => {
    const from = new Life('x7').shown();
    const lineage = { ...lineageOf(from.state, undefined), owed: [{ duty: 'triage', day: day(14) }] };
    const taken = (life: Life, setting = 'policy-1'): Life => life.on(5).does(RAJ, 'absorb', { from: 'x7', answer: encodeAnswer({ ...OTHER_ANSWER, findings: findingsOf([setting]) }), sinceDay: day(0), lineage });
    const triage = (life: Life): readonly unknown[] => seenBy(MIRA, 16, life).duties.now.filter(({ due }) => due.duty === 'triage').map(({ act, beside, wayOut }) => [act, beside, wayOut]);
    expect(triage(taken(approvedLife()))).toEqual([['confirmScope', [], 'handOn']]);
    expect(triage(taken(approvedLife(), 'policy-9'))).toEqual([['approve', ['remove'], 'handOn']]);
    expect(triage(taken(acceptedLife()))).toEqual([['approve', ['remove'], 'handOn']]);
  });

  it('of a seat that its holder hands over is to take it or to decline, and the rest stays with the holder', () => {
    const life = keptLife().on(50).does(MIRA, 'offerSeat', { seat: 'controlOwner', to: JON });
    expect(lines(JON, 51, life).map(([duty, , ...rest]) => [duty, ...rest])).toEqual([['answerOffer', 'named', 'takeControlSeat', 'declineControlSeat']]);
    expect(lines(MIRA, 51, life).map(([duty]) => duty)).toEqual(['remove']);
  });

  it('is that of whom they stand in for, as long as they do, and only the holder can hand it on', () => {
    const life = keptLife().on(50).does(MIRA, 'nameDeputy', { seat: 'controlOwner', person: JON, fromDay: day(52), toDay: day(58) });
    expect(lines(JON, 51, life)).toEqual([]);
    const [line] = seenBy(JON, 52, life).duties.now;
    expect([line?.due.duty, line?.as, line?.act, line?.wayOut, line?.deputyFor]).toEqual(['remove', 'deputy', 'reportRemoved', undefined, { holder: { login: MIRA.login, name: MIRA.name }, toDay: day(58) }]);
    expect(lines(JON, 59, life)).toEqual([]);
  });

  it('of a deputy who is offered the seat besides is to take it or to decline, beside what they do for its holder', () => {
    const life = keptLife().on(50).does(MIRA, 'nameDeputy', { seat: 'controlOwner', person: JON, fromDay: day(50), toDay: day(58) }).does(MIRA, 'offerSeat', { seat: 'controlOwner', to: JON });
    const [line] = seenBy(JON, 52, life).duties.now;
    expect([line?.due.duty, line?.as, line?.act, line?.beside]).toEqual(['remove', 'deputy', 'reportRemoved', ['takeControlSeat', 'declineControlSeat']]);
  });

  it('of an emergency is to approve it, and of whoever declared it to hand it on or to report it as removed', () => {
    const held = (): Life => LIVES.assigned().does(MIRA, 'takeControlSeat').on(2);
    const act = (by: Person) => seenBy(MIRA, 2, held().does(by, 'declareEmergency', { untilDay: day(6), why: 'Down.' })).duties.now.map((line) => [line.due.duty, line.act, line.beside, line.wayOut]);
    expect(act(PRIYA)).toEqual([['approveEmergency', 'approve', ['refuse', 'reportRemoved'], 'handOn']]);
    expect(act(MIRA)).toEqual([['approveEmergency', 'reportRemoved', [], 'handOn']]);
  });

  it('is what risk leadership must decide, for its members alone', () => {
    const row = rowOf(acceptedLife());
    const seen = (isRisk: boolean) => ownerModel([row], day(175), mineBy(LENA.login), { isRisk, policy: DEFAULT_POLICY }).duties.now.map(({ due, as, act }) => [due.duty, as, act]);
    expect(seen(true)).toEqual([['sign', 'group', 'signAgain']]);
    expect(seen(false)).toEqual([]);
  });

  it('names one duty an exception, what presses most first, and the rest of theirs beside it', () => {
    const [line] = seenBy(MIRA, 65, keptLife()).duties.now;
    expect([line?.due.duty, line?.also.map(({ duty }) => duty)]).toEqual(['remove', ['showControl']]);
  });

  it('of a promise to risk leadership is met by what was escalated, where that is theirs', () => {
    const byHand = (who: Person): Life => keptLife().on(10).does(ANA, 'escalate', { level: 'risk', reason: 'Late.' }).does(LENA, 'acknowledge', { who, what: 'Move the mail relay.', byDay: day(20) });
    const promised = (who: Person): unknown => seenBy(who, 12, byHand(who)).duties.now.map(({ due, as, act, row }) => [due.duty, as, act, row.brief.acknowledgement?.what]);
    expect(promised(MIRA)).toEqual([['doAcknowledged', 'named', 'reportRemoved', 'Move the mail relay.']]);
    expect(promised(JON)).toEqual([['doAcknowledged', 'named', undefined, 'Move the mail relay.']]);
  });

  it('comes in the order of its days', () => {
    const late = new Life('x2').shown().on(1).does(ANA, 'assign', { controlOwner: MIRA }).on(2).does(MIRA, 'remove', { byDay: day(5) });
    expect(lines(MIRA, 26, approvedLife(), late).map(([, dueDay]) => dueDay)).toEqual([day(5), day(40)]);
  });

  it('is also what the other accounts of the same human must do, where that is known', () => {
    const people = peopleAt(sameHuman(ADM_MIRA, MIRA).people);
    const row = rowOf(keptLife());
    expect(ownerModel([row], day(59), mineBy(ADM_MIRA.login)).isNobody).toBe(true);
    expect(ownerModel([row], day(59), mineBy(ADM_MIRA.login, people)).duties.now).toHaveLength(1);
  });
});

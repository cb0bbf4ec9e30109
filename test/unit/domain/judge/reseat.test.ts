import { seatDefects } from '../../../../src/domain/accountability/seatDefects';
import { briefOf } from '../../../../src/domain/brief/briefOf';
import { judge } from '../../../../src/domain/judge/judge';
import { lineageOf } from '../../../../src/domain/judge/lineageOf';
import type { Known } from '../../../../src/domain/ledger/fold';
import { peopleAt } from '../../../../src/domain/people/people';
import { DEFAULT_POLICY } from '../../../../src/domain/policy/defaults';
import { NOTHING_USED, OTHER_ANSWER } from '../ledger/lawful';
import { ADM_MIRA, ANA, DAY_0, fact, GUS, HANA, JON, knowing, Life, MIRA, PRIYA, RAJ } from '../ledger/life';
import { approvedLife, keptLife, LIVES } from '../ledger/states';

const due = (life: Life, day = life.today - DAY_0): readonly string[] => judge(life.state, DAY_0 + day).dues.filter(({ duty }) => duty === 'reseat').map(({ of, day: on, what }) => `${what ?? ''} by ${of} on ${on - DAY_0}`);
/** Mira, who reviewed what comes along, holds the control seat of what takes it in. */
const barred = (known = knowing({})): Life => {
  const from = new Life('x9').shown(['policy-2']).does(MIRA, 'rateSeverity', { severity: 'critical' });
  return keptLife(known).on(10).does(HANA, 'absorb', { from: 'x9', answer: OTHER_ANSWER, sinceDay: DAY_0, lineage: { ...NOTHING_USED, ...lineageOf(from.state, undefined) } });
};

describe('a seat whose holder acted on another side', () => {
  it('is given to somebody else within the time to answer an offer, by whoever sits in another one', () => {
    expect(due(keptLife())).toEqual([]);
    expect(barred().voids).toEqual([]);
    expect(due(barred())).toEqual(['controlOwner by securityReviewer on 17']);
    expect(due(barred().on(15).does(RAJ, 'comment', { text: 'x' }))).toEqual(['controlOwner by securityReviewer on 17']);
    const offered = barred().on(12).does(ANA, 'offerSeat', { seat: 'controlOwner', to: JON });
    expect([offered.voids, due(offered)]).toEqual([[], ['controlOwner by securityReviewer on 17']]);
    expect(due(offered.does(JON, 'takeControlSeat'))).toEqual([]);
  });

  it('is counted anew where it was closed meanwhile and is back', () => {
    const from = new Life('x9').shown(['policy-9']).does(PRIYA, 'rateSeverity', { severity: 'critical' });
    const life = approvedLife().on(3).does(HANA, 'absorb', { from: 'x9', answer: OTHER_ANSWER, sinceDay: DAY_0, lineage: { ...NOTHING_USED, ...lineageOf(from.state, undefined) } });
    expect(due(life)).toEqual(['businessOwner by controlOwner on 10']);
    life.on(5).does(MIRA, 'reportRemoved', { onDay: DAY_0 + 5, text: 'x', gone: true }).on(6).does(HANA, 'verifyRemoved', { text: 'x' });
    expect([life.voids, due(life)]).toEqual([[], []]);
    expect(due(life.on(100).shown(['policy-1']))).toEqual(['businessOwner by controlOwner on 107']);
  });

  it('is told up the ladder where nobody does, and stands in rows as well', () => {
    expect(judge(barred().state, DAY_0 + 60).levelsDue.filter(({ duty }) => duty === 'reseat').map(({ level }) => level)).toEqual(['manager', 'risk', 'leadership']);
    expect(briefOf(barred().state).dues).toContainEqual({ duty: 'reseat', of: 'securityReviewer', day: DAY_0 + 17, what: 'controlOwner' });
  });

  it('is counted from the day on which it became wrong: the approval, or what was learnt or ruled after it', () => {
    const both = (known: Known): Life => keptLife(known).on(10).does(HANA, 'absorb', { from: 'x9', answer: OTHER_ANSWER, sinceDay: DAY_0, lineage: { ...NOTHING_USED, actors: { requesters: [MIRA], approvers: [], reviewers: [], acceptors: [] } } });
    // Two people were enough until day 20.
    const on = knowing({ policy: { twoPersonMode: true } });
    const off = { key: 'q', createdAt: (DAY_0 + 20) * 86_400_000, createdDay: DAY_0 + 20, id: 2, effectiveDay: 0, policy: DEFAULT_POLICY };
    const known = { ...on, policies: { ...on.policies, items: [...on.policies.items, off] } };
    expect(judge(both(known).state, DAY_0 + 25, DEFAULT_POLICY).dues).toContainEqual({ duty: 'reseat', of: 'securityReviewer', day: DAY_0 + 27, what: 'controlOwner' });
    expect(briefOf({ ...both(known).state, policy: DEFAULT_POLICY }).dues).toContainEqual({ duty: 'reseat', of: 'securityReviewer', day: DAY_0 + 27, what: 'controlOwner' });
    // Nobody knew of Mira’s second account until day 15, or knew of it before she took the seat.
    const reviewed = (day: number): Life => keptLife(knowing({ sameHuman: [[ADM_MIRA, MIRA]], sinceDay: day })).on(10).does(ADM_MIRA, 'rateSeverity', { severity: 'critical' });
    expect(briefOf(reviewed(15).state).dues.map(({ duty }) => duty)).not.toContain('reseat');
    expect(briefOf(reviewed(15).on(16).does(RAJ, 'comment', { text: 'x' }).state).dues).toContainEqual({ duty: 'reseat', of: 'securityReviewer', day: DAY_0 + 22, what: 'controlOwner' });
    expect([reviewed(15).voids, due(reviewed(15), 20)]).toEqual([[], ['controlOwner by securityReviewer on 22']]);
    const absorbed = keptLife(knowing({ sameHuman: [[ADM_MIRA, MIRA]] })).on(10).does(HANA, 'absorb', { from: 'x9', answer: OTHER_ANSWER, sinceDay: DAY_0, lineage: { ...NOTHING_USED, actors: { requesters: [], approvers: [], reviewers: [ADM_MIRA], acceptors: [] } } });
    expect(due(absorbed)).toEqual(['controlOwner by securityReviewer on 17']);
  });

  it('is asked for of nobody while an emergency that its holder declared is reported as removed, or goes on', () => {
    const reported = LIVES.assigned().on(2).does(MIRA, 'takeControlSeat').does(MIRA, 'declareEmergency', { untilDay: DAY_0 + 8, why: 'x' }).on(3).does(MIRA, 'reportRemoved', { onDay: DAY_0 + 3, text: 'x', gone: true });
    expect([reported.voids, reported.lifecycle, due(reported)]).toEqual([[], 'removalReported', []]);
    expect(due(reported.on(4).does(ANA, 'refute', { text: 'x' }))).toEqual([]);
    expect(reported.lifecycle).toBe('emergency');
  });

  it('is given on where its holder is gone, from the day on which that was said or they took it', () => {
    expect(due(keptLife(knowing({ gone: [MIRA], sinceDay: 12 })), 13)).toEqual(['controlOwner by securityReviewer on 19']);
    expect(due(keptLife(knowing({ gone: [MIRA] })))).toEqual(['controlOwner by securityReviewer on 9']);
    expect(due(approvedLife(knowing({ gone: [PRIYA, ANA], sinceDay: 12 })), 13)).toEqual(['businessOwner by controlOwner on 19', 'securityReviewer by controlOwner on 19']);
    const back = knowing({ gone: [MIRA], sinceDay: 12 });
    const facts = [...back.people.facts, fact(MIRA, { createdAt: (DAY_0 + 13) * 86_400_000, id: 2 })];
    expect(due(keptLife({ ...back, people: { ...back.people, facts } }), 14)).toEqual([]);
    const declared = LIVES.assigned(knowing({ gone: [MIRA], sinceDay: 3 })).does(MIRA, 'takeControlSeat').on(2).does(MIRA, 'declareEmergency', { untilDay: DAY_0 + 6, why: 'x' });
    expect([declared.voids, due(declared, 4)]).toEqual([[], []]);
  });

  it('is given on where a guest holds it whom policy lets watch no more, by others too', () => {
    const on = knowing({ policy: { guestsMayReview: true } });
    const off = { key: 'q', createdAt: (DAY_0 + 20) * 86_400_000, createdDay: DAY_0 + 20, id: 2, effectiveDay: 0, policy: DEFAULT_POLICY };
    const life = (): Life => keptLife({ ...on, policies: { ...on.policies, items: [...on.policies.items, off] } }).on(5).does(ANA, 'offerSeat', { seat: 'securityReviewer', to: GUS }).does(GUS, 'takeReviewerSeat');
    expect([life().voids, judge(life().state, DAY_0 + 6, on.policies.items[0]?.policy).dues.filter(({ duty }) => duty === 'reseat')]).toEqual([[], []]);
    expect(judge(life().state, DAY_0 + 21, DEFAULT_POLICY).dues.filter(({ duty }) => duty === 'reseat')).toEqual([{ duty: 'reseat', of: 'controlOwner', day: DAY_0 + 27, what: 'securityReviewer' }]);
    expect(seatDefects({ ...life().state, policy: DEFAULT_POLICY }, { people: peopleAt(on.people) })).toContainEqual({ code: 'guestHolds', seat: 'securityReviewer', person: GUS });
    expect(life().on(6).does(MIRA, 'offerSeat', { seat: 'securityReviewer', to: RAJ }).refused).toMatchObject({ code: 'notYours' });
    expect(life().on(21).does(MIRA, 'offerSeat', { seat: 'securityReviewer', to: RAJ }).refused).toBeUndefined();
  });

  it('is nobody else’s where two people are enough, or once it is over', () => {
    const both = (known = knowing({})): Life => keptLife(known).on(10).does(HANA, 'absorb', { from: 'x9', answer: OTHER_ANSWER, sinceDay: DAY_0, lineage: { ...NOTHING_USED, actors: { requesters: [MIRA], approvers: [], reviewers: [], acceptors: [] } } });
    expect(due(both())).toEqual(['controlOwner by securityReviewer on 17']);
    expect(due(both(knowing({ policy: { twoPersonMode: true } })))).toEqual([]);
    const declared = LIVES.assigned().does(MIRA, 'takeControlSeat').on(2).does(MIRA, 'declareEmergency', { untilDay: DAY_0 + 6, why: 'x' });
    expect([declared.voids, due(declared)]).toEqual([[], []]);
    const over = keptLife().on(5).does(MIRA, 'reportRemoved', { onDay: DAY_0 + 5, text: 'x', gone: true }).does(PRIYA, 'verifyRemoved', { text: 'x' });
    expect(due(over)).toEqual([]);
  });
});

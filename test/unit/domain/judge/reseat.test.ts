import { briefOf } from '../../../../src/domain/brief/briefOf';
import { judge } from '../../../../src/domain/judge/judge';
import { lineageOf } from '../../../../src/domain/judge/lineageOf';
import { NOTHING_USED, OTHER_ANSWER } from '../ledger/lawful';
import { ANA, DAY_0, HANA, JON, knowing, Life, MIRA, PRIYA, RAJ } from '../ledger/life';
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

import '../../textEncoder';
import { DEFAULT_POLICY } from '../../../../../src/domain/policy/defaults';
import { ANA, JON, LENA, Life, MIRA, PRIYA, REQUEST, TOM } from '../../../domain/ledger/life';
import { acceptedLife, approvedLife, keptLife, LIVES } from '../../../domain/ledger/states';
import { ownerModel } from '../../../../../src/ui/view/owner/ownerModel';
import { day, mineOf, rowOf, seenBy } from './someRows';

describe('what somebody asked for', () => {
  it('is theirs as business owner, and nothing that they answer for', () => {
    const seen = seenBy(PRIYA, 20, approvedLife());
    expect([seen.asked.open, seen.held.open.controlOwner, seen.held.open.businessOwner]).toEqual([1, 0, 1]);
  });

  it('asks from 30 days before its end whether it is still needed, until more time was asked for', () => {
    const act = (onDay: number, life = approvedLife()) => seenBy(PRIYA, onDay, life).asked.lines[0]?.act;
    expect([act(9), act(10), act(40), act(41)]).toEqual([undefined, 'askExtension', 'askExtension', 'askRenewal']);
    const asked = approvedLife().on(20).does(PRIYA, 'askExtension', { untilDay: day(60), changed: 'The vendor is late.' });
    expect(act(21, asked)).toBeUndefined();
  });

  it('can only be accepted as a risk once no extension is left', () => {
    const act = (extensions: number) => ownerModel([rowOf(approvedLife())], day(20), mineOf(PRIYA), { isRisk: false, policy: { ...DEFAULT_POLICY, extensions: { critical: 0, high: 0, medium: extensions, low: 0 } } }).asked.lines[0]?.act;
    expect([act(1), act(0)]).toEqual(['askExtension', 'askRiskAcceptance']);
  });

  it('can only be accepted as a risk once no day of its longest life is left', () => {
    const act = (onDay: number, medium: number) => ownerModel([rowOf(approvedLife())], day(onDay), mineOf(PRIYA), { isRisk: false, policy: { ...DEFAULT_POLICY, longestTotalLifeDays: { critical: 0, high: 0, medium, low: 0 } } }).asked.lines[0]?.act;
    expect([act(20, 40), act(20, 39), act(60, 59), act(60, 58)]).toEqual(['askExtension', 'askRiskAcceptance', 'askRenewal', 'askRiskAcceptance']);
  });

  it('counts what ends within 30 days, with the earliest day', () => {
    const other = new Life('x2').does(PRIYA, 'request', { ...REQUEST, principal: { type: 'user', id: 'user-2', name: 'other' } });
    expect(seenBy(PRIYA, 5, approvedLife(), other).asked).toMatchObject({ open: 2, ending: undefined });
    expect(seenBy(PRIYA, 34, approvedLife(), other).asked).toMatchObject({ open: 2, ending: { count: 1, day: day(40) } });
  });

  it('is no longer theirs once somebody else took the business seat', () => {
    const life = approvedLife().on(5).does(PRIYA, 'offerSeat', { seat: 'businessOwner', to: TOM }).on(6).does(TOM, 'takeBusinessSeat');
    expect(seenBy(PRIYA, 7, life).asked.lines).toEqual([]);
    expect(seenBy(TOM, 7, life).asked.lines).toHaveLength(1);
  });

  it('shows for 30 days that it was refused', () => {
    expect(seenBy(PRIYA, 31, LIVES.declined()).asked.lines.map(({ refusedOnDay }) => refusedOnDay)).toEqual([day(1)]);
    expect(seenBy(PRIYA, 32, LIVES.declined()).isNobody).toBe(true);
  });
});

describe('what somebody holds', () => {
  it('is counted by seat; an accepted risk apart', () => {
    const seen = seenBy(MIRA, 20, approvedLife(), keptLife(), acceptedLife());
    expect([seen.held.open, seen.held.accepted, seen.held.lines.length, seen.held.name]).toEqual([{ businessOwner: 0, controlOwner: 2, securityReviewer: 0 }, 1, 3, 'Mira Okafor']);
  });

  it('is not what is over', () => {
    expect(seenBy(MIRA, 20, LIVES.closed()).held.lines).toEqual([]);
  });

  it('is nothing for whom the register does not name', () => {
    expect([seenBy(JON, 20, approvedLife()).isNobody, seenBy(MIRA, 20, approvedLife()).isNobody]).toEqual([true, false]);
  });
});

describe('what waits for others', () => {
  const waits = (...seen: Parameters<typeof seenBy>) => seenBy(...seen).waiting.map((line) => [line.what, 'by' in line ? line.by?.name : undefined, line.dueDay]);

  it('is an offer that is not answered, also to somebody who gave it for an empty seat', () => {
    const life = keptLife().on(50).does(MIRA, 'offerSeat', { seat: 'controlOwner', to: JON });
    expect(seenBy(MIRA, 51, life).waiting).toMatchObject([{ what: 'offer', seat: 'controlOwner', to: { name: 'Jon Bell' }, isOwn: true, dueDay: day(57) }]);
    expect(seenBy(ANA, 2, LIVES.assigned()).waiting).toMatchObject([{ what: 'offer', to: { name: 'Mira Okafor' }, isOwn: false }]);
    expect(waits(JON, 51, life)).toEqual([]);
  });

  it('is a request, and more time that was asked for, with whoever decides', () => {
    expect(waits(PRIYA, 1, LIVES.requested())).toEqual([['request', undefined, day(5)]]);
    const asked = approvedLife().on(20).does(PRIYA, 'askExtension', { untilDay: day(60), changed: 'The vendor is late.' });
    expect(waits(PRIYA, 21, asked)).toEqual([['ask', 'Mira Okafor', day(30)]]);
    const risk = approvedLife().on(20).does(PRIYA, 'askRiskAcceptance', { why: 'It never ends.' });
    expect(waits(PRIYA, 21, risk)).toEqual([['ask', undefined, day(34)]]);
  });

  it('is a removal that security has not verified', () => {
    expect(waits(MIRA, 4, LIVES.removalReported())).toEqual([['verify', 'Ana Ruiz', day(10)]]);
  });
});

describe('deputies', () => {
  const life = (key: string): Life => {
    const kept = new Life(key).shown().on(1).does(ANA, 'assign', { controlOwner: MIRA }).on(2).does(MIRA, 'remove', { byDay: day(30) });
    return kept.on(5).does(MIRA, 'nameDeputy', { seat: 'controlOwner', person: JON, fromDay: day(6), toDay: day(12) });
  };

  it('are told to both, one sentence for all that is alike, until the last day', () => {
    const expected = { seat: 'controlOwner', fromDay: day(6), toDay: day(12), count: 2, holder: { name: 'Mira Okafor' }, deputy: { name: 'Jon Bell' } };
    expect(seenBy(JON, 5, life('x1'), life('x2')).deputies).toMatchObject({ actsFor: [expected], actFor: [] });
    expect(seenBy(MIRA, 12, life('x1'), life('x2')).deputies).toMatchObject({ actsFor: [], actFor: [expected] });
    expect(seenBy(MIRA, 13, life('x1')).deputies).toEqual({ actsFor: [], actFor: [] });
    expect(seenBy(LENA, 6, life('x1')).deputies).toEqual({ actsFor: [], actFor: [] });
  });
});

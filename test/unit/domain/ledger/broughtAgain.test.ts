import { judge } from '../../../../src/domain/judge/judge';
import { lineageOf } from '../../../../src/domain/judge/lineageOf';
import { isBrought } from '../../../../src/domain/ledger/acts/broughtAlong';
import type { Lineage } from '../../../../src/domain/ledger/acts/recordFields';
import { encodeAnswer } from '../../../../src/domain/ledger/answer';
import { isoFromDay } from '../../../../src/domain/day/day';
import { NOTHING_KNOWN } from '../../../../src/domain/ledger/fold';
import { doingOf } from './anyLife';
import { LAWFUL, OTHER_ANSWER } from './lawful';
import { ANA, DAY_0, findingsOf, JON, KEEP, Life, MIRA, PRIYA, RAJ, REVIEW } from './life';
import { extended } from './longer';

const BOTH = findingsOf(['policy-1', 'policy-2']);
const MOVED = BOTH.slice(1);
/** Asked for, approved with both settings until day 40. */
const giving = (): Life => new Life('x9').does(PRIYA, 'request', { tenantId: 'tenant', family: 'conditionalAccess', principal: OTHER_ANSWER.principal, why: 'x', stops: 'x', untilDay: DAY_0 + 40, category: 'operational', businessOwner: PRIYA }).shown(['policy-1', 'policy-2']).on(1).does(MIRA, 'approve', { findings: BOTH, endDay: DAY_0 + 40, plan: 'x', answersForIt: true });
const splitOff = (from: Life, into: Life, day: number, author = ANA): Life =>
  into.on(day).does(author, 'splitOff', { from: 'x9', answer: encodeAnswer({ ...OTHER_ANSWER, ranOn: isoFromDay(DAY_0), findings: MOVED }), sinceDay: DAY_0, lineage: lineageOf(from.state, MOVED.map(({ key }) => key)) });

const isBroughtTo = (into: Life, lineage: Lineage): boolean => isBrought(doingOf(into, ANA, NOTHING_KNOWN, into.state.parts), lineage, MOVED.map(({ key }) => key));

describe('who answers for it since the receiving half of a split', () => {
  it('is asked there once that is said again, and nobody else ends it before their day', () => {
    const from = giving();
    const into = splitOff(from, new Life('x2'), 3);
    const before = lineageOf(from.state, MOVED.map(({ key }) => key));
    from.on(4).does(MIRA, 'offerSeat', { seat: 'controlOwner', to: JON }).does(JON, 'takeControlSeat');
    expect([from.voids, isBroughtTo(into, before), isBroughtTo(into, { ...before, owner: JON })]).toEqual([[], true, false]);
    splitOff(from, into, 5);
    expect(into.voids).toEqual([]);
    expect(into.state.parts).toMatchObject({ offers: { controlOwner: { to: MIRA } }, formerOwners: [{ to: MIRA, dueDay: DAY_0 + 10 }, { to: JON, dueDay: DAY_0 + 12 }] });
    expect(isBroughtTo(into, { ...before, owner: JON })).toBe(true);
    into.on(6).does(MIRA, 'takeControlSeat').does(MIRA, 'reportRemoved', { onDay: DAY_0 + 6, text: 'x', gone: true });
    expect(into.refused).toEqual({ code: 'formerOwnerFirst', name: JON.name, untilDay: DAY_0 + 12 });
  });
});

describe('what was used of the limits between the halves of a split', () => {
  it('goes along: the split is out of date, and the receiving half says it again', () => {
    const from = giving();
    const into = splitOff(from, new Life('x2'), 20);
    const base = [...from.state.newest];
    extended(from, 20, 80).does(ANA, 'split', { findings: MOVED.map(({ key }) => key), into: 'x2', reason: 'x' }, { base });
    expect(from.refused).toMatchObject({ code: 'outOfDate', part: 'grants' });
    expect(into.state.parts.grants.extensionsUsed).toBe(0);
    splitOff(from, into, 21);
    expect(into.refused).toBeUndefined();
    expect(into.state.parts.grants).toMatchObject({ extensionsUsed: 1, firstApprovalDay: DAY_0 + 1 });
    expect(into.state.parts).toMatchObject({ seen: { findings: [{ key: MOVED[0]?.key }] }, origins: [{ from: 'x9', only: [MOVED[0]?.key] }] });
    // The earlier of both ends is the one until which it was granted.
    expect(into.does(JON, 'keep', { ...KEEP, findings: MOVED, endDay: DAY_0 + 41 }).refused).toMatchObject({ code: 'dayTooLate', latestDay: DAY_0 + 40 });
  });

  it('never makes less of what was used in the receiving one meanwhile', () => {
    const from = giving();
    const into = splitOff(from, new Life('x2'), 20).does(JON, 'declareEmergency', { untilDay: DAY_0 + 22, why: 'x' });
    expect(into.refused).toBeUndefined();
    splitOff(from, into, 21);
    expect(into.state.parts).toMatchObject({ standing: { lifecycle: 'emergency' }, grants: { emergencyDays: [DAY_0 + 20] } });
    const { life, author, body } = LAWFUL.grantExtension();
    const longer = life.does(author, 'grantExtension', body).does(ANA, 'absorb', { from: 'x9', answer: encodeAnswer({ ...OTHER_ANSWER, ranOn: isoFromDay(DAY_0) }), sinceDay: DAY_0, lineage: { ...lineageOf(from.state, []), extensionsUsed: 0 } });
    expect(longer.voids).toEqual([]);
    expect(longer.state.parts.grants.extensionsUsed).toBe(1);
  });

  it('is known to be said, or not to be, so that the receiving half is sent again only then', () => {
    const keys = MOVED.map(({ key }) => key);
    const from = giving();
    const into = splitOff(from, new Life('x2'), 20);
    const isSaid = (): boolean => isBroughtTo(into, lineageOf(from.state, keys));
    expect(isSaid()).toBe(true);
    extended(from, 20, 80);
    expect(isSaid()).toBe(false);
    splitOff(from, into, 21);
    expect(isSaid()).toBe(true);
    // And nothing twice.
    splitOff(from, into, 22);
    const owed = into.state.parts.owed.map((each) => JSON.stringify(each));
    expect(owed).toEqual([...new Set(owed)]);
  });

  it('makes nothing due again that was answered in the receiving one', () => {
    const from = giving();
    const into = splitOff(from, new Life('x2'), 20).does(JON, 'keep', { ...KEEP, findings: MOVED, endDay: DAY_0 + 40 });
    const dues = judge(into.state, DAY_0 + 21).dues;
    extended(from, 20, 80).does(RAJ, 'review', { ...REVIEW, end: 'earlier', byDay: DAY_0 + 25 });
    splitOff(from, into, 21);
    expect(into.state.parts).toMatchObject({ standing: { lifecycle: 'approved' }, grants: { extensionsUsed: 1 } });
    expect(judge(into.state, DAY_0 + 21).dues).toEqual(dues);
  });

  it('is due as it is there, while nobody has answered', () => {
    const from = giving();
    const into = splitOff(from, new Life('x2'), 20);
    from.does(RAJ, 'review', { ...REVIEW, end: 'earlier', byDay: DAY_0 + 25 }).does(ANA, 'split', { findings: MOVED.map(({ key }) => key), into: 'x2', reason: 'x' }, { base: from.state.newest.slice(0, 0).concat('approve-3') });
    expect(from.refused).toMatchObject({ code: 'outOfDate', part: 'end' });
    splitOff(from, into, 21);
    expect(judge(into.state, DAY_0 + 21).dues).toContainEqual(expect.objectContaining({ duty: 'remove', day: DAY_0 + 25 }));
  });

  it('is said of nothing else: neither of other findings nor of another exception', () => {
    const into = splitOff(giving(), new Life('x2'), 20);
    const lineage = lineageOf(giving().state, undefined);
    const more = { answer: encodeAnswer({ ...OTHER_ANSWER, findings: findingsOf(['policy-3']) }), sinceDay: DAY_0, lineage };
    expect(into.does(ANA, 'splitOff', { ...more, from: 'x9' }).refused).toEqual({ code: 'notNow', lifecycle: 'assigned' });
    expect(into.does(ANA, 'splitOff', { ...more, answer: encodeAnswer({ ...OTHER_ANSWER, findings: MOVED }), from: 'x8' }).refused).toEqual({ code: 'notNow', lifecycle: 'assigned' });
  });
});

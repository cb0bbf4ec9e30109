import { briefOf, PROMISE_CHARACTERS } from '../../../../src/domain/brief/briefOf';
import { findingMark } from '../../../../src/domain/exception/findingMark';
import { judge } from '../../../../src/domain/judge/judge';
import { encodeAnswer } from '../../../../src/domain/ledger/answer';
import { OTHER_ANSWER } from '../ledger/lawful';
import { APPROVE, ANA, DAY_0, findingsOf, LENA, Life, MIRA, PRIYA, REQUEST } from '../ledger/life';
import { acceptedLife, approvedLife, keptLife, LIVES } from '../ledger/states';

const of = (life: Life) => briefOf(life.state);

describe('a brief', () => {
  test('says until when an approval covers what is there: not when it lapsed, was accepted or was refused', () => {
    expect(of(approvedLife()).approvedUntilDay).toBe(DAY_0 + 40);
    expect(of(keptLife()).approvedUntilDay).toBe(DAY_0 + 60);
    expect(of(LIVES.removalReported()).approvedUntilDay).toBe(DAY_0 + 40);
    expect(of(LIVES.lapsed()).approvedUntilDay).toBeUndefined();
    expect(of(LIVES.lapsed().does(MIRA, 'reportRemoved', { onDay: DAY_0 + 3, text: 'x', gone: true })).approvedUntilDay).toBeUndefined();
    expect(of(LIVES.refused()).approvedUntilDay).toBeUndefined();
    expect(of(acceptedLife()).approvedUntilDay).toBeUndefined();
  });

  test('does not take for approved what was approved in words and is only probably this', () => {
    const inWords = new Life().does(PRIYA, 'request', REQUEST).on(1).does(MIRA, 'approve', APPROVE);
    expect(of(inWords).approvedUntilDay).toBe(DAY_0 + 40);
    expect(of(inWords.on(2).shown()).approvedUntilDay).toBeUndefined();
  });

  test('says until when all controls and when at least one of them count as shown', () => {
    const life = new Life().shown().on(1).does(ANA, 'assign', { controlOwner: MIRA }).on(2);
    const two = [{ id: 'c1', text: 'A', how: '' }, { id: 'c2', text: 'B', how: '' }];
    life.does(MIRA, 'keep', { findings: life.state.parts.seen?.findings ?? [], endDay: DAY_0 + 60, controls: two, plan: 'x' });
    expect(of(life).controls).toEqual({ count: 2, shownUntilDay: undefined, oneShownUntilDay: undefined });
    life.on(4).does(MIRA, 'confirmControl', { control: 'c1', works: 'yes', onDay: DAY_0 + 4 });
    expect(of(life).controls).toEqual({ count: 2, shownUntilDay: undefined, oneShownUntilDay: DAY_0 + 64 });
    life.on(6).does(MIRA, 'confirmControl', { control: 'c2', works: 'yes', onDay: DAY_0 + 6 });
    expect(of(life).controls).toEqual({ count: 2, shownUntilDay: DAY_0 + 64, oneShownUntilDay: DAY_0 + 66 });
  });

  test('says from when on nothing more can be granted, however long its end had passed when it took in an approved one', () => {
    const lineage = { origins: [], firstApprovalDay: DAY_0 + 1500, extensionsUsed: 0, twoPerson: false, emergencyDays: [] };
    const life = LIVES.refused().on(1600).does(ANA, 'absorb', { from: 'x2', answer: encodeAnswer({ ...OTHER_ANSWER, findings: findingsOf(['policy-9']) }), sinceDay: DAY_0, lineage });
    expect(life.voids).toEqual([]);
    expect(of(life).overrideFromDay).toBe(DAY_0 + 1681);
    expect(judge(life.state, DAY_0 + 1680).override).toBeUndefined();
    expect(judge(life.state, DAY_0 + 1681).override).toBe('pastLastEnd');
  });

  test('marks what the newest report shows', () => {
    const life = new Life().shown(['policy-1', 'policy-2'], { severity: 'high' });
    const { seen } = of(life);
    expect(seen).toMatchObject({ findings: 2, worst: life.state.parts.seen?.findings[0]?.severity });
    expect(seen?.marks).toEqual(life.state.parts.seen?.findings.map(({ key }) => findingMark(key)));
    expect(of(LIVES.requested()).seen).toBeUndefined();
  });

  test('keeps what was promised to risk leadership, as long as a row has room for', () => {
    const promised = (what: string) => of(keptLife().on(10).does(ANA, 'escalate', { level: 'risk', reason: 'Late.' }).does(LENA, 'acknowledge', { who: MIRA, what, byDay: DAY_0 + 20 })).acknowledgement?.what;
    expect(promised('Move the mail relay.')).toBe('Move the mail relay.');
    const long = promised('😀'.repeat(1000)) ?? '';
    expect([Array.from(long).length, long.slice(-3)]).toEqual([PROMISE_CHARACTERS, '😀…']);
  });

  test('says since when it waits, until it is answered, and up to which day it tells what happened', () => {
    const life = LIVES.assigned();
    expect(of(life).history).toMatchObject({ waitingSinceDay: DAY_0, toldUntilDay: DAY_0 + 1 });
    expect(of(keptLife()).history).toMatchObject({ waitingSinceDay: undefined, toldUntilDay: DAY_0 + 2 });
    expect(of(acceptedLife().on(9).does(LENA, 'comment', { text: 'x' })).history.toldUntilDay).toBe(DAY_0 + 9);
  });
});

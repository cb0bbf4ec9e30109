import { isoFromDay } from '../../../../src/domain/day/day';
import type { Finding } from '../../../../src/domain/exception/finding';
import { lookedAtAll, type LookedAt } from '../../../../src/domain/reconcile/lookedAt';
import type { ParsedReport } from '../../../../src/discovery/parsedReport';
import { ANA, APPROVE, DAY_0, KEEP, MIRA, PRIYA, REQUEST } from '../../domain/ledger/life';
import { finding, report } from '../reports';
import { KeptRegister } from './keptRegister';

const P1 = '10000000-0000-4000-8000-000000000001';
const P2 = '10000000-0000-4000-8000-000000000002';
const ANN = '20000000-0000-4000-8000-000000000001';
const A: Finding = { ...finding({ user: ANN, setting: P1 }), key: `tenant-1|userExcluded|${P1}|${ANN}`, principal: { type: 'user', id: ANN, name: 'Ann' } };
const OFF: Finding = { ...A, inForce: false };

const policiesAre = (states: Readonly<Record<string, 'on' | 'off' | 'reportOnly'>>): LookedAt[] => [{ kind: 'userExcluded', settings: Object.entries(states).map(([id, state]) => ({ id, state })), beyond: 'policyGone' }];
const saying = (day: number, findings: readonly Finding[], looked: readonly LookedAt[] = lookedAtAll(['userExcluded']), source = 'ScubaGear'): ParsedReport => ({
  report: report({ source, ranOn: isoFromDay(DAY_0 + day), file: `${source}-${day}.json` }),
  findings,
  looked,
  roleHolders: [],
  sameAs: new Map(),
});
const keyIn = (register: KeptRegister): string => register.exceptionKeys.find((key) => key !== 'asked') ?? '';
/** Verdict and reason of all that one report tells. */
const read = (register: KeptRegister, parsed: ParsedReport, day: number): string[] =>
  register.keep([parsed], day).reports.flatMap(({ told }) => told.map(({ verdict, doubt, absent }) => [verdict, doubt?.reason, ...absent.map((each) => (each.is === 'gone' ? undefined : each.reason))].filter(Boolean).join(' ')));
const asked = (): KeptRegister => new KeptRegister().does('asked', 0, PRIYA, 'request', { ...REQUEST, tenantId: 'tenant-1', principal: { type: 'user', id: '', name: 'Ann' } });
const approvedInWords = (): KeptRegister => asked().does('asked', 1, MIRA, 'approve', { ...APPROVE, findings: [] });

describe('"probably" one that was asked for in words', () => {
  it('is told by every report that shows it, as long as nobody answered', () => {
    const register = asked();
    expect([2, 3, 4].map((day) => read(register, saying(day, [A]), day))).toEqual([['probably'], ['probably'], ['probably']]);
    register.does(keyIn(register), 5, ANA, 'assign', { controlOwner: MIRA });
    expect(read(register, saying(6, [A]), 6)).toEqual(['probably']);
  });

  it('is told no more once somebody answered for what was found by itself', () => {
    const register = asked();
    read(register, saying(2, [A]), 2);
    register.does(keyIn(register), 3, MIRA, 'keep', { ...KEEP, endDay: DAY_0 + 40, findings: register.stateOf(keyIn(register)).parts.seen?.findings ?? [] });
    expect(read(register, saying(4, [A]), 4)).toEqual(['documented']);
  });

  it('is told no more once what was asked for is withdrawn', () => {
    const register = asked();
    read(register, saying(2, [A]), 2);
    register.does('asked', 3, PRIYA, 'withdraw', { text: 'Not needed.' });
    expect(read(register, saying(4, [A]), 4)).toEqual(['undocumented']);
  });
});

describe('"ready for verification"', () => {
  const removed = (register: KeptRegister, key: string, day: number): KeptRegister => register.does(key, day, MIRA, 'reportRemoved', { onDay: DAY_0 + day, text: 'Taken out.', gone: true });
  const found = (): KeptRegister => {
    const register = new KeptRegister();
    read(register, saying(0, [A]), 0);
    return register.does(keyIn(register), 1, MIRA, 'keep', { ...KEEP, endDay: DAY_0 + 40, findings: register.stateOf(keyIn(register)).parts.seen?.findings ?? [] });
  };

  it('is told by every report that looks there, until somebody verified it', () => {
    const register = found();
    removed(register, keyIn(register), 2);
    const answers = (): number => register.answers;
    expect([read(register, saying(3, []), 3), answers(), read(register, saying(4, []), 4), read(register, saying(5, []), 5), answers()]).toEqual([['gone'], 2, ['gone'], ['gone'], 2]);
    register.does(keyIn(register), 6, ANA, 'verifyRemoved', { text: 'Gone.' });
    expect(read(register, saying(7, []), 7)).toEqual([]);
  });

  it('is told also where it was not shown any more before its owner reported it as removed', () => {
    const register = found();
    expect(read(register, saying(3, []), 3)).toEqual(['notSeen']);
    removed(register, keyIn(register), 4);
    expect(read(register, saying(5, []), 5)).toEqual(['gone']);
  });

  it('is told also of what no report ever showed, by one that looked wherever it may be from the day of its removal on', () => {
    const register = removed(approvedInWords(), 'asked', 4);
    expect(read(register, saying(3, []), 5)).toEqual([]);
    expect([read(register, saying(4, []), 5), read(register, saying(6, []), 6)]).toEqual([['gone'], ['gone']]);
    expect(read(register, saying(7, [], [{ kind: 'userExcluded', settings: [], beyond: { why: [{ code: 'pageMissing' }] } }]), 7)).toEqual(['cannotTell notLooked']);
  });

  it('is not told any more by a report that does not look right there, nor by an older one', () => {
    const register = found();
    removed(register, keyIn(register), 2);
    read(register, saying(5, [], policiesAre({ [P1]: 'on', [P2]: 'on' })), 5);
    expect(read(register, saying(4, [], policiesAre({ [P1]: 'on', [P2]: 'on' })), 6)).toEqual([]);
    expect(read(register, saying(7, [], policiesAre({ [P1]: 'off', [P2]: 'on' })), 7)).toEqual(['cannotTell policyOff']);
    expect(read(register, saying(8, [], policiesAre({ [P2]: 'on' })), 8)).toEqual(['cannotTell policyGone']);
    expect(read(register, saying(9, [], []), 9)).toEqual([]);
  });
});

describe('what was verified as removed today', () => {
  const closed = (): KeptRegister => {
    const register = new KeptRegister();
    read(register, saying(0, [A]), 0);
    register.does(keyIn(register), 1, MIRA, 'keep', { ...KEEP, endDay: DAY_0 + 40, findings: register.stateOf(keyIn(register)).parts.seen?.findings ?? [] });
    return register.does(keyIn(register), 6, MIRA, 'reportRemoved', { onDay: DAY_0 + 6, text: 'Taken out.', gone: true }).does(keyIn(register), 6, ANA, 'verifyRemoved', { text: 'Gone.' });
  };

  it('is not back by a report whose clock says tomorrow, and by one of the day after it is', () => {
    const register = closed();
    expect([read(register, saying(6, [A]), 6), read(register, saying(7, [A]), 6), register.stateOf(keyIn(register)).parts.standing?.lifecycle]).toEqual([[], [], 'closed']);
    expect(read(register, saying(8, [A]), 8)).toEqual(['closedButBack']);
  });

  it('is not back because another register still lists it, nor still there after its end', () => {
    const register = closed();
    expect([read(register, saying(9, [A], [], 'Own register'), 9), register.stateOf(keyIn(register)).parts.standing?.lifecycle]).toEqual([[], 'closed']);
    const ended = new KeptRegister();
    read(ended, saying(0, [A]), 0);
    ended.does(keyIn(ended), 1, MIRA, 'keep', { ...KEEP, endDay: DAY_0 + 40, findings: ended.stateOf(keyIn(ended)).parts.seen?.findings ?? [] });
    expect(read(ended, saying(45, [A], [], 'Own register'), 45)).toEqual([]);
  });
});

describe('an approved exception whose policy was switched off and then vanished', () => {
  const SWITCHED_OFF = policiesAre({ [P1]: 'off', [P2]: 'on' });
  const VANISHED = policiesAre({ [P2]: 'on' });

  it('cannot be told, because the policy is gone, also where only reports of it being off ever showed it', () => {
    const register = approvedInWords();
    expect([read(register, saying(3, [OFF], SWITCHED_OFF), 3), read(register, saying(4, [], VANISHED), 4), read(register, saying(5, [], VANISHED), 5)]).toEqual([['cannotTell policyOff'], ['cannotTell policyGone'], ['cannotTell policyGone']]);
  });

  it('says so also by another tool than the one that showed it off, and where both reports are dropped at once', () => {
    const register = approvedInWords();
    const plan = register.plan([saying(3, [OFF], SWITCHED_OFF), saying(4, [], VANISHED, 'Microsoft Graph')], DAY_0 + 4);
    expect(plan.reports.map(({ told }) => told.map(({ verdict, doubt }) => [verdict, doubt?.reason]))).toEqual([[['cannotTell', 'policyOff']], [['cannotTell', 'policyGone']]]);
  });

  it('says so also of the third report of one tool that is dropped with the others', () => {
    const plan = approvedInWords().plan([saying(3, [OFF], SWITCHED_OFF), saying(4, [], VANISHED), saying(5, [], VANISHED)], DAY_0 + 5);
    expect(plan.reports.map(({ told }) => told[0]?.doubt?.reason)).toEqual(['policyOff', 'policyGone', 'policyGone']);
  });

  it('was not seen where the policy is on again and leaves nobody out', () => {
    const register = approvedInWords();
    read(register, saying(3, [OFF], SWITCHED_OFF), 3);
    expect([read(register, saying(4, [], policiesAre({ [P1]: 'on', [P2]: 'on' })), 4), read(register, saying(5, [], VANISHED), 5)]).toEqual([['notSeen'], ['notSeen']]);
  });

  it('says so also where the exclusion was taken out while it was off, or was gone before', () => {
    const register = new KeptRegister();
    read(register, saying(0, [A], policiesAre({ [P1]: 'on', [P2]: 'on' })), 0);
    register.does(keyIn(register), 1, MIRA, 'keep', { ...KEEP, endDay: DAY_0 + 40, findings: register.stateOf(keyIn(register)).parts.seen?.findings ?? [] });
    expect([read(register, saying(3, [OFF], SWITCHED_OFF), 3), read(register, saying(4, [], SWITCHED_OFF), 4), read(register, saying(5, [], VANISHED), 5)]).toEqual([['cannotTell policyOff'], ['cannotTell policyOff'], ['cannotTell policyGone']]);
    expect([read(register, saying(6, [], policiesAre({ [P1]: 'on' })), 6), read(register, saying(7, [], VANISHED), 7)]).toEqual([['notSeen'], ['cannotTell policyGone']]);
  });
});

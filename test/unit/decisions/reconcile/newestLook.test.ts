import { isoFromDay } from '../../../../src/domain/day/day';
import type { Finding } from '../../../../src/domain/exception/finding';
import { shownSecretEnd } from '../../../../src/domain/ledger/shownSecretEnd';
import { lookedAtAll } from '../../../../src/domain/reconcile/lookedAt';
import type { ParsedReport } from '../../../../src/discovery/parsedReport';
import { ANA, DAY_0, KEEP, LENA, MIRA, RAJ } from '../../domain/ledger/life';
import { finding, report } from '../reports';
import { KeptRegister, toldBy } from './keptRegister';

const A = finding({ user: 'a', setting: 'p1' });
const B = finding({ user: 'a', setting: 'p2' });
const C = finding({ user: 'a', setting: 'p3' });
const ROBOT: Finding = { ...finding({ user: 'robot' }), principal: { type: 'application', id: 'robot', name: 'Robot' } };

const saying = (source: string, day: number, findings: readonly Finding[], more: Partial<ParsedReport> = {}): ParsedReport => ({
  report: report({ source, ranOn: isoFromDay(DAY_0 + day), file: `${source}-${day}.json` }),
  findings,
  looked: lookedAtAll(['userExcluded']),
  roleHolders: [],
  sameAs: new Map(),
  ...more,
});
const endingOn = (day: number | null): Partial<ParsedReport> => ({ secretEnds: new Map([['robot', day === null ? null : isoFromDay(DAY_0 + day)]]) });
/** Each report read on its own day; what the last one tells. */
const read = (register: KeptRegister, ...reports: readonly (readonly [source: string, day: number, findings: readonly Finding[], more?: Partial<ParsedReport>])[]): readonly string[] =>
  reports.map(([source, day, findings, more]) => toldBy(register.keep([saying(source, day, findings, more)], day))).pop() ?? [];
const only = ({ exceptionKeys: [key = ''] }: KeptRegister): string => key;
const shownIn = (register: KeptRegister): readonly string[] => register.stateOf(only(register)).parts.seen?.findings.map(({ settingId }) => settingId) ?? [];
const standing = (register: KeptRegister): string | undefined => register.stateOf(only(register)).parts.standing?.lifecycle;
const approve = (register: KeptRegister, day: number): KeptRegister => register.does(only(register), day, MIRA, 'keep', { ...KEEP, endDay: DAY_0 + 40, findings: register.stateOf(only(register)).parts.seen?.findings ?? [] });

describe('what two tools show, and one of them no longer finds', () => {
  const denied = (): KeptRegister => {
    const register = new KeptRegister();
    read(register, ['ScubaGear', 0, [A]], ['Maester', 2, [A]], ['Maester', 6, []]);
    return register;
  };

  it('is there again once the other one shows it after that, although it says what it said before', () => {
    const register = denied();
    expect(shownIn(register)).toEqual([]);
    read(register, ['ScubaGear', 7, [A]]);
    expect(shownIn(register)).toEqual(['p1']);
    expect(approve(register, 8).stateOf(only(register)).parts.standing?.lifecycle).toBe('approved');
  });

  it('is there again also where both reports are dropped at once', () => {
    const register = new KeptRegister();
    read(register, ['ScubaGear', 0, [A]], ['Maester', 2, [A]]);
    register.keep([saying('Maester', 6, []), saying('ScubaGear', 7, [A])], 7);
    expect(shownIn(register)).toEqual(['p1']);
  });

  it('is not there once the first one misses it again after that, although it says what it said before', () => {
    const register = denied();
    read(register, ['ScubaGear', 7, [A]], ['Maester', 8, []]);
    expect(shownIn(register)).toEqual([]);
    read(register, ['ScubaGear', 9, [A]]);
    register.keep([saying('Maester', 10, []), saying('ScubaGear', 11, [A]), saying('Maester', 12, [])], 12);
    expect(shownIn(register)).toEqual([]);
  });

  it('is there where both look on one day, until one of them misses it on a later one', () => {
    const register = denied();
    read(register, ['ScubaGear', 6, [A]]);
    expect(shownIn(register)).toEqual(['p1']);
    read(register, ['Maester', 9, []]);
    expect(shownIn(register)).toEqual([]);
  });

  it('is not missed again by a report from before it was shown, nor by a tool that never showed it', () => {
    const register = denied();
    read(register, ['ScubaGear', 9, [A]]);
    const { answers } = register;
    read(register, ['Maester', 8, []]);
    expect([register.answers, shownIn(register)]).toEqual([answers, ['p1']]);
    read(register, ['Microsoft Graph', 9, [B, C]], ['Microsoft Graph', 10, [B]], ['ScubaGear', 11, [A]], ['Microsoft Graph', 12, [B]]);
    expect(shownIn(register)).toEqual(['p1', 'p2']);
  });

  it('is written once: the next reports of one tool that say the same say nothing new', () => {
    const register = denied();
    read(register, ['ScubaGear', 7, [A]]);
    const { answers } = register;
    read(register, ['ScubaGear', 9, [A]], ['ScubaGear', 10, [A]]);
    expect([register.answers, shownIn(register)]).toEqual([answers, ['p1']]);
    read(register, ['Maester', 13, []], ['Maester', 14, []], ['Maester', 15, []]);
    expect([register.answers, shownIn(register)]).toEqual([answers + 1, []]);
  });

  it('is off again where a tool found it off, another one showed it since, and the first says the same once more', () => {
    const off = { ...A, inForce: false };
    const register = new KeptRegister();
    read(register, ['ScubaGear', 0, [A]], ['Maester', 2, [A]], ['Maester', 6, [off]]);
    const isOff = (): boolean => (register.stateOf(only(register)).parts.seen?.untold.length ?? 0) > 0;
    expect(isOff()).toBe(true);
    read(register, ['ScubaGear', 7, [A]]);
    expect(isOff()).toBe(false);
    read(register, ['Maester', 8, [off]]);
    expect(isOff()).toBe(true);
  });

  it('did not grow by being shown again, and its approval stands', () => {
    const register = new KeptRegister();
    read(register, ['ScubaGear', 0, [A]], ['Maester', 1, [A]]);
    approve(register, 2);
    read(register, ['Maester', 6, []]);
    expect([read(register, ['ScubaGear', 7, [A]]), standing(register)]).toEqual([[expect.stringMatching(/^documented: /)], 'approved']);
  });
});

const EXPORT = { export: 'c'.repeat(64), loggedAs: 'tom@contoso.example' };
const lastAnswer = (register: KeptRegister): string => [...register.stateOf(only(register)).entries].reverse().find(({ decision: { act } }) => act === 'answerChanged')?.decision.key ?? '';

describe('what a contradicted answer opened', () => {
  it('is told by the next report that shows the same', () => {
    const register = new KeptRegister();
    read(register, ['ScubaGear', 0, [A]]);
    register.does(only(register), 1, RAJ, 'stampContradicted', { decision: lastAnswer(register), ...EXPORT });
    const { answers } = register;
    read(register, ['ScubaGear', 7, [A]], ['ScubaGear', 8, [A]]);
    expect(register.answers).toBe(answers + 1);
  });
});

describe('growth that a contradicted answer told', () => {
  const contradicted = (isSettled: boolean): KeptRegister => {
    const register = new KeptRegister();
    read(register, ['ScubaGear', 0, [A]]);
    approve(register, 1);
    read(register, ['ScubaGear', 3, [A, B]]);
    const key = only(register);
    const decision = lastAnswer(register);
    register.does(key, 4, RAJ, 'stampContradicted', { decision, ...EXPORT });
    return isSettled ? register.does(key, 5, LENA, 'confirmContradiction', { decision, reason: 'The log is right.' }) : register;
  };

  it.each([['while that is not settled', false], ['once it is void for good', true]])('is told again as soon as another report shows the same, %s: what was approved stays lapsed', (_when, isSettled) => {
    const register = contradicted(isSettled);
    expect(standing(register)).toBe('lapsed');
    expect([read(register, ['ScubaGear', 6, [A, B]]), standing(register)]).toEqual([[expect.stringMatching(/^scopeGrew: /)], 'lapsed']);
  });

  it('takes it also by a report that ran before the contradicted one', () => {
    const register = contradicted(true);
    const key = only(register);
    const [source] = Object.values(register.stateOf(key).parts.seen?.sources ?? {});
    const { tenantId, family, principal, title } = register.stateOf(key).parts.subject ?? {};
    register.does(key, 6, ANA, 'answerChanged', { verdict: 'scopeGrew', source: 'ScubaGear', reportKey: 'r', ranOn: isoFromDay(DAY_0 + 2), tenantId, family, principal, title, severity: 'high', controls: [], findings: source?.findings });
    expect(standing(register)).toBe('lapsed');
  });
});

describe('the end of a secret that two tools tell differently', () => {
  const endIn = (register: KeptRegister, day: number): number | undefined => {
    const end = shownSecretEnd(register.stateOf(only(register)).parts.seen, DAY_0 + day);
    return end === undefined ? undefined : end - DAY_0;
  };

  it('is what the newest of them says, also where it says what it said before', () => {
    const register = new KeptRegister();
    read(register, ['Microsoft Graph', 0, [ROBOT], endingOn(200)], ['Scan', 1, [ROBOT], endingOn(30)]);
    expect(endIn(register, 1)).toBe(30);
    read(register, ['Microsoft Graph', 2, [ROBOT], endingOn(200)]);
    expect(endIn(register, 2)).toBe(200);
  });

  it('counts nothing where it is contradicted who kept it, until another report says it', () => {
    const register = new KeptRegister();
    read(register, ['Microsoft Graph', 0, [ROBOT], endingOn(30)], ['Microsoft Graph', 1, [ROBOT], endingOn(200)]);
    register.does(only(register), 2, RAJ, 'stampContradicted', { decision: lastAnswer(register), ...EXPORT });
    expect(endIn(register, 2)).toBe(30);
    read(register, ['Microsoft Graph', 3, [ROBOT], endingOn(200)]);
    expect(endIn(register, 3)).toBe(200);
  });

  it('is no news where the tools agree', () => {
    const register = new KeptRegister();
    read(register, ['Microsoft Graph', 0, [ROBOT], endingOn(200)], ['Scan', 1, [ROBOT], endingOn(200)]);
    const { answers } = register;
    read(register, ['Microsoft Graph', 2, [ROBOT], endingOn(200)], ['Scan', 3, [ROBOT], endingOn(200)]);
    expect(register.answers).toBe(answers);
  });
});

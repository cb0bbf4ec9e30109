import { accountabilityOf } from '../../../../src/domain/accountability/accountability';
import { isoFromDay } from '../../../../src/domain/day/day';
import { exceptionKeyOf } from '../../../../src/domain/exception/exceptionKey';
import type { Finding } from '../../../../src/domain/exception/finding';
import { judge } from '../../../../src/domain/judge/judge';
import type { Answer } from '../../../../src/domain/ledger/answer';
import { coveredFinding } from '../../../../src/domain/ledger/answer';
import type { Subject } from '../../../../src/domain/ledger/parts';
import { peopleAt } from '../../../../src/domain/people/people';
import { DAY_0, knowing, Life, PRIYA, RAJ, REQUEST, SAM } from '../../domain/ledger/life';
import { finding, report } from '../reports';
import { KeptRegister } from './keptRegister';

const OPENED = { ...finding({ user: 'a' }) };
const KEY = exceptionKeyOf(OPENED);
const ELSEWHERE = { tenantId: 'elsewhere', family: 'federation', principal: { type: 'domain', id: 'x.example', name: 'x.example' }, title: 'Nothing to see' } as const;

const read = (register: KeptRegister, day: number, findings: readonly Finding[] = [OPENED], source = 'ScubaGear'): unknown =>
  register.keep([{ report: report({ source, ranOn: isoFromDay(DAY_0 + day) }), findings, looked: [], roleHolders: [], sameAs: new Map() }], day);
const byHand = (register: KeptRegister, day: number, more: Partial<Answer>): unknown => {
  const answer: Answer = { verdict: 'undocumented', source: 'ScubaGear', reportKey: 'by-hand', ranOn: isoFromDay(DAY_0 + day), tenantId: OPENED.tenantId, family: OPENED.family, principal: OPENED.principal, title: 'User a is excluded from “Policy p1”', severity: 'high', controls: [], findings: [coveredFinding(OPENED)], ...more };
  return register.does(KEY, day, RAJ, 'answerChanged', answer);
};
const subjectIn = (register: KeptRegister): Subject | undefined => register.stateOf(KEY).parts.subject;
const found = (): KeptRegister => {
  const register = new KeptRegister();
  read(register, 0);
  return register;
};
const AS_FOUND = { tenantId: 'tenant-1', family: 'conditionalAccess', principal: { type: 'user', id: 'a' }, title: 'User a is excluded from “Policy p1”' };

describe('who and what an exception is about', () => {
  it.each([['of the same tool', 'ScubaGear'], ['of a tool that nobody has', 'other']])('is not moved elsewhere by an answer by hand %s, and the next report gives its title again', (_how, source) => {
    const register = found();
    byHand(register, 1, { ...ELSEWHERE, source });
    expect(subjectIn(register)).toMatchObject({ ...AS_FOUND, title: source === 'ScubaGear' ? ELSEWHERE.title : AS_FOUND.title });
    read(register, 7);
    expect(subjectIn(register)).toMatchObject(AS_FOUND);
  });

  it('leaves the same one accountable', () => {
    const known = knowing({ serviceOwner: SAM });
    const life = new Life('x1', known).shown().on(1).shown(['policy-1'], { ...ELSEWHERE, source: 'other' });
    expect(accountabilityOf(life.state, judge(life.state, DAY_0 + 9), peopleAt(known.people)).answers.person?.login).toBe(SAM.login);
  });

  it('is set right by the next report where an answer by hand opened it as something else', () => {
    const register = new KeptRegister();
    byHand(register, 0, { ...ELSEWHERE, title: AS_FOUND.title });
    expect(subjectIn(register)?.tenantId).toBe('elsewhere');
    read(register, 7);
    expect(subjectIn(register)).toMatchObject(AS_FOUND);
  });

  it('follows a setting that was renamed, and is no news where another tool says it in other words', () => {
    const register = found();
    read(register, 2, [{ ...OPENED, setting: { ...OPENED.setting, name: 'The same in other words' } }], 'Maester');
    expect(subjectIn(register)?.title).toBe(AS_FOUND.title);
    const { answers } = register;
    read(register, 7);
    read(register, 8, [{ ...OPENED, setting: { ...OPENED.setting, name: 'The same in other words' } }], 'Maester');
    expect(register.answers).toBe(answers);
    read(register, 14, [{ ...OPENED, setting: { ...OPENED.setting, name: 'Renamed' } }]);
    expect(subjectIn(register)?.title).toBe('User a is excluded from “Renamed”');
  });

  it('is what was asked for where it was asked for first, by the title that the first report gives', () => {
    const life = new Life().does(PRIYA, 'request', REQUEST).shown(['policy-1'], { source: 'ScubaGear' }).on(2).shown(['policy-1'], { source: 'Maester', title: 'In other words' });
    expect(life.state.parts.subject).toMatchObject({ tenantId: REQUEST.tenantId, principal: REQUEST.principal, source: 'request', title: 'svc-legacy-mail is excluded from “Require MFA”' });
  });
});

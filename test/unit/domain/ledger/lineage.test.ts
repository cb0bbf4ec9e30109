import { encodeAnswer } from '../../../../src/domain/ledger/answer';
import { NOTHING_USED } from './lawful';
import { ANA, findingsOf, JON, KEEP, Life, RAJ } from './life';

const ANSWER = {
  verdict: 'undocumented',
  reportKey: 'report-1',
  ranOn: '2026-06-02',
  tenantId: 'tenant',
  family: 'conditionalAccess',
  principal: { type: 'user', id: 'user-1', name: 'svc-legacy-mail' },
  title: 'svc-legacy-mail is excluded from “Require MFA”',
  severity: 'medium',
  controls: ['MS.AAD.3.2v2'],
  findings: findingsOf(['policy-1']),
} as const;

/** An exception that was split off from `x1`, and a later report about `x1` which shows it once more. */
function splitOff(): Life {
  return new Life('x2')
    .does(ANA, 'splitOff', { from: 'x1', answer: encodeAnswer(ANSWER) as object, sinceDay: 20_500, lineage: NOTHING_USED })
    .on(1)
    .does(RAJ, 'answerChanged', encodeAnswer({ ...ANSWER, reportKey: 'report-2', ranOn: '2026-06-03' }) as object, { exceptionKey: 'x1', key: 'answer-x1-2', base: ['decision-of-x1'] });
}

describe('an exception whose findings came from another one', () => {
  it('is decided upon with the answers about the other one in view', () => {
    const life = splitOff();
    expect(life.state.newest).toEqual(expect.arrayContaining(['splitOff-1', 'answer-x1-2']));
    life.on(2).does(JON, 'keep', { ...KEEP, endDay: life.today + 20 }, { base: [...life.state.newest] });
    expect(life.refused).toBeUndefined();
    expect(life.lifecycle).toBe('approved');
  });

  it('is not decided upon by somebody who did not see what a report showed there meanwhile', () => {
    const life = splitOff();
    life.on(2).does(JON, 'keep', { ...KEEP, endDay: life.today + 20 }, { base: ['splitOff-1'] });
    expect(life.refused).toEqual({ code: 'outOfDate', part: 'seen', by: 'answer-x1-2' });
  });

  it('is out of date too where its author had seen one answer and not the next', () => {
    const life = splitOff();
    const base = [...life.state.newest];
    life.on(2).does(RAJ, 'answerChanged', encodeAnswer({ ...ANSWER, reportKey: 'report-3', ranOn: '2026-06-04' }) as object, { exceptionKey: 'x1', key: 'answer-x1-3', base: ['answer-x1-2'] });
    life.does(JON, 'keep', { ...KEEP, endDay: life.today + 20 }, { base });
    expect(life.refused).toEqual({ code: 'outOfDate', part: 'seen', by: 'answer-x1-3' });
  });
});

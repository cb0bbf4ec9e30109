import { encodeAnswer } from '../../../../src/domain/ledger/answer';
import { NOTHING_USED } from './lawful';
import { ANA, DAY_0, findingsOf, JON, KEEP, Life, PRIYA, RAJ, REQUEST } from './life';

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
  it('keeps the ladder still no longer by what was acknowledged there than anybody could acknowledge now', () => {
    const acknowledged = [{ level: 'risk', duty: '', untilDay: 65_534 }];
    const life = new Life('x2').does(ANA, 'splitOff', { from: 'x1', answer: encodeAnswer(ANSWER) as object, sinceDay: 20_500, lineage: { ...NOTHING_USED, acknowledged } });
    expect(life.state.parts.acknowledged.map(({ untilDay }) => untilDay)).toEqual([life.today + life.state.policy.acknowledgeAtMostDays]);
  });

  it('used nothing there on a day to come', () => {
    const life = new Life('x2').does(ANA, 'splitOff', { from: 'x1', answer: encodeAnswer(ANSWER) as object, sinceDay: 20_500, lineage: { ...NOTHING_USED, firstApprovalDay: 65_000, emergencyDays: [DAY_0, 65_000] } });
    expect(life.state.parts.grants).toMatchObject({ firstApprovalDay: life.today, emergencyDays: [DAY_0] });
  });

  it.each([{ firstApprovalDay: 0 }, { firstApprovalDay: 15_152 }, { emergencyDays: [DAY_0, 3] }])('is not taken in with limits that were used before there was anything to use them on: %j', (used) => {
    const taking = (more: object): Life => new Life('x2').does(ANA, 'splitOff', { from: 'x1', answer: encodeAnswer(ANSWER) as object, sinceDay: 20_500, lineage: { ...NOTHING_USED, ...more } });
    expect(taking(used).refused).toEqual({ code: 'field', field: 'lineage', problem: 'malformed' });
    expect(taking({ firstApprovalDay: 15_153 }).refused).toBeUndefined();
  });

  it('goes on to be read of where an earlier one brought all along, whatever a later one says of that', () => {
    const life = new Life('x2').shown(['policy-8']);
    for (const only of [undefined, ['policy-5']]) life.does(ANA, 'absorb', { from: 'x1', answer: encodeAnswer(ANSWER) as object, sinceDay: 20_500, lineage: { ...NOTHING_USED, origins: [{ from: 'x7', ...(only && { only }) }] } });
    expect(life.voids).toEqual([]);
    expect(life.state.parts.origins).toContainEqual({ from: 'x7', only: undefined, by: 'x1' });
  });

  it('counts as severe as the worse of both: what was asked for in words is no milder for what is merged into it', () => {
    const asked = (): Life => new Life('x2').does(PRIYA, 'request', REQUEST);
    const low = { ...ANSWER, severity: 'low', findings: ANSWER.findings.map((finding) => ({ ...finding, severity: 'low' as const })) } as const;
    const { severity } = asked().state;
    for (const said of ['low', undefined]) {
      const merged = asked().does(ANA, 'absorb', { from: 'x1', answer: encodeAnswer(low) as object, sinceDay: 20_500, lineage: { ...NOTHING_USED, ...(said && { severity: said }) } });
      expect([merged.voids, severity, merged.state.severity]).toEqual([[], 'high', 'high']);
    }
    expect(new Life('x2').does(ANA, 'splitOff', { from: 'x1', answer: encodeAnswer(low) as object, sinceDay: 20_500, lineage: { ...NOTHING_USED, severity: 'low' } }).state.severity).toBe('low');
  });

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

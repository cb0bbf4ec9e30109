import type { Due } from '../../../../src/domain/judge/duties';
import { judge } from '../../../../src/domain/judge/judge';
import type { Severity } from '../../../../src/domain/exception/severity';
import type { CoveredFinding } from '../../../../src/domain/ledger/answer';
import { coveredSetting } from './decisions';
import { ANA, DAY_0, KEEP, Life, MIRA, PRIYA, RAJ, REQUEST } from './life';

const of = (setting: string, severity: Severity): CoveredFinding => coveredSetting(setting, { severity });
const LOW = of('policy-1', 'low');
const CRITICAL = of('policy-2', 'critical');
const showing = (life: Life, findings: readonly CoveredFinding[], severity: Severity): Life => life.shown([], { findings, severity });
/** Found on day 0, low: its answer is due on day 30. */
const found = (): Life => showing(new Life(), [LOW], 'low');
const grown = (life: Life, day: number): Life => showing(life.on(day), [LOW, CRITICAL], 'critical');
const triageOf = (life: Life, day: number): readonly Pick<Due, 'of' | 'day'>[] => judge(life.state, DAY_0 + day).dues.flatMap(({ duty, of: whom, day: due }) => (duty === 'triage' ? [{ of: whom, day: due - DAY_0 }] : []));

describe('what comes to something that nobody answered yet', () => {
  it('is answered by the time of triage of its own severity, as if it had been found alone', () => {
    expect(triageOf(found(), 1)).toEqual([{ of: 'securityReviewer', day: 30 }]);
    expect(triageOf(grown(found(), 1), 1)).toEqual([{ of: 'securityReviewer', day: 4 }]);
    const assigned = found().on(1).does(ANA, 'assign', { controlOwner: MIRA });
    expect(triageOf(grown(assigned, 2), 2)).toEqual([{ of: 'controlOwner', day: 5 }]);
  });

  it('gets no more time by that', () => {
    expect(triageOf(grown(found(), 29), 29)).toEqual([{ of: 'securityReviewer', day: 30 }]);
    const late = showing(new Life(), [CRITICAL], 'critical');
    expect(triageOf(showing(late.on(2), [LOW, CRITICAL], 'critical'), 2)).toEqual([{ of: 'securityReviewer', day: 3 }]);
    expect(triageOf(grown(grown(found(), 1), 3), 3)).toEqual([{ of: 'securityReviewer', day: 4 }]);
  });

  it('is due by that also where somebody asks for it, or declares an emergency on it', () => {
    const request = { ...REQUEST, untilDay: DAY_0 + 40 };
    expect(triageOf(grown(found().on(1).does(PRIYA, 'request', request), 2), 2)).toEqual([{ of: 'controlOwner', day: 5 }]);
    const declared = found().on(1).does(PRIYA, 'declareEmergency', { untilDay: DAY_0 + 5, why: 'Now.' });
    expect(declared.refused).toBeUndefined();
    expect(triageOf(grown(declared, 2), 2)).toEqual([{ of: 'controlOwner', day: 5 }]);
  });

  it('wants another answer where it must be gone by a later day, and got worse', () => {
    const refused = (): Life => found().on(1).does(MIRA, 'remove', { byDay: DAY_0 + 40 });
    expect(triageOf(refused(), 2)).toEqual([]);
    const worse = grown(refused(), 2);
    expect(triageOf(worse, 2)).toEqual([{ of: 'controlOwner', day: 5 }]);
    expect(judge(worse.state, DAY_0 + 6).pastTolerance).toBe(true);
    expect(worse.on(4).does(MIRA, 'remove', { byDay: DAY_0 + 10 }).refused).toBeUndefined();
    expect(triageOf(worse, 4)).toEqual([]);
    expect(triageOf(showing(refused().on(2), [LOW, of('policy-3', 'low')], 'low'), 2)).toEqual([]);
    expect(triageOf(grown(found().on(1).does(MIRA, 'remove', { byDay: DAY_0 + 4 }), 2), 2)).toEqual([]);
  });

  it('is due by that where a reviewer or another report calls it worse', () => {
    expect(triageOf(found().on(2).does(ANA, 'rateSeverity', { severity: 'critical', reason: 'It reads all mail.' }), 2)).toEqual([{ of: 'securityReviewer', day: 5 }]);
    expect(triageOf(showing(found().on(2), [of('policy-1', 'high')], 'high'), 2)).toEqual([{ of: 'securityReviewer', day: 9 }]);
    const lowered = found().on(1).does(ANA, 'rateSeverity', { severity: 'high', reason: '' }).on(2).does(RAJ, 'rateSeverity', { severity: 'low', reason: 'It reads nothing.' });
    expect(triageOf(lowered, 2)).toEqual([{ of: 'securityReviewer', day: 8 }]);
  });

  it('goes with its finding where that is split off: the rest has the time that it had', () => {
    const life = grown(found(), 1).on(2).does(ANA, 'split', { findings: [CRITICAL.key], into: 'x2', reason: 'Its own.' });
    expect(life.refused).toBeUndefined();
    expect(triageOf(life, 2)).toEqual([{ of: 'securityReviewer', day: 30 }]);
  });

  it('is due by that also where it is contradicted who kept the report', () => {
    const life = grown(found(), 1);
    const report = life.decisions[life.decisions.length - 1]?.key;
    life.on(2).does(RAJ, 'stampContradicted', { decision: report, export: 'hash', loggedAs: 'lena@contoso.example' });
    expect(life.state.entries[1]?.stamp).toBe('contradicted');
    expect(triageOf(life, 2)).toEqual([{ of: 'securityReviewer', day: 4 }]);
  });

  it('is answered with the rest', () => {
    const life = grown(found(), 1).on(2).does(MIRA, 'keep', { ...KEEP, findings: [LOW, CRITICAL], endDay: DAY_0 + 20 });
    expect(life.refused).toBeUndefined();
    expect(triageOf(life, 2)).toEqual([]);
    expect(life.state.parts.owed).toEqual([]);
  });
});

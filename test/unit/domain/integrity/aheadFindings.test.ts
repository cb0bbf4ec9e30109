import { aheadFindings, isAheadOf } from '../../../../src/domain/integrity/aheadFindings';
import type { Decision } from '../../../../src/domain/ledger/decision';
import { historyOf } from './histories';
import { PRIYA, REQUEST } from '../ledger/life';

const NOON = Date.parse('2026-06-04T12:00:00Z');
const [some] = historyOf([{ author: PRIYA, act: 'request', body: REQUEST, afterSeconds: 60, unseen: 0 }]) as [Decision];
const record = (ranOn: unknown, more: Partial<Decision> = {}): Decision => ({ ...some, list: 'Observations', act: 'reportRead', exceptionKey: '', body: { ranOn } as Decision['body'], createdAt: NOON, ...more });
const told = (...decisions: readonly Decision[]): unknown[] => aheadFindings(decisions).map(({ code }) => code);

describe('a report from a day that had not come when it was recorded', () => {
  it('is a finding two days ahead of the server, and none one day ahead, which a clock of another zone may be', () => {
    expect(told(record('2026-06-07'))).toEqual(['aheadReport']);
    expect(told(record('2026-06-05'), record('2026-06-04'), record('2020-01-01'))).toEqual([]);
    const day = NOON / 86_400_000 - 0.5;
    expect([isAheadOf(day + 2, NOON), isAheadOf(day + 3, NOON)]).toEqual([false, true]);
  });

  it('is looked for in records alone, wherever somebody wrote one, and damages nothing', () => {
    expect(told(record('2099-01-01', { act: 'answerChanged' }), record('2099-01-01', { list: 'Reviews' }), record('soon'), record(7), record('2099-01-01', { body: null }))).toEqual([]);
  });
});

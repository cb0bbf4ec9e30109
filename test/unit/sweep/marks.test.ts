import { raisedPastOwn, rowMarks } from '../../../src/sweep/marks';
import { keptLife } from '../domain/ledger/states';

describe('marks of a sweep', () => {
  const { decisions } = keptLife();

  const READ = { Approvals: 1, Reviews: 1, Observations: 1 };

  it('are what was surely read, where every row is right', () => {
    expect(rowMarks(READ, [])).toEqual({ Requests: 0, Approvals: 1, Reviews: 1, RiskDecisions: 0, Observations: 1 });
  });

  it('stay below the last decision of an exception whose row lags, so that the next look meets it', () => {
    expect(rowMarks(READ, [decisions])).toEqual({ Requests: 0, Approvals: 0, Reviews: 1, RiskDecisions: 0, Observations: 1 });
  });

  it('rise past what the sweep added itself, up to the first that is somebody else’s or may still be', () => {
    expect(raisedPastOwn(5, new Set([6, 7, 9]))).toBe(7);
    expect(raisedPastOwn(5, new Set([7]))).toBe(5);
    expect(raisedPastOwn(5, new Set())).toBe(5);
  });
});

import { byReviewRisk, reviewRiskOf } from '../../../../src/domain/brief/reviewRisk';
import type { HeldRow } from '../../../../src/lists/codec/heldRow';
import { rowWith, TODAY } from './someRow';

const NONE = { count: 0, shownUntilDay: undefined, oneShownUntilDay: undefined };
const shown = { controls: { count: 1, shownUntilDay: TODAY, oneShownUntilDay: TODAY } };
const plain = (parts: Parameters<typeof rowWith>[0] = {}): HeldRow => rowWith({ sinceDay: TODAY - 60, reviewedDay: TODAY - 20, brief: shown, ...parts });
const order = (rows: readonly HeldRow[], stacked: readonly HeldRow[] = []): readonly number[] =>
  rows.map((row) => ({ row, risk: reviewRiskOf(row, TODAY, stacked.includes(row)) })).sort(byReviewRisk).map(({ row }) => row.id);

describe('the order in which reviews matter', () => {
  it.each([
    ['a worse severity', { severity: 'high' }],
    ['a greater age', { sinceDay: TODAY - 90 }],
    ['a longer time since the last review', { reviewedDay: TODAY - 40 }],
    ['no review at all', { reviewedDay: undefined }],
    ['no compensating control', { brief: { controls: NONE } }],
    ['a control that was never shown', { brief: { controls: { ...NONE, count: 1 } } }],
    ['a control whose evidence has grown old', { brief: { controls: { count: 1, shownUntilDay: TODAY - 1, oneShownUntilDay: TODAY - 1 } } }],
  ] as const)('puts first what has %s, all else equal', (_what, worse) => {
    expect(order([plain({ id: 1 }), plain({ id: 2, ...worse })])).toEqual([2, 1]);
  });

  it('multiplies: a little worse in everything comes before much worse in one thing', () => {
    expect(order([plain({ id: 1, severity: 'high' }), plain({ id: 2, sinceDay: TODAY - 120, reviewedDay: TODAY - 60, brief: { controls: NONE } })])).toEqual([2, 1]);
  });

  it('puts stacked ones first, and counts them one step worse', () => {
    const stacked = plain({ id: 2, severity: 'low' });
    expect(order([plain({ id: 1, severity: 'critical' }), stacked], [stacked])).toEqual([2, 1]);
    expect(reviewRiskOf(stacked, TODAY, true)).toMatchObject({ severity: 'medium', isStacked: true });
    expect(reviewRiskOf(plain({ severity: 'critical' }), TODAY, true).severity).toBe('critical');
    // The report counted it one step worse already.
    const counted = plain({ severity: 'medium', brief: { ...shown, seen: { ranOnDay: TODAY, findings: 1, worst: 'low', marks: [] } } });
    expect(reviewRiskOf(counted, TODAY, true).severity).toBe('medium');
  });

  it('is the same for every order of the rows, the oldest first of what weighs the same', () => {
    const rows = [plain({ id: 1 }), plain({ id: 2 }), plain({ id: 3, sinceDay: TODAY - 60 })];
    expect(order(rows)).toEqual(order([...rows].reverse()));
  });

  it('takes a day that lies ahead as today', () => {
    expect(reviewRiskOf(plain({ sinceDay: TODAY + 3, reviewedDay: TODAY + 3 }), TODAY, false).weight).toBe(2);
  });
});

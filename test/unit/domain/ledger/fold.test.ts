import fc from 'fast-check';
import { dayFromIso } from '../../../../src/domain/day/day';
import { findingsHashOf } from '../../../../src/domain/ledger/answer';
import { fold, NOTHING_KNOWN } from '../../../../src/domain/ledger/fold';
import { registerRowOf } from '../../../../src/domain/exception/registerRow';
import type { Decision } from '../../../../src/domain/ledger/decision';
import { answerDecision, coveredSetting } from './decisions';

const day = (iso: string): number => dayFromIso(iso) ?? NaN;
const state = (...decisions: Decision[]) => registerRowOf(fold(decisions, 'x1', NOTHING_KNOWN));

describe('fold of a found exception', () => {
  it('seats nobody: whoever reads a report does not come to answer for what it shows', () => {
    expect(state(answerDecision({}))).toMatchObject({ lifecycle: 'unassigned', source: 'scan' });
  });

  it('counts age from the earliest day that the tenant proves', () => {
    const findings = [coveredSetting('a', { since: '2026-03-01' }), coveredSetting('b', { since: '2025-07-15' })];
    expect(state(answerDecision({ ranOn: '2026-06-04', findings }))).toMatchObject({ sinceDay: day('2025-07-15'), sinceAtLeast: true });
  });

  it('counts age from the report where the tenant proves no day', () => {
    expect(state(answerDecision({ ranOn: '2026-06-04', findings: [coveredSetting('a', { since: null })] }))?.sinceDay).toBe(day('2026-06-04'));
  });

  it('counts age from the report where the tenant names a later day than the report', () => {
    expect(state(answerDecision({ ranOn: '2026-06-04', findings: [coveredSetting('a', { since: '2027-01-01' })] }))?.sinceDay).toBe(day('2026-06-04'));
  });

  it('ends where the tenant ends the last of its findings', () => {
    const findings = [coveredSetting('a', { endsOn: '2026-12-01' }), coveredSetting('b', { endsOn: '2027-02-01' })];
    expect(state(answerDecision({ findings }))?.expiresDay).toBe(day('2027-02-01'));
  });

  it.each([[['2026-12-01', null]], [[null, '2026-12-01']]])('has no end date while one of its findings never ends (%j)', (ends) => {
    const findings = ends.map((endsOn, index) => coveredSetting(`s${index}`, { endsOn }));
    expect(state(answerDecision({ findings }))?.expiresDay).toBeUndefined();
  });

  it.each([
    ['critical', 3],
    ['high', 7],
    ['medium', 14],
    ['low', 30],
  ] as const)('of %s severity is to be answered within %i days of the day the register learnt of it', (severity, days) => {
    expect(state(answerDecision({ severity, createdDay: 20_000 }))?.triageDueDay).toBe(20_000 + days);
  });

  it('shows what the newest report shows, whichever report was read last', () => {
    const newer = answerDecision({ key: 'n', id: 1, ranOn: '2026-06-04', title: 'as it is now' });
    const older = answerDecision({ key: 'o', id: 2, ranOn: '2025-10-06', title: 'as it was' });
    expect(state(newer, older)).toMatchObject({ title: 'as it is now', sinceDay: day('2025-10-06'), revision: 2, lastDecisionKey: 'o' });
  });

  it('ignores an item whose body is no answer', () => {
    expect(state({ ...answerDecision({}), body: { verdict: 'fine' } })).toBeUndefined();
    expect(state(answerDecision({}), { ...answerDecision({ key: 'x', id: 2 }), body: 'broken' })).toMatchObject({ findingCount: 1 });
  });

  it('is compared with what a report shows by the hash of what the newest one showed', () => {
    const findings = [coveredSetting('a', {})];
    expect(state(answerDecision({ findings }))?.findingsHash).toBe(findingsHashOf({ severity: 'high', findings }));
  });

  it('is undefined where no decision speaks of an exception', () => {
    expect(state()).toBeUndefined();
  });
});

const anyDecision = fc.record({
  key: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
  id: fc.integer({ min: 1, max: 9 }),
  createdAt: fc.integer({ min: 0, max: 5 }).map((second) => second * 1000),
  ranOn: fc.constantFrom('2025-10-06', '2026-01-01', '2026-06-04'),
  since: fc.constantFrom(null, '2024-02-29', '2026-03-01'),
  severity: fc.constantFrom('critical', 'low'),
} as const);

describe('fold', () => {
  it('gives the same state in any order of arrival', () => {
    fc.assert(
      fc.property(fc.uniqueArray(anyDecision, { selector: ({ id }) => id, maxLength: 6 }), fc.infiniteStream(fc.nat()), (parts, picks) => {
        const decisions = parts.map(({ since, key, ...rest }, index) => answerDecision({ ...rest, key: `${key}${index}`, findings: [coveredSetting('s', { since })] }));
        const shuffled = [...decisions].sort(() => ((picks.next().value ?? 0) % 2 ? 1 : -1));
        expect(fold(shuffled, 'x1', NOTHING_KNOWN)).toEqual(fold(decisions, 'x1', NOTHING_KNOWN));
      }),
    );
  });

  it('gives the same state when a decision arrives twice', () => {
    const decision = answerDecision({});
    expect(state(decision, decision)).toEqual(state(decision));
  });

  it('never lets a further report make an exception younger', () => {
    fc.assert(
      fc.property(fc.array(anyDecision, { minLength: 2, maxLength: 6 }), (parts) => {
        const decisions = parts.map(({ since, ...rest }, index) => answerDecision({ ...rest, id: index, key: `k${index}`, findings: [coveredSetting('s', { since })] }));
        const before = state(...decisions.slice(0, -1))?.sinceDay ?? Infinity;
        expect(state(...decisions)?.sinceDay).toBeLessThanOrEqual(before);
      }),
    );
  });

  it('is total: any body at all is read or ignored', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (body) => {
        expect(() => fold([{ ...answerDecision({}), body: body as Decision['body'] }], 'x1', NOTHING_KNOWN)).not.toThrow();
      }),
    );
  });
});

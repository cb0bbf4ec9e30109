import fc from 'fast-check';
import { DEFAULT_POLICY, type Policy } from '../../../../src/domain/policy/defaults';
import { DEFAULT_HISTORY, historyAt, policiesOf, policyAt, type PolicyHistory } from '../../../../src/domain/policy/history';
import { loosened } from '../../../../src/domain/policy/tighten';
import { adopted, all, anyPolicy, policyItem, policyWith } from './policies';

/** Each ten seconds are a day; a question at a second is asked on its day unless it says otherwise. */
const at = (history: PolicyHistory, second: number, day = Math.floor(second / 10)): Policy => policyAt(history, second * 1000, day);
const historyOf = (items: PolicyHistory['items'], adoptions: PolicyHistory['adoptions'] = []): PolicyHistory => ({ items, adoptions });

const TIGHT = policyWith({ verifyWithinDays: 5 });
const TIGHTER = policyWith({ verifyWithinDays: 3 });
const LOOSE = policyWith({ verifyWithinDays: 20 });

describe('the policy in force', () => {
  it('is the default where nobody set one', () => {
    expect(at(DEFAULT_HISTORY, 1_000_000)).toBe(DEFAULT_POLICY);
    expect(policiesOf(DEFAULT_HISTORY).at(1_000_000, 100)).toBe(DEFAULT_POLICY);
  });

  it('is the newest that was written by then', () => {
    const history = historyOf([policyItem(12, TIGHTER), policyItem(11, TIGHT)]);
    expect([10, 11, 12].map((second) => at(history, second).verifyWithinDays)).toEqual([7, 5, 3]);
  });

  it('of two written in one second is the one with the higher Id', () => {
    const items = [policyItem(12, LOOSE, { createdAt: 9000 }), policyItem(11, TIGHT, { createdAt: 9000 })];
    expect(at(historyOf(items, [adopted(12, 9), adopted(11, 9)]), 9)).toEqual(LOOSE);
  });

  it('begins to count on the later day that it names', () => {
    const history = historyOf([policyItem(11, TIGHT, { effectiveDay: 3 })]);
    expect([at(history, 29), at(history, 30)]).toEqual([DEFAULT_POLICY, TIGHT]);
  });

  it('is never back-dated: an earlier day counts as the day on which it was written', () => {
    const history = historyOf([policyItem(55, TIGHT, { effectiveDay: 1 })]);
    expect(at(history, 55, 4)).toEqual(DEFAULT_POLICY);
    expect(at(history, 54)).toEqual(DEFAULT_POLICY);
    expect(at(history, 55)).toEqual(TIGHT);
  });

  it('is not the one that waits for its day while a newer one counts already, and not afterwards either', () => {
    const history = historyOf([policyItem(1, TIGHT, { effectiveDay: 5 }), policyItem(2, TIGHTER)]);
    expect([at(history, 3), at(history, 60)]).toEqual([TIGHTER, TIGHTER]);
  });

  it('is not changed by an item that is damaged, even where that was adopted', () => {
    const history = historyOf([policyItem(1, TIGHT), policyItem(2, undefined)], [adopted(2, 3)]);
    expect(at(history, 9)).toEqual(TIGHT);
  });
});

describe('a looser policy', () => {
  it('does not count before risk leadership adopted it, and counts from that second', () => {
    const history = historyOf([policyItem(1, LOOSE)], [adopted(1, 50)]);
    expect([at(history, 49), at(history, 50)]).toEqual([DEFAULT_POLICY, LOOSE]);
  });

  it('counts at once in what it tightens, and in what it loosens only when adopted', () => {
    const mixed = policyWith({ verifyWithinDays: 20, deputyAtMostDays: 10, reviewEveryDays: { ...all(100), critical: 7 } });
    const history = historyOf([policyItem(1, mixed)], [adopted(1, 50)]);
    const { reviewEveryDays } = DEFAULT_POLICY;
    expect(at(history, 9)).toEqual(policyWith({ deputyAtMostDays: 10, reviewEveryDays: { ...reviewEveryDays, critical: 7 } }));
    expect(at(history, 50)).toEqual(mixed);
  });

  it('is looser than what was in force before it, not than the default', () => {
    const history = historyOf([policyItem(1, TIGHTER), policyItem(2, TIGHT)]);
    expect(at(history, 9)).toEqual(TIGHTER);
    expect(at({ ...history, adoptions: [adopted(2, 8)] }, 9)).toEqual(TIGHT);
  });

  it('still waits for its day when it was adopted before', () => {
    const history = historyOf([policyItem(1, LOOSE, { effectiveDay: 6 })], [adopted(1, 2)]);
    expect([at(history, 59), at(history, 60)]).toEqual([DEFAULT_POLICY, LOOSE]);
  });

  it('cannot be adopted before it is written', () => {
    expect(at(historyOf([policyItem(10, LOOSE)], [adopted(10, 9)]), 99)).toEqual(DEFAULT_POLICY);
    expect(at(historyOf([policyItem(10, LOOSE)], [adopted(10, 9), adopted(10, 12)]), 99)).toEqual(LOOSE);
  });

  it('is adopted by its key in any case, since no two keys of the list differ in case alone', () => {
    expect(at(historyOf([policyItem(1, LOOSE)], [{ policyKey: 'P1', createdAt: 5000 }]), 9)).toEqual(LOOSE);
  });

  it('is not adopted by an act that names another', () => {
    expect(at(historyOf([policyItem(1, LOOSE), policyItem(2, LOOSE)], [adopted(3, 5)]), 9)).toEqual(DEFAULT_POLICY);
  });

  it('does not count when a newer one was written before it was adopted, but that one is measured against it', () => {
    const half = policyWith({ verifyWithinDays: 10 });
    const history = historyOf([policyItem(1, LOOSE), policyItem(2, half)], [adopted(1, 50)]);
    expect([at(history, 49), at(history, 50)]).toEqual([DEFAULT_POLICY, half]);
  });

  it('is never in force without an adoption, whatever is written', () => {
    fc.assert(
      fc.property(fc.array(anyPolicy, { maxLength: 5 }), fc.nat(60), (policies, second) => {
        const history = historyOf(policies.map((policy, index) => policyItem(index * 7, policy)));
        let before = DEFAULT_POLICY;
        for (let each = 0; each <= second; each += 7) {
          const now = at(history, each);
          expect(loosened(before, now)).toEqual([]);
          before = now;
        }
      }),
    );
  });
});

describe('a history of policies', () => {
  const second = fc.nat(60);
  const item = fc.tuple(fc.option(anyPolicy, { nil: undefined }), second, fc.nat(8));
  const anyHistory = fc.tuple(fc.array(item, { maxLength: 5 }), fc.array(fc.tuple(fc.nat(5), second), { maxLength: 4 })).map(([items, adoptions]) =>
    historyOf(items.map(([policy, created, effectiveDay], index) => policyItem(index, policy, { createdAt: created * 1000, createdDay: Math.floor(created / 10), effectiveDay })), adoptions.map(([id, when]) => adopted(id, when))),
  );

  it('says the same in any order of arrival', () => {
    const shuffled = anyHistory.chain((history) => fc.tuple(fc.constant(history), fc.shuffledSubarray([...history.items], { minLength: history.items.length })));
    fc.assert(fc.property(shuffled, second, fc.nat(8), ([history, items], when, day) => expect(at({ ...history, items }, when, day)).toEqual(at(history, when, day))));
  });

  it('knows of a moment what was written by then: later items and adoptions change nothing', () => {
    fc.assert(
      fc.property(anyHistory, second, fc.nat(8), (history, when, day) => {
        const byThen = <Each extends { readonly createdAt: number }>(all: readonly Each[]): Each[] => all.filter(({ createdAt }) => createdAt <= when * 1000);
        expect(at(historyOf(byThen(history.items), byThen(history.adoptions)), when, day)).toEqual(at(history, when, day));
      }),
    );
  });

  it('asked often says what it says asked once', () => {
    fc.assert(
      fc.property(anyHistory, fc.array(fc.tuple(second, fc.nat(8)), { maxLength: 30 }), (history, questions) => {
        const policies = policiesOf(history);
        for (const [when, day] of questions) expect(policies.at(when * 1000, day)).toEqual(at(history, when, day));
      }),
    );
  });

  it('as it was at an instant knows nothing of what was written, adopted or contradicted later', () => {
    const [first, second] = [policyItem(1, LOOSE), policyItem(7, TIGHT)];
    const history = historyOf([first, second], [{ ...adopted(1, 3), untilAt: 9000, untilDay: 0 }, adopted(7, 8)]);
    expect(historyAt(history, 2999)).toEqual({ items: [first], adoptions: [] });
    expect(historyAt(history, 7000)).toEqual({ items: [first, second], adoptions: [adopted(1, 3)] });
    expect(historyAt(history, 9000)).toEqual(history);
  });

  it('asked of the end of time still adopts nothing that was not adopted', () => {
    const history = historyOf([policyItem(1, LOOSE)]);
    expect([policyAt(history, Infinity, 9), policiesOf(history).at(Infinity, 9)]).toEqual([DEFAULT_POLICY, DEFAULT_POLICY]);
  });

  it('answers with one and the same object while nothing changed', () => {
    const policies = policiesOf(historyOf([policyItem(1, policyWith({ verifyWithinDays: 20, deputyAtMostDays: 3 }))]));
    expect(policies.at(1000, 0)).toBe(policies.at(900_000, 90));
  });
});

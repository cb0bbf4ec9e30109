import type { PolicyHistory } from '../../../../src/domain/policy/history';
import { SETTING_NAMES } from '../../../../src/domain/policy/settings';
import { policyStanding, type PolicyStanding, type SettingChange } from '../../../../src/domain/policy/standing';
import { adopted, policyItem, policyWith } from './policies';

/** Each ten seconds are a day. */
const standing = (today: number, items: PolicyHistory['items'], adoptions: PolicyHistory['adoptions'] = []): PolicyStanding => policyStanding({ items, adoptions }, today, (ms) => Math.floor(ms / 10_000));
const since = ({ sinceDays }: PolicyStanding): object => Object.fromEntries(SETTING_NAMES.flatMap((name) => (sinceDays[name] === undefined ? [] : [[name, sinceDays[name]]])));
const names = (changes: readonly SettingChange[]): string[] => changes.map(({ name, before, after }) => `${name} ${JSON.stringify(before[name])} ${JSON.stringify(after[name])}`);

const TIGHT = policyWith({ verifyWithinDays: 5 });
const LOOSE = policyWith({ verifyWithinDays: 20, deputyAtMostDays: 10 });

describe('the policy as people ask about it', () => {
  it('is the default, of which nothing was ever different', () => {
    const found = standing(9, []);
    expect([since(found), found.waiting, found.coming, found.damaged]).toEqual([{}, [], [], []]);
  });

  it('says of each setting since when it is as it is', () => {
    const found = standing(9, [policyItem(31, TIGHT), policyItem(52, policyWith({ verifyWithinDays: 5, deputyAtMostDays: 10 }))]);
    expect(since(found)).toEqual({ verifyWithinDays: 3, deputyAtMostDays: 5 });
    expect(found.policy).toMatchObject({ verifyWithinDays: 5, deputyAtMostDays: 10 });
  });

  it('says of a loosened setting that it is so since it was adopted, not since it was written', () => {
    expect(since(standing(9, [policyItem(31, LOOSE)], [adopted(31, 71)]))).toEqual({ deputyAtMostDays: 3, verifyWithinDays: 7 });
  });

  it('names what waits for risk leadership, and only what adopting it would change', () => {
    const { waiting, policy } = standing(9, [policyItem(31, LOOSE)]);
    expect(policy).toMatchObject({ verifyWithinDays: 7, deputyAtMostDays: 10 });
    expect(waiting.map(({ key, writtenDay, fromDay, changes }) => ({ key, writtenDay, fromDay, changes: names(changes) }))).toEqual([{ key: 'p31', writtenDay: 3, fromDay: 9, changes: ['verifyWithinDays 7 20'] }]);
    expect(waiting[0]?.policy).toEqual(LOOSE);
  });

  it('lets nothing wait that is adopted, loosens nothing, or over which a newer one stands', () => {
    expect(standing(9, [policyItem(31, LOOSE)], [adopted(31, 71)]).waiting).toEqual([]);
    expect(standing(9, [policyItem(31, TIGHT)]).waiting).toEqual([]);
    expect(standing(9, [policyItem(31, policyWith({ verifyWithinDays: 20 })), policyItem(41, TIGHT)]).waiting).toEqual([]);
  });

  it('lets one wait that counts on a later day, with that day', () => {
    const { waiting } = standing(4, [policyItem(31, LOOSE, { effectiveDay: 8 })]);
    expect(waiting.map(({ fromDay, changes }) => [fromDay, names(changes)])).toEqual([[8, ['verifyWithinDays 7 20']]]);
  });

  it('says what changes by itself on a later day', () => {
    const found = standing(4, [policyItem(31, TIGHT, { effectiveDay: 8 })]);
    expect(found.coming.map(({ fromDay, changes }) => [fromDay, names(changes)])).toEqual([[8, ['verifyWithinDays 7 5']]]);
    expect(since(found)).toEqual({});
  });

  it('names what is damaged', () => {
    expect(standing(4, [policyItem(31, undefined)]).damaged.map(({ key }) => key)).toEqual(['p31']);
  });

  it('says by when risk leadership settles an adoption that is contradicted, until it is adopted again or another policy stands over it', () => {
    const contradicted = { ...adopted(31, 41), untilAt: 61_000 };
    expect(standing(9, [policyItem(31, LOOSE)], [contradicted]).waiting).toMatchObject([{ key: 'p31', settleBy: 6 + 14 }]);
    expect(standing(9, [policyItem(31, LOOSE)], [contradicted, { ...adopted(31, 71), untilAt: 81_000 }]).waiting).toMatchObject([{ settleBy: 6 + 14 }]);
    expect(standing(9, [policyItem(31, LOOSE)], [contradicted, adopted(31, 71)]).waiting).toEqual([]);
    expect(standing(9, [policyItem(31, LOOSE), policyItem(71, policyWith({ deputyAtMostDays: 10 }))], [contradicted]).waiting).toEqual([]);
    expect(standing(9, [policyItem(31, LOOSE)]).waiting[0]).not.toHaveProperty('settleBy');
  });

  it('puts the newest that waits first', () => {
    const { waiting } = standing(9, [policyItem(31, policyWith({ verifyWithinDays: 20 })), policyItem(41, policyWith({ verifyWithinDays: 30 }))]);
    expect(waiting.map(({ key }) => key)).toEqual(['p41', 'p31']);
  });
});

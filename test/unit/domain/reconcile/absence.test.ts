import fc from 'fast-check';
import { FINDING_KINDS, type FindingKind } from '../../../../src/domain/exception/finding';
import { absenceOf, isByName } from '../../../../src/domain/reconcile/absence';
import { decodeLooked, lookedAtAll, mergeLooked, SETTING_STATES, type Beyond, type LookedAt } from '../../../../src/domain/reconcile/lookedAt';

const ANN = { type: 'user', id: 'aaaaaaaa-0000-4000-8000-000000000001', name: 'Ann' } as const;
const POLICY = { id: 'Policy-1', name: 'Require MFA' };
const EXCLUDED = { kind: 'userExcluded' as FindingKind, setting: POLICY, principal: ANN };
const looked = (settings: LookedAt['settings'], beyond: Beyond): LookedAt[] => [{ kind: 'userExcluded', settings, beyond }];

describe('a hole that a report does not show', () => {
  it('is gone where its policy was looked at and is on', () => {
    expect(absenceOf(EXCLUDED, looked([{ id: 'policy-1', state: 'on' }], 'policyGone'))).toBe('gone');
  });

  it.each([
    ['the policy is no longer in the tenant', looked([{ id: 'policy-2', state: 'on' }], 'policyGone'), { reason: 'policyGone', why: [] }],
    ['the policy was switched off', looked([{ id: 'policy-1', state: 'off' }], 'policyGone'), { reason: 'policyOff', why: [] }],
    ['the policy only reports', looked([{ id: 'policy-1', state: 'reportOnly' }], 'policyGone'), { reason: 'policyReportOnly', why: [] }],
    ['the policy could not be read whole', looked([{ id: 'policy-1', state: 'unread' }], 'policyGone'), { reason: 'notLooked', why: [{ code: 'settingUnread', setting: 'Require MFA' }] }],
    ['the report did not look', looked([], { why: [{ code: 'sectionEmpty' }] }), { reason: 'notLooked', why: [{ code: 'sectionEmpty' }] }],
    ['the tool no longer knows the control', looked([], 'controlGone'), { reason: 'controlGone', why: [] }],
    ['the kind was not asked for', [], { reason: 'notAsked', why: [] }],
  ] as const)('cannot be told where %s', (_why, at, expected) => {
    expect(absenceOf(EXCLUDED, at)).toEqual(expected);
  });

  it('cannot be told where it is known by its name alone: it may have been renamed', () => {
    const rule = { kind: 'spamFilterBypassRule' as FindingKind, setting: { id: 'Let partners in', name: 'Let partners in' }, principal: { type: 'rule' as const, id: 'Let partners in', name: 'Let partners in' } };
    expect(absenceOf(rule, lookedAtAll(['spamFilterBypassRule']))).toEqual({ reason: 'nameOnly', why: [] });
    expect(isByName({ ...rule, kind: 'omittedPolicy', setting: { id: 'MS.AAD.3.1v1', name: 'MS.AAD.3.1v1' } })).toBe(false);
    expect(isByName({ ...EXCLUDED, principal: { ...ANN, name: ANN.id } })).toBe(false);
  });

  it('is gone only where the report looked right there, whatever it says', () => {
    const beyond = fc.oneof(fc.constantFrom<Beyond>('gone', 'policyGone', 'controlGone'), fc.string().map((member): Beyond => ({ why: [{ code: 'memberNotTold', member }] })));
    const entry = fc.record({ kind: fc.constantFrom(...FINDING_KINDS), settings: fc.array(fc.record({ id: fc.constantFrom('policy-1', 'policy-2'), state: fc.constantFrom(...SETTING_STATES) })), beyond });
    fc.assert(
      fc.property(fc.array(entry), fc.constantFrom(...FINDING_KINDS), (parts, kind) => {
        const all = mergeLooked(parts);
        const absence = absenceOf({ ...EXCLUDED, kind }, all);
        const at = all.find((each) => each.kind === kind);
        const setting = at?.settings.find(({ id }) => id === 'policy-1');
        if (absence === 'gone') expect(setting ? setting.state === 'on' : at?.beyond === 'gone').toBe(true);
        else expect(absence.reason).toBeTruthy();
      }),
    );
  });
});

describe('what several parts of a report looked at', () => {
  it('is known as well as the part that knows it least, in any order', () => {
    const parts = [...looked([{ id: 'a', state: 'on' }], 'gone'), ...looked([{ id: 'a', state: 'unread' }], { why: [{ code: 'listEmpty' }] }), ...looked([{ id: 'b', state: 'off' }], { why: [{ code: 'sectionEmpty' }] })];
    const whole = mergeLooked(parts);
    expect(whole).toEqual(looked([{ id: 'a', state: 'unread' }, { id: 'b', state: 'off' }], { why: [{ code: 'listEmpty' }, { code: 'sectionEmpty' }] }));
    expect(mergeLooked([...parts].reverse())).toEqual(whole);
  });

  it('reads back as it was written, and what nobody understands was not asked for', () => {
    const parts: LookedAt[] = [...looked([{ id: 'a', state: 'on' }], 'policyGone'), ...lookedAtAll(['safeList'], { code: 'commandFailed', command: 'x' }), { kind: 'permanentRole', settings: [], beyond: 'gone', reachUntold: true }];
    expect(decodeLooked(JSON.parse(JSON.stringify(parts)))).toEqual(parts);
    expect(decodeLooked([{ kind: 'userExcluded', settings: [], beyond: 'somewhere' }, { kind: 'none', settings: [], beyond: 'gone' }, 1])).toEqual([]);
    expect(decodeLooked(undefined)).toEqual([]);
  });
});

import { dayTogether } from '../../../../src/domain/reconcile/dayTogether';
import { driftBetween, type DayReport } from '../../../../src/domain/reconcile/drift';
import { lookedAtAll, type LookedAt, type SettingState } from '../../../../src/domain/reconcile/lookedAt';
import { finding } from '../../decisions/reports';

const WHOLE = lookedAtAll(['userExcluded']);
const setting = (state: SettingState, id = 'p1'): LookedAt => ({ kind: 'userExcluded', settings: [{ id, state }], beyond: { why: [{ code: 'pageMissing' }] } });
const said = (users: readonly string[], looked: readonly LookedAt[], untold: readonly string[] = []): DayReport => ({
  tenantId: 'tenant-1',
  source: 'Microsoft Graph',
  ranOnDay: 100,
  looked,
  findings: users.map((user) => ({ ...finding({ user }), shownOnDay: 100 })),
  untold: untold.map((user) => ({ ...finding({ user }), shownOnDay: 90 })),
});
const shown = (...newestFirst: readonly [DayReport, ...DayReport[]]): string[] => dayTogether(newestFirst).findings.map(({ principal }) => principal.id).sort();

describe('reports of one tool and day together', () => {
  const whole = said(['a', 'b'], WHOLE);
  const signIns = said([], [], ['a', 'b']);

  it('lose nothing by a later export of something else', () => {
    const day = dayTogether([signIns, whole]);
    expect(day.untold).toEqual([]);
    expect(driftBetween([{ ...whole, ranOnDay: 99 }], [day]).lines.map(({ change }) => change)).toEqual(['same', 'same']);
    expect(driftBetween([day], [{ ...said(['a'], WHOLE), ranOnDay: 101 }]).lines.map(({ change }) => change)).toEqual(['gone', 'same']);
  });

  it('say of what both looked at what the later one says', () => {
    expect(shown(said(['a', 'c'], WHOLE), whole)).toEqual(['a', 'c']);
    expect(shown(whole, said(['a', 'c'], WHOLE))).toEqual(['a', 'b']);
  });

  it.each<readonly [SettingState, readonly string[]]>([
    ['on', ['a']],
    ['off', ['a']],
    ['unread', ['a', 'b']],
  ])('take a policy from a later part of the export where it could be read: %s', (state, users) => {
    expect(shown(said(['a'], [setting(state)]), whole)).toEqual(users);
  });

  it('keep of a part what another one does not hold', () => {
    const day = dayTogether([said(['c'], [setting('on', 'p2')]), whole]);
    expect(day.findings.map(({ principal }) => principal.id).sort()).toEqual(['a', 'b', 'c']);
    expect(day.looked).toEqual([{ kind: 'userExcluded', settings: [{ id: 'p2', state: 'on' }], beyond: 'gone' }]);
    expect(dayTogether([said([], [setting('unread')]), said([], [setting('on')])]).looked[0]?.settings).toEqual([{ id: 'p1', state: 'on' }]);
  });
});

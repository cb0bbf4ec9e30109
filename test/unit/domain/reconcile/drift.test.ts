import fc from 'fast-check';
import { driftBetween, groupDrift, reportsOn, type DayReport } from '../../../../src/domain/reconcile/drift';
import { lookedAtAll, type LookedAt } from '../../../../src/domain/reconcile/lookedAt';
import { finding } from '../../decisions/reports';

const LOOKED = lookedAtAll(['userExcluded']);
interface Parts {
  readonly day?: number;
  readonly source?: string;
  readonly tenantId?: string;
  readonly looked?: readonly LookedAt[];
  readonly untold?: readonly string[];
}
const hole = (user: string, extent: readonly string[], shownOnDay: number): DayReport['findings'][number] => ({ ...finding({ user, extent }), shownOnDay });
const said = (shown: Readonly<Record<string, readonly string[]>>, { day = 100, source = 'ScubaGear', tenantId = 'tenant-1', looked = LOOKED, untold = [] }: Parts = {}): DayReport => ({
  tenantId,
  source,
  ranOnDay: day,
  looked,
  findings: Object.entries(shown).map(([user, extent]) => hole(user, extent, day)),
  untold: untold.map((user) => hole(user, [], day - 10)),
});
const changes = (before: readonly DayReport[], after: readonly DayReport[]): string[] => driftBetween(before, after).lines.map(({ change, hole: { principal } }) => `${principal.id} ${change}`);

describe('drift between two report days', () => {
  it.each([
    ['opened', said({}), said({ a: [] })],
    ['firstShown', said({}, { looked: lookedAtAll(['userExcluded'], { code: 'sectionEmpty' }) }), said({ a: [] })],
    ['farther', said({ a: ['x'] }), said({ a: ['x', 'y'] })],
    ['lessFar', said({ a: ['x', 'y'] }), said({ a: ['x'] })],
    ['same', said({ a: ['x', 'y'] }), said({ a: ['x'] }, { looked: lookedAtAll(['userExcluded'], { code: 'pageMissing' }) })],
    ['gone', said({ a: [] }), said({})],
    ['cannotTell', said({ a: [] }), said({}, { looked: [] })],
    ['same', said({ a: ['x'] }), said({ a: ['x'] })],
    ['gone', said({}, { untold: ['a'] }), said({})],
    ['same', said({}, { untold: ['a'] }), said({ a: [] })],
  ])('is %s: %#', (change, before, after) => expect(changes([before], [after])).toEqual([`a ${change}`]));

  it('compares no tool with another and no tenant with another', () => {
    const drift = driftBetween([said({ a: [] })], [said({ b: [] }, { source: 'Maester' }), said({ a: [] }, { tenantId: 'tenant-2' })]);
    expect([drift.lines, drift.uncompared.map(({ source, tenantId }) => `${source} ${tenantId}`)]).toEqual([[], ['Maester tenant-1', 'ScubaGear tenant-2']]);
  });

  it('tells once what two tools say', () => {
    const two = (shown: Readonly<Record<string, readonly string[]>>): DayReport[] => [said(shown), said(shown, { source: 'Maester' })];
    expect(driftBetween(two({}), two({ a: [] })).lines).toMatchObject([{ change: 'opened', sources: ['Maester', 'ScubaGear'] }]);
  });

  it('does not depend on the order of reports or findings, and is nothing between a day and itself', () => {
    const shown = fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.subarray(['x', 'y']));
    fc.assert(
      fc.property(shown, shown, (before, after) => {
        const [one, two] = [said(before), said(after)];
        const turned = (each: DayReport): DayReport => ({ ...each, findings: [...each.findings].reverse() });
        expect(driftBetween([turned(one)], [turned(two)])).toEqual(driftBetween([one], [two]));
        expect(driftBetween([one], [one]).lines.every(({ change }) => change === 'same')).toBe(true);
      }),
    );
  });

  it('counts by family, tenant and setting, the most changed first', () => {
    const { lines } = driftBetween([said({ a: [] })], [said({ a: [], b: [] })]);
    expect(groupDrift(lines, 'setting')).toMatchObject([{ settingName: 'Policy p1', counts: { opened: 1, same: 1, gone: 0 } }]);
    expect([groupDrift(lines, 'family').map(({ family }) => family), groupDrift(lines, 'tenant').map(({ tenantId }) => tenantId)]).toEqual([['conditionalAccess'], ['tenant-1']]);
  });

  it('takes of each tool all reports of its newest day up to the day', () => {
    const [old, recent, again, other] = [said({}, { day: 1 }), said({}, { day: 5 }), said({ a: [] }, { day: 5 }), said({}, { day: 3, source: 'Maester' })];
    expect(reportsOn([old, recent, again, other], 4)).toEqual([old, other]);
    expect(reportsOn([old, recent, again, other], 5)).toEqual([recent, again, other]);
  });
});

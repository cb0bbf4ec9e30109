import fc from 'fast-check';
import { countsOf, driftBetween, groupDrift, reportsOn, toolDaysOf, type DayReport } from '../../../../src/domain/reconcile/drift';
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
/** The same of a month later. */
const later = (report: DayReport): DayReport => ({ ...report, ranOnDay: report.ranOnDay + 30 });
const changes = (before: readonly DayReport[], after: readonly DayReport[]): string[] => driftBetween(before, after.map(later)).lines.map(({ change, hole: { principal } }) => `${principal.id} ${change}`);

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
    expect(driftBetween([said({ a: [] })], [said({ b: [] }, { source: 'Maester' }), said({ a: [] }, { tenantId: 'tenant-2' })].map(later))).toEqual({ lines: [], pairs: [] });
    expect(driftBetween([said({ a: [] })], [later(said({ a: [] }, { tenantId: 'Tenant-1' }))]).pairs).toEqual([{ tenantId: 'Tenant-1', source: 'ScubaGear', fromDay: 100, toDay: 130 }]);
  });

  it('says nothing of a tool that did not look again in between', () => {
    const [once, again] = [said({ a: [] }, { source: 'Maester' }), said({ a: [] })];
    expect(driftBetween([once, again], [once, later(again)]).pairs.map(({ source }) => source)).toEqual(['ScubaGear']);
    expect(driftBetween([once], [once])).toEqual({ lines: [], pairs: [] });
  });

  it('counts a finding once that two tools tell of differently', () => {
    const [maester, scubaGear] = [said({}, { source: 'Maester', looked: [] }), said({})];
    const { lines } = driftBetween([maester, scubaGear], [later(said({ a: [] }, { source: 'Maester' })), later(said({ a: [] }))]);
    expect([lines.map(({ change }) => change), countsOf(lines)]).toEqual([['opened', 'firstShown'], { changed: 1, cannotTell: 0 }]);
  });

  it('tells once what two tools say', () => {
    const two = (shown: Readonly<Record<string, readonly string[]>>): DayReport[] => [said(shown), said(shown, { source: 'Maester' })];
    expect(driftBetween(two({}), two({ a: [] }).map(later)).lines).toMatchObject([{ change: 'opened', sources: ['Maester', 'ScubaGear'] }]);
  });

  it('does not depend on the order of reports or findings, and is nothing where both say the same', () => {
    const shown = fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.subarray(['x', 'y']));
    fc.assert(
      fc.property(shown, shown, (before, after) => {
        const [one, two] = [said(before), said(after)];
        const turned = (each: DayReport): DayReport => ({ ...each, findings: [...each.findings].reverse() });
        expect(driftBetween([turned(one)], [later(turned(two))])).toEqual(driftBetween([one], [later(two)]));
        expect(driftBetween([one], [later(one)]).lines.every(({ change }) => change === 'same')).toBe(true);
      }),
    );
  });

  it('counts by family, tenant and setting, the most changed first', () => {
    const { lines } = driftBetween([said({ a: [] })], [later(said({ a: [], b: [] }))]);
    expect(groupDrift(lines, 'setting')).toMatchObject([{ settingName: 'Policy p1', counts: { opened: 1, same: 1, gone: 0 } }]);
    expect([groupDrift(lines, 'family').map(({ family }) => family), groupDrift(lines, 'tenant').map(({ tenantId }) => tenantId)]).toEqual([['conditionalAccess'], ['tenant-1']]);
  });

  it('takes of each tool all reports of its newest day up to the day', () => {
    const [old, recent, again, other] = [said({}, { day: 1 }), said({}, { day: 5 }), said({ a: [] }, { day: 5 }), said({}, { day: 3, source: 'Maester' })];
    expect(reportsOn([old, recent, again, other], 4)).toEqual([old, other]);
    expect(reportsOn([old, recent, again, other], 5)).toEqual([recent, again, other]);
  });

  it('tells of each tool the newest report up to each of two days, whatever days these are, and its first', () => {
    const reports = [said({}, { day: 5 }), said({}, { day: 20 }), said({}, { day: 12, tenantId: 'TENANT-1' }), said({}, { day: 8, source: 'Maester' })];
    const days = (from: number, to: number): unknown => toolDaysOf(reports, from, to).map(({ source, fromDay, toDay, firstDay }) => [source, fromDay, toDay, firstDay]);
    expect(days(4, 7)).toEqual([['ScubaGear', undefined, 5, 5], ['Maester', undefined, undefined, 8]]);
    expect(days(7, 13)).toEqual([['ScubaGear', 5, 12, 5], ['Maester', undefined, 8, 8]]);
    expect(days(13, 19)).toEqual([['ScubaGear', 12, 12, 5], ['Maester', 8, 8, 8]]);
    expect(days(20, 99)).toEqual([['ScubaGear', 20, 20, 5], ['Maester', 8, 8, 8]]);
  });
});

import { siteZone } from '../../../../src/domain/day/zone';
import { registerRowOf } from '../../../../src/domain/exception/registerRow';
import { NOTHING_KNOWN, type ExceptionState, type Known } from '../../../../src/domain/ledger/fold';
import { rowFindings } from '../../../../src/decisions/integrity/rowFindings';
import { bodyOf } from '../../../../src/decisions/project';
import type { RegisterItem } from '../../../../src/lists/codec/registerItem';
import { DEFAULT_POLICY, type Policy } from '../../../../src/domain/policy/defaults';
import type { PolicyItem } from '../../../../src/domain/policy/history';
import { approvedLife } from '../../domain/ledger/states';
import { ANA, APPROVE, DAY_0, findingsOf, Life, MIRA, PRIYA, REQUEST, REVIEW } from '../../domain/ledger/life';

const zone = siteZone('Europe/Berlin');
const site = { zone: zone ?? siteZone('UTC') } as { zone: NonNullable<typeof zone> };
const { state } = approvedLife();
const rowOf = (of: ExceptionState): RegisterItem => bodyOf(of, site) ?? ({} as RegisterItem);
const found = (value: RegisterItem, of = state) => rowFindings(of, { id: 1, value }, site, NOTHING_KNOWN, of.policy);

describe('a row beside its decisions', () => {
  it('that says what they say is right', () => {
    expect(found(rowOf(state))).toEqual([]);
  });

  it('that says what no decision ever said was written by hand', () => {
    expect(found({ ...rowOf(state), Severity: 'low' })).toMatchObject([{ code: 'rowDiffers', columns: ['Severity'], behind: false }]);
  });

  it('that says what fewer of them said is behind', () => {
    const later = approvedLife().on(3).does(MIRA, 'changePlan', { plan: 'Another way.' }).state;
    expect(found(rowOf(state), later)).toMatchObject([{ code: 'rowDiffers', behind: true }]);
  });

  it('that an earlier version wrote, without a column that came later, is behind and accuses nobody', () => {
    expect(found({ ...rowOf(state), Since: null })).toMatchObject([{ code: 'rowDiffers', columns: ['Since'], behind: true }]);
    expect(found({ ...rowOf(state), Since: null, Severity: 'low' })).toMatchObject([{ behind: false }]);
  });

  it('whose date somebody changed was written by hand, be the column ever so new', () => {
    expect(found({ ...rowOf(state), Since: new Date(site.zone.midnightUtc(DAY_0 - 1)).toISOString() })).toMatchObject([{ columns: ['Since'], behind: false }]);
  });

  it('that a sweep wrote by a policy which was in force since the last decision is behind; by one that never was, written by hand', () => {
    const every = (days: number): Policy => ({ ...DEFAULT_POLICY, reviewEveryDays: { critical: days, high: days, medium: days, low: days } });
    const item = (id: number, policy: Policy): PolicyItem => ({ key: `p${id}`, id, createdAt: (DAY_0 + 2 * id) * 86_400_000, createdDay: DAY_0 + 2 * id, effectiveDay: 0, policy });
    const known = { ...NOTHING_KNOWN, policies: { items: [item(1, every(20)), item(2, every(10))], adoptions: [] } };
    const writtenBy = (policy: Policy): RegisterItem => bodyOf(state, site, policy) ?? ({} as RegisterItem);
    const foundBeside = (row: RegisterItem): unknown => rowFindings(state, { id: 1, value: row }, site, known, every(10));
    expect(foundBeside(writtenBy(every(10)))).toEqual([]);
    expect(foundBeside(writtenBy(every(20)))).toMatchObject([{ code: 'rowDiffers', behind: true }]);
    expect(foundBeside(writtenBy(every(15)))).toMatchObject([{ code: 'rowDiffers', behind: false }]);
  });

  it('that says since when two people were no longer enough is behind, where that was allowed again and forbidden again since', () => {
    const item = (id: number, day: number, twoPersonMode: boolean): PolicyItem => ({ key: `p${id}`, id, createdAt: (DAY_0 + day) * 86_400_000, createdDay: DAY_0 + day, effectiveDay: 0, policy: { ...DEFAULT_POLICY, twoPersonMode } });
    const upTo = (count: number): Known => {
      const items = [item(1, -1, true), item(2, 10, false), item(3, 100, true), item(4, 110, false)].slice(0, count);
      return { ...NOTHING_KNOWN, policies: { items, adoptions: items.map(({ key, createdAt }) => ({ policyKey: key, createdAt })) } };
    };
    // Priya asked for it and approved it.
    const life = (count: number): ExceptionState => new Life('x1', upTo(count)).does(PRIYA, 'request', REQUEST).shown().on(1).does(PRIYA, 'approve', { ...APPROVE, findings: findingsOf(['policy-1']), endDay: DAY_0 + 28 }).on(12).does(ANA, 'review', REVIEW).state;
    const rowOfThen = rowOf(life(2));
    const reseat = (of: ExceptionState): unknown => registerRowOf(of)?.brief.dues.find(({ duty }) => duty === 'reseat')?.day;
    expect([reseat(life(2)), reseat(life(4))]).toEqual([DAY_0 + 17, DAY_0 + 117]);
    expect(rowFindings(life(4), { id: 1, value: rowOfThen }, site, upTo(4), DEFAULT_POLICY)).toMatchObject([{ code: 'rowDiffers', behind: true }]);
    expect(rowFindings(life(4), { id: 1, value: { ...rowOfThen, Severity: 'low' } }, site, upTo(4), DEFAULT_POLICY)).toMatchObject([{ code: 'rowDiffers', behind: false }]);
  });
});

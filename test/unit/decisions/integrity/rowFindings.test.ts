import { siteZone } from '../../../../src/domain/day/zone';
import type { ExceptionState } from '../../../../src/domain/ledger/fold';
import { NOTHING_KNOWN } from '../../../../src/domain/ledger/fold';
import { rowFindings } from '../../../../src/decisions/integrity/rowFindings';
import { bodyOf } from '../../../../src/decisions/project';
import type { RegisterItem } from '../../../../src/lists/codec/registerItem';
import { DEFAULT_POLICY, type Policy } from '../../../../src/domain/policy/defaults';
import type { PolicyItem } from '../../../../src/domain/policy/history';
import { approvedLife } from '../../domain/ledger/states';
import { DAY_0, MIRA } from '../../domain/ledger/life';

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
});

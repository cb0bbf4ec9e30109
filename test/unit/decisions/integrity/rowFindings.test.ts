import { siteZone } from '../../../../src/domain/day/zone';
import type { ExceptionState } from '../../../../src/domain/ledger/fold';
import { NOTHING_KNOWN } from '../../../../src/domain/ledger/fold';
import { rowFindings } from '../../../../src/decisions/integrity/rowFindings';
import { bodyOf } from '../../../../src/decisions/project';
import type { RegisterItem } from '../../../../src/lists/codec/registerItem';
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
});

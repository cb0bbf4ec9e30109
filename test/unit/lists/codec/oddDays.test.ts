import { siteZone } from '../../../../src/domain/day/zone';
import { registerRowOf, type RegisterRow } from '../../../../src/domain/exception/registerRow';
import { decodeHeldRow } from '../../../../src/lists/codec/heldRow';
import { packFacets } from '../../../../src/lists/codec/packFacets';
import { decodeReadItem } from '../../../../src/lists/codec/readRow';
import { encodeRegisterRow } from '../../../../src/lists/codec/registerRow';
import { unpackFacets } from '../../../../src/lists/codec/unpackFacets';
import { formatsOf } from '../../../../src/ui/strings/formats';
import { LIVES } from '../../domain/ledger/states';

const row = registerRowOf(LIVES.approved().state) as RegisterRow;
const zone = siteZone('Europe/Berlin');

describe('numbers that are no day', () => {
  it('read as missing in a row that somebody wrote by hand', () => {
    for (const odd of [1e15, 2e9, 3_000_000, -3_000_000, 0.5, NaN, '2000000000.0000']) {
      expect(decodeReadItem({ Id: 1, SinceDay: odd, DueDay: odd, ReviewedDay: odd, ExpiresDay: odd })).toMatchObject({ sinceDay: undefined, dueDay: undefined, reviewedDay: undefined, expiresDay: undefined });
      expect(decodeHeldRow({ ...encodeRegisterRow(row, zone), Id: 1, ReviewDueDay: odd })?.reviewDueDay).toBeUndefined();
      expect(decodeHeldRow({ ...encodeRegisterRow(row, zone), Id: 1, Brief: JSON.stringify({ ...row.brief, dues: [{ duty: 'remove', of: 'controlOwner', day: odd }] }) })).toBeUndefined();
    }
  });

  it('are said as no date, so that no screen fails of them', () => {
    const { day, instant } = formatsOf('en-US');
    expect([day(1e15), day(NaN), instant(NaN), instant(1e300)]).toEqual(['–', '–', '–', '–']);
    expect(day(20_606)).toBe('Jun 2, 2026');
  });
});

describe('a row of what reports say', () => {
  it('can be written also where a tenant says that something ended before any date that SharePoint keeps', () => {
    const old = encodeRegisterRow({ ...row, sinceDay: -683_003, expiresDay: -683_003, pastToleranceDay: -683_000 }, zone);
    expect(old).toMatchObject({ Since: null, Expires: null, SinceDay: -683_003 });
    expect(unpackFacets(old.Facets)?.pastToleranceDay).toBe(0);
  });

  it('fits into its columns whatever the tenant is called', () => {
    for (const tenantId of ['t'.repeat(5000), '語'.repeat(300), '\u{1F600}'.repeat(200), '\ud83d'.repeat(300), '|'.repeat(300)]) {
      const packed = packFacets({ ...row, tenantId });
      expect(packed.length).toBeLessThanOrEqual(255);
      expect(unpackFacets(packed)?.tenantId.length).toBeGreaterThan(10);
    }
  });
});

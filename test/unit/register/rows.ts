import * as fc from 'fast-check';
import { CATEGORIES } from '../../../src/domain/exception/category';
import { FAMILIES } from '../../../src/domain/exception/family';
import { LIFECYCLES } from '../../../src/domain/exception/lifecycle';
import { SEVERITIES } from '../../../src/domain/exception/severity';
import { NO_DAY, UNKNOWN_CODE, type ReadRow } from '../../../src/register/columns';

export const TODAY = 20_781;

const dayOrNone = fc.option(fc.integer({ min: TODAY - 800, max: TODAY + 400 }), { nil: NO_DAY, freq: 3 });

/** A row whose facets can be read, with an Id below 500 so that collisions and deletes happen. */
export const anyRow: fc.Arbitrary<ReadRow> = fc.record({
  id: fc.integer({ min: 1, max: 500 }),
  tenantId: fc.constantFrom('tenant-a', 'tenant-b', 'tenant-c'),
  family: fc.nat(FAMILIES.length - 1),
  severity: fc.nat(SEVERITIES.length - 1),
  category: fc.nat(CATEGORIES.length - 1),
  lifecycle: fc.nat(LIFECYCLES.length - 1),
  sinceAtLeast: fc.boolean(),
  controlOwnerLogin: fc.constantFrom('', 'i:0#.f|membership|mira@contoso.example', 'i:0#.f|membership|jon@contoso.example'),
  sinceDay: fc.integer({ min: TODAY - 800, max: TODAY + 3 }),
  reviewedDay: dayOrNone,
  dueDay: dayOrNone,
  expiresDay: dayOrNone,
  pastDay: dayOrNone,
  revision: fc.integer({ min: 1, max: 40 }),
});

/** A row edited by hand until nothing can be read of it but its days. */
export const damagedRow: fc.Arbitrary<ReadRow> = anyRow.map((row) => ({
  ...row,
  tenantId: '',
  family: UNKNOWN_CODE,
  severity: UNKNOWN_CODE,
  category: UNKNOWN_CODE,
  lifecycle: UNKNOWN_CODE,
}));

export const anyRows: fc.Arbitrary<ReadRow[]> = fc.uniqueArray(fc.oneof({ weight: 9, arbitrary: anyRow }, { weight: 1, arbitrary: damagedRow }), {
  selector: ({ id }) => id,
  maxLength: 120,
});

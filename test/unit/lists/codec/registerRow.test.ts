import * as fc from 'fast-check';
import { siteZone } from '../../../../src/domain/day/zone';
import { CATEGORIES } from '../../../../src/domain/exception/category';
import { FAMILIES } from '../../../../src/domain/exception/family';
import { PRINCIPAL_TYPES } from '../../../../src/domain/exception/finding';
import { LIFECYCLES } from '../../../../src/domain/exception/lifecycle';
import type { RegisterRow } from '../../../../src/domain/exception/registerRow';
import { SOURCES } from '../../../../src/domain/exception/source';
import { SEVERITIES } from '../../../../src/domain/exception/severity';
import { packFacets } from '../../../../src/lists/codec/packFacets';
import { unpackFacets } from '../../../../src/lists/codec/unpackFacets';
import { decodeReadItem } from '../../../../src/lists/codec/readRow';
import { encodeRegisterRow } from '../../../../src/lists/codec/registerRow';
import { REGISTER_ROW_COLUMNS } from '../../../../src/lists/codec/registerItem';
import { briefWith } from '../../domain/brief/someBrief';
import { register } from '../../../../src/lists/schema/register';

const text = fc.string({ unit: 'binary', maxLength: 400 });
const day = fc.integer({ min: 18_000, max: 25_000 });
const dayOrNone = fc.option(day, { nil: undefined });
const seat = fc.option(fc.record({ login: fc.string({ minLength: 1, maxLength: 60 }), name: text }), { nil: undefined });

const anyRow: fc.Arbitrary<RegisterRow> = fc.record({
  exceptionKey: fc.stringMatching(/^x[0-9a-f]{24}$/),
  title: text,
  tenantId: fc.oneof(fc.uuid(), fc.string({ maxLength: 60 }), fc.constantFrom('+', '+AAAAAAAAAAAAAAAAAAAAAA', '0E1B6F6A-4A5C-4D4E-9B52-6F1F2A0C1B11', '')),
  family: fc.constantFrom(...FAMILIES),
  severity: fc.constantFrom(...SEVERITIES),
  category: fc.constantFrom(...CATEGORIES),
  lifecycle: fc.constantFrom(...LIFECYCLES),
  source: fc.constantFrom(...SOURCES),
  kind: text,
  principal: fc.record({ type: fc.constantFrom(...PRINCIPAL_TYPES), id: text, name: text }),
  settingName: text,
  findingCount: fc.nat(100),
  controls: fc.array(fc.constantFrom('MS.AAD.3.1v1', 'MS.AAD.7.1v1'), { maxLength: 4 }),
  findingsHash: fc.stringMatching(/^[0-9a-f]{64}$/),
  businessOwner: seat,
  controlOwner: seat,
  securityReviewer: seat,
  controlOwnerSinceDay: dayOrNone,
  sinceDay: day,
  sinceAtLeast: fc.boolean(),
  reviewedDay: dayOrNone,
  expiresDay: dayOrNone,
  reviewDueDay: dayOrNone,
  triageDueDay: dayOrNone,
  dueDay: dayOrNone,
  pastToleranceDay: dayOrNone,
  brief: fc.constant(briefWith()),
  revision: fc.nat(1000),
  lastDecisionKey: text,
});

describe('a register row', () => {
  test('read by its eight columns says what was written', () => {
    fc.assert(
      fc.property(anyRow, (row) => {
        const read = decodeReadItem({ Id: 7, ...encodeRegisterRow(row, siteZone('Europe/Berlin')) });
        expect(read).toEqual({
          id: 7,
          facets: { tenantId: row.tenantId, family: row.family, severity: row.severity, category: row.category, lifecycle: row.lifecycle, sinceAtLeast: row.sinceAtLeast, pastToleranceDay: row.pastToleranceDay },
          controlOwnerLogin: row.controlOwner?.login ?? '',
          sinceDay: row.sinceDay,
          reviewedDay: row.reviewedDay,
          dueDay: row.dueDay,
          expiresDay: row.expiresDay,
          revision: row.revision,
        });
      }),
    );
  });

  test('fits its columns: names of the schema, texts of at most 255, dates at the site\'s midnight', () => {
    fc.assert(
      fc.property(anyRow, fc.constantFrom('Europe/Berlin', 'America/Los_Angeles', 'Pacific/Apia'), (row, name) => {
        const zone = siteZone(name);
        const item = encodeRegisterRow(row, zone);
        const columns: Readonly<Record<string, { readonly kind: string }>> = register.columns;
        expect(Object.keys(item).sort()).toEqual([...REGISTER_ROW_COLUMNS].sort());
        for (const [column, value] of Object.entries(item)) {
          if (columns[column]?.kind === 'text' && typeof value === 'string') expect(value.length).toBeLessThanOrEqual(255);
          if (columns[column]?.kind === 'dateOnly' && typeof value === 'string') expect(zone.midnightUtc(zone.dayOfInstant(Date.parse(value)))).toBe(Date.parse(value));
        }
        expect(Object.keys(columns).filter((column) => columns[column]?.kind !== 'person').sort()).toEqual(Object.keys(item).sort());
      }),
    );
  });
});

describe('facets', () => {
  test('keep a tenant id in 23 characters, and half a character of a hostile one harms nothing', () => {
    const facets = { family: 'mailFlow', severity: 'low', category: 'migration', lifecycle: 'approved', sinceAtLeast: false, pastToleranceDay: 20_790 } as const;
    expect(packFacets({ ...facets, tenantId: '0e1b6f6a-4a5c-4d4e-9b52-6f1f2a0c1b11' })).toBe('+DhtvakpcTU6bUm8fKgwbEQ|mailFlow|low|migration|approved|0g1i');
    expect(unpackFacets(packFacets({ ...facets, tenantId: 'x\ud800' }))?.tenantId).toBe('x\ufffd');
  });

  test('of a longest row still fit one line of 255', () => {
    const longest = (values: readonly string[]): string => values.reduce((long, value) => (value.length > long.length ? value : long), '');
    const facets = packFacets({
      tenantId: '0e1b6f6a-4a5c-4d4e-9b52-6f1f2a0c1b11',
      family: longest(FAMILIES) as (typeof FAMILIES)[number],
      severity: longest(SEVERITIES) as (typeof SEVERITIES)[number],
      category: longest(CATEGORIES) as (typeof CATEGORIES)[number],
      lifecycle: longest(LIFECYCLES) as (typeof LIFECYCLES)[number],
      sinceAtLeast: true,
      pastToleranceDay: 65_534,
    });
    expect(facets.length).toBeLessThanOrEqual(255);
  });

  test.each([
    ['nothing', null],
    ['a number', 5],
    ['words', 'edited by hand'],
    ['a family of a later version', 't|quantumTrust|high|migration|approved|1-'],
    ['a part too many', 't|mailFlow|high|migration|approved|1-|more'],
    ['a row of the schema before, which tells no day past tolerance', 't|mailFlow|high|migration|approved|1'],
    ['a day that is none', 't|mailFlow|high|migration|approved|1-7'],
    ['a flag that is none', 't|mailFlow|high|migration|approved|yes'],
    ['a tenant packed by nobody', '+AAA|mailFlow|high|migration|approved|1-'],
    ['a tenant packed in other letters', '+%%%|mailFlow|high|migration|approved|1-'],
    ['broken percent-encoding', '%E0%A4%A|mailFlow|high|migration|approved|1-'],
  ])('%s cannot be read', (_name, value) => expect(unpackFacets(value)).toBeUndefined());
});

import { choice, person, text } from '../../../../src/lists/schema/column';
import type { ItemOf, PropertyOf, Selected, WriteOf } from '../../../../src/lists/schema/item';
import { listOf } from '../../../../src/lists/schema/list';
import { register } from '../../../../src/lists/schema/register';

type Row = ItemOf<typeof register>;

describe('ItemOf', () => {
  // The types are the test: `npm run types` fails where an expected error does not come.
  it('knows each column by its internal name and the type that REST gives for it', () => {
    const row: Pick<Row, 'Title' | 'SinceDay' | 'SinceAtLeast' | 'Severity' | 'ControlOwnerId' | 'Due'> = {
      Title: 'Break-glass account left out of MFA',
      SinceDay: 20_000,
      SinceAtLeast: true,
      Severity: 'high',
      ControlOwnerId: 12,
      Due: '2026-11-30T00:00:00Z',
    };
    expect(row.SinceDay).toBe(20_000);
  });

  it('refuses a misspelt column', () => {
    // @ts-expect-error there is no such column
    const misspelt: PropertyOf<typeof register> = 'Sincedays';
    const named: PropertyOf<typeof register> = 'SinceDay';
    expect([misspelt, named]).toHaveLength(2);
  });

  it('refuses a value of the wrong type, and a choice that is not one', () => {
    // @ts-expect-error a day is a number
    const day: WriteOf<typeof register> = { SinceDay: '2026-11-24' };
    // @ts-expect-error severities are critical, high, medium and low
    const severity: WriteOf<typeof register> = { Severity: 'urgent' };
    // @ts-expect-error people are written by the id property
    const owner: WriteOf<typeof register> = { ControlOwner: 12 };
    expect([day, severity, owner]).toHaveLength(3);
  });

  it('gives null for what is empty', () => {
    const row: Selected<typeof register, 'ExpiresDay'> = { ExpiresDay: null };
    // @ts-expect-error an empty column must be thought of
    const later: number = row.ExpiresDay;
    expect(later).toBeNull();
  });
});

describe('listOf', () => {
  const rules = { url: 'Lunches', title: 'Lunches', description: '', kind: 'list' } as const;
  const columns = { Dish: text({ name: 'Dish', description: '' }), Size: choice(['small', 'large'] as const, { name: 'Size', description: '' }), Cook: person({ name: 'Cook', description: '' }) };

  it('refuses a view over a column that the list lacks', () => {
    const list = listOf({
      ...rules,
      columns,
      // @ts-expect-error there is no column Price
      views: [{ title: 'All', columns: ['Dish', 'Price'], query: '' }],
    });
    expect(list.views).toHaveLength(1);
  });
});

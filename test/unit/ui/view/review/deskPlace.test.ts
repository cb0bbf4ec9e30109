import { choicesOf, filtered, inList, isNarrowed, placeIn, valuesOf } from '../../../../../src/ui/view/review/deskPlace';
import { deskOf } from '../../../../../src/ui/view/review/deskModel';
import { rowWith, TODAY } from '../../../domain/brief/someRow';

const mira = { login: 'i:0#.f|membership|mira@contoso.example', name: 'Mira Okafor' };
const ana = { login: 'i:0#.f|membership|ana@contoso.example', name: 'Ana Ruiz' };
const approved = (id: number, inDays: number, parts: Parameters<typeof rowWith>[0] = {}): ReturnType<typeof rowWith> =>
  rowWith({ id, lifecycle: 'approved', ...parts, brief: { dues: [{ duty: 'review', of: 'securityReviewer', day: TODAY + inDays }] } });
const { review: items } = deskOf([approved(1, -1, { severity: 'high', controlOwner: mira }), approved(2, 7, { family: 'mailFlow', securityReviewer: ana }), approved(3, 8, { tenantId: 'tenant-b' }), approved(4, 31)], TODAY);
const ids = (values: Record<string, string>): readonly number[] => filtered(items, placeIn(values), TODAY).map(({ row }) => row.id).sort();

describe('what the review desk shows, in its address', () => {
  it('begins with reviews that are late or due within a week', () => {
    expect(placeIn({})).toMatchObject({ list: 'review', when: 'soon' });
    expect(ids({})).toEqual([1, 2]);
  });

  it.each([
    [{ when: 'late' }, [1]],
    [{ when: 'month' }, [1, 2, 3]],
    [{ when: 'any' }, [1, 2, 3, 4]],
    [{ when: 'any', severity: 'high' }, [1]],
    [{ when: 'any', family: 'mailFlow' }, [2]],
    [{ when: 'any', tenant: 'tenant-b' }, [3]],
    [{ when: 'any', owner: mira.login.toUpperCase() }, [1]],
    [{ when: 'any', owner: '' }, [2, 3, 4]],
    [{ when: 'any', reviewer: ana.login }, [2]],
    [{ when: 'any', severity: 'high', family: 'mailFlow' }, []],
  ])('keeps of %j %j', (values, expected) => {
    expect(ids(values)).toEqual(expected);
  });

  it('writes only what differs from the beginning, and reads it back', () => {
    expect(valuesOf(placeIn({}))).toEqual({});
    const values = { list: 'found', when: 'late', severity: 'high', owner: '', item: 'x1' };
    expect(valuesOf(placeIn(values))).toEqual(values);
  });

  it('leaves out what an address cannot mean', () => {
    expect(placeIn({ list: 'nonsense', when: 'never', severity: 'awful', family: '', item: '' })).toEqual(placeIn({}));
  });

  it('goes to another list with the same filters, from its own beginning', () => {
    const found = inList(placeIn({ severity: 'high', item: 'x1', when: 'late' }), 'found');
    expect(found).toMatchObject({ list: 'found', when: 'any', severity: 'high', item: undefined });
    expect(isNarrowed(found)).toBe(true);
    expect(isNarrowed(placeIn({ when: 'late', list: 'all' }))).toBe(false);
  });

  it('offers what something in the list has', () => {
    expect(choicesOf(items)).toEqual({ severities: ['high', 'medium'], families: ['conditionalAccess', 'mailFlow'], tenants: expect.arrayContaining(['tenant-a', 'tenant-b']), owners: [mira], reviewers: [ana] });
  });
});

import { readInIdRanges, readNewest, readNewestInIdRanges } from '../../../../src/lists/rest/idRanges';
import { api } from '../../../../src/lists/rest/quote';
import { failing, heldList, LIST, type HeldList } from './heldList';

const WANTED = { list: LIST, query: api`$select=Id`, where: api`Act eq 'comment'` };
const upTo = (count: number): number[] => Array.from({ length: count }, (_, at) => at + 1);
/** As SharePoint: a filter that more items fit than it looks at is refused, and so is a range of more Ids. */
const strict = (ids: readonly number[]): HeldList =>
  heldList(ids, (path) => {
    const [from, to] = [/Id gt (\d+)/.exec(path)?.[1], /Id le (\d+)/.exec(path)?.[1]].map(Number);
    return path.includes('$filter') && !(Number(to) - Number(from) <= 5000) ? failing('threshold', 500) : undefined;
  });
const idsOf = (items: readonly { readonly Id: number }[]): number[] => items.map(({ Id }) => Id);

describe('a filter that more items fit than SharePoint looks at', () => {
  it('is answered in ranges of Ids, each item once and in order, with the last one', async () => {
    const ids = upTo(10_001);
    expect(idsOf(await readInIdRanges(strict(ids).gate, WANTED, 0))).toEqual(ids);
    expect(idsOf(await readInIdRanges(strict(ids).gate, WANTED, 4999))).toEqual(ids.slice(4999));
    expect(idsOf(await readInIdRanges(strict([3, 12_345]).gate, WANTED, 0))).toEqual([3, 12_345]);
    expect(await readInIdRanges(strict([]).gate, WANTED, 0)).toEqual([]);
  });

  it('is answered in smaller pages where a range is not, each item once', async () => {
    const ids = upTo(7_300);
    const { gate } = heldList(ids, (path) => (Number(/\$top=(\d+)/.exec(path)?.[1]) > 900 ? failing('unavailable') : undefined));
    expect(idsOf(await readInIdRanges(gate, WANTED, 0))).toEqual(ids);
  });

  it('goes on past a range in which nothing is left', async () => {
    const ids = [1, 2, 14_000, 14_001];
    const { gate } = heldList(ids, (path) => (Number(/\$top=(\d+)/.exec(path)?.[1]) > 900 ? failing('unavailable') : undefined));
    expect(idsOf(await readInIdRanges(gate, WANTED, 0))).toEqual(ids);
  });

  it('is refused where the site is, as a whole', async () => {
    const { gate } = heldList([1], (path) => (path.includes('$filter') ? failing('denied', 403) : undefined));
    await expect(readInIdRanges(gate, WANTED, 0)).rejects.toMatchObject({ kind: 'denied' });
  });
});

describe('the newest that fit a filter', () => {
  it('are asked for at once where few fit it', async () => {
    const { gate, asked } = heldList(upTo(50));
    expect(idsOf(await readNewest(gate, WANTED, 3))).toEqual([50, 49, 48]);
    expect(asked).toHaveLength(1);
  });

  it('are looked for from the newest Id down where too many do, and no more than were asked for', async () => {
    expect(idsOf(await readNewest(strict([2, 3, 6_000, 12_000]).gate, WANTED, 3))).toEqual([12_000, 6_000, 3]);
    expect(idsOf(await readNewestInIdRanges(strict([1, 5001]).gate, WANTED, 9))).toEqual([5001, 1]);
    await expect(readNewest(heldList([1], () => failing('denied', 403)).gate, WANTED, 3)).rejects.toMatchObject({ kind: 'denied' });
  });

  it('are looked for in a hundred thousand Ids at the most', async () => {
    const { gate, asked } = strict([1, 400_000]);
    expect(idsOf(await readNewestInIdRanges(gate, WANTED, 5))).toEqual([400_000]);
    expect(asked).toHaveLength(21);
  });
});

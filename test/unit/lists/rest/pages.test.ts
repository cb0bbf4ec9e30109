import { TOO_LARGE } from '../../../../src/lists/rest/errors';
import { isTooLarge, MOST_BYTES, pagesOfAtMost, readPage, type Page } from '../../../../src/lists/rest/pages';
import { failing, heldList, LIST } from './heldList';

const items = (count: number, characters = 1): readonly { readonly Id: number; readonly Body: string }[] => Array.from({ length: count }, (_, at) => ({ Id: at + 1, Body: 'x'.repeat(characters) }));
/** Pages of which no more items are answered than so many. */
const answering = (most: number, tops: number[], of = items(5000)) => async (top: number): Promise<Page<{ readonly Id: number }>> => {
  tops.push(top);
  if (top > most) throw failing('unavailable');
  return { value: of.slice(0, top) };
};

describe('a page', () => {
  it('is asked for in a tenth of it, and a tenth of that, where so many items are not answered', async () => {
    const tops: number[] = [];
    const page = await readPage(heldList([1]).gate, LIST, pagesOfAtMost(5000), answering(60, tops));
    expect([tops, page.items.length, page.isLast]).toEqual([[5000, 500, 50], 50, false]);
  });

  it('grows again up to what is surely answered, and never above what was asked for first', async () => {
    const size = pagesOfAtMost(5000);
    await readPage(heldList([1]).gate, LIST, size, answering(500, [], items(5000, 100_000)));
    expect(size.top).toBeGreaterThan(50);
    expect(size.top * 100_000).toBeLessThan(MOST_BYTES);
    await readPage(heldList([1]).gate, LIST, size, answering(5000, [], items(5000)));
    expect(size.top).toBe(5000);
  });

  it('of a single item is read however long it is, and given up where that is not answered', async () => {
    const bounds: (number | undefined)[] = [];
    const ask = async (top: number, { mostBytes }: { readonly mostBytes?: number | undefined }): Promise<Page<unknown>> => {
      bounds.push(mostBytes);
      if (top > 1) throw failing('unexpected', 200, TOO_LARGE);
      return { value: [{}] };
    };
    expect(await readPage(heldList([1]).gate, LIST, pagesOfAtMost(20), ask)).toMatchObject({ items: [{}] });
    expect(bounds).toEqual([MOST_BYTES, MOST_BYTES, undefined]);
    const tops: number[] = [];
    await expect(readPage(heldList([1]).gate, LIST, pagesOfAtMost(20), answering(0, tops))).rejects.toMatchObject({ kind: 'unavailable' });
    expect(tops).toEqual([20, 2, 1]);
  });

  it('is the last where fewer came than were asked for', async () => {
    expect(await readPage(heldList([1]).gate, LIST, pagesOfAtMost(10), answering(10, [], items(9)))).toMatchObject({ isLast: true });
    expect(await readPage(heldList([1]).gate, LIST, pagesOfAtMost(10), answering(10, [], items(10)))).toMatchObject({ isLast: false });
  });
});

describe('what was not answered', () => {
  it('was too much where the list answers for one Id, and something else where it does not', async () => {
    expect(await isTooLarge(heldList([1]).gate, LIST, failing('unavailable'))).toBe(true);
    expect(await isTooLarge(heldList([1]).gate, LIST, failing('unexpected', 500))).toBe(true);
    expect(await isTooLarge(heldList([1], () => failing('unavailable')).gate, LIST, failing('unavailable'))).toBe(false);
  });

  it('was too much where it was broken off as too long, without asking', async () => {
    const { gate, asked } = heldList([1]);
    expect(await isTooLarge(gate, LIST, failing('unexpected', 200, TOO_LARGE))).toBe(true);
    expect(asked).toEqual([]);
  });

  it('is no question of length where it was refused', async () => {
    const { gate, asked } = heldList([1]);
    for (const error of [failing('denied', 403), failing('threshold', 500), failing('unexpected', 400), failing('cancelled'), new Error('x')]) expect(await isTooLarge(gate, LIST, error)).toBe(false);
    expect(asked).toEqual([]);
  });
});

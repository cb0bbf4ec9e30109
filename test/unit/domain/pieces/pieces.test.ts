import fc from 'fast-check';
import { atOnce, inOrder, inPieces, madeOfEach } from '../../../../src/domain/pieces/pieces';

describe('work in pieces', () => {
  it('puts entries in order as a sort does, equal ones as they stood', () => {
    const compare = (a: readonly [number, number], b: readonly [number, number]): number => a[0] - b[0];
    fc.assert(
      fc.property(fc.array(fc.nat(50), { maxLength: 200 }), (numbers) => {
        const many = Array.from({ length: 40 }, () => numbers).flat().map((number, index) => [number, index] as const);
        expect(atOnce(inOrder(many, compare))).toEqual([...many].sort(compare));
      }),
      { numRuns: 20 },
    );
  });

  it('gives way the more often the more is made', async () => {
    const pausesOf = async (entries: number): Promise<number> => {
      let pauses = 0;
      const made = await inPieces(madeOfEach(Array.from({ length: entries }, (_, index) => index), (entry) => [entry]), async () => void pauses++);
      expect(made).toHaveLength(entries);
      return pauses;
    };
    const [few, many] = [await pausesOf(1000), await pausesOf(10_000)];
    expect(few).toBeGreaterThan(5);
    expect(many).toBe(few * 10);
  });

  it('ends where a pause rejects', async () => {
    const stop = new Error('stop');
    let made = 0;
    await expect(inPieces(madeOfEach(Array.from({ length: 10_000 }), () => [made++]), () => Promise.reject(stop))).rejects.toBe(stop);
    expect(made).toBeLessThan(1000);
  });
});

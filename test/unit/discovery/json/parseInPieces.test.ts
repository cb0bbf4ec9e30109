import fc from 'fast-check';
import { parseInPieces } from '../../../../src/discovery/json/parseInPieces';

const NEVER = (): Promise<void> => Promise.resolve();
async function outcomeOf(parse: () => unknown): Promise<unknown> {
  try {
    return { value: await parse() };
  } catch (error) {
    return (error as Error).name;
  }
}

describe('JSON that is parsed in pieces', () => {
  it('is what JSON.parse makes of it, whatever the size of the pieces', () =>
    fc.assert(
      fc.asyncProperty(fc.json({ maxDepth: 6, stringUnit: 'binary' }), fc.integer({ min: 1, max: 40 }), fc.constantFrom(undefined, 1, '\t'), async (text, size, space) => {
        const spaced = JSON.stringify(JSON.parse(text), null, space);
        expect(await parseInPieces(` ${spaced}\n`, NEVER, size)).toEqual(JSON.parse(spaced));
      }),
      { numRuns: 1000, seed: 20_261_126 },
    ));

  it('is refused where JSON.parse refuses it: cut off, or with a sign too many or too few', () =>
    fc.assert(
      fc.asyncProperty(fc.json({ maxDepth: 4 }), fc.integer({ min: 1, max: 12 }), fc.nat(), fc.constantFrom('', ',', ']', '}', '[', '{', '"', ':', '\\', ' ', '1', 'x'), fc.boolean(), async (text, size, place, sign, cut) => {
        const at = place % (text.length + 1);
        const damaged = cut ? text.slice(0, at) : `${text.slice(0, at)}${sign}${text.slice(at + (sign === '' ? 1 : 0))}`;
        expect([damaged, await outcomeOf(() => parseInPieces(damaged, NEVER, size))]).toEqual([damaged, await outcomeOf(() => JSON.parse(damaged) as unknown)]);
      }),
      { numRuns: 3000, seed: 20_261_126 },
    ));

  it.each(['[1,2,]', '[,1]', '{"a":1,}', '[1]]', '{"a":[1}]', '[1 2]', '', '  ', '[]x', '{"a" 1}', '{1:2}'])('%j is none', async (text) => {
    for (const size of [1, 2, 3, 5, 100]) expect(await outcomeOf(() => parseInPieces(text, NEVER, size))).toBe('SyntaxError');
  });

  it('makes members of what others take for a prototype', async () => {
    const parsed = (await parseInPieces('{"a":[1,2,3,4,5,6],"__proto__":{"x":[1,2,3,4]}}', NEVER, 4)) as object;
    expect(Object.keys(parsed)).toEqual(['a', '__proto__']);
    expect(Object.getPrototypeOf(parsed)).toBe(Object.prototype);
  });

  it('lets others have their turn in between', async () => {
    let turns = 0;
    await parseInPieces(JSON.stringify({ value: Array.from({ length: 1000 }, (_, id) => ({ id })) }), () => Promise.resolve(void (turns += 1)), 500);
    expect(turns).toBeGreaterThan(10);
  });
});

import fc from 'fast-check';
import type { CoveredFinding } from '../../../../src/domain/ledger/answer';
import type { Seen, SeenBySource } from '../../../../src/domain/ledger/parts';
import { seenOf } from '../../../../src/domain/ledger/seenOf';
import { coveredSetting } from './decisions';
import { DAY_0 } from './life';

const source = (parts: Partial<SeenBySource>): SeenBySource => ({ from: 'x1', tool: 'T', verdict: 'undocumented', ranOnDay: DAY_0, reportKey: 'r', severity: 'high', findings: [], hash: '', gone: [], untold: [], firstExtents: {}, ...parts });
const finding = (at: number, ...extent: string[]): CoveredFinding => coveredSetting(`policy-${at}`, { extent, controls: [] });

/** What a source says of some of six findings. */
const anySource = fc
  .record({ tool: fc.constantFrom('A', 'B', 'C', 'D'), ranOnDay: fc.integer({ min: DAY_0, max: DAY_0 + 3 }), says: fc.array(fc.record({ at: fc.nat(5), how: fc.constantFrom('shown', 'shown', 'untold', 'gone'), extent: fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 3 }), day: fc.integer({ min: DAY_0, max: DAY_0 + 3 }) }), { maxLength: 6 }) })
  .map(({ tool, ranOnDay, says }) =>
    source({
      tool,
      ranOnDay,
      reportKey: `${tool}-${ranOnDay}`,
      findings: says.filter(({ how }) => how === 'shown').map(({ at, extent }) => finding(at, ...extent)),
      untold: says.filter(({ how }) => how === 'untold').map(({ at, extent, day }) => ({ finding: finding(at, ...extent), shownOnDay: day, reason: 'notLooked', why: [] })),
      gone: says.filter(({ how }) => how === 'gone').map(({ at, day }) => ({ key: finding(at).key, day })),
    }),
  );

describe('what all tools say together', () => {
  it('is the same however it became so: one answer after the other, taken back, beside what was only tried, or all at once', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ name: fc.constantFrom('x1 A', 'x1 B', 'x2 A', 'constructor C'), said: fc.option(anySource), tried: fc.option(anySource) }), { minLength: 1, maxLength: 12 }), (steps) => {
        let seen: Seen | undefined;
        for (const { name, said, tried } of steps) {
          const rest = Object.entries(seen?.sources ?? {}).filter(([each]) => each !== name);
          const sources = Object.fromEntries([...rest, ...(said ? [[name, said] as const] : [])]);
          // What would be, and is not: nothing of it stays.
          if (tried) seenOf({ ...sources, 'x9 Z': tried }, seen);
          seen = seenOf(sources, seen);
          expect(seen).toEqual(seenOf(sources));
        }
      }),
      { numRuns: 300 },
    );
  });

  it('costs a further answer no more where hundreds of tools spoke before: each finding is looked at a few times in all', () => {
    const looksWith = (tools: number): number => {
      let looks = 0;
      let seen: Seen | undefined;
      for (let tool = 0; tool < tools; tool += 1) {
        const findings = Array.from({ length: 5 }, (_, at) => Object.defineProperty({ ...finding(tool * 5 + at) }, 'extent', { get: () => ((looks += 1), []), enumerable: true }));
        seen = seenOf({ ...seen?.sources, [`x1 tool-${tool}`]: source({ tool: `tool-${tool}`, findings }) }, seen);
      }
      expect(seen?.findings).toHaveLength(tools * 5);
      return looks;
    };
    expect(looksWith(80)).toBe(2 * looksWith(40));
  });
});

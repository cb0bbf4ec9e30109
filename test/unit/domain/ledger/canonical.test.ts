import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { canonicalText, isSameJson, type Json } from '../../../../src/domain/ledger/canonical';
import { hashText } from '../../../../src/domain/ledger/hash';

describe('canonical text', () => {
  it('does not depend on the order in which members were written', () => {
    expect(canonicalText({ b: 1, a: { d: [1, 2], c: null } })).toBe(canonicalText({ a: { c: null, d: [1, 2] }, b: 1 }));
  });

  it('keeps the order of lists, which means something', () => {
    expect(canonicalText([1, 2])).not.toBe(canonicalText([2, 1]));
  });

  it('leaves out members without a value', () => {
    expect(canonicalText({ a: undefined, b: 1 })).toBe('{"b":1}');
  });

  it('is JSON that reads back as the same value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const plain = JSON.parse(JSON.stringify(value)) as Json;
        expect(JSON.parse(canonicalText(plain))).toEqual(plain);
      }),
    );
  });

  it('is there however deep the value is nested', () => {
    const deep = (levels: number, inmost: Json): Json => Array.from({ length: levels }).reduce<Json>((within, _each, at) => (at % 2 === 0 ? [within] : { in: within }), inmost);
    expect(canonicalText(deep(100_000, 1)).length).toBe(50_000 * 2 + 50_000 * '{"in":}'.length + 1);
    expect(isSameJson(deep(100_000, 1), deep(100_000, 1))).toBe(true);
    expect(isSameJson(deep(100_000, 1), deep(100_000, 2))).toBe(false);
  });

  it('is hashed as SHA-256 of its UTF-8 bytes', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => hashText(text) === createHash('sha256').update(text, 'utf8').digest('hex')));
  });

  it('tells without being written whether two values have the same one', () => {
    const small = fc.letrec<{ value: unknown }>((tie) => ({
      value: fc.oneof({ maxDepth: 3 }, fc.constantFrom<unknown>(0, 1, '', 'a', true, null), fc.array(tie('value'), { maxLength: 2 }), fc.dictionary(fc.constantFrom('a', 'b'), fc.oneof(tie('value'), fc.constant(undefined)), { maxKeys: 2 })),
    })).value;
    fc.assert(fc.property(small, small, (a, b) => isSameJson(a, b) === (canonicalText(a as Json) === canonicalText(b as Json))), { numRuns: 3000 });
    expect(isSameJson({ a: 1, b: undefined }, { a: 1 })).toBe(true);
    expect([isSameJson({ a: undefined }, { b: 1 }), isSameJson([], {}), isSameJson(undefined, null)]).toEqual([false, false, false]);
  });
});

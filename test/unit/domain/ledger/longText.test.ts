import fc from 'fast-check';
import { canonicalText, type Json } from '../../../../src/domain/ledger/canonical';
import { hashText } from '../../../../src/domain/ledger/hash';
import { bytesInPieces, canonicalInPieces, hashTextInPieces } from '../../../../src/domain/ledger/longText';
import { atOnce } from '../../../../src/domain/pieces/pieces';

const LONG: Json = { among: { list: Array.from({ length: 30_000 }, (_, number) => ({ number, 'é"': [`\ud800 ${number}`, null] })), empty: [], none: {} }, a: Array.from({ length: 300 }, () => Array.from({ length: 300 }, () => '😀')) };

describe('a long text', () => {
  it('is the canonical one, whatever its value and however its lists are nested', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => expect(atOnce(canonicalInPieces(value as Json)).join('')).toBe(canonicalText(value as Json))));
    expect(atOnce(canonicalInPieces(LONG)).join('')).toBe(canonicalText(LONG));
  });

  it('has the hash and the bytes that it has at once', () => {
    const parts = atOnce(canonicalInPieces(LONG));
    expect(atOnce(hashTextInPieces(parts))).toBe(hashText(canonicalText(LONG)));
    expect(Buffer.compare(Buffer.from(atOnce(bytesInPieces(parts))), Buffer.from(canonicalText(LONG)))).toBe(0);
    expect(atOnce(bytesInPieces([]))).toHaveLength(0);
  });

  it('is never held as one: no part and no piece of work is long', () => {
    const [...pieces] = canonicalInPieces(LONG);
    const parts = atOnce(canonicalInPieces(LONG));
    expect(pieces.length).toBeGreaterThan(3);
    expect(Math.max(...parts.map(({ length }) => length))).toBeLessThan(150_000);
  });
});

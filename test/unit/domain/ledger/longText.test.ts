import fc from 'fast-check';
import { canonicalText, type Json } from '../../../../src/domain/ledger/canonical';
import { hashText } from '../../../../src/domain/ledger/hash';
import { canonicalInPieces, hashTextInPieces } from '../../../../src/domain/ledger/longText';
import { atOnce } from '../../../../src/domain/pieces/pieces';

describe('a long text', () => {
  it('is the canonical one, whatever its value', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => expect(atOnce(canonicalInPieces(value as Json))).toBe(canonicalText(value as Json))));
  });

  it('has the hash that it has at once', () => {
    for (const length of [0, 1, 3_000_000]) expect(atOnce(hashTextInPieces('é'.repeat(length)))).toBe(hashText('é'.repeat(length)));
  });
});
